"""Reminding the seller: her wishes about it, and what is due to be told at a moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from app.domain import reminders as rules
from app.domain.policy import Rules
from app.domain.reminders import Notice, Quiet, Reminders, Told
from app.usecases.change import Change, Thing
from app.usecases.office import Office

if TYPE_CHECKING:
    from app.data.unit_of_work import Work

_WISHES, _TOLD = "reminders", "reminders_told"


def reminders(office: Office) -> Reminders:
    """What the seller wants to be told of."""
    with office.database.read() as work:
        return _wishes(work)


def change_reminders(office: Office, wanted: Reminders) -> Change:
    """Keep what she wants to be told of."""
    with office.database.write() as work:
        before = _wishes(work)
        quiet = wanted.quiet
        work.settings.put(
            _WISHES,
            {"on": wanted.on, "quiet": [quiet.begins.isoformat(), quiet.ends.isoformat()]},
        )
        work.commit()
    return Change(
        frozenset({Thing.SETTINGS}),
        undo=lambda _now: replace(
            change_reminders(office, before), result="your reminders are as they were before."
        ),
    )


def remind(office: Office, now: datetime, *, at_the_list: bool = False) -> Notice | None:
    """What to tell the seller at the aware instant ``now``; None for nothing.

    It is on disk as told when this returns, so that nothing is ever told twice, not even after a
    crash.  ``at_the_list`` says that she has the window before her: its list needs no telling.
    """
    with office.database.read() as work:
        due = _due(office, work, now)
    if due is None:  # so it is in nearly every minute, and nothing needs to be written
        return None
    with office.database.write() as work:
        _keep(work, rules.after(_told(work), due, _local(office, work, now)))
        work.commit()
    if not at_the_list:
        return due
    return Notice(due.promised) if due.promised else None


def see(office: Office, now: datetime) -> None:
    """She has come to the window and sees for herself what there is to tell."""
    remind(office, now)


def _due(office: Office, work: Work, now: datetime) -> Notice | None:
    wishes = _wishes(work)
    if not wishes.on:
        return None
    calendar, local_now = office.rules(work), _local(office, work, now)
    calling_day = local_now.date() in calendar.days
    if rules.silent(wishes, local_now, in_session=_in_session(work, now)):
        return None
    told = _told(work)
    waits = rules.list_waits(told, local_now, calling_day=calling_day)
    # Whoever records an outcome now waits for this: so the first ones are enough.
    count = len(work.due.first(now, rules.MOST_COUNTED, calendar.policy)) if waits else 0
    promised = _promised(work, rules.looked_at(wishes.quiet, local_now), calendar)
    return rules.notice(promised, count, told, local_now, wishes.quiet, calling_day=calling_day)


def _in_session(work: Work, now: datetime) -> bool:
    session_id = work.sessions.under_way()
    session = None if session_id is None else work.sessions.read(session_id)
    return session is not None and session.goes_on(now)


def _promised(
    work: Work, instants: Iterable[datetime], calendar: Rules
) -> tuple[rules.PromisedTime, ...]:
    times = (
        rules.promised_time(each, calendar.hours)
        for at in instants
        for each in work.due.promised(at, calendar.policy)
    )
    return tuple({each.key: each for each in times if each is not None}.values())


def _local(office: Office, work: Work, now: datetime) -> datetime:
    return now.astimezone(ZoneInfo(office.seller(work).zone))


def _wishes(work: Work) -> Reminders:
    kept = cast("dict[str, Any] | None", work.settings.get(_WISHES))
    if kept is None:
        return Reminders()
    return Reminders(kept["on"], Quiet(*(time.fromisoformat(each) for each in kept["quiet"])))


def _told(work: Work) -> Told:
    kept = cast("dict[str, Any] | None", work.settings.get(_TOLD))
    if kept is None:
        return Told()
    return Told(
        kept["list_on"] and datetime.fromisoformat(kept["list_on"]).date(),
        frozenset((who, datetime.fromisoformat(begins)) for who, begins in kept["promised"]),
    )


def _keep(work: Work, told: Told) -> None:
    work.settings.put(
        _TOLD,
        {
            "list_on": told.list_on and told.list_on.isoformat(),
            "promised": sorted([who, begins.isoformat()] for who, begins in told.promised),
        },
    )
