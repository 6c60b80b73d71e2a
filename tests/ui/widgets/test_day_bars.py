"""The picture of the coming days: what is about the news stands out, in words as well."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from ui.presenters.outlook_words import DayBar
from ui.theme_controller import Appearance, ThemeController
from ui.widgets.day_bars import DayBars, ShareLine

BARS = tuple(DayBar("Mo", str(day), 4, 4 - day, 2 * day, f"Day {day}") for day in range(4))


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("width", [240, 340, 600])
def test_the_share_of_the_news_grows(
    look: ThemeController, qtbot: QtBot, appearance: Appearance, width: int
) -> None:
    look.set_appearance(appearance)
    bars = DayBars(look)
    qtbot.addWidget(bars)
    bars.resize(width, bars.sizeHint().height())
    bars.set_bars(BARS, 12)
    picture = bars.grab().toImage()
    scale = picture.width() // width
    promise = look.theme.promise.rgb()
    step = width // len(BARS)
    tall = [
        sum(
            picture.pixel(x * scale, y * scale) == promise
            for x in range(place * step, (place + 1) * step)
            for y in range(20, 114)
        )
        for place in range(len(BARS))
    ]
    assert tall[0] == 0
    assert 0 < tall[1] < tall[2] < tall[3]


def test_every_day_is_told_in_words(look: ThemeController, qtbot: QtBot) -> None:
    bars = DayBars(look)
    qtbot.addWidget(bars)
    bars.resize(400, bars.sizeHint().height())
    bars.set_bars(BARS, 12)
    assert bars.accessibleDescription() == "Day 0. Day 1. Day 2. Day 3"
    with qtbot.waitExposed(bars):
        bars.show()
    where = QPoint(350, 50)
    help_wanted = QHelpEvent(QHelpEvent.Type.ToolTip, where, bars.mapToGlobal(where))
    bars.event(help_wanted)
    assert "Day 3" in QToolTip.text()
    QToolTip.hideText()


def test_without_days_there_is_just_the_line(look: ThemeController, qtbot: QtBot) -> None:
    bars, share = DayBars(look), ShareLine(look)
    for widget in (bars, share):
        qtbot.addWidget(widget)
        widget.resize(300, 200)
    bars.set_bars((), 12)
    share.set_share(0, 0)
    assert not bars.grab().isNull()
    assert not share.grab().isNull()
    share.set_share(1, 4)
    assert share.grab().toImage().pixel(2, 3) == look.theme.promise.rgb()
