"""The real recogniser in its process hears what it hears without one, and a take survives it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from app.domain.hearing import Position
from app.domain.script_words import script_words
from app.speech.listener import Listener
from app.speech.pronounce import Pronouncer
from app.speech.recogniser import Recogniser
from app.speech.sound import read
from app.speech.units import Unit, units
from tests.speech.recordings import recording

SECONDS = 6
CHUNK = 1_280


@dataclass(frozen=True, slots=True)
class Take:
    """What is listened for, and what is said."""

    units: tuple[Unit, ...]
    chunks: tuple[bytes, ...]

    @property
    def samples(self) -> bytes:
        """All the sound."""
        return b"".join(self.chunks)


@pytest.fixture(scope="module")
def take(tmp_path_factory: pytest.TempPathFactory) -> Take:
    """The first seconds of a take by a synthetic voice."""
    recorded = recording("esp_straight", tmp_path_factory.mktemp("take"), SECONDS)
    samples = read(recorded.take)
    words = script_words(recorded.script.read_text(encoding="utf-8"))
    chunks = (samples[start : start + CHUNK] for start in range(0, len(samples), CHUNK))
    return Take(units(words, Pronouncer()), tuple(chunks))


@pytest.fixture
def recogniser(take: Take) -> Iterator[Recogniser]:
    """The real one at the beginning of a take."""
    made = Recogniser()
    made.prepare(take.units)
    made.begin()
    yield made
    made.close()


def fed(recogniser: Recogniser, chunks: tuple[bytes, ...]) -> list[Position]:
    """The positions that come of these chunks."""
    positions: list[Position] = []
    for chunk in chunks:
        recogniser.feed(chunk)
        recogniser.catch_up()
        positions += recogniser.positions()
    return positions


def test_it_hears_what_a_listener_hears_without_a_process(
    take: Take, recogniser: Recogniser
) -> None:
    listener = Listener(take.units)
    listener.begin()
    expected = [position for chunk in take.chunks if (position := listener.hear(chunk))]
    assert len(expected) > 10
    assert fed(recogniser, take.chunks) == expected
    assert recogniser.finish() == listener.finish()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
def test_a_take_whose_recogniser_is_killed_is_heard_to_its_end(
    take: Take, recogniser: Recogniser
) -> None:
    half = len(take.chunks) // 2
    assert fed(recogniser, take.chunks[:half])
    child = recogniser._child
    assert child is not None
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    assert fed(recogniser, take.chunks[half:]) == []
    assert recogniser.lost
    assert recogniser.finish() is None
    hearing = recogniser.hear_take(take.units, take.samples)
    assert hearing.seconds == pytest.approx(SECONDS)
    assert hearing.words[-1].end > SECONDS / 2
