"""Tags: words shared by contacts and the audiences of news."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, insert, select

from app.data.stored_text import storable
from app.data.tables import contact_tag, tag


def tag_ids(connection: Connection, names: Iterable[str]) -> list[int]:
    """The ids of tags, in capitals or not being the same; the new ones are made."""
    wanted = sorted({storable(name) for name in names})
    found = dict(_read(connection, tag.c.name.in_(wanted))) if wanted else {}
    if len(found) == len(wanted):
        return list(found.values())
    known = {name.casefold(): tag_id for name, tag_id in _read(connection)}
    ids = set(found.values())
    for name in wanted:
        if name not in found:
            tag_id = known.get(name.casefold())
            if tag_id is None:
                tag_id = connection.execute(insert(tag).values(name=name)).lastrowid
                known[name.casefold()] = tag_id
            ids.add(tag_id)
    return sorted(ids)


def news_tag_ids(connection: Connection, names: Iterable[str]) -> list[int]:
    """The ids of tags for news, the new ones made: every spelling that there is of them."""
    wanted = frozenset(names)
    return sorted({*tag_ids(connection, wanted), *alike(_read(connection), wanted)})


def alike(tags: Iterable[tuple[str, int]], names: Iterable[str]) -> list[int]:
    """The ids of those of all tags that are the same words, in capitals or not."""
    wanted = {storable(name).casefold() for name in names}
    return [tag_id for name, tag_id in tags if name.casefold() in wanted]


def _read(connection: Connection, *which: ColumnElement[bool]) -> list[tuple[str, int]]:
    rows = connection.execute(select(tag.c.name, tag.c.id).where(*which).order_by(tag.c.id.desc()))
    return [(name, tag_id) for name, tag_id in rows]


def tags_in_use(connection: Connection) -> tuple[str, ...]:
    """The tags that contacts have, in alphabetical order."""
    used = select(contact_tag.c.tag_id).where(contact_tag.c.tag_id == tag.c.id).exists()
    return tuple(sorted(connection.scalars(select(tag.c.name).where(used)), key=str.casefold))
