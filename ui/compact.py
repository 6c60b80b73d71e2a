"""The same window made small: it stands beside the phone's own program and stays in front."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.main_window import MainWindow
from ui.settings import WindowSettings

_USUAL = QSize(420, 760)  # logical pixels: as tall as a phone on the screen
_FRONT = Qt.WindowType.WindowStaysOnTopHint
_BY_HAND = "To keep this window in front, right-click its title bar and choose “Always on top”."


class Compact(QObject):
    """Makes the window compact and large again, each kind where it was left.

    A page that needs a whole window makes it large by itself.
    """

    changed = Signal(bool)
    """Whether the window is compact now."""

    told = Signal(str)
    """A sentence that helps, once."""

    def __init__(
        self, window: MainWindow, settings: WindowSettings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._settings = settings
        window.room_wanted.connect(self.leave)

    def toggle(self) -> None:
        """Make the window compact, or large again."""
        if self._window.is_compact:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Make the window compact: where it was last, at first at the right edge of the screen."""
        window, kept = self._window, self._settings.compact_geometry
        if window.is_compact:
            return
        screen = window.screen()
        self._settings.geometry = window.saveGeometry()
        if window.isMaximized() or window.isFullScreen():
            window.showNormal()
        window.set_compact(True)
        if kept.isEmpty() or not window.restoreGeometry(kept):
            _stand_at_the_right(window, screen)
        _keep_in_front(window, True)
        self.changed.emit(True)
        if not _front_can_be_asked_for() and not self._settings.knows_front:
            self._settings.knows_front = True
            self.told.emit(_BY_HAND)

    def leave(self) -> None:
        """Make the window large again, as it was."""
        window = self._window
        if not window.is_compact:
            return
        self._settings.compact_geometry = window.saveGeometry()
        _keep_in_front(window, False)
        window.set_compact(False)
        if not window.restoreGeometry(self._settings.geometry):
            window.take_usual_size()
        self.changed.emit(False)


def _stand_at_the_right(window: QWidget, screen: QScreen) -> None:
    room = screen.availableGeometry()
    frame = window.frameGeometry().size() - window.size()
    size = _USUAL.boundedTo(room.size() - frame)
    window.resize(size)
    whole = size + frame
    window.move(
        room.x() + room.width() - whole.width(),
        room.y() + (room.height() - whole.height()) // 2,
    )


def _keep_in_front(window: QWidget, wanted: bool) -> None:
    """Ask the system to keep the window in front of all others, or no longer.

    ``QWidget.setWindowFlag`` would hide the window, which then comes back without the keyboard;
    the window of the system itself takes the hint while it is shown.
    """
    flags = window.windowFlags()
    # For a window of the system that is made later, as after the tray.
    window.overrideWindowFlags(flags | _FRONT if wanted else flags & ~_FRONT)
    shown = window.windowHandle()
    if shown is not None:
        shown.setFlag(_FRONT, wanted)


def _front_can_be_asked_for() -> bool:
    """Under Wayland only the person at the screen decides what is in front."""
    return not QGuiApplication.platformName().startswith("wayland")
