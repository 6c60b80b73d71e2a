"""A share drawn: a dot where it is to be expected, a soft band where it lies for all we know."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.shares import ENOUGH, Estimate, Share, estimate
from ui.theme import Size, Theme, font
from ui.theme_controller import ThemeController

_SCALES = (0.1, 0.25, 0.5, 1.0)
_BAND, _DOT, _TRACK = 14.0, 5.5, 2.0
_POINT, _POINTS_APART = 2.5, 12.0
_AXIS_HEIGHT = 16

BAR_HEIGHT = 22
"""The height of a bar without its labels, in logical pixels."""

BAR_INSET = 7
"""How far in its line begins, so that a dot at its end is not cut."""


def scale_for(estimates: Iterable[Estimate]) -> float:
    """The share at the right end, so that every band that is drawn has room: 0.1 to 1."""
    highest = max((each.high for each in estimates if each.share.enough), default=1.0)
    return next(scale for scale in _SCALES if highest <= scale)


def draw_estimate(
    painter: QPainter, rect: QRectF, drawn: Estimate, theme: Theme, scale: float
) -> None:
    """Band and dot on a line from none to ``scale``; with too few calls, a point for each."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if drawn.share.enough:
        _draw_band(painter, rect, drawn, theme, scale)
    else:
        _draw_points(painter, rect, drawn.share.tries, theme)
    painter.restore()


def _draw_band(
    painter: QPainter, rect: QRectF, drawn: Estimate, theme: Theme, scale: float
) -> None:
    middle, width = rect.center().y(), rect.width()
    painter.setBrush(theme.line)
    painter.drawRoundedRect(_span(rect.left(), middle, width, _TRACK), 1, 1)
    left, right = (rect.left() + width * end / scale for end in (drawn.low, drawn.high))
    band = _span(left, middle, max(right - left, _TRACK), _BAND)
    edge = QColor(theme.promise)
    edge.setAlphaF(0.35)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(theme.promise_soft)
    painter.drawRoundedRect(band, min(_BAND, band.width()) / 2, _BAND / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.promise)
    painter.drawEllipse(QPointF(rect.left() + width * drawn.mean / scale, middle), _DOT, _DOT)


def _draw_points(painter: QPainter, rect: QRectF, tries: int, theme: Theme) -> None:
    """As many points as it takes, the calls there are filled in: a count and no share."""
    apart = min(rect.width() / ENOUGH, _POINTS_APART)
    for place in range(ENOUGH):
        painter.setBrush(theme.muted if place < tries else theme.line)
        at = QPointF(rect.left() + apart * place + _POINT, rect.center().y())
        painter.drawEllipse(at, _POINT, _POINT)


class EstimateBar(QWidget):
    """One share, as wide as there is room.

    With ``axis``, the line is labelled; ``mark`` is a share that others tell of.
    """

    def __init__(
        self,
        look: ThemeController,
        *,
        axis: bool = False,
        mark: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._axis = axis
        self._mark = mark
        self._drawn = estimate(Share())
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_estimate(self, drawn: Estimate, scale: float, words: str) -> None:
        """Draw this; ``words`` say the same to those who do not see it."""
        self._drawn, self._scale = drawn, scale
        self.updateGeometry()
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """A line's height, and that of the labels."""
        return QSize(240, BAR_HEIGHT + (_AXIS_HEIGHT if self._has_axis else 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw band and dot, or the count, and what belongs to the line."""
        painter = QPainter(self)
        line = QRectF(BAR_INSET, 0, self.width() - 2 * BAR_INSET, BAR_HEIGHT)
        if self._has_axis:
            self._draw_axis(painter, line)
        draw_estimate(painter, line, self._drawn, self._look.theme, self._scale)

    @property
    def _has_axis(self) -> bool:
        return self._axis and self._drawn.share.enough

    def _draw_axis(self, painter: QPainter, line: QRectF) -> None:
        theme = self._look.theme
        below = QRectF(line.left(), line.bottom(), line.width(), _AXIS_HEIGHT)
        painter.setFont(font(Size.CAPTION))
        painter.setPen(theme.muted)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0%")
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, f"{self._scale:.0%}")
        if self._mark is not None and self._mark <= self._scale:
            at = line.left() + line.width() * self._mark / self._scale
            below.moveLeft(at - line.width() / 2)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, f"{self._mark:.0%}")
            painter.setPen(QPen(theme.muted, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(at, line.top() + 1), QPointF(at, line.bottom()))


def _span(left: float, middle: float, width: float, height: float) -> QRectF:
    return QRectF(left, middle - height / 2, width, height)
