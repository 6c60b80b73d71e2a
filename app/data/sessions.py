"""Sessions and who is in them, within one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, func, insert, select, update

from app.data.columns import ids_in, ids_listed
from app.data.contact_rows import FACTS, contact_from
from app.data.prepared import Command, Query
from app.data.session_tables import session, session_person
from app.data.standings import STANDING, standing_from
from app.data.tables import call, contact, phone
from app.domain.cadence import Standing
from app.domain.contact import Contact
from app.domain.expectation import Expectation
from app.domain.session import Person, Session

_THIS = session.c.id == bindparam("session")
_OF_THIS = session_person.c.session_id == bindparam("session")
_HER = _OF_THIS & (session_person.c.contact_id == bindparam("contact"))
_MADE_IN_IT = session_person.outerjoin(call, call.c.id == session_person.c.call_id)

_UNDER_WAY = Query(select(session.c.id).where(session.c.under_way.is_not(None)))
_SESSION = Query(
    select(
        session.c.id,
        session.c.begun_at,
        session.c.goal,
        session.c.intention,
        session.c.mood_before,
        session.c.mood_after,
        session.c.current_id,
        session.c.paused_at,
        session.c.worked_seconds,
        session.c.ended_at,
        session.c.seen_at,
        session.c.expected_calls,
        session.c.expected_voicemails,
        session.c.expected_low,
        session.c.expected_high,
        session.c.expected_counted,
    ).where(_THIS)
)
_PEOPLE = Query(
    select(
        session_person.c.contact_id,
        session_person.c.place,
        session_person.c.call_id,
        call.c.outcome,
        session_person.c.skipped,
        session_person.c.dialled_at,
        call.c.at,
        call.c.permission,
        call.c.agreed_on.is_not(None),
        session_person.c.talk,
    )
    .select_from(_MADE_IN_IT)
    .where(_OF_THIS)
    .order_by(session_person.c.place, session_person.c.contact_id)
)
_REACH = Query(
    select(
        contact.c.id,
        contact.c.zones,
        contact.c.calling_region,
        contact.c.do_not_call,
        contact.c.needs_number,
        contact.c.archived_at.is_not(None),
    )
    .join(session_person, session_person.c.contact_id == contact.c.id)
    .where(_OF_THIS, session_person.c.call_id.is_(None))
)
_NUMBER = (
    select(func.coalesce(phone.c.e164, phone.c.as_written))
    .where(phone.c.contact_id == contact.c.id, phone.c.position == 0)
    .scalar_subquery()
)
_ABOUT = Query(
    select(_NUMBER, *FACTS, *STANDING)
    .join(session_person, session_person.c.contact_id == contact.c.id)
    .where(_OF_THIS)
)
_BEGIN = Command(
    insert(session).values(
        {each: bindparam(each.name) for each in session.c if each is not session.c.id}
    )
)
_JOIN = Command(
    insert(session_person).values({each: bindparam(each.name) for each in session_person.c})
)
_KNOWN = Query(select(contact.c.id).where(contact.c.id.in_(ids_listed("contacts"))))
_CALLED = Command(
    update(session_person)
    .where(_HER, session_person.c.call_id.is_(None))
    .values(call_id=bindparam("call"), talk=None)
)
_PUT = Command(
    update(session_person)
    .where(_HER)
    .values(
        place=bindparam("at_place"),
        skipped=bindparam("why"),
        dialled_at=bindparam("dialled"),
        talk=bindparam("told"),
    )
)
_KEEP = Command(
    update(session)
    .where(_THIS)
    .values(
        ended_at=bindparam("ended"),
        under_way=bindparam("going"),
        paused_at=bindparam("paused"),
        worked_seconds=bindparam("worked"),
        seen_at=bindparam("seen"),
        mood_after=bindparam("mood"),
        current_id=bindparam("shown"),
    )
)


class Reach(NamedTuple):
    """What says whether somebody of a session may be called, and when."""

    contact_id: int
    zones: tuple[str, ...]
    calling_region: str
    reachable: bool


class About(NamedTuple):
    """What a line about somebody of a session is made of; ``phone`` as in ``DueContact``."""

    contact: Contact
    standing: Standing
    phone: str | None


class SessionStore:
    """Reads and writes sessions within one unit of work.  There is never more than one under way.

    What is told to a session or a person in it that there is not has no effect.
    """

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def there(self, contact_ids: Iterable[int]) -> tuple[int, ...]:
        """Those of these contacts who are there, in this order, each once."""
        wanted = tuple(dict.fromkeys(contact_ids))
        known = {each for (each,) in _KNOWN.all(self._driver, {"contacts": ids_in(wanted)})}
        return tuple(each for each in wanted if each in known)

    def begin(
        self,
        at: datetime,
        contact_ids: Iterable[int],
        *,
        goal: int,
        intention: str,
        mood: int | None,
        expectation: Expectation,
    ) -> int:
        """Begin a session with these contacts in this order and return its id.

        ``sqlite3.IntegrityError`` if one is under way, or somebody is not there or there twice.
        """
        session_id = _BEGIN.add(
            self._driver,
            dict.fromkeys(each.name for each in session.c)
            | {
                "begun_at": at,
                "under_way": True,
                "worked_seconds": 0.0,
                "seen_at": at,
                "goal": goal,
                "intention": intention,
                "mood_before": mood,
                "expected_calls": expectation.calls,
                "expected_voicemails": expectation.voicemails,
                "expected_low": expectation.low,
                "expected_high": expectation.high,
                "expected_counted": expectation.counted,
            },
        )
        nothing = dict.fromkeys(each.name for each in session_person.c)
        _JOIN.run_many(
            self._driver,
            (
                nothing | {"session_id": session_id, "contact_id": contact_id, "place": place}
                for place, contact_id in enumerate(contact_ids)
            ),
        )
        return session_id

    def under_way(self) -> int | None:
        """The session under way, if there is one."""
        row = _UNDER_WAY.first(self._driver)
        return row and row[0]

    def read(self, session_id: int) -> Session | None:
        """A session with its people in their order; ``current_id`` as it was kept."""
        this = {"session": session_id}
        row = _SESSION.first(self._driver, this)
        if row is None:
            return None
        rows = _PEOPLE.all(self._driver, this)
        people = tuple(Person(*row[:9], talk=row[9]) for row in rows)
        return _session(row, people)

    def reach(self, session_id: int) -> dict[int, Reach]:
        """Whether each person not called yet may be called at all, and what her hours are."""
        rows = _REACH.all(self._driver, {"session": session_id})
        return {
            contact_id: Reach(contact_id, zones, region, not (stop or lost or archived))
            for contact_id, zones, region, stop, lost, archived in rows
        }

    def about(self, session_id: int) -> dict[int, About]:
        """The facts about each person of a session and how things stand with her."""
        of_facts = 1 + len(FACTS)
        return {
            row[1]: About(contact_from(*row[1:of_facts]), standing_from(*row[of_facts:]), row[0])
            for row in _ABOUT.all(self._driver, {"session": session_id})
        }

    def keep(self, session: Session) -> None:
        """Keep how it stands with a session: who is on screen, its length, pause, end, mood after.

        ``sqlite3.IntegrityError`` if it is to go on and another one is under way by now.
        """
        _KEEP.run(
            self._driver,
            {
                "session": session.id,
                "ended": session.ended_at,
                "going": True if session.ended_at is None else None,
                "paused": session.paused_at,
                "worked": session.worked_seconds,
                "seen": session.seen_at,
                "mood": session.mood_after,
                "shown": session.current_id,
            },
        )

    def called(self, session_id: int, contact_id: int, call_id: int) -> bool:
        """Keep the call that was made to somebody in a session; False for a second one to her."""
        her = {"session": session_id, "contact": contact_id}
        return _CALLED.run(self._driver, her | {"call": call_id}).rowcount > 0

    def put(self, session_id: int, person: Person) -> None:
        """Keep the place of a person, why she is skipped, when she was dialled, what is told."""
        _PUT.run(
            self._driver,
            {
                "session": session_id,
                "contact": person.contact_id,
                "at_place": person.place,
                "why": person.skipped,
                "dialled": person.dialled_at,
                "told": person.talk,
            },
        )


def _session(row: tuple[Any, ...], people: tuple[Person, ...]) -> Session:
    (
        session_id,
        begun_at,
        goal,
        intention,
        mood_before,
        mood_after,
        current_id,
        paused_at,
        worked_seconds,
        ended_at,
        seen_at,
        *expected,
    ) = row
    return Session(
        session_id,
        begun_at,
        goal,
        intention,
        mood_before,
        mood_after,
        None if None in expected else Expectation(*expected),
        current_id,
        people,
        paused_at,
        worked_seconds,
        ended_at,
        seen_at,
    )
