"""Rehearsing: takes with their scores, when a script comes due, how words sound.

Frozen: every seller's data went through it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "take",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("script_id", sa.Text, nullable=False),
        sa.Column("script_version", sa.Integer),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("said_on", sa.Date, nullable=False),
        sa.Column("kept_at", sa.Text),
        sa.Column("dropped_at", sa.Text),
        sa.Column("sound", sa.Text),
        sa.Column("seconds", sa.Float),
        sa.Column("wpm", sa.Float),
        sa.Column("coverage", sa.Float),
        sa.Column("grade", sa.Float),
        sa.Column("own_rating", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("score", sa.Text),
        sa.CheckConstraint("kind IN ('reading', 'voicemail', 'doorstep')", name="ck_take_kind"),
        sa.CheckConstraint(
            "own_rating IN ('again', 'hard', 'good', 'easy')", name="ck_take_own_rating"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("take_by_script", "take", ["script_id"])
    op.create_table(
        "rehearsal",
        sa.Column("script_id", sa.Text, nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("script_id", name="pk_rehearsal"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pronunciation",
        sa.Column("word", sa.Text, nullable=False),
        sa.Column("sounds_like", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("word", name="pk_pronunciation"),
        sqlite_with_rowid=False,
    )
