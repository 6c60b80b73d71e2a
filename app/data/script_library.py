"""The scripts Ringwell comes with: one TOML file for each language under ``resources/scripts``.

A file holds one table for each situation with its ``title``, its ``text`` and, for a talk,
``live = true``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from app.domain.errors import KnownError
from app.domain.policy import Situation
from app.domain.script import Script, ScriptError, parse
from app.paths import resource


@lru_cache(maxsize=8)
def load(language: str = "en") -> Mapping[Situation, Script]:
    """The built-in script of every situation, in the order of ``Situation``.

    ``language`` is a two-letter code such as "en".  Raises ``KnownError`` when there are no
    scripts in that language or their file is damaged.  Read once, then kept.
    """
    if not (len(language) == 2 and language.isascii() and language.isalpha()):
        raise KnownError(f"“{language}” is no language Ringwell knows: use a code such as “en”.")
    path = resource(f"scripts/{language}.toml")
    try:
        return read(path.read_text(encoding="utf-8"), language)
    except FileNotFoundError:
        raise KnownError(
            f"There are no built-in scripts in “{language}” yet: choose English (“en”) instead."
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(language, str(error)) from error


def read(content: str, language: str) -> Mapping[Situation, Script]:
    """The scripts in a file's content; ``KnownError`` unless every situation has a good one."""
    try:
        tables = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise _damaged(language, str(error)) from error
    unknown = set(tables) - set(Situation)
    if unknown:
        raise _damaged(language, f"there is no situation “{min(unknown)}”")
    return MappingProxyType(
        {situation: _script(situation, tables.get(situation), language) for situation in Situation}
    )


def _script(situation: Situation, table: Any, language: str) -> Script:
    match table:
        case {"title": str(title), "text": str(text), **rest} if title.strip() and text.strip():
            live = rest.pop("live", False)
        case _:
            raise _damaged(language, f"“{situation}” needs a title and a text")
    if rest or not isinstance(live, bool):
        raise _damaged(language, f"“{situation}” may have a title, a text and live = true only")
    try:
        parse(text)
    except ScriptError as error:
        raise _damaged(language, f"“{situation}”, character {error.position}: {error}") from error
    return Script(f"{language}.{situation}", situation, title, language, text, live)


def _damaged(language: str, why: str) -> KnownError:
    return KnownError(
        f"Ringwell's own scripts ({language}) could not be read, so please install Ringwell again: "
        f"{why}."
    )
