"""What an outcome, recorded or taken back anywhere, means to the session under way.

It runs with every outcome: on the driver itself, and without all that sessions need beside it.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime

from app.data.stored_text import instant_to_text

_CALLED = """
    UPDATE session_person SET call_id = :call
     WHERE contact_id = :contact AND call_id IS NULL
       AND session_id = (SELECT id FROM session WHERE under_way IS NOT NULL AND begun_at <= :at)
"""
_OF_CALL = "SELECT session_id, contact_id FROM session_person WHERE call_id = ?"
_ANEW = "UPDATE session_person SET dialled_at = NULL WHERE call_id = ?"
_SHOW = "UPDATE session SET current_id = ? WHERE id = ? AND under_way IS NOT NULL"


class SessionCalls:
    """Keeps the session under way true to the calls, within one transaction of the driver."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def called(self, contact_id: int, call_id: int, at: datetime) -> bool:
        """Count a call of an aware instant, recorded elsewhere, for the session under way.

        False where that changes nothing: nobody waits for one there, or it was made before.
        """
        values = {"contact": contact_id, "call": call_id, "at": instant_to_text(at)}
        return self._driver.execute(_CALLED, values).rowcount > 0

    def take_back(self, call_id: int, *, slip: bool) -> bool:
        """A call is about to be removed: the session under way turns to that person again.

        Unless that mends a ``slip`` of the finger, the talk is over and the next one is another.
        False if it counts for no session, ended ones included.
        """
        row = self._driver.execute(_OF_CALL, (call_id,)).fetchone()
        if row is None:
            return False
        session_id, contact_id = row
        self._driver.execute(_SHOW, (contact_id, session_id))
        if not slip:
            self._driver.execute(_ANEW, (call_id,))
        return True
