"""How far the warm-up is, as a thin line of its steps."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Space
from ui.theme_controller import ThemeController

_HEIGHT = 4


class StepLine(QWidget):
    """The steps up to the one on show are filled; which one it is, is told in words beside it."""

    def __init__(self, look: ThemeController, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._steps = steps
        self._done = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def done(self) -> int:
        """How many are filled."""
        return self._done

    def show_step(self, number: int) -> None:
        """``number`` is that of the step on show, from 1."""
        self._done = number
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Pieces of one width with a fine gap between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = (self.width() - Space.XS * (self._steps - 1)) / self._steps
        for step in range(self._steps):
            filled = step < self._done
            painter.setBrush(self._look.theme.promise if filled else self._look.theme.line_strong)
            piece = QRectF(step * (wide + Space.XS), 0, wide, self.height())
            painter.drawRoundedRect(piece, _HEIGHT / 2, _HEIGHT / 2)
