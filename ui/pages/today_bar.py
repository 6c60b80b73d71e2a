"""Above the words of a call: which words they are, and what else could be said."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.pages.today_replies import reply_menu
from ui.presenters.swap_words import Wording
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel, wrapped

_ANSWERED = "They answered"


class Tab(Enum):
    """What stands in the middle of the card."""

    VOICEMAIL = auto()
    ANSWERED = auto()
    PAST = auto()


class ScriptBar(QWidget):
    """The tabs, the title of the script, and the buttons that go with it."""

    tab_changed = Signal()

    swap_chosen = Signal(object)
    """The id of the script to say in this one call; None for the recommended one."""

    heard = Signal(object)
    """The ``Objection`` chosen from the menu."""

    question_wanted = Signal()
    """The permission question, chosen from the menu."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tabs: SegmentedControl | None = None
        self._small = False
        self._wordings: tuple[Sequence[Wording], Sequence[Wording]] = ((), ())
        self._title = _Title(size=Size.SMALL, muted=True, elide=True)
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.swap = Button(look, "Swap script", key="S")
        self.swap.setCheckable(True)
        self.date = Button(look, "Change date", kind=ButtonKind.QUIET, icon="calendar", key="D")
        self.they_say = Button(look, "They say …")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S)
        self.setMinimumHeight(self.date.sizeHint().height())  # also where no button stands
        self._row.addWidget(self._title, 1)
        for button in (self.date, self.swap, self.they_say):
            self._row.addWidget(button)
        self.swap.clicked.connect(self._open_wordings)
        self._replies = reply_menu(self, self.heard.emit, self.question_wanted.emit)
        self.they_say.clicked.connect(lambda: _open_below(self.they_say, self._replies))
        self.set_tabs(with_past=False)

    @property
    def tab(self) -> Tab:
        """The tab that is open."""
        assert self._tabs is not None
        return tuple(Tab)[self._tabs.index]

    @property
    def title(self) -> str:
        """What the script is called."""
        return self._title.text()

    def open_tab(self, tab: Tab) -> None:
        """Open a tab that is there."""
        assert self._tabs is not None
        self._tabs.set_index(tuple(Tab).index(tab))

    def set_tabs(self, *, with_past: bool) -> None:
        """Offer the notes and the history as a tab too, or do not."""
        index = 0
        if self._tabs is not None:
            index = self._tabs.index
            self._row.removeWidget(self._tabs)
            self._tabs.hide()
            self._tabs.deleteLater()
        segments = [("Voicemail", ""), (_ANSWERED, "A")]
        if with_past:
            segments = [("Voicemail", ""), ("Answered", "A"), ("Notes", "H")]
        self._tabs = SegmentedControl(self._look, segments)
        self._tabs.set_index(min(index, len(segments) - 1))
        self._tabs.set_tight(self._small)
        self._row.insertWidget(0, self._tabs)
        self._tabs.come_after(self.swap)
        self._tabs.changed.connect(lambda _: self.tab_changed.emit())

    def fold(self, *, roomy: bool, wide: bool) -> None:
        """Let buttons give up their words: both, one, or none where it is ``wide``."""
        # An icon stands for words, or is done without.
        self.swap.set_icon("" if roomy else "swap")
        self.swap.set_icon_only(not roomy, keep_key=not self._small)
        self.date.set_icon_only(not wide)

    def set_small(self, small: bool) -> None:
        """Do without the keys and the title in a small window; ``fold`` comes after it."""
        if small == self._small:
            return
        self._small = small
        assert self._tabs is not None
        self._tabs.set_tight(small)
        self._row.setSpacing(Space.XS if small else Space.S)

    def show_tabs(self, visible: bool) -> None:
        """Take the tabs away while there is nothing to choose."""
        assert self._tabs is not None
        self._tabs.setVisible(visible)

    def show_title(self, title: str) -> None:
        """Say which script it is, unless its tab says so already."""
        said = self._small or (self.tab is Tab.ANSWERED and title == _ANSWERED)
        self._title.setText("" if said else title)

    def show_wordings(self, these: Sequence[Wording], others: Sequence[Wording]) -> None:
        """Offer the wordings for this call, and below a line the other ones."""
        self._wordings = these, others
        self.swap.setChecked(not these[0].said)

    def _open_wordings(self) -> None:
        these, others = self._wordings
        if not these:
            return
        self.swap.setChecked(not these[0].said)  # a click has turned it
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._action(wording, menu) for wording in these])
        menu.addSeparator()
        if others:
            more = menu.addMenu("Other messages")
            more.addActions([self._action(wording, more) for wording in others])
        _open_below(self.swap, menu)

    def _action(self, wording: Wording, menu: QMenu) -> QAction:
        # For Qt an ampersand marks a key and a tab begins one.
        action = QAction(" ".join(wording.title.split()).replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(wording.said)
        action.triggered.connect(lambda: self.swap_chosen.emit(wording.script_id))
        return action


class _Title(PlainLabel):
    """On the right, in two lines where it is long: the end of a title tells one from another."""

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics, area = QFontMetricsF(self.font()), self.contentsRect()
        lines = wrapped(self.text(), metrics, area.width(), 2)
        top = area.center().y() + 1 - metrics.height() * len(lines) / 2
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for line in lines:
            room = QRectF(area.left(), top, area.width(), metrics.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, line)
            top += metrics.height()


def _open_below(button: Button, menu: QMenu) -> None:
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
