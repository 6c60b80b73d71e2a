"""A request for a call back that is not in the script: the rule, and the search in real sound."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from app.domain.hearing import HeardWord, Hearing, OwnWords
from app.domain.script_words import script_words
from app.speech import call_back
from app.speech.call_back import Request, Token, asked
from app.speech.call_back_words import ALIKE, ASKS, NOT_ASKED, SOUNDS, USUAL
from app.speech.decoder import Stretch
from app.speech.listener import hear_take
from app.speech.phones import valid
from app.speech.pronounce import Pronouncer
from app.speech.sound import read
from app.speech.units import Unit, units
from app.speech.way import unexplained, with_requests


def tokens(text: str) -> list[Token]:
    """Words and "+" sounds, a tenth of a second each."""
    return [Token(word, at / 10, (at + 1) / 10) for at, word in enumerate(text.split())]


@pytest.mark.parametrize("phrase", ASKS)
def test_every_usual_way_to_ask_is_caught(phrase: str) -> None:
    (found,) = asked(tokens(f"+S +OW {phrase} +W +EH"))
    length = len(phrase.split())
    assert found == Request(0.2, pytest.approx((2 + length) / 10), phrase)


@pytest.mark.parametrize(
    "text",
    [
        *(f"+W +IY {no} {phrase}" for no in NOT_ASKED for phrase in ("call me back", "call me")),
        *ALIKE,
        # What may have been "don't", "no need to", "not".
        "+D +OW +N +T call me back",
        "+N +OW +N +IY +D call me back",
        "+N +AA +T give me a call",
        # A sound lies between the words.
        "call +M me back",
        "recall me back",
        "",
        "+K +AO +L",
    ],
)
def test_what_only_sounds_like_asking_is_not_claimed(text: str) -> None:
    assert asked(tokens(text)) == ()


def test_the_longest_phrase_is_told_and_each_once() -> None:
    found = asked(tokens("please give me a call back +S +OW call me back"))
    assert [one.phrase for one in found] == ["give me a call back", "call me back"]


def test_every_word_of_the_phrases_has_valid_sounds() -> None:
    words = {word for phrase in (*ASKS, *NOT_ASKED, *ALIKE, *USUAL) for word in phrase.split()}
    assert words <= set(SOUNDS)
    assert all(valid(sounds) for ways in SOUNDS.values() for sounds in ways)


def test_it_is_looked_for_where_the_script_was_not_heard() -> None:
    script = [Unit(word, ("K AA T AH",), False) for word in range(12)]
    said = [Stretch(at / 2, at / 2 + 0.5, at) for at in range(4)]
    own = Stretch(2.0, 3.0)
    stray = [Stretch(3.0, 3.2, 9)]
    more = Stretch(3.2, 4.0)
    rest = [Stretch(4 + at / 2, 4.5 + at / 2, 4 + at) for at in range(4)]
    assert unexplained([*said, own, *stray, more, *rest], script) == ((2.0, 4.0),)
    assert unexplained([*said, Stretch(2.0, 3.0, speech=False), *rest], script) == ()


def test_a_request_is_told_as_own_words_with_its_phrase() -> None:
    words = (HeardWord(0, 0.0, 0.5), HeardWord(7, 1.2, 1.5), HeardWord(1, 3.0, 3.5))
    hearing = Hearing(4.0, words, (OwnWords(1.5, 2.5),))
    told = with_requests(hearing, [Request(1.1, 1.8, "call me back")])
    assert told.own_words == (OwnWords(1.1, 2.5, "call me back"),)
    assert told.words == (words[0], words[2])
    assert with_requests(hearing, ()) == hearing
    alone = with_requests(Hearing(4.0, words[:1]), [Request(1.1, 1.8, "call me")])
    assert alone.own_words == (OwnWords(1.1, 1.8, "call me"),)


def test_silence_noise_and_nothing_ask_for_nothing() -> None:
    pytest.importorskip("pocketsphinx")
    mean = ",".join(["40", *["0"] * 12])
    click = bytes(range(256)) * 125 * 2
    for samples in (b"", bytes(64_000), click):
        assert call_back.requests(samples, [(0.0, len(samples) / 32_000)], mean) == ()
    assert call_back.requests(b"", (), mean) == ()


@pytest.mark.skipif(not shutil.which("flite"), reason="there is no flite to speak")
@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("Please call me back when you can.", True),
        ("Just give me a ring when you have a minute.", True),
        ("There is no need to call me back.", False),
        ("What was I going to say, yes right, the weather has been awful.", False),
    ],
)
def test_a_request_is_caught_in_real_sound(said: str, asks: bool, tmp_path: Path) -> None:
    pytest.importorskip("pocketsphinx")
    before = "Good morning Karen, this is Paul calling with a quick thank you."
    after = "The candles you ordered went out yesterday and should reach you by Wednesday."
    take = tmp_path / "take.wav"
    text = f"{before} {said} {after}"
    subprocess.run(["flite", "-voice", "slt", "-t", text, "-o", str(take)], check=True)
    script = units(script_words(f"{before} {after}"), Pronouncer())
    hearing = hear_take(script, read(take))
    assert any(own.phrase for own in hearing.own_words) is asks
    assert len({word.word for word in hearing.words}) >= len(script) - 2
