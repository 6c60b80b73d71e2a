"""The scripts page, used with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.domain.contact import Relationship
from app.domain.policy import Situation
from app.usecases import library
from app.usecases.office import Office
from tests.ui.pages.scripts_on_stage import (
    KIND,
    opened,
    own_scripts,
    page,
    said_first,
    shown,
    write,
)
from tests.ui.pages.stage import NOW, Heard, Station
from ui.main_window import MainWindow
from ui.models.rows import ROW
from ui.pages.scripts import ScriptsPage
from ui.wiring import Wiring

__all__ = ["page"]

Key = Qt.Key


def titles(page: ScriptsPage) -> list[str]:
    rows = page.own.list.rows
    found = (rows.index(place).data(ROW) for place in range(rows.rowCount()))
    return [line.title for line in found if line is not None]


def marked(page: ScriptsPage) -> str:
    """The script that stands out in the list."""
    return str(page.own.list.view.currentIndex().data(ROW).script_id)


def heard(office: Office) -> dict[Relationship, str]:
    """What is said in a first message to whom."""
    known = library.library(office)
    return {kind: known.recommended(Situation.FIRST, "en", kind).id for kind in Relationship}


def test_the_page_opens_on_the_first_message_with_the_keyboard_in_the_list(
    page: ScriptsPage, station: Station
) -> None:
    assert shown(page) == "en.first"
    assert page.own.list.view.hasFocus()
    assert page.own.pane.editor.title() == "First message"
    station.press(page, Key.Key_Down)
    assert shown(page) != "en.first"


def test_a_built_in_script_is_made_mine_changed_and_saved(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    notices = Heard(page.notice)
    page.own.pane._mine.setFocus()
    station.press(page, Key.Key_Space)
    (copy,) = own_scripts(office)
    assert heard(office)[Relationship.PROSPECT] == copy.id
    assert shown(page) == copy.id
    assert marked(page) == copy.id
    assert page.own.pane.editor.words.hasFocus()
    assert notices[-1][0].startswith("This copy is yours. Used for first messages")
    station.press(page, "Well. ")
    assert page.own.pane.dirty
    station.press(page, Key.Key_S, ctrl=True)
    (saved,) = own_scripts(office)
    assert (saved.version, saved.text.startswith("Well. Hi")) == (2, True)
    assert notices[-1][0] == "Saved as version 2."
    assert not page.own.pane.dirty
    station.desk.change(lambda: notices[-1][2](NOW), lambda change: change)
    station.settle()
    assert page.own.pane.editor.text().startswith("Hi")


def test_the_undo_of_a_copy_takes_the_copy_and_the_choice_back(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    notices = Heard(page.notice)
    before = heard(office)
    page.own.pane._mine.setFocus()
    station.press(page, Key.Key_Space)
    assert heard(office) != before
    station.desk.change(lambda: notices[-1][2](NOW), lambda change: change)
    station.settle()
    assert own_scripts(office) == []
    assert heard(office) == before
    assert shown(page) == "en.first"


def test_a_new_script_is_written_for_what_was_on_show(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    page.own.show_script("en.care")
    station.press(page, Key.Key_N, ctrl=True)
    station.press(page, "How is <b>Sue</b>?", Key.Key_Tab)
    page.own.pane.editor.words.setFocus()
    station.press(page, "How are you?")
    station.press(page, Key.Key_S, ctrl=True)
    (script,) = own_scripts(office)
    assert (script.title, script.text) == ("How is <b>Sue</b>?", "How are you?")
    assert (script.occasion, script.language) == (Situation.CARE, "en")
    assert shown(page) == script.id
    assert "How is <b>Sue</b>?" in titles(page)
    assert page.own.pane._use.isVisible()


def test_escape_leads_from_the_words_back_to_the_list(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    mine = write(office, "My own")
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    page.own.activate()
    station.press(page, Key.Key_Return)
    assert page.own.pane.editor.words.hasFocus()
    station.press(page, "More. ", Key.Key_Escape)
    assert page.own.list.view.hasFocus()
    assert page.own.pane.editor.text().startswith("More. ")


@pytest.mark.parametrize("place", ["words", "title_field"])
def test_typing_into_a_built_in_script_makes_nothing_and_keeps_the_keyboard(
    page: ScriptsPage, station: Station, office: Office, place: str
) -> None:
    pane = page.own.pane
    before = pane.editor.title(), pane.editor.text()
    station.press(page, Key.Key_Return)
    assert pane.editor.words.hasFocus()
    field = getattr(pane.editor, place)
    field.setFocus()
    station.press(page, "I am so glad. ", Key.Key_Return, Key.Key_Space)
    assert field.hasFocus()
    assert pane._fault.text() == "This one is built in. Make it mine to change it."
    assert (pane.editor.title(), pane.editor.text()) == before
    assert own_scripts(office) == []


def test_a_copy_of_what_is_not_used_waits_and_says_so(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    notices = Heard(page.notice)
    mine = write(office, "My own")
    library.choose(office, Situation.FIRST, "en", None, mine.id)
    page.activate()
    station.settle()
    page.own.pane._mine.click()
    station.settle()
    assert set(heard(office).values()) == {mine.id}
    assert notices[-1][0] == "This copy is yours. It waits until you use it."


def test_a_script_is_used_and_removed(page: ScriptsPage, station: Station, office: Office) -> None:
    notices = Heard(page.notice)
    mine = write(office, "My own")
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    assert page.own.pane._used.text() == "Not used now."
    page.own.pane._use.setFocus()
    station.press(page, Key.Key_Space)
    assert said_first(office).id == mine.id
    assert page.own.pane._used.text() == "Used for first messages."
    assert not page.own.pane._use.isVisible()
    page.own.pane._remove.setFocus()
    station.press(page, Key.Key_Space)
    assert own_scripts(office) == []
    assert shown(page) == "en.first"
    station.desk.change(lambda: notices[-1][2](NOW), lambda change: change)
    station.settle()
    assert said_first(office).id == mine.id
    assert shown(page) == marked(page) == mine.id


def test_what_is_used_for_some_is_not_offered_again(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    library.choose(office, Situation.FIRST, "en", Relationship.TEAM, write(office, "Ours").id)
    page.activate()
    station.settle()
    for script_id in ("en.first", own_scripts(office)[0].id):
        page.own.show_script(script_id)
        assert not page.own.pane._use.isVisible()


def test_taking_a_removal_back_names_the_script(office: Office) -> None:
    mine = write(office, "My own")
    undo = library.remove(office, mine.id, NOW).undo
    assert undo is not None
    assert "“My own”" in undo(NOW).result


def test_an_earlier_version_is_brought_back(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    mine = write(office, "My own")
    library.save(office, mine.id, "My own", "Quite other words.", NOW)
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    assert page.own.pane._versions.text() == "Earlier versions (1)"
    page.own.pane._versions.setFocus()
    station.press(page, Key.Key_Space)
    versions = page.own.versions
    assert versions.isVisible()
    assert versions._marked.isVisible()
    for selection in versions._words.extraSelections():
        assert "\ufffc" not in selection.cursor.selectedText()  # fields stay readable
    assert len(versions._words.waves) == 3
    station.press(page, Key.Key_Return, Key.Key_Return)
    (back,) = own_scripts(office)
    assert (back.version, back.text) == (3, KIND)
    assert page.own.pane.isVisible()
    assert page.own.pane.editor.text() == KIND


def test_nothing_is_said_of_marks_where_there_are_none(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    mine = write(office, "My own", "Hi.")
    library.save(office, mine.id, "My own", "Hi. And more.", NOW)
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    page.own.pane._versions.click()
    station.settle()
    assert page.own.versions.isVisible()
    assert not page.own.versions._marked.isVisible()


def test_search_looks_in_titles_and_words(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    write(office, "A <b>bold</b> title", "Nothing but oysters.")
    page.activate()
    station.settle()
    page.search()
    station.press(page, "OYSTERS noth")
    assert titles(page) == ["A <b>bold</b> title"]
    station.press(page, " zzz")
    assert titles(page) == []
    assert page.own.list._nothing.isVisible()
    station.press(page, Key.Key_Escape)
    assert "First message" in titles(page)


def test_a_search_leaves_the_script_on_show(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    page.own.list.search.setText("nobody says this")
    assert shown(page) == "en.first"
    page.own.list.search.setText("")
    assert page.own.list.view.currentIndex().data(ROW).script_id == "en.first"


@pytest.mark.parametrize(
    "title", ["a" * 100, "<h1>Hello</h1> & more", "مرحبا بالعالم", "\N{PARTY POPPER} party"]
)
def test_odd_titles_are_shown_as_they_are(
    page: ScriptsPage, station: Station, office: Office, title: str
) -> None:
    mine = write(office, title)
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    assert title in titles(page)
    assert page.own.pane.editor.title() == title


def test_the_page_fits_a_small_window(
    wiring: Wiring, window: MainWindow, station: Station, office: Office
) -> None:
    mine = write(office, "A rather long title " * 5)
    library.save(office, mine.id, "Another long title " * 5, KIND, NOW)
    window.resize(900, 600)
    window.show()
    page = window.open("scripts")
    assert isinstance(page, ScriptsPage)
    station.settle()
    page.own.show_script(mine.id)
    page.own.pane.editor.words.setFocus()
    station.press(page, "More. ")
    for _ in range(2):
        station.settle()
        assert window.width() == 900
        assert page.own.pane.minimumSizeHint().width() <= page.own.pane.width()
        page.own.leave(lambda: None)  # the question has to fit as well
        assert page.own.pane._unsaved.isVisible()


def test_three_hundred_scripts_are_listed_at_once(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    for number in range(300):
        write(office, f"Number {number}")
    page.activate()
    station.settle()
    assert len([title for title in titles(page) if title.startswith("Number")]) == 300
    assert titles(page)[0] == "Number 299"
    assert shown(page) == "en.first"


def test_the_parts_are_reached_by_keys_and_kept(page: ScriptsPage, station: Station) -> None:
    station.press(page, Key.Key_Tab, ctrl=True)
    assert page.uses.isVisible()
    assert page.uses.table.hasFocus()
    page.activate()
    assert page.uses.isVisible()
    station.press(page, Key.Key_Tab, ctrl=True)
    station.press(page, Key.Key_Tab, ctrl=True)
    assert page.own.isVisible()


def test_the_window_keys_work_on_the_page(wiring: Wiring, station: Station) -> None:
    page = opened(wiring, station)
    station.press(wiring.window, Key.Key_F, ctrl=True)
    assert page.own.list.search.hasFocus()
    station.press(wiring.window, Key.Key_N, ctrl=True)
    assert page.own.pane.editor.title_field.hasFocus()


def test_the_settings_are_one_press_away_for_a_name(wiring: Wiring, station: Station) -> None:
    page = opened(wiring, station)
    page.own.pane.editor.preview._tell_name.click()
    station.settle()
    assert wiring.window.page("settings").isVisible()
