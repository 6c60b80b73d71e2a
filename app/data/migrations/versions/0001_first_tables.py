"""The first tables: contacts, calls, news, settings, imports and the search index.

Frozen: what it makes is what every seller's first database looks like.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

DAY_PARTS = ("morning", "afternoon", "evening")
KINDS = ("promise", "retry", "agreed", "plan", "news", "first", "care", "return")
OUTCOMES = (
    "voicemail",
    "spoke",
    "no_message",
    "mailbox_full",
    "called_back",
    "wrong_number",
    "stop",
)
PERMISSIONS = ("unknown", "granted", "declined")
RELATIONSHIPS = ("customer", "prospect", "team")
SITUATIONS = (
    "first",
    "promised_2",
    "promised_3",
    "way_out",
    "news",
    "deadline",
    "agreed",
    "care",
    "order_2_days",
    "order_2_weeks",
    "order_2_months",
    "returning",
    "they_answered",
    "they_called_back",
)
ZONE_SOURCES = ("entered", "address", "number", "seller")


def one_of(table: str, column: str, values: tuple[str, ...]) -> sa.CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=f"ck_{table}_{column}")


def yes_or_no(table: str, column: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN (0, 1)", name=f"ck_{table}_{column}")


def key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def points_to(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=f"fk_{table}_{column}", ondelete=ondelete
    )


def upgrade() -> None:
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "news",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("teaser", sa.Text, nullable=False),
        sa.Column("starts", sa.Date, nullable=False),
        sa.Column("deadline", sa.Date),
        sa.Column("ended_on", sa.Date),
        key("news", "id"),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        key("setting", "key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        key("tag", "id"),
        sa.UniqueConstraint("name", name="uq_tag_name"),
    )
    op.create_table(
        "zone_list",
        sa.Column("zones", sa.Text, nullable=False),
        key("zone_list", "zones"),
        sqlite_with_rowid=False,
    )
    create_contact()
    create_what_belongs_to_a_contact()
    create_audience()
    create_call()
    create_search()


def create_contact() -> None:
    op.create_table(
        "contact",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sort_name", sa.Text, nullable=False),
        sa.Column("folded_name", sa.Text, nullable=False),
        sa.Column("relationship", sa.Text, nullable=False),
        sa.Column("company", sa.Text, nullable=False),
        sa.Column("city", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("country", sa.Text, nullable=False),
        sa.Column("zone", sa.Text),
        sa.Column("interest", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("care_days", sa.Integer),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("zones", sa.Text, nullable=False),
        sa.Column("zone_source", sa.Text, nullable=False),
        sa.Column("calling_region", sa.Text, nullable=False),
        sa.Column("created_on", sa.Date, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("number_changed_at", sa.Text),
        sa.Column("permission_entry", sa.Text),
        sa.Column("permission_entry_at", sa.Text),
        sa.Column("do_not_call_entry", sa.Boolean),
        sa.Column("do_not_call_entry_at", sa.Text),
        sa.Column("do_not_call_reason", sa.Text),
        sa.Column("archived_at", sa.Text),
        sa.Column("import_batch_id", sa.Integer),
        sa.Column("permission", sa.Text, server_default="unknown", nullable=False),
        sa.Column("permission_at", sa.Text),
        sa.Column("do_not_call", sa.Boolean, server_default=sa.text("0"), nullable=False),
        sa.Column("needs_number", sa.Boolean, server_default=sa.text("0"), nullable=False),
        sa.Column("kind", sa.Text),
        sa.Column("due_on", sa.Date),
        sa.Column("day_part", sa.Text),
        sa.Column("situation", sa.Text),
        sa.Column("message", sa.Integer),
        sa.Column("series_news_id", sa.Integer),
        sa.Column("news_from", sa.Date),
        sa.Column("heard", sa.Text, server_default="", nullable=False),
        sa.Column("talked_on", sa.Date),
        sa.Column("attempted_on", sa.Date),
        one_of("contact", "relationship", RELATIONSHIPS),
        one_of("contact", "zone_source", ZONE_SOURCES),
        one_of("contact", "permission_entry", PERMISSIONS),
        yes_or_no("contact", "do_not_call_entry"),
        one_of("contact", "permission", PERMISSIONS),
        yes_or_no("contact", "do_not_call"),
        yes_or_no("contact", "needs_number"),
        one_of("contact", "kind", KINDS),
        one_of("contact", "day_part", DAY_PARTS),
        one_of("contact", "situation", SITUATIONS),
        sa.ForeignKeyConstraint(["zones"], ["zone_list.zones"], name="fk_contact_zones"),
        points_to("contact", "import_batch_id", "import_batch"),
        points_to("contact", "series_news_id", "news"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "contact_due",
        "contact",
        ["kind", "due_on", "sort_name"],
        sqlite_where=sa.text("kind IS NOT NULL"),
    )
    op.create_index(
        "contact_news_by_name",
        "contact",
        ["sort_name", "news_from", "heard", "relationship", "kind", "due_on"],
        sqlite_where=sa.text("news_from IS NOT NULL"),
    )
    op.create_index(
        "contact_news_by_day",
        "contact",
        ["news_from", "sort_name", "heard", "relationship", "kind", "due_on", "attempted_on"],
        sqlite_where=sa.text("news_from IS NOT NULL"),
    )
    op.create_index("contact_by_name", "contact", ["folded_name"])
    op.create_index(
        "contact_batch",
        "contact",
        ["import_batch_id"],
        sqlite_where=sa.text("import_batch_id IS NOT NULL"),
    )


def create_what_belongs_to_a_contact() -> None:
    op.create_table(
        "phone",
        sa.Column("contact_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("as_written", sa.Text, nullable=False),
        sa.Column("e164", sa.Text),
        sa.Column("extension", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        key("phone", "contact_id", "position"),
        points_to("phone", "contact_id", "contact", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "email",
        sa.Column("contact_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        key("email", "contact_id", "position"),
        points_to("email", "contact_id", "contact", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contact_tag",
        sa.Column("contact_id", sa.Integer, nullable=False),
        sa.Column("tag_id", sa.Integer, nullable=False),
        key("contact_tag", "contact_id", "tag_id"),
        points_to("contact_tag", "contact_id", "contact", ondelete="CASCADE"),
        points_to("contact_tag", "tag_id", "tag"),
        sqlite_with_rowid=False,
    )
    op.create_index("contact_tag_by_tag", "contact_tag", ["tag_id"])
    op.create_table(
        "purchase",
        sa.Column("contact_id", sa.Integer, nullable=False),
        sa.Column("ordered_on", sa.Date, nullable=False),
        key("purchase", "contact_id", "ordered_on"),
        points_to("purchase", "contact_id", "contact", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "import_merge",
        sa.Column("batch_id", sa.Integer, nullable=False),
        sa.Column("contact_id", sa.Integer, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        key("import_merge", "batch_id", "contact_id"),
        points_to("import_merge", "batch_id", "import_batch", ondelete="CASCADE"),
        points_to("import_merge", "contact_id", "contact", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )


def create_audience() -> None:
    op.create_table(
        "news_relationship",
        sa.Column("news_id", sa.Integer, nullable=False),
        sa.Column("relationship", sa.Text, nullable=False),
        key("news_relationship", "news_id", "relationship"),
        points_to("news_relationship", "news_id", "news", ondelete="CASCADE"),
        one_of("news_relationship", "relationship", RELATIONSHIPS),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "news_tag",
        sa.Column("news_id", sa.Integer, nullable=False),
        sa.Column("tag_id", sa.Integer, nullable=False),
        key("news_tag", "news_id", "tag_id"),
        points_to("news_tag", "news_id", "news", ondelete="CASCADE"),
        points_to("news_tag", "tag_id", "tag"),
        sqlite_with_rowid=False,
    )


def create_call() -> None:
    op.create_table(
        "call",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("contact_id", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("promise_on", sa.Date),
        sa.Column("promise_part", sa.Text),
        sa.Column("agreed_on", sa.Date),
        sa.Column("agreed_part", sa.Text),
        sa.Column("permission", sa.Boolean),
        sa.Column("news_id", sa.Integer),
        sa.Column("situation", sa.Text),
        sa.Column("message", sa.Integer, nullable=False),
        sa.Column("script_id", sa.Text),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        key("call", "id"),
        one_of("call", "outcome", OUTCOMES),
        one_of("call", "promise_part", DAY_PARTS),
        one_of("call", "agreed_part", DAY_PARTS),
        yes_or_no("call", "permission"),
        points_to("call", "contact_id", "contact"),
        points_to("call", "news_id", "news"),
    )
    op.create_index("call_by_contact", "call", ["contact_id", "at"])


def create_search() -> None:
    # Its own copy of the words, so that a contact can be taken out by her id alone.
    op.execute(
        """
        CREATE VIRTUAL TABLE contact_fts USING fts5(
            name, company, phone, email, tags, note, city,
            tokenize = 'unicode61 remove_diacritics 2',
            prefix = '1 2 3'
        )
        """
    )
