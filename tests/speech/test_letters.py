"""Letters into sounds, measured on words that were never learned from."""

from __future__ import annotations

import pytest
from learn_sounds import Aligner, entries, is_held_out

from app.paths import resource
from app.speech.dictionary import dictionary
from app.speech.letters import BACK, SIDE, by_letters, places

needs_dictionary = pytest.mark.skipif(
    not dictionary(), reason="there is no recogniser for this Python"
)


@needs_dictionary
def test_most_words_never_learned_from_are_read_right() -> None:
    words = [word for word, _ in entries() if is_held_out(word)]
    sample = words[:: len(words) // 400]
    read = [(by_letters(word), dictionary().of(word)) for word in sample]
    first = sum(guess[0] in told for guess, told in read) / len(read)
    either = sum(not set(guess).isdisjoint(told) for guess, told in read) / len(read)
    assert first > 0.58  # 0.637 of 3,000, docs/decisions/pronunciations.md
    assert either > 0.70  # 0.757
    assert all(len(guess) <= 2 for guess, _ in read)


def test_what_was_learned_is_small() -> None:
    assert resource("sounds/letters.npz").stat().st_size < 300_000


def test_a_letter_is_read_among_its_neighbours() -> None:
    lit = places("ab", 0, [], choices=5)
    assert len(lit) == len(set(lit)) == 2 * SIDE + 1 + BACK
    assert places("ab", 1, [3], choices=5) != lit
    assert lit[-1] == (2 * SIDE + 1) * 28 + BACK * 6 - 1, "nothing was said before the beginning"


def test_letters_and_sounds_are_brought_together() -> None:
    words = [
        ("bat", ("B", "AE", "T")),
        ("tab", ("T", "AE", "B")),
        ("tax", ("T", "AE", "K", "S")),
        ("bath", ("B", "AE", "TH")),
        ("axe", ("AE", "K", "S")),
    ]
    aligner = Aligner(words)
    assert aligner.aligned("tax", ("T", "AE", "K", "S")) == [("T",), ("AE",), ("K", "S")]
    assert aligner.aligned("a", ("T", "AE", "K")) is None
    for word, sounds in words:
        told = aligner.aligned(word, sounds)
        assert told is not None
        assert len(told) == len(word)
        assert tuple(sound for each in told for sound in each) == sounds
