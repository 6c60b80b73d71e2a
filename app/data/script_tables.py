"""The tables of the seller's own scripts, typed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, Named, Table, Text, TypedColumns

from app.data.columns import Instant, OneOf, People, allowed
from app.data.tables import metadata
from app.domain.contact import Relationship


class ScriptColumns(TypedColumns):
    """A script the seller wrote; its words are in ``script_version``, the highest being today's.

    ``based_on`` is the id of the script it began as a copy of.
    """

    id = Column(Integer, primary_key=True)
    occasion: Named[str] = Column(Text)
    language: Named[str] = Column(Text)
    relationship: Named[Relationship | None] = Column(OneOf(Relationship))
    based_on: Named[str | None] = Column(Text)
    archived_at: Named[datetime | None] = Column(Instant())


class ScriptVersionColumns(TypedColumns):
    """The words of an own script from one moment on, counted from 1."""

    script_id: Named[int] = Column(Integer, ForeignKey("script.id"), primary_key=True)
    version: Named[int] = Column(Integer, primary_key=True)
    title: Named[str] = Column(People())
    text: Named[str] = Column(People())
    at: Named[datetime] = Column(Instant())


class ScriptChoiceColumns(TypedColumns):
    """The script, own or built-in, that the seller uses when; for everybody where no relationship.

    It may name a script that was removed since: then it waits for that to be taken back.
    """

    occasion: Named[str] = Column(Text, primary_key=True)
    language: Named[str] = Column(Text, primary_key=True)
    # Empty for everybody.
    relationship: Named[str] = Column(Text, primary_key=True)
    script_id: Named[str] = Column(Text)


script = Table(
    "script",
    metadata,
    ScriptColumns,
    allowed("relationship", Relationship),
    # A call remembers the script by its number, which never comes to mean another.
    sqlite_autoincrement=True,
)
script_version = Table("script_version", metadata, ScriptVersionColumns)
script_choice = Table("script_choice", metadata, ScriptChoiceColumns, sqlite_with_rowid=False)
