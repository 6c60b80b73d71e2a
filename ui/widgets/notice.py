"""One line in the page that says what happened, with at most one thing to do about it."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import RADIUS, Space, Tone
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


_ONE_LINE = 52


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
        self._slot = QHBoxLayout()
        self._action: Button | None = None
        close = Button(
            look, "Close", kind=ButtonKind.QUIET, icon="close", key="Esc", icon_only=True
        )
        close.clicked.connect(self._close)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._message, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._slot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M + 20 + Space.S, Space.S, Space.S, Space.S)
        column.setSpacing(Space.XS)
        column.addLayout(row)
        column.addLayout(self._slot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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

    def show_message(
        self, message: str, kind: NoticeKind = NoticeKind.INFO, action: str = "", key: str = ""
    ) -> None:
        """Show plain text, with a button for ``action`` where one is given.

        ``key`` is shown on the button; the page owns the shortcut.
        """
        self._kind = kind
        self._message.setText(message)
        if self._action is not None:
            self._slot.removeWidget(self._action)
            self._action.deleteLater()
            self._action = None
        if action:
            self._action = Button(self.look, action, key=key, parent=self)
            self._action.clicked.connect(self._act)
            self._slot.insertWidget(0, self._action)
            self._action.show()  # at once, for the notice is measured next
        self.setAccessibleName(message)
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message))

    def dismiss(self) -> None:
        """Take the notice away, for example when what it offers is no longer possible."""
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """One line with its buttons."""
        return QSize(super().minimumSizeHint().width(), _ONE_LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface and the icon of the kind."""
        icon, tone = _look_of(self._kind)
        words, surface = self.look.theme.tone(tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # It lies over the page, so it has an edge of its own.
        painter.setPen(self.look.theme.line)
        painter.setBrush(surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        draw_icon(painter, icon, QRectF(Space.M, _ONE_LINE / 2 - 10, 20, 20), words)

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
