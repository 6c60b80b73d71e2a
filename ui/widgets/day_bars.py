"""The calls of the coming days as pairs of bars: as they are, and with something new."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.presenters.outlook_words import DayBar
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import text_width
from ui.widgets.text import plain_tip

_BARS_HEIGHT = 96
_LABELS_HEIGHT = 34
_ABOVE = 18
_LEGEND_HEIGHT = 22
_WIDEST_BAR = 12.0
_LEAST_TOP = 4
_LINE = 6
LEGEND = ("without it", "other calls", "about this")


class DayBars(QWidget):
    """For each day a bar of the calls without the news, and one with it, split in two.

    The number above is that of the calls with it.  A line marks the calls a day she means to make.
    """

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bars: Sequence[DayBar] = ()
        self._goal = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("The coming calling days")

    @property
    def bars(self) -> Sequence[DayBar]:
        """The days on show."""
        return self._bars

    def set_bars(self, bars: Sequence[DayBar], goal: int) -> None:
        """Show these days, and the calls a day she means to make."""
        self._bars, self._goal = tuple(bars), goal
        self.setAccessibleDescription(". ".join(bar.words for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for fourteen days."""
        return QSize(340, _ABOVE + _BARS_HEIGHT + _LABELS_HEIGHT + _LEGEND_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Narrow bars, but bars."""
        return QSize(240, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """What a day has, in words, under the mouse."""
        if isinstance(event, QHelpEvent) and self._bars:
            place = int(event.pos().x() / (self.width() / len(self._bars)))
            words = self._bars[min(max(place, 0), len(self._bars) - 1)].words
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars on their line, the days below, what the colours mean below that."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        floor = float(_ABOVE + _BARS_HEIGHT)
        painter.setPen(theme.line)
        painter.drawLine(QPointF(0, floor + 0.5), QPointF(self.width(), floor + 0.5))
        if not self._bars:
            return
        highest = max(max(bar.before, bar.others + bar.news) for bar in self._bars)
        self._draw_goal(painter, floor, highest)
        step = self.width() / len(self._bars)
        for place, bar in enumerate(self._bars):
            self._draw_day(painter, QRectF(place * step, 0, step, floor), bar, highest)
        self._draw_legend(painter)

    def _height(self, calls: int, highest: int) -> float:
        return _BARS_HEIGHT * calls / max(highest, _LEAST_TOP)

    def _draw_goal(self, painter: QPainter, floor: float, highest: int) -> None:
        if self._goal > max(highest, _LEAST_TOP):
            return
        top = round(floor - self._height(self._goal, highest)) + 0.5
        painter.setPen(QPen(self._look.theme.line_strong, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, top), QPointF(self.width(), top))

    def _draw_day(self, painter: QPainter, room: QRectF, bar: DayBar, highest: int) -> None:
        theme = self._look.theme
        width = min(_WIDEST_BAR, (room.width() - 4) / 2)
        left, floor = room.center().x() - width - 0.5, room.bottom()
        tall = self._height(bar.before, highest)
        painter.setPen(QPen(theme.muted, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if bar.before:
            painter.drawRect(QRectF(left + 0.5, floor - tall + 0.5, width - 1.5, tall - 0.5))
        others, news = self._height(bar.others, highest), self._height(bar.news, highest)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(
            QRectF(left + width + 0.5, floor - others, width, others), _quiet(theme.muted)
        )
        top = floor - others - news
        painter.fillRect(QRectF(left + width + 0.5, top, width, news), theme.promise)
        calls = bar.others + bar.news
        painter.setFont(font(Size.CAPTION, QFont.Weight.DemiBold))
        painter.setPen(theme.promise if bar.news else theme.muted)
        if calls:
            painter.drawText(
                QRectF(room.left(), min(top, floor - tall) - _ABOVE, room.width(), _ABOVE),
                Qt.AlignmentFlag.AlignCenter,
                f"{calls:,}",
            )
        painter.setFont(font(Size.CAPTION))
        painter.setPen(theme.muted)
        for line, words in enumerate((bar.weekday, bar.number)):
            painter.drawText(
                QRectF(room.left() - 4, floor + 3 + 15 * line, room.width() + 8, 15),
                Qt.AlignmentFlag.AlignCenter,
                words,
            )

    def _draw_legend(self, painter: QPainter) -> None:
        theme = self._look.theme
        painter.setFont(font(Size.CAPTION))
        middle = self.height() - _LEGEND_HEIGHT / 2 + 2
        left = 1.0
        for words, colour in zip(LEGEND, (None, _quiet(theme.muted), theme.promise), strict=True):
            mark = QRectF(left + 0.5, middle - 4.5, 9, 9)
            if colour is None:
                painter.setPen(QPen(theme.muted, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(mark)
            else:
                painter.fillRect(mark, colour)
            painter.setPen(theme.muted)
            wide = text_width(words, painter.font())
            painter.drawText(
                QRectF(left + 15, middle - 10, wide + 4, 20), Qt.AlignmentFlag.AlignVCenter, words
            )
            left += 15 + wide + Space.L


class ShareLine(QWidget):
    """A line of which a part is done; the words beside it say how much."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self.setFixedHeight(_LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, part: int, whole: int) -> None:
        """Show ``part`` of ``whole``."""
        self._share = part / whole if whole else 0.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole line, and the part of it that is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        line = QRectF(self.rect())
        painter.setBrush(self._look.theme.promise_soft)
        painter.drawRoundedRect(line, _LINE / 2, _LINE / 2)
        if self._share:
            line.setWidth(max(line.width() * self._share, _LINE))
            painter.setBrush(self._look.theme.promise)
            painter.drawRoundedRect(line, _LINE / 2, _LINE / 2)


def _quiet(colour: QColor) -> QColor:
    soft = QColor(colour)
    soft.setAlphaF(0.45)
    return soft
