"""Which script is used when, as the rows of a table, and what else could be used."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.contact import Relationship
from app.domain.objections import OCCASIONS, Occasion
from app.domain.recommending import recommended
from app.domain.script import Script
from ui.models.use_rows import Use
from ui.presenters.contact_words import PLURALS
from ui.presenters.occasion_words import language_name, occasion_name, when_it_comes
from ui.presenters.scripts import ScriptsBoard

Place = tuple[Occasion, Relationship | None]
"""An occasion, and for whom: one relationship, or None for everybody."""

LEAVE_IT = ""
"""Stands among the alternatives for what Ringwell would choose."""


def uses(board: ScriptsBoard, language: str, also: Place | None = None) -> list[Use]:
    """A row for each occasion, and one more for each relationship that hears other words.

    ``also`` is a place to show although it is like everybody's: the seller is about to choose.
    """
    rows: list[Use] = []
    for occasion in OCCASIONS:
        common = _use(board, occasion, language, None)
        rows.append(common)
        for kind in Relationship:
            row = _use(board, occasion, language, kind)
            if row.chosen or row.script_id != common.script_id or (occasion, kind) == also:
                rows.append(row)
    return rows


def alternatives(board: ScriptsBoard, language: str, use: Use) -> list[tuple[str, str]]:
    """What may be said there instead, as (script id, words); the one said now comes first.

    Where the seller chose, the last one, with the id ``LEAVE_IT``, takes her choice back.
    """
    offered = [
        (script.id, f"{script.title} · {'yours' if script.own else 'built in'}")
        for script in board.library.alternatives(use.occasion, language, use.relationship)
        if script.language == language
    ]
    if use.chosen:
        offered.append((LEAVE_IT, _leave_it(board, language, use)))
    return offered


def _leave_it(board: ScriptsBoard, language: str, use: Use) -> str:
    known = board.library
    others = [
        choice
        for choice in known.choices
        if (choice.occasion, choice.language, choice.relationship)
        != (use.occasion, language, use.relationship)
    ]
    said = recommended(known.scripts, others, use.occasion, language, use.relationship)
    words = "As for everybody" if use.relationship and said.own else "Back to built in"
    return f"{words}: {said.title}"


def _use(
    board: ScriptsBoard, occasion: Occasion, language: str, relationship: Relationship | None
) -> Use:
    said = board.library.recommended(occasion, language, relationship)
    chosen = board.library.chosen(occasion, language, relationship)
    name = occasion_name(occasion)
    if relationship is not None:
        name = f"{name}, for {PLURALS[relationship].lower()}"
    return Use(
        occasion,
        relationship,
        name,
        when_it_comes(occasion, board.policy),
        said.id,
        _title(said, language),
        said.own,
        chosen is not None,
        open=any(_said_there(board, occasion, language)),
    )


def _title(script: Script, language: str) -> str:
    """A title; where a language has no words of its own, which one is said."""
    if script.language == language:
        return script.title
    return f"{script.title} (in {language_name(script.language)})"


def _said_there(board: ScriptsBoard, occasion: Occasion, language: str) -> Iterator[bool]:
    return (
        (script.occasion, script.language) == (occasion, language)
        for script in board.library.scripts
    )
