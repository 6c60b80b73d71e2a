"""Buttons, rail, notice, choices and chips work with the keyboard and speak for themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme_controller import ThemeController
from ui.widgets.button import Button, PaintedButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Chip, TagChips
from ui.widgets.form import ComboField, DateField, FormRow, NumberField
from ui.widgets.nav_rail import NavEntry, NavRail
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.segmented import SegmentedControl

Show = Callable[..., QWidget]


@pytest.fixture
def page_with(qtbot: QtBot) -> Show:
    """Shows the widgets on a page that is kept until the test is over."""
    pages: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        page = QWidget()
        pages.append(page)
        qtbot.addWidget(page)
        column = QVBoxLayout(page)
        for widget in widgets:
            column.addWidget(widget)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return show


def test_a_click_leaves_the_keyboard_where_it_was(
    look: ThemeController, qtbot: QtBot, page_with: Show
) -> None:
    button = Button(look, "A+")
    field = ComboField()
    page_with(field, button)
    field.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_with_the_keyboard_keeps_its_keys_from_shortcuts(
    look: ThemeController, qtbot: QtBot, key: Qt.Key, page_with: Show
) -> None:
    pressed: list[str] = []
    button = Button(look, "Copy")
    page = page_with(button)
    button.clicked.connect(lambda: pressed.append("button"))
    QShortcut(QKeySequence(key), page).activated.connect(lambda: pressed.append("page"))
    button.setFocus()
    qtbot.keyClick(button, key)
    assert pressed == ["button"]


def test_an_ampersand_in_a_button_is_an_ampersand(look: ThemeController, qtbot: QtBot) -> None:
    button = Button(look, "Tips & tricks", key="T")
    qtbot.addWidget(button)
    assert button.text() == button.accessibleName() == "Tips & tricks"
    assert button.shortcut().isEmpty()
    assert button.accessibleDescription() == "Key T"


def test_a_button_without_words_says_them_in_its_tooltip(
    look: ThemeController, qtbot: QtBot
) -> None:
    button = Button(look, "Full screen", icon="fullscreen", key="F11")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.set_icon_only(True)
    assert button.sizeHint().width() < wide
    assert "Full screen (F11)" in button.toolTip()
    assert button.accessibleName() == "Full screen"
    button.set_icon_only(False)
    assert button.toolTip() == ""


@pytest.fixture
def rail(look: ThemeController, qtbot: QtBot, page_with: Show) -> NavRail:
    pages = [NavEntry("today", "Today", "today", "Ctrl+1"), NavEntry("news", "News", "news")]
    rail = NavRail(look, pages, [NavEntry("settings", "Settings", "settings")])
    page_with(rail)
    return rail


def test_the_rail_shows_one_page_as_open(rail: NavRail, qtbot: QtBot) -> None:
    rail.set_current("today")
    assert rail.current == "today"
    with qtbot.waitSignal(rail.chosen) as heard:
        qtbot.mouseClick(rail.button("settings"), Qt.MouseButton.LeftButton)
    assert heard.args == ["settings"]
    assert rail.current == "settings"


def test_the_rail_is_used_without_a_mouse(rail: NavRail, qtbot: QtBot) -> None:
    rail.set_current("today")
    rail.button("today").setFocus()
    qtbot.keyClick(rail.button("today"), Qt.Key.Key_Down)
    assert rail.button("news").hasFocus()
    with qtbot.waitSignal(rail.chosen) as heard:
        qtbot.keyClick(rail.button("news"), Qt.Key.Key_Return)
    assert heard.args == ["news"]


def test_the_rail_tells_its_shortcuts(rail: NavRail) -> None:
    assert "Today (Ctrl+1)" in rail.button("today").toolTip()
    with pytest.raises(KeyError):
        rail.set_current("nowhere")


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_a_notice_stays_until_it_is_closed(
    look: ThemeController, qtbot: QtBot, kind: NoticeKind, page_with: Show
) -> None:
    notice = Notice(look)
    page = page_with(notice)
    assert not notice.isVisible()
    notice.show_message("<i>Ann</i> was noted.", kind)
    assert notice.isVisible()
    assert notice.message == notice.accessibleName() == "<i>Ann</i> was noted."
    page.grab()
    with qtbot.waitSignal(notice.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not notice.isVisible()


def test_a_notice_offers_one_thing_to_do(
    look: ThemeController, qtbot: QtBot, page_with: Show
) -> None:
    notice = Notice(look)
    page_with(notice)
    notice.show_message("Noted.", NoticeKind.GOOD, "Undo", "Ctrl+Z")
    assert notice.action is not None
    assert notice.action.text() == "Undo"
    with qtbot.waitSignal(notice.acted), qtbot.assertNotEmitted(notice.closed):
        notice.action.click()
    assert not notice.isVisible()
    notice.show_message("Something else.")
    assert notice.action is None


def test_a_hidden_notice_leaves_escape_to_others(
    look: ThemeController, qtbot: QtBot, page_with: Show
) -> None:
    notice = Notice(look)
    page = page_with(notice)
    with qtbot.assertNotEmitted(notice.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_segments_are_chosen_by_click_and_arrow(
    look: ThemeController, qtbot: QtBot, page_with: Show
) -> None:
    choice = SegmentedControl(look, [("Voicemail", ""), ("They answered", "A")])
    page_with(choice)
    assert choice.index == 0
    with qtbot.waitSignal(choice.changed) as heard:
        choice.set_index(1)
    assert heard.args == [1]
    with qtbot.assertNotEmitted(choice.changed):
        choice.set_index(1)
    first, second = choice.findChildren(PaintedButton)
    choice.set_index(0)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    assert choice.index == 1


def test_tab_reaches_the_chosen_segment_and_no_other(
    look: ThemeController, qtbot: QtBot, page_with: Show
) -> None:
    choice = SegmentedControl(look, [("15", ""), ("30", ""), ("45", "")])
    page = page_with(choice)
    choice.set_index(2)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    third = choice.findChildren(PaintedButton)[2]
    assert third.hasFocus()
    assert choice.index == 2
    assert QAccessible.queryAccessibleInterface(third).role() == QAccessible.Role.RadioButton


def test_an_empty_state_says_what_to_do(
    look: ThemeController, qtbot: QtBot, page_with: Show
) -> None:
    empty = EmptyState(look, "contacts", "Nobody yet", "Bring your contacts.", "Import")
    page_with(empty)
    button = empty.findChild(Button)
    assert button is not None
    with qtbot.waitSignal(empty.acted):
        button.click()


def test_tags_flow_into_rows(look: ThemeController, qtbot: QtBot) -> None:
    chips = TagChips(look, removable=True)
    qtbot.addWidget(chips)
    chips.set_tags(["bakes", "church fair", "mornings"])
    assert chips.heightForWidth(1000) < chips.heightForWidth(120)
    assert chips.heightForWidth(30) > 0


def test_a_tag_is_taken_away_by_its_own_name(
    look: ThemeController, qtbot: QtBot, page_with: Show
) -> None:
    chips = TagChips(look, removable=True)
    page_with(chips)
    chips.set_tags(["bakes", "<b>x</b>"])
    chip = chips.findChildren(Chip)[1]
    assert chip.text() == "<b>x</b>"
    with qtbot.waitSignal(chips.removed) as heard:
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert heard.args == ["<b>x</b>"]


def test_a_form_row_says_what_is_wrong(
    look: ThemeController, qtbot: QtBot, page_with: Show
) -> None:
    field = NumberField(1, 90, "days")
    row = FormRow("Care rhythm", field, "Every so many days")
    page_with(row)
    assert field.accessibleName() == "Care rhythm"
    assert field.accessibleDescription() == "Every so many days"
    row.set_fault("At least one day, please.")
    assert field.property("invalid") is True
    assert field.accessibleDescription() == "At least one day, please."
    row.set_fault("")
    assert field.property("invalid") is False


@pytest.mark.parametrize("kind", ["number", "date", "combo"])
def test_the_wheel_in_passing_changes_nothing(
    look: ThemeController, qtbot: QtBot, kind: str, page_with: Show
) -> None:
    number, date, combo = NumberField(1, 90), DateField(QDate(2026, 11, 24)), ComboField()
    combo.addItems(["one", "two"])
    page_with(number, date, combo)
    field: QWidget = {"number": number, "date": date, "combo": combo}[kind]
    before = number.value(), date.date(), combo.currentIndex()
    field.clearFocus()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turn)
    assert (number.value(), date.date(), combo.currentIndex()) == before
