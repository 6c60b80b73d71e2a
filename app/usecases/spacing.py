"""Spaced repetition: the days between the rehearsals of a script, by FSRS (``fsrs``)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from app.domain.rehearsal_plan import LONGEST_DAYS, Rating, Review, counted

if TYPE_CHECKING:
    from app.data.unit_of_work import Work


def due_after(reviews: Iterable[Review]) -> date | None:
    """When a script with these reviews, in the order they were said, is to be said again.

    None without any.  The same reviews always lead to the same date, at the earliest the day
    after the last one, at the latest ``LONGEST_DAYS`` after it.
    """
    days = counted(reviews)
    if not days:
        return None
    # Only here: it takes a while to import, and the plan is kept worked out.
    import fsrs

    how = {
        Rating.AGAIN: fsrs.Rating.Again,
        Rating.HARD: fsrs.Rating.Hard,
        Rating.GOOD: fsrs.Rating.Good,
        Rating.EASY: fsrs.Rating.Easy,
    }
    # Without steps of minutes every interval is of whole days, and so is everything counted here:
    # what FSRS takes for midnight in Greenwich is one of the seller's dates.
    scheduler = fsrs.Scheduler(
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )
    card = fsrs.Card(card_id=0, due=_midnight(days[0].on))
    for review in days:
        card, _ = scheduler.review_card(card, how[review.rating], _midnight(review.on))
    return card.due.date()


def replan(work: Work, script_id: str) -> None:
    """Work out anew when a script comes due, after something about its takes has changed."""
    work.takes.plan(script_id, due_after(work.takes.reviews(script_id)))


def _midnight(on: date) -> datetime:
    return datetime.combine(on, time(), UTC)
