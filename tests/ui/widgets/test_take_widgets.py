"""The clock and the level of a take: what they say, to the eye and to a screen reader."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.theme_controller import Appearance, ThemeController
from ui.widgets.countdown import Countdown
from ui.widgets.level_meter import LevelMeter


@pytest.fixture
def clock(look: ThemeController, qtbot: QtBot) -> Countdown:
    made = Countdown(look)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def meter(look: ThemeController, qtbot: QtBot) -> LevelMeter:
    made = LevelMeter(look)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_reading_counts_up(clock: Countdown) -> None:
    clock.begin(None)
    clock.set_recording(True)
    clock.show_seconds(75.9)
    assert clock.words == "1:15"
    assert clock.accessibleName() == "Recording, 1:15"


def test_a_mailbox_says_how_long_it_is(clock: Countdown) -> None:
    clock.begin(30.0)
    assert clock.accessibleName() == "Not recording, 0:30 left"
    clock.show_seconds(13.9)
    assert clock.words == "0:17 left"
    clock.show_seconds(30.4)
    assert clock.words == "0:00 left"


def test_the_last_seconds_look_unlike_the_others(clock: Countdown, look: ThemeController) -> None:
    clock.begin(30.0)
    clock.set_recording(True)
    pictures = []
    for seconds in (5.0, 26.0):
        clock.show_seconds(seconds)
        pictures.append(clock.grab().toImage())
    assert pictures[0] != pictures[1]
    look.set_appearance(Appearance.DARK)
    assert clock.grab().toImage() != pictures[1]


def test_nothing_moves_while_it_counts(clock: Countdown) -> None:
    clock.begin(30.0)
    size = clock.sizeHint()
    clock.show_seconds(29.9)
    assert clock.sizeHint() == size


@pytest.mark.parametrize(("dbfs", "share"), [(-100.0, 0.0), (-60.0, 0.0), (-30.0, 0.5), (3.0, 1.0)])
def test_the_bar_is_as_full_as_the_voice_is_loud(
    meter: LevelMeter, dbfs: float, share: float
) -> None:
    meter.show_level(dbfs)
    assert meter.share == pytest.approx(share)
    meter.grab()


def test_the_bar_rises_at_once_and_falls_slowly(meter: LevelMeter) -> None:
    meter.show_level(-6.0)
    full = meter.share
    meter.show_level(-60.0)
    assert 0.5 * full < meter.share < full
    for _ in range(60):
        meter.show_level(-90.0)
    assert meter.share < 0.02
    meter.show_level(-6.0)
    meter.rest()
    assert meter.share == 0
