"""The tables of sessions, typed: each session, and who is in it in which order."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    Named,
    Table,
    TypedColumns,
    text,
)

from app.data.columns import Instant, OneOf, People, TalkText, allowed
from app.data.tables import metadata
from app.domain.session import SkipReason
from app.domain.talk_draft import TalkDraft


class SessionColumns(TypedColumns):
    """A block of calls.  ``under_way`` is 1 until ``ended_at``, NULL from then on.

    The expectation is there as a whole or not at all.  ``current_id`` is the contact on screen: a
    number that never comes to mean somebody else, also when she is removed.
    """

    id = Column(Integer, primary_key=True)
    begun_at: Named[datetime] = Column(Instant())
    ended_at: Named[datetime | None] = Column(Instant())
    under_way: Named[bool | None] = Column(Boolean)
    paused_at: Named[datetime | None] = Column(Instant())
    # Up to the last sign of life.
    worked_seconds: Named[float] = Column(Float)
    seen_at: Named[datetime] = Column(Instant())
    # In calls made.
    goal: Named[int] = Column(Integer)
    # Her if-then plan.
    intention: Named[str] = Column(People())
    mood_before: Named[int | None] = Column(Integer)
    mood_after: Named[int | None] = Column(Integer)
    current_id: Named[int | None] = Column(Integer)
    expected_calls: Named[int | None] = Column(Integer)
    expected_voicemails: Named[int | None] = Column(Integer)
    expected_low: Named[int | None] = Column(Integer)
    expected_high: Named[int | None] = Column(Integer)
    expected_counted: Named[int | None] = Column(Integer)


class SessionPersonColumns(TypedColumns):
    """Somebody in a session.  A call that is taken back opens her entry again by itself."""

    session_id: Named[int] = Column(
        Integer, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True
    )
    contact_id: Named[int] = Column(
        Integer, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True
    )
    place: Named[int] = Column(Integer)
    call_id: Named[int | None] = Column(Integer, ForeignKey("call.id", ondelete="SET NULL"))
    skipped: Named[SkipReason | None] = Column(OneOf(SkipReason))
    dialled_at: Named[datetime | None] = Column(Instant())
    # What is entered of a talk, until it is saved as a call.
    talk: Named[TalkDraft | None] = Column(TalkText())


_EXPECTED = ("calls", "voicemails", "low", "high", "counted")


def _mood(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} BETWEEN 1 AND 5", name=column)


session = Table(
    "session",
    metadata,
    SessionColumns,
    CheckConstraint("under_way = 1", name="under_way"),
    CheckConstraint("(under_way IS NULL) = (ended_at IS NOT NULL)", name="ended"),
    _mood("mood_before"),
    _mood("mood_after"),
    CheckConstraint("paused_at IS NULL OR under_way IS NOT NULL", name="paused"),
    CheckConstraint("worked_seconds >= 0", name="worked"),
    CheckConstraint("goal >= 1", name="goal"),
    CheckConstraint(
        f"{' + '.join(f'(expected_{each} IS NULL)' for each in _EXPECTED)} IN (0, 5)",
        name="expectation",
    ),
    CheckConstraint(
        "0 <= expected_low AND expected_low <= expected_voicemails"
        " AND expected_voicemails <= expected_high AND expected_high <= expected_calls"
        " AND 0 <= expected_counted",
        name="interval",
    ),
    sqlite_autoincrement=True,
)
session_person = Table(
    "session_person",
    metadata,
    SessionPersonColumns,
    allowed("skipped", SkipReason),
    sqlite_with_rowid=False,
)

# Two sessions at once are impossible, whichever program begins them.
Index(
    "session_under_way",
    session.c.under_way,
    unique=True,
    sqlite_where=text("under_way IS NOT NULL"),
)
# A contact or a call that is removed is looked for here.
Index("session_person_by_contact", session_person.c.contact_id)
Index(
    "session_person_by_call",
    session_person.c.call_id,
    sqlite_where=text("call_id IS NOT NULL"),
)
