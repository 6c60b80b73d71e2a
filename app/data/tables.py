"""The tables, typed.  The migrations make them; a test compares the two.

Those of the seller's own scripts are in ``script_tables``.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
    text,
)

from app.data.columns import Instant, OneOf, People, Zones, allowed, yes_or_no
from app.domain.cadence import Kind
from app.domain.call import DayPart, Outcome
from app.domain.contact import Permission, Relationship, ZoneSource
from app.domain.policy import Situation

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class ImportBatchColumns(TypedColumns):
    """One applied import, so that it can be taken back as a whole."""

    id = Column(Integer, primary_key=True)
    source: Named[str] = Column(People())
    at: Named[datetime] = Column(Instant())


class ZoneListColumns(TypedColumns):
    """The lists of zones that contacts have or had: the due list asks what day it is in each."""

    zones: Named[tuple[str, ...]] = Column(Zones(), primary_key=True)


class ContactColumns(TypedColumns):
    """A contact: what was entered, then how things stand with her.

    The columns from ``permission`` on repeat the ``Standing`` that the rules work out of the
    entries and the calls, so that the due list is an index scan; ``verify`` compares the two.
    """

    id = Column(Integer, primary_key=True)
    name: Named[str] = Column(People())
    # Folded as ``domain.due.order`` does it: the due list's order.
    sort_name: Named[str] = Column(People())
    # Folded further, without accents: the order of all contacts and how a name is looked up.
    folded_name: Named[str] = Column(People())
    relationship: Named[Relationship] = Column(OneOf(Relationship))
    company: Named[str] = Column(People())
    city: Named[str] = Column(People())
    state: Named[str] = Column(People())
    country: Named[str] = Column(People())
    zone: Named[str | None] = Column(Text)
    interest: Named[str] = Column(People())
    note: Named[str] = Column(People())
    care_days: Named[int | None] = Column(Integer)
    language: Named[str] = Column(Text)
    zones: Named[tuple[str, ...]] = Column(Zones(), ForeignKey("zone_list.zones"), nullable=False)
    zone_source: Named[ZoneSource] = Column(OneOf(ZoneSource))
    calling_region: Named[str] = Column(Text)
    created_on: Named[date] = Column(Date)
    created_at: Named[datetime] = Column(Instant())
    number_changed_at: Named[datetime | None] = Column(Instant())
    permission_entry: Named[Permission | None] = Column(OneOf(Permission))
    permission_entry_at: Named[datetime | None] = Column(Instant())
    do_not_call_entry: Named[bool | None] = Column(Boolean)
    do_not_call_entry_at: Named[datetime | None] = Column(Instant())
    do_not_call_reason: Named[str | None] = Column(People())
    archived_at: Named[datetime | None] = Column(Instant())
    import_batch_id: Named[int | None] = Column(Integer, ForeignKey("import_batch.id"))

    permission: Named[Permission] = Column(OneOf(Permission), server_default="unknown")
    permission_at: Named[datetime | None] = Column(Instant())
    do_not_call: Named[bool] = Column(Boolean, server_default=text("0"))
    needs_number: Named[bool] = Column(Boolean, server_default=text("0"))
    kind: Named[Kind | None] = Column(OneOf(Kind))
    due_on: Named[date | None] = Column(Date)
    day_part: Named[DayPart | None] = Column(OneOf(DayPart))
    situation: Named[Situation | None] = Column(OneOf(Situation))
    message: Named[int | None] = Column(Integer)
    # The news a series of messages is about.  Not what is new today: that is never kept.
    series_news_id: Named[int | None] = Column(Integer, ForeignKey("news.id"))
    news_from: Named[date | None] = Column(Date)
    # Ids of the news she was told, each between commas (",3,12,"), empty for none.
    heard: Named[str] = Column(Text, server_default="")
    talked_on: Named[date | None] = Column(Date)
    attempted_on: Named[date | None] = Column(Date)


class PhoneColumns(TypedColumns):
    """A contact's numbers; the one at position 0 is dialled."""

    contact_id: Named[int] = Column(
        Integer, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True
    )
    position: Named[int] = Column(Integer, primary_key=True)
    as_written: Named[str] = Column(People())
    e164: Named[str | None] = Column(Text)
    extension: Named[str] = Column(People())
    label: Named[str] = Column(People())


class EmailColumns(TypedColumns):
    """A contact's e-mail addresses."""

    contact_id: Named[int] = Column(
        Integer, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True
    )
    position: Named[int] = Column(Integer, primary_key=True)
    address: Named[str] = Column(People())


class TagColumns(TypedColumns):
    """A word the seller groups contacts by."""

    id = Column(Integer, primary_key=True)
    name: Named[str] = Column(People(), unique=True)


class ContactTagColumns(TypedColumns):
    """Which contact has which tag."""

    contact_id: Named[int] = Column(
        Integer, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True
    )
    tag_id: Named[int] = Column(Integer, ForeignKey("tag.id"), primary_key=True)


class PurchaseColumns(TypedColumns):
    """The contact-local date of an order; it starts the plan of care calls.

    With the call it was noted in, if any, it goes by itself.
    """

    contact_id: Named[int] = Column(
        Integer, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True
    )
    ordered_on: Named[date] = Column(Date, primary_key=True)
    call_id: Named[int | None] = Column(Integer, ForeignKey("call.id", ondelete="CASCADE"))


class NewsColumns(TypedColumns):
    """A piece of news; its audience is in ``news_relationship`` and ``news_tag``."""

    id = Column(Integer, primary_key=True)
    title: Named[str] = Column(People())
    teaser: Named[str] = Column(People())
    why: Named[str] = Column(People(), server_default="")
    starts: Named[date] = Column(Date)
    deadline: Named[date | None] = Column(Date)
    ended_on: Named[date | None] = Column(Date)


