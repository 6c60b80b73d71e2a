"""Column types: how instants, zones and members of closed sets are written in the database.

What is stored can be read with any SQLite tool, and instants sort as text.
"""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import CheckConstraint, Connection, Integer, Select, Text, column, func, select
from sqlalchemy.types import TypeDecorator

Member = TypeVar("Member", bound=StrEnum)

_NO_ACCENTS = dict.fromkeys(range(0x0300, 0x0370))


def instant_to_text(at: datetime) -> str:
    """An aware instant as UTC text of fixed width, ``2026-11-21T14:05:00.000000Z``."""
    if at.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def instant_from_text(text: str) -> datetime:
    """The aware instant (UTC) of such a text."""
    return datetime.fromisoformat(text)


def storable(text: str) -> str:
    """Text that SQLite can hold and its tools can show.

    A file name or an argument may carry half a character (a lone surrogate), a damaged file a NUL.
    """
    if text.isprintable():
        return text
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def folded(text: str) -> str:
    """A text for comparing and sorting: without case and without the accents of Latin letters."""
    decomposed = unicodedata.normalize("NFKD", storable(text).casefold())
    return decomposed.translate(_NO_ACCENTS)


class Instant(TypeDecorator[datetime]):
    """An aware ``datetime``; comes back in UTC."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Any) -> str | None:
        return None if value is None else instant_to_text(value)

    def process_result_value(self, value: Any, _dialect: Any) -> datetime | None:
        return None if value is None else instant_from_text(value)


class OneOf(TypeDecorator[Member], Generic[Member]):
    """A member of a ``StrEnum``, stored as its value; ``allowed`` adds the check."""

    impl = Text
    cache_ok = True

    def __init__(self, members: type[Member]) -> None:
        super().__init__()
        self.members = members
        self._by_value = {member.value: member for member in members}

    def process_bind_param(self, value: Member | None, _dialect: Any) -> str | None:
        return None if value is None else value.value

    def process_result_value(self, value: Any, _dialect: Any) -> Member | None:
        return None if value is None else self._by_value[value]


class Zones(TypeDecorator[tuple[str, ...]]):
    """IANA zone names, the likeliest first, with commas between them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, _dialect: Any) -> str | None:
        return None if value is None else ",".join(value)

    def process_result_value(self, value: Any, _dialect: Any) -> tuple[str, ...] | None:
        return None if value is None else tuple(value.split(","))


class People(TypeDecorator[str]):
    """Plain text that people typed or that came from a file."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Any) -> str | None:
        return None if value is None else storable(value)


def allowed(column: str, members: type[StrEnum]) -> CheckConstraint:
    """The check that a column holds nothing but values of a closed set (or NULL)."""
    values = ", ".join(f"'{member.value}'" for member in members)
    return CheckConstraint(f"{column} IN ({values})", name=column)


def yes_or_no(column: str) -> CheckConstraint:
    """The check that a column holds 0, 1 or NULL."""
    return CheckConstraint(f"{column} IN (0, 1)", name=column)


def among(ids: Iterable[int]) -> Select[int]:
    """A sub-select of any number of ids, for ``in_``: SQLite takes only so many parameters."""
    listed = func.json_each(json.dumps(list(ids))).table_valued(column("value", Integer))
    return select(listed.c.value)


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The driver beneath, in the same transaction: for constant statements that run at every key.

    Each of them costs SQLAlchemy about ten times what it costs the driver.
    """
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
