"""Small sessions for tests: people with numbers, a session with them, who is on screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from app.domain.contact import ContactDetails, PhoneNumber
from app.usecases import contacts, session
from app.usecases.office import Office
from app.usecases.session import Running, State
from tests.builders import moment

NOW = moment("2026-11-20 10:00")
"""A Friday on which calls are fine in New York and not yet in Honolulu."""


def some_people(office: Office, count: int, **details: Any) -> list[int]:
    """Add so many contacts with numbers, in New York unless their ``zone`` is given."""
    number = PhoneNumber("(614) 555-0142", "+16145550142")
    return [
        contacts.add(office, ContactDetails(f"Ann {n}", phones=(number,), **details), NOW)[0]
        for n in range(1, count + 1)
    ]


def begun(office: Office, ids: Sequence[int], now: datetime = NOW, **how: Any) -> Running:
    """A session with these contacts."""
    return session.begin(office, ids, now, **{"goal": len(ids)} | how)[0]


def now_running(office: Office, now: datetime = NOW) -> Running:
    """The session under way."""
    found = session.running(office, now)
    assert found is not None
    return found


def on_screen(office: Office, now: datetime = NOW) -> int | None:
    """Whom it says to call."""
    return now_running(office, now).session.current_id


def states(office: Office, now: datetime = NOW) -> dict[int, State]:
    """How it stands with everybody in the queue, in its order."""
    return {row.contact_id: row.state for row in now_running(office, now).queue}
