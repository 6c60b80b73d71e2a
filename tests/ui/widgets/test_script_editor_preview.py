"""Beside the words of a script: whom they are said to, how they sound, and how long they are."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.script import Field
from tests.ui.widgets.script_on_stage import KNOWN, SCRIPT, editor, stage
from ui.theme_controller import ThemeController
from ui.widgets.script_editor import ScriptEditor

__all__ = ["editor", "stage"]


def test_the_preview_says_what_the_contact_will_hear(editor: ScriptEditor) -> None:
    said = editor.preview.words.toPlainText()
    assert said.startswith("Hi Sue, it's Maria from Bright Kitchen. ")
    assert said.endswith("I'll try you again Thursday morning.")
    assert editor.preview.notes == ""
    assert editor.preview.who.text() == "Sue Baker"


def test_what_is_not_known_is_said_and_shown(editor: ScriptEditor, look: ThemeController) -> None:
    editor.set_preview("Nobody", {Field.MY_NAME: "Maria", Field.FIRST_NAME: "  "})
    editor.look_through()
    said = editor.preview.words.toPlainText()
    assert said.startswith("Hi there, it's Maria. ")
    assert "{" not in said
    assert "first name. Said instead: “there”" in editor.preview.notes
    assert "my business. Its part of the sentence is left out." in editor.preview.notes
    bare = "Till {deadline}."
    editor.set_script(replace(SCRIPT, text=bare))
    assert "last day. Double-click the field" in editor.preview.notes
    editor.set_script(SCRIPT)
    editor.set_preview("Nobody", {Field.MY_NAME: "Maria"})
    editor.look_through()
    cursor = editor.preview.words.textCursor()
    cursor.setPosition(said.index("there") + 2)
    assert cursor.charFormat().background().color() == look.theme.amber_soft
    cursor.setPosition(said.index("Maria") + 2)
    assert cursor.charFormat().foreground().color() == look.theme.promise


def test_a_seller_without_a_name_is_asked_for_it_rather_than_praised(
    editor: ScriptEditor, qtbot: QtBot
) -> None:
    editor._take(SCRIPT, ())
    assert "who you are" in editor.findings.said[0]
    editor.set_preview("Sue Baker", {**KNOWN, Field.MY_NAME: None})
    editor.look_through()
    editor._take(SCRIPT, ())
    assert "who you are" not in editor.findings.said[0]
    assert "Tell Ringwell your name in Settings, so that it can be said." in editor.preview.notes
    button = editor.preview._tell_name
    assert button.isVisible()
    with qtbot.waitSignal(editor.settings_wanted):
        button.click()
    editor.set_script(replace(SCRIPT, text="Hi, it's Maria."))
    assert not button.isVisible()


def test_the_figures_are_those_of_the_words_as_said(editor: ScriptEditor) -> None:
    editor.set_script(replace(SCRIPT, text="Hi {first_name|there}. " + "So it is. " * 15))
    editor.set_preview("", {})
    editor.set_pace(120)
    editor.look_through()
    assert editor.figures.said == (
        "47 words, good: 40 to 75",
        "24 s, at 120 wpm · good: 20 to 30",
        "easy to say",
    )
    editor.set_pace(60)
    editor.look_through()
    assert editor.figures.said[1] == "47 s, at 60 wpm · a little long · good: 20 to 30"
    editor.set_script(replace(SCRIPT, text="Thanks. Tell me more.", live=True))
    assert editor.figures.said[0] == "4 words"


def test_somebody_else_is_chosen_for_the_preview(editor: ScriptEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.contact_wanted):
        editor.preview.who.click()
    line = editor.contacts.findChild(QLineEdit)
    assert line is not None
    with qtbot.waitSignal(editor.contact_searched) as searched:
        qtbot.keyClicks(line, "t")
    assert searched.args == ["t"]
    editor.show_contacts([(4, "Tina Low", "Customer"), (7, "<b>Tom</b>", "")])
    qtbot.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(editor.contact_chosen) as chosen:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert chosen.args == [7]
    assert not editor.contacts.isVisible()
    assert editor.words.hasFocus()
