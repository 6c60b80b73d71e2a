"""One line in the page that says what happened, with at most one thing to do about it."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.icons import draw_icon
from ui.widgets.text import PlainLabel


class NoticeKind(StrEnum):
    """Why the seller is told."""

    INFO = "info"
    GOOD = "good"
    CAREFUL = "careful"
    ERROR = "error"


def _look_of(kind: NoticeKind) -> tuple[str, Tone]:
    match kind:
        case NoticeKind.INFO:
            return "info", Tone.NEUTRAL
        case NoticeKind.GOOD:
            return "check", Tone.PROMISE
        case NoticeKind.CAREFUL:
            return "alert", Tone.AMBER
        case NoticeKind.ERROR:
            return "alert", Tone.STOP
        case _:
            assert_never(kind)


_ICON = 20
_UNDO = "undo"  # the picture of the one action there is
_NARROW = 560  # width in which the sentence needs the room of the words beside it


class Notice(QWidget):
    """Hidden until ``show_message``; stays until it is closed, acted on or replaced.

    Esc closes it wherever the keyboard is in the window.  Screen readers announce it.
    """

    acted = Signal()
    """The seller pressed the action, such as Undo; the notice has closed itself."""

    closed = Signal()
    """The seller closed the notice without acting."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._kind = NoticeKind.INFO
        self._message = PlainLabel(wrap=True)
        self._message.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action: Button | None = None
        close = Button(
            look, "Close", kind=ButtonKind.QUIET, icon="close", key="Esc", icon_only=True
        )
        close.clicked.connect(self._close)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.M + _ICON + Space.S, 3, Space.S, 3)
        self._row.setSpacing(Space.S)
        self._row.addWidget(self._message, 1)
        self._row.addWidget(close)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # Active only while the notice is visible, so Esc is free for others otherwise.
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self._close)
        self.hide()

    @property
    def message(self) -> str:
        """What the notice says, or said last."""
        return self._message.text()

    @property
    def action(self) -> Button | None:
        """The button of the action on offer."""
        return self._action

    @property
    def in_use(self) -> bool:
        """Whether the pointer is over it or the keyboard in it."""
        focused = QApplication.focusWidget()
        return self.underMouse() or (focused is not None and self.isAncestorOf(focused))

    def show_message(
        self, message: str, kind: NoticeKind = NoticeKind.INFO, action: str = "", key: str = ""
    ) -> None:
        """Show plain text, with a button for ``action`` where one is given.

        ``key`` is shown on the button; the page owns the shortcut.
        """
        self._kind = kind
        self._message.setText(message)
        if self._action is not None:
            self._row.removeWidget(self._action)
            self._action.hide()
            self._action.deleteLater()
            self._action = None
        if action:
            self._action = Button(self.look, action, key=key, parent=self)
            self._action.clicked.connect(self._act)
            self._row.insertWidget(1, self._action)
            self._fit()
        self.setAccessibleName(message)
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message))

    def dismiss(self) -> None:
        """Take the notice away, for example when what it offers is no longer possible."""
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room for words, or less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < _NARROW
        if self._action is not None and narrow != self._action.icon_only:
            self._action.set_icon(_UNDO if narrow else "")
            self._action.set_icon_only(narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface, its edge towards the page and the icon of the kind."""
        icon, tone = _look_of(self._kind)
        words, surface = self.look.theme.tone(tone)
        painter = QPainter(self)
        painter.fillRect(self.rect(), surface)
        painter.fillRect(0, 0, self.width(), 1, self.look.theme.line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_icon(painter, icon, QRectF(Space.M, (self.height() - _ICON) / 2, _ICON, _ICON), words)

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
