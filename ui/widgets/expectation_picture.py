"""How likely each number of voicemails is, as a row of bars; the probable ones stand out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.expectation import Expectation
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import text_width

_BARS, _BELOW, _ABOVE = 72.0, 22.0, 22.0
_WIDEST, _LEAST_WIDE = 26.0, 3.0
_LEAST_TALL = 2.0  # so that even what is unlikely can be seen


class ExpectationPicture(QWidget):
    """Bars for 0 to all voicemails; those in the interval are coloured, what came is marked."""

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
        self.setAccessibleDescription(words if came is None else f"{words}; it was {came}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, round(_ABOVE + _BARS + _BELOW))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars from left to right, their numbers below, a mark above what came."""
        if self._of is None or not self._chances:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(Size.CAPTION))
        theme, of = self._look.theme, self._of
        step = min(_WIDEST + Space.XS, self.width() / len(self._chances))
        width = max(step - Space.XS, _LEAST_WIDE)
        highest = max(self._chances)
        # As many numbers as there is room for, the ends of the interval always.
        every = max(1, round(text_width("00 ", font(Size.CAPTION)) / step + 0.5))
        for number, chance in enumerate(self._chances):
            tall = max(_BARS * chance / highest, _LEAST_TALL)
            bar = QRectF(number * step, _ABOVE + _BARS - tall, width, tall)
            probable = of.low <= number <= of.high
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.promise if probable else theme.line_strong)
            painter.drawRoundedRect(bar, 2, 2)
            below = QRectF(number * step - step, _ABOVE + _BARS, width + 2 * step, _BELOW)
            if number % every == 0 or number in (of.low, of.high):
                crowded = number % every == 0 and any(
                    0 < abs(number - end) < every for end in (of.low, of.high)
                )
                if not crowded or number in (of.low, of.high):
                    painter.setPen(theme.ink if probable else theme.muted)
                    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(number))
            if number == self._came:
                painter.setPen(theme.accent)
                above = QRectF(bar.center().x() - 60, bar.top() - _ABOVE, 120, _ABOVE)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, "▾")
