"""The editor as a whole: what it keeps, and what it says of the words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.objections import Objection
from app.domain.policy import Situation
from app.domain.script import parse
from app.domain.traps import Trap
from tests.ui.widgets.script_on_stage import SCRIPT, TEXT, Stage, editor, stage
from ui.presenters.script_check import TRAPS, HintKind
from ui.theme_controller import ThemeController
from ui.widgets.script_editor import ScriptEditor
from ui.widgets.script_menu import script_menu

__all__ = ["editor", "stage"]

Alt = Qt.KeyboardModifier.AltModifier


def end_of(editor: ScriptEditor) -> None:
    editor.words.moveCursor(editor.words.textCursor().MoveOperation.End)


def test_it_tells_what_changed(editor: ScriptEditor, qtbot: QtBot) -> None:
    assert (editor.title(), editor.text()) == (SCRIPT.title, TEXT)
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClicks(editor.words, "x")
    assert editor.text() == f"x{TEXT}"
    editor.words.undo()
    assert editor.text() == TEXT
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClicks(editor.title_field, "My ")
    assert editor.title() == "My First message"


def test_who_hears_of_a_change_reads_the_new_words(editor: ScriptEditor, qtbot: QtBot) -> None:
    heard: list[str] = []
    editor.changed.connect(lambda: heard.append(editor.text()))
    qtbot.keyClicks(editor.words, "x")
    editor.words.undo()
    editor.words.replace(0, 2, "Hello {first_name}")
    assert heard == [f"x{TEXT}", TEXT, f"Hello {{first_name}}{TEXT[2:]}"]


def test_saving_keeps_caret_and_undo(editor: ScriptEditor, qtbot: QtBot) -> None:
    end_of(editor)
    qtbot.keyClicks(editor.words, " Bye")
    caret = editor.words.textCursor().position()
    editor.set_script(replace(SCRIPT, text=editor.text(), version=2))
    assert editor.words.textCursor().position() == caret
    editor.words.undo()
    assert editor.text() == TEXT


def test_a_trap_is_underlined_listed_and_mended_with_one_key(
    editor: ScriptEditor, qtbot: QtBot
) -> None:
    asks = next(h for h in editor.hints if h.name == TRAPS[Trap.ASKS_CALLBACK])
    assert "call me back" in TEXT[asks.start : asks.end]
    assert any(asks.name in row for row in editor.findings.said)
    editor.reasons.go_to(asks)
    qtbot.keyClick(editor.words, Qt.Key.Key_Return, Alt)
    assert editor.text() == TEXT[: asks.start] + str(asks.suggestion) + TEXT[asks.end :]
    assert asks.name not in [hint.name for hint in editor.hints]
    editor.words.undo()
    assert editor.text() == TEXT


def test_a_reply_within_a_talk_need_not_say_who_is_calling(editor: ScriptEditor) -> None:
    said = "I understand. Take all the time you like."
    for occasion, asked in ((Objection.THINK, False), (Situation.THEY_ANSWERED, True)):
        editor.set_script(replace(SCRIPT, occasion=occasion, text=said, live=True))
        assert (TRAPS[Trap.NO_NAME] in [hint.name for hint in editor.hints]) is asked


def test_what_is_typed_is_looked_through_after_a_pause(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_script(replace(SCRIPT, text=""))
    assert editor.hints == ()
    qtbot.keyClicks(editor.words, "Hi Sue, it's Maria. Please call me back.")
    assert editor.hints == ()
    qtbot.waitUntil(lambda: bool(editor.hints))


def test_a_warm_word_when_there_is_nothing_to_say(editor: ScriptEditor) -> None:
    editor._take(SCRIPT, ())
    assert editor.findings.said[0].startswith("Nothing to change")


def test_a_field_nobody_knows_is_named_with_the_one_that_was_meant(
    editor: ScriptEditor, qtbot: QtBot
) -> None:
    editor.set_script(replace(SCRIPT, text="Hi {my_nmae}, ok"))
    (hint,) = editor.hints
    assert hint.kind is HintKind.FIELD
    assert hint.why == "Ringwell has no field called {my_nmae}. Did you mean “My name”?"
    assert editor.preview.words.toPlainText() == "Hi {my_nmae}, ok"
    assert editor.marks.use(hint)
    assert editor.text() == "Hi {my_name|your consultant}, ok"
    assert editor.hints == () or editor.hints[0].kind is HintKind.WORDS


def test_every_faulty_field_is_listed_and_everything_else_goes_on(
    editor: ScriptEditor, look: ThemeController
) -> None:
    text = "Hi {first_name|there}, {zzz} and {my_nmae}[ of {busines}]. Bye {retry_when|soon} } now"
    editor.set_script(replace(SCRIPT, text=text))
    assert [text[hint.start : hint.end] for hint in editor.hints] == [
        "{zzz}",
        "{my_nmae}",
        "{busines}",
        "}",
    ]
    said = editor.preview.words.toPlainText()
    assert said == "Hi Sue, {zzz} and {my_nmae}[ of {busines}]. Bye Thursday morning } now"
    assert editor.figures.said[0].startswith("11 words")
    cursor = editor.preview.words.textCursor()
    for words, marked in (("zzz", True), ("busines", True), ("and", False)):
        cursor.setPosition(said.index(words) + 2)
        assert (cursor.charFormat().background().color() == look.theme.amber_soft) is marked
    for _ in range(4):
        assert editor.marks.use(editor.hints[0])
    parse(editor.text())


@pytest.mark.parametrize("text", ["Hi {first_name", "Hi }", "Hi [there]", "[{reason}", "{reason|}"])
def test_a_script_that_cannot_be_read_says_where(editor: ScriptEditor, text: str) -> None:
    editor.set_script(replace(SCRIPT, text=text))
    (hint,) = editor.hints
    assert hint.kind is HintKind.FIELD
    assert 0 <= hint.start < hint.end <= len(text)
    while editor.hints and editor.hints[0].kind is HintKind.FIELD:
        assert editor.marks.use(editor.hints[0])
    parse(editor.text())


def test_a_field_without_an_end_is_finished_or_taken_away(editor: ScriptEditor) -> None:
    for text, mended in (
        ("Hi {fir, ok", "Hi {first_name|there}, ok"),
        ("Hi { ok", "Hi  ok"),
        ("Hi {First_Name|}", "Hi {first_name|there}"),
    ):
        editor.set_script(replace(SCRIPT, text=text))
        assert editor.marks.use(editor.hints[0])
        assert editor.text() == mended


def test_a_field_being_typed_is_not_called_a_fault(editor: ScriptEditor, qtbot: QtBot) -> None:
    end_of(editor)
    qtbot.keyClicks(editor.words, " {fir")
    editor.look_through()
    assert HintKind.FIELD not in [hint.kind for hint in editor.hints]
    qtbot.keyClick(editor.words, Qt.Key.Key_Escape)
    editor.look_through()
    assert [hint.kind for hint in editor.hints] == [HintKind.FIELD]


def test_a_built_in_script_asks_for_a_copy(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_read_only(True)
    for place in (editor.words, editor.title_field):
        with qtbot.waitSignal(editor.own_wanted):
            qtbot.keyClicks(place, "x")
    assert (editor.title(), editor.text()) == (SCRIPT.title, TEXT)
    editor.set_read_only(False)
    with qtbot.assertNotEmitted(editor.own_wanted):
        qtbot.keyClicks(editor.words, "x")


class Lane:
    """Keeps the jobs it is given until the test does them."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def read(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.jobs.append(lambda: done(job()))

    def work(self) -> None:
        while self.jobs:
            self.jobs.pop(0)()


