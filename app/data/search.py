"""Finding contacts as the seller types: by name, company, number, e-mail, tag, note or city."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection

from app.data.columns import driver_of
from app.data.search_words import match_for, words_of
from app.data.stored_text import folded
from app.domain.cadence import Kind
from app.domain.call import DayPart
from app.domain.contact import ContactDetails, Permission, Relationship

MOST_SORTED: Final = 1000
"""So many of those found by other words than the beginning of their name come by name.

Any others follow in the order they were added: to sort all at every key would take long for a word
that every contact has, such as ".com".
"""

ADD_TO_SEARCH: Final = """
    INSERT INTO contact_fts (rowid, name, company, phone, email, tags, note, city)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


class Show(StrEnum):
    """Which contacts to look among; the archived ones show only when asked for."""

    ALL = "all"
    CUSTOMERS = "customers"
    PROSPECTS = "prospects"
    TEAM = "team"
    SAID_YES = "said_yes"
    NEEDS_NUMBER = "needs_number"
    DO_NOT_CALL = "do_not_call"
    ARCHIVED = "archived"


class ContactRow(NamedTuple):
    """A contact as a line of a list.

    A named tuple, for they are made by the hundred at every key pressed.  ``phone`` is E.164 where
    the number is valid, else as written, and None without one.  ``kind``, ``due_on`` (contact-
    local) and ``part`` are her next call if nothing were new; None for nobody to call.
    """

    contact_id: int
    name: str
    phone: str | None
    relationship: Relationship
    company: str
    town: str
    tags: tuple[str, ...]
    permission: Permission
    do_not_call: bool
    needs_number: bool
    archived: bool
    kind: Kind | None
    due_on: date | None
    part: DayPart | None


class SearchStore:
    """Looks contacts up within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._driver = driver_of(connection)

    def contacts(
        self,
        text: str,
        show: Show = Show.ALL,
        *,
        tag: str | None = None,
        limit: int = 200,
        offset: int = 0,
    ) -> tuple[ContactRow, ...]:
        """The contacts that match everything typed, whatever it is.

        First those whose name begins with it, then those with a word (or a run of digits in a
        number) that begins with each word typed; both by name.  All by name for an empty text.
        """
        begin, match = folded(" ".join(text.split())), match_for(text)
        chosen = f"{_CHOSEN[show]} AND {_TAGGED}" if tag is not None else _CHOSEN[show]
        values: dict[str, Any] = {"begin": begin, "end": begin + "\U0010ffff"}
        values |= {"match": match, "most": MOST_SORTED, "tag": tag}
        rows: list[ContactRow] = []
        for search in (_BY_NAME,) if match is None else (_BY_NAME, _BY_WORD, _BY_WORD_UNSORTED):
            values |= {"limit": limit - len(rows), "offset": offset}
            found = self._rows(search, chosen, values)
            rows += found
            if len(rows) == limit:
                break
            passed = offset + len(found)
            if offset and not found:
                passed = self._count(search, chosen, values)
            if search is _BY_WORD and passed < MOST_SORTED:
                break
            offset = max(0, offset - passed)
        return tuple(rows)

    def _rows(self, search: str, chosen: str, values: dict[str, Any]) -> list[ContactRow]:
        page = search.format(what=_COLUMNS, chosen=chosen) + " LIMIT :limit OFFSET :offset"
        return list(map(_row, self._driver.execute(page, values)))

    def _count(self, search: str, chosen: str, values: dict[str, Any]) -> int:
        counted = self._driver.execute(search.format(what="count(*)", chosen=chosen), values)
        return int(counted.fetchone()[0])


def put_in_search(connection: Connection, contact_id: int, details: ContactDetails) -> None:
    """Let a contact be found by her details."""
    connection.exec_driver_sql(ADD_TO_SEARCH, (contact_id, *words_of(details)))


def forget(connection: Connection, contact_id: int) -> None:
    """Let a contact be found no more."""
    connection.exec_driver_sql("DELETE FROM contact_fts WHERE rowid = ?", (contact_id,))


_COLUMNS = """
    c.id, c.name,
    (SELECT coalesce(p.e164, p.as_written) FROM phone p
      WHERE p.contact_id = c.id AND p.position = 0),
    c.relationship, c.company, c.city,
    (SELECT group_concat(t.name, char(31)) FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id
      WHERE ct.contact_id = c.id),
    c.permission, c.do_not_call, c.needs_number, c.archived_at, c.kind, c.due_on, c.day_part
"""
_BY_NAME = """
    SELECT {what} FROM contact c
     WHERE c.folded_name >= :begin AND c.folded_name < :end AND {chosen}
     ORDER BY c.folded_name, c.id
"""
# The index finds them in the order of their ids; CROSS keeps SQLite from starting elsewhere.
_FOUND = """
      FROM contact_fts f CROSS JOIN contact c ON c.id = f.rowid
     WHERE f.contact_fts MATCH :match
       AND NOT (c.folded_name >= :begin AND c.folded_name < :end) AND {chosen}
"""
_BY_WORD = """
    SELECT {what} FROM contact c
     WHERE c.id IN (SELECT c.id {found} LIMIT :most)
     ORDER BY c.folded_name, c.id
""".replace("{found}", _FOUND)
_BY_WORD_UNSORTED = """
    SELECT {what} FROM contact c
     WHERE c.id IN (SELECT c.id {found} LIMIT -1 OFFSET :most)
     ORDER BY c.id
""".replace("{found}", _FOUND)
_TAGGED = """
    EXISTS (SELECT 1 FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id
             WHERE ct.contact_id = c.id AND t.name = :tag)
"""
_CHOSEN: Final[Mapping[Show, str]] = {
    Show.ALL: "c.archived_at IS NULL",
    Show.CUSTOMERS: "c.archived_at IS NULL AND c.relationship = 'customer'",
    Show.PROSPECTS: "c.archived_at IS NULL AND c.relationship = 'prospect'",
    Show.TEAM: "c.archived_at IS NULL AND c.relationship = 'team'",
    Show.SAID_YES: "c.archived_at IS NULL AND c.permission = 'granted' AND NOT c.do_not_call",
    Show.NEEDS_NUMBER: "c.archived_at IS NULL AND c.needs_number AND NOT c.do_not_call",
    Show.DO_NOT_CALL: "c.archived_at IS NULL AND c.do_not_call",
    Show.ARCHIVED: "c.archived_at IS NOT NULL",
}

_RELATIONSHIP = {member.value: member for member in Relationship}
_PERMISSION = {member.value: member for member in Permission}
_KIND: Mapping[str | None, Kind | None] = {None: None} | {member.value: member for member in Kind}
_PART: Mapping[str | None, DayPart | None] = {None: None} | {
    member.value: member for member in DayPart
}


def _row(row: tuple[Any, ...]) -> ContactRow:
    (
        contact_id,
        name,
        phone,
        relationship,
        company,
        town,
        tags,
        permission,
        do_not_call,
        needs_number,
        archived_at,
        kind,
        due_on,
        part,
    ) = row
    values = (
        contact_id,
        name,
        phone,
        _RELATIONSHIP[relationship],
        company,
        town,
        tuple(sorted(tags.split("\x1f"))) if tags else (),
        _PERMISSION[permission],
        do_not_call == 1,
        needs_number == 1,
        archived_at is not None,
        _KIND[kind],
        due_on and date.fromisoformat(due_on),
        _PART[part],
    )
    return ContactRow._make(values)
