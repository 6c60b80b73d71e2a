"""The wavy line below words, as thick as it has to be to be seen, below chips as well."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTextCursor, QTextDocument

_LENGTH = 6  # of one wave, logical pixels
_HEIGHT = 5
_PEN = 1.6
_PIECE = 600  # a multiple of the length


def line_rects(document: QTextDocument, place: QTextCursor) -> Iterator[QRectF]:
    """Where the selected words of ``place`` stand: a rectangle for each line, in the document."""
    start, end = place.selectionStart(), place.selectionEnd()
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        origin = document.documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(line.textStart(), start - block.position())
            last = min(line.textStart() + line.textLength(), end - block.position())
            if first < last:
                left, right = sorted((x_of(line.cursorToX(first)), x_of(line.cursorToX(last))))
                corner = origin + QPointF(left, line.y())
                yield QRectF(corner.x(), corner.y(), right - left, line.height())
        block = block.next()


def x_of(found: object) -> float:
    """``QTextLine.cursorToX`` gives a place, with the position beside it in some versions."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def draw_wave(painter: QPainter, below: QRectF, colour: QColor) -> None:
    """A wave along the lower edge of some words."""
    ratio = painter.device().devicePixelRatioF()
    left, top, width = round(below.left()), round(below.bottom()) - 4, round(below.width())
    for begin in range(0, width, _PIECE):
        length = min(_PIECE, width - begin)
        part = QRectF(0, 0, length * ratio, _HEIGHT * ratio)
        target = QRectF(left + begin, top, length, _HEIGHT)
        painter.drawImage(target, _piece(colour.name(), ratio), part)


@lru_cache(maxsize=16)
def _piece(colour: str, ratio: float) -> QImage:
    """A long piece of the wave; kept, since to draw it for every key she types takes too long."""
    size = QSize(round(_PIECE * ratio), round(_HEIGHT * ratio))
    piece = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    piece.setDevicePixelRatio(ratio)
    piece.fill(Qt.GlobalColor.transparent)
    middle, swing = _HEIGHT / 2, _HEIGHT - 1.5
    wave = QPainterPath(QPointF(-_LENGTH / 2, middle))
    for step in range(2 * _PIECE // _LENGTH + 2):
        begin = (step - 1) * _LENGTH / 2
        peak = middle + (swing if step % 2 else -swing)
        wave.quadTo(QPointF(begin + _LENGTH / 4, peak), QPointF(begin + _LENGTH / 2, middle))
    painter = QPainter(piece)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), _PEN))
    painter.drawPath(wave)
    painter.end()
    return piece
