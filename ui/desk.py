"""What every presenter is given: the use cases' office, the store lane, the one change signal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.usecases.change import Change
from app.usecases.office import Office
from ui.lanes import Lane

Result = TypeVar("Result")


class Desk(QObject):
    """Reads and changes go through here, so that each change is announced exactly once.

    ``clock`` gives the current aware instant; tests hand in a fixed one.
    """

    changed = Signal(object)

    def __init__(
        self,
        office: Office,
        store: Lane,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.office = office
        self.store = store
        self.clock = clock

    def read(
        self,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Run a reading use case on the store lane; ``done`` gets its value on the window thread."""
        self.store.run(job, done, failed)

    def change(
        self,
        job: Callable[[], Result],
        change_of: Callable[[Result], Change],
        done: Callable[[Result], None] = lambda _result: None,
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Run a changing use case; once it is durable, ``done`` is called and the change announced."""

        def announce(result: Result) -> None:
            done(result)
            self.changed.emit(change_of(result))

        self.store.run(job, announce, failed)
