"""Reminders: whether and when she is told of her calls, and whether Ringwell starts by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.reminders import Quiet, Reminders
from ui.pages.page_parts import caption, row_of
from ui.pages.settings_parts import Section, group
from ui.theme import Size
from ui.widgets.form import TimeField
from ui.widgets.text import PlainLabel

_QUIET = (
    "Ringwell is quiet in these hours; anything due then comes just before or after. In a session"
    " it waits until you are done. On your days off you hear only of talks that you two settled on."
)
_TRAY = (
    "While reminders are on, closing the window leaves Ringwell running beside the clock. Quit in"
    " its menu there ends it."
)
_NO_TRAY = (
    "This desktop has no place for Ringwell beside the clock, so reminders come while its window is"
    " open."
)


class RemindersSection(Section):
    """What is chosen is kept at once.

    ``beside_clock`` tells whether this desktop has a place where Ringwell can stay.
    """

    chosen = Signal(object)
    """The ``Reminders`` she wants."""

    start_chosen = Signal(bool)
    """Whether Ringwell is to start with the computer."""

    def __init__(self, parent: QWidget | None = None, *, beside_clock: bool) -> None:
        super().__init__(
            "Reminders", "A quiet notice, so that you need not keep an eye on the time.", parent
        )
        usual = Reminders()
        self._kept = usual
        self._on = QCheckBox(
            "Tell me when a time I promised begins, and when the day’s list is ready"
        )
        self._begins, self._ends = TimeField(usual.quiet.begins), TimeField(usual.quiet.ends)
        self._begins.setAccessibleName("Quiet from")
        self._ends.setAccessibleName("Quiet until")
        self._start = QCheckBox("Start Ringwell with this computer")
        for clock in (self._begins, self._ends):
            # A time half typed is no wish.
            clock.setKeyboardTracking(False)
        quiet = QWidget()
        words = [PlainLabel(each, size=Size.SMALL) for each in ("Quiet from", "to")]
        quiet.setLayout(row_of(words[0], self._begins, words[1], self._ends))
        self.column.add(
            group(
                "Notices",
                self._on,
                quiet,
                caption(_QUIET),
                caption(_TRAY if beside_clock else _NO_TRAY),
            ),
            group(
                "This computer",
                self._start,
                caption("With reminders on, it starts quietly, without a window."),
            ),
        )
        self.column.box.addStretch(1)
        self.fill(usual)
        self._on.toggled.connect(self._choose)
        for clock in (self._begins, self._ends):
            clock.timeChanged.connect(self._choose)
        self._start.clicked.connect(self.start_chosen)

    def fill(self, wanted: Reminders) -> None:
        """Show what is on disk."""
        self._kept = wanted
        for field in (self._on, self._begins, self._ends):
            field.blockSignals(True)
        self._on.setChecked(wanted.on)
        self._begins.set_at(wanted.quiet.begins)
        self._ends.set_at(wanted.quiet.ends)
        for field in (self._on, self._begins, self._ends):
            field.blockSignals(False)
        for clock in (self._begins, self._ends):
            clock.setEnabled(wanted.on)

    def show_start(self, on: bool) -> None:
        """Show whether Ringwell starts with the computer."""
        self._start.setChecked(on)

    def _choose(self) -> None:
        wanted = Reminders(self._on.isChecked(), Quiet(self._begins.at, self._ends.at))
        for clock in (self._begins, self._ends):
            clock.setEnabled(wanted.on)
        if wanted != self._kept:
            self._kept = wanted
            self.chosen.emit(wanted)
