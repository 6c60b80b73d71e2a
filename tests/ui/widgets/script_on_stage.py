"""A script to write at in tests, and a window to do it in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.policy import Situation
from app.domain.script import Field, Script
from ui.theme_controller import ThemeController
from ui.widgets.script_editor import ScriptEditor

TEXT = (
    "Hi {first_name|there}, it's {my_name}[ from {business}]. Please call me back. "
    "I'll try you again {retry_when|in a few days}."
)
SCRIPT = Script("own.1", Situation.FIRST, "First message", "en", TEXT, version=1)
KNOWN: dict[Field, str | None] = {
    Field.FIRST_NAME: "Sue",
    Field.MY_NAME: "Maria",
    Field.BUSINESS: "Bright Kitchen",
    Field.RETRY_WHEN: "Thursday morning",
}
ODD = [
    "",
    "Hi {first_name|there}, {first_name}{first_name}!",
    "😀 {first_name|👋🏽} 😀 {reason}",
    "مرحبا {first_name}، שלום",
    "{nmae} { } {} {first_name [ {reason}] ]",
    "<b>Ann</b> & {last_purchase|<i>kit</i>}",
    "One.\n\nTwo {reason}\nthree\xa0four",
]
"""Scripts that are kept letter by letter, whether or not they can be read."""

Stage = Callable[[QWidget], None]


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """Shows a widget in a window that has the keyboard."""
    windows: list[QWidget] = []

    def show(widget: QWidget) -> None:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        QVBoxLayout(window).addWidget(widget)
        window.resize(900, 640)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        widget.setFocus()

    return show


@pytest.fixture
def editor(look: ThemeController, stage: Stage) -> ScriptEditor:
    """The editor with the script, and a contact to say it to."""
    editor = ScriptEditor(look)
    stage(editor)
    editor.set_script(SCRIPT)
    editor.set_preview("Sue Baker", KNOWN)
    editor.look_through()
    editor.words.setFocus()
    return editor
