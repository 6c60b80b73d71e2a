"""The seller's own scripts with their versions and what she uses when; why news matters.

A call remembers the version of the script it was made with.

Frozen: every seller's data went through it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "script",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("occasion", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("relationship", sa.Text),
        sa.Column("based_on", sa.Text),
        sa.Column("archived_at", sa.Text),
        sa.CheckConstraint(
            "relationship IN ('customer', 'prospect', 'team')", name="ck_script_relationship"
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "script_version",
        sa.Column("script_id", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("script_id", "version", name="pk_script_version"),
        sa.ForeignKeyConstraint(["script_id"], ["script.id"], name="fk_script_version_script_id"),
    )
    op.create_table(
        "script_choice",
        sa.Column("occasion", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("relationship", sa.Text, nullable=False),
        sa.Column("script_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("occasion", "language", "relationship", name="pk_script_choice"),
        sqlite_with_rowid=False,
    )
    op.add_column("call", sa.Column("script_version", sa.Integer))
    op.add_column("news", sa.Column("why", sa.Text, server_default="", nullable=False))
    # What is kept of the next call is what the rules now say: the last message of a series offers
    # a way out also where a date was agreed on.
    op.execute(
        """
        UPDATE contact SET situation = 'way_out'
         WHERE kind = 'agreed' AND message > coalesce(
             (SELECT json_array_length(value, '$.retry_days') FROM setting WHERE key = 'policy'), 3)
        """
    )
    op.create_index(
        "call_by_own_script",
        "call",
        ["script_id", "script_version"],
        sqlite_where=sa.text("script_version IS NOT NULL"),
    )
