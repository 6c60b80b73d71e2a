"""The script broken into lines of large type, each of which can be painted as a picture."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, pairwise
from math import ceil
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap, QTextLayout, QTextLine, QTextOption

from ui.theme import Theme
from ui.widgets.prompter_motion import Track
from ui.widgets.prompter_script import Mark, Marked, SpokenScript

LINE_HEIGHT, CLOSE = 1.45, 1.3  # of the size of the type; where there is room for few lines
OVERHANG = 10  # room beside the column for the lit band, a bar, and letters that lean out
_BAR = 3  # of the overhang
_DOTS = (0.1, 3.0)  # a dot and the gap after it, in heights of the line they make


class State(Enum):
    """How a line's words are shown."""

    AHEAD = "ahead"
    LIT = "lit"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or the part of a broken word on one line, from ``left`` to ``right`` in pixels."""

    word: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the script: ``top`` in pixels from the top of the text, its pieces in order.

    ``paragraph`` is where its paragraph begins in the script, in UTF-16 units.
    """

    top: int
    pieces: tuple[Piece, ...]
    layout: QTextLayout  # owns the place
    place: QTextLine
    paragraph: int


class Lines:
    """The script set in ``font`` in a column of ``width`` logical pixels.

    Each line is ``height`` times as high as its type is large.
    The places of ``marks`` are characters of the script; where two meet, the first one counts.
    """

    def __init__(
        self,
        script: SpokenScript,
        marks: Sequence[Mark],
        font: QFont,
        width: int,
        height: float = LINE_HEIGHT,
    ) -> None:
        self.width = width
        self.line_height = round(font.pixelSize() * height)
        # Qt counts in UTF-16 units, Python in characters.
        units = [0, *accumulate(2 if letter > "\uffff" else 1 for letter in script.text)]
        last = len(script.text)
        self._marks = [
            (units[min(mark.start, last)], units[min(mark.end, last)], mark.kind) for mark in marks
        ]
        self._words = [(units[word.start], units[word.end]) for word in script.words]
        self.lines: list[Line] = []
        begin = 0
        for paragraph in script.text.split("\n"):
            self._set(paragraph, units[begin], font)
            begin += len(paragraph) + 1
        self.height = len(self.lines) * self.line_height
        self.track = Track(list(self._spoken(script)))

    def word_at(self, x: float, y: float) -> int | None:
        """The word nearest to a point of the column; None beside the text."""
        index = int(y // self.line_height)
        if not 0 <= index < len(self.lines) or not self.lines[index].pieces:
            return None
        nearest = min(self.lines[index].pieces, key=lambda piece: _distance(piece, x))
        return nearest.word if _distance(nearest, x) <= self.line_height else None

    def picture(
        self, line: Line, state: State, theme: Theme, *, ratio: float, mirror: bool
    ) -> QPixmap:
        """The line on its own ground, ``OVERHANG`` wider than the column on both sides.

        The picture is in device pixels: ``ratio`` of them to a logical one.
        """
        size = QSizeF(self.width + 2 * OVERHANG, self.line_height)
        result = QPixmap(ceil(size.width() * ratio), ceil(size.height() * ratio))
        result.fill(theme.accent_soft if state is State.LIT else theme.prompter)
        painter = QPainter(result)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        if mirror:
            painter.translate(size.width(), 0)
            painter.scale(-1, 1)
        ink = line.place.ascent() + line.place.descent()
        if self._asks(line):
            painter.fillRect(QRectF(0, 0, _BAR, self.line_height), theme.accent)
        painter.translate(OVERHANG, (self.line_height - ink) / 2)
        for start, end, kind in self._stretches(line):
            words = theme.promise if kind is Marked.PROMISE else theme.ink
            painter.setPen(theme.said if state is State.SAID else words)
            for run in line.place.glyphRuns(start, end - start):
                painter.drawGlyphRun(QPointF(0, 0), run)
            if kind is None:
                continue
            left, right = _sides(line.place, start, end)
            below = line.place.ascent() + line.place.descent() * 0.55
            thick = max(2, round(self.line_height / 20))
            if kind is Marked.PROMISE:
                painter.fillRect(QRectF(left, below, right - left, thick), theme.promise)
            else:
                dots = QPen(theme.muted, thick)
                dots.setCapStyle(Qt.PenCapStyle.RoundCap)
                dots.setDashPattern(_DOTS)
                painter.setPen(dots)
                middle = below + thick / 2
                painter.drawLine(QPointF(left + thick, middle), QPointF(right - thick, middle))
        painter.end()
        return result

    def _set(self, paragraph: str, begin: int, font: QFont) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (place := layout.createLine()).isValid():
            place.setLineWidth(self.width)
            place.setPosition(QPointF(0, 0))
            top = len(self.lines) * self.line_height
            pieces = tuple(self._pieces(place, begin))
            self.lines.append(Line(top, pieces, layout, place, begin))
        layout.endLayout()

    def _pieces(self, place: QTextLine, paragraph: int) -> Iterator[Piece]:
        line_start = paragraph + place.textStart()
        line_end = line_start + place.textLength()
        first = max(0, bisect_right(self._words, (line_start, line_start)) - 1)
        for word in range(first, len(self._words)):
            start, end = self._words[word]
            if start >= line_end:
                return
            if end > line_start:
                start, end = max(start, line_start), min(end, line_end)
                yield Piece(word, *_sides(place, start - paragraph, end - paragraph))

    def _spoken(self, script: SpokenScript) -> Iterator[tuple[float, float, float]]:
        """The lines that have words, as ``Track`` wants them."""
        parts = Counter(piece.word for line in self.lines for piece in line.pieces)
        beat = 0.0
        for line in self.lines:
            if line.pieces:
                first = beat
                beat += sum(
                    script.words[piece.word].beats / parts[piece.word] for piece in line.pieces
                )
                yield first, beat, line.top + self.line_height / 2

    def _asks(self, line: Line) -> bool:
        """Whether something of the question stands on a line."""
        start, end = _extent(line)
        return any(
            kind is Marked.QUESTION and first < end and last > start
            for first, last, kind in self._marks
        )

    def _stretches(self, line: Line) -> Iterator[tuple[int, int, Marked | None]]:
        """The line cut where its words begin or end to be marked: start, end, how they are.

        Both are places in the line's layout.
        """
        start, end = _extent(line)
        spans = [
            (max(first, start), self._without_blank(min(last, end)), kind)
            for first, last, kind in self._marks
            if kind is not Marked.QUESTION and first < end and last > start
        ]
        cuts = sorted({start, end, *(cut for span in spans for cut in span[:2] if cut < end)})
        for one, other in pairwise(cuts):
            kinds = (kind for first, last, kind in spans if first <= one < last)
            yield one - line.paragraph, other - line.paragraph, next(kinds, None)

    def _without_blank(self, end: int) -> int:
        """``end``, or the end of the last word before it when only white space lies between."""
        last = bisect_left(self._words, (end, 0)) - 1
        return min(end, self._words[last][1]) if last >= 0 else end


def _extent(line: Line) -> tuple[int, int]:
    """Where a line begins and ends in the script, in UTF-16 units."""
    start = line.paragraph + line.place.textStart()
    return start, start + line.place.textLength()


def _sides(place: QTextLine, start: int, end: int) -> tuple[float, float]:
    """Left and right of a stretch of a line, whichever way it is written."""
    xs = [cast(tuple[float, int], place.cursorToX(at))[0] for at in (start, end)]
    return min(xs), max(xs)


def _distance(piece: Piece, x: float) -> float:
    return max(piece.left - x, x - piece.right, 0.0)
