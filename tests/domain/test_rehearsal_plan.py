"""Which takes count for the plan, and as what."""

from __future__ import annotations

import pytest

from app.domain.rehearsal_plan import Rating, Review, counted, rating_for, rating_of
from tests.builders import day


@pytest.mark.parametrize(
    ("grade", "rating"),
    [
        (0.0, Rating.AGAIN),
        (0.59, Rating.AGAIN),
        (0.6, Rating.HARD),
        (0.84, Rating.HARD),
        (0.85, Rating.GOOD),
        (0.98, Rating.GOOD),
        (0.99, Rating.EASY),
        (1.0, Rating.EASY),
        (None, Rating.GOOD),
    ],
)
def test_the_grade_rates_a_take(grade: float | None, rating: Rating) -> None:
    assert rating_for(grade) is rating


@pytest.mark.parametrize(
    ("grade", "coverage", "rating"),
    [
        (None, 0.0, None),
        (None, None, Rating.GOOD),
        (0.5, 0.6, Rating.AGAIN),
        (1.0, 1.0, Rating.EASY),
    ],
    ids=["nothing of the script", "nobody could listen", "half of it", "all of it"],
)
def test_a_take_without_the_script_has_no_rating(
    grade: float | None, coverage: float | None, rating: Rating | None
) -> None:
    assert rating_of(grade, coverage) is rating


def test_the_last_take_of_a_day_counts_for_it() -> None:
    monday, tuesday = day("2026-11-16"), day("2026-11-17")
    said = [
        Review(monday, Rating.AGAIN),
        Review(tuesday, Rating.EASY),
        Review(monday, Rating.GOOD),
        Review(tuesday, Rating.HARD),
    ]
    assert counted(said) == (Review(monday, Rating.GOOD), Review(tuesday, Rating.HARD))
    assert counted([]) == ()
