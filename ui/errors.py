"""Bugs: told to the seller in one sentence, noted in the local log."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)


class BugReporter(QObject):
    """Tells the seller of bugs, and where they are noted down.

    Once installed it also takes the exceptions nobody caught.
    """

    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log: Path | None = None

    def write_to(self, folder: Path) -> None:
        """Keep a log in this folder from now on, if it can be written to."""
        from app.diagnostics import start_log

        with suppress(OSError):
            self._log = start_log(folder)

    def install(self) -> Callable[[], None]:
        """Take over uncaught exceptions; call the result to give them back."""
        before = sys.excepthook

        def hook(
            kind: type[BaseException], fault: BaseException, frames: TracebackType | None
        ) -> None:
            if isinstance(fault, Exception):
                _log.error("Nobody caught a fault", exc_info=(kind, fault, frames))
                self.report(fault)
            else:
                before(kind, fault, frames)

        sys.excepthook = hook

        def give_back() -> None:
            sys.excepthook = before

        return give_back

    def report(self, _fault: Exception) -> None:
        """Tell the seller about a bug that is in the log already."""
        where = f" What happened is noted in {self._log}, without names." if self._log else ""
        self.told.emit(f"Something in Ringwell went wrong; your data is safe.{where}")
