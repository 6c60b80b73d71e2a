"""The scripts Ringwell comes with: one TOML file for each language under ``resources/scripts``.

A file holds a table for each occasion with its ``title`` and its ``text``:

- ``[first]``, a situation, and ``["objection.busy"]``, a reply to an objection: every file has them
  all;
- ``["first.short"]``, another script for the same occasion;
- ``["care.team"]`` with ``relationship = "team"``, the one for such contacts.

``live = true`` marks what is said in a talk.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import Objection, Occasion, in_a_talk
from app.domain.policy import Situation
from app.domain.script import Script, ScriptError, parse
from app.paths import resource

_OBJECTION = "objection"


@lru_cache(maxsize=1)
def load() -> tuple[Script, ...]:
    """The built-in scripts of every language, English first, each in the order of its file.

    Raises ``KnownError`` when a file is damaged.  Read once, then kept.
    """
    files = sorted(resource("scripts").glob("*.toml"), key=lambda file: (file.stem != "en", file))
    scripts: list[Script] = []
    for file in files:
        try:
            content = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise _damaged(file.stem, str(error)) from error
        scripts.extend(read(content, file.stem))
    return tuple(scripts)


def read(content: str, language: str) -> tuple[Script, ...]:
    """The scripts in a file's content; ``KnownError`` unless every occasion has a good one."""
    try:
        tables = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise _damaged(language, str(error)) from error
    scripts = tuple(_scripts(tables, language))
    there = {script.id for script in scripts}
    for key in (*Situation, *(f"{_OBJECTION}.{objection}" for objection in Objection)):
        if f"{language}.{key}" not in there:
            raise _damaged(language, f"“{key}” needs a title and a text")
    return scripts


def _scripts(tables: Mapping[str, Any], language: str) -> Iterator[Script]:
    for key, table in tables.items():
        occasion = _occasion(key)
        if occasion is None:
            raise _damaged(language, f"there is no situation “{key}”")
        yield _script(key, occasion, table, language)


def _occasion(key: str) -> Occasion | None:
    """What a table is for; what follows its name is a variant's."""
    first, *rest = key.split(".")
    if len(rest) > (2 if first == _OBJECTION else 1) or not all(rest):
        return None
    if first == _OBJECTION:
        return Objection(rest[0]) if rest and rest[0] in set(Objection) else None
    return Situation(first) if first in set(Situation) else None


def _script(key: str, occasion: Occasion, table: Any, language: str) -> Script:
    match table:
        case {"title": str(title), "text": str(text), **rest} if title.strip() and text.strip():
            live_as_written = rest.pop("live", in_a_talk(occasion))
            written = rest.pop("relationship", None)
        case _:
            raise _damaged(language, f"“{key}” needs a title and a text")
    if rest or live_as_written is not in_a_talk(occasion):
        raise _damaged(
            language,
            f"“{key}” may have a title, a text, a relationship and, for a talk, live = true only",
        )
    try:
        relationship = None if written is None else Relationship(str(written))
    except ValueError:
        raise _damaged(language, f"“{key}”: there is no relationship “{written}”") from None
    try:
        parse(text)
    except ScriptError as error:
        raise _damaged(language, f"“{key}”, character {error.position}: {error}") from error
    live = in_a_talk(occasion)
    return Script(f"{language}.{key}", occasion, title, language, text, live, relationship)


def _damaged(language: str, why: str) -> KnownError:
    return KnownError(
        f"Ringwell's own scripts ({language}) could not be read, so please install Ringwell again: "
        f"{why}."
    )
