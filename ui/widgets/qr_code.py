"""A code that a phone's camera reads."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_USUAL, _LEAST = 160, 120  # logical pixels: scanned well from an arm's length and from half of one
_QUIET = 4  # modules of white around the code (ISO/IEC 18004)
# In both themes: many cameras do not read a light code on a dark ground.
_LIGHT, _DARK = Qt.GlobalColor.white, Qt.GlobalColor.black


class QrCode(QWidget):
    """Draws each module as whole pixels of the screen, on white, as large as there is room.

    Nothing is drawn before it is given a text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._modules = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName("Code to scan with your phone")

    def show_text(self, text: str, told: str) -> None:
        """Draw ``text`` (an address of a few dozen characters), or nothing for "".

        ``told`` says to who cannot see it what the code does: "Calls 937 555 0118".
        """
        self.setAccessibleDescription(told)
        if text != self._text:
            self._text = text
            self._modules = _drawn(text) if text else QImage()
            self.update()

    def sizeHint(self) -> QSize:
        """Large enough for an arm's length."""
        return QSize(_USUAL, _USUAL)

    def minimumSizeHint(self) -> QSize:
        """Large enough to be read at all."""
        return QSize(_LEAST, _LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The code in the middle."""
        if self._modules.isNull():
            return
        painter = QPainter(self)
        ratio = painter.deviceTransform().m11()  # pixels of the screen to a logical one
        room = math.floor(min(self.width(), self.height()) * ratio)
        # At least a pixel each: cut off is worse than large, and nobody makes it that small.
        side = max(1, room // self._modules.width()) * self._modules.width() / ratio
        left = math.floor((self.width() - side) / 2 * ratio) / ratio
        top = math.floor((self.height() - side) / 2 * ratio) / ratio
        painter.drawImage(QRectF(left, top, side, side), self._modules)


def _drawn(text: str) -> QImage:
    """The code with its quiet zone, one pixel for a module."""
    import segno

    # A phone reads no Micro QR; a quarter may be lost to a smear or a reflection on the screen.
    matrix = segno.make_qr(text, error="q").matrix
    count = len(matrix) + 2 * _QUIET
    image = QImage(count, count, QImage.Format.Format_RGB32)
    image.fill(_LIGHT)
    for y, row in enumerate(matrix, _QUIET):
        for x, dark in enumerate(row, _QUIET):
            if dark:
                image.setPixelColor(x, y, _DARK)
    return image
