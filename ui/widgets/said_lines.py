"""What was said, set in lines: where each piece stands, and what is at a point."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from ui.presenters.said_words import CHIPS, Piece, SaidAs
from ui.theme import Theme
from ui.widgets.script_waves import x_of

_LINE_HEIGHT = 1.7  # of the size of the type
_NARROWEST = 40.0
_BLANK = "\N{NO-BREAK SPACE}"
_EDGES = tuple(QTextLine.Edge)
# Own words are told in the seller's language, wherever the script is written from right to left.
_ISOLATED = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


@dataclass(frozen=True, slots=True)
class Place:
    """A piece, or the part of a broken one on one line; ``line`` counts from the top."""

    piece: int
    line: int
    rect: QRectF


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A piece in its paragraph's layout, in UTF-16 units; a ``simple`` one goes one way."""

    piece: int
    start: int
    end: int
    simple: bool


class SaidLines:
    """Pieces set in ``font`` on lines of ``width`` logical pixels, coloured for ``theme``."""

    def __init__(
        self, pieces: Sequence[Piece], font: QFont, width: float, theme: Theme | None = None
    ) -> None:
        self._font, self._width = font, max(width, _NARROWEST)
        self._line_height = round(font.pixelSize() * _LINE_HEIGHT)
        self._metrics = QFontMetricsF(font)
        self._layouts: list[QTextLayout] = []
        self._count = 0
        self._set_lines: list[tuple[QTextLine, Sequence[_Stretch], int, float]] = []
        self.right_to_left: list[bool] = [False] * len(pieces)
        for paragraph in _paragraphs(pieces):
            self._set(pieces, paragraph, theme)

    @property
    def height(self) -> int:
        """Of all lines, logical pixels."""
        return self._count * self._line_height

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where all pieces stand, line by line; worked out once they are asked for."""
        height = self._metrics.height()
        return tuple(
            place
            for line, stretches, number, top in self._set_lines
            for place in _places(line, stretches, number, top, height)
        )

    def rects(self, piece: int) -> list[QRectF]:
        """Where a piece stands: one rectangle for each line it is on."""
        return [place.rect for place in self.places if place.piece == piece]

    def piece_at(self, point: QPointF) -> int | None:
        """The piece at a point, None beside the words."""
        return next((place.piece for place in self.places if place.rect.contains(point)), None)

    def beside(self, piece: int, lines: int) -> int | None:
        """The piece nearest to one, so many lines below (negative: above); None where none is."""
        own = next((place for place in self.places if place.piece == piece), None)
        if own is None:
            return None
        there = [place for place in self.places if place.line == own.line + lines]
        middle = own.rect.center().x()
        near = min(there, key=lambda place: abs(place.rect.center().x() - middle), default=None)
        return near.piece if near else None

    def runs(self, kinds: Sequence[SaidAs], wanted: SaidAs) -> Iterator[QRectF]:
        """What is of one kind, side by side on a line, as one rectangle."""
        for (_line, kind), group in groupby(
            self.places, key=lambda place: (place.line, kinds[place.piece])
        ):
            if kind is wanted:
                run = QRectF()
                for place in group:
                    run = run.united(place.rect)
                yield run

    def draw(self, painter: QPainter, clip: QRectF) -> None:
        """The words of the lines in ``clip``, without what marks them; plain ones in the pen."""
        for layout in self._layouts:
            layout.draw(painter, QPointF(0, 0), [], clip)

    def _set(self, pieces: Sequence[Piece], numbers: Sequence[int], theme: Theme | None) -> None:
        stretches: list[_Stretch] = []
        shown = [_shown(pieces[number]) for number in numbers]
        start = 0
        for number, words in zip(numbers, shown, strict=True):
            end = start + _units(words)
            stretches.append(_Stretch(number, start, end, words.isascii()))
            start = end + 1
        text = " ".join(shown)
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        right_to_left = _reads_right_to_left(text)
        if right_to_left:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        if theme is not None:
            forms = {kind: _form(colour) for kind, colour in _colours(theme).items()}
            kinds = [(each, pieces[each.piece].kind) for each in stretches]
            layout.setFormats([_range(each, forms[kind]) for each, kind in kinds if kind in forms])
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            top = self._count * self._line_height + (self._line_height - self._metrics.height()) / 2
            # Letters of another typeface may be taller; all lines stand equally far apart.
            line.setPosition(QPointF(0, top + self._metrics.ascent() - line.ascent()))
            self._set_lines.append((line, stretches, self._count, top))
            self._count += 1
        layout.endLayout()
        for each in stretches:
            self.right_to_left[each.piece] = right_to_left
        self._layouts.append(layout)


def _places(
    line: QTextLine, stretches: Sequence[_Stretch], number: int, top: float, height: float
) -> Iterator[Place]:
    begin, end = line.textStart(), line.textStart() + line.textLength()
    for each in stretches[max(0, bisect_right(stretches, begin, key=_start) - 1) :]:
        if each.start >= end:
            break
        first, last = max(each.start, begin), min(each.end, end)
        if first < last:
            left, right = _sides(line, first, last, simple=each.simple)
            if right > left:  # what isolates own words has no width, wherever it is broken
                yield Place(each.piece, number, QRectF(left, top, right - left, height))


def _start(stretch: _Stretch) -> int:
    return stretch.start


def _sides(line: QTextLine, first: int, last: int, *, simple: bool) -> tuple[float, float]:
    """The outermost edges of the letters, whichever way they are written."""
    ends = (first, last - 1) if simple else range(first, last)
    xs = [x_of(line.cursorToX(at, edge)) for at in ends for edge in _EDGES]
    return min(xs), max(xs)


def _paragraphs(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    paragraph: list[int] = []
    for number, piece in enumerate(pieces):
        if piece.new_line and paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(number)
    if paragraph:
        yield paragraph


def _shown(piece: Piece) -> str:
    if piece.kind not in CHIPS:
        return piece.text
    opened, closed = _ISOLATED
    return f"{opened}{_BLANK}{piece.text.replace(' ', _BLANK)}{_BLANK}{closed}"


def _colours(theme: Theme) -> dict[SaidAs, QColor]:
    """The colours of what is not said as written."""
    return {
        SaidAs.LEFT_OUT: theme.stop,
        SaidAs.AHEAD: theme.muted,
        SaidAs.TRAP: theme.amber,
    } | dict.fromkeys(CHIPS, theme.amber)


def _form(colour: QColor) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setForeground(colour)
    return result


def _range(each: _Stretch, form: QTextCharFormat) -> QTextLayout.FormatRange:
    result = QTextLayout.FormatRange()
    result.start, result.length = each.start, each.end - each.start
    result.format = form
    return result


def _reads_right_to_left(text: str) -> bool:
    """As its first letter says; what is isolated has no say."""
    outside = re.sub(f"{_ISOLATED[0]}[^{_ISOLATED[1]}]*{_ISOLATED[1]}", "", text)
    ways = (bidirectional(letter) for letter in outside)
    return next((way != "L" for way in ways if way in ("L", "R", "AL")), False)


def _units(text: str) -> int:
    """How many UTF-16 units a text has; Qt counts in them."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
