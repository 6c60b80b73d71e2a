"""Which takes tell how far somebody has come, whose sound makes room, and the pace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.take import Landmarks, Recorded, TakeFigures, landmarks, pace, spared


def figures(
    take_id: int,
    grade: float | None = None,
    wpm: float | None = None,
    coverage: float | None = None,
    *,
    scored: bool = True,
) -> TakeFigures:
    return TakeFigures(take_id, "en.first", "First", scored, 20.0, wpm, coverage, grade)


def test_the_best_take_has_the_highest_grade_and_then_is_the_newest() -> None:
    takes = [figures(4, 0.5), figures(1), figures(2, 0.9), figures(3, 0.9)]
    assert landmarks(takes) == Landmarks(first=1, latest=4, best=3)
    assert landmarks(takes).ids == {1, 3, 4}


def test_a_take_without_score_is_no_landmark() -> None:
    assert landmarks([figures(1, scored=False), figures(2, 0.4)]) == Landmarks(2, 2, 2)
    assert landmarks([figures(1, scored=False)]) == Landmarks(None, None, None)
    assert landmarks([figures(1), figures(2)]) == Landmarks(1, 2, None)


def test_dropped_takes_make_room_first_then_the_oldest_ordinary_ones_then_the_prized() -> None:
    sounds = [
        Recorded(1, 10, prized=True),
        Recorded(2, 10),
        Recorded(3, 10),
        Recorded(4, 10, dropped=True),
        Recorded(5, 10, prized=True),
        Recorded(6, 10, prized=True),
    ]
    assert spared(sounds, 60, 60) == ()
    assert spared(sounds, 60, 59) == (4,)
    assert spared(sounds, 60, 35) == (4, 2, 3)
    assert spared(sounds, 60, 15) == (4, 2, 3, 1, 5)
    assert spared(sounds, 60, 0) == (4, 2, 3, 1, 5)  # the newest stays, whatever its size


@given(
    st.lists(st.tuples(st.integers(1, 50), st.booleans(), st.booleans()), max_size=12),
    st.integers(0, 400),
)
def test_room_is_made_and_no_more_than_is_needed(
    made: list[tuple[int, bool, bool]], limit: int
) -> None:
    sounds = [Recorded(number, *each) for number, each in enumerate(made, start=1)]
    used = sum(sound.size for sound in sounds)
    sizes = {sound.id: sound.size for sound in sounds}
    going = spared(sounds, used, limit)
    left = used - sum(sizes[each] for each in going)
    if going:
        assert left + sizes[going[-1]] > limit
    newest = max((sound.id for sound in sounds if not sound.dropped), default=None)
    assert newest not in going
    assert left <= limit or set(sizes) - set(going) == {newest}


@pytest.mark.parametrize(
    ("takes", "expected"),
    [
        ([], None),
        ([figures(1, wpm=120, coverage=0.59)], None),
        ([figures(1, coverage=0.9)], None),
        ([figures(1, wpm=120, coverage=0.6)], 120),
        ([figures(1, wpm=120, coverage=1), figures(2, wpm=130.8, coverage=1)], 125),
        ([figures(n, wpm=100 + n, coverage=1) for n in (7, 1, 2, 3, 4, 5, 6)], 105),
    ],
)
def test_the_pace_is_the_median_of_the_last_five_takes_that_were_mostly_said(
    takes: list[TakeFigures], expected: int | None
) -> None:
    assert pace(takes) == expected
