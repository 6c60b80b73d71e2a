"""What listens to a call: when the microphone is open, what for, and what it starts."""

from __future__ import annotations

import pytest

from app.domain.policy import Situation
from app.domain.script import Script
from app.usecases.drills import as_written
from tests.ui.pages.booth_on_stage import MIC, Rehearsing, at
from tests.ui.pages.ear_on_stage import BEEP, LAST, MESSAGE, OTHER, SPANISH, TALK, TEXT, Calling
from ui.presenters import session_ear_words as words
from ui.presenters.leading import HeardSoFar
from ui.presenters.moves import Moves
from ui.presenters.session_ear import FIRST_WORDS
from ui.presenters.session_ear_state import Ear


@pytest.fixture
def calling(stage: Rehearsing) -> Calling:
    return Calling(stage)


def test_at_her_pace_nothing_listens_and_nothing_is_prepared(calling: Calling) -> None:
    calling.with_(Moves.PACE)
    for wakes in (calling.ear.dial, calling.ear.toggle):
        calling.do(wakes)
        assert not calling.open
    assert calling.stage.studio.prepared == []


def test_with_her_voice_it_listens_from_start_to_pause(calling: Calling) -> None:
    calling.with_(Moves.VOICE)
    calling.do(calling.ear.dial)
    assert not calling.open
    calling.do(calling.ear.toggle)
    assert calling.open
    assert calling.signs.last == words.WAITING
    calling.hear(HeardSoFar(), at(4, 0.8))
    assert calling.went_to == [(4,)]
    assert calling.signs.last == words.FOLLOWING
    assert not calling.stage.studio.take.for_beeps
    calling.do(calling.ear.toggle)
    assert not calling.open
    assert calling.under_way == [(True,), (False,)]


def test_she_goes_on_from_where_she_paused(calling: Calling) -> None:
    calling.with_(Moves.VOICE)
    calling.do(calling.ear.toggle)
    calling.hear(at(4, 0.5))
    calling.do(calling.ear.toggle)
    calling.do(calling.ear.toggle)
    assert calling.from_top == []
    assert calling.stage.studio.take.went_to == [4]


