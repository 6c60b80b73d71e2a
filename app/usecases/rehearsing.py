"""What to say aloud today, how far she has come, and her pace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.domain.errors import KnownError
from app.domain.rehearsal_plan import Rating, ToSay
from app.domain.take import SOUND_LIMIT, Take, TakeFigures, landmarks, pace
from app.usecases.change import Change, Thing
from app.usecases.library import library_within
from app.usecases.office import Office
from app.usecases.spacing import replan

if TYPE_CHECKING:
    from app.data.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class ScriptProgress:
    """How far she has come with one script.

    ``takes`` are the figures of its kept takes, oldest first; ``first`` and ``latest`` those with a
    score, the same one where there is no other; ``best`` has the highest grade.  ``due_on`` is when
    to say it again, ``due_in`` in how many days that is (below 0: late by so many); both None for a
    script that is not planned, also because she removed it.
    """

    script_id: str
    title: str
    takes: tuple[TakeFigures, ...]
    first: Take | None
    latest: Take | None
    best: Take | None
    due_on: date | None
    due_in: int | None


@dataclass(frozen=True, slots=True)
class Progress:
    """All scripts she rehearsed, the last rehearsed first.

    ``disk_bytes`` is what the sound of her takes fills of ``limit_bytes``; ``wpm`` her measured
    pace in words a minute, None before anything was measured.
    """

    scripts: tuple[ScriptProgress, ...]
    disk_bytes: int
    limit_bytes: int
    wpm: int | None


def progress(office: Office, now: datetime) -> Progress:
    """How far she has come, as of an aware instant."""
    with office.database.read() as work:
        figures = work.takes.figures()
        by_script = {
            script_id: tuple(takes)
            for script_id, takes in groupby(
                sorted(figures, key=lambda each: each.script_id), lambda each: each.script_id
            )
        }
        marks = {script_id: landmarks(takes) for script_id, takes in by_script.items()}
        ids = {take_id for each in marks.values() for take_id in each.ids}
        takes = work.takes.listed(ids, office.recordings)
        today, titles = _today(office, work, now), _titles(office, work)
        due_dates = work.takes.due_dates()

        def row(script_id: str) -> ScriptProgress:
            mine, marked = by_script[script_id], marks[script_id]
            due_on = due_dates.get(script_id) if script_id in titles else None
            return ScriptProgress(
                script_id,
                titles.get(script_id, mine[-1].title),
                mine,
                takes.get(marked.first or 0),
                takes.get(marked.latest or 0),
                takes.get(marked.best or 0),
                due_on,
                None if due_on is None else (due_on - today).days,
            )

        newest_first = sorted(by_script, key=lambda script_id: -by_script[script_id][-1].id)
        return Progress(
            tuple(map(row, newest_first)), _disk_bytes(office, work), SOUND_LIMIT, pace(figures)
        )


def plan(office: Office, now: datetime) -> tuple[ToSay, ...]:
    """The scripts to say today: due by her date at an aware instant or late, the oldest first.

    Only scripts she rehearsed are planned, and none that she removed.
    """
    with office.database.read() as work:
        due_dates = work.takes.due_dates()
        if not due_dates:
            return ()
        today, titles = _today(office, work, now), _titles(office, work)
        return tuple(
            ToSay(script_id, titles[script_id], due_on, (today - due_on).days)
            for script_id, due_on in due_dates.items()
            if due_on <= today and script_id in titles
        )


def comes_back_in(office: Office, script_id: str, now: datetime) -> int | None:
    """In how many days a script is to be said again, 0 for today or late; None if not planned."""
    with office.database.read() as work:
        due_on = work.takes.due_dates().get(script_id)
        if due_on is None:
            return None
        return max(0, (due_on - _today(office, work, now)).days)


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
    before, about = state.own_rating, f"how the take of “{state.title}” went"
    return Change(
        frozenset({Thing.TAKES}),
        undo=lambda at: replace(rate(office, take_id, before, at), about=about),
    )


def measured_wpm(office: Office) -> int | None:
    """Her pace in words a minute: the median of the last five takes that were mostly said.

    None before anything was measured.
    """
    with office.database.read() as work:
        return pace(work.takes.figures())


def _today(office: Office, work: Work, now: datetime) -> date:
    return now.astimezone(ZoneInfo(office.seller(work).zone)).date()


def _titles(office: Office, work: Work) -> Mapping[str, str]:
    """What the scripts there are now are called."""
    return {script.id: script.title for script in library_within(office, work).scripts}


def _disk_bytes(office: Office, work: Work) -> int:
    files = office.recordings.files()
    names = (each.sound for each in work.takes.files())
    return sum(files[name].size for name in names if name is not None and name in files)
