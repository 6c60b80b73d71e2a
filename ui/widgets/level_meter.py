"""How loud the microphone hears just now, as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme_controller import ThemeController

_QUIETEST, _LOUDEST = -60.0, 0.0  # dBFS at the ends of the bar
_TOO_LOUD = -3.0
_FALL = 0.75  # of the bar stays from one level to the next, so that it can be read
_HIGH = 8


class LevelMeter(QWidget):
    """Fills from the left; amber where the voice is so loud that it breaks up."""

    def __init__(
        self, look: ThemeController, width: int = 96, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._wide = width
        self._share = self._painted = 0.0
        self._too_loud = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("How loud the microphone hears you")

    @property
    def share(self) -> float:
        """How full the bar is, 0 to 1."""
        return self._share

    def show_level(self, dbfs: float) -> None:
        """Show a level; the bar rises at once and falls slowly."""
        loud = (min(dbfs, _LOUDEST) - _QUIETEST) / (_LOUDEST - _QUIETEST)
        self._share = max(0.0, loud, self._share * _FALL)
        self._too_loud = dbfs >= _TOO_LOUD
        if abs(self._share - self._painted) * self._wide >= 1:
            self.update()

    def rest(self) -> None:
        """Nothing is heard."""
        self._share = 0.0
        self._too_loud = False
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it was made."""
        return QSize(self._wide, _HIGH)

    def minimumSizeHint(self) -> QSize:
        """It keeps its size."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The groove, and how much of it is full."""
        theme = self._look.theme
        self._painted = self._share
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(self.rect())
        radius = area.height() / 2
        painter.setBrush(theme.pressed)
        painter.drawRoundedRect(area, radius, radius)
        filled = QRectF(area)
        filled.setWidth(area.width() * self._share)
        if filled.width() >= area.height():
            painter.setBrush(theme.amber if self._too_loud else theme.promise)
            painter.drawRoundedRect(filled, radius, radius)
