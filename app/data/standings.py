"""How a ``Standing`` is kept in the columns of a contact, and read back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, bindparam, update

from app.data.prepared import Command
from app.data.tables import contact
from app.domain.cadence import Kind, NextCall, Standing
from app.domain.call import DayPart
from app.domain.contact import Permission
from app.domain.policy import Situation

STANDING: tuple[Column[Any], ...] = (
    contact.c.permission,
    contact.c.permission_at,
    contact.c.do_not_call,
    contact.c.needs_number,
    contact.c.kind,
    contact.c.due_on,
    contact.c.day_part,
    contact.c.situation,
    contact.c.message,
    contact.c.series_news_id,
    contact.c.news_from,
    contact.c.heard,
    contact.c.talked_on,
    contact.c.attempted_on,
)
"""The columns ``standing_from`` takes, in its order."""

KEEP = Command(
    update(contact)
    .where(contact.c.id == bindparam("contact"))
    .values({column: bindparam(column.name) for column in STANDING})
)
"""Writes ``kept_values`` to the contact they are about."""


def kept_values(contact_id: int, standing: Standing) -> dict[str, object]:
    """The parameters of ``KEEP``."""
    personal = standing.personal
    return {
        "contact": contact_id,
        "permission": standing.permission,
        "permission_at": standing.permission_at,
        "do_not_call": standing.do_not_call,
        "needs_number": standing.needs_number,
        "kind": personal and personal.kind,
        "due_on": personal and personal.due_on,
        "day_part": personal and personal.part,
        "situation": personal and personal.situation,
        "message": personal and personal.message,
        "series_news_id": personal and personal.news_id,
        "news_from": standing.news_from,
        "heard": heard_to_text(standing.heard),
        "talked_on": standing.talked_on,
        "attempted_on": standing.attempted_on,
    }


def standing_from(
    permission: Permission,
    permission_at: datetime | None,
    do_not_call: bool,
    needs_number: bool,
    kind: Kind | None,
    due_on: date | None,
    day_part: DayPart | None,
    situation: Situation | None,
    message: int | None,
    series_news_id: int | None,
    news_from: date | None,
    heard: str,
    talked_on: date | None,
    attempted_on: date | None,
) -> Standing:
    """The standing that was kept."""
    personal = None
    if kind is not None and due_on is not None and situation is not None:
        personal = NextCall(kind, due_on, day_part, situation, message or 1, series_news_id)
    return Standing(
        permission,
        permission_at,
        do_not_call,
        needs_number,
        personal,
        news_from,
        heard_from_text(heard),
        talked_on,
        attempted_on,
    )


def heard_to_text(heard: Iterable[int]) -> str:
    """News ids, each between commas, so that one of them is found by ``,id,``."""
    ids = sorted(heard)
    return f",{','.join(map(str, ids))}," if ids else ""


def heard_from_text(text: str) -> frozenset[int]:
    """The ids of such a text."""
    return frozenset(int(each) for each in text.split(",") if each)
