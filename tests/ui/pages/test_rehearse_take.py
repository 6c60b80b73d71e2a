"""The view of a take: its keys, what it shows, and who moves the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.domain.take import TakeKind
from tests.ui.pages.booth_on_stage import Rehearsing, at
from tests.ui.pages.stage import Heard, Shows, Station
from ui.pages.rehearse_take import RehearseTake
from ui.presenters import rehearsal_words as words
from ui.presenters.leading import HeardSoFar
from ui.presenters.rehearsal_stage import Stage
from ui.theme_controller import ThemeController

Key = Qt.Key


@pytest.fixture
def view(stage: Rehearsing, look: ThemeController, show: Shows) -> RehearseTake:
    made = RehearseTake(stage.presenter, look)
    show(made)
    made.activate()
    return made


def test_the_text_follows_her_voice(stage: Rehearsing, view: RehearseTake) -> None:
    stage.begin()
    stage.say(at(4, 0.5), at(9, 1.0))
    assert view.panel.prompter.word == 9
    assert view.status.text() == words.FOLLOWING
    assert view.clock.words == "0:01"
    assert view.meter.share > 0
    assert stage.studio.take.went_to == []


def test_her_hand_moves_the_text_and_the_listener(
    stage: Rehearsing, view: RehearseTake, station: Station
) -> None:
    stage.begin()
    stage.say(at(1, 0.4))
    station.press(view, Key.Key_PageDown)
    stage.settle()
    assert stage.studio.take.went_to == [view.panel.prompter.word]
    assert view.panel.prompter.word > 1


def test_space_holds_and_lets_go(stage: Rehearsing, view: RehearseTake, station: Station) -> None:
    stage.begin()
    stage.say(at(2, 0.4))
    station.press(view, Key.Key_Space)
    assert view.hold.text() == "Let it go on"
    stage.say(at(7, 0.9))
    assert view.panel.prompter.word == 2
    station.press(view, Key.Key_Space)
    assert view.panel.prompter.word == 7
    assert view.hold.text() == "Hold the text"


def test_where_it_hears_badly_the_text_runs_by_itself(
    stage: Rehearsing, view: RehearseTake, station: Station
) -> None:
    stage.begin()
    stage.say(at(2, 0.4), HeardSoFar(hears_badly=True))
    assert view.panel.prompter.is_playing
    assert view.status.text() == words.HARD_TO_HEAR
    station.press(view, Key.Key_Space)
    assert not view.panel.prompter.is_playing
    station.press(view, Key.Key_Space)
    assert view.panel.prompter.is_playing
    stage.say(at(8, 2.0))
    assert not view.panel.prompter.is_playing
    assert view.panel.prompter.word == 8


def hear(stage: Rehearsing, seconds: float, level: float) -> None:
    """Sound as it comes from a microphone, a tenth of a second at a time."""
    for _ in range(round(10 * seconds)):
        stage.microphone.hear(0.1, level)
    stage.settle()


class TestAMicrophoneThatHearsNothing:
    def test_is_asked_after_until_a_sound_comes(
        self, stage: Rehearsing, view: RehearseTake
    ) -> None:
        stage.begin()
        hear(stage, 4.9, -80.0)
        assert view.status.text() == words.LISTENING
        assert not view.check.isVisible()
        hear(stage, 0.2, -80.0)
        assert view.status.text() == words.NOTHING_YET
        assert view.check.isVisible()
        hear(stage, 0.4, -30.0)
        assert view.status.text() == words.LISTENING
        assert not view.check.isVisible()
        hear(stage, 9.0, -80.0)  # she thinks about what to say
        assert view.status.text() == words.LISTENING

    def test_is_not_heard_by_the_key_that_was_pressed(
        self, stage: Rehearsing, view: RehearseTake
    ) -> None:
        stage.begin()
        hear(stage, 0.2, -40.0)
        hear(stage, 5.0, -80.0)
        assert view.check.isVisible()
        stage.presenter.again()
        stage.settle()
        assert not view.check.isVisible()
        assert view.status.text() == words.WAITING

    def test_is_one_key_from_being_checked(
        self, stage: Rehearsing, view: RehearseTake, station: Station
    ) -> None:
        wanted, told = Heard(view.check_wanted), Heard(stage.presenter.noticed)
        stage.begin()
        station.press(view, "c")
        assert not wanted
        hear(stage, 5.1, -90.0)
        station.press(view, "c")
        stage.settle()
        assert len(wanted) == 1
        assert stage.presenter.stage is Stage.READY
        assert not any(words.LEFT in each for each in told)
        path = stage.studio.take.path
        assert path is not None
        assert not path.exists()
        with stage.office.database.read() as work:
            assert work.takes.files() == ()

    def test_keeps_what_a_soft_voice_may_have_said_for_the_way_back(
        self, stage: Rehearsing, view: RehearseTake, station: Station
    ) -> None:
        stage.begin()
        hear(stage, 5.1, -90.0)
        station.press(view, Key.Key_Escape)
        stage.settle()
        assert stage.noticed.last == words.LEFT
        assert stage.studio.take.path is not None
        assert stage.studio.take.path.exists()


@pytest.mark.parametrize("key", [Key.Key_R, Key.Key_Return])
def test_r_and_enter_finish(
    stage: Rehearsing, view: RehearseTake, station: Station, key: Key
) -> None:
    stage.begin()
    stage.say(seconds=2.0)
    station.press(view, key)
    stage.settle()
    assert stage.presenter.stage is Stage.SCORED


def test_esc_leaves_and_a_starts_again(
    stage: Rehearsing, view: RehearseTake, station: Station
) -> None:
    stage.begin()
    stage.say(at(6, 0.4), seconds=2.0)
    station.press(view, "a")
    stage.settle()
    assert stage.presenter.stage is Stage.OPENING
    assert view.panel.prompter.word == 0
    station.press(view, Key.Key_Escape)
    stage.settle()
    assert stage.presenter.stage is Stage.READY
    assert len(stage.left) == 1


def test_what_they_say_is_shown_beside_her_words(
    stage: Rehearsing, view: RehearseTake, station: Station
) -> None:
    stage.begin(TakeKind.DOORSTEP)
    assert view.theirs.words.text() == f"“{stage.told.last}”"
    assert view.other.isVisible()
    assert view.finish.text() == "My turn"
    before = view.panel.prompter.accessibleDescription()
    station.press(view, "n")
    stage.settle()
    assert view.theirs.words.text() == f"“{stage.told.last}”"
    assert view.panel.prompter.accessibleDescription() != before


def test_a_mailbox_counts_down(stage: Rehearsing, view: RehearseTake) -> None:
    stage.begin(TakeKind.VOICEMAIL)
    assert view.clock.words == "0:30 left"
    stage.hear_out()
    stage.hear_out()
    stage.say(seconds=26.5)
    assert view.clock.words == "0:04 left"
    assert view.clock.accessibleName() == "Recording, 0:04 left"


def test_three_two_one_is_shown_where_nothing_sounds(stage: Rehearsing, view: RehearseTake) -> None:
    stage.devices.outputs = ()
    stage.begin(TakeKind.VOICEMAIL)
    stage.later.pass_by()
    assert view.theirs.number.isVisible()
    assert view.theirs.number.text() == "3"
    while stage.presenter.stage is Stage.BEEP:
        stage.later.pass_by()
    assert not view.theirs.number.isVisible()


def test_going_elsewhere_ends_the_take_with_its_score(
    stage: Rehearsing, view: RehearseTake
) -> None:
    stage.begin()
    stage.say(seconds=2.0)
    view.hide()
    stage.settle()
    assert stage.presenter.stage is Stage.SCORED


def test_everything_is_whole_in_the_smallest_window(stage: Rehearsing, view: RehearseTake) -> None:
    view.resize(900 - 84, 600 - 44)
    stage.begin(TakeKind.DOORSTEP)
    stage.settle()
    assert view.minimumSizeHint().width() <= view.width()
    assert view.panel.prompter.height() >= 120
    for button in (view.finish, view.hold, view.again, view.other, view.leave):
        assert view.rect().contains(button.geometry().translated(button.parentWidget().pos()))


def test_the_whole_screen_is_given_back_with_the_score(
    stage: Rehearsing, view: RehearseTake, station: Station
) -> None:
    stage.begin()
    view.panel.toggle_full_screen()
    stage.say(at(3, 0.4), seconds=2.0)
    whole_screen = view.panel.prompter.window()
    assert whole_screen is not view.window()
    with station.qtbot.waitActive(whole_screen):
        whole_screen.activateWindow()
    station.press(view.panel.prompter, Key.Key_Space)
    assert view.hold.text() == "Let it go on"
    station.press(view.panel.prompter, "r")
    stage.settle()
    assert stage.presenter.stage is Stage.SCORED
    assert not view.panel.is_full_screen
