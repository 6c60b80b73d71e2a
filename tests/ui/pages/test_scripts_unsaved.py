"""Words that are written and not saved: never lost, never kept without being asked."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.usecases import library
from app.usecases.office import Office
from tests.ui.pages.scripts_on_stage import (
    KIND,
    opened,
    own_scripts,
    page,
    shown,
    write,
)
from tests.ui.pages.stage import NOW, Heard, Station
from ui.models.rows import ROW
from ui.pages.scripts import ScriptsPage
from ui.wiring import Wiring

__all__ = ["page"]

Key = Qt.Key


def test_a_new_script_without_words_stays_with_the_reason(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    station.press(page, Key.Key_N, ctrl=True)
    station.press(page, "Only a title")
    station.press(page, Key.Key_S, ctrl=True)
    assert own_scripts(office) == []
    assert page.own.pane._fault.isVisible()
    assert page.own.pane.editor.title() == "Only a title"


def test_a_field_nobody_knows_is_refused_in_her_words(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    mine = write(office, "My own", "Hi.")
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    page.own._enter()
    for typed, named in (("{zzz}", "“Insert a field”"), ("{frist_name}", "“First name”?")):
        station.press(page, typed)
        station.press(page, Key.Key_S, ctrl=True)
        told = page.own.pane._fault.text()
        assert named in told
        assert "my_name" not in told
        page.own.pane.editor.words.selectAll()
    assert own_scripts(office)[0].text == "Hi."


def test_leaving_with_unsaved_words_asks_and_keeps_the_place(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    mine = write(office, "My own")
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    page.own._enter()
    station.press(page, "More. ")
    page.own.list.view.setFocus()
    station.press(page, Key.Key_Down)
    assert shown(page) == mine.id
    assert page.own.list.view.currentIndex().data(ROW).script_id == mine.id
    assert page.own.pane._unsaved.isVisible()
    station.press(page, Key.Key_Escape)
    assert not page.own.pane._unsaved.isVisible()
    assert page.own.pane.dirty
    page.own.list.view.setFocus()
    station.press(page, Key.Key_Down)
    station.press(page, Key.Key_Tab, Key.Key_Tab, Key.Key_Space)  # keep editing
    assert page.own.pane.editor.words.hasFocus()
    page.own.list.view.setFocus()
    station.press(page, Key.Key_Down)
    assert page.own.pane._unsaved._first.text() == "Save the words"
    station.press(page, Key.Key_Return)
    assert own_scripts(office)[0].text.startswith("More. ")
    assert shown(page) == "en.first"
    assert page.own.list.view.hasFocus()
    station.press(page, Key.Key_N, ctrl=True)
    assert page.own.pane.editor.title_field.hasFocus()


def test_words_can_be_thrown_away(page: ScriptsPage, station: Station, office: Office) -> None:
    mine = write(office, "My own")
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    page.own._enter()
    station.press(page, "More. ")
    page.own.list.view.setFocus()
    station.press(page, Key.Key_Down, Key.Key_Tab, Key.Key_Space)
    assert own_scripts(office)[0].text == KIND
    assert shown(page) == "en.first"
    assert not page.dirty


def test_a_change_elsewhere_leaves_what_is_typed_and_the_caret(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    mine = write(office, "My own")
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    page.own._enter()
    station.press(page, "More. ")
    before = page.own.pane.editor.words.textCursor().position()
    station.desk.change(
        lambda: library.save(office, mine.id, "My own", "Other words.", NOW),
        lambda result: result[1],
    )
    station.settle()
    assert page.own.pane.editor.text().startswith("More. Hi")
    assert page.own.pane.editor.words.textCursor().position() == before
    assert page.own.pane.dirty


def test_words_typed_while_saving_are_not_lost(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    mine = write(office, "My own")
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    page.own._enter()
    station.qtbot.keyClicks(page.own.pane.editor.words, "One. ")
    page.own.pane.save()
    station.qtbot.keyClicks(page.own.pane.editor.words, "Two. ")
    station.settle()
    assert own_scripts(office)[0].text.startswith("One. Hi")
    assert page.own.pane.editor.text().startswith("One. Two. Hi")
    assert page.own.pane.dirty


def test_words_on_their_way_to_the_disk_are_not_asked_about(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    mine = write(office, "My own")
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    page.own._enter()
    station.press(page, "More. ")
    page.own.pane.save()
    page.own.show_script("en.news")
    assert not page.own.pane._unsaved.isVisible()
    station.settle()
    assert own_scripts(office)[0].text.startswith("More. ")
    assert shown(page) == "en.news"


def test_saving_twice_keeps_one_new_script(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    station.press(page, Key.Key_N, ctrl=True)
    station.press(page, "Twice")
    page.own.pane.editor.words.setFocus()
    station.press(page, "Hello.")
    page.own.pane.save()
    page.own.pane.save()
    station.settle()
    assert [script.title for script in own_scripts(office)] == ["Twice"]


def test_words_outlive_the_script_they_were_written_in(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    notices = Heard(page.notice)
    page.own.pane._mine.click()
    station.settle()
    station.press(page, "More. ")
    station.desk.change(lambda: notices[-1][2](NOW), lambda change: change)
    station.settle()
    assert own_scripts(office) == []
    assert page.own.pane.editor.text().startswith("More. ")
    station.press(page, Key.Key_S, ctrl=True)
    (script,) = own_scripts(office)
    assert script.text.startswith("More. ")
    assert shown(page) == script.id


def test_ctrl_z_in_the_words_takes_back_the_save_unless_something_was_typed_since(
    wiring: Wiring, station: Station, office: Office
) -> None:
    mine = write(office, "My own", "Hi.")
    page = opened(wiring, station)
    page.own.show_script(mine.id)
    editor = page.own.pane.editor
    editor.words.setFocus()
    for word in ("One. ", "Two. "):
        station.press(wiring.window, word)
        station.press(wiring.window, Key.Key_S, ctrl=True)
    station.press(wiring.window, "Three. ")
    station.press(wiring.window, Key.Key_Z, ctrl=True)
    assert editor.text() == "One. Two. Hi."
    for words in ("One. Hi.", "Hi."):
        station.press(wiring.window, Key.Key_Z, ctrl=True)
        assert editor.text() == own_scripts(office)[0].text == words


def test_ctrl_z_in_the_title_takes_back_the_save(
    wiring: Wiring, station: Station, office: Office
) -> None:
    mine = write(office, "My own")
    page = opened(wiring, station)
    page.own.show_script(mine.id)
    page.own.pane.editor.title_field.setFocus()
    station.press(wiring.window, "A ")
    station.press(wiring.window, Key.Key_S, ctrl=True)
    assert own_scripts(office)[0].title == "A My own"
    station.press(wiring.window, Key.Key_Z, ctrl=True)
    assert own_scripts(office)[0].title == page.own.pane.editor.title() == "My own"


def test_ctrl_z_takes_back_an_earlier_version_just_brought_back(
    wiring: Wiring, station: Station, office: Office
) -> None:
    mine = write(office, "My own", "Hi.")
    library.save(office, mine.id, "My own", "Hello.", NOW)
    page = opened(wiring, station)
    page.own.show_script(mine.id)
    page.own.pane._versions.click()
    station.settle()
    page.own.versions._bring.click()
    station.settle()
    assert page.own.pane.editor.words.hasFocus()
    assert page.own.pane.editor.text() == "Hi."
    station.press(wiring.window, Key.Key_Z, ctrl=True)
    assert page.own.pane.editor.text() == own_scripts(office)[0].text == "Hello."


def test_words_that_were_refused_are_undone_letter_by_letter(
    page: ScriptsPage, station: Station, office: Office
) -> None:
    mine = write(office, "My own", "Hi.")
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    editor = page.own.pane.editor
    editor.title_field.setText("a" * 120)
    editor.words.setFocus()
    station.press(page, "One. ")
    station.press(page, Key.Key_S, ctrl=True)
    assert "title" in page.own.pane._fault.text()
    assert editor.title_field.hasFocus()
    editor.words.setFocus()
    station.press(page, Key.Key_Z, ctrl=True)
    assert editor.text() == "Hi."


def test_closing_the_window_asks_about_words_that_are_not_saved(
    wiring: Wiring, station: Station, office: Office
) -> None:
    mine = write(office, "My own")
    page = opened(wiring, station)
    page.own.show_script(mine.id)
    page.own.pane.editor.words.setFocus()
    station.press(wiring.window, "More. ")
    station.press(wiring.window, Key.Key_1, ctrl=True)
    wiring.window.close()
    station.settle()
    assert wiring.window.isVisible()
    assert page.own.pane._unsaved.isVisible()
    station.press(wiring.window, Key.Key_Return)
    station.qtbot.waitUntil(lambda: not wiring.window.isVisible())
    assert own_scripts(office)[0].text.startswith("More. ")
