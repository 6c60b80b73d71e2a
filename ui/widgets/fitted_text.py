"""Words as large as there is room for: a name, a number to be dialled by eye."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import font
from ui.widgets.painting import text_width
from ui.widgets.text import set_tip, wrapped

_NARROWEST = 120  # logical pixels


class FittedText(QWidget):
    """One line in the largest type that fits; in the smallest one, it breaks into lines.

    Always plain text.  What does not fit even so ends in an ellipsis and is whole in the tooltip.
    """

    def __init__(
        self,
        largest: int,
        least: int,
        lines: int = 2,
        weight: QFont.Weight = QFont.Weight.Bold,
        parent: QWidget | None = None,
    ) -> None:
        """``largest`` and ``least`` are sizes of the type in logical pixels."""
        super().__init__(parent)
        self._text = ""
        self._least = least
        self._sizes = range(largest, least - 1, -2)
        self._most_lines = lines
        self._weight = weight
        self._known: dict[int, tuple[QFont, list[str]]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """The words, whole."""
        return self._text

    @property
    def lines(self) -> list[str]:
        """The words as they are painted, line by line."""
        return self._broken(self.width())[1]

    def set_text(self, text: str) -> None:
        """Show ``text`` literally."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self._begin_anew()

    def set_largest(self, largest: int, least: int | None = None) -> None:
        """Let the largest type be another one, where there is more or less room; the least too."""
        sizes = range(largest, min(self._least if least is None else least, largest) - 1, -2)
        if sizes != self._sizes:
            self._sizes = sizes
            self._begin_anew()

    def sizeHint(self) -> QSize:
        """Its words in one line of the largest type."""
        width = round(text_width(self._text, font(self._sizes[0], self._weight))) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It gives way, and becomes higher instead."""
        return QSize(_NARROWEST, self.heightForWidth(max(self.width(), _NARROWEST)))

    def heightForWidth(self, width: int) -> int:
        """The height of the lines it is broken into."""
        used, lines = self._broken(width)
        return round(QFontMetricsF(used).height() * max(1, len(lines)) + 0.5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self._tip_if_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line by line."""
        used, lines = self._broken(self.width())
        height = QFontMetricsF(used).height()
        painter = QPainter(self)
        painter.setFont(used)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for place, line in enumerate(lines):
            room = QRectF(0, place * height, self.width() + 1, height)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)

    def _begin_anew(self) -> None:
        self._known.clear()
        self._tip_if_cut()
        self.updateGeometry()
        self.update()

    def _tip_if_cut(self) -> None:
        cut = " ".join(self.lines) != " ".join(self._text.split())
        set_tip(self, self._text if cut else "")

    def _broken(self, width: int) -> tuple[QFont, list[str]]:
        """The largest type that fits into ``width``, and the lines in it."""
        if width not in self._known:  # a layout asks for the same widths over and over
            used = [font(size, self._weight) for size in self._sizes]
            fits = (each for each in used if text_width(self._text, each) <= width)
            best = next(fits, used[-1])
            lines = wrapped(self._text, QFontMetricsF(best), width, self._most_lines)
            self._known[width] = best, lines
        return self._known[width]