def test_the_beep_starts_the_words_from_the_top_and_they_follow(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    assert calling.open
    assert calling.signs.last == words.FOR_BEEP
    assert calling.stage.studio.take.for_beeps
    calling.hear(HeardSoFar(), BEEP)
    assert (len(calling.began), len(calling.from_top)) == (1, 1)
    assert calling.stage.studio.take.listens
    calling.hear(at(3, 1.6))
    assert calling.went_to == [(3,)]
    assert calling.open


def test_a_second_beep_within_the_first_words_starts_them_anew(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.hear(BEEP, at(2, 1.0), BEEP)
    assert len(calling.from_top) == 2
    assert calling.stage.studio.take.begun == 2
    calling.hear(at(FIRST_WORDS + 1, 3.0), BEEP)
    assert len(calling.from_top) == 2


def test_a_false_start_is_taken_back_with_one_key_and_the_beep_is_waited_for(
    calling: Calling,
) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.hear(BEEP)
    calling.do(calling.ear.toggle)
    assert calling.ear.state is Ear.BEEP
    assert calling.signs.last == words.FOR_BEEP
    assert not calling.stage.studio.take.listens
    calling.hear(at(5, 1.2))  # of somebody else's words
    assert calling.went_to == []
    calling.hear(BEEP)
    assert calling.ear.state is Ear.VOICE
    assert len(calling.stage.studio.takes) == 1  # who listens for beeps knows of the greeting


def test_who_starts_by_hand_is_not_started_anew(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.do(calling.ear.toggle)
    assert calling.ear.state is Ear.VOICE
    calling.hear(at(1, 0.5), BEEP, at(2, 1.2))
    assert calling.from_top == []
    assert calling.went_to == [(1,), (2,)]


def test_the_goodbye_ends_it_and_is_told_once(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.hear(BEEP, at(LAST - 6, 4.0))
    calling.hear(at(LAST, 5.0), seconds=0.1)
    assert calling.open
    calling.hear(HeardSoFar(), seconds=0.7)
    assert not calling.open
    assert len(calling.said) == 1


def test_a_goodbye_in_her_own_words_takes_a_moment_longer(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.hear(BEEP, at(LAST - 3, 4.0), HeardSoFar(), HeardSoFar())
    assert calling.said == []
    calling.hear(HeardSoFar(), HeardSoFar())
    assert len(calling.said) == 1


def test_a_pause_in_the_midst_is_no_goodbye(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.hear(BEEP, at(LAST - 6, 4.0), *[HeardSoFar()] * 40)
    assert calling.said == []
    assert calling.open


def test_it_closes_when_they_answered(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.do(lambda: calling.ear.show(TALK))
    assert not calling.open
    calling.do(calling.ear.dial)  # they are on the line
    assert not calling.open


def test_other_words_for_the_mailbox_are_got_ready_while_it_rings(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.do(lambda: calling.ear.show(OTHER))
    assert calling.open
    calling.later.pass_by()
    calling.hear(BEEP)
    assert calling.stage.studio.prepared[-1] == OTHER.text
    assert calling.stage.studio.take.listens


def test_other_words_in_the_midst_close_it(calling: Calling) -> None:
    calling.with_(Moves.VOICE)
    calling.do(calling.ear.toggle)
    calling.do(lambda: calling.ear.show(OTHER))
    assert not calling.open


def test_the_same_words_shown_again_change_nothing(calling: Calling) -> None:
    calling.with_(Moves.VOICE)
    calling.do(calling.ear.toggle)
    same = as_written(Script("own.1", Situation.FIRST, "First", "en", TEXT))
    calling.do(lambda: calling.ear.show(same))
    assert calling.open


def test_spanish_starts_at_the_beep_and_runs_at_her_pace(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE, SPANISH)
    calling.do(calling.ear.dial)
    calling.hear(BEEP)
    assert calling.runs == [(True,)]
    assert calling.signs.last == words.ENGLISH_ONLY
    calling.ear.note_word(FIRST_WORDS + 1)
    calling.hear()
    assert not calling.open  # there is nothing to listen for
    assert calling.told.last == words.ENGLISH_ONLY
    assert calling.runs == [(True,)]
    calling.do(calling.ear.end_text)
    assert len(calling.said) == 1
    assert calling.runs.last is False


def test_spanish_with_her_voice_needs_no_microphone(calling: Calling) -> None:
    calling.with_(Moves.VOICE, SPANISH)
    calling.do(calling.ear.toggle)
    assert not calling.open
    assert calling.runs == [(True,)]
    assert calling.told == [(words.ENGLISH_ONLY,)]
    calling.do(calling.ear.toggle)
    assert calling.runs == [(True,), (False,)]


def test_without_a_recogniser_the_words_run_and_it_is_said_once(calling: Calling) -> None:
    calling.stage.studio.listens = False
    calling.with_(Moves.VOICE)
    for _ in range(3):
        calling.do(calling.ear.toggle)
    assert calling.runs == [(True,), (False,), (True,)]
    assert calling.told == [(words.BY_PACE,)]
    assert not calling.open


def test_without_a_microphone_she_is_told_once_and_space_starts_the_words(
    calling: Calling,
) -> None:
    calling.stage.devices.inputs = ()
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    assert not calling.open
    assert calling.told == [(words.NO_MICROPHONE,)]
    calling.do(calling.ear.toggle)
    assert calling.runs == [(True,)]
    assert len(calling.told) == 1
    calling.stage.devices.inputs = (MIC,)
    calling.do(calling.ear.toggle)
    calling.do(calling.ear.dial)
    assert calling.open


def test_a_microphone_that_goes_away_leaves_the_words_to_her_pace(calling: Calling) -> None:
    calling.with_(Moves.VOICE)
    calling.do(calling.ear.toggle)
    calling.hear(at(4, 0.5))
    calling.do(calling.stage.microphone.break_down)
    assert calling.told == [(f"The microphone went away. {words.AT_YOUR_PACE}",)]
    assert calling.runs == [(True,)]
    assert not calling.open


def test_a_microphone_that_goes_away_before_the_beep_leaves_the_rest_to_her(
    calling: Calling,
) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.do(calling.stage.microphone.break_down)
    assert calling.told == [("The microphone went away.",)]
    assert calling.ear.state is Ear.CLOSED
    assert not calling.open


def test_a_muted_microphone_leaves_the_words_to_her_pace_until_it_hears(calling: Calling) -> None:
    calling.with_(Moves.VOICE)
    calling.do(calling.ear.toggle)
    calling.hear(*[HeardSoFar()] * 10, level=-100.0)
    assert calling.runs == [(True,)]
    assert calling.signs.last == words.NOTHING_YET
    calling.hear(*[HeardSoFar()] * 4)
    assert calling.runs == [(True,), (False,)]
    assert calling.open


def test_a_muted_microphone_is_told_of_while_it_waits_for_the_beep(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE)
    calling.do(calling.ear.dial)
    calling.hear(*[HeardSoFar()] * 10, level=-100.0)
    assert calling.signs.last == words.NOTHING_FOR_BEEP
    calling.hear(*[HeardSoFar()] * 4)
    assert calling.signs.last == words.FOR_BEEP


def test_a_lost_recogniser_leaves_the_words_to_her_pace_and_closes_it(calling: Calling) -> None:
    calling.with_(Moves.VOICE)
    calling.do(calling.ear.toggle)
    calling.hear(at(FIRST_WORDS + 1, 0.5), HeardSoFar(lost=True))
    assert calling.runs.last is True
    calling.hear()
    assert not calling.open
    assert calling.told == [(words.STOPPED_LISTENING,)]
    assert calling.runs == [(True,)]


def test_what_cannot_be_made_out_runs_but_a_talk_waits_for_her(calling: Calling) -> None:
    calling.with_(Moves.VOICE)
    calling.do(calling.ear.toggle)
    calling.hear(at(1, 0.5), HeardSoFar(hears_badly=True))
    assert calling.runs == [(True,)]
    assert calling.signs.last == words.HARD_TO_HEAR
    calling.do(calling.ear.close)
    calling.with_(Moves.VOICE, TALK)
    calling.do(calling.ear.toggle)
    calling.hear(at(1, 0.5), HeardSoFar(hears_badly=True))
    assert calling.runs.last is False
    assert calling.signs.last == words.TAKE_YOUR_TIME


def test_a_talk_said_to_its_end_is_no_voicemail(calling: Calling) -> None:
    calling.with_(Moves.HANDS_FREE, TALK)
    calling.do(calling.ear.toggle)
    last = len(TALK.text.split()) - 1
    calling.hear(at(last, 0.4), HeardSoFar(), HeardSoFar())
    assert not calling.open
    assert calling.said == []


def test_her_hand_wins(calling: Calling) -> None:
    calling.with_(Moves.VOICE)
    calling.do(calling.ear.toggle)
    calling.hear(at(4, 0.4))
    calling.do(lambda: calling.ear.go_by_hand(9))
    assert calling.stage.studio.take.went_to == [9]
    calling.hear(at(5, 0.45))  # said before
    assert calling.went_to == [(4,)]


def test_who_starts_before_it_is_prepared_is_heard_as_well(calling: Calling) -> None:
    calling.ear.use(Moves.VOICE)
    calling.ear.show(MESSAGE)
    calling.do(calling.ear.toggle)
    assert calling.stage.studio.take.listens


def test_whoever_she_turns_to_is_prepared_in_a_moment_and_only_the_last(calling: Calling) -> None:
    calling.ear.use(Moves.VOICE)
    calling.ear.show(MESSAGE)
    calling.ear.show(OTHER)
    calling.ear.show(as_written(OTHER.script))  # the same words once more
    assert calling.stage.studio.prepared == []
    calling.later.pass_by()
    calling.stage.settle()
    assert calling.stage.studio.prepared == [OTHER.text]
