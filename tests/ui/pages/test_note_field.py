"""The field with what is to be remembered about somebody."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.pages.stage import Heard
from ui.pages.note_field import NoteField


def test_what_is_typed_comes_after_what_is_known(qtbot: QtBot) -> None:
    field = NoteField()
    qtbot.addWidget(field)
    heard = Heard(field.typed)
    field.show_note("Bakes bread.")
    assert heard == []
    qtbot.keyClicks(field, " Sings.")
    assert field.toPlainText() == "Bakes bread. Sings."
    assert heard.last == "Bakes bread. Sings."
