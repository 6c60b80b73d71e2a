"""The real program on a data folder, with its window on the screen: what flows in it stand on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from ui.program import Program
from ui.settings import WindowSettings
from ui.source import kept_in
from ui.theme_controller import ThemeController

PATIENCE_MS = 60_000
"""For a computer with much else to do; nothing here is measured by it."""

_EVERY_MS = 10


class Opened:
    """The whole program on a data folder; ``clock`` gives its time where that is not the real one.

    ``told`` is every sentence in the notice at the foot.
    """

    def __init__(
        self, folder: Path, look: ThemeController, clock: Callable[[], datetime] | None = None
    ) -> None:
        self.folder = folder
        self.settings = WindowSettings(folder)
        self.program = Program(look, self.settings, kept_in(folder), folder)
        if clock is not None:
            self.program._desk.clock = clock
        self.window = self.program.wiring.window
        self.told: list[str] = []
        self.program.begin()
        self.until(lambda: self.program.wiring.today_page.room is not None, "the program is open")
        self.until(self.window.isVisible, "the window is shown")
        self.window.activateWindow()
        self.until(self.window.isActiveWindow, "the window has the keyboard")
        tell = self.window.tell

        def listen(words: str, *rest: object) -> None:
            self.told.append(words)
            tell(words, *rest)  # type: ignore[arg-type]

        self.window.tell = listen  # type: ignore[method-assign]

    @property
    def seen(self) -> str:
        """For a test that fails."""
        return f"told {self.told}"

    def until(self, condition: Callable[[], bool], what: str, patience: int = PATIENCE_MS) -> None:
        """Let the window live until something is so."""
        clock, loop, timer = QElapsedTimer(), QEventLoop(), QTimer()
        clock.start()
        timer.timeout.connect(
            lambda: loop.quit() if condition() or clock.elapsed() > patience else None
        )
        timer.start(_EVERY_MS)
        if not condition():
            loop.exec()
        assert condition(), f"it did not come about that {what}; {self.seen}"

    def press(self, key: str | Qt.Key, *, ctrl: bool = False, shift: bool = False) -> None:
        """Type a key, or several letters, where the keyboard is."""
        none, modifiers = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier
        held = (modifiers.ControlModifier if ctrl else none) | (
            modifiers.ShiftModifier if shift else none
        )
        focused = self.window.focusWidget() or self.window
        if isinstance(key, str):
            QTest.keyClicks(focused, key, held)
        else:
            QTest.keyClick(focused, key, held)

    def close(self) -> None:
        """End the program as closing the window does."""
        self.window.close()
        self.until(lambda: not self.window.isVisible(), "the window is closed")
        self.program.end()
        self.window.deleteLater()
