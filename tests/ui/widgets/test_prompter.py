"""The prompter on screen: keys, mouse, odd texts, and a place that follows the clock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.prompter_on_stage import PROMISE, TEXT, WORDS, Clock
from ui.widgets.prompter import Prompter
from ui.widgets.prompter_motion import WPM_LEAST, WPM_MOST
from ui.widgets.prompter_view import FONT_LEAST, FONT_MOST


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


@pytest.mark.parametrize("close", [False, True])
@pytest.mark.parametrize("height", [120, 161, 200, 240, 473])
def test_what_is_being_said_is_whole_and_the_most_is_ahead(
    prompter: Prompter, clock: Clock, height: int, close: bool
) -> None:
    prompter.set_font_px(28)
    prompter.set_close(close)
    prompter.resize(362, height)
    lines = prompter._text()
    line = lines.line_height
    whole = min(4, int(height / line - 0.4))
    assert prompter.top_at(clock.now) + whole * line <= height
    for word in range(len(WORDS)):
        prompter.go_to_word(word)
        clock.now += 1
        top = prompter.top_at(clock.now)
        its = [each.top for each in lines.lines for piece in each.pieces if piece.word == word]
        assert top + its[0] >= -0.1 * line  # where there is no letter
        assert top + its[0] + line <= height


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


def test_a_voice_moves_the_text_and_tells_nobody(prompter: Prompter) -> None:
    by_hand: list[int] = []
    prompter.moved_by_hand.connect(by_hand.append)
    prompter.follow(9)
    assert prompter.word == 9
    assert by_hand == []


def test_the_hand_is_told_of(prompter: Prompter, clock: Clock, qtbot: QtBot) -> None:
    by_hand: list[int] = []
    prompter.moved_by_hand.connect(by_hand.append)
    qtbot.keyClick(prompter, Qt.Key.Key_PageDown)
    qtbot.mouseClick(prompter, Qt.MouseButton.LeftButton, pos=place_of(prompter, 9))
    assert by_hand == [WORDS.index("The"), 9]


def test_under_her_hand_a_voice_moves_nothing(prompter: Prompter, qtbot: QtBot) -> None:
    qtbot.mousePress(prompter, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    prompter.follow(30)
    assert prompter.word == 0
    qtbot.mouseRelease(prompter, Qt.MouseButton.LeftButton, pos=QPoint(900, 900))
    prompter.follow(30)
    assert prompter.word == 30


def test_while_a_voice_leads_space_asks_to_hold(prompter: Prompter, qtbot: QtBot) -> None:
    asked: list[None] = []
    prompter.hold_wanted.connect(lambda: asked.append(None))
    prompter.set_led(True)
    qtbot.keyClick(prompter, Qt.Key.Key_Space)
    assert len(asked) == 1
    assert not prompter.is_playing
    prompter.set_led(False)
    qtbot.keyClick(prompter, Qt.Key.Key_Space)
    assert prompter.is_playing
