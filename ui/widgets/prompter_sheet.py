"""Paints one moment of the prompter by copying kept pictures of its lines.

A frame at 1920 × 1080 has to be cheap in software: text is drawn once per line and state, and a
frame is a handful of opaque copies.  Everything here is in device pixels.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QLinearGradient, QPainter, QPixmap, QPolygonF

from ui.theme import Theme, font
from ui.widgets.prompter_lines import OVERHANG, Line, Lines, State

_BAND_BESIDE = 6  # how far the lit band reaches beyond its words, logical pixels
_BAND_RADIUS = 8
_MARK = 0.28  # the triangle at the eye line, in heights of a line
_FADE = 20  # height of the soft edges above and below, at most a third of a line
_COUNT = 144  # the disc of the countdown


class Sheet:
    """The lines of a script on a surface of ``size`` device pixels.

    ``left`` is where the column begins and ``eye`` the height of the eye line.  With ``mirror``
    all of it is flipped from side to side, for a pane of glass before a camera.
    """

    def __init__(
        self,
        lines: Lines,
        theme: Theme,
        *,
        size: QSize,
        left: int,
        eye: int,
        ratio: float,
        mirror: bool,
    ) -> None:
        self._lines = lines
        self._theme = theme
        self._size = size
        self._eye = eye
        self._ratio = ratio
        self._mirror = mirror
        self._width = self._pixels(lines.width + 2 * OVERHANG)
        self._left = left - self._pixels(OVERHANG)
        if mirror:
            self._left = size.width() - self._left - self._width
        self._pictures: dict[tuple[int, State], QPixmap] = {}
        self._fade = self._pixels(min(_FADE, lines.line_height / 3))
        self._upper_edge = self._edge(255, 0)
        self._lower_edge = self._edge(0, 255)

    def paint(self, painter: QPainter, top: int, phrase: range) -> None:
        """Show the text beginning at ``top`` with the words of ``phrase`` lit."""
        self._paint_ground(painter, top)
        for index in self._visible(top):
            line = self._lines.lines[index]
            y = top + self._pixels(line.top)
            if not line.pieces or line.pieces[0].word >= phrase.stop:
                self._copy(painter, index, State.AHEAD, y)
            elif line.pieces[-1].word < phrase.start:
                self._copy(painter, index, State.SAID, y)
            else:
                self._paint_current(painter, index, y, phrase)
        painter.drawPixmap(self._left, 0, self._upper_edge)
        painter.drawPixmap(self._left, self._size.height() - self._fade, self._lower_edge)
        self._paint_mark(painter)

    def warm(self, top: int, phrase: range) -> None:
        """Draw one picture that a coming frame will need, and drop those no longer near."""
        visible = self._visible(top)
        near = range(visible.start - 1, visible.stop + 2)
        self._pictures = {key: picture for key, picture in self._pictures.items() if key[0] in near}
        for index, state in self._wanted(near, phrase):
            if (index, state) not in self._pictures:
                self._picture(index, state)
                return

    def _wanted(self, near: range, phrase: range) -> Iterator[tuple[int, State]]:
        for index in near:
            if 0 <= index < len(self._lines.lines):
                pieces = self._lines.lines[index].pieces
                soon = range(phrase.start - 4, phrase.stop + 8)
                if any(piece.word in soon for piece in pieces):
                    yield index, State.SAID
                    yield index, State.LIT
                yield index, State.AHEAD

    def _paint_ground(self, painter: QPainter, top: int) -> None:
        """What no line covers: beside the column, above the text and below it."""
        wide, high = self._size.width(), self._size.height()
        right = self._left + self._width
        bottom = min(high, top + self._pixels(self._lines.height))
        for area in (
            QRect(0, 0, self._left, high),
            QRect(right, 0, wide - right, high),
            QRect(self._left, 0, self._width, max(0, top)),
            QRect(self._left, bottom, self._width, high - bottom),
        ):
            painter.fillRect(area, self._theme.prompter)

    def _paint_current(self, painter: QPainter, index: int, y: int, phrase: range) -> None:
        """A line in which something is lit: the rest of it is ahead or said."""
        line = self._lines.lines[index]
        self._copy(painter, index, State.AHEAD, y)
        said = self._picture(index, State.SAID)
        for left, right in self._runs(line, range(phrase.start)):
            area = QRect(left, 0, right - left, said.height())
            painter.drawPixmap(QPointF(self._left + left, y), said, QRectF(area))
        lit = self._picture(index, State.LIT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(lit))
        painter.setBrushOrigin(self._left, y)
        inset = lit.height() * 0.09
        beside, radius = self._pixels(_BAND_BESIDE), self._pixels(_BAND_RADIUS)
        for left, right in self._runs(line, phrase):
            band = QRectF(self._left + left, y, right - left, lit.height())
            painter.drawRoundedRect(band.adjusted(-beside, inset, beside, -inset), radius, radius)
        painter.restore()

    def _paint_mark(self, painter: QPainter) -> None:
        size = self._pixels(self._lines.line_height * _MARK)
        tip = self._left - self._pixels(8)
        base = tip - size
        if self._mirror:
            tip = self._left + self._width + self._pixels(8)
            base = tip + size
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.accent)
        half = size * 0.6
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(base, self._eye - half),
                    QPointF(tip, self._eye),
                    QPointF(base, self._eye + half),
                ]
            )
        )
        painter.restore()

    def _edge(self, above: int, below: int) -> QPixmap:
        """The ground, of these opacities, that lets lines come and go softly."""
        edge = QPixmap(self._width, self._fade)
        edge.fill(Qt.GlobalColor.transparent)
        gradient = QLinearGradient(0, 0, 0, self._fade)
        for place, opacity in ((0, above), (1, below)):
            ground = QColor(self._theme.prompter)
            ground.setAlpha(opacity)
            gradient.setColorAt(place, ground)
        painter = QPainter(edge)
        painter.fillRect(edge.rect(), gradient)
        painter.end()
        return edge

    def _runs(self, line: Line, words: range) -> list[tuple[int, int]]:
        """Where these words stand on the line's picture, neighbours joined."""
        sides = sorted((piece.left, piece.right) for piece in line.pieces if piece.word in words)
        # Of all words those not asked for part the runs, whichever way the line is written.
        others = [piece.left for piece in line.pieces if piece.word not in words]
        runs: list[tuple[float, float]] = []
        for left, right in sides:
            if runs and not any(runs[-1][1] <= other < left for other in others):
                runs[-1] = runs[-1][0], right
            else:
                runs.append((left, right))
        placed = [(left + OVERHANG, right + OVERHANG) for left, right in runs]
        if self._mirror:
            wide = self._lines.width + 2 * OVERHANG
            placed = [(wide - right, wide - left) for left, right in placed]
        return [(self._pixels(left), self._pixels(right)) for left, right in placed]

    def _visible(self, top: int) -> range:
        count = len(self._lines.lines)
        height = self._lines.line_height * self._ratio
        first = int(-top // height)
        last = int((self._size.height() - top) // height)
        return range(max(0, min(first, count)), max(0, min(last + 1, count)))

    def _copy(self, painter: QPainter, index: int, state: State, y: int) -> None:
        painter.drawPixmap(self._left, y, self._picture(index, state))

    def _picture(self, index: int, state: State) -> QPixmap:
        picture = self._pictures.get((index, state))
        if picture is None:
            line = self._lines.lines[index]
            picture = self._lines.picture(
                line, state, self._theme, ratio=self._ratio, mirror=self._mirror
            )
            self._pictures[index, state] = picture
        return picture

    def _pixels(self, logical: float) -> int:
        return round(logical * self._ratio)


def paint_count(painter: QPainter, area: QRectF, theme: Theme, count: int) -> None:
    """Show how many seconds there are to the start, in the middle of ``area``: logical pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    disc = QRectF(0, 0, _COUNT, _COUNT)
    disc.moveCenter(area.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    painter.drawEllipse(disc)
    painter.setPen(theme.on_accent)
    painter.setFont(font(_COUNT // 2, QFont.Weight.DemiBold))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(count))
