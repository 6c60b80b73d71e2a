"""Widgets in a narrow window: less around the words, more rows, and no word cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets import outcome
from ui.widgets.button import Button, PaintedButton
from ui.widgets.notice import Notice
from ui.widgets.outcome import Consequence
from ui.widgets.outcome_bar import OutcomeBar
from ui.widgets.prompter import Prompter
from ui.widgets.prompter_sign import PrompterSign
from ui.widgets.segmented import SegmentedControl
from ui.widgets.tool_row import ToolRow

_DAYS = ("Tomorrow", "Tuesday", "Wednesday", "Friday", "Nov 29", "Other")


def _shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()


def test_choices_stand_in_as_few_rows_as_fit(look: ThemeController, qtbot: QtBot) -> None:
    choice = SegmentedControl(look, [(day, "") for day in _DAYS])
    _shown(qtbot, choice)
    whole = choice.sizeHint().width()
    rows = []
    for width in (whole, whole - 1, whole // 2, 10):
        choice.fit(width)
        choice.adjustSize()
        buttons = choice.findChildren(PaintedButton)
        rows.append(len({button.y() for button in buttons}))
        assert choice.sizeHint().width() <= width or rows[-1] == len(_DAYS)
        places = [(button.y(), button.x()) for button in buttons]
        assert places == sorted(places)  # read as they are counted
    assert rows[0] == 1
    assert rows == sorted(rows)
    assert rows[-1] == len(_DAYS)
    choice.fit(whole)
    choice.adjustSize()
    assert choice.sizeHint().width() == whole


def test_what_answers_a_question_looks_like_it_and_what_does_not_answer_looks_quiet(
    look: ThemeController, qtbot: QtBot
) -> None:
    choice = SegmentedControl(look, [("Yes", ""), ("No", ""), ("Didn’t ask", "")], unanswered=2)
    _shown(qtbot, choice)
    yes, no, none = choice.findChildren(PaintedButton)
    theme = look.theme

    def edged(segment: QWidget) -> bool:
        return segment.grab().toImage().pixelColor(segment.width() // 2, 0) == theme.line_strong

    def filled(segment: QWidget) -> QColor:
        return segment.grab().toImage().pixelColor(segment.width() // 2, 3)

    assert (choice.index, none.isChecked()) == (2, True)
    assert [edged(each) for each in (yes, no, none)] == [True, True, False]
    assert filled(none) == theme.hover
    choice.set_index(0)
    assert [edged(each) for each in (yes, no, none)] == [False, True, False]
    assert filled(yes) == theme.accent_soft
    usual = SegmentedControl(look, [("Yes", ""), ("No", "")])
    _shown(qtbot, usual)
    yes, no = usual.findChildren(PaintedButton)
    assert filled(yes) == theme.accent_soft
    assert not edged(no)


def test_a_key_without_room_is_told_in_the_tooltip(look: ThemeController, qtbot: QtBot) -> None:
    choice = SegmentedControl(look, [("Voicemail", ""), ("Answered", "A")])
    qtbot.addWidget(choice)
    first, second = choice.findChildren(PaintedButton)
    whole = choice.sizeHint().width()
    choice.set_tight(True)
    assert choice.sizeHint().width() < whole
    assert (first.toolTip(), "Answered (A)" in second.toolTip()) == ("", True)
    choice.set_tight(False)
    assert choice.sizeHint().width() == whole
    assert second.toolTip() == ""


def test_tools_give_up_their_words_for_what_stands_beside_them(
    look: ThemeController, qtbot: QtBot
) -> None:
    row, button = ToolRow(36), Button(look, "Copy", icon="copy", key="C")
    row.row.addWidget(button)
    row.may_shrink(button)
    row.resize(600, 36)
    _shown(qtbot, row)
    assert not button.icon_only
    row.set_wordless(True)
    assert button.icon_only
    row.set_wordless(False)
    assert not button.icon_only


@pytest.mark.parametrize("folded", [True, False])
def test_outcomes_stand_in_two_low_rows(look: ThemeController, qtbot: QtBot, folded: bool) -> None:
    bar = OutcomeBar(look)
    bar.set_folded(folded)
    bar.set_small(True)
    bar.resize(364, bar.sizeHint().height())
    _shown(qtbot, bar)
    rows = [button.y() for button in bar.buttons]
    assert rows == [rows[0]] * 3 + [rows[-1]] * 4
    assert rows[0] < rows[-1]
    assert bar.height() < 100
    assert bar.buttons[0].width() > bar.buttons[1].width()
    assert "Left a voicemail" in bar.buttons[0].toolTip()
    bar.set_small(False)
    assert bar.folded is folded
    assert bar.sizeHint().height() > 84


def test_what_is_promised_is_whole_on_a_small_button_also_while_it_is_offered(
    look: ThemeController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = OutcomeBar(look)
    bar.set_small(True)
    bar.resize(364, bar.sizeHint().height())
    _shown(qtbot, bar)
    bar.set_consequences([Consequence("Wednesday afternoon", promise=True), *[None] * 6])
    painted: list[str] = []
    drawn = outcome._draw_lines

    def told(painter: QPainter, at: QPointF, lines: list[str], used: QFont) -> float:
        painted.extend(lines)
        return drawn(painter, at, lines, used)

    monkeypatch.setattr(outcome, "_draw_lines", told)
    for offered in (None, 0):
        painted.clear()
        bar.offer(offered)
        bar.grab()
        assert painted[:2] == ["Voicemail", "Wednesday afternoon"]
    assert bar.buttons[0].accessibleDescription() == "Key Enter"


def test_a_note_needs_its_room_for_the_sentence(look: ThemeController, qtbot: QtBot) -> None:
    notice = Notice(look)
    notice.resize(380, 44)
    _shown(qtbot, notice)
    notice.show_message("Voicemail for Ann · try again Tuesday", action="Undo", key="Ctrl+Z")
    assert notice.action is not None
    assert notice.action.icon_only
    assert "Undo (Ctrl+Z)" in notice.action.toolTip()
    notice.resize(900, 44)
    assert not notice.action.icon_only


def test_a_sign_never_lies_on_the_words_being_said(look: ThemeController, qtbot: QtBot) -> None:
    prompter = Prompter(look)
    prompter.set_font_px(28)
    prompter.set_script("Hi Ann, it's Maria. " * 12)
    sign = PrompterSign(look, prompter)
    _shown(qtbot, prompter)
    sign.say("Listening for the beep", "rehearse", Tone.AMBER)
    for height in (108, 173, 199, 200, 473):
        prompter.resize(360, height)
        middle, half = prompter._eye(), prompter._text().line_height / 2
        assert prompter.rect().contains(sign.geometry())
        above = sign.geometry().bottom() <= middle - half + 2  # where there is no letter yet
        assert above or sign.y() >= middle + half
