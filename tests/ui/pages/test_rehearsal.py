"""A rehearsal from the key to the score, and everything that can come in between."""

from __future__ import annotations

from threading import Event

import pytest

from app.domain.score import Ended
from app.usecases import takes
from app.usecases.office import Office
from tests.ui.pages.booth_on_stage import HEADSET, MIC, Rehearsing, at
from tests.ui.scored import a_score
from ui.presenters import rehearsal_words as words
from ui.presenters.leading import HeardSoFar
from ui.presenters.recording import LONGEST_SECONDS
from ui.presenters.rehearsal_stage import Stage


def stages(stage: Rehearsing) -> list[Stage]:
    return [each for (each,) in stage.stages]


def test_a_take_is_recorded_followed_scored_and_kept(stage: Rehearsing, office: Office) -> None:
    stage.begin()
    assert stages(stage) == [Stage.OPENING]
    assert stage.status.last == words.WAITING
    stage.say(HeardSoFar(), at(4, 0.8), at(9, 1.2))
    assert stage.went_to == [(4,), (9,)]
    assert stage.status.last == words.FOLLOWING
    stage.presenter.finish()
    stage.settle()
    assert stages(stage) == [Stage.OPENING, Stage.LISTENING, Stage.FINISHING, Stage.SCORED]
    take = stage.scored.last
    assert takes.take(office, take.id) == take
    assert take.score is not None
    assert stage.studio.take.path == take.sound
    assert len(stage.studio.take.sound) == 48_000


def test_sound_that_comes_before_the_file_is_there_goes_into_it(stage: Rehearsing) -> None:
    stage.presenter.begin(stage.piece())
    stage.microphone.hear(0.25)
    stage.microphone.hear(0.25)
    stage.settle()
    assert len(stage.studio.take.sound) == 16_000


def test_who_presses_the_key_at_once_is_listened_to(stage: Rehearsing) -> None:
    stage.presenter.begin(stage.piece())  # the recogniser is not ready yet
    stage.settle()
    stage.say(at(4, 0.8))
    assert stage.studio.take.listens
    assert stage.went_to == [(4,)]


def test_the_last_sound_of_the_microphone_is_part_of_the_take(stage: Rehearsing) -> None:
    stage.begin()
    stage.say(seconds=2.0)
    stage.microphone.last = bytes(640)
    stage.presenter.finish()
    stage.settle()
    assert len(stage.studio.take.sound) == 64_640


def test_a_microphone_never_checked_is_checked_first(stage: Rehearsing) -> None:
    stage.settings.checked_microphones = frozenset()
    wanted: list[None] = []
    stage.presenter.check_wanted.connect(lambda: wanted.append(None))
    stage.begin()
    assert wanted == [None]
    assert stage.presenter.stage is Stage.READY
    stage.presenter.go_on()
    assert stage.presenter.stage is Stage.OPENING


def test_without_a_microphone_the_text_runs_and_nothing_is_kept(
    stage: Rehearsing, office: Office
) -> None:
    stage.devices.inputs = ()
    stage.devices.trouble = "This computer gives no sound."
    stage.begin()
    assert stage.refused.last == "This computer gives no sound."
    assert stage.presenter.stage is Stage.ALONE
    assert stage.status.last == words.NO_MICROPHONE
    assert stage.runs == [(True,)]
    stage.presenter.hold()
    stage.presenter.hold()
    assert stage.runs == [(True,), (False,), (True,)]
    stage.presenter.finish()
    assert len(stage.left) == 1
    assert takes.unfinished(office) == ()


def test_what_was_said_before_the_microphone_went_away_is_scored(stage: Rehearsing) -> None:
    stage.begin()
    stage.say(at(3), seconds=2.0)
    stage.microphone.break_down()
    stage.settle()
    assert stage.refused.last == "The microphone went away."
    assert stage.presenter.stage is Stage.SCORED
    assert len(stage.studio.take.sound) == 64_000
    take = stage.scored.last
    assert take.score.ended is Ended.LOST
    assert take.rating is None


