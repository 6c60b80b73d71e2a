"""The line of names: the guessed ones first, few where it is narrow, and all of them on a press."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.theme_controller import ThemeController
from ui.widgets.sounds_like import SoundsLike


@dataclass(frozen=True)
class Name:
    word: str
    spelling: str = ""


NAMES = [Name("Nguyen", "win"), *map(Name, ("Girson", "Osei", "Xochitl", "Ruf", "Ito", "Ahn"))]
NAMES.append(Name("Delgado-Whittington", "del-gah-do whit-ing-ton"))


@pytest.fixture
def strip(look: ThemeController, qtbot: QtBot) -> SoundsLike:
    made = SoundsLike(look)
    qtbot.addWidget(made)
    made.resize(900, 80)
    made.show_words(NAMES)
    made.show()
    return made


def shown(strip: SoundsLike) -> list[str]:
    return [
        button.text()
        for button in strip.findChildren(QPushButton)
        if button.isVisible() and button.window() is strip
    ]


def test_those_that_are_guessed_come_first(strip: SoundsLike) -> None:
    assert set(shown(strip)) == {"Girson", "Osei", "Xochitl", "Ruf", "Ito", "Ahn", "2 more"}


def test_a_press_shows_all(strip: SoundsLike, qtbot: QtBot) -> None:
    more = next(each for each in strip.findChildren(QPushButton) if each.text() == "2 more")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(shown(strip)) == len(NAMES)
    long = next(each for each in strip.findChildren(QPushButton) if "Delgado" in each.text())
    assert long.text().endswith("…")
    assert "whit-ing-ton" in long.toolTip()
    assert long.accessibleName() == "Say how Delgado-Whittington sounds"
    strip.show_words(NAMES[:2])
    assert set(shown(strip)) == {"Girson", "Nguyen: “win”"}


def test_where_it_is_narrow_there_are_fewer(strip: SoundsLike) -> None:
    strip.resize(560, 80)
    assert set(shown(strip)) == {"Girson", "Osei", "6 more"}
    strip.show_words(NAMES[:3])
    assert "more" not in " ".join(shown(strip))
    strip.resize(900, 80)
    assert len(shown(strip)) == 3
