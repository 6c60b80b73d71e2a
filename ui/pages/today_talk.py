"""What is asked after a talk, in the place of the outcome bar: permission, a date, an order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.call import CallDetails, DayPart, Outcome, Promise
from app.domain.talk_draft import TalkDraft
from app.usecases.card import ContactCard
from ui.pages.today_forms import DayChoice, FoldingRow, FootForm, part_words, question, row
from ui.presenters.today_words import order_question
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.form import ComboField
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel

_ANSWERS = (True, False, None)
_NOT_ASKED = 2
_PARTS = (None, *DayPart)
_A_WEEK, _A_MONTH = 7, 30


class TalkForm(FootForm):
    """One for each talk: it starts with nothing asked and nothing agreed.

    Y and N answer for the contact, O ticks the order, Enter saves, Esc goes back.
    """

    changed = Signal()
    """Something is answered, chosen or typed."""

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
        answers = (("Yes", "Y"), ("No", "N"), ("Didn’t ask", ""))
        self._answer = SegmentedControl(look, answers, unanswered=_NOT_ASKED)
        self._agreed = DayChoice(
            look, card.today, (_A_WEEK, _A_MONTH), none="No", names=("Next week", "In a month")
        )
        self._part = ComboField()
        self._part.setAccessibleName("Part of the day")
        for part in _PARTS:
            self._part.addItem("Any time" if part is None else part_words(part), part)
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
        self._today = card.today
        for touched in (
            self._answer.changed,
            self._agreed.changed,
            self._part.currentIndexChanged,
            self._ordered.toggled,
            self._note.textChanged,
        ):
            touched.connect(lambda *_: self.changed.emit())

    def fold(self, narrow: bool) -> None:
        """Where the form may have to be scrolled, what saves it stays in sight."""
        super().fold(narrow)
        (self._top if narrow else self._end).addWidget(self._save)

    @property
    def details(self) -> CallDetails:
        """What the seller has entered."""
        draft = self.draft
        return CallDetails(
            permission=draft.permission,
            agreed=draft.agreed,
            note=draft.note.strip(),
            ordered=draft.ordered,
        )

    @property
    def draft(self) -> TalkDraft:
        """The same as it stands there, to be put back into another form."""
        day = self._agreed.day
        return TalkDraft(
            self.outcome,
            _ANSWERS[self._answer.index],
            Promise(day, _PARTS[self._part.currentIndex()]) if day else None,
            self._ordered.isChecked(),
            self._note.text(),
        )

    def put_back(self, draft: TalkDraft) -> None:
        """Fill in what was entered before; a date that has come meanwhile is to be agreed anew."""
        self._answer.set_index(_ANSWERS.index(draft.permission))
        if draft.agreed is not None and draft.agreed.on > self._today:
            self._agreed.choose(draft.agreed.on)
            self._part.setCurrentIndex(_PARTS.index(draft.agreed.part))
        self._ordered.setChecked(draft.ordered)
        self._note.setText(draft.note)

    def _show_part(self) -> None:
        self._part.setVisible(self._agreed.day is not None)


def _literal(words: str) -> str:
    """Words for a Qt button, where an ampersand would otherwise mark a key."""
    return words.replace("&", "&&")
