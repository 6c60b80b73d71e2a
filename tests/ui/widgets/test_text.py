"""What people typed is shown as they typed it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Size, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.marks import Badge
from ui.widgets.painting import initials
from ui.widgets.text import PlainLabel, plain_tip, set_tip, wrapped

NASTY = "<b>Ann</b> <img src=x> & Sons"


def test_a_label_shows_markup_as_characters(look: ThemeController, qtbot: QtBot) -> None:
    label = PlainLabel(NASTY)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == NASTY
    assert label.sizeHint().width() > PlainLabel("Ann").sizeHint().width()


def test_a_cut_label_says_all_of_it_literally_in_its_tooltip(
    look: ThemeController, qtbot: QtBot
) -> None:
    label = PlainLabel(NASTY, elide=True)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    document = QTextDocument()
    document.setHtml(label.toolTip())
    assert document.toPlainText() == NASTY
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_an_empty_tooltip_stays_empty() -> None:
    assert plain_tip("") == ""


def test_a_screen_reader_is_given_a_tooltip_without_its_markup(
    look: ThemeController, qtbot: QtBot
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    read = QAccessible.queryAccessibleInterface(widget)
    for words in (NASTY, "", "Larger type"):
        set_tip(widget, words)
        assert read.text(QAccessible.Text.Description) == words
    widget.setAccessibleDescription("Key L")
    for words in ("Largest type", "Key L", ""):
        set_tip(widget, words)
        assert read.text(QAccessible.Text.Description) == "Key L"


def test_a_tone_outranks_muted_and_gives_it_back(look: ThemeController, qtbot: QtBot) -> None:
    label = PlainLabel("due", muted=True)
    qtbot.addWidget(label)
    label.show()
    assert label.palette().windowText().color() == look.theme.muted
    label.set_tone(Tone.STOP)
    assert label.palette().windowText().color() == look.theme.stop
    label.set_tone(Tone.NEUTRAL)
    assert label.palette().windowText().color() == look.theme.muted


@given(st.text(max_size=80), st.integers(20, 300), st.integers(1, 3))
def test_wrapped_lines_fit(qapp: QApplication, text: str, width: int, most: int) -> None:
    metrics = QFontMetricsF(font(Size.SMALL))
    lines = wrapped(text, metrics, width, most)
    assert len(lines) <= most
    assert all(metrics.horizontalAdvance(line) <= width + 1 for line in lines)


def test_wrapping_keeps_every_word_when_there_is_room(qapp: QApplication) -> None:
    metrics = QFontMetricsF(font(Size.SMALL))
    text = "They called back on Thursday morning"
    assert " ".join(wrapped(text, metrics, 120, 9)) == text


def test_what_does_not_fit_ends_in_an_ellipsis(qapp: QApplication) -> None:
    metrics = QFontMetricsF(font(Size.SMALL))
    assert wrapped("They called back on Thursday morning", metrics, 90, 1)[0].endswith("…")


def test_initials() -> None:
    assert initials("Sue Baker") == "SB"
    assert initials("maría de la cruz") == "MC"
    assert initials("Cher") == "C"
    assert initials("<b>Ann</b> <img src=x>") == "BS"
    assert initials(" — ") == "?"
    assert initials("") == "?"


@given(st.text(max_size=40))
def test_initials_of_anything_are_short(name: str) -> None:
    assert 1 <= len(initials(name)) <= 6


def test_a_badge_speaks(look: ThemeController, qtbot: QtBot) -> None:
    badge = Badge(look, "late", Tone.AMBER)
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "late"
    narrow = badge.sizeHint().width()
    badge.show_text("6 days left", Tone.PROMISE)
    assert badge.accessibleName() == "6 days left"
    assert badge.sizeHint().width() > narrow
