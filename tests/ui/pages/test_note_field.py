"""The field with what is to be remembered about somebody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.stage import Heard
from ui.pages.note_field import NoteField

Reason = Qt.FocusReason


@pytest.fixture
def field(qtbot: QtBot) -> NoteField:
    made = NoteField()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def come(field: NoteField, reason: Reason) -> None:
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusIn, reason))


def leave(field: NoteField, reason: Reason) -> None:
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, reason))


@pytest.mark.parametrize("reason", [Reason.ShortcutFocusReason, Reason.TabFocusReason])
def test_what_is_typed_begins_a_line_below_what_is_known(
    qtbot: QtBot, field: NoteField, reason: Reason
) -> None:
    heard = Heard(field.typed)
    field.show_note("Bakes bread.")
    come(field, reason)
    assert field.textCursor().atEnd()
    assert heard == []
    assert field.toPlainText() == "Bakes bread."
    qtbot.keyClicks(field, "Sings.")
    assert heard.last == "Bakes bread.\nSings."
    leave(field, Reason.OtherFocusReason)
    assert field.toPlainText() == "Bakes bread.\nSings."


def test_coming_and_leaving_with_nothing_typed_changes_nothing(
    qtbot: QtBot, field: NoteField
) -> None:
    heard, left = Heard(field.typed), Heard(field.left)
    field.show_note("Bakes bread.")
    for _ in range(3):
        come(field, Reason.ShortcutFocusReason)
        come(field, Reason.ShortcutFocusReason)  # the same key once more
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        leave(field, Reason.OtherFocusReason)
        assert field.toPlainText() == "Bakes bread."
    assert heard == []
    assert len(left) == 3


def test_the_line_waits_while_she_looks_at_another_program(qtbot: QtBot, field: NoteField) -> None:
    field.show_note("Bakes bread.")
    come(field, Reason.ShortcutFocusReason)
    leave(field, Reason.ActiveWindowFocusReason)
    field.show_note("Bakes bread.")  # as it is kept
    come(field, Reason.ActiveWindowFocusReason)
    qtbot.keyClicks(field, "Sings.")
    assert field.toPlainText() == "Bakes bread.\nSings."


def test_a_line_begun_already_and_an_empty_note_stay_as_they_are(
    qtbot: QtBot, field: NoteField
) -> None:
    for note in ("", "Bakes bread.\n"):
        field.show_note(note)
        come(field, Reason.ShortcutFocusReason)
        assert field.toPlainText() == note
        leave(field, Reason.OtherFocusReason)
        assert field.toPlainText() == note
    come(field, Reason.ShortcutFocusReason)
    qtbot.keyClicks(field, "Sings.")
    assert field.toPlainText() == "Bakes bread.\nSings."


def test_a_click_chooses_where_she_writes(qtbot: QtBot, field: NoteField) -> None:
    field.show_note("Bakes bread.")
    come(field, Reason.MouseFocusReason)
    assert field.toPlainText() == "Bakes bread."


def test_tab_through_a_note_spoils_neither_undo_nor_redo(qtbot: QtBot, field: NoteField) -> None:
    def pass_by() -> None:
        for _ in range(4):
            come(field, Reason.TabFocusReason)
            leave(field, Reason.TabFocusReason)

    field.show_note("Bakes bread.")
    come(field, Reason.TabFocusReason)
    qtbot.keyClicks(field, "Sings.")
    pass_by()
    field.undo()
    assert field.toPlainText() == "Bakes bread."  # the line goes with the words in it
    assert not field.document().isUndoAvailable()
    pass_by()
    field.redo()
    assert field.toPlainText() == "Bakes bread.\nSings."


def test_what_is_pasted_begins_a_line_and_goes_with_it(field: NoteField) -> None:
    heard = Heard(field.typed)
    field.show_note("Bakes bread.")
    come(field, Reason.ShortcutFocusReason)
    pasted = QMimeData()
    pasted.setText("Sings.")
    field.insertFromMimeData(pasted)
    assert heard == [("Bakes bread.\nSings.",)]
    field.undo()
    assert field.toPlainText() == "Bakes bread."


def compose(field: NoteField, composing: str, chosen: str = "") -> None:
    event = QInputMethodEvent(composing, [])
    event.setCommitString(chosen)
    QApplication.sendEvent(field, event)


def test_composing_that_is_cancelled_leaves_the_note_as_it_was(field: NoteField) -> None:
    heard = Heard(field.typed)
    field.show_note("Bakes bread.")
    come(field, Reason.ShortcutFocusReason)
    for composing in ("k", "ka", ""):
        compose(field, composing)
    assert field.toPlainText() == "Bakes bread."
    assert heard == []
    compose(field, "ka")
    compose(field, "", "か")
    assert heard == [("Bakes bread.\nか",)]
    assert field.document().firstBlock().layout().preeditAreaText() == ""
    field.undo()
    assert heard.last == "Bakes bread."


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_Left, Qt.Key.Key_Home])
def test_a_key_that_writes_nothing_begins_no_line(
    qtbot: QtBot, field: NoteField, key: Qt.Key
) -> None:
    field.show_note("Bakes bread.")
    come(field, Reason.ShortcutFocusReason)
    qtbot.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == "Bakes bread."


def test_words_go_where_she_went_by_an_arrow(qtbot: QtBot, field: NoteField) -> None:
    field.show_note("Bakes bread.")
    come(field, Reason.ShortcutFocusReason)
    qtbot.keyClick(field, Qt.Key.Key_Left)
    qtbot.keyClick(field, Qt.Key.Key_Right)
    qtbot.keyClicks(field, " Sings.")
    assert field.toPlainText() == "Bakes bread. Sings."


@pytest.mark.parametrize("note", ["", "Bakes bread."])
def test_words_about_one_never_come_back_in_the_note_of_the_next(
    qtbot: QtBot, field: NoteField, note: str
) -> None:
    field.show_note(note)
    come(field, Reason.ShortcutFocusReason)
    qtbot.keyClicks(field, "Her husband is ill.")
    field.undo()
    leave(field, Reason.OtherFocusReason)
    field.show_note(note)  # of the next person, and it reads the same
    heard = Heard(field.typed)
    come(field, Reason.ShortcutFocusReason)
    field.undo()
    field.redo()
    assert field.toPlainText() == note
    assert heard == []
