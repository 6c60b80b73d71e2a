"""Finding contacts as the seller types: by name, company, number, e-mail, tag, note or city."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection

from app.data.columns import driver_of
from app.data.stored_text import folded, storable
from app.domain.cadence import Kind
from app.domain.call import DayPart
from app.domain.contact import ContactDetails, Permission, PhoneNumber, Relationship

MOST_SORTED: Final = 1000
"""Of the contacts found by something else than the beginning of their name, this many are shown.

Sorting all of them at every key would take long for a word that every contact has, such as ".com".
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
        begin = folded(" ".join(text.split()))
        values = {
            "begin": begin,
            "end": begin + "\U0010ffff",
            "tag": tag,
            "limit": limit,
            "offset": offset,
        }
        chosen = f"{_CHOSEN[show]} AND {_TAGGED}" if tag is not None else _CHOSEN[show]
        rows = self._rows(_BY_NAME, chosen, values)
        match = match_for(text)
        if len(rows) == limit or match is None:
            return rows
        before = offset + len(rows)
        if offset and not rows:
            (before,) = self._driver.execute(_COUNT.format(chosen=chosen), values).fetchone()
        values |= {
            "match": match,
            "most": MOST_SORTED,
            "limit": limit - len(rows),
            "offset": max(0, offset - before),
        }
        return rows + self._rows(_BY_WORD, chosen, values)

    def _rows(self, sql: str, chosen: str, values: dict[str, Any]) -> tuple[ContactRow, ...]:
        statement = sql.format(columns=_COLUMNS, chosen=chosen)
        return tuple(map(_row, self._driver.execute(statement, values)))


def match_for(text: str) -> str | None:
    """What was typed as an FTS5 expression that is valid whatever it holds; None for no words."""
    pieces = [piece for piece in storable(text).split() if any(map(str.isalnum, piece))]
    if not pieces:
        return None
    words = " AND ".join(map(_beginning, pieces))
    number = _digits(text) if _is_number(text) else ""
    return f"({words}) OR {_quoted(number)}" if number and len(pieces) > 1 else words


def put_in_search(connection: Connection, contact_id: int, details: ContactDetails) -> None:
    """Let a contact be found by her details."""
    words = tuple(map(storable, words_of(details)))
    connection.exec_driver_sql(ADD_TO_SEARCH, (contact_id, *words))


def forget(connection: Connection, contact_id: int) -> None:
    """Let a contact be found no more."""
    connection.exec_driver_sql("DELETE FROM contact_fts WHERE rowid = ?", (contact_id,))


def words_of(details: ContactDetails) -> tuple[str, ...]:
    """What the columns of the index hold for a contact."""
    return (
        _with_and_without_apostrophes(details.name),
        details.company,
        " ".join(word for number in details.phones for word in _endings(number)),
        " ".join(details.emails),
        " ".join(sorted(details.tags)),
        f"{details.interest} {details.note}".strip(),
        f"{details.city} {details.state}".strip(),
    )


def _with_and_without_apostrophes(name: str) -> str:
    joined = name.replace("'", "").replace("’", "")
    return name if joined == name else f"{name} {joined}"


def _endings(number: PhoneNumber) -> Iterable[str]:
    """A number from each of its digits on: so it is found with or without country or area code."""
    digits = _digits(number.dialled)
    yield from (digits[start:] for start in range(max(1, len(digits) - 2)))
    if number.e164 is None:
        yield number.as_written


def _beginning(piece: str) -> str:
    number = _digits(piece) if _is_number(piece) else ""
    if number and number != piece:
        return f"({_quoted(number)} OR {_quoted(piece)})"
    return _quoted(piece)


def _quoted(words: str) -> str:
    """Words in a row of which the last may go on; quoted, nothing in them is an operator."""
    return '"' + words.replace('"', '""') + '"*'


def _is_number(text: str) -> bool:
    return all(sign.isdecimal() or sign.isspace() or sign in "+-./()‐‑–" for sign in text)


def _digits(text: str) -> str:
    """The digits, without the zeros that stand for dialling abroad or out of town."""
    return "".join(str(int(sign)) for sign in text if sign.isdecimal()).lstrip("0")


_COLUMNS = """
    c.id, c.name,
    (SELECT coalesce(p.e164, p.as_written) FROM phone p
      WHERE p.contact_id = c.id AND p.position = 0),
    c.relationship, c.company, c.city,
    (SELECT json_group_array(t.name) FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id
      WHERE ct.contact_id = c.id),
    c.permission, c.do_not_call, c.needs_number, c.archived_at, c.kind, c.due_on, c.day_part
"""
_BY_NAME = """
    SELECT {columns} FROM contact c
     WHERE c.folded_name >= :begin AND c.folded_name < :end AND {chosen}
     ORDER BY c.folded_name, c.id LIMIT :limit OFFSET :offset
"""
_COUNT = """
    SELECT count(*) FROM contact c
     WHERE c.folded_name >= :begin AND c.folded_name < :end AND {chosen}
"""
# The index gives what it finds in the order of ids; CROSS keeps SQLite from starting elsewhere.
_BY_WORD = """
    SELECT {columns} FROM contact c
     WHERE c.id IN (
        SELECT c.id FROM contact_fts f CROSS JOIN contact c ON c.id = f.rowid
         WHERE f.contact_fts MATCH :match
           AND NOT (c.folded_name >= :begin AND c.folded_name < :end) AND {chosen}
         LIMIT :most)
     ORDER BY c.folded_name, c.id LIMIT :limit OFFSET :offset
"""
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


def _row(row: Any) -> ContactRow:
    tags = row[6]
    due_on = row[12]
    return ContactRow(
        row[0],
        row[1],
        row[2],
        _RELATIONSHIP[row[3]],
        row[4],
        row[5],
        tuple(sorted(json.loads(tags))) if tags != "[]" else (),
        _PERMISSION[row[7]],
        bool(row[8]),
        bool(row[9]),
        row[10] is not None,
        _KIND[row[11]],
        date.fromisoformat(due_on) if due_on else None,
        _PART[row[13]],
    )
