"""What is asked after a talk, in the place of the outcome bar: permission, a date, an order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.call import CallDetails, DayPart, Outcome, Promise
from app.usecases.card import ContactCard
from ui.pages.today_forms import DayChoice, FoldingRow, FootForm, part_words, question, row
from ui.presenters.call import Talk
from ui.presenters.today_words import order_question
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.form import ComboField
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel

_ANSWERS = (True, False, None)
_NOT_ASKED = 2
_A_WEEK, _A_MONTH = 7, 30


class TalkForm(FootForm):
    """One for each talk: it starts with nothing asked and nothing agreed.

    Y and N answer for the contact, O ticks the order, Enter saves, Esc goes back.
    """

    def __init__(
        self,
        look: ThemeController,
        card: ContactCard,
        outcome: Outcome,
        asks: str,
        parent: QWidget | None = None,
    ) -> None:
        """``asks`` are the words of the permission question, as the script says them."""
        super().__init__(look, parent)
        self.outcome = outcome
        self._answer = SegmentedControl(look, (("Yes", "Y"), ("No", "N"), ("Didn’t ask", "")))
        self._answer.set_index(_NOT_ASKED)
        self._agreed = DayChoice(
            look, card.today, (_A_WEEK, _A_MONTH), none="No", names=("Next week", "In a month")
        )
        self._part = ComboField()
        self._part.setAccessibleName("Part of the day")
        for words, part in (("Any time", None), *((part_words(p), p) for p in DayPart)):
            self._part.addItem(words, part)
        self._ordered = QCheckBox(_literal(order_question(card.contact.name)))
        self._note = QLineEdit()
        self._note.setPlaceholderText("A note about this talk")
        self._note.setAccessibleName("A note about this talk")
        self._note.setMaxLength(2000)
        back = Button(look, "Back", key="Esc")
        self._save = Button(look, "Save", kind=ButtonKind.PRIMARY, key="Enter")
        back.clicked.connect(self.left)
        self._save.clicked.connect(self.saved)

        title = "They called back" if outcome is Outcome.CALLED_BACK else "You two spoke"
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.XS)
        heading = PlainLabel(title, size=Size.BODY, weight=QFont.Weight.Bold, wrap=True)
        asked = question(f"“{asks}”")
        self._top, self._end = row(heading, None, back), FoldingRow(self._ordered, self._note)
        column.addLayout(self._top)
        column.addWidget(asked)
        column.addLayout(row(self._answer, None))
        column.addSpacing(Space.XS)
        column.addWidget(question("Did you agree on a time to talk again?"))
        column.addLayout(FoldingRow(self._agreed, self._part, None))
        column.addSpacing(Space.S)
        column.addLayout(self._end)
        self._end.addWidget(self._save)
        for key, act in (
            (Qt.Key.Key_Y, lambda: self._answer.set_index(0)),
            (Qt.Key.Key_N, lambda: self._answer.set_index(1)),
            (Qt.Key.Key_O, self._ordered.toggle),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
        self.enter_saves_on(self._answer, self._agreed)
        self._agreed.changed.connect(self._show_part)
        self._show_part()

    def fold(self, narrow: bool) -> None:
        """Where the form may have to be scrolled, what saves it stays in sight."""
        super().fold(narrow)
        (self._top if narrow else self._end).addWidget(self._save)

    @property
    def talk(self) -> Talk:
        """What the seller has entered."""
        day = self._agreed.day
        part: DayPart | None = self._part.currentData()
        details = CallDetails(
            permission=_ANSWERS[self._answer.index],
            agreed=Promise(day, part) if day else None,
            note=self._note.text().strip(),
        )
        return Talk(details, ordered=self._ordered.isChecked())

    def _show_part(self) -> None:
        self._part.setVisible(self._agreed.day is not None)


def _literal(words: str) -> str:
    """Words for a Qt button, where an ampersand would otherwise mark a key."""
    return words.replace("&", "&&")
