"""Settings › Session: how the words move, chosen with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from tests.ui.pages.booth_on_stage import MIC, Rehearsing
from tests.ui.pages.choosing_on_stage import PLACE, Choosing, choose, said
from tests.ui.pages.compact_on_stage import cut, settled
from tests.ui.pages.stage import Heard, Station
from ui.pages.settings_page import SettingsPage
from ui.presenters import session_ear_words as words
from ui.presenters.moves import Moves, moves_help
from ui.settings import WindowSettings
from ui.wiring import Wiring

__all__ = ["choose"]

Key = Qt.Key


def test_a_way_that_listens_asks_in_place_and_is_agreed_to_by_keys(
    choose: Callable[[], Choosing], stage: Rehearsing
) -> None:
    her = choose().begin()
    her.press(Key.Key_Down)
    assert her.choice.question is not None
    assert her.kept.session_moves is Moves.PACE
    assert words.SPEAKER not in said(her.choice.question)
    her.press(Key.Key_Down)  # the arrow keys go on choosing
    question = her.choice.question
    assert question is not None
    assert words.SPEAKER in said(question)
    assert not stage.settings.may_listen
    assert her.told == []
    her.press(Key.Key_Return)  # meant for the choice: it is no yes
    her.station.qtbot.mouseClick(question, Qt.MouseButton.LeftButton)
    her.press(Key.Key_Return)
    assert not stage.settings.may_listen
    her.press(Key.Key_Tab)
    assert her.focused is question.no
    her.press(Key.Key_Tab)
    assert her.focused is question.yes
    assert "have not agreed to be recorded" in question.yes.accessibleDescription()
    her.press(Key.Key_Space)
    assert her.choice.question is None
    assert (stage.settings.session_moves, stage.settings.may_listen) == (Moves.HANDS_FREE, True)
    assert her.told == [(Moves.HANDS_FREE,)]
    focused = her.focused
    assert isinstance(focused, QRadioButton)
    assert focused.text() == "Hands-free"
    her.press(Key.Key_Up)  # once is enough
    assert her.choice.question is None
    assert stage.settings.session_moves is Moves.VOICE
    assert not stage.microphone.listening


def esc(her: Choosing) -> None:
    her.press(Key.Key_Escape)


def no_by_keys(her: Choosing) -> None:
    her.press(Key.Key_Tab, Key.Key_Return)


def esc_on_the_answer(her: Choosing) -> None:
    her.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Escape)


def back_to_her_pace(her: Choosing) -> None:
    her.press(Key.Key_Up)


def another_part(her: Choosing) -> None:
    her.page.show_section(0)
    her.page.show_section(PLACE)


@pytest.mark.parametrize(
    "refuse", [esc, no_by_keys, esc_on_the_answer, back_to_her_pace, another_part]
)
def test_a_no_leaves_the_choice_where_it_was(
    choose: Callable[[], Choosing], refuse: Callable[[Choosing], None]
) -> None:
    her = choose().begin()
    her.press(Key.Key_Down)
    assert her.choice.question is not None
    refuse(her)
    assert her.choice.question is None
    assert not her.choice._place.isVisible()
    assert her.choice.chosen is Moves.PACE
    assert (her.kept.session_moves, her.kept.may_listen) == (Moves.PACE, False)
    assert her.told == []
    assert words.NOT_YET in said(her.choice)
    if refuse is not another_part:
        focused = her.focused
        assert isinstance(focused, QRadioButton)
        assert focused.text() == "At my pace"


def test_taken_back_at_her_pace_the_yes_is_gone_as_well(choose: Callable[[], Choosing]) -> None:
    her = choose()
    her.kept.let_listen(Moves.VOICE)
    her.kept.session_moves = Moves.PACE
    her.choice._no_more.setFocus()
    her.press(Key.Key_Return)
    assert not her.kept.may_listen
    assert not her.choice._no_more.isVisible()


def test_a_restart_keeps_what_she_chose_and_what_she_took_back(tmp_path: Path) -> None:
    WindowSettings(tmp_path).let_listen(Moves.HANDS_FREE)
    kept = WindowSettings(tmp_path)
    assert (kept.session_moves, kept.may_listen) == (Moves.HANDS_FREE, True)
    kept.may_listen = False
    del kept
    again = WindowSettings(tmp_path)
    assert (again.session_moves, again.may_listen) == (Moves.PACE, False)
    again.may_listen = True  # a yes to another way does not bring the old one back
    assert again.session_moves is Moves.PACE


def test_every_change_is_told_once_with_the_way_in_force(tmp_path: Path) -> None:
    kept = WindowSettings(tmp_path)
    told = Heard(kept.moves_changed)
    kept.session_moves = Moves.HANDS_FREE  # without her yes
    assert told == []
    kept.let_listen(Moves.VOICE)
    kept.let_listen(Moves.VOICE)
    kept.session_moves = Moves.VOICE
    kept.may_listen = True
    assert told == [(Moves.VOICE,)]
    kept.may_listen = False
    kept.may_listen = False
    assert told == [(Moves.VOICE,), (Moves.PACE,)]


def test_every_way_says_what_it_is_and_which_of_them_ask(choose: Callable[[], Choosing]) -> None:
    her = choose()
    for moves, way in her.choice._ways.items():
        assert moves_help(moves) in said(her.choice)
        assert way.accessibleDescription().startswith(moves_help(moves))
        assert ("You are asked" in way.accessibleDescription()) is moves.listens
    her.kept.let_listen(Moves.VOICE)
    assert all("asked" not in way.accessibleDescription() for way in her.choice._ways.values())


def test_what_is_in_the_way_is_said_where_a_way_listens(
    choose: Callable[[], Choosing], stage: Rehearsing
) -> None:
    stage.devices.inputs = ()
    her = choose().begin()
    assert (her.trouble, her.made) == ("", 0)  # of no interest at her pace
    her.press(Key.Key_Down)
    assert her.trouble == words.NO_MICROPHONE
    stage.devices.plug(MIC)
    assert her.trouble == ""
    stage.devices.trouble = "The sound is away."
    stage.devices.plug()
    assert her.trouble == "The sound is away."
    her.press(Key.Key_Up)
    stage.devices.plug()
    assert her.trouble == ""
    her.press(Key.Key_Down, Key.Key_Down)
    assert her.trouble == "The sound is away."
    assert her.made == 1
    assert not stage.microphone.listening


def test_no_recogniser_is_said_too(choose: Callable[[], Choosing], stage: Rehearsing) -> None:
    stage.settings.let_listen(Moves.VOICE)
    her = choose()
    assert her.trouble == ""
    her.follows = False
    her.page.show_section(0)
    her.page.show_section(PLACE)
    her.settle()
    assert her.trouble == words.NOBODY_FOLLOWS
    assert stage.microphone.device is None


@pytest.mark.parametrize("size", [(640, 480), (900, 600), (1024, 700)])
def test_nothing_of_it_is_cut_in_a_small_window(
    wiring: Wiring,
    station: Station,
    settings: WindowSettings,
    size: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = wiring.window
    window.show()
    page = window.open("settings")
    assert isinstance(page, SettingsPage)
    page.show_section(PLACE)
    window.resize(*size)
    choice = page.session.moves
    for state in (
        lambda: None,
        choice._ways[Moves.HANDS_FREE].click,
        lambda: settings.let_listen(Moves.HANDS_FREE),
        lambda: choice._show_trouble(words.NO_MICROPHONE),
    ):
        state()
        settled(station, window)
        assert cut(page.session, monkeypatch) == []


def test_at_her_pace_the_settings_wake_nothing_that_sounds(
    wiring: Wiring, station: Station, settings: WindowSettings
) -> None:
    wiring.window.show()
    page = wiring.window.open("settings")
    assert isinstance(page, SettingsPage)
    page.show_section(PLACE)
    station.qtbot.wait(1)
    station.settle()
    assert not wiring.sounds
    settings.let_listen(Moves.VOICE)
    station.qtbot.waitUntil(lambda: page.session.moves._here is not None)
    assert wiring.sounds
    assert not wiring.sound.booth.microphone.listening
