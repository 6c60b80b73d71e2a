"""What a session brought, and the next one proposed, also as an event for a calendar."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from app.domain.call import Outcome
from app.domain.calling_days import CallingDays
from app.domain.expectation import Reached
from app.domain.recap import Recap, figures, foreseen, next_day, next_length, next_start, week
from app.domain.session import NoSession, Session, seconds_between
from app.exchange.ics_file import session_event
from app.exchange.whole_file import write_bytes
from app.usecases.expecting import reached_before
from app.usecases.office import Office

_TITLE = "Call session"
_NOTE = "Ringwell has the list ready: whom to call, what to say, when to try again."


def recap(office: Office, session_id: int, now: datetime) -> Recap:
    """What a session brought as of the aware instant ``now``, ended or not.

    The week is that of ``now``.  ``KnownError`` for a session there is not.
    """
    with office.database.read() as work:
        session = work.sessions.read(session_id)
        if session is None:
            raise NoSession("There is no such session; please begin a new one.")
        made = work.session_figures.made(session_id)
        zone = ZoneInfo(office.seller(work).zone)
        days = office.rules(work).days
        today = now.astimezone(zone).date()
        monday = datetime.combine(today - timedelta(days=today.weekday()), time(), zone)
        recorded = work.session_figures.recorded_since(min(monday, session.begun_at))
        came = figures(made)
        call_ids = [each.call_id for each in session.people if each.call_id is not None]
        before = reached_before(work, min(call_ids)) if call_ids else Reached()
    until = session.ended_at or now
    so_far = week(
        {at.astimezone(zone).date() for at, outcome in recorded if outcome.outbound and at <= now},
        days,
        today,
    )
    minutes = session.seconds(now) / 60
    begins = _next(session, now.astimezone(zone), days)
    return Recap(
        session_id=session_id,
        calls=came.calls,
        voicemails=came.voicemails,
        messages=came.messages,
        full=came.full,
        hellos=came.hellos,
        talks=came.talks,
        permissions=came.permissions,
        promises=came.promises,
        minutes=round(minutes),
        goal=session.goal,
        expectation=session.expectation,
        mood_before=session.mood_before,
        mood_after=session.mood_after,
        calling_days_this_week=so_far.calling_days,
        rest_days=so_far.rest_days,
        call_backs=sum(
            1
            for at, outcome in recorded
            if outcome is Outcome.CALLED_BACK and session.begun_at <= at <= until
        ),
        next_on=begins.date(),
        next_at=begins.time(),
        next_minutes=next_length(minutes),
        on=session.begun_at.astimezone(zone).date(),
        rest_days_called=so_far.rest_days_called,
        foreseen=foreseen(before, came.voicemails, came.hellos),
    )


def export_next(office: Office, recap: Recap, path: Path, now: datetime) -> None:
    """Write the session proposed in a recap to a calendar file, in place of what was there.

    It is the one that would be proposed now, for the recap may have stood there since yesterday.
    ``KnownError`` where the file cannot be written.
    """
    with office.database.read() as work:
        session = work.sessions.read(recap.session_id)
        zone = ZoneInfo(office.seller(work).zone)
        days = office.rules(work).days
    if session is None:
        raise NoSession("There is no such session; please begin a new one.")
    begins = _next(session, now.astimezone(zone), days)
    # Of two files for one event, calendars heed the one with the higher number.
    sequence = int(seconds_between(session.begun_at, now))
    uid = f"session-after-{recap.session_id}-{int(session.begun_at.timestamp())}@ringwell"
    event = session_event(begins, recap.next_minutes, _TITLE, _NOTE, now, uid, sequence)
    write_bytes(path, event)


def _next(session: Session, local_now: datetime, days: CallingDays) -> datetime:
    """When the next session is proposed to begin, at a time of the seller's clock."""
    zone = local_now.tzinfo
    at = next_start(session.begun_at.astimezone(zone).time())
    ended_on = (session.ended_at or local_now).astimezone(zone).date()
    return datetime.combine(next_day(ended_on, at, local_now, days), at, zone)
