"""Small surfaces that come up beside the words: a hint, the list of fields, what a chip says."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import RADIUS, Space
from ui.theme_controller import ThemeController

_BESIDE = 4  # between the words and the surface


class Bubble(QWidget):
    """A surface within the window, below some words or above them, that takes no keyboard."""

    hidden = Signal()
    """It is gone, whoever hid it."""

    def __init__(self, look: ThemeController, width: int, owner: QWidget) -> None:
        super().__init__(owner)
        owner.destroyed.connect(self.deleteLater)  # it moves to the window when it comes up
        self.look = look
        self._width = width
        self.hide()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self.box.setSpacing(Space.S)

    def come_up(self, beside: QWidget, words: QRect) -> None:
        """Show it by ``words``, a rectangle of ``beside``, wherever there is room for it."""
        window = beside.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = beside.mapTo(window, words.topLeft())
        size = self._fitting(window)
        below = corner.y() + words.height() + _BESIDE
        above = corner.y() - size.height() - _BESIDE
        top = below if below + size.height() <= window.height() or above < 0 else above
        left = max(_BESIDE, min(corner.x(), window.width() - size.width() - _BESIDE))
        self.setGeometry(QRect(QPoint(left, top), size))
        self.raise_()
        self.show()

    def _fitting(self, window: QWidget) -> QSize:
        """Its size; its words break where its width ends."""
        width = min(self._width, window.width() - 2 * _BESIDE)
        self.box.invalidate()
        height = self.box.heightForWidth(width) if self.box.hasHeightForWidth() else -1
        return QSize(width, height if height > 0 else self.box.sizeHint().height())

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell it."""
        self.hidden.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with an edge that stands out from the card below it."""
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.line_strong)
        painter.setBrush(theme.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class Leaving(QTimer):
    """Waits a moment before something goes that the mouse has left, so that it can be reached."""

    def __init__(self, bubble: Bubble) -> None:
        super().__init__(bubble)
        self._bubble = bubble
        self.setSingleShot(True)
        self.setInterval(350)
        self.timeout.connect(self._leave)

    def _leave(self) -> None:
        if self._bubble.isVisible() and self._bubble.underMouse():
            self.start()
        else:
            self._bubble.hide()
