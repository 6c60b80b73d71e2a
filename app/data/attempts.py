"""What came of the calls at the next call to the same person, counted where they are stored.

A million calls take seconds, so they are counted in slices of contacts: each is one short unit of
work, and an outcome to be recorded waits for no more than one of them.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from sqlalchemy import Integer, bindparam, func, select

from app.data.prepared import Query
from app.data.tables import call, contact
from app.domain.shares import Share
from app.domain.what_works import Followed, Said, Tally, answered

# The index call_by_contact gives them in this order: nothing is sorted.
_MADE = (
    select(
        call.c.script_id,
        call.c.script_version,
        call.c.outcome,
        contact.c.relationship,
        func.lead(call.c.outcome, type_=call.c.outcome.type)
        .over(partition_by=call.c.contact_id, order_by=(call.c.at, call.c.id))
        .label("following"),
    )
    .join(contact, contact.c.id == call.c.contact_id)
    .where(call.c.contact_id > bindparam("after"), call.c.contact_id <= bindparam("through"))
    .subquery("made")
)
_COUNTS = Query(
    select(
        _MADE.c.script_id,
        _MADE.c.script_version,
        _MADE.c.outcome,
        _MADE.c.relationship,
        _MADE.c.following,
        func.count(),
    ).group_by(
        _MADE.c.script_id,
        _MADE.c.script_version,
        _MADE.c.outcome,
        _MADE.c.relationship,
        _MADE.c.following,
    )
)
_CONTACT_OF = Query(
    select(call.c.contact_id)
    .where(call.c.contact_id > bindparam("after"))
    .order_by(call.c.contact_id)
    .limit(1)
    .offset(bindparam("calls", type_=Integer))
)
_LAST_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Slice:
    """The calls of some contacts, counted; ``through`` is the last one, None after the very last.

    The next slice begins after ``through``.
    """

    tally: Tally
    through: int | None


class AttemptStore:
    """Counts calls within one unit of work."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def counts(self, after: int, calls: int) -> Slice:
        """The contacts whose ids come after ``after``, up to the one with the ``calls``-th call.

        A contact is never divided, so there may be more calls than that.
        """
        place = {"after": after, "calls": calls - 1}
        reached = _CONTACT_OF.first(self._driver, place)
        through = None if reached is None else reached[0]
        span = {"after": after, "through": _LAST_ID if through is None else through}
        tally: dict[Said, Followed] = {}
        for script_id, version, outcome, who, following, made in _COUNTS.all(self._driver, span):
            said, verdict = Said(script_id, version, outcome, who), answered(following)
            share = Share(made if verdict else 0, 0 if verdict is None else made)
            tally[said] = tally.get(said, Followed()) + Followed(made, share)
        return Slice(tally, through)
