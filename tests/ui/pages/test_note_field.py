"""The field with what is to be remembered about somebody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
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
    assert field.textCursor().blockNumber() == 1
    assert heard == []
    assert field.note == "Bakes bread."
    qtbot.keyClicks(field, "Sings.")
    assert heard.last == "Bakes bread.\nSings."
    leave(field, Reason.OtherFocusReason)
    assert field.toPlainText() == field.note == "Bakes bread.\nSings."


def test_a_line_nothing_was_typed_in_is_gone_when_she_leaves(
    qtbot: QtBot, field: NoteField
) -> None:
    heard, left = Heard(field.typed), Heard(field.left)
    field.show_note("Bakes bread.")
    for _ in range(3):
        come(field, Reason.ShortcutFocusReason)
        come(field, Reason.ShortcutFocusReason)  # the same key once more
        assert field.toPlainText() == "Bakes bread.\n"
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
    assert field.note == "Bakes bread.\nSings."


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
    assert field.note == "Bakes bread.\nSings."


def test_a_click_chooses_where_she_writes(qtbot: QtBot, field: NoteField) -> None:
    field.show_note("Bakes bread.")
    come(field, Reason.MouseFocusReason)
    assert field.toPlainText() == "Bakes bread."


def test_what_was_typed_can_be_taken_back_after_another_visit(
    qtbot: QtBot, field: NoteField
) -> None:
    field.show_note("Bakes bread.")
    come(field, Reason.ShortcutFocusReason)
    qtbot.keyClicks(field, "Sings.")
    leave(field, Reason.OtherFocusReason)
    come(field, Reason.ShortcutFocusReason)
    for _ in range(3):
        field.undo()
    assert field.note.strip() == "Bakes bread."
    come(field, Reason.ShortcutFocusReason)
    field.show_note("Paints.")  # somebody else wrote it
    assert field.toPlainText() == field.note == "Paints."
