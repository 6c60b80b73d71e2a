"""The lines of drills Ringwell comes with: a TOML file for each language in resources/rehearsal."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any

from app.data.word_lists import word_list
from app.domain.drill import DrillLines
from app.domain.errors import KnownError
from app.domain.objections import Objection
from app.paths import resource


@lru_cache
def load(language: str) -> DrillLines:
    """The lines in a language.  ``KnownError`` where there are none, or the file is damaged."""
    path = resource("rehearsal") / f"{language}.toml"
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(language, str(error)) from error
    return read(content, language)


def languages() -> frozenset[str]:
    """The languages there are lines in."""
    return frozenset(path.stem for path in resource("rehearsal").glob("*.toml"))


def read(content: str, language: str) -> DrillLines:
    """The lines in a file's content; ``KnownError`` unless every kind has some."""
    try:
        tables = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise _damaged(language, str(error)) from error
    spoken = tables.pop("objections", {})
    objections = {
        each: _lines(spoken.pop(each.value, None), each.value, language) for each in Objection
    }
    greetings, openers = (
        _lines(tables.pop(name, None), name, language) for name in ("greetings", "openers")
    )
    for unknown in (*tables, *spoken):
        raise _damaged(language, f"nobody asks for “{unknown}”")
    for each in greetings:
        if "{name}" not in each:
            raise _damaged(language, f"nobody's name is in “{each}”")
    return DrillLines(language, greetings, openers, objections)


def _lines(table: Any, name: str, language: str) -> tuple[str, ...]:
    try:
        return word_list(table, name)
    except ValueError as error:
        raise _damaged(language, str(error)) from error


def _damaged(language: str, why: str) -> KnownError:
    return KnownError(
        f"Ringwell's lines for rehearsing ({language}) could not be read, so please install"
        f" Ringwell again: {why}."
    )
