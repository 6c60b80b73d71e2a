"""The question why, asked in the page itself: one line, and it has to be answered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.pages.page_parts import ENTER, row_of
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.text import PlainLabel

_LONGEST = 500
_WIDEST = 600


class ReasonPanel(Card):
    """Hidden until ``ask``.  Enter answers, Esc goes back."""

    given = Signal(str)
    """The reason, not empty."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._before: QWidget | None = None
        self._question = PlainLabel(size=Size.SMALL, weight=QFont.Weight.DemiBold, wrap=True)
        self._fault = PlainLabel(size=Size.CAPTION, tone=Tone.STOP, wrap=True)
        self._line = QLineEdit()
        self._line.setMaxLength(_LONGEST)
        self._give = Button(look, "", kind=ButtonKind.SECONDARY, key="Enter")
        back = Button(look, "Never mind", kind=ButtonKind.QUIET, key="Esc")
        self._give.clicked.connect(self._answer)
        back.clicked.connect(self.go_back)
        box = QVBoxLayout(self)
        box.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        box.setSpacing(Space.S)
        box.addWidget(self._question)
        box.addWidget(self._line)
        box.addWidget(self._fault)
        box.addLayout(row_of(self._give, back))
        self.setMaximumWidth(_WIDEST)
        self.hide()

    def ask(self, question: str, example: str, action: str) -> None:
        """Ask; ``action`` is written on the button."""
        self._before = self.window().focusWidget()
        self._question.setText(question)
        self._line.setAccessibleName(question)
        self._line.clear()
        self._line.setPlaceholderText(example)
        self._give.setText(action)
        self.set_fault("")
        self.show()
        self._line.setFocus()

    def set_fault(self, fault: str) -> None:
        """Say why the reason was not taken."""
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self._line.setAccessibleDescription(fault)

    def close_panel(self) -> None:
        """Put the question away."""
        self.hide()

    def go_back(self) -> None:
        """Put the question away, with the keyboard where it was before."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers from the line, Esc goes back from anywhere in the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif event.key() in ENTER and self.focusWidget() is self._line:
            self._answer()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        reason = " ".join(self._line.text().split())
        if reason:
            self.given.emit(reason)
        else:
            self.set_fault("Please say it in a few words; later you will be glad to know.")
            self._line.setFocus()
