"""How she feels, in five words: a tap, or a key each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.domain.session import MOODS
from ui.keys import bind
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.flow import FlowLayout


class MoodRow(QWidget):
    """Five buttons, none of which is marked until she says so."""

    chosen = Signal(int)
    """How she feels, from 1 to 5."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        flow = FlowLayout(self)
        for mood in MOODS:
            button = Button(look, "", key=str(mood))
            button.setCheckable(True)
            self._group.addButton(button, mood)
            flow.addWidget(button)
        self._group.idClicked.connect(self.chosen)

    @property
    def mood(self) -> int | None:
        """The one that is marked."""
        return self._group.checkedId() if self._group.checkedId() > 0 else None

    def show_moods(self, words: Sequence[str], chosen: int | None) -> None:
        """Say the five words, and mark one or none."""
        self._group.setExclusive(False)
        for mood, word in zip(MOODS, words, strict=True):
            self._group.button(mood).setText(word)
            self._group.button(mood).setChecked(mood == chosen)
        self._group.setExclusive(True)

    def bind_keys(self, page: QWidget) -> None:
        """Let the keys 1 to 5 of a page choose, as long as the row can be seen."""
        for mood in MOODS:
            bind(page, str(mood), partial(self._choose, mood))

    def _choose(self, mood: int) -> None:
        if self.isVisible():
            self._group.button(mood).click()
