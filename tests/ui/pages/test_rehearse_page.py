"""The page: from what to say to saying it, from there to the score, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.rehearsal_plan import Rating
from app.speech.take_file import TakeWriter
from app.usecases import takes
from app.usecases.office import Office
from tests.ui.pages.booth_on_stage import HEADSET, MIC, Rehearsing
from tests.ui.pages.stage import Heard, Shows, Station
from ui.pages.rehearse import RehearsePage
from ui.pages.rehearse_check import RehearseCheck
from ui.pages.rehearse_choice import RehearseChoice
from ui.pages.rehearse_score import RehearseScore
from ui.pages.rehearse_sound import ScoreSound
from ui.pages.rehearse_take import RehearseTake
from ui.presenters import rehearsal_words as words
from ui.presenters.mic_check import MicCheckPresenter
from ui.presenters.reading_aloud import ReadingAloud, VoiceChoice
from ui.presenters.rehearsal_stage import Stage
from ui.presenters.rehearse_scripts import RehearseScriptsPresenter
from ui.presenters.score_shown import ScoreShownPresenter
from ui.presenters.scripts_listener import ListenerPresenter
from ui.presenters.sounds_like import SoundsLikePresenter
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.notice import Notice

Key = Qt.Key


@pytest.fixture
def page(stage: Rehearsing, station: Station, look: ThemeController, show: Shows) -> RehearsePage:
    desk, booth = station.desk, stage.booth
    aloud = ReadingAloud(stage.lane, booth.narrator, booth.loudspeaker)  # type: ignore[arg-type]
    choice = RehearseChoice(
        RehearseScriptsPresenter(desk),
        ListenerPresenter(desk),
        aloud,
        SoundsLikePresenter(desk),
        stage.settings,
        look,
    )
    stage.presenter.quiet_wanted.connect(aloud.be_quiet)
    score = RehearseScore(look)
    ScoreSound(score, aloud, booth.loudspeaker, lambda: VoiceChoice(None, 140), dict)
    made = RehearsePage(
        stage.presenter,
        ScoreShownPresenter(desk),
        choice,
        RehearseCheck(MicCheckPresenter(booth, stage.studio.warm), look),
        RehearseTake(stage.presenter, look),
        score,
        look,
    )
    show(made)
    made.activate()
    made.open_script("en.first")
    station.qtbot.waitUntil(lambda: made.choice.piece is not None)
    stage.settle()
    return made


def say(stage: Rehearsing, station: Station, page: RehearsePage) -> None:
    """Press the key, speak, press it again."""
    station.press(page, "r")
    stage.settle()
    stage.say(seconds=2.0)
    station.press(page, "r")
    stage.settle()


def test_a_microphone_chosen_in_the_check_is_not_checked_once_more(
    stage: Rehearsing, station: Station, page: RehearsePage
) -> None:
    stage.devices.plug(MIC, HEADSET)
    station.press(page, "c")
    page.check.inputs.choose("headset")
    page.check.inputs.activated.emit(page.check.inputs.currentIndex())
    assert stage.microphone.device == "headset"
    station.press(page, "r")
    stage.settle()
    assert page.view is page.take
    assert stage.microphone.device == "headset"


def test_tab_goes_from_top_to_bottom(page: RehearsePage, station: Station) -> None:
    choice = page.choice
    choice.who.setFocus()
    station.press(choice.who, Key.Key_Tab)
    assert choice.to_mailbox.isAncestorOf(QApplication.focusWidget())
    station.press(QApplication.focusWidget(), Key.Key_Tab)
    assert QApplication.focusWidget() is choice.panel.prompter


def test_after_a_choice_the_keyboard_is_the_pages_not_the_searchs(
    page: RehearsePage, stage: Rehearsing, station: Station
) -> None:
    choice = page.choice
    to_mailbox = next(
        each
        for each in choice.to_mailbox.findChildren(QPushButton)
        if each.accessibleName() == "To a mailbox"
    )
    page.search()
    assert choice.list.search.hasFocus()
    station.qtbot.mouseClick(to_mailbox, Qt.MouseButton.LeftButton)
    assert choice.list.view.hasFocus()
    choice.list.search.setFocus()
    station.press(choice.list.search, Key.Key_Return)
    assert choice.list.view.hasFocus()
    station.press(choice, "r")
    stage.settle()
    assert page.view is page.take
    assert choice.list.search.text() == ""


def hear_it(stage: Rehearsing, station: Station, page: RehearsePage) -> None:
    """Play the take on show: two seconds of sound."""
    assert page.score.shown is not None
    sound = page.score.shown.take.sound
    assert sound is not None
    with TakeWriter(sound) as file:
        file.append(bytes(64_000))
    station.press(page, "h")
    stage.settle()


def test_what_is_on_show_is_prepared_before_it_is_said(
    stage: Rehearsing, page: RehearsePage
) -> None:
    assert page.choice.piece is not None
    assert page.choice.piece.text in stage.studio.prepared


def test_one_key_says_it_ends_it_and_says_it_again(
    stage: Rehearsing, station: Station, page: RehearsePage
) -> None:
    assert page.view is page.choice
    station.press(page, "r")
    stage.settle()
    assert page.view is page.take
    stage.say(seconds=2.0)
    station.press(page, "r")
    stage.settle()
    assert page.view is page.score
    assert page.score.shown is not None
    assert page.score.shown.number == 1
    say(stage, station, page)
    assert page.score.shown.number == 2
    station.press(page, Key.Key_Escape)
    assert page.view is page.choice


def test_the_check_comes_first_and_says_what_was_wanted(
    stage: Rehearsing, station: Station, page: RehearsePage
) -> None:
    stage.settings.checked_microphones = frozenset()
    station.press(page, "r")
    stage.settle()
    assert page.view is page.check
    station.press(page, "r")
    stage.settle()
    assert page.view is page.take
    stage.say(seconds=2.0)
    station.press(page, Key.Key_Escape)
    stage.settle()
    # Skipped once, it is not asked for again in this run.
    station.press(page, "r")
    stage.settle()
    assert page.view is page.take


def test_the_check_can_be_opened_at_any_time(
    stage: Rehearsing, station: Station, page: RehearsePage
) -> None:
    station.press(page, "c")
    assert page.view is page.check
    station.press(page, Key.Key_Escape)
    assert page.view is page.choice
    assert not stage.microphone.listening


def test_leaving_goes_back_and_can_be_taken_back(
    stage: Rehearsing, station: Station, page: RehearsePage, office: Office
) -> None:
    notices = Heard(page.notice)
    station.press(page, "r")
    stage.settle()
    stage.say(seconds=2.0)
    station.press(page, Key.Key_Escape)
    stage.settle()
    assert page.view is page.choice
    assert notices[-1][2] is not None


def test_a_rating_of_hers_is_kept_and_shown(
    stage: Rehearsing, station: Station, page: RehearsePage, office: Office
) -> None:
    say(stage, station, page)
    station.press(page, "1")
    stage.settle()
    assert page.score.shown is not None
    kept = takes.take(office, page.score.shown.take.id)
    assert kept.rating is Rating.AGAIN
    assert kept.rating_is_hers
    assert page.score.foot.rating.rating is Rating.AGAIN


def test_a_take_that_is_taken_back_leaves_the_score(
    stage: Rehearsing, station: Station, page: RehearsePage, office: Office
) -> None:
    say(stage, station, page)
    assert page.score.shown is not None
    take_id = page.score.shown.take.id
    station.desk.change(
        lambda: takes.drop_take(office, take_id, station.desk.clock()), lambda change: change
    )
    stage.settle()
    assert page.view is page.choice


def test_her_take_is_heard_from_the_score(
    stage: Rehearsing, station: Station, page: RehearsePage
) -> None:
    say(stage, station, page)
    hear_it(stage, station, page)
    assert stage.loudspeaker.played == [bytes(64_000)]
    assert page.score.mine.text() == "Stop"
    stage.hear_out()
    assert page.score.mine.text() == "Hear my take"


def test_coming_back_to_the_page_finds_the_score_that_came_meanwhile(
    stage: Rehearsing, station: Station, page: RehearsePage, show: Shows
) -> None:
    station.press(page, "r")
    stage.settle()
    stage.say(seconds=2.0)
    page.hide()
    stage.settle()
    show(page)
    page.activate()
    assert page.view is page.score


def test_recording_begins_in_silence(
    stage: Rehearsing, station: Station, page: RehearsePage
) -> None:
    say(stage, station, page)
    hear_it(stage, station, page)
    assert page.score.mine.text() == "Stop"
    sounded: list[bool] = []
    stage.presenter.stage_changed.connect(lambda _: sounded.append(stage.loudspeaker.playing))
    station.press(page, "r")
    stage.settle()
    assert page.view is page.take
    assert not any(sounded)
    assert page.score.mine.text() == "Hear my take"


def test_what_sounds_on_the_score_ends_with_the_page(
    stage: Rehearsing, station: Station, page: RehearsePage
) -> None:
    say(stage, station, page)
    hear_it(stage, station, page)
    assert stage.loudspeaker.playing
    page.hide()
    assert not stage.loudspeaker.playing


def test_esc_is_the_pages_before_it_is_a_notices(
    stage: Rehearsing, station: Station, page: RehearsePage, look: ThemeController
) -> None:
    notice = Notice(look, page)
    notice.show_message("Something happened.")
    station.press(page, "r")
    stage.settle()
    stage.say(seconds=2.0)
    station.press(page, Key.Key_Escape)
    stage.settle()
    assert page.view is page.choice
    say(stage, station, page)
    station.press(page, Key.Key_Escape)
    assert page.view is page.choice
    assert notice.isVisible()


def test_advice_goes_when_the_next_take_begins(
    stage: Rehearsing, station: Station, page: RehearsePage
) -> None:
    notices, outdated = Heard(page.notice), Heard(page.outdated)
    station.press(page, "r")
    stage.settle()
    stage.say(seconds=0.3)
    station.press(page, "r")
    stage.settle()
    assert notices == [(words.TOO_SHORT, Tone.NEUTRAL, None)]
    station.press(page, "r")
    stage.settle()
    assert outdated == [(words.TOO_SHORT,)]


def test_that_a_score_waits_is_told_until_it_was_seen(
    stage: Rehearsing, station: Station, page: RehearsePage, show: Shows
) -> None:
    notices, outdated = Heard(page.notice), Heard(page.outdated)
    station.press(page, "r")
    stage.settle()
    stage.say(seconds=2.0)
    page.hide()
    stage.settle()
    assert [told[0] for told in notices] == [words.SCORED_MEANWHILE]
    assert outdated == []
    show(page)
    page.activate()
    assert outdated == [(words.SCORED_MEANWHILE,)]


def test_a_take_that_is_put_away_brings_no_older_score_back(
    stage: Rehearsing, station: Station, page: RehearsePage
) -> None:
    say(stage, station, page)
    station.press(page, "r")
    stage.settle()
    stage.say(seconds=2.0)
    station.press(page, "a")
    stage.settle()
    assert page.view is page.take
    assert stage.presenter.stage is Stage.OPENING
    stage.say(seconds=2.0)
    station.press(page, Key.Key_Escape)
    stage.settle()
    assert page.view is page.choice
