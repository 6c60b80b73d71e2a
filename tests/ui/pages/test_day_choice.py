"""Choosing a day: by a key of its own, or any other from the calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDateEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.stage import Heard
from ui.pages.today_forms import DayChoice
from ui.theme_controller import ThemeController
from ui.widgets.button import PaintedButton

TODAY = date(2026, 11, 21)


def test_the_chips_name_days_and_the_last_one_opens_a_calendar(
    qtbot: QtBot, look: ThemeController
) -> None:
    choice = DayChoice(look, TODAY, (1, 2, 7))
    qtbot.addWidget(choice)
    assert choice.day == date(2026, 11, 22)
    choice.choose(date(2026, 11, 28))
    assert choice.day == date(2026, 11, 28)
    assert choice.findChild(QDateEdit) is None
    choice.chips.set_index(3)
    calendar = choice.findChild(QDateEdit)
    assert calendar is not None
    told = Heard(choice.changed)
    calendar.setDate(QDate(2027, 1, 4))
    assert choice.day == date(2027, 1, 4)
    assert told
    choice.chips.set_index(0)
    assert choice.day == date(2026, 11, 22)
    assert calendar.isHidden()


def test_a_day_without_a_chip_is_shown_in_the_calendar(qtbot: QtBot, look: ThemeController) -> None:
    choice = DayChoice(look, TODAY, (1, 7))
    qtbot.addWidget(choice)
    choice.choose(date(2027, 1, 20))
    assert choice.day == date(2027, 1, 20)


def filled(chip: QWidget) -> QColor:
    return chip.grab().toImage().pixelColor(chip.width() // 2, 3)


def test_no_day_may_be_chosen_too(qtbot: QtBot, look: ThemeController) -> None:
    choice = DayChoice(look, TODAY, (7, 30), none="No", names=("Next week", "In a month"))
    qtbot.addWidget(choice)
    assert choice.day is None
    none = choice.chips.findChildren(PaintedButton)[0]
    assert filled(none) == look.theme.hover  # nothing is agreed, and nothing is answered either
    choice.chips.set_index(2)
    assert choice.day == date(2026, 12, 21)
    calendar = choice.findChild(QDateEdit)
    assert calendar is not None
    assert calendar.date() == QDate(2026, 12, 21)
    calendar.setDate(QDate(2026, 12, 23))
    assert choice.day == date(2026, 12, 23)
    choice.chips.set_index(0)
    assert choice.day is None
    day = DayChoice(look, TODAY, (1, 7))
    qtbot.addWidget(day)
    assert filled(day.chips.findChildren(PaintedButton)[0]) == look.theme.accent_soft


def test_yesterday_cannot_be_chosen(qtbot: QtBot, look: ThemeController) -> None:
    choice = DayChoice(look, TODAY, (1,))
    qtbot.addWidget(choice)
    choice.chips.set_index(1)
    calendar = choice.findChild(QDateEdit)
    assert calendar is not None
    calendar.setDate(QDate(2026, 11, 20))
    assert choice.day == date(2026, 11, 22)
