"""The list of fields, and what a chip says where nothing is known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.script import Field, parse
from tests.ui.widgets.script_on_stage import KNOWN, Stage, stage
from ui.presenters.field_words import (
    FILLED_WITH,
    NAMES,
    OFFERED,
    gap_of,
    made_safe,
    matching,
    nearest,
    safe,
    spoken,
    told,
)
from ui.theme_controller import ThemeController
from ui.widgets.script_chip_bubble import ChipBubble
from ui.widgets.script_fields import FieldCompletion
from ui.widgets.script_text import ScriptText

__all__ = ["stage"]


@pytest.fixture
def words(look: ThemeController, stage: Stage) -> ScriptText:
    words = ScriptText(look)
    stage(words)
    return words


@pytest.fixture
def fields(words: ScriptText, look: ThemeController) -> FieldCompletion:
    fields = FieldCompletion(words, look)
    fields.set_values("en", KNOWN)
    return fields


def test_a_brace_brings_the_fields_and_letters_narrow_them(
    words: ScriptText, fields: FieldCompletion, qtbot: QtBot
) -> None:
    qtbot.keyClicks(words, "Hi {")
    assert fields.offered == OFFERED
    qtbot.keyClicks(words, "my")
    assert fields.offered == (Field.MY_NAME, Field.BUSINESS, Field.MY_NUMBER)
    qtbot.keyClicks(words, "_na")
    assert fields.offered == (Field.MY_NAME,)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_key_puts_the_chosen_field_in_with_words_for_want_of_it(
    words: ScriptText, fields: FieldCompletion, qtbot: QtBot, key: Qt.Key
) -> None:
    words.set_text("😀 Hi!")
    words.moveCursor(words.textCursor().MoveOperation.End)
    qtbot.keyClicks(words, " {fir")
    qtbot.keyClick(words, key)
    assert words.text() == "😀 Hi! {first_name|there}"
    assert not fields.is_open
    assert words.hasFocus()
    words.undo()
    assert words.text() == "😀 Hi! {fir"


def test_the_arrows_choose(words: ScriptText, fields: FieldCompletion, qtbot: QtBot) -> None:
    qtbot.keyClicks(words, "{")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(words, key)
    assert gap_of(words.text()) == gap_of(safe(OFFERED[-1], "en"))


def test_escape_closes_the_list_for_this_brace(
    words: ScriptText, fields: FieldCompletion, qtbot: QtBot
) -> None:
    qtbot.keyClicks(words, "{fi")
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    qtbot.keyClicks(words, "r")
    assert not fields.is_open
    assert words.text() == "{fir"
    qtbot.keyClicks(words, "} {")
    assert fields.is_open


def test_the_fields_are_there_without_a_brace(
    words: ScriptText, fields: FieldCompletion, qtbot: QtBot
) -> None:
    qtbot.keyClicks(words, "Hi ")
    fields.ask()
    assert fields.offered == OFFERED
    qtbot.keyClicks(words, "numb")
    assert fields.offered == (Field.MY_NUMBER,)
    qtbot.keyClick(words, Qt.Key.Key_Tab)
    assert words.text() == f"Hi {safe(Field.MY_NUMBER, 'en')}"


def test_the_list_goes_when_no_field_is_meant(
    words: ScriptText, fields: FieldCompletion, qtbot: QtBot
) -> None:
    qtbot.keyClicks(words, "{xyzzy")
    assert not fields.is_open
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert words.text() == "{xyzzy\n"


def test_a_script_that_is_read_only_offers_nothing(
    words: ScriptText, fields: FieldCompletion, qtbot: QtBot
) -> None:
    words.set_read_only(True)
    with qtbot.waitSignal(words.refused):
        fields.ask()
    assert not fields.is_open


def test_the_words_for_want_of_a_value_are_changed_at_the_chip(
    words: ScriptText, look: ThemeController, qtbot: QtBot
) -> None:
    bubble = ChipBubble(words, look)
    words.set_text("Hi {first_name|there}!")
    words.moveCursor(words.textCursor().MoveOperation.End)
    qtbot.keyClick(words, Qt.Key.Key_Left)
    qtbot.keyClick(words, Qt.Key.Key_F2)
    line = bubble.findChild(QLineEdit)
    assert line is not None
    assert line.hasFocus()
    assert line.text() == "there"
    line.setText(" my {dear}|friend ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert words.text() == "Hi {first_name|my dearfriend}!"
    assert words.hasFocus()
    assert not bubble.isVisible()
    words.undo()
    assert words.text() == "Hi {first_name|there}!"


def test_escape_leaves_the_chip_as_it_was(
    words: ScriptText, look: ThemeController, qtbot: QtBot
) -> None:
    bubble = ChipBubble(words, look)
    words.set_text("{first_name|there}")
    bubble.open(0)
    line = bubble.findChild(QLineEdit)
    assert line is not None
    line.setText("you")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert words.text() == "{first_name|there}"
    assert words.hasFocus()


def test_every_field_has_a_friendly_name() -> None:
    assert set(NAMES) == set(FILLED_WITH) == set(Field)
    assert len(set(NAMES.values())) == len(Field)
    for field in Field:
        gap = gap_of(f"{{{field}}}")
        assert gap is not None
        assert "_" not in told(gap)


@pytest.mark.parametrize("language", ["en", "es", "fr"])
@pytest.mark.parametrize("field", list(Field))
def test_a_field_put_in_always_has_something_to_fall_back_on(field: Field, language: str) -> None:
    stretches = [stretch for stretch in parse(safe(field, language)) if stretch.gaps]
    (gap,) = stretches[0].gaps
    assert gap.field is field
    assert stretches[0].optional or gap.fallback


def test_only_what_stands_bare_is_given_words_to_say_instead() -> None:
    text = "Hi {first_name|you}[ of {business}], about {reason} till {deadline} {nmae}"
    assert made_safe(text, "en") == text.replace("{reason}", "{reason|an idea I had}")


def test_a_quoted_script_is_heard_not_read() -> None:
    quoted = "“Hi {first_name|you}, ring {my_number} {my_nu…” asks {nmae}"
    assert spoken(quoted, {}) == "“Hi you, ring (my number) {my_nu…” asks {nmae}"
    assert "Hi Sue," in spoken(quoted, KNOWN)


def test_what_is_meant_is_found() -> None:
    assert nearest("frist_name") is Field.FIRST_NAME
    assert nearest("nmae") is Field.FIRST_NAME
    assert nearest("telephone") is None
    assert matching("try") == (Field.RETRY_WHEN,)
    assert matching("") == OFFERED
