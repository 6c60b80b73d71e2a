"""The sound of a call on the speech lane: examined as it comes, and thrown away."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from app.domain.hearing import Position
from app.speech.recogniser import LONGEST_LAG_S
from tests.speech.telephone import murmur, silence, tone
from ui.audio.under_way import CallUnderWay

SECOND = 32_000


class FakeRecogniser:
    """Is at the word of each second, by its own clock."""

    def __init__(self) -> None:
        self.lost = self.hears_badly = False
        self.fed = bytearray()
        self.began = 0
        self.went_to: list[int] = []

    def begin(self) -> None:
        self.began += 1
        self.fed.clear()

    def feed(self, chunk: bytes) -> None:
        self.fed += chunk

    def positions(self) -> tuple[Position, ...]:
        return (Position(len(self.fed) / SECOND, 1),)

    def go_to(self, word: int) -> None:
        self.went_to.append(word)


@pytest.fixture
def recogniser() -> FakeRecogniser:
    return FakeRecogniser()


def make(recogniser: Any, *, for_beeps: bool) -> CallUnderWay:
    return CallUnderWay(recogniser, for_beeps=for_beeps, speaks=not for_beeps)


def as_bytes(sound: Any) -> bytes:
    return np.clip(np.rint(sound * 8_000), -32_768, 32_767).astype("<i2").tobytes()


def a_mailbox() -> bytes:
    """A greeting, a beep, and nothing more."""
    rng = np.random.default_rng(5)
    parts = silence(0.5), 0.5 * murmur(12, rng), silence(0.4), tone(0.4, 1_000), silence(0.6)
    sound = np.concatenate(parts)
    return as_bytes(sound + 0.002 * rng.standard_normal(len(sound)))


def hear(call: CallUnderWay, sound: bytes) -> list[float]:
    """The seconds at which a beep was told, in pieces of 20 ms."""
    told = []
    for start in range(0, len(sound), 640):
        if call.hear(sound[start : start + 640]).beeped:
            told.append((start + 640) / SECOND)
    return told


def held(call: CallUnderWay) -> int:
    """Bytes of sound there are of it."""
    return sum(len(each) for each in vars(call).values() if isinstance(each, bytes | bytearray))


def test_the_beep_after_a_greeting_is_told(recogniser: FakeRecogniser) -> None:
    assert len(hear(make(recogniser, for_beeps=True), a_mailbox())) == 1
    assert hear(make(recogniser, for_beeps=False), a_mailbox()) == []


def test_before_the_beep_nothing_is_held_and_nobody_follows(recogniser: FakeRecogniser) -> None:
    call = make(recogniser, for_beeps=True)
    hear(call, as_bytes(murmur(60, np.random.default_rng(1))))
    assert held(call) == 0
    assert recogniser.began == 0


def test_what_is_said_after_the_beep_waits_for_a_recogniser_but_not_for_long(
    recogniser: FakeRecogniser,
) -> None:
    call = make(recogniser, for_beeps=True)
    sound = a_mailbox()
    (told,) = hear(call, sound)
    rest = len(sound) - round(told * SECOND)
    assert held(call) == rest
    hear(call, bytes(SECOND))
    call.listen()
    assert len(recogniser.fed) == rest + SECOND
    assert held(call) == 0
    slow = make(recogniser, for_beeps=False)
    hear(slow, bytes(20 * SECOND))
    assert held(slow) == LONGEST_LAG_S * SECOND


def test_places_are_told_by_the_seconds_of_the_call(recogniser: FakeRecogniser) -> None:
    call = make(recogniser, for_beeps=True)
    hear(call, bytes(4 * SECOND))
    call.listen()
    assert call.hear(bytes(SECOND)).positions == (Position(5.0, 1),)
    call.go_to(3)
    assert recogniser.went_to == [3]


def test_a_false_start_is_followed_no_more_and_holds_nothing(recogniser: FakeRecogniser) -> None:
    call = make(recogniser, for_beeps=True)
    hear(call, a_mailbox())
    call.listen()
    call.stop_listening()
    fed = len(recogniser.fed)
    assert call.hear(bytes(SECOND)).positions == ()
    assert len(recogniser.fed) == fed
    assert held(call) == 0


def test_nothing_comes_of_it(recogniser: FakeRecogniser) -> None:
    call = make(recogniser, for_beeps=False)
    hear(call, bytes(SECOND))
    assert call.finish() == (b"", None)
    assert held(call) == 0
