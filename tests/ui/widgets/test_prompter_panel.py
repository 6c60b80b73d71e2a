"""The prompter's handles: they say the truth, nothing is cut, and full screen comes back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.prompter_panel import PrompterPanel
from ui.widgets.prompter_words import pace_words
from ui.widgets.text import PlainLabel

TEXT = "Hi Sue, it is Maria from Bright Kitchen. I will try you again Tuesday evening."


class Page(QWidget):
    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self.panel = PrompterPanel(look)
        self.field = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.panel, 1)
        column.addWidget(self.field)
        self.panel.install_shortcuts(self)
        self.panel.set_script(TEXT)


@pytest.fixture
def page(look: ThemeController, qtbot: QtBot) -> Page:
    page = Page(look)
    qtbot.addWidget(page)
    page.resize(760, 500)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def button(panel: PrompterPanel, name: str) -> Button:
    return next(one for one in panel.findChildren(Button) if one.accessibleName() == name)


def labels(panel: PrompterPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(PlainLabel)]


def test_start_becomes_pause(page: Page, qtbot: QtBot) -> None:
    start = button(page.panel, "Start")
    width = start.width()
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    assert page.panel.prompter.is_playing
    assert start.text() == "Pause"
    assert start.width() == width
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    assert start.text() == "Start"


def test_space_works_wherever_nothing_is_typed(page: Page, qtbot: QtBot) -> None:
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert page.panel.prompter.is_playing
    page.field.setFocus()
    qtbot.keyClick(page.field, Qt.Key.Key_Space)
    assert page.field.text() == " "
    assert page.panel.prompter.is_playing


def test_the_pace_is_told(page: Page, qtbot: QtBot) -> None:
    assert "132 wpm · 7 s" in labels(page.panel)
    qtbot.mouseClick(button(page.panel, "Faster"), Qt.MouseButton.LeftButton)
    assert "136 wpm · 7 s" in labels(page.panel)
    qtbot.mouseClick(button(page.panel, "Slower"), Qt.MouseButton.LeftButton)
    assert "132 wpm · 7 s" in labels(page.panel)


def test_long_scripts_are_told_in_minutes() -> None:
    assert pace_words(140, 24) == "140 wpm · 24 s"
    assert pace_words(140, 300) == "140 wpm · 5 min"


def test_type_grows_and_shrinks_to_its_ends(page: Page, qtbot: QtBot) -> None:
    larger, smaller = button(page.panel, "Larger type"), button(page.panel, "Smaller type")
    with qtbot.waitSignal(page.panel.font_px_changed) as heard:
        larger.click()
    assert heard.args == [40]
    while larger.isEnabled():
        larger.click()
    assert page.panel.prompter.font_px == 72
    while smaller.isEnabled():
        smaller.click()
    assert page.panel.prompter.font_px == 28


def test_mirror_by_key_and_by_button_agree(page: Page, qtbot: QtBot) -> None:
    mirror = button(page.panel, "Mirror")
    mirror.click()
    assert page.panel.prompter.mirrored
    page.panel.prompter.setFocus()
    qtbot.keyClick(page.panel.prompter, Qt.Key.Key_M)
    assert not mirror.isChecked()


def test_nothing_to_say_cannot_be_started(page: Page) -> None:
    page.panel.set_script("  ")
    assert not button(page.panel, "Start").isEnabled()


@pytest.mark.parametrize("width", [560, 640, 760, 900, 1200])
@pytest.mark.parametrize("height", [230, 500])
def test_the_handles_are_never_cut(
    page: Page, look: ThemeController, qtbot: QtBot, width: int, height: int
) -> None:
    page.panel.add_handle(Button(look, "Follow my voice", icon="rehearse"))
    page.panel.add_handle(Button(look, "Listen", icon="play"))
    page.resize(width, height)

    def all_in_sight() -> bool:
        shown = [one for one in page.panel.findChildren(Button) if one.isVisible()]
        sides = sorted((one.x(), one.x() + one.width()) for one in shown)
        return (
            len(shown) == 9
            and all(one.width() >= one.sizeHint().width() for one in shown)
            and all(
                page.rect().contains(one.mapTo(page, one.rect().bottomRight())) for one in shown
            )
            and all(end <= begin for (_, end), (begin, _) in pairwise(sides))
        )

    qtbot.waitUntil(all_in_sight)


def test_buttons_get_their_words_back(page: Page, look: ThemeController, qtbot: QtBot) -> None:
    voice = Button(look, "Follow my voice", icon="rehearse")
    page.panel.add_handle(voice)
    page.resize(600, 500)
    qtbot.waitUntil(lambda: voice.width() == voice.narrowest)
    page.resize(1200, 500)
    qtbot.waitUntil(lambda: voice.width() > 100)


def test_full_screen_and_back(page: Page, qtbot: QtBot) -> None:
    panel = page.panel
    prompter = panel.prompter
    prompter.go_to_word(5)
    with qtbot.assertNotEmitted(panel.font_px_changed):
        panel.toggle_full_screen()
    assert panel.is_full_screen
    stage = prompter.window()
    assert stage is not page
    assert stage.isFullScreen()
    assert prompter.font_px == 58
    qtbot.waitUntil(prompter.isVisible)
    prompter.start()
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    qtbot.keyClick(stage, Qt.Key.Key_Escape)
    assert not panel.is_full_screen
    assert prompter.window() is page
    assert prompter.font_px == 36
    assert prompter.word == 5
    qtbot.waitUntil(prompter.isVisible)


def test_lines_stand_closer_only_where_there_is_room_for_few(page: Page, qtbot: QtBot) -> None:
    panel = page.panel

    def height() -> float:
        return panel.prompter._text().line_height / panel.prompter.font_px

    usual = height()
    panel.set_small(True)
    assert height() == pytest.approx(usual, abs=0.02)
    panel.set_small(True, low=True)
    assert height() < usual - 0.1
    panel.toggle_full_screen()
    assert height() == pytest.approx(usual, abs=0.02)
    panel.set_small(True, low=True)  # the page is folded meanwhile
    assert height() == pytest.approx(usual, abs=0.02)
    panel.toggle_full_screen()
    assert height() < usual - 0.1
    panel.set_small(False)
    assert height() == usual


def test_f11_enters_and_leaves(page: Page, qtbot: QtBot) -> None:
    prompter = page.panel.prompter
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_F11)
    assert page.panel.is_full_screen
    qtbot.keyClick(prompter, Qt.Key.Key_F11)
    assert not page.panel.is_full_screen


def test_closing_the_stage_brings_the_prompter_home(page: Page, qtbot: QtBot) -> None:
    page.panel.toggle_full_screen()
    page.panel.prompter.window().close()
    assert page.panel.prompter.window() is page
    page.panel.toggle_full_screen()
    button(page.panel, "Bring it back").click()
    assert page.panel.prompter.window() is page
