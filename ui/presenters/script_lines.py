"""Which scripts the list shows, in what order and with which words."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.objections import OCCASIONS
from app.domain.script import Script
from ui.models.script_rows import ScriptLine
from ui.presenters.contact_words import PLURALS
from ui.presenters.occasion_words import language_name, occasion_name
from ui.presenters.scripts import ScriptsBoard

_USED = "in use"

EVERY_LANGUAGE = ""
"""Stands for all languages in a query."""


@dataclass(frozen=True, slots=True)
class ScriptQuery:
    """What the seller looks for: words of a title or text, in one language or in all."""

    text: str = ""
    language: str = EVERY_LANGUAGE


def lines(board: ScriptsBoard, query: ScriptQuery) -> list[ScriptLine]:
    """The scripts that match, by occasion; her own go first, the newest of them before others."""
    wanted = query.text.casefold().split()
    tagged = query.language == EVERY_LANGUAGE and len(board.languages) > 1
    found = [script for script in board.library.scripts if _matches(script, wanted, query)]
    found.sort(key=_place)
    return [
        ScriptLine(
            script.id,
            occasion_name(script.occasion),
            script.title,
            _about(script, tagged),
            script.own,
            _USED if board.is_used(script) else "",
        )
        for script in found
    ]


def _matches(script: Script, wanted: list[str], query: ScriptQuery) -> bool:
    if query.language not in (EVERY_LANGUAGE, script.language):
        return False
    words = f"{script.title}\n{script.text}".casefold() if wanted else ""
    return all(word in words for word in wanted)


def _place(script: Script) -> tuple[int, bool, int]:
    return OCCASIONS.index(script.occasion), not script.own, -(script.number or 0)


def _about(script: Script, tagged: bool) -> str:
    parts = [f"yours, version {script.version}" if script.own else "built in"]
    if script.relationship is not None:
        parts.append(f"for {PLURALS[script.relationship].lower()}")
    if tagged:
        parts.append(language_name(script.language))
    return " · ".join(parts)
