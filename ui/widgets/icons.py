"""Line icons from ``resources/icons``, drawn in any colour and crisp at any pixel ratio."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resource


def icon(name: str, colour: QColor, size: int = 20) -> QIcon:
    """The icon ``resources/icons/<name>.svg`` as a ``QIcon`` of ``size`` logical pixels.

    It holds the picture for pixel ratios 1, 2 and 3.  Raises ``FileNotFoundError`` for a name
    that does not exist.
    """
    result = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        result.addPixmap(QPixmap.fromImage(_picture(name, colour.name(), size, ratio)))
    return result


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw the icon as large as ``rect``'s shorter side, in its middle, on whole pixels."""
    ratio = painter.device().devicePixelRatioF()
    size = round(min(rect.width(), rect.height()))
    left = round(rect.center().x() - size / 2)
    top = round(rect.center().y() - size / 2)
    painter.drawImage(QRectF(left, top, size, size), _picture(name, colour.name(), size, ratio))


def app_icon() -> QIcon:
    """Ringwell's own mark, in its own colours, for windows and task bars."""
    result = QIcon()
    svg = resource("icons/ringwell.svg").read_bytes()
    for size in (16, 32, 64, 128):
        result.addPixmap(QPixmap.fromImage(_render(svg, size, 1.0)))
    return result


@lru_cache(maxsize=256)
def _picture(name: str, colour: str, size: int, ratio: float) -> QImage:
    svg = resource(f"icons/{name}.svg").read_bytes()
    return _render(svg.replace(b"currentColor", colour.encode()), size, ratio)


def _render(svg: bytes, size: int, ratio: float) -> QImage:
    pixels = round(size * ratio)
    image = QImage(QSize(pixels, pixels), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