def test_a_microphone_that_never_opens_is_told_of(stage: Rehearsing) -> None:
    stage.begin()
    stage.microphone.break_down("The microphone could not be opened.")
    stage.settle()
    assert stage.refused.last == "The microphone could not be opened."
    assert stage.presenter.stage is Stage.READY
    assert len(stage.left) == 1
    assert stage.noticed == []


def test_what_is_hard_to_hear_runs_at_her_pace_until_she_is_found_again(
    stage: Rehearsing,
) -> None:
    stage.begin()
    stage.say(at(3, 0.4), HeardSoFar(hears_badly=True))
    assert stage.runs.last is True
    assert stage.status.last == words.HARD_TO_HEAR
    stage.say(HeardSoFar())  # silence alone is no place
    assert stage.runs.last is True
    stage.say(at(12, 2.0))
    assert stage.runs.last is False
    assert stage.went_to.last == 12
    assert stage.status.last == words.FOUND_AGAIN


def test_spanish_is_recorded_and_runs_at_her_pace(stage: Rehearsing) -> None:
    stage.studio.listens = False
    stage.begin(language="es")
    stage.say(seconds=2.0)
    assert stage.status.last == words.ENGLISH_ONLY
    assert stage.runs.last is True
    assert not stage.studio.take.listens
    stage.presenter.finish()
    stage.settle()
    assert stage.studio.judged == [None]
    assert stage.presenter.stage is Stage.SCORED


