"""The table of calling hours Ringwell comes with: ``resources/calling_hours.toml``.

One table for each region: ``name``; ``weekday``, ``saturday`` and ``sunday``, each two times such
as ``["08:00", "21:00"]`` or ``"none"``; ``source`` and ``checked``; perhaps ``closed_on_holidays``
and ``max_calls_24h``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import time
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from app.domain.calling_hours import ELSEWHERE, Checked, Hours, RegionHours
from app.domain.errors import KnownError
from app.paths import resource

_REQUIRED = {"name", "weekday", "saturday", "sunday", "source", "checked"}
_OPTIONAL = {"closed_on_holidays", "max_calls_24h"}


@lru_cache(maxsize=1)
def load() -> Mapping[str, RegionHours]:
    """The rows by region code such as ``US-FL``, ``GB`` or ``ELSEWHERE``, in the file's order.

    Raises ``KnownError`` when the file is missing or damaged.  Read once, then kept.
    """
    try:
        return read(resource("calling_hours.toml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(str(error)) from error


def read(content: str) -> Mapping[str, RegionHours]:
    """The rows in a file's content; raises ``KnownError`` unless every one of them is sound."""
    try:
        tables = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise _damaged(str(error)) from error
    if ELSEWHERE not in tables:
        raise _damaged(f"the row “{ELSEWHERE}” for all other regions is missing")
    return MappingProxyType({code: _row(code, table) for code, table in tables.items()})


def _row(code: str, table: Any) -> RegionHours:
    if not isinstance(table, dict):
        raise _damaged(f"“{code}” is no table")
    odd = (_REQUIRED - table.keys()) | (table.keys() - _REQUIRED - _OPTIONAL)
    if odd:
        raise _damaged(f"“{code}” lacks “{min(odd)}” or should not have it")
    closed, most = table.get("closed_on_holidays", False), table.get("max_calls_24h")
    if not isinstance(closed, bool):
        raise _damaged(f"“{code}”: closed_on_holidays is true or false")
    if most is not None and (type(most) is not int or most < 1):
        raise _damaged(f"“{code}”: max_calls_24h is a number from 1")
    if table["checked"] not in set(Checked):
        raise _damaged(f"“{code}”: checked is one of {', '.join(Checked)}")
    return RegionHours(
        code=code,
        name=_words(code, "name", table),
        source=_words(code, "source", table),
        checked=Checked(table["checked"]),
        weekday=_hours(code, "weekday", table),
        saturday=_hours(code, "saturday", table),
        sunday=_hours(code, "sunday", table),
        closed_on_holidays=closed,
        max_calls_24h=most,
    )


def _words(code: str, key: str, table: dict[str, Any]) -> str:
    words = table[key]
    if not isinstance(words, str) or not words.strip():
        raise _damaged(f"“{code}”: {key} says nothing")
    return words


def _hours(code: str, key: str, table: dict[str, Any]) -> Hours | None:
    match table[key]:
        case "none":
            return None
        case [str(opens), str(closes)]:
            try:
                hours = Hours(time.fromisoformat(opens), time.fromisoformat(closes))
            except ValueError as error:
                raise _damaged(f"“{code}”: {key}: {error}") from error
            if hours.opens.tzinfo is hours.closes.tzinfo is None and hours.opens < hours.closes:
                return hours
        case _:
            pass
    raise _damaged(f"“{code}”: {key} is “none” or two times, the earlier first")


def _damaged(why: str) -> KnownError:
    return KnownError(
        "Ringwell's own table of calling hours could not be read, so please install Ringwell "
        f"again: {why}."
    )
