"""What a session brought, and the next one proposed."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domain.call import Outcome
from app.domain.recap import Recap, figures, next_length, week
from app.domain.session import NoSession
from app.usecases.office import Office


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
    until = session.ended_at or now
    came = figures(made)
    so_far = week(
        {at.astimezone(zone).date() for at, outcome in recorded if outcome.outbound and at <= now},
        days,
        today,
    )
    minutes = session.seconds(now) / 60
    return Recap(
        session_id=session_id,
        calls=came.calls,
        voicemails=came.voicemails,
        hellos=came.hellos,
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
        next_on=days.after(today, 1),
        next_minutes=next_length(minutes),
    )
