"""Column types: how instants, zones and members of closed sets are written in the database.

What is stored can be read with any SQLite tool, and instants sort as text.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import (
    CheckConstraint,
    Connection,
    Integer,
    Select,
    Text,
    bindparam,
    column,
    func,
    select,
)
from sqlalchemy.types import TypeDecorator

from app.data.stored_text import instant_from_text, instant_to_text, storable
from app.domain import talk_draft

Member = TypeVar("Member", bound=StrEnum)


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


class TalkText(TypeDecorator[talk_draft.TalkDraft]):
    """A talk that is being told of; what cannot be read is none."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: talk_draft.TalkDraft | None, _dialect: Any) -> str | None:
        return None if value is None else talk_draft.written(value)

    def process_result_value(self, value: Any, _dialect: Any) -> talk_draft.TalkDraft | None:
        return talk_draft.read(value) if isinstance(value, str) else None


def allowed(column: str, members: type[StrEnum]) -> CheckConstraint:
    """The check that a column holds nothing but values of a closed set (or NULL)."""
    values = ", ".join(f"'{member.value}'" for member in members)
    return CheckConstraint(f"{column} IN ({values})", name=column)


def yes_or_no(column: str) -> CheckConstraint:
    """The check that a column holds 0, 1 or NULL."""
    return CheckConstraint(f"{column} IN (0, 1)", name=column)


def ids_listed(parameter: str) -> Select[int]:
    """A sub-select of the ids in a parameter, for ``in_``; ``ids_in`` gives its value.

    A parameter for each id would not do: SQLite takes only so many.
    """
    listed = func.json_each(bindparam(parameter, type_=Text)).table_valued(column("value", Integer))
    return select(listed.c.value)


def ids_in(ids: Iterable[int]) -> str:
    """Any number of ids as one parameter."""
    return json.dumps(list(ids))


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The driver beneath, in the same transaction: for constant statements that run at every key.

    Each of them costs SQLAlchemy about ten times what it costs the driver.
    """
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
