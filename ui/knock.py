"""How a second start brings the window of the first: it leaves a note, and the first takes it.

The note is a file in the data folder, for it is the folder that has only one window: no port and no
bus, and the same on every system.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QFileSystemWatcher, QObject, QTimer, Signal

_NOTE: Final = "window.wanted"
# Longer than a window takes that is busy starting, shorter than she takes to wonder.
_PATIENCE_MS, _LOOK_EVERY_MS = 3_000, 20


class Door(QObject):
    """Listens while this window is the one of ``folder``."""

    knocked = Signal()
    """Ringwell was started once more with this folder."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._note = folder / _NOTE
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._look)
        with suppress(OSError):
            self._note.unlink()  # of a start that gave up

    def _look(self) -> None:
        try:
            self._note.unlink()
        except OSError:
            return  # something else in the folder has changed
        self.knocked.emit()


def knock(folder: Path, patience_ms: int = _PATIENCE_MS) -> bool:
    """Ask for the window that has ``folder`` open; whether it heard.

    Waits in an event loop of its own until then, at most ``patience_ms``.
    """
    note = folder / _NOTE
    try:
        note.touch()
    except OSError:
        return False
    loop = QEventLoop()
    looks, patience = QTimer(), QTimer(singleShot=True)
    looks.timeout.connect(lambda: None if note.exists() else loop.exit(1))
    patience.timeout.connect(lambda: loop.exit(0))
    looks.start(_LOOK_EVERY_MS)
    patience.start(patience_ms)
    heard = loop.exec() == 1
    with suppress(OSError):
        note.unlink()
    return heard
