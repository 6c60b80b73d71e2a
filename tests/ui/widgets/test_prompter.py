"""The prompter on screen: keys, mouse, odd texts, and a place that follows the clock."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme_controller import Appearance, ThemeController
from ui.widgets.prompter import Prompter
from ui.widgets.prompter_motion import WPM_LEAST, WPM_MOST
from ui.widgets.prompter_view import FONT_LEAST, FONT_MOST

TEXT = (
    "Hi Sue, it is Maria from Bright Kitchen, trying you again this morning as I promised. "
    "The bakeware you asked about in the spring is back, and I set one aside to show you. "
    "I will try you again Tuesday evening. If you like, I am at 614, 555, 0199."
)
PROMISE = (TEXT.index("Tuesday"), TEXT.index("evening") + len("evening"))
WORDS = TEXT.split()


class Clock:
    """Stands still until it is told to go on."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def prompter(look: ThemeController, qtbot: QtBot, clock: Clock) -> Prompter:
    prompter = Prompter(look, clock=clock)
    qtbot.addWidget(prompter)
    prompter.resize(700, 460)
    prompter.set_script(TEXT, [PROMISE])
    with qtbot.waitExposed(prompter):
        prompter.show()
    prompter.activateWindow()
    qtbot.waitUntil(prompter.isActiveWindow)
    prompter.setFocus()
    return prompter