def test_words_are_checked_beside_the_window(look: ThemeController, qtbot: QtBot) -> None:
    lane = Lane()
    editor = ScriptEditor(look, lane.read)
    qtbot.addWidget(editor)
    editor.set_script(SCRIPT)
    assert editor.hints == ()
    lane.work()
    before = editor.hints
    assert before
    editor.words.set_text("Please call me.")
    editor.look_through()
    editor.words.set_text("Hi.")
    lane.work()  # for words that are no longer there
    assert editor.hints == before
    editor.set_script(replace(SCRIPT, text="Something else."))
    assert editor.hints == ()


def test_every_trap_has_a_name() -> None:
    assert set(TRAPS) == {trap.value for trap in Trap}


@pytest.mark.parametrize("size", [(900, 600), (520, 420), (1440, 900)])
def test_nothing_is_cut_in_a_small_window(
    look: ThemeController, stage: Stage, size: tuple[int, int], qtbot: QtBot
) -> None:
    editor = ScriptEditor(look)
    stage(editor)
    editor.set_script(SCRIPT)
    editor.window().resize(*size)
    qtbot.waitUntil(lambda: (editor.window().width(), editor.window().height()) == size)
    for child in (editor.words, editor.figures, editor.title_field):
        assert isinstance(child, QWidget)
        corner = child.mapTo(editor, child.rect().bottomRight())
        assert editor.rect().contains(corner)
        assert child.height() > 30


def entries(editor: ScriptEditor, offset: int) -> dict[str, QAction]:
    """The menu at a letter of the script."""
    position, _ = editor.words.reading.positions(offset, offset + 1)
    point = editor.words.rect_of(position).center()
    menu = script_menu(editor.words, editor.marks, editor.reasons, editor.fields, point)
    menu.setParent(editor)
    return {action.text(): action for action in menu.actions()}


def test_the_menu_mends_what_it_is_opened_on(editor: ScriptEditor) -> None:
    asks = next(h for h in editor.hints if h.name == TRAPS[Trap.ASKS_CALLBACK])
    offered = entries(editor, asks.start + 3)
    mend = next(iter(offered.values()))
    assert "Use this" in mend.text() or "Leave it out" in mend.text()
    mend.trigger()
    assert editor.text() == TEXT[: asks.start] + str(asks.suggestion) + TEXT[asks.end :]
    assert "Change this field…" in entries(editor, TEXT.index("{first_name"))
    editor.set_read_only(True)
    assert "Insert a field…" not in entries(editor, 1)


def test_words_are_made_optional_and_certain_again(editor: ScriptEditor) -> None:
    text = "Hi there from {business}, ok."
    editor.set_script(replace(SCRIPT, text=text))
    cursor = editor.words.textCursor()
    start, end = editor.words.reading.positions(9, text.index(","))
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    editor.words.setTextCursor(cursor)
    entries(editor, 1)["Say only when it is known"].trigger()
    assert editor.text() == "Hi there [from {business}], ok."
    cursor.setPosition(start + 3)
    editor.words.setTextCursor(cursor)
    entries(editor, 1)["Say it in any case"].trigger()
    assert editor.text() == text
