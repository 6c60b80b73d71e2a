"""Fields of a script inside a text document, each one thing: a chip with a friendly name.

A chip is an object of the document that stands for the letters ``{first_name|there}``.  So Qt
itself steps over it, deletes it, selects it and takes it back as one thing, and never breaks it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import ceil
from typing import cast

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from app.domain.script import Gap
from ui.presenters.field_words import NAMES, gap_of
from ui.theme import Theme, font
from ui.theme_controller import ThemeController

OBJECT = "\ufffc"  # what Qt puts into a text where an object stands
_CHIP = QTextFormat.ObjectTypes.UserObject.value + 1
_CODE = QTextFormat.Property.UserProperty.value + 1
_SIDES = 8.0  # room left and right of the words in a chip
_GAP = 1.5  # between a chip and the letters beside it
_WIDEST_FALLBACK = 130.0
_MOST_PICTURES = 100
_GAPS = re.compile(r"(\{[^{}\[\]]*\})")
# Of no use in words that are spoken, and some of them mean something to Qt.
_UNSPEAKABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufffc\ufffe\uffff]|[\ud800-\udfff]"
)


class ChipPainter(QPyTextObject):
    """Gives the chips of a document their size and paints them."""

    def __init__(self, look: ThemeController, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures: dict[tuple[str, int, str, float], QImage] = {}

    def register(self, document: QTextDocument) -> None:
        """Let this object paint the chips of a document."""
        document.documentLayout().registerHandler(_CHIP, self)

    def intrinsicSize(self, doc: QTextDocument, position: int, format: QTextFormat) -> QSizeF:
        """As wide as its words and as high as the line."""
        return _chip_size(code_at(format), doc.defaultFont().pixelSize())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        position: int,
        format: QTextFormat,
    ) -> None:
        """Copy the chip's picture, which takes far less time than to draw it."""
        pixels, ratio = doc.defaultFont().pixelSize(), painter.device().devicePixelRatioF()
        key = code_at(format), pixels, self._look.theme.name, ratio
        if key not in self._pictures:
            if len(self._pictures) >= _MOST_PICTURES:
                self._pictures.clear()
            self._pictures[key] = _picture(key[0], pixels, self._look.theme, ratio)
        painter.drawImage(rect.topLeft(), self._pictures[key])


@lru_cache(maxsize=256)
def _label(code: str, pixels: int) -> tuple[tuple[str, QFont], ...]:
    """The words in a chip, each with its typeface: the name, then perhaps what is said instead."""
    gap = gap_of(code)
    assert gap is not None, code
    name = (NAMES[gap.field], font(pixels - 3, QFont.Weight.DemiBold))
    if gap.fallback is None:
        return (name,)
    quiet = font(pixels - 5)
    elide = Qt.TextElideMode.ElideRight
    fallback = QFontMetricsF(quiet).elidedText(gap.fallback, elide, _WIDEST_FALLBACK)
    return name, (f"  or “{fallback}”", quiet)


@lru_cache(maxsize=256)
def _chip_size(code: str, pixels: int) -> QSizeF:
    width = sum(
        QFontMetricsF(used).horizontalAdvance(words) for words, used in _label(code, pixels)
    )
    return QSizeF(ceil(width + 2 * (_SIDES + _GAP)), QFontMetricsF(font(pixels)).height())


def _picture(code: str, pixels: int, theme: Theme, ratio: float) -> QImage:
    """A rounded field with the name in it, and more quietly the words to say instead."""
    size = _chip_size(code, pixels)
    picture = QImage(
        ceil(size.width() * ratio),
        ceil(size.height() * ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(_GAP, 0.5, size.width() - 2 * _GAP, size.height() - 1)
    edge = QColor(theme.promise)
    edge.setAlphaF(0.35)
    painter.setPen(edge)
    painter.setBrush(theme.promise_soft)
    painter.drawRoundedRect(area, 7, 7)
    left = area.left() + _SIDES
    for (words, used), colour in zip(
        _label(code, pixels), (theme.promise, theme.muted), strict=False
    ):
        painter.setFont(used)
        painter.setPen(colour)
        width = QFontMetricsF(used).horizontalAdvance(words)
        room = QRectF(left, area.top(), width + 1, area.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        left += width
    painter.end()
    return picture


def code_at(chip: QTextFormat) -> str:
    """The letters a chip stands for; an empty text for any other format."""
    return str(chip.property(_CODE)) if chip.objectType() == _CHIP else ""


def gap_at(document: QTextDocument, position: int) -> Gap | None:
    """The gap of the chip that stands behind ``position``; None where there is none."""
    if document.characterAt(position) != OBJECT:
        return None
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    return gap_of(code_at(cursor.charFormat()))


def put(cursor: QTextCursor, text: str, plain: QTextCharFormat) -> None:
    """Write words with fields at the cursor, in place of what it has selected; one step to undo.

    Every gap that can be read becomes a chip; all else is letters in the format ``plain``.
    """
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for piece in _GAPS.split(text):
        gap = gap_of(piece) if piece.startswith("{") else None
        if gap is None:
            cursor.insertText(piece, plain)
        else:
            chip = QTextCharFormat(plain)
            chip.setObjectType(_CHIP)
            chip.setProperty(_CODE, piece)
            chip.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
            cursor.insertText(OBJECT, chip)
    cursor.endEditBlock()


def speakable(text: str) -> str:
    """Text without what nobody can say; every kind of line end is one."""
    lines = re.sub("\r\n?|[\u2028\u2029\x0b\x0c\x85]", "\n", text)
    return _UNSPEAKABLE.sub("", lines)


class Reading:
    """What a document says, and which letter of it stands where.

    Offsets count the characters of ``text``; positions are Qt's: UTF-16 units, a chip being one.
    """

    def __init__(self, document: QTextDocument) -> None:
        pieces: list[str] = []
        self._offsets: list[int] = []  # for each position
        offset = 0
        for letter, units in _letters(document):
            pieces.append(letter)
            self._offsets += [offset] * units
            offset += len(letter)
        self._offsets.append(offset)
        self.text = "".join(pieces)

    def offset(self, position: int) -> int:
        """The offset of the letter behind a position."""
        return self._offsets[max(0, min(position, len(self._offsets) - 1))]

    def positions(self, start: int, end: int) -> tuple[int, int]:
        """The positions around ``text[start:end]``, whole chips of it."""
        last = len(self._offsets) - 1
        begin = min(bisect_left(self._offsets, start), last)
        if self._offsets[begin] > start:
            begin = bisect_left(self._offsets, self._offsets[begin - 1])
        return begin, max(begin, min(bisect_left(self._offsets, end), last))


def _letters(document: QTextDocument) -> Iterator[tuple[str, int]]:
    """Each letter, or the code of each chip, with the number of positions it takes."""
    block = document.firstBlock()
    while block.isValid():
        for part in cast("Iterable[QTextBlock.iterator]", block):
            fragment = part.fragment()
            code = code_at(fragment.charFormat())
            for letter in fragment.text():
                if letter == OBJECT:
                    yield code, 1
                else:
                    yield "\n" if letter == "\u2028" else letter, 2 if letter > "\uffff" else 1
        block = block.next()
        if block.isValid():
            yield "\n", 1
