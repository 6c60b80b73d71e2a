"""The keys of the window and whose method it is, on a sheet over the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Rule
from ui.widgets.marks import KeyCap
from ui.widgets.text import PlainLabel

_CALLS = (
    (("1",), "Left a voicemail"),
    (("2",), "We spoke"),
    (("3",), "No message"),
    (("4",), "Mailbox full"),
    (("5",), "They called back"),
    (("6",), "Wrong number"),
    (("7",), "Asked me to stop"),
    (("Ctrl+Z",), "Take it back"),
    (("D",), "Promise another day"),
    (("S",), "Swap the script for this call"),
    (("B", "I", "X", "V", "T"), "Reply to what they say"),
    (("P",), "Ask to call again"),
    (("C",), "Copy the number"),
    (("Q",), "The number as a code"),
    (("G",), "Dialing: the talk begins"),
    (("A",), "They answered"),
    (("H",), "Notes and history"),
    (("W",), "Why this call?"),
)
_REST = (
    (("↑", "↓"), "Move along the list"),
    (("N",), "Next person; in a session, skip"),
    (("Shift+P",), "Pause a session"),
    (("Shift+E",), "End a session, see its recap"),
    (("E",), "Edit the contact"),
    (("Space",), "Start or pause the script"),
    (("F11",), "Script on the whole screen"),
    (("Ctrl+F",), "Find a contact, or a script"),
    (("Ctrl+1",), "The pages, from Today (1) to Progress (7)"),
    (("R", "L"), "Say a script aloud, or hear it"),
    (("Ctrl+Tab",), "Next part of the scripts page"),
    (("Ctrl+N",), "Something new: a contact, a script, news"),
    (("Ctrl+S",), "Save what you are writing"),
    (("F2",), "Change what is chosen"),
    (("F8",), "Next hint in a script"),
    (("Alt+Enter",), "Use what the hint suggests"),
    (("Ctrl+Space",), "Put a field into a script"),
    (("Delete",), "Let Ringwell choose the script"),
)
_CREDIT = (
    "Ringwell follows the “five telephone traps” of Barb Girson, “I Left a Voice Mail – Why Don’t"
    " They Call Me Back?”, My Sales Tactics, www.MySalesTactics.com. Its words are its own."
)


class HelpSheet(QWidget):
    """Covers the window until Esc, a click beside it or Close."""

    def __init__(self, window: QWidget, look: ThemeController) -> None:
        super().__init__(window)
        self._back_to = window.focusWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Keys and about Ringwell")
        close = Button(look, "Close", kind=ButtonKind.PRIMARY, key="Esc")
        close.clicked.connect(self.leave)
        self._sheet = Card()
        self._sheet.setFixedWidth(780)  # a width left open asks for too little height
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        inside.setSpacing(Space.M)
        inside.addWidget(PlainLabel("Keys", size=Size.HEADING, weight=QFont.Weight.Bold))
        columns = QHBoxLayout()
        columns.setSpacing(Space.XXL)
        for keys in (_CALLS, _REST):
            columns.addLayout(_table(look, keys), 1)
        inside.addLayout(columns)
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
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        close.setFocus(Qt.FocusReason.OtherFocusReason)

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
        """Esc, ? and F1 close; everything else is for nobody."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Question):
            self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the sheet closes it."""
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the page below."""
        QPainter(self).fillRect(self.rect(), QColor(20, 14, 10, 130))


def _table(look: ThemeController, keys: tuple[tuple[tuple[str, ...], str], ...]) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(Space.M)
    table.setVerticalSpacing(Space.XS)  # every line is whole in the lowest window
    table.setColumnStretch(1, 1)
    for line, (caps, words) in enumerate(keys):
        side = QHBoxLayout()
        side.setSpacing(Space.XS)
        side.addStretch(1)
        for cap in caps:
            side.addWidget(KeyCap(look, cap))
        table.addLayout(side, line, 0)
        table.addWidget(PlainLabel(words, size=Size.SMALL), line, 1)
    return table
