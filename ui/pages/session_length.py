"""How long a session is to be, the button that begins it, and the way back to the last one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from app.domain.session import MOST_CALLS
from ui.pages.page_parts import caption
from ui.presenters.session_start import LENGTHS, StartShown
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.form import NumberField
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel

_LENGTH_WIDTH, _BIG = 320, 52  # logical pixels
_FIRST = "A minute for you first, then the calls. You can skip, pause or end whenever you like."


class SessionLength(Card):
    """How long it is to be, in minutes or in calls, and the button that begins it."""

    minutes_chosen = Signal(int)
    calls_chosen = Signal(object)
    """How many; None: as many as were shown so far."""

    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self.setFixedWidth(_LENGTH_WIDTH)
        lengths = [
            (f"{minutes} min" if minutes == LENGTHS[-1] else str(minutes), "")
            for minutes in LENGTHS
        ]
        self.choice = SegmentedControl(look, [*lengths, ("Calls", "")])
        self.choice.setAccessibleName("How long, in minutes or calls")
        self.calls = NumberField(1, MOST_CALLS, "calls")
        self.calls.setAccessibleName("How many calls")
        self._line = PlainLabel(size=Size.LEAD, weight=QFont.Weight.DemiBold, wrap=True)
        self.begin = _BigButton(look, "Begin", kind=ButtonKind.PRIMARY, icon="phone", key="Enter")
        self.begin.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._filling = False
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(PlainLabel("How long?", weight=QFont.Weight.DemiBold))
        column.addWidget(self.choice)
        column.addWidget(self.calls)
        column.addWidget(self._line)
        column.addWidget(self.begin)
        column.addWidget(caption(_FIRST))
        self.recap = Button(look, "See the last recap", kind=ButtonKind.QUIET, icon="progress")
        column.addWidget(self.recap)
        self.choice.changed.connect(self._choose)
        self.calls.valueChanged.connect(self._count)

    def show_start(self, shown: StartShown) -> None:
        """Show how long it would be."""
        self._filling = True
        by_calls = shown.minutes is None
        self.choice.set_index(len(LENGTHS) if by_calls else LENGTHS.index(shown.minutes or 0))
        self.calls.setValue(shown.calls)
        self._filling = False
        self.calls.setVisible(by_calls)
        self._line.setText(shown.length if shown.goal else "Nobody to call like this.")
        self.begin.setEnabled(bool(shown.goal))
        self.recap.setVisible(shown.recap)

    def _choose(self, place: int) -> None:
        if self._filling:
            return
        if place < len(LENGTHS):
            self.minutes_chosen.emit(LENGTHS[place])
        else:
            self.calls_chosen.emit(None)

    def _count(self, calls: int) -> None:
        if not self._filling:
            self.calls_chosen.emit(calls)


class _BigButton(Button):
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _BIG)
