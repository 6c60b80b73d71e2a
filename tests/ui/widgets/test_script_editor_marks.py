"""Underlines in a script: where they are, how one goes through them, how they are mended."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.ui.widgets.script_on_stage import TEXT, Stage, stage
from ui.presenters.script_check import Hint, HintKind
from ui.theme_controller import Appearance, ThemeController
from ui.widgets.script_marks import ScriptMarks
from ui.widgets.script_reasons import ScriptReasons
from ui.widgets.script_text import ScriptText

__all__ = ["stage"]

ASKS = "Please call me back."
INSTEAD = "There's no need to call, {first_name|friend}."


def hint_at(text: str, words: str, suggestion: str | None = "") -> Hint:
    start = text.index(words)
    return Hint(start, start + len(words), HintKind.WORDS, "A trap", "Why.", suggestion)


HINTS = (hint_at(TEXT, "Hi {first_name|there}"), hint_at(TEXT, ASKS, INSTEAD))


@pytest.fixture
def words(look: ThemeController, stage: Stage) -> ScriptText:
    words = ScriptText(look)
    stage(words)
    words.set_text(TEXT)
    return words


@pytest.fixture
def marks(words: ScriptText, look: ThemeController) -> ScriptMarks:
    marks = ScriptMarks(words, look)
    marks.show_hints(HINTS)
    return marks


@pytest.fixture
def reasons(words: ScriptText, marks: ScriptMarks, look: ThemeController) -> ScriptReasons:
    return ScriptReasons(words, marks, look)


def underlined(words: ScriptText) -> list[str]:
    """What is underlined, as it is written in the script."""
    reading = words.reading
    return [
        reading.text[reading.offset(place.selectionStart()) : reading.offset(place.selectionEnd())]
        for place, _ in words.waves
    ]


def caret_to(words: ScriptText, offset: int) -> None:
    cursor = words.textCursor()
    cursor.setPosition(words.reading.positions(offset, offset)[0])
    words.setTextCursor(cursor)


def test_exactly_the_words_of_each_hint_are_underlined(
    words: ScriptText, marks: ScriptMarks
) -> None:
    assert underlined(words) == ["Hi {first_name|there}", ASKS]


def test_emoji_and_chips_before_it_do_not_move_an_underline(
    words: ScriptText, marks: ScriptMarks
) -> None:
    text = f"😀👋🏽 {{first_name}} {ASKS} 😀"
    words.set_text(text)
    marks.show_hints([hint_at(text, ASKS)])
    assert underlined(words) == [ASKS]


def test_underlines_move_with_their_words(
    words: ScriptText, marks: ScriptMarks, qtbot: QtBot
) -> None:
    words.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(words, "So ")
    words.insertPlainText("😀 ")
    assert underlined(words)[1] == ASKS


def test_one_step_mends_and_one_step_takes_it_back(
    words: ScriptText, marks: ScriptMarks, reasons: ScriptReasons, qtbot: QtBot
) -> None:
    caret_to(words, HINTS[1].start + 3)
    assert reasons.current == HINTS[1]
    with qtbot.waitSignal(marks.used):
        reasons.use()
    assert words.text() == TEXT.replace(ASKS, INSTEAD)
    caret = words.reading.offset(words.textCursor().position())
    assert caret == HINTS[1].start + len(INSTEAD)
    words.undo()
    assert words.text() == TEXT


def test_words_can_be_left_out(words: ScriptText, marks: ScriptMarks) -> None:
    assert marks.use(HINTS[0])
    assert words.text() == TEXT.replace("Hi {first_name|there}", "", 1)


def test_words_that_changed_in_the_meantime_are_left_alone(
    words: ScriptText, marks: ScriptMarks, qtbot: QtBot
) -> None:
    caret_to(words, HINTS[1].start + 3)
    qtbot.keyClicks(words, "x")
    written = words.text()
    assert not marks.use(HINTS[1])
    assert words.text() == written


def test_nothing_is_mended_in_a_script_that_is_read_only(
    words: ScriptText, marks: ScriptMarks
) -> None:
    words.set_read_only(True)
    assert not marks.use(HINTS[1])
    assert words.text() == TEXT


def test_one_goes_from_hint_to_hint_and_round(
    words: ScriptText, marks: ScriptMarks, reasons: ScriptReasons
) -> None:
    words.moveCursor(QTextCursor.MoveOperation.End)
    seen = []
    for by in (1, 1, 1, -1, -1):
        reasons.step(by)
        seen.append(reasons.current)
    assert seen == [HINTS[0], HINTS[1], HINTS[0], HINTS[1], HINTS[0]]
    assert reasons.bubble.isVisible()
    assert "A trap. Why." in reasons.bubble.accessibleName()


def test_the_reason_comes_up_where_the_caret_goes_but_not_while_typing(
    words: ScriptText, marks: ScriptMarks, reasons: ScriptReasons, qtbot: QtBot
) -> None:
    caret_to(words, HINTS[1].start + 3)
    assert reasons.bubble.isVisible()
    qtbot.keyClicks(words, "x")
    assert not reasons.bubble.isVisible()
    qtbot.keyClick(words, Qt.Key.Key_Left)
    assert reasons.bubble.isVisible()
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert not reasons.bubble.isVisible()
    caret_to(words, HINTS[1].start + 3)
    caret_to(words, len(TEXT))
    assert not reasons.bubble.isVisible()
    assert reasons.current is None


def test_no_hint_is_passed_over_where_two_begin_together(
    words: ScriptText, marks: ScriptMarks, reasons: ScriptReasons
) -> None:
    longer = replace(hint_at(TEXT, f"{ASKS} I'll try"), name="Another")
    marks.show_hints([*HINTS, longer])
    seen = []
    for _ in range(3):
        reasons.step(1)
        seen.append(reasons.current)
    assert seen == [HINTS[1], longer, HINTS[0]]  # the caret was at the first of them


def rest_the_mouse(words: ScriptText, offset: int) -> None:
    position, _ = words.reading.positions(offset, offset + 1)
    point = words.rect_of(position).center()
    at = words.viewport().mapToGlobal(point)
    QApplication.sendEvent(words.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, at))


def test_the_reason_comes_up_where_the_mouse_rests(
    words: ScriptText, marks: ScriptMarks, reasons: ScriptReasons
) -> None:
    rest_the_mouse(words, HINTS[1].start + 3)
    assert reasons.bubble.isVisible()
    assert reasons.current != HINTS[1]
    reasons.use()
    assert words.text() == TEXT.replace(ASKS, INSTEAD)
    assert not reasons.bubble.isVisible()


def test_a_chip_says_what_it_is_filled_with(
    words: ScriptText, marks: ScriptMarks, reasons: ScriptReasons
) -> None:
    rest_the_mouse(words, TEXT.index("{first_name"))
    assert "the contact's first name" in QToolTip.text()
    assert "“there”" in QToolTip.text()
    assert "F2 or a double-click changes these words." in QToolTip.text()
    rest_the_mouse(words, TEXT.index("{my_name"))
    assert "F2 or a double-click gives it words to say" in QToolTip.text()
    rest_the_mouse(words, TEXT.index("from {business"))
    assert "Said only when" in QToolTip.text()


def test_the_reason_stays_within_the_window(
    words: ScriptText, marks: ScriptMarks, reasons: ScriptReasons
) -> None:
    text = "Hi.\n" * 60 + ASKS
    words.set_text(text)
    long = replace(hint_at(text, ASKS, INSTEAD), why="Because. " * 40)
    marks.show_hints([long])
    reasons.go_to(long)
    assert words.window().rect().contains(reasons.bubble.geometry())


def test_underlines_are_painted_in_the_colours_of_the_theme(
    words: ScriptText, marks: ScriptMarks, look: ThemeController
) -> None:
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        look.set_appearance(appearance)
        assert [colour for _, colour in words.waves] == [look.theme.amber] * 2
    unreadable = replace(HINTS[1], kind=HintKind.FIELD)
    marks.show_hints([unreadable])
    assert [colour for _, colour in words.waves] == [look.theme.amber]
    words.grab()
