"""How she feels, in five words: a tap, or a key each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import MOODS
from ui.keys import bind
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.flow import FlowLayout


class MoodRow(QWidget):
    """Five buttons, none of which is marked until she says so; a second tap takes it back."""

    chosen = Signal(object)
    """How she feels, from 1 to 5; None: she took it back."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[int, Button] = {}
        flow = FlowLayout(self)
        for mood in MOODS:
            button = Button(look, "", key=str(mood))
            button.setCheckable(True)
            button.clicked.connect(lambda on, mood=mood: self._clicked(mood, on))
            self._buttons[mood] = button
            flow.addWidget(button)

    @property
    def mood(self) -> int | None:
        """The one that is marked."""
        return next((mood for mood, each in self._buttons.items() if each.isChecked()), None)

    def show_moods(self, words: Sequence[str], chosen: int | None) -> None:
        """Say the five words, and mark one or none."""
        for (mood, button), word in zip(self._buttons.items(), words, strict=True):
            button.setText(word)
            button.setChecked(mood == chosen)

    def bind_keys(self, page: QWidget) -> None:
        """Let the keys 1 to 5 of a page choose, as long as the row can be seen."""
        for mood in MOODS:
            bind(page, str(mood), partial(self.choose, mood))

    def choose(self, mood: int) -> None:
        """As a tap on it does; nothing for what is no mood, or while the row is out of sight."""
        if self.isVisible() and mood in self._buttons:
            self._buttons[mood].click()

    @property
    def can_take_back(self) -> bool:
        """Whether one is marked, where she sees it."""
        return self.isVisible() and self.mood is not None

    def take_back(self) -> None:
        """As a second tap does."""
        if self.mood is not None:
            self._buttons[self.mood].click()

    def _clicked(self, mood: int, checked: bool) -> None:
        for other, button in self._buttons.items():
            if other != mood:
                button.setChecked(False)
        self.chosen.emit(mood if checked else None)
