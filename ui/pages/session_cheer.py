"""A kind word after a hard row of calls, and the way to have no more of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from ui.pages.page_parts import row_of
from ui.theme import Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import PlainLabel

NO_MORE = "No more of these. Settings › Session has them again, should you miss them."


class CheerLine(QWidget):
    """Stands above the call until its outcome; it takes no key, for the hand is on the phone."""

    unwanted = Signal()
    """She wants no such line again."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel(tone=Tone.PROMISE, weight=QFont.Weight.DemiBold, wrap=True)
        self._enough = Button(look, "Don’t show these", kind=ButtonKind.QUIET)
        row = row_of(self._words, self._enough, spacing=Space.M, stretch=False)
        row.setStretch(0, 1)
        row.setAlignment(self._enough, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)
        self._enough.clicked.connect(self.unwanted)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; "" for nothing."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say this from now on."""
        self._words.setText(words)
