"""A prompter, and the clock it goes by."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.prompter_on_stage import PROMISE, TEXT, Clock
from ui.theme_controller import ThemeController
from ui.widgets.prompter import Prompter


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
