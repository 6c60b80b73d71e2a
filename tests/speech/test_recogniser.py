"""The recogniser in a process of its own: where the seller is in the script, take after take."""

from __future__ import annotations

import os

import pytest

from app.domain.errors import KnownError
from app.domain.hearing import HeardWord, Position
from app.speech.recogniser import Recogniser
from tests.speech import engines
from tests.speech.engines import chunk
from tests.speech.recognisers import CHUNK_S, SCRIPT, heard, listening, pid_of


def test_it_says_where_the_seller_is_and_what_was_heard(recogniser: Recogniser) -> None:
    listening(recogniser)
    for _ in range(3):
        recogniser.feed(chunk())
        recogniser.catch_up()
    assert recogniser.positions() == tuple(
        Position((word + 1) * CHUNK_S, word) for word in range(3)
    )
    assert recogniser.positions() == ()
    hearing = heard(recogniser, chunk() * 3)
    assert [heard.word for heard in hearing.words] == [0, 1, 2]
    assert not recogniser.lost


def test_what_is_said_before_it_is_ready_is_heard_a_little_later(recogniser: Recogniser) -> None:
    recogniser.prepare(SCRIPT)
    recogniser.begin()
    for _ in range(50):
        recogniser.feed(chunk())
    assert not recogniser.lost
    recogniser.catch_up()
    positions = recogniser.positions()
    assert positions[-1].audio_s == pytest.approx(2.0)
    assert [at.audio_s for at in positions] == sorted(at.audio_s for at in positions)


def test_the_microphone_check_is_no_part_of_the_take(recogniser: Recogniser) -> None:
    recogniser.prepare(SCRIPT)
    recogniser.warm(chunk())
    recogniser.warm(chunk())
    assert recogniser.positions() == ()
    recogniser.begin()
    recogniser.feed(chunk())
    recogniser.catch_up()
    assert recogniser.positions() == (Position(CHUNK_S, 0),)
    assert heard(recogniser, chunk()).seconds == pytest.approx(CHUNK_S + 2 * engines.SIZE)


def test_a_hand_that_moves_the_script_is_believed_at_its_place(recogniser: Recogniser) -> None:
    listening(recogniser)
    recogniser.feed(chunk())
    recogniser.go_to(40)
    recogniser.feed(chunk())
    recogniser.catch_up()
    assert [at.word for at in recogniser.positions()] == [0, 41]


def test_it_says_when_it_hears_badly_and_when_no_more(recogniser: Recogniser) -> None:
    listening(recogniser)
    told = []
    for trouble in (b"", engines.BADLY, b""):
        recogniser.feed(chunk(trouble))
        recogniser.catch_up()
        told.append(recogniser.hears_badly)
    assert told == [False, True, False]


def test_take_after_take_and_script_after_script(recogniser: Recogniser) -> None:
    listening(recogniser)
    pid = pid_of(recogniser)
    for script in (SCRIPT, (b"another",), SCRIPT):
        recogniser.prepare(script)
        for _ in range(2):
            recogniser.begin()
            recogniser.feed(chunk())
            recogniser.catch_up()
            assert recogniser.positions() == (Position(CHUNK_S, 0),)
            assert len(heard(recogniser, chunk()).words) == 1
    assert pid_of(recogniser) == pid


def test_answers_to_a_dropped_take_are_no_part_of_the_next(recogniser: Recogniser) -> None:
    listening(recogniser)
    recogniser.feed(chunk() * 20)
    recogniser.prepare(SCRIPT)
    recogniser.begin()
    recogniser.feed(chunk())
    recogniser.catch_up()
    assert recogniser.positions() == (Position(CHUNK_S, 0),)


def test_a_whole_take_or_reading_is_heard_without_preparing(recogniser: Recogniser) -> None:
    assert recogniser.hear_take(SCRIPT, chunk() * 25).seconds == pytest.approx(1.0)
    assert recogniser.align(SCRIPT, chunk()) == (HeardWord(0, 0, 1), HeardWord(1, 1, 2))
    with pytest.raises(KnownError):
        recogniser.align(SCRIPT, chunk(engines.DIE))
    assert recogniser.align(SCRIPT, chunk()) != ()


def test_closing_leaves_nothing_behind_whatever_it_does(recogniser: Recogniser) -> None:
    listening(recogniser)
    pid = pid_of(recogniser)
    recogniser.feed(chunk(engines.HANG))
    recogniser.close()
    recogniser.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    recogniser.feed(chunk())
    assert recogniser.positions() == ()
