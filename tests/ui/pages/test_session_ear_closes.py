"""How long the microphone of a call stays open, and what is told when it closes by itself."""

from __future__ import annotations

import pytest

from tests.ui.pages.booth_on_stage import MIC, Rehearsing, at
from tests.ui.pages.ear_on_stage import BEEP, LAST, MESSAGE, SPANISH, Calling
from ui.presenters import session_ear_words as words
from ui.presenters.leading import HeardSoFar
from ui.presenters.moves import Moves
from ui.presenters.recording import LONGEST_SECONDS
from ui.presenters.session_ear import FIRST_WORDS
from ui.presenters.session_ear_state import LONGEST_WAIT_S, Ear


@pytest.fixture
def calling(stage: Rehearsing) -> Calling:
    return Calling(stage)


def test_who_starts_by_hand_without_dialling_closes_it_with_a_pause(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.toggle)
    assert calling.open
    assert not calling.stage.studio.take.for_beeps
    calling.do(calling.ear.toggle)
    assert not calling.open
    assert calling.ear.state is Ear.CLOSED


def test_who_has_dialled_and_hardly_begun_is_listened_to_for_the_beep(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.do(calling.ear.toggle)
    calling.hear(at(FIRST_WORDS, 1.0))
    calling.do(calling.ear.toggle)
    assert calling.ear.state is Ear.BEEP
    calling.hear(seconds=LONGEST_WAIT_S)
    assert not calling.open


def test_a_pause_in_the_midst_of_the_message_closes_it(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.hear(BEEP, at(FIRST_WORDS + 1, 3.0))
    calling.do(calling.ear.toggle)
    assert not calling.open
    calling.do(calling.ear.toggle)  # on she goes, and this pause is one as well
    calling.do(lambda: calling.ear.note_word(1))
    calling.do(calling.ear.toggle)
    assert not calling.open


def test_who_forgets_it_is_not_listened_to_for_ever(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.hear(seconds=LONGEST_WAIT_S - 1)
    assert calling.open
    calling.hear(seconds=1)
    assert not calling.open
    assert calling.told == [(words.NO_BEEP,)]


def test_who_dials_once_more_is_waited_for_as_long_again(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.hear(seconds=LONGEST_WAIT_S - 1)
    calling.do(calling.ear.dial)
    calling.hear(seconds=LONGEST_WAIT_S - 1)
    assert calling.open
    assert len(calling.stage.studio.takes) == 1
    calling.hear(seconds=1)
    assert not calling.open


def test_that_no_beep_came_is_told_each_time(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    for _ in range(2):
        calling.do(calling.ear.dial)
        calling.hear(seconds=LONGEST_WAIT_S)
    assert calling.told == [(words.NO_BEEP,)] * 2


def test_five_minutes_are_those_of_her_words_and_told_each_time(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    for _ in range(2):
        calling.do(calling.ear.dial)
        calling.hear(seconds=LONGEST_WAIT_S - 1)
        calling.hear(BEEP, seconds=0.5)
        calling.hear(seconds=LONGEST_SECONDS - 1)
        assert calling.open
        calling.hear(seconds=1)
        assert not calling.open
    assert calling.told == [(words.LONG_ENOUGH,)] * 2


def test_a_microphone_that_goes_away_is_told_of_each_time(calling: Calling) -> None:
    calling.with_(Moves.VOICE)
    for _ in range(2):
        calling.do(calling.ear.toggle)
        calling.do(calling.stage.microphone.break_down)
        calling.do(calling.ear.close)
    assert calling.told == [(f"The microphone went away. {words.AT_YOUR_PACE}",)] * 2


def test_a_recogniser_that_dies_is_told_of_each_time(calling: Calling) -> None:
    calling.with_(Moves.VOICE)
    for _ in range(2):
        calling.do(calling.ear.toggle)
        calling.hear(HeardSoFar(lost=True), HeardSoFar())
        calling.do(calling.ear.close)
    assert calling.told == [(words.STOPPED_LISTENING,)] * 2


def test_what_is_so_is_told_once_whatever_else_is_told(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE, SPANISH)
    devices = calling.stage.devices
    devices.inputs = ()
    for _ in range(2):
        calling.do(calling.ear.dial)  # no microphone
        calling.do(calling.ear.toggle)  # Spanish
        calling.do(calling.ear.close)
    assert calling.told == [(words.NO_MICROPHONE,), (words.ENGLISH_ONLY,)]
    devices.inputs = (MIC,)
    calling.do(calling.ear.dial)
    calling.do(calling.ear.close)
    devices.inputs = ()  # that is news, and that her words are Spanish is not
    calling.do(calling.ear.dial)
    calling.do(calling.ear.toggle)
    assert calling.told[2:] == [(words.NO_MICROPHONE,)]


@pytest.mark.parametrize("moves", [Moves.VOICE, Moves.HANDS_FREE])
def test_where_nobody_can_follow_and_no_beep_can_come_it_closes_at_once(
    calling: Calling, moves: Moves
) -> None:
    calling.with_(moves)
    calling.do(calling.ear.toggle)
    calling.hear(at(1, 0.5), HeardSoFar(lost=True), HeardSoFar())
    assert not calling.open
    assert calling.ear.state is Ear.ALONE
    assert calling.told == [(words.STOPPED_LISTENING,)]
    assert calling.runs == [(True,)]


def test_where_nobody_can_follow_a_second_beep_is_waited_for(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.hear(BEEP, at(FIRST_WORDS, 2.0), HeardSoFar(lost=True), HeardSoFar())
    assert calling.open
    calling.ear.note_word(FIRST_WORDS + 1)
    calling.hear()
    assert not calling.open


def test_nothing_that_listens_to_a_call_could_begin_a_take(calling: Calling) -> None:
    def begin(_path: object) -> None:
        raise AssertionError("a call has no file")

    calling.stage.studio.begin = begin  # type: ignore[assignment, method-assign]
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.hear(BEEP, at(LAST, 2.0), HeardSoFar(), HeardSoFar())
    assert len(calling.said) == 1
    takes = [each.path for each in calling.stage.studio.takes]
    assert takes == [None]
    held = vars(calling.recording).values()  # not even a way to make one
    assert begin not in held
    assert calling.ear.state is Ear.CLOSED
    assert MESSAGE.text in calling.stage.studio.prepared
