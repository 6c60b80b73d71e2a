"""What to do about words that are typed and not saved, asked where they were typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import PlainLabel


class UnsavedBar(QWidget):
    """Hidden until ``ask``; then it stands in the place of the usual buttons.

    ``what`` is not saved, as it is said after "Save".
    """

    stayed = Signal()
    """She goes on with what she was typing."""

    def __init__(
        self,
        look: ThemeController,
        instead_of: QWidget,
        what: str = "it",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._usual = instead_of
        self._save: Callable[[], None] = self.hide
        self._throw_away: Callable[[], None] = self.hide
        self._going: QWidget | None = None
        words = PlainLabel("Not saved yet.", elide=True)
        self._first = Button(look, f"Save {what}")
        away = Button(look, f"Throw {what} away", kind=ButtonKind.QUIET)
        stay = Button(look, "Keep editing", kind=ButtonKind.QUIET, key="Esc")
        self._first.clicked.connect(lambda: self._done(self._save))
        away.clicked.connect(lambda: self._done(self._throw_away))
        stay.clicked.connect(self.hide)
        stay.clicked.connect(self.stayed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        for widget in (words, self._first, away, stay):
            row.addWidget(widget)
        row.addStretch(1)
        self.hide()

    def ask(self, *, save: Callable[[], None], throw_away: Callable[[], None]) -> None:
        """Ask, with the keyboard on the answer that loses nothing."""
        self._save, self._throw_away = save, throw_away
        if not self.isVisible():
            self._going = self.window().focusWidget()
        self.show()
        self._first.setFocus()

    def setVisible(self, visible: bool) -> None:
        """Take turns with the usual buttons."""
        super().setVisible(visible)
        self._usual.setVisible(not visible)

    def _done(self, act: Callable[[], None]) -> None:
        """The keyboard goes back to where she was going, unless the answer leads elsewhere."""
        self.hide()
        if self._going is not None and self._going.isVisible():
            self._going.setFocus()
        act()
