"""The look that all widgets are tried in."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.prompter_on_stage import PROMISE, TEXT, Clock
from ui.theme_controller import Appearance, ThemeController
from ui.widgets.prompter import Prompter


@pytest.fixture(scope="session")
def shared_look(qapp: QApplication) -> ThemeController:
    return ThemeController(qapp, Appearance.LIGHT)


@pytest.fixture
def look(shared_look: ThemeController) -> ThemeController:
    """The controller of the one application, in light again for each test."""
    shared_look.set_appearance(Appearance.LIGHT)
    return shared_look


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def prompter(look: ThemeController, qtbot: QtBot, clock: Clock) -> Prompter:
    prompter = Prompter(look, clock=clock)
    qtbot.addWidget(prompter)
    prompter.resize(700, 460)
    prompter.set_script(TEXT, [PROMISE])
    with qtbot.waitExposed(prompter):
        prompter.show()
    prompter.activateWindow()
    qtbot.waitUntil(prompter.isActiveWindow)
    prompter.setFocus()
    return prompter
