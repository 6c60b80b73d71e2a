"""Sessions: how long she worked up to the last sign of life, rows that hold together, and drafts.

Frozen: every seller's data went through it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_MOVE = """
    INSERT INTO new_session (
        id, begun_at, ended_at, under_way, paused_at, worked_seconds, seen_at, goal, intention,
        mood_before, mood_after, current_id, expected_calls, expected_voicemails, expected_low,
        expected_high, expected_counted
    )
    SELECT id, begun_at, ended_at, under_way,
           CASE WHEN under_way IS NOT NULL THEN paused_at END,
           max(0.0, round(
               (julianday(seen_at) - julianday(begun_at)) * 86400 - paused_seconds, 3)),
           seen_at, max(goal, 1), intention, mood_before, mood_after, current_id,
           CASE WHEN whole THEN expected_calls END,
           CASE WHEN whole THEN expected_voicemails END,
           CASE WHEN whole THEN expected_low END,
           CASE WHEN whole THEN expected_high END,
           CASE WHEN whole THEN expected_counted END
      FROM (
        SELECT session.*,
               0 <= expected_low AND expected_low <= expected_voicemails
               AND expected_voicemails <= expected_high AND expected_high <= expected_calls
               AND 0 <= expected_counted AS whole,
               coalesce(ended_at, paused_at, (
                 SELECT max(session.begun_at,
                            coalesce(resumed_at, ''),
                            coalesce(max(session_person.dialled_at), ''),
                            coalesce(max(call.at), ''))
                   FROM session_person LEFT JOIN call ON call.id = session_person.call_id
                  WHERE session_person.session_id = session.id)) AS seen_at
          FROM session)
"""
# As a whole or not at all.
_EXPECTED = """
    (expected_calls IS NULL) + (expected_voicemails IS NULL) + (expected_low IS NULL)
    + (expected_high IS NULL) + (expected_counted IS NULL) IN (0, 5)
"""
_INTERVAL = """
    0 <= expected_low AND expected_low <= expected_voicemails
    AND expected_voicemails <= expected_high AND expected_high <= expected_calls
    AND 0 <= expected_counted
"""


def upgrade() -> None:
    # SQLite adds no check to a table that is there.  With the old one would go who is in it.
    op.execute("CREATE TEMPORARY TABLE kept_person AS SELECT * FROM session_person")
    op.create_table(
        "new_session",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("begun_at", sa.Text, nullable=False),
        sa.Column("ended_at", sa.Text),
        sa.Column("under_way", sa.Boolean),
        sa.Column("paused_at", sa.Text),
        sa.Column("worked_seconds", sa.Float, nullable=False),
        sa.Column("seen_at", sa.Text, nullable=False),
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
        sa.CheckConstraint("paused_at IS NULL OR under_way IS NOT NULL", name="ck_session_paused"),
        sa.CheckConstraint("worked_seconds >= 0", name="ck_session_worked"),
        sa.CheckConstraint("goal >= 1", name="ck_session_goal"),
        sa.CheckConstraint(" ".join(_EXPECTED.split()), name="ck_session_expectation"),
        sa.CheckConstraint(" ".join(_INTERVAL.split()), name="ck_session_interval"),
        sqlite_autoincrement=True,
    )
    op.execute(_MOVE)
    op.drop_table("session")
    op.rename_table("new_session", "session")
    op.create_index(
        "session_under_way",
        "session",
        ["under_way"],
        unique=True,
        sqlite_where=sa.text("under_way IS NOT NULL"),
    )
    op.execute("INSERT INTO session_person SELECT * FROM kept_person")
    op.execute("DROP TABLE kept_person")
    op.add_column("session_person", sa.Column("talk", sa.Text))
