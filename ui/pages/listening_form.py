"""Before a microphone listens to calls for the first time: what it does, and may it?"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.today_forms import FoldingRow, FootForm, question
from ui.presenters import session_ear_words as words
from ui.presenters.moves import Moves
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import PlainLabel


class ListeningForm(FootForm):
    """Asked in the call view and in the settings, in the same words.

    ``keys``: the form has the keyboard as a whole, so Enter and Esc answer and are shown.
    """

    def __init__(
        self,
        look: ThemeController,
        moves: Moves,
        parent: QWidget | None = None,
        *,
        keys: bool = True,
    ) -> None:
        super().__init__(look, parent)
        how = words.how(moves)
        self.setAccessibleName(words.MAY_I)
        self.setAccessibleDescription(how)
        self.no = Button(look, "Stay at my pace", key="Esc" if keys else "")
        self.yes = Button(look, "Yes, listen", kind=ButtonKind.PRIMARY, key="Enter" if keys else "")
        self.no.clicked.connect(self.left)
        self.yes.clicked.connect(self.saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        line = FoldingRow(question(words.MAY_I), self.no, self.yes)
        line.setStretch(0, 1)
        column.addLayout(line)
        column.addWidget(PlainLabel(how, size=Size.SMALL, wrap=True))
