"""Every icon draws something, in the colour and at the size asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.paths import resource
from ui.widgets.icons import app_icon, draw_icon, icon

NAMES = sorted(
    path.stem for path in Path(resource("icons")).glob("*.svg") if path.stem != "ringwell"
)
COLOUR = QColor("#B5452C")


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_its_colour(qapp: QApplication, name: str) -> None:
    image = icon(name, COLOUR, 96).pixmap(96).toImage()
    opaque = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert opaque
    assert all(colour.rgb() == COLOUR.rgb() for colour in opaque)


def test_an_icon_has_all_the_pixels_of_the_screen(qapp: QApplication) -> None:
    canvas = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.setDevicePixelRatio(2)
    canvas.fill(0)
    painter = QPainter(canvas)
    draw_icon(painter, "minus", QRectF(0, 0, 24, 24), COLOUR)
    painter.end()
    # A line of 1.75 logical pixels around y = 12 covers three and a half device rows, not four.
    covered = [y for y in range(48) if canvas.pixelColor(24, y).alpha() > 0]
    assert covered == [22, 23, 24, 25]
    assert canvas.pixelColor(24, 22).alpha() < 255


def test_an_unknown_icon_is_a_bug(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such icon", COLOUR)


def test_the_window_has_an_icon(qapp: QApplication) -> None:
    assert not app_icon().isNull()
