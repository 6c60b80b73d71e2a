"""The small questions of a session, in the place of the outcome bar."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.session import SkipReason
from ui.keys import bind
from ui.pages.today_forms import FoldingRow, FootForm, question, row
from ui.presenters.session_call_words import skip_words
from ui.theme import Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow import FlowLayout


class SkipForm(FootForm):
    """Why not now?  Each of the reasons is a key away; Esc goes back."""

    chosen = Signal(object)
    """The ``SkipReason``."""

    def __init__(self, look: ThemeController, who: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        reasons = QWidget()
        flow = FlowLayout(reasons)
        for number, reason in enumerate(SkipReason, start=1):
            button = Button(look, skip_words(reason), key=str(number))
            choose = partial(self.chosen.emit, reason)
            button.clicked.connect(lambda _=False, choose=choose: choose())
            bind(self, str(number), choose)
            flow.addWidget(button)
        self.saved.connect(partial(self.chosen.emit, SkipReason.LATER))
        back = Button(look, "Back", key="Esc")
        back.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        line = row(question(f"Go on without calling {who}? That is fine."), back)
        line.setStretch(0, 1)
        column.addLayout(line)
        column.addWidget(reasons)


class MessageForm(FootForm):
    """After "no message": would she like to leave it after all?  Enter goes back to the message."""

    declined = Signal()
    """Not this time."""

    def __init__(self, look: ThemeController, who: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        no = Button(look, "No message this time", key="3")
        yes = Button(look, "Leave it now", kind=ButtonKind.PRIMARY, key="Enter")
        no.clicked.connect(self.declined)
        yes.clicked.connect(self.saved)
        bind(self, "3", self.declined.emit)
        words = f"Your message for {who} is ready. Would you like to dial again and leave it now?"
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        line = FoldingRow(question(words), no, yes)
        line.setStretch(0, 1)
        column.addLayout(line)
