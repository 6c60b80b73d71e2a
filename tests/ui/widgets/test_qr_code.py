"""What is drawn is what a camera reads, in any size, on any screen, in both themes."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.dialling import tel_uri
from ui.theme_controller import Appearance, ThemeController
from ui.widgets.qr_code import QrCode

ADDRESSES = [
    tel_uri("+19375550118"),
    tel_uri("+442079460958", "27"),
    tel_uri("+1" + "2" * 14, "1234567890" * 3),
]


def grabbed(code: QrCode, ratio: float = 1.0) -> QImage:
    """The widget on a screen with so many pixels to a logical one, on whatever the theme has."""
    picture = QImage(
        QSize(round(code.width() * ratio), round(code.height() * ratio)),
        QImage.Format.Format_RGB32,
    )
    picture.setDevicePixelRatio(ratio)
    picture.fill(code.palette().window().color())
    code.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return picture


def grey(picture: QImage) -> np.ndarray:
    flat = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(flat.constBits(), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    return rows[:, : flat.width()].copy()


def read(picture: QImage) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(grey(picture))]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_camera_reads_the_address(
    look: ThemeController, qtbot: QtBot, appearance: Appearance, ratio: float, address: str
) -> None:
    look.set_appearance(appearance)
    code = QrCode()
    qtbot.addWidget(code)
    code.resize(code.sizeHint())
    code.show_text(address, "Calls her")
    assert read(grabbed(code, ratio)) == [address]
    code.resize(code.minimumSizeHint() + QSize(31, 7))
    assert read(grabbed(code, ratio)) == [address]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("side", [120, 163, 250])
def test_every_module_is_the_same_whole_pixels_with_white_around(
    look: ThemeController, qtbot: QtBot, ratio: float, side: int
) -> None:
    import segno

    look.set_appearance(Appearance.DARK)
    code = QrCode()
    qtbot.addWidget(code)
    code.resize(side, side)
    code.show_text(ADDRESSES[0], "Calls her")
    drawn = grey(grabbed(code, ratio))
    matrix = np.array(segno.make_qr(ADDRESSES[0], error="q").matrix)
    whole = np.pad(1 - matrix, 4, constant_values=1) * 255
    scale = int(side * ratio) // len(whole)
    expected = np.kron(whole, np.ones((scale, scale)))
    spare = len(drawn) - len(expected)
    top = next(
        place
        for place in range(spare + 1)
        if (drawn[place, len(drawn) // 2 - 5 : len(drawn) // 2 + 5] == 255).all()
    )
    inside = drawn[top : top + len(expected), top : top + len(expected)]
    assert (inside == expected).all()
    assert top == pytest.approx(spare / 2, abs=1)


def test_another_person_has_another_code_and_nobody_has_none(
    look: ThemeController, qtbot: QtBot
) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.resize(code.sizeHint())
    assert len(np.unique(grey(grabbed(code)))) == 1
    for address in ADDRESSES:
        code.show_text(address, f"Calls {address}")
        assert read(grabbed(code)) == [address]
        assert code.accessibleDescription() == f"Calls {address}"
    code.show_text("", "")
    assert len(np.unique(grey(grabbed(code)))) == 1
