"""A score as JSON, and back: also one that an earlier or a later version of Ringwell wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, fields, is_dataclass
from enum import StrEnum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from app.domain.score import Score

VERSION = 1
"""Goes up when what is written can no longer be read by what follows from the values' types."""

_Reader = Callable[[Any], Any]


class _Unread(Exception):
    """Something that this version has no value for."""


def written(score: Score) -> str:
    """The score in JSON: its values by their names, with the version of the writing."""
    return json.dumps({"version": VERSION} | asdict(score), separators=(",", ":"))


def read(text: str) -> Score | None:
    """The score that was written; None where it makes no sense to this version.

    What is not known is passed over, and what is missing is nothing: None, no words, an empty list.
    """
    try:
        kept = json.loads(text)
        if not isinstance(kept, dict) or kept.get("version") != VERSION:
            return None
        score = _reader(Score)(kept)
    except (json.JSONDecodeError, _Unread):
        return None
    assert isinstance(score, Score)
    return score


@lru_cache
def _reader(kind: Any) -> _Reader:
    """What makes a value of that type out of JSON's."""
    inner = [each for each in get_args(kind) if each not in (NoneType, Ellipsis)]
    if get_origin(kind) in (Union, UnionType):
        return _optional(_reader(inner[0]))
    if get_origin(kind) is tuple:
        return _listed(_reader(inner[0]))
    if is_dataclass(kind):
        return _fields(kind)
    return _plain(kind)


def _optional(reader: _Reader) -> _Reader:
    def read(value: Any) -> Any:
        try:
            return None if value is None else reader(value)
        except _Unread:
            return None

    return read


def _listed(reader: _Reader) -> _Reader:
    def read(value: Any) -> tuple[Any, ...]:
        found = []
        for each in value if isinstance(value, list) else ():
            try:
                found.append(reader(each))
            except _Unread:
                continue
        return tuple(found)

    return read


def _fields(kind: Any) -> _Reader:
    hints = get_type_hints(kind)
    readers = [(field.name, _reader(hints[field.name])) for field in fields(kind)]

    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            raise _Unread
        return kind(**{name: reader(value.get(name)) for name, reader in readers})

    return read


def _plain(kind: Any) -> _Reader:
    """Texts, numbers, and members of closed sets."""

    def read(value: Any) -> Any:
        if value is None and kind is str:
            return ""
        try:
            return kind(value) if issubclass(kind, StrEnum) or kind is float else _same(kind, value)
        except (TypeError, ValueError) as error:
            raise _Unread from error

    return read


def _same(kind: type, value: Any) -> Any:
    if not isinstance(value, kind):
        raise _Unread
    return value