def colours(image: QImage) -> set[int]:
    return {
        image.pixelColor(x, y).rgb()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_space_starts_and_pauses(prompter: Prompter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(prompter.playing_changed) as heard:
        qtbot.keyClick(prompter, Qt.Key.Key_Space)
    assert heard.args == [True]
    assert prompter.is_playing
    qtbot.keyClick(prompter, Qt.Key.Key_Space)
    assert not prompter.is_playing


def test_words_pass_at_the_pace_whatever_the_size(
    prompter: Prompter, clock: Clock, qtbot: QtBot
) -> None:
    prompter.set_wpm(120)
    prompter.start()
    for size in (28, 72):
        prompter.set_font_px(size)
        with qtbot.waitSignal(prompter.word_changed):
            clock.now += 4
        assert prompter.word == round(clock.now * 2)


def test_it_stops_at_the_end(prompter: Prompter, clock: Clock, qtbot: QtBot) -> None:
    prompter.start()
    with qtbot.waitSignals([prompter.playing_changed, prompter.finished], order="strict"):
        clock.now += 600
    assert not prompter.is_playing
    assert prompter.word == len(WORDS) - 1


def test_the_keys_change_the_pace(prompter: Prompter, qtbot: QtBot) -> None:
    seconds = prompter.seconds
    with qtbot.waitSignal(prompter.wpm_changed) as heard:
        qtbot.keyClick(prompter, Qt.Key.Key_Up)
    assert heard.args == [136]
    assert prompter.seconds < seconds
    for _ in range(60):
        qtbot.keyClick(prompter, Qt.Key.Key_Down)
    assert prompter.wpm == WPM_LEAST
    prompter.set_wpm(999)
    assert prompter.wpm == WPM_MOST


def test_a_number_takes_the_time_of_its_digits(prompter: Prompter) -> None:
    prompter.set_script("614, 555, 0199.")
    prompter.set_wpm(120)
    assert prompter.seconds == 5


@pytest.mark.parametrize(
    ("key", "begin", "word"),
    [
        (Qt.Key.Key_PageDown, 0, WORDS.index("The")),
        (Qt.Key.Key_PageUp, 20, WORDS.index("The")),
        (Qt.Key.Key_Right, 0, 2),
        (Qt.Key.Key_Left, 2, 0),
        (Qt.Key.Key_Home, 20, 0),
        (Qt.Key.Key_End, 0, len(WORDS) - 1),
    ],
)
def test_the_keys_move_about(
    prompter: Prompter, qtbot: QtBot, key: Qt.Key, begin: int, word: int
) -> None:
    prompter.go_to_word(begin)
    qtbot.keyClick(prompter, key)
    assert prompter.word == word


def test_plus_and_minus_change_the_type_within_bounds(prompter: Prompter, qtbot: QtBot) -> None:
    qtbot.keyClick(prompter, Qt.Key.Key_Plus)
    assert prompter.font_px == 40
    for _ in range(20):
        qtbot.keyClick(prompter, Qt.Key.Key_Minus)
    assert prompter.font_px == FONT_LEAST
    prompter.set_font_px(1000)
    assert prompter.font_px == FONT_MOST


def test_other_keys_are_left_to_the_page(prompter: Prompter, qtbot: QtBot) -> None:
    pressed: list[str] = []
    for key in ("1", "Ctrl+Up", "Space"):
        shortcut = QShortcut(QKeySequence(key), prompter)
        shortcut.activated.connect(lambda key=key: pressed.append(key))
    qtbot.keyClick(prompter, Qt.Key.Key_1)
    qtbot.keyClick(prompter, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(prompter, Qt.Key.Key_Space)
    assert pressed == ["1", "Ctrl+Up"]
    assert prompter.is_playing


def place_of(prompter: Prompter, word: int) -> QPoint:
    """A point on a word, found by asking the prompter what it is a click on."""
    for y in range(0, prompter.height(), 20):
        for x in range(0, prompter.width(), 10):
            if prompter._word_under(x, y) == word:
                return QPoint(x + 5, y)
    raise AssertionError(f"word {word} is not in sight")


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_click_goes_to_the_word(
    prompter: Prompter, clock: Clock, qtbot: QtBot, mirrored: bool
) -> None:
    prompter.set_mirrored(mirrored)
    qtbot.mouseClick(prompter, Qt.MouseButton.LeftButton, pos=place_of(prompter, 9))
    assert prompter.word == 9
    assert not prompter.is_playing


def test_a_drag_holds_the_text_and_lets_it_go_on(
    prompter: Prompter, clock: Clock, qtbot: QtBot
) -> None:
    prompter.start()
    begin, end = QPoint(300, 300), QPoint(300, 180)
    qtbot.mousePress(prompter, Qt.MouseButton.LeftButton, pos=begin)
    top = prompter.top_at(clock.now)
    qtbot.mouseMove(prompter, end)
    assert prompter.top_at(clock.now) == pytest.approx(top - 120, abs=1)
    held = prompter.top_at(clock.now)
    clock.now += 5
    assert prompter.top_at(clock.now) == held
    qtbot.mouseRelease(prompter, Qt.MouseButton.LeftButton, pos=end)
    clock.now += 2
    assert prompter.top_at(clock.now) < held
    assert prompter.is_playing


def test_the_wheel_moves_the_text_which_then_goes_on(
    prompter: Prompter, clock: Clock, qtbot: QtBot
) -> None:
    prompter.start()
    before = prompter.top_at(clock.now)
    turn = QWheelEvent(
        QPointF(300, 200),
        QPointF(300, 200),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(prompter, turn)
    clock.now += 0.5
    moved = prompter.top_at(clock.now)
    assert moved < before - 50
    clock.now += 4
    assert prompter.top_at(clock.now) < moved
    assert prompter.is_playing


def test_following_glides_to_the_word_heard(prompter: Prompter, clock: Clock, qtbot: QtBot) -> None:
    prompter.start()
    before = prompter.top_at(clock.now)
    prompter.follow(25)
    assert prompter.word == 25
    assert not prompter.is_playing
    assert prompter.top_at(clock.now) == pytest.approx(before)
    clock.now += 1
    settled = prompter.top_at(clock.now)
    assert settled < before
    clock.now += 60
    assert prompter.top_at(clock.now) == settled


def test_what_is_painted_is_where_it_belongs(
    prompter: Prompter, clock: Clock, qtbot: QtBot
) -> None:
    prompter.start()
    for _ in range(40):
        clock.now += 0.31
        prompter.grab()
        assert prompter._shown is not None
        assert abs(prompter._shown.top - prompter.top_at(clock.now)) <= 0.5


def test_the_place_stays_when_the_window_changes(prompter: Prompter, clock: Clock) -> None:
    prompter.go_to_word(20)
    clock.now += 1
    prompter.resize(420, 300)
    assert prompter.word == 20
    prompter.set_font_px(64)
    assert prompter.word == 20


def test_the_same_script_again_is_left_alone(prompter: Prompter) -> None:
    prompter.start()
    prompter.go_to_word(12)
    prompter.set_script(TEXT, [PROMISE])
    assert prompter.word == 12
    assert prompter.is_playing
    prompter.set_script("Something else.")
    assert prompter.word == 0
    assert not prompter.is_playing


def test_nobody_reads_a_hidden_prompter(prompter: Prompter) -> None:
    prompter.start()
    prompter.hide()
    assert not prompter.is_playing


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
    prompter.set_script(text, [span])
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
    prompter.set_script(text, [(2, 9)])
    prompter.start()
    assert not prompter.grab().isNull()
    with qtbot.waitSignal(prompter.finished):
        clock.now += 300


def test_emoji_do_not_shift_the_promise(prompter: Prompter) -> None:
    text = "😀😀 again Thursday morning."
    begin = text.index("Thursday")
    prompter.set_script(text, [(begin, begin + len("Thursday"))])
    lines = prompter._text()
    stretches = [
        (line.layout.text().encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le"), promise)
        for line in lines.lines
        for start, end, promise in lines._stretches(line)
    ]
    assert ("Thursday", True) in stretches
    assert sum(promise for _, promise in stretches) == 1


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
