"""The choice of how the words move, as it is in the settings, in a made-up booth."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget

from tests.ui.pages.booth_on_stage import Rehearsing
from tests.ui.pages.stage import Heard, Shows, Station
from ui.pages.settings_moves import MovesChoice
from ui.pages.settings_page import SettingsPage
from ui.presenters.listening_here import ListeningHere
from ui.presenters.settings import SettingsPresenter
from ui.theme_controller import ThemeController

Key = Qt.Key
PLACE = 2
"""Of the part of the settings in which it is."""


class Choosing:
    """The part on the screen, on the settings a made-up booth uses, too."""

    def __init__(self, stage: Rehearsing, look: ThemeController, show: Shows) -> None:
        self.stage, self.station = stage, stage.station
        self.kept, self.follows = stage.settings, True
        self.made = 0
        self.told = Heard(self.kept.moves_changed)
        presenter = SettingsPresenter(self.station.desk)
        self.page = SettingsPage(presenter, look, self.kept, make_here=self._here)
        show(self.page)
        self.page.activate()
        self.page.show_section(PLACE)
        self.settle()

    @property
    def choice(self) -> MovesChoice:
        return self.page.session.moves

    @property
    def focused(self) -> QWidget | None:
        return self.page.window().focusWidget()

    @property
    def trouble(self) -> str:
        line = self.choice._trouble
        return line.text() if line.isVisible() else ""

    def begin(self) -> Choosing:
        """Put the keyboard on the choice, as Tab does."""
        come_to_front(self.page, self.station)
        self.page.index.setFocus()
        self.press(Key.Key_Tab)
        assert isinstance(self.focused, QRadioButton)
        return self

    def press(self, *keys: Key | str) -> None:
        self.station.press(self.page, *keys)
        self.settle()

    def settle(self) -> None:
        self.station.qtbot.wait(1)  # what is done in a moment of its own
        self.stage.settle()

    def withdraw(self) -> None:
        self.choice._no_more.click()
        self.settle()

    def _here(self) -> ListeningHere:
        self.made += 1
        return ListeningHere(self.stage.booth, lambda: self.follows, self.page)


@pytest.fixture
def choose(stage: Rehearsing, look: ThemeController, show: Shows) -> Callable[[], Choosing]:
    """Open the part."""
    return lambda: Choosing(stage, look, show)


def come_to_front(widget: QWidget, station: Station) -> None:
    """The keys of a window act in the one in front."""
    window = widget.window()
    with station.qtbot.waitActive(window):
        window.activateWindow()


def said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))
