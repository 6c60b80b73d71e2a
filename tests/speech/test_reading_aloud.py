"""Reading a script aloud: whose times are right, and what is not done twice."""

from __future__ import annotations

import wave
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from app.domain.errors import KnownError
from app.domain.hearing import HeardWord
from app.domain.script_words import script_words
from app.speech.names import sounded
from app.speech.reading_aloud import Narrator, spread
from app.speech.units import Unit


class Voice:
    """Speaks a second of nothing, and notes what it was asked to say."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def speak(self, text: str, path: Path, voice_id: str | None, wpm: int, language: str) -> None:
        self.said.append(text)
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, 16_000, 0, "NONE", ""))
            file.writeframes(bytes(32_000))


class Recogniser:
    """Hears every word at its number of seconds, or nothing at all."""

    def __init__(self, deaf: bool = False) -> None:
        self._deaf = deaf

    def align(self, units: Sequence[Unit], samples: bytes) -> tuple[HeardWord, ...]:
        if self._deaf:
            raise KnownError("Nobody can listen.")
        return tuple(HeardWord(unit.word, unit.word, unit.word + 0.5) for unit in units)


def test_the_same_words_in_the_same_voice_are_spoken_once() -> None:
    voice = Voice()
    narrator = Narrator(voice, Recogniser())
    first = narrator.read("Hi Ann.", "en", {}, None, 140)
    assert narrator.read("Hi Ann.", "en", {}, None, 140) is first
    narrator.read("Hi Ann.", "en", {}, None, 120)
    narrator.read("Hi Ann.", "en", {"ann": "ah-nn"}, None, 140)
    assert len(voice.said) == 3
    assert "ah-nn" in voice.said[-1].lower()
    assert [word.start for word in first.words] == [0, 1]


@pytest.mark.parametrize("recogniser", [None, Recogniser(deaf=True)])
def test_words_light_up_without_a_recogniser_too(recogniser: Recogniser | None) -> None:
    narrator = Narrator(Voice(), recogniser)
    words = narrator.read("Hi Ann, hello.", "en", {}, None, 140).words
    assert [word.word for word in words] == [0, 1, 2]
    assert words[0].start == 0.0
    assert words[-1].end == pytest.approx(1.0)


def test_spread_words_follow_each_other_over_the_whole_time() -> None:
    words = spread(script_words("One – two three."), 6.0)
    assert [word.word for word in words] == [0, 2, 3]  # the dash is silent
    assert all(before.end <= after.start + 1e-9 for before, after in pairwise(words))
    assert spread((), 3.0) == ()


def test_names_that_are_guessed_or_spelled_are_told_as_they_are_written() -> None:
    found = sounded(
        "Hi Xyquanda, it's Gurson from Tupperplast or LUMVA. Xyquanda!", "en", {"gurson": "gur-son"}
    )
    assert [(each.word, each.spelling) for each in found] == [
        ("Xyquanda", ""),
        ("Gurson", "gur-son"),
        ("Tupperplast", ""),
        ("LUMVA", ""),
    ]


def test_ordinary_words_of_another_language_are_no_names() -> None:
    assert sounded("Hola, habla María; conversamos mañana.", "es", {}) == ()
    found = sounded("Hola, habla Gurson.", "es", {"gurson": "gur-son"})
    assert [each.word for each in found] == ["Gurson"]
