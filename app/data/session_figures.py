"""What can be told about sessions once their calls are made."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from app.data.prepared import Query
from app.data.session_tables import session, session_person
from app.data.tables import call
from app.domain.call import Outcome
from app.domain.recap import Made

RECENT_CALLS = 2_000
"""Whoever looks at this week looks at so many outcomes: nobody records more in a week."""

_LAST_ENDED = Query(
    select(session.c.id).where(session.c.under_way.is_(None)).order_by(session.c.id.desc()).limit(1)
)
_MADE = Query(
    select(call.c.outcome, call.c.permission, call.c.promise_on)
    .join(session_person, session_person.c.call_id == call.c.id)
    .where(session_person.c.session_id == bindparam("session"))
    .order_by(call.c.id)
)
# Outcomes are numbered as they are recorded: the newest are found without an index on the time.
_NEWEST = (
    select(call.c.at, call.c.outcome)
    .order_by(call.c.id.desc())
    .limit(bindparam("most"))
    .subquery("newest")
)
_SINCE = Query(select(_NEWEST.c.at, _NEWEST.c.outcome).where(_NEWEST.c.at >= bindparam("since")))
_CALLS_MADE = (
    select(func.count())
    .select_from(session_person.join(call, call.c.id == session_person.c.call_id))
    .where(session_person.c.session_id == session.c.id, call.c.outcome != Outcome.CALLED_BACK)
    .scalar_subquery()
    .label("calls")
)
_ENDED = Query(
    select(session.c.worked_seconds, _CALLS_MADE)
    .where(session.c.under_way.is_(None))
    .order_by(session.c.id.desc())
    .limit(bindparam("most"))
)

_INTENTIONS = Query(
    select(session.c.intention).order_by(session.c.id.desc()).limit(bindparam("most"))
)


class Lasted(NamedTuple):
    """How long she worked in a session (seconds) and the calls she made in it."""

    seconds: float
    calls: int


class SessionFigures:
    """Reads what sessions came to, within one unit of work."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def last_ended(self) -> int | None:
        """The session that was begun last of those that have ended."""
        row = _LAST_ENDED.first(self._driver)
        return row and row[0]

    def made(self, session_id: int) -> tuple[Made, ...]:
        """The calls of a session in the order they were recorded."""
        return tuple(Made(*row) for row in _MADE.all(self._driver, {"session": session_id}))

    def recorded_since(self, since: datetime) -> list[tuple[datetime, Outcome]]:
        """Instant (UTC) and outcome of the newest calls, as far as they were made since then."""
        return _SINCE.all(self._driver, {"since": since, "most": RECENT_CALLS})

    def intentions(self, most: int) -> list[str]:
        """The if-then plans of the last sessions, newest first; "" where she made none."""
        return [plan for (plan,) in _INTENTIONS.all(self._driver, {"most": most})]

    def lengths(self, most: int) -> list[Lasted]:
        """The last sessions that have ended, newest first."""
        return [Lasted(*row) for row in _ENDED.all(self._driver, {"most": most})]
