"""Stand-ins for what a test wants to hold in its own hands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError


class HeldLane(QObject):
    """A lane that works only when told to, in this thread: first the job, later its answer."""

    known_error = Signal(str)
    bug = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._jobs: list[tuple[Any, ...]] = []
        self._answers: list[Callable[[], None]] = []

    @property
    def busy(self) -> bool:
        """Whether a job or an answer is waiting."""
        return bool(self._jobs or self._answers)

    def run(
        self,
        job: Callable[[], Any],
        done: Callable[[Any], None] = lambda _result: None,
        failed: Callable[[KnownError], None] | None = None,
        broken: Callable[[], None] = lambda: None,
        *,
        patient: bool = False,
    ) -> None:
        """Keep a job for later, ``patient`` or not: what is painted is no matter here."""
        self._jobs.append((job, done, failed, broken))

    def work_one(self) -> None:
        """Do the oldest job and keep its answer."""
        job, done, failed, broken = self._jobs.pop(0)
        try:
            result = job()
        except KnownError as fault:
            handler = failed or (lambda known: self.known_error.emit(str(known)))
            self._answers.append(lambda fault=fault: handler(fault))
        except Exception as fault:  # noqa: BLE001 - told as a lane tells it

            def tell(fault: Exception = fault) -> None:
                self.bug.emit(fault)
                broken()

            self._answers.append(tell)
        else:
            self._answers.append(lambda: done(result))

    def tell_one(self) -> None:
        """Give the oldest answer."""
        self._answers.pop(0)()

    def run_all(self) -> None:
        """Do and tell everything, and whatever follows from that."""
        while self.busy:
            while self._answers:
                self.tell_one()
            if self._jobs:
                self.work_one()
