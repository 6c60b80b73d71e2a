"""What the seller is shown when something is wrong: one sentence, and what to do."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.icons import app_icon
from ui.widgets.text import PlainLabel

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


class FaultWindow(QWidget):
    """A small window of its own for a fault that keeps Ringwell from opening."""

    def __init__(self, look: ThemeController, title: str, sentence: str) -> None:
        super().__init__()
        self.setWindowTitle("Ringwell")
        self.setWindowIcon(app_icon())
        heading = PlainLabel(title, size=Size.HEADING, weight=QFont.Weight.Bold)
        words = PlainLabel(sentence, size=Size.BODY, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setMinimumWidth(420)
        close = Button(look, "Close", kind=ButtonKind.PRIMARY)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(heading)
        column.addWidget(words, 1)
        column.addSpacing(Space.S)
        column.addLayout(foot)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        close.setFocus()
        self.setAccessibleName(f"{title}. {sentence}")
