"""Lengths of takes as a fine line, with the good range behind it and the best one marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.targets import SECONDS
from ui.presenters.progress_words import lengths_told
from ui.theme import Size, Theme, font
from ui.theme_controller import ThemeController

_DOT, _BEST = 2.5, 4.5
_MOST_DOTS = 40
_LEAST_ENDS = 12.0, 38.0  # seconds; a scale as short as this makes no hill of a second
_LABELS = 34


def draw_sparkline(
    painter: QPainter,
    rect: QRectF,
    lengths: Sequence[float],
    best: int | None,
    theme: Theme,
    *,
    message: bool,
) -> None:
    """``lengths`` in seconds from left to right; the band is the good range of a ``message``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inside = rect.adjusted(_BEST, _BEST, -_BEST, -_BEST)
    y = _heights(lengths, inside)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.promise_soft)
    if message:
        high, low = y(SECONDS.high), y(SECONDS.low)
        painter.drawRoundedRect(QRectF(rect.left(), high, rect.width(), low - high), 3, 3)
    step = inside.width() / max(len(lengths) - 1, 1)
    left = inside.center().x() if len(lengths) == 1 else inside.left()
    points = [QPointF(left + step * place, y(each)) for place, each in enumerate(lengths)]
    line = QColor(theme.muted)
    painter.setPen(QPen(line, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line)
    dotted = points if len(points) <= _MOST_DOTS else points[-1:]
    for point in dotted:
        painter.drawEllipse(point, _DOT, _DOT)
    if best is not None and best < len(points):
        painter.setBrush(theme.promise)
        painter.drawEllipse(points[best], _BEST, _BEST)
    painter.restore()


class LengthLine(QWidget):
    """The lengths of all takes of a script, as wide as there is room."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lengths: tuple[float, ...] = ()
        self._best: int | None = None
        self._message = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Length of your takes")

    def show_lengths(self, lengths: Sequence[float], best: int | None, *, message: bool) -> None:
        """Draw these seconds, with the good range of a ``message``."""
        self._lengths, self._best, self._message = tuple(lengths), best, message
        self.setAccessibleDescription(lengths_told(self._lengths, best))
        self.update()

    def sizeHint(self) -> QSize:
        """High enough to see a change."""
        return QSize(300, 72)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and the ends of the good range in seconds."""
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(0, 0, -_LABELS, 0)
        theme = self._look.theme
        draw_sparkline(painter, area, self._lengths, self._best, theme, message=self._message)
        if not self._message:
            return
        painter.setFont(font(Size.CAPTION))
        painter.setPen(theme.muted)
        inside = area.adjusted(_BEST, _BEST, -_BEST, -_BEST)
        middle = _heights(self._lengths, inside)((SECONDS.low + SECONDS.high) / 2)
        labels = QRectF(area.right() + 4, middle - 16, _LABELS - 4, 32)
        words = f"{SECONDS.high:.0f} s\n{SECONDS.low:.0f} s"
        painter.drawText(labels, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _heights(lengths: Sequence[float], inside: QRectF) -> Callable[[float], float]:
    """Where each length stands on a scale that holds all of them."""
    least, most = min([_LEAST_ENDS[0], *lengths]), max([_LEAST_ENDS[1], *lengths])
    bottom, each = inside.bottom(), inside.height() / (most - least)
    return lambda seconds: bottom - (seconds - least) * each
