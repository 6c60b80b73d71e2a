"""The strip of a session, and the breath between two people."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QProxyStyle, QStyle, QWidget
from pytestqt.qtbot import QtBot

from app.domain.session import State
from app.usecases import session
from app.usecases.office import Office
from app.usecases.session import LONGEST_INTENTION
from tests.ui.pages.stage import NOW, Adds, Heard
from ui.pages.session_breath import breathe
from ui.pages.session_intention import IntentionLine
from ui.pages.session_strip import ProgressStrip, Segments
from ui.pages.session_veil import PauseVeil
from ui.theme_controller import Appearance, ThemeController

SIX = [State.CALLED, State.SKIPPED, State.CALLED, State.OPEN, State.WAITING, State.GONE]


def _colours(segments: Segments, count: int) -> list[QColor]:
    """The colour in the middle of each segment, left to right."""
    image = QImage(segments.size(), QImage.Format.Format_RGB32)
    image.fill(0)
    segments.render(image)
    step = image.width() / count
    return [image.pixelColor(round((at + 0.4) * step), image.height() // 2) for at in range(count)]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_calls_made_are_filled_and_who_is_on_screen_stands_out(
    look: ThemeController, qtbot: QtBot, appearance: Appearance
) -> None:
    look.set_appearance(appearance)
    segments = Segments(look)
    qtbot.addWidget(segments)
    segments.show_states(SIX, 3)
    segments.resize(6 * 38, 12)
    pale, done, here = look.theme.line_strong, look.theme.promise, look.theme.accent
    assert _colours(segments, 6) == [done, pale, done, here, pale, pale]
    assert segments.accessibleDescription() == "2 called, 2 skipped, 2 to go"


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_who_called_back_is_a_ring_and_no_call_made(
    look: ThemeController, qtbot: QtBot, appearance: Appearance
) -> None:
    look.set_appearance(appearance)
    segments = Segments(look)
    qtbot.addWidget(segments)
    segments.show_states(SIX, 3, back=[2])
    segments.resize(6 * 38, 12)
    image = segments.grab().toImage()
    pale, done, here = look.theme.line_strong, look.theme.promise, look.theme.accent
    assert _colours(segments, 6) != [done, pale, done, here, pale, pale]
    assert _colours(segments, 6)[:2] == [done, pale]
    edge, inside = (image.pixelColor(2 * 38 + 16, row) for row in (2, 6))
    assert edge == done
    assert inside not in (done, pale, here)
    assert segments.accessibleDescription() == "1 called, 1 called you back, 2 skipped, 2 to go"
    segments.show_goal(2)
    assert segments.goal_after == 4  # the call-back is on the way to it, and does not count
    segments.resize(6 * 8, 12)  # too narrow for a ring: low, as who was passed over
    image = segments.grab().toImage()
    assert image.pixelColor(2 * 8 + 3, 6) == done
    assert image.pixelColor(2 * 8 + 3, 3) != done
    assert image.pixelColor(3, 3) == done


def test_a_small_window_does_not_say_who_comes_next(
    look: ThemeController, qtbot: QtBot, office: Office, add: Adds
) -> None:
    long = f"Bea {'Featherstonehaugh ' * 10}"
    session.begin(office, [add("Ann Adams"), add(long), add("Cho Park")], NOW, goal=3)
    running = session.running(office, NOW)
    assert running is not None
    strip = ProgressStrip(look)
    qtbot.addWidget(strip)
    least = strip.minimumSizeHint()
    strip.show_queue(running)
    strip.show_figures(0, 3, 0)
    assert strip.then == f"Next: {long.strip()}"
    assert strip.minimumSizeHint().height() == least.height()  # beside buttons as high as both
    strip.resize(700, strip.sizeHint().height())
    strip.show()
    wide = strip.minimumSizeHint().width()
    strip.fold(small=True)
    assert strip.then == ""
    strip.fold(small=False)
    assert strip.then
    assert strip.minimumSizeHint().width() == wide
    assert strip._next.toolTip()  # whole there


def test_sixty_people_have_a_segment_each(look: ThemeController, qtbot: QtBot) -> None:
    segments = Segments(look)
    qtbot.addWidget(segments)
    segments.show_states([State.CALLED] * 30 + [State.OPEN] * 30, None)
    segments.resize(360, 12)
    colours = _colours(segments, 60)
    assert colours[0] == colours[29] == look.theme.promise
    assert colours[30] == colours[59] == look.theme.line_strong


def test_the_goal_is_marked_where_there_are_more_people(
    look: ThemeController, qtbot: QtBot
) -> None:
    segments = Segments(look)
    qtbot.addWidget(segments)
    segments.show_states([*SIX, State.OPEN], 3)
    segments.resize(7 * 38, 12)
    segments.show_goal(3)  # two are passed over, or gone
    assert segments.goal_after == 4
    image = segments.grab().toImage()
    assert image.pixelColor(4 * 38 - 3, 1) == look.theme.ink
    for whole in (5, 8):
        segments.show_goal(whole)  # the end of the row says it
        assert segments.goal_after is None


def test_the_buttons_of_the_strip_say_what_is_wanted(look: ThemeController, qtbot: QtBot) -> None:
    strip = ProgressStrip(look)
    qtbot.addWidget(strip)
    heard = {
        "Skip": Heard(strip.skip_wanted),
        "Pause": Heard(strip.pause_wanted),
        "End and recap": Heard(strip.end_wanted),
    }
    for name, told in heard.items():
        (button,) = (each for each in strip.findChildren(QWidget) if each.accessibleName() == name)
        button.click()  # type: ignore[attr-defined]
        assert len(told) == 1
    assert all(len(told) == 1 for told in heard.values())


def test_a_plan_is_plain_text_and_elided_where_it_is_very_long(
    look: ThemeController, qtbot: QtBot
) -> None:
    line = IntentionLine(look, lines=2)
    qtbot.addWidget(line)
    line.resize(284, line.heightForWidth(284))
    line.say("If they are <b>short</b>,\nI say thank you & smile.")
    assert " ".join(line.lines) == "If they are <b>short</b>, I say thank you & smile."
    assert line.toolTip() == ""
    assert line.accessibleDescription() == line.words
    for words in ("If nobody answers, I breathe. " * 30, "x" * LONGEST_INTENTION):
        line.say(words)
        assert len(line.lines) <= 2
        assert line.lines[-1].endswith("…")
        assert line.toolTip()
        assert line.heightForWidth(284) <= 2 * line.fontMetrics().height() + 6
    one = line.heightForWidth(4_000)
    line.say("If nobody answers, I smile.")
    assert line.heightForWidth(284) == one


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_nothing_is_seen_through_a_pause(
    look: ThemeController, qtbot: QtBot, appearance: Appearance
) -> None:
    look.set_appearance(appearance)
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(380, 460)
    below = QLabel("Ann Adams " * 40, page)
    below.setWordWrap(True)
    below.resize(page.size())
    veil = PauseVeil(look, page)
    veil.show_who("Ann")
    veil.cover()
    page.show()
    shown = page.grab().toImage()
    below.hide()
    assert shown == page.grab().toImage()


class _Still(QProxyStyle):
    """What a system says whose owner wants no animations."""

    def styleHint(self, hint: QStyle.StyleHint, *more: object) -> int:  # type: ignore[override]
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, *more)  # type: ignore[arg-type]


def test_a_breath_is_soft_and_leaves_nothing_behind(look: ThemeController, qtbot: QtBot) -> None:
    label = QLabel("Ann")
    qtbot.addWidget(label)
    breathe(label)
    assert label.graphicsEffect() is None  # nobody sees it
    with qtbot.waitExposed(label):
        label.show()
    breathe(label)
    assert label.graphicsEffect() is not None
    breathe(label)  # the next person comes before the breath is over
    qtbot.waitUntil(lambda: label.graphicsEffect() is None)


def test_nothing_moves_where_no_animations_are_wanted(look: ThemeController, qtbot: QtBot) -> None:
    label = QLabel("Ann")
    qtbot.addWidget(label)
    still = _Still()
    label.setStyle(still)
    with qtbot.waitExposed(label):
        label.show()
    breathe(label)
    assert label.graphicsEffect() is None
