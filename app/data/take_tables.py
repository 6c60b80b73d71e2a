"""The tables of rehearsing, typed: takes, what comes due when, how words sound."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Column, Date, Float, Index, Integer, Named, Table, Text, TypedColumns

from app.data.columns import Instant, OneOf, People, allowed
from app.data.tables import metadata
from app.domain.rehearsal_plan import Rating
from app.domain.take import TakeKind


class TakeColumns(TypedColumns):
    """A recorded rehearsal.  Until ``kept_at`` it is under way: a row and a file that grows.

    ``sound`` is the name of its file in the folder of the takes, NULL once it made room.  The
    figures repeat those of the ``score`` (JSON, see ``score_json``), which is read only for the
    takes that are shown.  A dropped take goes for good later, so that it can be brought back.
    """

    id = Column(Integer, primary_key=True)
    script_id: Named[str] = Column(Text)
    script_version: Named[int | None] = Column(Integer)
    title: Named[str] = Column(People())
    kind: Named[TakeKind] = Column(OneOf(TakeKind))
    language: Named[str] = Column(Text)
    at: Named[datetime] = Column(Instant())
    # The seller's own date then: what the plan counts in, wherever she has moved since.
    said_on: Named[date] = Column(Date)
    kept_at: Named[datetime | None] = Column(Instant())
    dropped_at: Named[datetime | None] = Column(Instant())
    sound: Named[str | None] = Column(Text)
    seconds: Named[float | None] = Column(Float)
    wpm: Named[float | None] = Column(Float)
    coverage: Named[float | None] = Column(Float)
    grade: Named[float | None] = Column(Float)
    # What she herself said of it; else the grade rates it.
    own_rating: Named[Rating | None] = Column(OneOf(Rating))
    # The long ones last: SQLite does not read them along when they are not asked for.
    text: Named[str] = Column(People())
    score: Named[str | None] = Column(Text)


class RehearsalColumns(TypedColumns):
    """When a script is to be said aloud again: what the plan makes of its takes."""

    script_id: Named[str] = Column(Text, primary_key=True)
    due_on: Named[date] = Column(Date)


class PronunciationColumns(TypedColumns):
    """How a word (in lower case) is said, in a spelling of the seller's own."""

    word: Named[str] = Column(People(), primary_key=True)
    sounds_like: Named[str] = Column(People())
    at: Named[datetime] = Column(Instant())


take = Table(
    "take",
    metadata,
    TakeColumns,
    allowed("kind", TakeKind),
    allowed("own_rating", Rating),
    # The number is in the name of the file with the sound: it never comes to mean another take.
    sqlite_autoincrement=True,
)
rehearsal = Table("rehearsal", metadata, RehearsalColumns, sqlite_with_rowid=False)
pronunciation = Table("pronunciation", metadata, PronunciationColumns, sqlite_with_rowid=False)

Index("take_by_script", take.c.script_id)
