"""Tags: words shared by contacts and the audiences of news."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from app.data.stored_text import storable
from app.data.tables import contact_tag, tag


def tag_ids(connection: Connection, names: Iterable[str]) -> list[int]:
    """The ids of tags, the new ones made."""
    wanted = sorted({storable(name) for name in names})
    if not wanted:
        return []
    connection.execute(
        insert(tag).on_conflict_do_nothing(index_elements=[tag.c.name]),
        [{"name": name} for name in wanted],
    )
    return list(connection.scalars(select(tag.c.id).where(tag.c.name.in_(wanted))))


def tags_in_use(connection: Connection) -> tuple[str, ...]:
    """The tags that contacts have, in alphabetical order."""
    used = select(contact_tag.c.tag_id).where(contact_tag.c.tag_id == tag.c.id).exists()
    return tuple(sorted(connection.scalars(select(tag.c.name).where(used)), key=str.casefold))
