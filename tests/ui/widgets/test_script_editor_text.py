"""The words of a script: fields are chips, everything else is the letters that were typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.script_on_stage import ODD, TEXT, Stage, stage
from ui.theme_controller import ThemeController
from ui.widgets.script_text import LIMIT, ScriptText

__all__ = ["stage"]

Move = QTextCursor.MoveOperation


@pytest.fixture
def words(look: ThemeController, stage: Stage) -> ScriptText:
    words = ScriptText(look)
    stage(words)
    return words


def length(words: ScriptText) -> int:
    """Positions in the document; a chip is one."""
    return words.document().characterCount() - 1


@pytest.mark.parametrize("text", ODD)
def test_a_script_comes_out_as_it_went_in(words: ScriptText, text: str) -> None:
    words.set_text(text)
    assert words.text() == text
    assert not words.document().isUndoAvailable()


@pytest.mark.parametrize("text", ODD)
def test_every_letter_is_found_where_it_stands(words: ScriptText, text: str) -> None:
    words.set_text(text)
    reading = words.reading
    for start in range(len(text)):
        begin, end = reading.positions(start, start + 1)
        assert begin < end
        assert reading.offset(begin) <= start < reading.offset(end)


def test_lines_broken_to_fit_a_file_are_joined(words: ScriptText) -> None:
    long = "I'd rather tell you in person than leave it all in a message, so"
    words.set_text(f"Hi there.\n{long}\nI'll try again.\nBye\nnow")
    assert words.text() == f"Hi there.\n{long} I'll try again.\nBye\nnow"


def test_a_field_typed_out_becomes_a_chip(words: ScriptText, qtbot: QtBot) -> None:
    qtbot.keyClicks(words, "Hi {first_name|there}, ok")
    assert words.text() == "Hi {first_name|there}, ok"
    assert length(words) == len("Hi X, ok")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Hi {first_name}!", "Hi {first_name|there}!"),
        ("Till {deadline}.", "Till [{deadline}]."),
        ("[ from {business}]", "[ from {business}]"),
    ],
)
def test_a_field_typed_out_falls_back_as_one_from_the_list(
    words: ScriptText, qtbot: QtBot, typed: str, written: str
) -> None:
    qtbot.keyClicks(words, typed)
    assert words.text() == written


def test_a_field_typed_out_speaks_the_language_of_the_script(
    words: ScriptText, qtbot: QtBot
) -> None:
    words.language = "es"
    qtbot.keyClicks(words, "Soy {my_name}")
    assert words.text() == "Soy {my_name|su asesora}"


def test_ctrl_z_undoes_typing_back_to_the_last_save_and_no_further(
    words: ScriptText, qtbot: QtBot
) -> None:
    def undo() -> None:
        qtbot.keyClick(words, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    words.set_text("Hi.")
    words.moveCursor(Move.End)
    qtbot.keyClicks(words, " One.")
    words.close_typing()
    assert not words.may_undo
    qtbot.keyClicks(words, " Two.")
    assert words.may_undo
    undo()
    assert words.text() == "Hi. One."
    undo()
    assert words.text() == "Hi. One."


def test_a_field_nobody_knows_stays_letters(words: ScriptText, qtbot: QtBot) -> None:
    qtbot.keyClicks(words, "Hi {nmae} {}")
    assert words.text() == "Hi {nmae} {}"
    assert length(words) == len("Hi {nmae} {}")


def test_a_chip_is_deleted_and_brought_back_as_one_thing(words: ScriptText, qtbot: QtBot) -> None:
    words.set_text("Hi {first_name|there}!")
    words.moveCursor(Move.End)
    qtbot.keyClick(words, Qt.Key.Key_Left)
    qtbot.keyClick(words, Qt.Key.Key_Backspace)
    assert words.text() == "Hi !"
    words.undo()
    assert words.text() == "Hi {first_name|there}!"
    words.moveCursor(Move.Start)
    for _ in range(3):
        qtbot.keyClick(words, Qt.Key.Key_Right)
    qtbot.keyClick(words, Qt.Key.Key_Delete)
    assert words.text() == "Hi !"


def test_the_arrows_step_over_a_chip(words: ScriptText, qtbot: QtBot) -> None:
    words.set_text("{first_name|there}!")
    qtbot.keyClick(words, Qt.Key.Key_Right)
    qtbot.keyClicks(words, "x")
    assert words.text() == "{first_name|there}x!"


def test_a_field_mended_letter_by_letter_becomes_a_chip(words: ScriptText, qtbot: QtBot) -> None:
    words.set_text("{first_namex}")
    words.moveCursor(Move.End)
    qtbot.keyClick(words, Qt.Key.Key_Left)
    qtbot.keyClick(words, Qt.Key.Key_Backspace)
    assert length(words) == 1


def test_copies_carry_the_braces_and_nothing_else(words: ScriptText) -> None:
    words.set_text(TEXT)
    words.selectAll()
    words.copy()
    clipboard = QApplication.clipboard().mimeData()
    assert clipboard.text() == TEXT
    assert not clipboard.hasHtml()
    words.moveCursor(Move.End)
    words.paste()
    assert words.text() == TEXT * 2
    words.undo()
    assert words.text() == TEXT


def test_what_is_pasted_is_plain(words: ScriptText) -> None:
    pasted = QMimeData()
    pasted.setHtml("<h1>Hi <b>Ann</b></h1>")
    pasted.setText("Hi\0 Ann\r\n{first_name}\ufffc")
    words.insertFromMimeData(pasted)
    assert words.text() == "Hi Ann\n{first_name}"
    assert words.textCursor().charFormat().fontWeight() == 400


def test_too_much_is_cut_and_told(words: ScriptText, qtbot: QtBot) -> None:
    pasted = QMimeData()
    pasted.setText("Hi 😀 {first_name} مرحبا \0" * 5_000)
    with qtbot.waitSignal(words.told) as heard:
        words.insertFromMimeData(pasted)
    assert "5,000" in heard.args[0]
    assert len(words.text()) == LIMIT
    with qtbot.waitSignal(words.told):
        qtbot.keyClicks(words, "x")
    assert len(words.text()) == LIMIT


def test_read_only_words_are_copied_but_not_changed(words: ScriptText, qtbot: QtBot) -> None:
    words.set_text(TEXT)
    words.set_read_only(True)
    for key in (Qt.Key.Key_X, Qt.Key.Key_Backspace, Qt.Key.Key_Return):
        with qtbot.waitSignal(words.refused):
            qtbot.keyClick(words, key)
    with qtbot.waitSignal(words.refused):
        qtbot.keyClick(words, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert words.text() == TEXT
    with qtbot.assertNotEmitted(words.refused):
        qtbot.keyClick(words, Qt.Key.Key_Right)
        qtbot.keyClick(words, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(words, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == TEXT
    words.set_read_only(False)
    qtbot.keyClicks(words, "x")
    assert words.text() == "x"


def test_chips_are_painted_in_either_theme(words: ScriptText, look: ThemeController) -> None:
    from ui.theme_controller import Appearance

    words.set_text("{first_name|there}")
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        look.set_appearance(appearance)
        picture = words.viewport().grab().toImage()
        soft = look.theme.promise_soft.rgb()
        inside = words.rect_of(0).center()
        row = [picture.pixel(x, inside.y() - 8) for x in range(10, inside.x())]
        assert row.count(soft) > len(row) / 2
