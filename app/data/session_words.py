"""The words of sessions Ringwell comes with: a TOML file for each language in resources/session."""

from __future__ import annotations

import tomllib
from collections.abc import Container
from functools import lru_cache
from typing import Any

from app.data.word_lists import word_list
from app.domain.errors import KnownError
from app.domain.session import MOODS
from app.domain.warm_up import Evidence, SessionWords, Step, StepWords
from app.paths import resource

_LISTS = (
    "moods",
    "moods_after",
    "intentions",
    "aloud",
    "encouragements",
    "closings",
    "goal_reached",
    "none_made",
)


@lru_cache
def load(language: str = "en") -> SessionWords:
    """The words in a language.  ``KnownError`` where there are none, or the file is damaged."""
    path = resource("session") / f"{language}.toml"
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(error) from error
    return read(content)


def read(content: str) -> SessionWords:
    """The words in a file's content; ``KnownError`` unless all of them are there, and no others."""
    try:
        return _words(tomllib.loads(content))
    except ValueError as error:  # also what tomllib raises
        raise _damaged(error) from error


def _words(tables: dict[str, Any]) -> SessionWords:
    lists = {name: word_list(tables.pop(name, None), name) for name in _LISTS}
    if any(len(lists[each]) != len(MOODS) for each in ("moods", "moods_after")):
        raise ValueError(f"there are {len(MOODS)} moods")
    steps = _table(tables.pop("steps", None), "steps")
    words = SessionWords(
        steps={step: _step(steps.pop(step.value, None), step.value) for step in Step},
        recap_evidence=_evidence(tables.pop("recap_evidence", None), "recap_evidence"),
        **lists,
    )
    for unknown in (*tables, *steps):
        raise ValueError(f"nobody asks for “{unknown}”")
    return words


def _step(value: object, name: str) -> StepWords:
    table = _table(value, name)
    evidence = _evidence(table.pop("evidence", None), name)
    return StepWords(**_texts(table, name, ("title", "text")), evidence=evidence)


def _evidence(value: object, name: str) -> tuple[Evidence, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError(f"“{name}” needs its evidence")
    keys = ("what", "figure", "source")
    # Some of what was found is no number.
    return tuple(Evidence(**_texts(_table(each, name), name, keys, {"figure"})) for each in value)


def _texts(
    table: dict[str, Any], name: str, keys: tuple[str, ...], may_be_empty: Container[str] = ()
) -> dict[str, str]:
    """Exactly these texts."""
    if set(table) != set(keys) or not all(isinstance(each, str) for each in table.values()):
        raise ValueError(f"“{name}” needs {', '.join(keys)} and nothing else")
    texts = {key: table[key].strip() for key in keys}
    for key, text in texts.items():
        if not text and key not in may_be_empty:
            raise ValueError(f"“{name}” has no {key}")
    return texts


def _table(value: object, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"“{name}” is missing")
    return value


def _damaged(why: Exception) -> KnownError:
    return KnownError(
        f"Ringwell's words for sessions could not be read, so please install Ringwell again: {why}."
    )
