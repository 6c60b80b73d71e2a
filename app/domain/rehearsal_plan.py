"""When a script is to be said aloud again: ratings, and which days count.

The intervals themselves come from spaced repetition (``app.usecases.spacing``).  How it all fits
together is told in docs/decisions/rehearsal-plan.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LONGEST_DAYS = 30
"""A script never rests longer than a month: words that are not said are lost."""

HARD_FROM, GOOD_FROM, EASY_FROM = 0.6, 0.85, 0.99
"""The grades (0 to 1) from which a take is rated hard, good and easy; below them: again."""


class Rating(StrEnum):
    """How well a take went, as spaced repetition asks it."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


@dataclass(frozen=True, slots=True)
class Review:
    """A take as the plan counts it: on which of the seller's dates, and how it went."""

    on: date
    rating: Rating


@dataclass(frozen=True, slots=True)
class ToSay:
    """A script to say aloud since ``due_on``."""

    script_id: str
    title: str
    due_on: date


def rating_for(grade: float | None) -> Rating:
    """The rating of a take by its grade, 0 to 1; good where nobody could listen (None)."""
    if grade is None or GOOD_FROM <= grade < EASY_FROM:
        return Rating.GOOD
    if grade >= EASY_FROM:
        return Rating.EASY
    return Rating.HARD if grade >= HARD_FROM else Rating.AGAIN


def rating_of(grade: float | None, coverage: float | None) -> Rating | None:
    """The rating of a take by its score; None of one in which nothing of the script was said.

    That is a silent take, or another text: it was heard, so there is a coverage, but no grade.
    """
    return None if grade is None and coverage is not None else rating_for(grade)


def counted(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """One review for each day, oldest first: the last one of the day.

    ``reviews`` come in the order in which the takes were said.  Saying a script ten times in an
    evening is good practice, but only the days in between make it stay.
    """
    by_day = {review.on: review for review in reviews}
    return tuple(by_day[on] for on in sorted(by_day))
