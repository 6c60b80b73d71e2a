"""Scripts and rehearsals: the pace of the words, and the way from words to saying them aloud."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.usecases import rehearsing
from app.usecases.change import Change, Thing
from app.usecases.office import Office
from tests.ui.pages.scripts_on_stage import opened, scripts_page, write
from tests.ui.pages.stage import Adds, Heard, Shows, Station
from ui.presenters.pace import pace_of_scripts
from ui.settings import PrompterSettings
from ui.theme_controller import ThemeController
from ui.wiring import Wiring


def test_words_take_as_long_as_on_the_prompter_until_her_pace_is_measured(
    wiring: Wiring, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(wiring, station)
    assert page.own.pane.editor._pace == 132
    wiring._settings.prompter = PrompterSettings(wpm=140)
    station.settle()
    assert page.own.pane.editor._pace == 140
    monkeypatch.setattr(rehearsing, "measured_wpm", lambda _office: 143)
    station.desk.changed.emit(Change(frozenset({Thing.TAKES})))
    station.settle()
    assert page.own.pane.editor._pace == 143
    assert page.own.pane.editor.figures.whose_pace == "At 143 words a minute, as you speak."


@pytest.mark.parametrize(
    ("measured", "usual", "wpm", "whose"),
    [
        (None, 132, 132, "as the prompter is set."),
        (None, 200, 150, "the prompter is set to 200."),
        (120, 132, 120, "as you speak."),
        (150, 132, 150, "as you speak."),
        (190, 132, 150, "the brisk end of a good pace. Your last takes had 190: calmer is"),
        (96, 132, 120, "the calm end of a good pace. Your last takes had 96."),
    ],
)
def test_a_length_is_told_at_a_good_pace_whatever_the_last_takes_had(
    measured: int | None, usual: int, wpm: int, whose: str
) -> None:
    """Whoever hurries is not to write more, nor who drags less."""
    pace, told = pace_of_scripts(measured, usual)
    assert pace == wpm
    assert told.startswith(f"At {wpm} words a minute, {whose}")


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
