"""The window from start to end: one for each data folder, and what to say when it cannot open."""

from __future__ import annotations

import gc
import itertools
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import KnownError
from ui.desk import Desk
from ui.errors import BugReporter
from ui.lanes import Lane
from ui.settings import WindowSettings
from ui.source import Source, kept_in, sample
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.icons import app_icon
from ui.wiring import Wiring

if TYPE_CHECKING:
    from app.domain.seller import Seller
    from app.usecases.today import DueList
    from ui.main_window import MainWindow
    from ui.presenters.due import Due

FAILED = 2
_PATIENCE_MS = 400
_TIDY_AFTER_MS = 5_000  # of quiet, in which she finds whom she wants to call
_TIDY_EVERY_MS = 5_000
_WHOLE_EVERY = 12  # of these times, a minute
_SECOND_WINDOW_MS = 12_000


def run_window(
    data_dir: Path, demo: bool, *, in_tray: bool = False, starts_in: Path | None = None
) -> int:
    """Open the window, live, close it; the exit code is 0, or 2 after one clear sentence.

    ``in_tray`` leaves it out of sight where she is reminded; ``starts_in`` is the folder to start
    in with the computer if that is not the usual one.  A second start brings the first window.
    """
    app = QApplication(["ringwell"])
    app.setApplicationName("Ringwell")
    app.setDesktopFileName("ringwell")
    with ExitStack() as at_the_end:
        if demo:
            import tempfile

            folder = Path(at_the_end.enter_context(tempfile.TemporaryDirectory("-ringwell")))
        else:
            folder = data_dir
        settings = WindowSettings(folder)
        look = ThemeController(app, settings.appearance)
        try:
            _make_folder(folder)
            at_the_end.callback(_only_window(folder).unlock)
        except KnownError as fault:
            if isinstance(fault, SecondWindow) and (in_tray or _knock(folder)):
                return 0
            return _tell_fault(app, look, fault)
        source = sample() if demo else kept_in(folder)
        program = Program(look, settings, source, folder, starts_in, in_tray=in_tray)
        at_the_end.callback(program.end)
        _tidy_on_this_thread(program)
        program.settled.connect(_end_on_interrupt)
        program.begin()
        app.exec()
        return _tell_fault(app, look, program.fault) if program.fault else 0


class Program(QObject):
    """One window on one office, which is opened once the first rows are on the screen.

    Opening takes longer than everything before it, and two threads of Python hinder each other.
    """

    first_rows_shown = Signal()
    """People to call are on the screen for the first time."""

    settled = Signal()
    """Everything of the first page is there."""

    def __init__(
        self,
        look: ThemeController,
        settings: WindowSettings,
        source: Source,
        log_folder: Path,
        starts_in: Path | None = None,
        *,
        in_tray: bool = False,
    ) -> None:
        super().__init__()
        self.fault: KnownError | None = None
        self._source = source
        self._opening = self._settled = False
        self._close_office: Callable[[], None] = lambda: None
        self._lane = Lane("store", self)
        self._desk = Desk(None, self._lane, lambda: datetime.now(UTC), self)
        self._in_tray = in_tray
        self.wiring = Wiring(self._desk, look, settings, open_demo, starts_in)
        self._log_folder = log_folder
        # A slow disk, or a migration: better an empty list for a moment than no window.
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show)
        self._to_tidying = QTimer(self)
        self._to_tidying.setSingleShot(True)
        self._to_tidying.setInterval(_TIDY_AFTER_MS)
        self._to_tidying.timeout.connect(self._tidy)
        self._reporter = BugReporter(self)
        self._reporter.told.connect(lambda words: self.wiring.window.tell(words, Tone.STOP))
        self._lane.bug.connect(self._reporter.report)
        # A first look is a convenience: the office is opened even if it fails.
        self._lane.bug.connect(lambda _fault: self._open())
        self._forget_hook = self._reporter.install()
        self.wiring.today_page.first_rows_shown.connect(self._rows_are_there)
        self.wiring.due.due_changed.connect(self._list_is_there)

    @property
    def window(self) -> QWidget:
        """The main window."""
        return self.wiring.window

    def begin(self) -> None:
        """Show the window with its first rows, then open the office in the background."""
        self.wiring.window.open("today")
        self.wiring.window.turning.connect(self._turn)
        self._desk.read(lambda: self._source.first_look(self._desk.clock()), self._looked)
        self._patience.start()

    def end(self) -> None:
        """Let the lanes finish and close the office."""
        self._patience.stop()
        self._to_tidying.stop()
        self._forget_hook()
        self.wiring.end()
        self._lane.close()
        self._close_office()

    def _looked(self, due: DueList | None) -> None:
        if due is not None:
            self.wiring.due.show_first(due)
        if due is None or not due.rows:
            self._open()

    def _open(self) -> None:
        if self._opening:
            return
        self._opening = True

        def job() -> Seller | None:
            from app.usecases import preferences

            office, self._close_office = self._source.open(self._desk.clock())
            self._desk.hand_over(office)
            return preferences.seller(office)

        self._desk.read(job, self._opened, self._not_opened)

    def _opened(self, seller: Seller | None) -> None:
        if seller is None:
            self._in_tray = False
            self.wiring.welcome()
            self._finish()
        self.wiring.refresh()
        self.wiring.watch.start()
        self.wiring.reminding.begin(in_tray=self._in_tray)
        _tell_of_session(self._desk, self.wiring.window)
        from ui.knock import Door

        Door(self._log_folder, self).knocked.connect(self.wiring.reminding.bring)

    def _not_opened(self, fault: KnownError) -> None:
        self.fault = fault
        self._to_tidying.stop()
        self.wiring.window.close_now()
        QApplication.exit()

    def _show(self) -> None:
        if self._in_tray:
            self._turn()  # no row will ever be drawn
        elif self.fault is None and not self.wiring.window.isVisible():
            self.wiring.window.show()

    def _rows_are_there(self) -> None:
        self.first_rows_shown.emit()
        # Only now, and after the rows have reached the screen: all that is not needed for them.
        QTimer.singleShot(0, self._open)
        QTimer.singleShot(0, self._finish)

    def _list_is_there(self, due: Due) -> None:
        """Show the window with its list; with nobody on it there is no row to wait for."""
        self.wiring.due.due_changed.disconnect(self._list_is_there)
        if not due.lines:
            self._finish()
        self._show()

    def _turn(self) -> None:
        """She leaves the list, perhaps before its rows were ever drawn: nothing waits for them."""
        self._open()
        self._finish()

    def _finish(self) -> None:
        if self._settled:
            return
        self._settled = True
        self.wiring.furnish_today()
        self.window.setWindowIcon(app_icon())
        self._reporter.write_to(self._log_folder / "log")
        if self.fault is None:
            self._to_tidying.start()
        self.settled.emit()

    def _tidy(self) -> None:
        """Remove for good what was put away in an earlier run: nothing can bring it back now."""
        if self.wiring.sounds:
            return  # that was done with them, before a take could be put away in this run
        if not self._desk.is_open:
            self._to_tidying.start()  # a slow disk, or a migration
            return
        from app.usecases import takes

        self._desk.change(
            lambda: takes.clean_up(self._desk.office, self._desk.clock()),
            lambda change: change,
            # It is told where takes are wanted.
            failed=lambda _fault: None,
        )