def test_a_take_in_which_nothing_was_said_is_not_kept(
    stage: Rehearsing, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    silence = a_score("Hi", seconds=0.0, said_words=0, added=())
    monkeypatch.setattr(stage.studio, "judge", lambda *_, **__: silence)
    stage.begin()
    stage.say(seconds=6.0)
    stage.presenter.finish()
    stage.settle()
    assert stage.advised.last == words.NOTHING_HEARD
    assert stage.presenter.stage is Stage.READY
    assert len(stage.left) == 1
    assert stage.scored == stage.noticed == []
    assert nothing_is_left(office)


@pytest.mark.parametrize("ending", ["finish", "leave", "step_away", "again"])
def test_of_a_moment_of_sound_nothing_is_kept(
    stage: Rehearsing, office: Office, ending: str
) -> None:
    stage.begin()
    stage.say(seconds=0.5)
    getattr(stage.presenter, ending)()
    stage.settle()
    if ending == "again":
        stage.presenter.leave()
        stage.settle()
    assert nothing_is_left(office)
    assert stage.noticed == []


def test_a_moment_of_sound_goes_only_once_its_file_is_closed(
    stage: Rehearsing, office: Office
) -> None:
    gate = Event()
    stage.begin()
    stage.say(seconds=0.5)
    stage.lane.run(gate.wait)
    stage.presenter.finish()
    stage.station.qtbot.waitUntil(lambda: not stage.station.desk.store.busy)
    assert len(office.recordings.files()) == 1
    gate.set()
    stage.settle()
    assert nothing_is_left(office)


def nothing_is_left(office: Office) -> bool:
    """Whether neither a row nor a file of any take is there."""
    with office.database.read() as work:
        return not (work.takes.files() or work.takes.due_dates() or office.recordings.files())


def test_who_listens_late_hears_it_all(stage: Rehearsing) -> None:
    gate = Event()
    stage.station.desk.store.run(gate.wait)
    stage.presenter.begin(stage.piece())
    stage.microphone.hear(0.5)
    stage.station.qtbot.waitUntil(lambda: not stage.lane.busy)
    assert not stage.studio.take.listens
    gate.set()
    stage.settle()
    assert stage.studio.take.listens


def test_space_holds_the_text_and_lets_it_catch_up(stage: Rehearsing) -> None:
    stage.begin()
    stage.say(at(3, 0.4))
    stage.presenter.hold()
    assert stage.status.last == words.HELD
    stage.say(at(8, 0.9))
    assert stage.went_to.last == 3
    stage.presenter.hold()
    assert stage.went_to.last == 8


def test_her_hand_wins_over_what_was_said_before(stage: Rehearsing) -> None:
    stage.begin()
    stage.say(at(3, 0.4), seconds=1.0)
    stage.presenter.go_by_hand(20)
    stage.settle()
    assert stage.studio.take.went_to == [20]
    stage.say(at(4, 0.9))
    assert stage.went_to.last == 3
    stage.say(at(21, 1.8))
    assert stage.went_to.last == 21


def test_leaving_puts_the_take_away_and_can_be_taken_back(
    stage: Rehearsing, office: Office
) -> None:
    stage.begin()
    stage.say(seconds=2.0)
    stage.presenter.leave()
    stage.settle()
    assert stage.presenter.stage is Stage.READY
    assert not stage.microphone.listening
    assert stage.studio.take.closed
    assert takes.unfinished(office) == ()
    said, undo = stage.noticed[-1]
    assert said == words.LEFT
    assert undo is not None


def test_starting_again_records_another_take(stage: Rehearsing) -> None:
    stage.begin()
    stage.say(seconds=2.0)
    stage.presenter.again()
    stage.settle()
    stage.say(seconds=1.0)
    assert len(stage.studio.takes) == 2
    assert len(stage.studio.take.sound) == 32_000
    assert stage.presenter.stage is Stage.LISTENING


def test_another_page_lets_the_score_come_meanwhile(stage: Rehearsing) -> None:
    stage.begin()
    stage.say(seconds=2.0)
    stage.presenter.step_away()
    stage.settle()
    assert stage.noticed == [(words.SCORED_MEANWHILE, None)]
    assert stage.presenter.stage is Stage.SCORED


def test_a_word_or_two_is_no_take(stage: Rehearsing, office: Office) -> None:
    stage.begin()
    stage.say(seconds=0.5)
    stage.presenter.finish()
    stage.settle()
    assert stage.advised.last == words.TOO_SHORT
    assert stage.noticed == []
    assert stage.scored == []


def test_a_take_that_is_forgotten_ends_by_itself(stage: Rehearsing) -> None:
    stage.begin()
    stage.say(seconds=LONGEST_SECONDS + 1)
    stage.settle()
    assert stage.noticed[0] == (words.LONG_ENOUGH, None)
    assert stage.presenter.stage is Stage.SCORED


def test_the_booth_uses_what_she_chose_while_it_is_there(stage: Rehearsing) -> None:
    stage.booth.choose_microphone("headset")
    assert stage.booth.microphone_id is None
    assert stage.booth.microphone_was_checked
    stage.devices.plug(MIC, HEADSET)
    assert stage.booth.microphone_id == "headset"
    assert not stage.booth.microphone_was_checked
    stage.booth.remember_check(True)
    stage.begin()
    assert stage.microphone.device == "headset"


def test_a_microphone_that_comes_is_told_of_and_used_from_the_top(stage: Rehearsing) -> None:
    stage.devices.inputs = ()
    stage.begin()
    assert stage.refused == []
    stage.devices.plug(MIC)
    assert stage.status.last == words.MICROPHONE_CAME
    stage.presenter.again()
    assert stage.presenter.stage is Stage.OPENING


def test_what_is_going_on_fits_its_row_in_the_smallest_window() -> None:
    rows = (words.WAITING, words.FOLLOWING, words.FOUND_AGAIN, words.HARD_TO_HEAR, words.BY_PACE)
    rows += (words.ENGLISH_ONLY, words.STOPPED_LISTENING, words.HELD, words.GREETING)
    rows += (words.THEIR_LINE, words.YOUR_TURN, words.LOOKING, words.NO_MICROPHONE)
    assert all(len(row) <= 52 for row in (*rows, words.MICROPHONE_CAME, words.NOTHING_YET))
