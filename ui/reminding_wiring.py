"""Reminders put together: who looks, where it is told, and what closing the window means then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.domain.errors import KnownError
from app.domain.reminders import Reminders
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.presenters.reminding import ReminderPresenter
from ui.presenters.watch import Watch
from ui.start_with_computer import StartWithComputer, own_command
from ui.theme import Tone
from ui.tray import Tray
from ui.widgets.icons import app_icon

if TYPE_CHECKING:
    from ui.pages.settings_reminders import RemindersSection

_LOOKS, _LOOK_AGAIN_MS = 15, 1_000


class Reminding(QObject):
    """Does nothing until it begins.

    ``data_dir`` is the folder of the data where it is not the usual one.  ``end_program`` ends the
    program at once, asking nobody; by default it ends Qt's event loop.
    """

    call_wanted = Signal(int)
    """She answered a notice about this contact's time."""

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    quit_wanted = Signal()
    """She wants Ringwell to end, reminders or not; what is not saved is to be asked about first."""

    def __init__(
        self,
        desk: Desk,
        watch: Watch,
        window: MainWindow,
        data_dir: Path | None = None,
        end_program: Callable[[], None] = QApplication.exit,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._in_tray = False
        self._end_program = end_program
        self._looks = _LOOKS
        self._tray: Tray | None = None
        self._about: int | None = None
        self._unseen = False
        self._begun = False
        self._start = StartWithComputer(own_command(data_dir))
        self._presenter = ReminderPresenter(desk, window.isActiveWindow, self)
        self._presenter.wishes_changed.connect(self._follow)
        self._presenter.told.connect(self._tell)
        self._presenter.changed_by_her.connect(
            lambda words, undo: self.notice.emit(words, Tone.PROMISE, undo)
        )
        watch.minute.connect(self._presenter.look)
        window.activated.connect(self._see)

    def begin(self, *, in_tray: bool = False) -> None:
        """Read what she wants, now that the office is open, and follow it from then on.

        With ``in_tray`` the window is not open yet, and is opened only if there is no tray or she
        wants no reminders.
        """
        self._in_tray = in_tray
        self._presenter.read()

    def section(self) -> RemindersSection:
        """The part of the settings about it."""
        from ui.pages.settings_reminders import RemindersSection

        section = RemindersSection(beside_clock=Tray.possible())
        section.fill(self._presenter.wishes)
        self._presenter.wishes_changed.connect(section.fill)
        section.chosen.connect(self._presenter.choose)

        def read() -> None:
            self._desk.read(lambda: self._start.on, section.show_start)

        def refused(fault: KnownError) -> None:
            self.notice.emit(str(fault), Tone.STOP, None)
            read()

        def turn(on: bool) -> None:
            self._desk.read(lambda: self._start.turn(on), lambda _: read(), refused)

        section.start_chosen.connect(turn)
        read()
        return section

    def stay(self, *, for_good: bool = False) -> bool:
        """The window is about to close, with everything kept: whether it only goes out of sight.

        With reminders on and the icon in sight it does; anything else would end them unseen.
        ``for_good`` it does not, and the program ends.
        """
        if for_good:
            # Qt ends by itself only when it closes what was to be seen, and not while told to stay.
            self._end_program()
            return False
        if self._tray is None or not self._tray.there:
            return False
        QApplication.setQuitOnLastWindowClosed(False)
        self._window.hide()
        return True

    def bring(self) -> None:
        """Put the window before her."""
        QApplication.setQuitOnLastWindowClosed(True)
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def end(self) -> None:
        """The program ends: no icon stays behind."""
        if self._tray is not None:
            self._tray.set_wanted(False)

    def _follow(self, wishes: Reminders) -> None:
        """The icon is there while she wants to be reminded."""
        if wishes.on and self._tray is None:
            self._tray = Tray(self._window, app_icon())
            self._tray.open_wanted.connect(self._open)
            self._tray.notice_chosen.connect(self._answer)
            self._tray.quit_wanted.connect(self.quit_wanted)
        if self._tray is not None:
            self._tray.set_wanted(wishes.on)
        if self._begun:
            return
        self._begun = True
        if self._in_tray:
            self._wait_for_tray()
        if self._window.isActiveWindow():
            self._presenter.see()
        else:
            self._presenter.look()

    def _wait_for_tray(self) -> None:
        """Stay out of sight, or open the window where there is no other way to reach Ringwell.

        At log-in the tray may come after those who want to be in it, and she may have opened the
        window before that by starting Ringwell once more.
        """
        if self._window.isVisible():
            return
        if self._tray is not None and self._tray.there:
            QApplication.setQuitOnLastWindowClosed(False)
        elif self._tray is None or self._looks == 0:
            self.bring()
        else:
            self._looks -= 1
            QTimer.singleShot(_LOOK_AGAIN_MS, self, self._wait_for_tray)

    def _tell(self, title: str, words: str, about: int | None) -> None:
        self._about = about
        self._unseen = not self._window.isActiveWindow()
        if self._tray is None or not self._tray.tell(title, words):
            self._window.tell(f"{title}. {words}")

    def _see(self) -> None:
        self._unseen = False
        self._presenter.see()

    def _open(self) -> None:
        """The icon answers a notice, too: where Qt speaks D-Bus, a click on that only closes it."""
        if self._unseen:
            self._answer()
        else:
            self.bring()

    def _answer(self) -> None:
        self._unseen = False
        self.bring()
        if self._about is not None:
            self.call_wanted.emit(self._about)
