"""What an outcome, recorded or taken back anywhere, means to the session under way.

It runs with every outcome: on the driver itself, and without all that sessions need beside it.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime

from app.data.stored_text import instant_from_text, instant_to_text
from app.domain.session import may_last, worked

_CALLED = """
    UPDATE session_person SET call_id = :call, talk = NULL
     WHERE contact_id = :contact AND call_id IS NULL
       AND session_id = (SELECT id FROM session
                          WHERE under_way IS NOT NULL AND (:since IS NULL OR begun_at <= :since))
"""
# Somebody called from elsewhere was perhaps dialled in the session.
_UNDER_WAY = """
    SELECT id, seen_at, worked_seconds,
           (SELECT dialled_at FROM session_person
             WHERE session_id = session.id AND contact_id = :contact)
      FROM session WHERE under_way IS NOT NULL AND paused_at IS NULL
"""
_SEEN = "UPDATE session SET seen_at = :at, worked_seconds = :worked WHERE id = :session"
_OF_CALL = """
    SELECT session_id, contact_id, under_way
      FROM session_person JOIN session ON session.id = session_id WHERE call_id = ?
"""
_ANEW = "UPDATE session_person SET dialled_at = NULL WHERE call_id = ?"
_SHOW = "UPDATE session SET current_id = ? WHERE id = ?"


class SessionCalls:
    """Keeps the session under way true to the calls, within one transaction of the driver."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def called(
        self, contact_id: int, call_id: int, at: datetime, *, back_dated: bool = False
    ) -> bool:
        """Count a call of an aware instant, recorded elsewhere, for the session under way.

        False where that changes nothing: nobody waits for one there, or it is ``back_dated`` and
        was made before.  Any other was made when it was recorded, whatever the clock said.
        """
        since = instant_to_text(at) if back_dated else None
        values = {"contact": contact_id, "call": call_id, "since": since}
        counts = self._driver.execute(_CALLED, values).rowcount > 0
        if counts and not back_dated:
            self._see(contact_id, at)
        return counts

    def take_back(self, call_id: int, *, slip: bool) -> bool | None:
        """A call is about to be removed: its session turns to that person again.

        Unless that mends a ``slip`` of the finger, the talk is over and the next one is another.
        Whether that one is under way; None if it counts for no session, ended ones included.
        """
        row = self._driver.execute(_OF_CALL, (call_id,)).fetchone()
        if row is None:
            return None
        session_id, contact_id, under_way = row
        self._driver.execute(_SHOW, (contact_id, session_id))
        if not slip:
            self._driver.execute(_ANEW, (call_id,))
        return under_way is not None

    def _see(self, contact_id: int, at: datetime) -> None:
        """The call is a sign of life."""
        row = self._driver.execute(_UNDER_WAY, {"contact": contact_id}).fetchone()
        if row is None:  # it rests
            return
        session_id, seen_at, seconds, dialled_at = row
        talking = dialled_at is not None and may_last(instant_from_text(dialled_at), at)
        seconds += worked(instant_from_text(seen_at), at, talking=talking)
        values = {"at": instant_to_text(at), "worked": seconds, "session": session_id}
        self._driver.execute(_SEEN, values)