def _tell_of_session(desk: Desk, window: MainWindow) -> None:
    """She sees her list first, also when a session was left in its middle: that is told, too."""

    def job() -> bool:
        from app.usecases import session

        return session.running(desk.office, desk.clock()) is not None

    def tell(waits: bool) -> None:
        from ui.pages.page_parts import key_words

        if waits and window.current != "session":
            window.tell(f"Your session is waiting for you: {key_words('Ctrl+2')} goes on with it.")

    desk.read(job, tell, patient=True)


def open_demo() -> None:
    """Start another Ringwell with sample contacts, which leaves this one's data alone."""
    from PySide6.QtCore import QProcess

    program, arguments = sys.executable, ["--demo"]
    if not getattr(sys, "frozen", False):
        arguments = ["-m", "ui", *arguments]
    QProcess.startDetached(program, arguments)


def _tidy_on_this_thread(program: Program) -> None:
    """Collect garbage between events of the window, never on the lane.

    Wherever Python's own collection happens to run, Qt's objects would die on that thread; it has
    been off since the start of the process.  What has just been thrown away is found in no time;
    to look at all there is takes as long as a frame or two, and is done once a minute.
    """
    often = QTimer(program)
    often.setInterval(_TIDY_EVERY_MS)
    times = itertools.count(1)
    often.timeout.connect(lambda: gc.collect(1 if next(times) % _WHOLE_EVERY else 2))

    def begin() -> None:
        # What is there now stays; looking through it again and again would cost frames.
        gc.collect()
        gc.freeze()
        often.start()

    program.settled.connect(begin)


def _end_on_interrupt() -> None:
    """Ctrl+C in a terminal ends the program at once; what was confirmed is on the disk."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        raise KnownError(
            f"Ringwell cannot keep its data in {folder}; please choose a folder that you may"
            " write to."
        ) from fault


def _only_window(folder: Path) -> QLockFile:
    """The lock that one window at a time holds; a crashed one's is taken over.

    A folder that cannot be written to is told of when the office opens.
    """
    lock = QLockFile(str(folder / "window.lock"))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        raise SecondWindow(
            "Ringwell is open already with these contacts; please go on in that window."
        )
    return lock


def _knock(folder: Path) -> bool:
    from ui.knock import knock

    return knock(folder)


class SecondWindow(KnownError):
    """Another window has this folder open."""


def _tell_fault(app: QApplication, look: ThemeController, fault: KnownError) -> int:
    """Say it on standard error and in a window of its own; the exit code."""
    from ui.fault_window import FaultWindow

    sentence = str(fault)
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)
    second = isinstance(fault, SecondWindow)
    window = FaultWindow(look, "Already open" if second else "Ringwell could not open", sentence)
    window.show()
    if second:
        # Nothing is wrong and nothing has to be done, so nothing has to be closed either.
        QTimer.singleShot(_SECOND_WINDOW_MS, window.close)
    app.exec()
    return FAILED
