"""Statements built once from the typed tables and run by the driver itself.

SQLAlchemy takes several times as long to hand a small statement on as SQLite takes to answer it,
and recording one outcome needs a dozen of them.  Here it builds the statement and knows the types;
from then on its text and its conversions are all that is used.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, Generic, TypeVarTuple, cast

from sqlalchemy import Delete, Insert, Select, Update
from sqlalchemy.dialects.sqlite import pysqlite
from sqlalchemy.types import TypeEngine

Columns = TypeVarTuple("Columns")
Convert = Callable[[Any], Any]

_DIALECT = pysqlite.dialect(paramstyle="named")


class Query(Generic[*Columns]):
    """A select with ``bindparam`` for what changes; rows are tuples of the columns' types."""

    def __init__(self, statement: Select[*Columns]) -> None:
        self._statement = statement

    def all(
        self, driver: sqlite3.Connection, values: Mapping[str, object] | None = None
    ) -> list[tuple[*Columns]]:
        """Every row."""
        text = self._text
        found = driver.execute(text.sql, text.parameters(values or {})).fetchall()
        # The index and the conversion of those columns that need one, mostly half of them.
        changed = self._conversions
        rows = []
        for row in found:
            converted = list(row)
            for index, convert in changed:
                if converted[index] is not None:
                    converted[index] = convert(converted[index])
            rows.append(tuple(converted))
        return cast("list[tuple[*Columns]]", rows)

    def first(
        self, driver: sqlite3.Connection, values: Mapping[str, object] | None = None
    ) -> tuple[*Columns] | None:
        """The first row, None for no row."""
        rows = self.all(driver, values)
        return rows[0] if rows else None

    @cached_property
    def _text(self) -> _Text:
        return _Text(cast("Select[Any]", self._statement))

    @cached_property
    def _conversions(self) -> list[tuple[int, Convert]]:
        types = (column.type for column in self._statement.selected_columns)
        converters = ((index, _from_database(kind)) for index, kind in enumerate(types))
        return [(index, convert) for index, convert in converters if convert is not None]


class Command:
    """An insert, update or delete with ``bindparam`` for what changes."""

    def __init__(self, statement: Insert | Update | Delete) -> None:
        self._statement = statement

    def run(self, driver: sqlite3.Connection, values: Mapping[str, object]) -> sqlite3.Cursor:
        """Run it once; the cursor knows ``lastrowid`` and ``rowcount``."""
        text = self._text
        return driver.execute(text.sql, text.parameters(values))

    def add(self, driver: sqlite3.Connection, values: Mapping[str, object]) -> int:
        """Run an insert and return the id of the new row."""
        new = self.run(driver, values).lastrowid
        assert new is not None
        return new

    def run_many(self, driver: sqlite3.Connection, values: Iterable[Mapping[str, object]]) -> None:
        """Run it for each."""
        text = self._text
        driver.executemany(text.sql, map(text.parameters, values))

    @cached_property
    def _text(self) -> _Text:
        return _Text(self._statement)


class _Text:
    """A statement's SQL and how its parameters are written."""

    def __init__(self, statement: Select[Any] | Insert | Update | Delete) -> None:
        compiled = statement.compile(dialect=_DIALECT)
        self.sql = compiled.string
        self._constant = {
            name: _written(bind.type, bind.value)
            for name, bind in compiled.binds.items()
            if not bind.required
        }
        self._converters = {
            name: convert
            for name, bind in compiled.binds.items()
            if (convert := _to_database(bind.type)) is not None
        }

    def parameters(self, values: Mapping[str, object]) -> dict[str, object]:
        converters = self._converters
        written = {
            name: converters[name](value) if name in converters and value is not None else value
            for name, value in values.items()
        }
        return self._constant | written if self._constant else written


def _written(kind: TypeEngine[Any], value: object) -> object:
    convert = _to_database(kind)
    return value if convert is None or value is None else convert(value)


def _to_database(kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _from_database(kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
