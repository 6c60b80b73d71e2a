"""Orders: the call one was noted in, so that it goes with that call.

Of the orders that are there nobody knows it; they stay, whatever call is taken back.

Frozen: every seller's data went through it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # SQLite adds no named reference to a table that is there.
    op.create_table(
        "new_purchase",
        sa.Column("contact_id", sa.Integer, nullable=False),
        sa.Column("ordered_on", sa.Date, nullable=False),
        sa.Column("call_id", sa.Integer),
        sa.PrimaryKeyConstraint("contact_id", "ordered_on", name="pk_purchase"),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name="fk_purchase_contact_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["call_id"], ["call.id"], name="fk_purchase_call_id", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO new_purchase SELECT contact_id, ordered_on, NULL FROM purchase")
    op.drop_table("purchase")
    op.rename_table("new_purchase", "purchase")
    op.create_index(
        "purchase_by_call",
        "purchase",
        ["call_id"],
        sqlite_where=sa.text("call_id IS NOT NULL"),
    )
