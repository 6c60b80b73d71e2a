"""The keys of the window, what a session rests on, and whose method it is, over the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import KnownError
from app.usecases import session_words
from ui.pages.help_keys import KEY_PAGES, KeyPage, Keys
from ui.pages.page_parts import Column, ScrollPane
from ui.presenters.session_words import evidence_line
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Rule
from ui.widgets.marks import KeyCap
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel

_WIDTH, _CAPS, _FOUND = 780, 112, 400  # logical pixels: the sheet, its keys, what was found
_WHY = "Why this warm-up"
_RECAP = "Why days in a week, and no streaks"
_CREDIT = (
    "Ringwell follows the “five telephone traps” of Barb Girson, “I Left a Voice Mail – Why Don’t"
    " They Call Me Back?”, My Sales Tactics, www.MySalesTactics.com. Its words are its own."
)


class HelpSheet(QWidget):
    """Covers the window until Esc, a click beside it or Close; Left and Right turn its leaves."""

    def __init__(self, window: QWidget, look: ThemeController, page: str = "") -> None:
        """``page`` is the page of the window that is open: its leaf lies on top."""
        super().__init__(window)
        self._back_to = window.focusWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Keys and about Ringwell")
        close = Button(look, "Close", kind=ButtonKind.PRIMARY, key="Esc")
        close.clicked.connect(self.leave)
        names = [*(leaf.name for leaf in KEY_PAGES), _WHY]
        self.choice = SegmentedControl(look, [(name, "") for name in names])
        self.leaves = QStackedWidget()
        for leaf in KEY_PAGES:
            self.leaves.addWidget(_leaf(look, leaf))
        found = _why()
        self._found = ScrollPane(found)
        self._found.setMinimumHeight(_FOUND)
        self._found.viewport().setAutoFillBackground(False)  # it lies on a card
        found.setAutoFillBackground(False)
        self.leaves.addWidget(self._found)
        self._sheet = Card()
        self._sheet.setFixedWidth(_WIDTH)  # a width left open asks for too little height
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        inside.setSpacing(Space.M)
        head = QHBoxLayout()
        head.addWidget(PlainLabel("Help", size=Size.HEADING, weight=QFont.Weight.Bold))
        head.addStretch(1)
        head.addWidget(self.choice)
        inside.addLayout(head)
        inside.addWidget(self.leaves)
        inside.addWidget(Rule())
        foot = QHBoxLayout()
        foot.setSpacing(Space.L)
        foot.addWidget(PlainLabel(_CREDIT, size=Size.SMALL, muted=True, wrap=True), 1)
        foot.addWidget(close)
        inside.addLayout(foot)
        around = QVBoxLayout(self)
        around.addStretch(1)
        around.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        around.addStretch(1)
        self.choice.changed.connect(self.leaves.setCurrentIndex)
        top = (place for place, leaf in enumerate(KEY_PAGES) if page in leaf.pages)
        self.choice.set_index(next(top, len(KEY_PAGES) - 1))
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.choice.take_keyboard()

    def leave(self) -> None:
        """Give the window back to the seller, and the keyboard to where it was."""
        self.hide()
        self.deleteLater()
        if self._back_to is not None:
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """While the sheet is there, no key reaches the page below."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, ? and F1 close, the page keys scroll; everything else is for nobody below."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Question):
            self.leave()
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            bar = self._found.verticalScrollBar()
            down = event.key() == Qt.Key.Key_PageDown
            bar.setValue(bar.value() + (1 if down else -1) * bar.pageStep())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the sheet closes it."""
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the page below."""
        QPainter(self).fillRect(self.rect(), QColor(20, 14, 10, 130))


def _leaf(look: ThemeController, leaf: KeyPage) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.XXL)
    for groups in (leaf.left, leaf.right):
        column = QVBoxLayout()
        column.setSpacing(Space.S)
        for keys in groups:
            column.addWidget(PlainLabel(keys.title, weight=QFont.Weight.DemiBold))
            column.addLayout(_table(look, keys))
        column.addStretch(1)
        row.addLayout(column, 1)
    return both


def _table(look: ThemeController, keys: Keys) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(Space.M)
    table.setVerticalSpacing(Space.XS)  # every line is whole in the lowest window
    table.setColumnMinimumWidth(0, _CAPS)
    table.setColumnStretch(1, 1)
    for line, (caps, words) in enumerate(keys.lines):
        side = QHBoxLayout()
        side.setSpacing(Space.XS)
        side.addStretch(1)
        for cap in caps:
            side.addWidget(KeyCap(look, cap) if cap != "–" else PlainLabel(cap, size=Size.SMALL))
        table.addLayout(side, line, 0)
        table.addWidget(PlainLabel(words, size=Size.SMALL, wrap=True), line, 1)
    return table


def _why() -> Column:
    """What the warm-up and the recap rest on, with its sources."""
    column = Column(Space.S, margins=(0, 0, Space.M, 0))
    try:
        words = session_words.words()
    except KnownError as fault:
        column.add(PlainLabel(str(fault), wrap=True))
        return column
    parts = [(step.title, step.evidence) for step in words.steps.values()]
    for title, found in (*parts, (_RECAP, words.recap_evidence)):
        column.add(PlainLabel(title, weight=QFont.Weight.DemiBold))
        for each in found:
            column.add(PlainLabel(evidence_line(each), size=Size.SMALL, wrap=True))
    column.box.addStretch(1)
    return column
