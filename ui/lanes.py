"""Serial background lanes: the window thread hands over a job and is told the result later."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, Signal, Slot

from app.domain.errors import KnownError

Result = TypeVar("Result")

_log = logging.getLogger(__name__)

_PAINTED = QEvent.Type(QEvent.registerEventType())
_AFTER_PAINTING = Qt.EventPriority.LowEventPriority.value - 1  # painting itself is a low one


class _Worker(QObject):
    """Lives on the lane's thread and does one job after the other."""

    finished = Signal(object, object, object)

    @Slot(object, object)
    def work(self, job: Callable[[], Any], ticket: object) -> None:
        result: Any = None
        fault: Exception | None = None
        try:
            result = job()
        except Exception as raised:  # noqa: BLE001 - handed to the window thread, never swallowed
            fault = raised
        self.finished.emit(ticket, result, fault)


class Lane(QObject):
    """Runs jobs one at a time, in order, on a thread of its own.

    ``done`` and ``failed`` are called on the window thread.  A fault nobody handles is announced:
    ``known_error`` with the sentence for the seller, ``bug`` with the exception for the local log.
    """

    known_error = Signal(str)
    bug = Signal(object)
    _submitted = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._tickets = 0
        self._patient: deque[tuple[Callable[[], Any], int]] = deque()
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._submitted.connect(self._worker.work, Qt.ConnectionType.QueuedConnection)
        self._worker.finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a job is under way or waiting."""
        return bool(self._waiting)

    def run(
        self,
        job: Callable[[], Result],
        done: Callable[[Result], None] = lambda _result: None,
        failed: Callable[[KnownError], None] | None = None,
        broken: Callable[[], None] = lambda: None,
        *,
        patient: bool = False,
    ) -> None:
        """Queue a job; ``failed`` handles a ``KnownError`` in place of the announcement.

        ``broken`` is called after a bug was announced, by whoever would wait for ever otherwise.
        A ``patient`` job is queued once the window has painted what has changed on it: two threads
        of Python hinder each other, and what is on its way to the screen goes first.
        """

        def fail(fault: Exception) -> None:
            if isinstance(fault, KnownError):
                (failed or (lambda known: self.known_error.emit(str(known))))(fault)
            else:
                _log.error("A job on the %s lane failed", self._thread.objectName(), exc_info=fault)
                self.bug.emit(fault)
                broken()

        self._tickets += 1
        self._waiting[self._tickets] = (done, fail)
        if patient:
            self._patient.append((job, self._tickets))
            QCoreApplication.postEvent(self, QEvent(_PAINTED), _AFTER_PAINTING)
        else:
            self._submitted.emit(job, self._tickets)

    def event(self, event: QEvent) -> bool:
        """Everything there was to paint is painted."""
        if event.type() != _PAINTED:
            return super().event(event)
        self._submitted.emit(*self._patient.popleft())
        return True

    def close(self) -> None:
        """Let every queued job finish, then stop the thread; results are no longer told."""
        self._worker.finished.disconnect(self._finish)
        self._waiting.clear()
        QCoreApplication.removePostedEvents(self, _PAINTED.value)
        # Queued behind the jobs: an outcome pressed just before closing is still recorded.
        self._submitted.emit(self._thread.quit, 0)
        self._thread.wait()

    @Slot(object, object, object)
    def _finish(self, ticket: int, result: object, fault: Exception | None) -> None:
        told = self._waiting.pop(ticket, None)
        if told is None:  # already on its way when the lane was closed
            return
        done, fail = told
        if fault is None:
            done(result)
        else:
            fail(fault)
