"""The clock of a take: how long it has been, and in a mailbox how long there still is."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import text_width

_HURRY_SECONDS = 5
_RING = 20.0
_DOT = 10.0
_TURN = 16 * 360  # Qt counts sixteenths of a degree


class Countdown(QWidget):
    """A dot and "0:12" while recording; with a ``limit`` "0:18 left" in a ring that empties."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._seconds = 0.0
        self._limit: float | None = None
        self._recording = False
        self._words = ""
        self._step = -1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._word()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def begin(self, limit: float | None) -> None:
        """From 0:00, with so many seconds or as many as she likes."""
        self._limit, self._seconds, self._recording, self._step = limit, 0.0, False, -1
        self._word()
        self.updateGeometry()
        self.update()

    def set_recording(self, recording: bool) -> None:
        """Light the dot."""
        self._recording = recording
        self._word()
        self.update()

    def show_seconds(self, seconds: float) -> None:
        """Show how long it has been; painted again only where that can be seen."""
        self._seconds = seconds
        step = int(seconds * (4 if self._limit is not None else 1))
        if step != self._step:
            self._step = step
            self._word()
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the longest words, so that nothing moves while it counts."""
        widest = "00:00" if self._limit is None else "0:00 left"
        return QSize(round(_RING + Space.S + text_width(widest, self._font())) + 4, 24)

    def minimumSizeHint(self) -> QSize:
        """It keeps its size."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ring or dot, then the words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(1, (self.height() - _RING) / 2, _RING, _RING)
        hurry = self._limit is not None and self._limit - self._seconds <= _HURRY_SECONDS
        colour = theme.amber if hurry else theme.accent
        if self._limit is not None:
            self._paint_ring(painter, ring, colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour if self._recording else theme.line_strong)
        dot = QRectF(0, 0, _DOT, _DOT)
        dot.moveCenter(ring.center())
        painter.drawEllipse(dot)
        painter.setFont(self._font())
        painter.setPen(theme.amber if hurry else theme.ink)
        left = _RING + Space.S
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self._words,
        )

    def _paint_ring(self, painter: QPainter, ring: QRectF, colour: QColor) -> None:
        assert self._limit is not None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.theme.line, 2))
        painter.drawEllipse(ring)
        left = max(0.0, 1 - self._seconds / self._limit)
        painter.setPen(QPen(colour, 2))
        painter.drawArc(ring, _TURN // 4, round(_TURN * left))

    def _word(self) -> None:
        if self._limit is None:
            self._words = _clock(self._seconds)
        else:  # a second that has begun is still there
            self._words = f"{_clock(ceil(max(0.0, self._limit - self._seconds)))} left"
        state = "Recording" if self._recording else "Not recording"
        self.setAccessibleName(f"{state}, {self._words}")

    def _font(self) -> QFont:
        return font(Size.BODY, QFont.Weight.DemiBold)


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02}"
