"""Two processes hear a whole take, each its half; either may be lost."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import KnownError
from app.domain.hearing import HeardWord
from app.domain.script_words import script_words
from app.speech.listener import hear_take
from app.speech.parts import halves
from app.speech.pronounce import Pronouncer
from app.speech.recogniser_pair import RecogniserPair
from app.speech.sound import read
from app.speech.units import units
from tests.speech import engines
from tests.speech.recognisers import SCRIPT
from tests.speech.recordings import recording

TAKE = bytes(320_000)
"""Ten seconds."""
PARTS = halves(TAKE)
assert PARTS is not None
END, BEGIN = PARTS


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """As most computers have."""
    has_cores(monkeypatch, 2)


def has_cores(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Have a computer of eight cores leave us so many."""
    if sys.platform == "linux":
        monkeypatch.setattr(os, "cpu_count", lambda: 8)
        monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(number)))
    else:
        monkeypatch.setattr(os, "cpu_count", lambda: number)


@pytest.fixture
def pair() -> Iterator[RecogniserPair]:
    """One whose processes run the stand-in."""
    made = RecogniserPair(engines.__name__)
    yield made
    made.close()


def with_trouble(at: int, trouble: bytes) -> bytes:
    """A take that brings some trouble to whoever begins there."""
    return TAKE[:at] + trouble + TAKE[at + len(trouble) :]


def test_each_hears_its_half_and_the_way_is_one(pair: RecogniserPair) -> None:
    done = []
    hearing = pair.hear_take(
        SCRIPT, TAKE, lambda: done.append(len(multiprocessing.active_children()))
    )
    assert done == [2]
    first = HeardWord(0, 0.0, END / 32_000)
    assert hearing.words == (first,)  # the other's one word began in the midst of it
    assert len(multiprocessing.active_children()) == 1
    pair.close()
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("trouble", [engines.DIE, engines.BUG], ids=bytes.decode)
def test_what_the_helper_cannot_the_other_does_alone(pair: RecogniserPair, trouble: bytes) -> None:
    assert pair.hear_take(SCRIPT, with_trouble(BEGIN, trouble)).words == ()
    assert pair.hear_take(SCRIPT, TAKE).words != ()


@pytest.mark.parametrize("trouble", [engines.DIE, engines.KNOWN], ids=bytes.decode)
def test_without_the_first_nobody_listened(pair: RecogniserPair, trouble: bytes) -> None:
    with pytest.raises(KnownError) as fault:
        pair.hear_take(SCRIPT, with_trouble(0, trouble))
    assert (str(fault.value) == engines.INSTALL) == (trouble == engines.KNOWN)
    assert pair.hear_take(SCRIPT, TAKE).words != ()


def test_there_is_no_helper_before_a_whole_take_unless_it_is_asked_for(
    pair: RecogniserPair,
) -> None:
    pair.prepare(())
    assert len(multiprocessing.active_children()) == 1  # a take may be left without being heard
    pair.get_help()
    assert len(multiprocessing.active_children()) == 2
    assert pair.hear_take(SCRIPT, TAKE).words != ()
    assert len(multiprocessing.active_children()) == 1


def test_a_short_take_and_a_single_core_need_no_helper(
    pair: RecogniserPair, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.get_help()
    assert pair.hear_take(SCRIPT, engines.chunk()).words == ()
    assert len(multiprocessing.active_children()) == 1
    has_cores(monkeypatch, 1)
    pair.get_help()
    assert pair.hear_take(SCRIPT, TAKE).words == ()
    assert len(multiprocessing.active_children()) == 1


def test_once_given_up_neither_is_started(pair: RecogniserPair) -> None:
    pair.give_up()
    with pytest.raises(KnownError):
        pair.hear_take(SCRIPT, TAKE)
    assert multiprocessing.active_children() == []


def test_two_hear_the_words_that_one_hears(tmp_path: Path) -> None:
    take = recording("esp_straight", tmp_path, 10)
    script = units(script_words(take.script.read_text(encoding="utf-8")), Pronouncer())
    samples = read(take.take)
    pair = RecogniserPair()
    hearing = pair.hear_take(script, samples)
    pair.close()
    alone = hear_take(script, samples)
    assert [word.word for word in hearing.words] == [word.word for word in alone.words]
    for word, expected in zip(hearing.words, alone.words, strict=True):
        assert word.start == pytest.approx(expected.start, abs=0.1)
