"""How likely each number of voicemails is, as a row of bars; the probable ones stand out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.expectation import Expectation
from ui.theme import Size, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import text_width

_ABOVE, _BARS, _BAND, _NUMBERS, _AXIS = 26.0, 72.0, 8.0, 18.0, 18.0
_WIDEST, _GAP = 40.0, 4.0
_LEAST_TALL = 2.0  # so that even what is unlikely can be seen
_APART = 6.0  # between two numbers
_EVERY = (1, 2, 5, 10, 20, 50, 100)
_TRIANGLE, _SAID = 5.0, 17.0


@dataclass(frozen=True, slots=True)
class Laid:
    """Where everything stands, logical pixels: ``bars`` from none to all voicemails.

    ``numbers`` are those with room below their bars.  ``band`` goes along the bars of the interval,
    ``came`` is the point above what came and ``said`` the room for its words.
    """

    bars: tuple[QRectF, ...]
    numbers: tuple[tuple[int, QRectF], ...]
    band: tuple[float, float]
    came: QPointF | None
    said: QRectF


class ExpectationPicture(QWidget):
    """Bars for 0 to all voicemails; those of the interval are solid, with a line along them.

    The others are hollow.  A triangle with words stands above what came, once that is known.
    """

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chances: tuple[float, ...] = ()
        self._of: Expectation | None = None
        self._came: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("How many calls will reach voicemail")

    def show_expectation(
        self, of: Expectation, chances: Sequence[float], came: int | None = None
    ) -> None:
        """``chances[k]`` is that of k voicemails; ``came`` is how many there were, once known."""
        self._of, self._chances, self._came = of, tuple(chances), came
        words = f"Between {of.low} and {of.high} of {of.calls}"
        self.setAccessibleDescription(words if came is None else f"{words}; {self._said()}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, round(_ABOVE + _BARS + _BAND + _NUMBERS + _AXIS))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def laid(self) -> Laid:
        """Where everything stands at the present width; there has to be something to show."""
        of, most = self._of, max(self._chances)
        assert of is not None
        # The numbers at both ends are wider than their bars where these are many.
        side = text_width(str(of.calls), _numbers(bold=True)) / 2
        step = min(_WIDEST + _GAP, (self.width() - 2 * side) / len(self._chances))
        wide = step - min(_GAP, step * 0.3)
        left = max(0.0, side - wide / 2)
        bars = []
        for place, chance in enumerate(self._chances):
            tall = max(_BARS * chance / most, _LEAST_TALL)
            bars.append(QRectF(left + place * step, _ABOVE + _BARS - tall, wide, tall))
        came, said = None, QRectF()
        if self._came is not None:
            came = QPointF(bars[self._came].center().x(), bars[self._came].top() - 2)
            width = text_width(self._said(), _numbers(bold=True)) + 2
            at = min(max(came.x() - width / 2, 0.0), self.width() - width)
            said = QRectF(at, 0.0, width, _SAID)  # above all bars, for some are higher than hers
        return Laid(
            tuple(bars),
            tuple(self._numbered(bars, step)),
            (bars[of.low].left(), bars[of.high].right()),
            came,
            said,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars from left to right, their numbers below, a mark above what came."""
        of = self._of
        if of is None or not self._chances:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, laid = self._look.theme, self.laid()
        for number, bar in enumerate(laid.bars):
            if of.low <= number <= of.high:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.promise)
                painter.drawRoundedRect(bar, 2, 2)
            else:
                painter.setPen(QPen(theme.muted, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        start, end = laid.band
        along = _ABOVE + _BARS + _BAND / 2
        painter.setPen(QPen(theme.promise, 2))
        painter.drawLine(QPointF(start, along), QPointF(end, along))
        for tick in (start + 1, end - 1):
            painter.drawLine(QPointF(tick, along - 3), QPointF(tick, along))
        centre = Qt.AlignmentFlag.AlignCenter
        for number, room in laid.numbers:
            probable = of.low <= number <= of.high
            painter.setFont(_numbers(bold=number in (of.low, of.high)))
            painter.setPen(theme.ink if probable else theme.muted)
            painter.drawText(room, centre, str(number))
        painter.setFont(font(Size.CAPTION))
        painter.setPen(theme.muted)
        axis = QRectF(laid.bars[0].left(), self.height() - _AXIS, self.width(), _AXIS)
        painter.drawText(axis, Qt.AlignmentFlag.AlignVCenter, self._axis())
        if laid.came is not None:
            x, y = laid.came.x(), laid.came.y()
            painter.setPen(QPen(theme.promise, 1))
            painter.drawLine(QPointF(x, _SAID), QPointF(x, y - _TRIANGLE))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.promise)
            corners = ((x, y), (x - _TRIANGLE, y - _TRIANGLE), (x + _TRIANGLE, y - _TRIANGLE))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
            painter.setPen(theme.promise)
            painter.setFont(_numbers(bold=True))
            painter.drawText(laid.said, centre, self._said())

    def _numbered(self, bars: Sequence[QRectF], step: float) -> Iterator[tuple[int, QRectF]]:
        """As many numbers as there is room for, those at the ends of the interval first."""
        assert self._of is not None
        of, last = self._of, len(bars) - 1
        room = text_width(str(last), _numbers(bold=True)) + _APART
        every = next((each for each in _EVERY if each * step >= room), _EVERY[-1])
        taken: list[QRectF] = []
        for number in dict.fromkeys((of.low, of.high, 0, last, *range(0, last, every))):
            wide = text_width(str(number), _numbers(bold=True))
            left = bars[number].center().x() - wide / 2
            left = min(max(left, 0.0), self.width() - wide)
            place = QRectF(left, _ABOVE + _BARS + _BAND, wide, _NUMBERS)
            if not any(place.adjusted(-_APART, 0, _APART, 0).intersects(each) for each in taken):
                taken.append(place)
                yield number, place

    def _said(self) -> str:
        return f"it was {self._came}"

    def _axis(self) -> str:
        assert self._of is not None
        calls = self._of.calls
        return f"voicemails of {calls:,} {'call' if calls == 1 else 'calls'}"


def _numbers(*, bold: bool) -> QFont:
    return font(Size.CAPTION, QFont.Weight.Bold if bold else QFont.Weight.Normal)
