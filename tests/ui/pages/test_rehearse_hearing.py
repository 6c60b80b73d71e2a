"""Hearing the words on show: soon after they came up, with Space, in one pace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.fakes import HeldLane
from tests.ui.pages.aloud_on_stage import Loudspeaker, Narrator, lane, loudspeaker, narrator
from tests.ui.pages.booth_on_stage import Rehearsing
from tests.ui.pages.stage import Shows, Station
from ui.pages.rehearse_choice import RehearseChoice
from ui.pages.rehearse_voice import VoiceBar
from ui.presenters.reading_aloud import ReadingAloud, Sounding
from ui.presenters.rehearse_scripts import RehearseScriptsPresenter
from ui.presenters.scripts_listener import ListenerPresenter
from ui.presenters.sounds_like import SoundsLikePresenter
from ui.theme_controller import ThemeController

__all__ = ["lane", "loudspeaker", "narrator"]

Key = Qt.Key


@pytest.fixture
def choice(
    lane: HeldLane,
    narrator: Narrator,
    loudspeaker: Loudspeaker,
    stage: Rehearsing,
    station: Station,
    look: ThemeController,
    show: Shows,
) -> RehearseChoice:
    made = RehearseChoice(
        RehearseScriptsPresenter(station.desk),
        ListenerPresenter(station.desk),
        ReadingAloud(lane, narrator, loudspeaker),  # type: ignore[arg-type]
        SoundsLikePresenter(station.desk),
        stage.settings,
        look,
    )
    show(made)
    made.activate()
    station.qtbot.waitUntil(lambda: made.piece is not None)
    return made


def bar_says(choice: RehearseChoice) -> str:
    return choice.voice._pause.text()


def test_the_words_on_show_are_read_before_she_asks(
    choice: RehearseChoice, station: Station, lane: HeldLane, narrator: Narrator
) -> None:
    choice.sound.show_voices([])
    station.qtbot.waitUntil(lambda: lane.busy)
    lane.run_all()
    assert narrator.read_aloud == 1


def test_without_a_voice_nothing_is_read_in_advance(choice: RehearseChoice, lane: HeldLane) -> None:
    choice.sound._get_ready()
    assert not lane.busy


def test_space_pauses_the_voice_and_lets_it_go_on(
    choice: RehearseChoice, station: Station, lane: HeldLane, loudspeaker: Loudspeaker
) -> None:
    station.press(choice, "l")
    lane.run_all()
    assert loudspeaker.played
    station.press(choice, Key.Key_Space)
    station.press(choice, Key.Key_Space)
    station.press(choice, "l")
    assert loudspeaker.asked[-3:] == ["pause", "resume", "pause"]
    assert bar_says(choice) == "Go on"
    station.press(choice, Key.Key_Escape)
    station.press(choice, Key.Key_Space)
    assert choice.panel.prompter.is_playing  # it is the text's again
    assert len(loudspeaker.played) == 1


def test_there_is_one_pace_on_show(
    choice: RehearseChoice, station: Station, lane: HeldLane
) -> None:
    station.press(choice, "l")
    lane.run_all()
    assert choice.voice.pace.isVisible()
    assert not choice.panel._pace.isVisible()
    station.press(choice, Key.Key_Escape)
    assert choice.panel._pace.isVisible()


def test_a_second_press_while_it_is_got_ready_changes_nothing(
    choice: RehearseChoice,
    station: Station,
    lane: HeldLane,
    narrator: Narrator,
    loudspeaker: Loudspeaker,
) -> None:
    station.press(choice, "l", "l", Key.Key_Space)
    station.qtbot.waitUntil(lambda: bar_says(choice) == "One moment…")
    lane.run_all()
    assert bar_says(choice) == "Pause"
    assert (len(loudspeaker.played), narrator.cancelled) == (1, 0)


def test_what_takes_a_blink_is_not_waited_for(look: ThemeController, show: Shows) -> None:
    bar = VoiceBar(look)
    show(bar)
    bar.show_sounding(Sounding.PREPARING)
    bar.show_sounding(Sounding.PLAYING)
    assert not bar._patience.isActive()
    assert bar._pause.text() == "Pause"
