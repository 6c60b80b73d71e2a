"""What to say aloud today, how a take is rated, and her pace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.errors import KnownError
from app.domain.rehearsal_plan import Rating, ToSay
from app.domain.take import pace
from app.usecases.change import Change, Thing
from app.usecases.library import library_within
from app.usecases.office import Office
from app.usecases.spacing import replan

if TYPE_CHECKING:
    from app.data.unit_of_work import Work


def plan(office: Office, now: datetime) -> tuple[ToSay, ...]:
    """The scripts to say today: due by her date at an aware instant or late, the oldest first.

    Only scripts she rehearsed are planned, and none that she removed.
    """
    with office.database.read() as work:
        due_dates = work.takes.due_dates()
        if not due_dates:
            return ()
        today, called = office.sellers_day(work, now), titles(office, work)
        return tuple(
            ToSay(script_id, called[script_id], due_on)
            for script_id, due_on in due_dates.items()
            if due_on <= today and script_id in called
        )


def rate(office: Office, take_id: int, rating: Rating | None, now: datetime) -> Change:
    """Her own word on how a take went, instead of its grade's; None leaves it to the grade.

    The plan is worked out as if that had been said at once, however often it is changed.
    ``KnownError`` for a take that is not kept.
    """
    del now  # what counts is when the take was said
    with office.database.write() as work:
        state = work.takes.state(take_id)
        if state is None or state.kept_at is None or state.dropped_at is not None:
            raise KnownError("That take is not among those you kept; please choose another one.")
        if state.own_rating is rating:
            return Change(frozenset())
        work.takes.rate(take_id, rating)
        replan(work, state.script_id)
        work.commit()
    before, again = state.own_rating, f"the take of “{state.title}” counts as it did before."
    return Change(
        frozenset({Thing.TAKES}),
        undo=lambda at: replace(rate(office, take_id, before, at), result=again),
    )


def measured_wpm(office: Office) -> int | None:
    """Her pace in words a minute: the median of the last five takes that were mostly said.

    None before anything was measured.
    """
    with office.database.read() as work:
        return pace(work.takes.figures())


def titles(office: Office, work: Work) -> Mapping[str, str]:
    """What the scripts there are now are called, by their ids."""
    return {script.id: script.title for script in library_within(office, work).scripts}
