"""Lengths drawn: the best one stands out, the good range only where there is one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.theme_controller import Appearance, ThemeController
from ui.widgets.sparkline import LengthLine, draw_sparkline


def drawn(
    look: ThemeController, lengths: list[float], best: int | None, *, message: bool = True
) -> QImage:
    picture = QImage(200, 60, QImage.Format.Format_RGB32)
    picture.fill(look.theme.card)
    painter = QPainter(picture)
    draw_sparkline(painter, QRectF(0, 0, 200, 60), lengths, best, look.theme, message=message)
    painter.end()
    return picture


def columns(picture: QImage, colour: int) -> list[int]:
    return [
        x
        for x in range(picture.width())
        if any(picture.pixel(x, y) == colour for y in range(picture.height()))
    ]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize(("best", "where"), [(0, 4), (1, 100), (2, 195)])
def test_the_best_stands_where_it_was(
    look: ThemeController, appearance: Appearance, best: int, where: int
) -> None:
    look.set_appearance(appearance)
    found = columns(drawn(look, [41.0, 33.0, 26.0], best), look.theme.promise.rgb())
    assert found
    assert sum(found) / len(found) == pytest.approx(where, abs=2)


def test_without_a_best_none_is_marked(look: ThemeController) -> None:
    promise = look.theme.promise.rgb()
    assert columns(drawn(look, [41.0, 26.0], None), promise) == []
    assert columns(drawn(look, [41.0], 7), promise) == []


def test_a_talk_has_no_range_to_keep(look: ThemeController) -> None:
    band = look.theme.promise_soft.rgb()
    assert len(columns(drawn(look, [30.0], None), band)) > 100
    assert columns(drawn(look, [30.0], None, message=False), band) == []


@pytest.mark.parametrize("lengths", [[], [0.0], [9_999.0] * 500, [25.0]])
def test_any_lengths_can_be_drawn(
    look: ThemeController, qtbot: QtBot, lengths: list[float]
) -> None:
    line = LengthLine(look)
    qtbot.addWidget(line)
    line.show_lengths(lengths, 0 if lengths else None, message=True)
    line.resize(300, line.sizeHint().height())
    assert not line.grab().isNull()
    told = line.accessibleDescription()
    assert told.startswith("Seconds of the latest takes") == bool(lengths)
