"""What every presenter is given: the use cases' office, the store lane, the one change signal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.usecases.change import Change
from ui.lanes import Lane

if TYPE_CHECKING:
    from app.usecases.office import Office

Result = TypeVar("Result")


class Desk(QObject):
    """Reads and changes go through here, so that each change is announced exactly once.

    ``clock`` gives the current aware instant; tests hand in a fixed one.  The window is on screen
    before the database is open: without an ``office``, the first job on the lane hands one over,
    and every job after it finds it there.
    """

    changed = Signal(object)

    def __init__(
        self,
        office: Office | None,
        store: Lane,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self.store = store
        self.clock = clock

    @property
    def is_open(self) -> bool:
        """Whether the office is there already."""
        return self._office is not None

    @property
    def office(self) -> Office:
        """The use cases' office, to be asked for within a job; ``RuntimeError`` until then."""
        if self._office is None:
            raise RuntimeError("the office is not open yet; ask for it within a job on the lane")
        return self._office

    def hand_over(self, office: Office) -> None:
        """Give the office in use to every job that comes after this one."""
        self._office = office

    def read(
        self,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[KnownError], None] | None = None,
        broken: Callable[[], None] = lambda: None,
        *,
        patient: bool = False,
    ) -> None:
        """Run a reading use case on the lane; ``done`` gets its value on the window thread.

        ``patient`` is for what nobody waits for: see ``Lane.run``.
        """
        self.store.run(job, done, failed, broken, patient=patient)

    def change(
        self,
        job: Callable[[], Result],
        change_of: Callable[[Result], Change],
        done: Callable[[Result], None] = lambda _result: None,
        failed: Callable[[KnownError], None] | None = None,
        broken: Callable[[], None] = lambda: None,
    ) -> None:
        """Run a changing use case; once it is durable, ``done`` and then everybody is told."""

        def announce(result: Result) -> None:
            done(result)
            self.changed.emit(change_of(result))

        self.store.run(job, announce, failed, broken)
