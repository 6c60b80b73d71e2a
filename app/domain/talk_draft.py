"""What is entered about a talk before it is saved, so that a crash takes nothing of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.call import DayPart, Outcome, Promise

VERSION = 1
"""Goes up when what is written means something else; any other version is not read."""


@dataclass(frozen=True, slots=True)
class TalkDraft:
    """A talk that is being told of; ``outcome`` is one in which the two talked.

    The values are those of ``CallDetails``; the ``note`` is as it was typed so far.
    """

    outcome: Outcome
    permission: bool | None = None
    agreed: Promise | None = None
    ordered: bool = False
    note: str = ""


def written(draft: TalkDraft) -> str:
    """The draft as JSON, in ASCII."""
    agreed = draft.agreed
    return json.dumps(
        {
            "version": VERSION,
            "outcome": draft.outcome,
            "permission": draft.permission,
            "agreed_on": agreed and agreed.on.isoformat(),
            "agreed_part": agreed and agreed.part,
            "ordered": draft.ordered,
            "note": draft.note,
        },
        separators=(",", ":"),
    )


def read(text: str) -> TalkDraft | None:
    """The draft that was written; None for anything else."""
    try:
        return _draft(**json.loads(text))
    except (TypeError, ValueError, RecursionError):
        return None


def _draft(
    *,
    version: Any,
    outcome: Any,
    permission: Any,
    agreed_on: Any,
    agreed_part: Any,
    ordered: Any,
    note: Any,
) -> TalkDraft:
    """``TypeError`` or ``ValueError`` for what no draft is written as."""
    if (type(version), version) != (int, VERSION) or type(note) is not str:
        raise ValueError("not a draft of this version")
    if type(ordered) is not bool or type(permission) not in (bool, type(None)):
        raise ValueError("neither yes nor no")
    talk = Outcome(outcome)
    if not talk.talked:
        raise ValueError("not a talk")
    agreed = None
    if agreed_on is not None:
        on = date.fromisoformat(agreed_on)
        if on.isoformat() != agreed_on:
            raise ValueError("not a date as it is written")
        agreed = Promise(on, None if agreed_part is None else DayPart(agreed_part))
    elif agreed_part is not None:
        raise ValueError("a part of no day")
    return TalkDraft(talk, permission, agreed, ordered, note)
