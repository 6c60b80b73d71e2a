"""The window: the rail, the page that is open, and one line that says what has just happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.usecases.change import Undo
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.nav_rail import NavEntry, NavRail

if TYPE_CHECKING:
    from ui.widgets.notice import Notice

_LEAST = QSize(900, 600)
_COMPACT_LEAST = QSize(380, 460)  # of a window that stands beside another one
_USUAL_WIDTH, _USUAL_HEIGHT = 1280, 800
# One or two lines with a button; shown long enough to be read twice.
_FOOT_HEIGHT, _NOTICE_MS = 44, 12_000


class Page(Protocol):
    """What the window asks of a page, which is a widget."""

    title: str

    def activate(self) -> None:
        """Put the keyboard where the hand wants it: the page has just been opened."""


class MainWindow(QWidget):
    """Builds each page when it is first opened.

    ``pages`` and ``foot`` are on the rail.  ``build`` makes a page by its name; ``within`` names
    the page of the rail that one beside it belongs to.
    """

    undo_wanted = Signal(object)
    """Take back this ``Undo``, or, for None, whatever was done last."""

    close_wanted = Signal()
    """The seller closes the window; ``close_now`` ends it once everything is kept."""

    activated = Signal()
    """The seller came back to the window."""

    turning = Signal()
    """A page is about to be opened; what it needs can still be brought in before it is made."""

    room_wanted = Signal()
    """Something is about to be shown that a window made compact has no room for."""

    def __init__(
        self,
        look: ThemeController,
        pages: Sequence[NavEntry],
        foot: Sequence[NavEntry],
        build: Mapping[str, Callable[[], QWidget]],
        within: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Ringwell")
        self.setMinimumSize(_LEAST)
        self.take_usual_size()
        self._look = look
        self._build = build
        self._within = within
        self._built: dict[str, QWidget] = {}
        self._undo: Undo | None = None
        self._may_close = self._compact = False
        self.rail = NavRail(look, pages, foot)
        self._entries = {entry.name: entry for entry in (*pages, *foot)}
        self._stack = QStackedWidget()
        self._notice: Notice | None = None
        # Its room is there all the time, so that a note covers and moves nothing; a compact window
        # has none to spare, and there it lies over words, and over nothing that can be pressed.
        self._foot = QWidget()
        self._foot.setMinimumHeight(_FOOT_HEIGHT)
        foot_row = QHBoxLayout(self._foot)
        foot_row.setContentsMargins(0, 0, 0, 0)
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(_NOTICE_MS)
        self._fading.timeout.connect(self._fade)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        across.addLayout(column, 1)
        self.rail.chosen.connect(self.open)

    @property
    def current(self) -> str:
        """The name of the page that is open, or an empty string."""
        shown = self._stack.currentWidget()
        return next((name for name, page in self._built.items() if page is shown), "")

    @property
    def notice(self) -> Notice:
        """The note at the foot, made when there is something to tell for the first time."""
        if self._notice is None:
            from ui.widgets.notice import Notice

            self._notice = Notice(self._look, self._foot)
            self._notice.acted.connect(lambda: self._ask_undo(self._undo))
            self._house_notice()
        return self._notice

    def page(self, name: str) -> QWidget:
        """A page, built now if it was not yet.  ``KeyError`` for a name nobody builds."""
        if name not in self._built:
            page = self._build[name]()
            self._built[name] = page
            self._stack.addWidget(page)
        return self._built[name]

    def open(self, name: str) -> QWidget:
        """Show a page and put the keyboard where it wants it."""
        self.turning.emit()
        page = self.page(name)
        if page is not self._stack.currentWidget():
            self.room_wanted.emit()
        self._stack.setCurrentWidget(page)
        self.rail.setVisible(not self._compact)
        self.rail.set_current(self._within.get(name, name))
        cast(Page, page).activate()
        return page

    def open_alone(self, name: str) -> QWidget:
        """Show a page without the rail, for a seller who is new here."""
        page = self.open(name)
        self.rail.hide()
        return page

    @property
    def is_compact(self) -> bool:
        """Whether it is only its page, and may be small."""
        return self._compact

    def set_compact(self, compact: bool) -> None:
        """Be only the page that is open, which then may be small, or be whole with the rail."""
        self._compact = compact
        self.rail.setVisible(not compact)
        # What the other pages ask for does not count meanwhile.
        self._stack.setMinimumSize(int(compact), int(compact))
        self.setMinimumSize(_COMPACT_LEAST if compact else _LEAST)
        self._foot.setVisible(not compact)
        self._house_notice()

    def take_usual_size(self) -> None:
        """Be as large as a window is that was never made larger or smaller."""
        self.resize(QSize(_USUAL_WIDTH, _USUAL_HEIGHT).boundedTo(self.screen().availableSize()))

    def bind_keys(self, others: Mapping[str, Callable[[], object]]) -> None:
        """Let the keys of the pages, Ctrl+Z and ``others`` work wherever the keyboard is."""
        from ui.keys import bind

        keys: dict[str, Callable[[], object]] = {"Ctrl+Z": lambda: self._ask_undo(None)}
        for name, entry in self._entries.items():
            if entry.key:
                keys[entry.key] = partial(self.open, name)
        for key, act in (keys | dict(others)).items():
            bind(self, key, act, everywhere=True)

    def tell(self, words: str, tone: Tone = Tone.NEUTRAL, undo: Undo | None = None) -> None:
        """Say what happened, with the way to take it back where there is one."""
        from ui.widgets.notice import NoticeKind

        kinds = {
            Tone.NEUTRAL: NoticeKind.INFO,
            Tone.ACCENT: NoticeKind.INFO,
            Tone.PROMISE: NoticeKind.GOOD,
            Tone.AMBER: NoticeKind.CAREFUL,
            Tone.STOP: NoticeKind.ERROR,
        }
        self._undo = undo
        undo_words, key = ("Undo", "Ctrl+Z") if undo else ("", "")
        self.notice.show_message(words, kinds[tone], undo_words, key)
        self._lay_notice()
        if tone is Tone.STOP:  # to be read, however long that takes
            self._fading.stop()
        else:
            self._fading.start()

    def hush(self) -> None:
        """Take the note away, for what it says is no longer so or was there to be read."""
        self._fading.stop()
        self.notice.dismiss()

    def _fade(self) -> None:
        """Take the note away in time, but not from under a hand."""
        if self.notice.in_use:
            self._fading.start()
        else:
            self.hush()

    def close_now(self) -> None:
        """Close: everything is kept, or the seller insists."""
        self._may_close = True
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A note that lies over the window is as wide as it."""
        super().resizeEvent(event)
        self._lay_notice()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The words that a note lies over have more room, or less."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._lay_notice)  # all around has its place by then
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first whether everything is kept."""
        if not self._may_close:
            self.close_wanted.emit()  # may be answered with ``close_now`` at once
        event.setAccepted(self._may_close)

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the seller comes back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def _house_notice(self) -> None:
        """Give the note its place: at the foot, or over the words of a compact window."""
        notice = self._notice
        if notice is None:
            return
        shown = not notice.isHidden()
        if self._compact:
            notice.setParent(self)
        else:
            cast(QHBoxLayout, self._foot.layout()).addWidget(notice)
        notice.setVisible(shown)
        self._lay_notice()

    def _lay_notice(self) -> None:
        """Over the foot of the words to be read aloud, wherever a form leaves them."""
        if self._compact and self._notice is not None:
            from ui.widgets.prompter import Prompter

            foot = self.height()
            for words in self.findChildren(Prompter):
                if words.isVisible():
                    words.installEventFilter(self)
                    foot = words.mapTo(self, words.rect().bottomLeft()).y() + 1
            width, height = self.width(), self._notice.heightForWidth(self.width())
            self._notice.setGeometry(0, max(0, foot - height), width, height)
            self._notice.raise_()

    def _ask_undo(self, undo: Undo | None) -> None:
        self.hush()
        self.undo_wanted.emit(undo)