class NewsRelationshipColumns(TypedColumns):
    """A relationship that news is for; none means all."""

    news_id: Named[int] = Column(
        Integer, ForeignKey("news.id", ondelete="CASCADE"), primary_key=True
    )
    relationship: Named[Relationship] = Column(OneOf(Relationship), primary_key=True)


class NewsTagColumns(TypedColumns):
    """A tag that news is for; none means all."""

    news_id: Named[int] = Column(
        Integer, ForeignKey("news.id", ondelete="CASCADE"), primary_key=True
    )
    tag_id: Named[int] = Column(Integer, ForeignKey("tag.id"), primary_key=True)


class CallColumns(TypedColumns):
    """One dial or call-back.  The highest id is the outcome recorded last."""

    id = Column(Integer, primary_key=True)
    contact_id: Named[int] = Column(Integer, ForeignKey("contact.id"))
    at: Named[datetime] = Column(Instant())
    outcome: Named[Outcome] = Column(OneOf(Outcome))
    promise_on: Named[date | None] = Column(Date)
    promise_part: Named[DayPart | None] = Column(OneOf(DayPart))
    agreed_on: Named[date | None] = Column(Date)
    agreed_part: Named[DayPart | None] = Column(OneOf(DayPart))
    permission: Named[bool | None] = Column(Boolean)
    news_id: Named[int | None] = Column(Integer, ForeignKey("news.id"))
    situation: Named[str | None] = Column(Text)
    message: Named[int] = Column(Integer)
    script_id: Named[str | None] = Column(Text)
    script_version: Named[int | None] = Column(Integer)
    said: Named[str] = Column(People())
    note: Named[str] = Column(People())


class SettingColumns(TypedColumns):
    """A setting as JSON."""

    key: Named[str] = Column(Text, primary_key=True)
    value: Named[str] = Column(Text)


class ImportMergeColumns(TypedColumns):
    """What an import changed about a contact it merged into: JSON of before and after."""

    batch_id: Named[int] = Column(
        Integer, ForeignKey("import_batch.id", ondelete="CASCADE"), primary_key=True
    )
    contact_id: Named[int] = Column(
        Integer, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True
    )
    before: Named[str] = Column(Text)
    after: Named[str] = Column(Text)


import_batch = Table("import_batch", metadata, ImportBatchColumns, sqlite_autoincrement=True)
zone_list = Table("zone_list", metadata, ZoneListColumns, sqlite_with_rowid=False)
contact = Table(
    "contact",
    metadata,
    ContactColumns,
    allowed("relationship", Relationship),
    allowed("zone_source", ZoneSource),
    allowed("permission_entry", Permission),
    yes_or_no("do_not_call_entry"),
    allowed("permission", Permission),
    yes_or_no("do_not_call"),
    yes_or_no("needs_number"),
    allowed("kind", Kind),
    allowed("day_part", DayPart),
    allowed("situation", Situation),
    # An id that was on a list or in somebody's notes never comes to mean another person.
    sqlite_autoincrement=True,
)
phone = Table("phone", metadata, PhoneColumns, sqlite_with_rowid=False)
email = Table("email", metadata, EmailColumns, sqlite_with_rowid=False)
tag = Table("tag", metadata, TagColumns)
contact_tag = Table("contact_tag", metadata, ContactTagColumns, sqlite_with_rowid=False)
purchase = Table("purchase", metadata, PurchaseColumns, sqlite_with_rowid=False)
news = Table("news", metadata, NewsColumns)
news_relationship = Table(
    "news_relationship",
    metadata,
    NewsRelationshipColumns,
    allowed("relationship", Relationship),
    sqlite_with_rowid=False,
)
news_tag = Table("news_tag", metadata, NewsTagColumns, sqlite_with_rowid=False)
call = Table(
    "call",
    metadata,
    CallColumns,
    allowed("outcome", Outcome),
    allowed("promise_part", DayPart),
    allowed("agreed_part", DayPart),
    yes_or_no("permission"),
)
setting = Table("setting", metadata, SettingColumns, sqlite_with_rowid=False)
import_merge = Table("import_merge", metadata, ImportMergeColumns, sqlite_with_rowid=False)

Index(
    "contact_due",
    contact.c.kind,
    contact.c.due_on,
    contact.c.sort_name,
    sqlite_where=text("kind IS NOT NULL"),
)
# Whom news makes due is decided within these two, without a look at each contact.
Index(
    "contact_news_by_name",
    contact.c.sort_name,
    contact.c.news_from,
    contact.c.heard,
    contact.c.relationship,
    contact.c.kind,
    contact.c.due_on,
    sqlite_where=text("news_from IS NOT NULL"),
)
Index(
    "contact_news_by_day",
    contact.c.news_from,
    contact.c.sort_name,
    contact.c.heard,
    contact.c.relationship,
    contact.c.kind,
    contact.c.due_on,
    contact.c.attempted_on,
    sqlite_where=text("news_from IS NOT NULL"),
)
Index("contact_by_name", contact.c.folded_name)
Index(
    "contact_batch",
    contact.c.import_batch_id,
    sqlite_where=text("import_batch_id IS NOT NULL"),
)
Index("contact_tag_by_tag", contact_tag.c.tag_id)
Index("call_by_contact", call.c.contact_id, call.c.at)
# A call that is taken back is looked for here.
Index(
    "purchase_by_call",
    purchase.c.call_id,
    sqlite_where=text("call_id IS NOT NULL"),
)
# Whether words of her own were ever said, before a version of them is taken back.
Index(
    "call_by_own_script",
    call.c.script_id,
    call.c.script_version,
    sqlite_where=text("script_version IS NOT NULL"),
)
