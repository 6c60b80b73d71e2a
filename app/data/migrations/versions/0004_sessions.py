"""Sessions: blocks of calls, and who is in them.

Frozen: every seller's data went through it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("begun_at", sa.Text, nullable=False),
        sa.Column("ended_at", sa.Text),
        sa.Column("under_way", sa.Boolean),
        sa.Column("paused_at", sa.Text),
        sa.Column("paused_seconds", sa.Float, nullable=False),
        sa.Column("resumed_at", sa.Text),
        sa.Column("goal", sa.Integer, nullable=False),
        sa.Column("intention", sa.Text, nullable=False),
        sa.Column("mood_before", sa.Integer),
        sa.Column("mood_after", sa.Integer),
        sa.Column("current_id", sa.Integer),
        sa.Column("expected_calls", sa.Integer),
        sa.Column("expected_voicemails", sa.Integer),
        sa.Column("expected_low", sa.Integer),
        sa.Column("expected_high", sa.Integer),
        sa.Column("expected_counted", sa.Integer),
        sa.CheckConstraint("under_way = 1", name="ck_session_under_way"),
        sa.CheckConstraint("(under_way IS NULL) = (ended_at IS NOT NULL)", name="ck_session_ended"),
        sa.CheckConstraint("mood_before BETWEEN 1 AND 5", name="ck_session_mood_before"),
        sa.CheckConstraint("mood_after BETWEEN 1 AND 5", name="ck_session_mood_after"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "session_under_way",
        "session",
        ["under_way"],
        unique=True,
        sqlite_where=sa.text("under_way IS NOT NULL"),
    )
    op.create_table(
        "session_person",
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("contact_id", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("call_id", sa.Integer),
        sa.Column("skipped", sa.Text),
        sa.Column("dialled_at", sa.Text),
        sa.PrimaryKeyConstraint("session_id", "contact_id", name="pk_session_person"),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["session.id"],
            name="fk_session_person_session_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact.id"],
            name="fk_session_person_contact_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["call_id"], ["call.id"], name="fk_session_person_call_id", ondelete="SET NULL"
        ),
        sa.CheckConstraint(
            "skipped IN ('later', 'not_today', 'not_ready', 'other_way')",
            name="ck_session_person_skipped",
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("session_person_by_contact", "session_person", ["contact_id"])
    op.create_index(
        "session_person_by_call",
        "session_person",
        ["call_id"],
        sqlite_where=sa.text("call_id IS NOT NULL"),
    )
