"""The picture of what to expect: no number is cut, and no colour is needed to read it."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from app.domain.expectation import Reached, chances, expect
from ui.theme_controller import Appearance, ThemeController
from ui.widgets.expectation_picture import ExpectationPicture

CALLS = (1, 2, 5, 12, 40, 60, 61, 100)
RECORDS = (Reached(), Reached(170, 130), Reached(0, 300), Reached(300, 0))


def a_picture(
    look: ThemeController,
    qtbot: QtBot,
    calls: int,
    before: Reached = RECORDS[0],
    came: int | None = None,
    width: int = 600,
) -> ExpectationPicture:
    picture = ExpectationPicture(look)
    qtbot.addWidget(picture)
    picture.resize(width, picture.sizeHint().height())
    picture.show_expectation(expect(before, calls), chances(before, calls), came)
    return picture


@pytest.mark.parametrize("calls", CALLS)
@pytest.mark.parametrize("before", RECORDS)
@pytest.mark.parametrize("width", [220, 360, 640])
def test_every_number_is_whole_and_stands_alone(
    look: ThemeController, qtbot: QtBot, calls: int, before: Reached, width: int
) -> None:
    for came in (0, calls // 2, calls):
        picture = a_picture(look, qtbot, calls, before, came, width)
        laid, whole = picture.laid(), QRectF(picture.rect())
        assert len(laid.bars) == calls + 1
        assert all(whole.contains(room) for _, room in laid.numbers)
        assert whole.contains(laid.said)
        assert not any(bar.intersects(laid.said) for bar in laid.bars)
        rooms = [room for _, room in laid.numbers]
        assert not any(one.intersects(other) for one, other in combinations(rooms, 2))
        for number, room in laid.numbers:
            assert abs(room.center().x() - laid.bars[number].center().x()) <= room.width() / 2
        assert expect(before, calls).low in [number for number, _ in laid.numbers]


def test_the_ends_of_the_interval_are_named_first(look: ThemeController, qtbot: QtBot) -> None:
    for calls in CALLS:
        of = expect(Reached(170, 130), calls)
        named = {
            number for number, _ in a_picture(look, qtbot, calls, Reached(170, 130)).laid().numbers
        }
        assert {of.low, of.high} <= named


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_what_is_probable_is_solid_and_the_rest_is_hollow(
    look: ThemeController, qtbot: QtBot, appearance: Appearance
) -> None:
    look.set_appearance(appearance)
    before = Reached(12, 12)
    picture = a_picture(look, qtbot, 6, before)
    of, laid = expect(before, 6), picture.laid()
    image = picture.grab().toImage()
    scale = image.width() // picture.width()

    def inside(number: int) -> int:
        bar = laid.bars[number]
        return image.pixel(round(bar.center().x() * scale), round((bar.top() + 5) * scale))

    assert of.low > 0
    likely = [number for number, bar in enumerate(laid.bars) if bar.height() > 12]
    assert {inside(number) for number in likely if of.low <= number <= of.high} == {
        look.theme.promise.rgb()
    }
    outside = [number for number in likely if not of.low <= number <= of.high]
    assert outside
    assert look.theme.promise.rgb() not in {inside(number) for number in outside}
    # The line along the interval ends where it does.
    assert laid.band == (laid.bars[of.low].left(), laid.bars[of.high].right())


def test_what_came_is_marked_and_told(look: ThemeController, qtbot: QtBot) -> None:
    picture = a_picture(look, qtbot, 12, came=9)
    laid = picture.laid()
    assert laid.came is not None
    assert laid.came.x() == laid.bars[9].center().x()
    assert picture.accessibleDescription() == "Between 8 and 12 of 12; it was 9"
    image = picture.grab().toImage()
    scale = image.width() // picture.width()
    tip = image.pixel(round(laid.came.x() * scale), round((laid.came.y() - 3) * scale))
    assert tip == look.theme.promise.rgb()  # what came is no alarm
    plain = a_picture(look, qtbot, 12)
    assert plain.laid().came is None
    assert plain.accessibleDescription() == "Between 8 and 12 of 12"
