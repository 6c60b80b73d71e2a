"""How the prompter looks: its colours, odd texts, the countdown, its focus and its name."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.prompter_on_stage import TEXT, Clock
from ui.theme_controller import Appearance, ThemeController
from ui.widgets.prompter import Prompter
from ui.widgets.prompter_script import Mark, Marked


def colours(image: QImage) -> set[int]:
    return {
        image.pixelColor(x, y).rgb()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_words_are_ahead_lit_or_said(prompter: Prompter, clock: Clock) -> None:
    theme = prompter.look.theme
    prompter.go_to_word(10)
    clock.now += 1
    seen = colours(prompter.grab().toImage())
    for colour in (theme.prompter, theme.accent_soft, theme.ink, theme.said, theme.accent):
        assert colour.rgb() in seen
    assert theme.promise.rgb() in seen


def test_another_theme_is_shown_at_once(prompter: Prompter, look: ThemeController) -> None:
    prompter.grab()
    look.set_appearance(Appearance.DARK)
    assert look.theme.prompter.rgb() in colours(prompter.grab().toImage())


def test_mirrored_is_flipped_from_side_to_side(prompter: Prompter) -> None:
    plain = prompter.grab().toImage()
    prompter.set_mirrored(True)
    mirrored = prompter.grab().toImage()
    assert mirrored != plain
    flipped = plain.flipped(Qt.Orientation.Horizontal)
    ink = prompter.look.theme.ink
    assert dark_columns(flipped, ink) == pytest.approx(dark_columns(mirrored, ink), abs=3)


def dark_columns(image: QImage, ink: QColor) -> tuple[int, int]:
    """The first and last columns that hold ink."""
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) == ink for y in range(image.height()))
    ]
    return inked[0], inked[-1]


def test_markup_is_shown_as_characters(prompter: Prompter) -> None:
    prompter.set_script("<b>Ann</b> <img src=x>")
    assert prompter.accessibleDescription() == "<b>Ann</b> <img src=x>"
    literal = prompter.grab().toImage()
    prompter.set_script("Ann")
    assert prompter.grab().toImage() != literal


def test_nothing_to_say_shows_nothing(prompter: Prompter, qtbot: QtBot) -> None:
    prompter.set_script("")
    with qtbot.assertNotEmitted(prompter.playing_changed):
        prompter.start()
    qtbot.keyClick(prompter, Qt.Key.Key_PageDown)
    qtbot.mouseClick(prompter, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert prompter.look.theme.ink.rgb() not in colours(prompter.grab().toImage())
    assert prompter.seconds == 0


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    text=st.text(max_size=60),
    span=st.tuples(st.integers(0, 80), st.integers(0, 80)),
    word=st.integers(0, 20),
    width=st.integers(60, 700),
)
def test_no_text_is_too_odd(
    prompter: Prompter, text: str, span: tuple[int, int], word: int, width: int
) -> None:
    prompter.resize(width, 200)
    prompter.set_script(text, [Mark(*span)])
    prompter.go_to_word(word)
    assert not prompter.grab().isNull()


@pytest.mark.parametrize(
    "text",
    [
        "שלום אן, זו מריה. אנסה שוב ביום חמישי בבוקר.",
        "مرحبا آن، سأحاول مرة أخرى صباح الخميس.",
        "Hi שלום Ann 😀👩‍👩‍👧 こんにちは",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 3,
        "one\r\n\r\ntwo\tthree\u2028four",
    ],
)
def test_odd_scripts_are_shown_and_played(
    prompter: Prompter, clock: Clock, qtbot: QtBot, text: str
) -> None:
    prompter.set_script(text, [Mark(2, 9)])
    prompter.start()
    assert not prompter.grab().isNull()
    with qtbot.waitSignal(prompter.finished):
        clock.now += 300


def test_emoji_do_not_shift_the_promise(prompter: Prompter) -> None:
    text = "😀😀 again Thursday morning."
    begin = text.index("Thursday")
    prompter.set_script(text, [Mark(begin, begin + len("Thursday"))])
    lines = prompter._text()
    stretches = [
        (line.layout.text().encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le"), kind)
        for line in lines.lines
        for start, end, kind in lines._stretches(line)
    ]
    assert ("Thursday", Marked.PROMISE) in stretches
    assert sum(kind is not None for _, kind in stretches) == 1


def test_the_countdown_is_shown_and_can_be_called_off(
    prompter: Prompter, clock: Clock, qtbot: QtBot
) -> None:
    prompter.set_counts_down(True)
    plain = prompter.grab().toImage()
    prompter.start()
    assert prompter.grab().toImage() != plain
    clock.now += 2
    prompter.pause()
    assert prompter.word == 0
    prompter.start()
    with qtbot.waitSignal(prompter.word_changed):
        clock.now += 4


def test_only_the_keyboard_brings_a_focus_ring(
    prompter: Prompter, qtbot: QtBot, look: ThemeController
) -> None:
    def ringed() -> bool:
        return prompter.grab().toImage().pixelColor(0, 100) == look.theme.focus

    prompter.clearFocus()
    prompter.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ringed()
    prompter.clearFocus()
    prompter.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed()
    prompter.clearFocus()
    assert not ringed()


def test_it_speaks_its_name_and_its_words(prompter: Prompter) -> None:
    assert prompter.accessibleName() == "Teleprompter"
    assert prompter.accessibleDescription() == TEXT


def test_it_stands_still_in_a_layout_too_small_for_it(look: ThemeController, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    prompter = Prompter(look, page)
    QVBoxLayout(page).addWidget(prompter)
    prompter.set_script(TEXT)
    prompter.set_font_px(72)
    page.resize(80, 60)
    page.show()
    assert not page.grab().isNull()
