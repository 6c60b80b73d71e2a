"""What works: counted slice by slice while the page is looked at, and kept until calls change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.usecases import what_works
from app.usecases.change import Change, Thing
from app.usecases.what_works import Counting, Report
from ui.desk import Desk


class WhatWorksPresenter(QObject):
    """Counts while its page is on screen.

    The next slice is asked for when the last one is there, so whatever else the seller does waits
    for one slice at most.  When a call is recorded, the counting begins anew; the figures on screen
    stay until the new ones are complete.
    """

    reported = Signal(object)
    """A ``Report`` in place of the one before."""

    counting = Signal(int)
    """How many calls are counted so far, while there are no figures to show yet."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._active = False
        self._counted = Counting()
        self._report: Report | None = None
        self._up_to_date = False
        self._run = 0
        desk.changed.connect(self._on_change)

    def set_active(self, active: bool) -> None:
        """Whether the page is on screen; while it is not, nothing is counted."""
        if active == self._active:
            return
        self._active = active
        # What is under way belongs to nobody now; what is counted already is kept.
        self._run += 1
        if active and not self._up_to_date:
            self._go_on()

    def _go_on(self) -> None:
        """Count the next slice, or tell what came of it all."""
        run, so_far = self._run, self._counted
        if so_far.done:
            self._tell()
            return

        def job() -> Counting | None:
            return what_works.count_on(self._desk.office, so_far) if run == self._run else None

        def done(counted: Counting | None) -> None:
            if counted is None or run != self._run:
                return
            self._counted = counted
            if self._report is None and not counted.done:
                self.counting.emit(counted.calls)
            self._go_on()

        self._desk.read(job, done)

    def _tell(self) -> None:
        run, counted = self._run, self._counted

        def job() -> Report | None:
            return what_works.report(self._desk.office, counted) if run == self._run else None

        def done(report: Report | None) -> None:
            if report is None or run != self._run:
                return
            self._report = report
            self._up_to_date = True
            self.reported.emit(report)

        self._desk.read(job, done)

    def _on_change(self, change: Change) -> None:
        if Thing.CALLS in change.things:
            self._counted = Counting()
        elif Thing.SCRIPTS not in change.things:
            return
        self._run += 1
        self._up_to_date = False
        if self._active:
            self._go_on()
