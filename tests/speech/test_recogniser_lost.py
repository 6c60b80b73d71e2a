"""The recogniser's process may crash, hang, lag or babble: the take is heard all the same."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
from typing import Any

import pytest

from app.domain.errors import KnownError
from app.domain.hearing import Position
from app.speech.recogniser import LONGEST_END_S, LONGEST_START_S, Recogniser
from tests.speech import engines
from tests.speech.engines import chunk
from tests.speech.recognisers import CHUNK_S, SCRIPT, heard, listening, pid_of, until

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no process")


@pytest.mark.parametrize(
    "trouble", [engines.DIE, engines.BUG, engines.JUNK, engines.KNOWN], ids=bytes.decode
)
def test_a_take_outlives_the_process_and_is_heard_by_another(
    recogniser: Recogniser, trouble: bytes
) -> None:
    listening(recogniser)
    recogniser.feed(chunk(trouble))
    until(recogniser, "lost")
    for _ in range(100):
        recogniser.feed(chunk())
        assert recogniser.positions() == ()
    recogniser.go_to(1)
    hearing = heard(recogniser, chunk() * 101)
    assert hearing.seconds == pytest.approx(101 * CHUNK_S)


@needs_signals
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGSTOP, signal.SIGSEGV])
def test_one_that_is_killed_or_stopped_is_given_up(recogniser: Recogniser, sign: int) -> None:
    listening(recogniser)
    recogniser.feed(chunk())
    recogniser.catch_up()
    pid = pid_of(recogniser)
    os.kill(pid, sign)
    fed = 0
    while not recogniser.lost:
        recogniser.feed(chunk())
        fed += 1
        assert fed < 200
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert heard(recogniser, chunk() * 10).seconds == pytest.approx(10 * CHUNK_S)


def test_one_that_lags_is_given_up_after_three_seconds_of_sound(recogniser: Recogniser) -> None:
    listening(recogniser)
    recogniser.feed(chunk(engines.HANG))
    for _ in range(74):
        recogniser.feed(chunk())
    assert not recogniser.lost
    recogniser.feed(chunk())
    assert recogniser.lost


@pytest.mark.parametrize(
    "trouble", [engines.DIE_IN_FINISH, engines.BUG_IN_FINISH], ids=bytes.decode
)
def test_one_that_breaks_at_the_very_end_is_replaced(
    recogniser: Recogniser, trouble: bytes
) -> None:
    listening(recogniser)
    recogniser.feed(chunk(trouble))
    assert heard(recogniser, chunk() * 2).seconds == pytest.approx(2 * CHUNK_S)


def test_a_take_that_breaks_the_second_one_too_is_one_sentence(recogniser: Recogniser) -> None:
    listening(recogniser)
    recogniser.feed(chunk(engines.DIE))
    with pytest.raises(KnownError, match="recording itself is safe"):
        heard(recogniser, chunk(engines.DIE))


def test_after_a_loss_the_next_take_has_a_process_again(recogniser: Recogniser) -> None:
    listening(recogniser)
    recogniser.feed(chunk(engines.DIE))
    until(recogniser, "lost")
    recogniser.begin()
    assert not recogniser.lost
    recogniser.feed(chunk())
    recogniser.catch_up()
    assert recogniser.positions() == (Position(CHUNK_S, 0),)


@pytest.mark.parametrize("then", ["prepare", "begin", "hear_take", "align"])
def test_one_that_dies_with_nothing_to_do_is_replaced(recogniser: Recogniser, then: str) -> None:
    recogniser.prepare(SCRIPT)
    until(recogniser, "ready")
    child: Any = recogniser._child
    child._process.kill()
    child._process.join()
    arguments = {"prepare": (SCRIPT,), "begin": ()}.get(then, (SCRIPT, chunk()))
    getattr(recogniser, then)(*arguments)
    if then in ("prepare", "begin"):
        recogniser.feed(chunk())
        recogniser.catch_up()
        assert not recogniser.lost


def test_the_process_that_heard_a_lost_take_as_a_whole_listens_to_the_next(
    recogniser: Recogniser,
) -> None:
    listening(recogniser)
    recogniser.feed(chunk(engines.DIE))
    until(recogniser, "lost")
    heard(recogniser, chunk())
    recogniser.align(SCRIPT, chunk())
    recogniser.warm(chunk())
    recogniser.go_to(0)
    recogniser.begin()
    recogniser.feed(chunk())
    recogniser.catch_up()
    assert recogniser.positions() == (Position(CHUNK_S, 0),)
    assert len(heard(recogniser, chunk()).words) == 1


def test_where_nobody_can_listen_the_sentence_says_why(recogniser: Recogniser) -> None:
    recogniser.prepare((engines.KNOWN,))  # type: ignore[arg-type]
    until(recogniser, "lost")
    assert recogniser.fault == engines.INSTALL
    recogniser.begin()
    recogniser.feed(chunk())
    assert recogniser.positions() == ()
    assert recogniser.lost
    with pytest.raises(KnownError, match="missing piece"):
        recogniser.hear_take(SCRIPT, chunk(engines.KNOWN))


def test_an_engine_that_is_not_there_is_a_loss() -> None:
    recogniser = Recogniser("tests.speech.nothing_here")
    recogniser.prepare(SCRIPT)
    until(recogniser, "lost")
    with pytest.raises(KnownError):
        recogniser.hear_take(SCRIPT, chunk())


def test_a_grammar_that_is_never_built_is_given_up() -> None:
    now = 0.0
    recogniser = Recogniser(engines.__name__, lambda: now)
    recogniser.prepare((engines.HANG,))  # type: ignore[arg-type]
    now = LONGEST_START_S - 0.1
    assert not recogniser.ready
    assert not recogniser.lost
    now = LONGEST_START_S
    assert not recogniser.ready
    assert recogniser.lost


def test_one_that_hangs_at_the_very_end_is_replaced_in_time() -> None:
    now = 0.0

    def clock() -> float:
        nonlocal now
        now += 1.0
        return now

    recogniser = Recogniser(engines.__name__, clock)
    recogniser.prepare(())
    recogniser.feed(chunk())
    with pytest.raises(KnownError):
        recogniser.hear_take(SCRIPT, chunk(engines.HANG))


def test_one_that_starts_slowly_has_the_time_of_the_whole_take() -> None:
    now = 0.0

    def clock() -> float:
        nonlocal now
        now = min(now + 2.0, 3 * LONGEST_START_S)
        return now

    recogniser = Recogniser(engines.__name__, clock)
    assert recogniser.hear_take(SCRIPT, bytes(320_000)).seconds == pytest.approx(10.0)
    recogniser.close()


@needs_signals
def test_one_that_stops_at_the_very_end_is_waited_for_for_two_seconds() -> None:
    now = 0.0
    recogniser = Recogniser(engines.__name__, lambda: now)
    listening(recogniser)
    recogniser.feed(chunk())
    recogniser.catch_up()
    os.kill(pid_of(recogniser), signal.SIGSTOP)
    began = now

    def clock() -> float:
        nonlocal now
        now += 0.25
        return now

    recogniser._clock = clock
    assert recogniser.finish() is None
    assert recogniser.lost
    assert now - began <= LONGEST_END_S + 1.0
    recogniser.close()


def test_one_that_is_given_up_is_waited_for_no_longer(recogniser: Recogniser) -> None:
    listening(recogniser)
    recogniser.feed(chunk(engines.HANG))
    recogniser.give_up()  # as the window's thread does when it closes
    assert recogniser.finish() is None
    with pytest.raises(KnownError):
        recogniser.hear_take(SCRIPT, chunk())
    with pytest.raises(KnownError):
        recogniser.align(SCRIPT, chunk())
    assert multiprocessing.active_children() == []


def test_a_bug_is_logged_by_its_place_and_never_by_its_words(
    recogniser: Recogniser, caplog: pytest.LogCaptureFixture
) -> None:
    listening(recogniser)
    with caplog.at_level(logging.ERROR):
        recogniser.feed(chunk(engines.BUG))
        until(recogniser, "lost")
    (record,) = caplog.records
    assert "ZeroDivisionError" in record.msg
    assert "engines.py" in record.msg
    assert "Carol" not in record.getMessage()
