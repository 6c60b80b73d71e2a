"""Choosing another day to promise than the recommended one, before the message is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.call import DayPart, Promise
from app.usecases.card import ContactCard
from ui.pages.today_forms import DayChoice, FoldingRow, FootForm, part_words, question, row
from ui.theme import Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.segmented import SegmentedControl

_AHEAD = (1, 2, 3, 7)


class RetryForm(FootForm):
    """The script says the new time while it is being chosen; Enter keeps it, Esc does not."""

    changed = Signal()

    def __init__(
        self, look: ThemeController, card: ContactCard, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._parts = tuple(DayPart)
        ahead = set(_AHEAD)
        if card.promise is not None:
            ahead.add((card.promise.on - card.today).days)
        self._day = DayChoice(look, card.today, sorted(ahead))
        self._part = SegmentedControl(look, [(part_words(part), "") for part in self._parts])
        if card.promise is not None:
            self._day.choose(card.promise.on)
            self._part.set_index(self._parts.index(card.promise.part or DayPart.MORNING))
        back = Button(look, "Back", key="Esc")
        keep = Button(look, "Say this", kind=ButtonKind.PRIMARY, key="Enter")
        back.clicked.connect(self.left)
        keep.clicked.connect(self.saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(question("When will you try again? Your message says it."))
        column.addLayout(FoldingRow(self._day, None))
        ways = FoldingRow(self._part, None)
        ways.addLayout(row(back, keep))
        column.addLayout(ways)
        self.enter_saves_on(self._day, self._part)
        self._day.changed.connect(self.changed)
        self._part.changed.connect(lambda _: self.changed.emit())

    @property
    def promise(self) -> Promise:
        """The time chosen, contact-local."""
        day = self._day.day
        assert day is not None  # this choice has no "none"
        return Promise(day, self._parts[self._part.index])

    def focus_first(self) -> None:
        """Put the keyboard on the days."""
        self._day.focus_chosen()
