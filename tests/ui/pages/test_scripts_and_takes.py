"""Scripts and rehearsals: the pace of the words, and the way from words to saying them aloud."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.usecases import rehearsing
from app.usecases.change import Change, Thing
from app.usecases.office import Office
from tests.ui.pages.scripts_on_stage import opened, scripts_page, write
from tests.ui.pages.stage import Adds, Heard, Shows, Station
from ui.settings import PrompterSettings
from ui.theme_controller import ThemeController
from ui.wiring import Wiring


def test_words_take_as_long_as_on_the_prompter_until_her_pace_is_measured(
    wiring: Wiring, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(wiring, station)
    assert page.own.pane.editor._pace == 132
    wiring._settings.prompter = PrompterSettings(wpm=111)
    station.settle()
    assert page.own.pane.editor._pace == 111
    monkeypatch.setattr(rehearsing, "measured_wpm", lambda _office: 143)
    station.desk.changed.emit(Change(frozenset({Thing.TAKES})))
    station.settle()
    assert page.own.pane.editor._pace == 143


def test_a_script_on_show_is_one_press_from_being_said_aloud(
    station: Station, office: Office, look: ThemeController, show: Shows
) -> None:
    mine = write(office, "My own")
    page = scripts_page(station, look)
    show(page)
    page.activate()
    station.settle()
    page.own.list.view.setCurrentIndex(page.own.list.rows.row_of(mine.id))
    station.settle()
    wanted = Heard(page.rehearse_wanted)
    page.own.pane._rehearse.click()
    assert wanted.last == mine.id
    page.own.pane.editor.words.insertPlainText("Not kept yet. ")
    assert not page.own.pane._rehearse.isEnabled()


def test_what_is_on_the_card_is_rehearsed_as_it_is_said_to_her(
    wiring: Wiring, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    sue = add("Sue Baker")
    wiring.today_page.rehearse_wanted.disconnect()
    wanted = Heard(wiring.today_page.rehearse_wanted)
    begin()
    station.press(wiring.window, "r")
    assert wanted[-1] == ("en.first.customer", sue)
    station.press(wiring.window, "a", "r")
    assert wanted[-1] == ("en.they_answered", sue)
