"""The script check: what stands in the way of a good message, where, why, and what to say instead.

The eight traps are told in DESIGN.md; how sentences are understood in ``app/domain/language``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Trap(StrEnum):
    """What a message may do that makes calling harder for both sides."""

    ASKS_CALLBACK = "asks_callback"
    NO_RETRY = "no_retry"
    NO_REASON = "no_reason"
    SELLS = "sells"
    PUSHY = "pushy"
    TOO_LONG = "too_long"
    NO_NAME = "no_name"
    MISSING_OPTOUT = "missing_optout"


@dataclass(frozen=True, slots=True)
class Finding:
    """A trap at ``text[start:end]``; ``suggestion`` is what to put in its place ("": leave out)."""

    trap: Trap
    start: int
    end: int
    message: str
    suggestion: str


def check(
    text: str,
    *,
    attempt: int = 1,
    language: str = "en",
    live: bool = False,
    words_per_minute: float = 150,
) -> tuple[Finding, ...]:
    """The traps in a message or script, by their place in it."""
    del text, attempt, language, live, words_per_minute
    return ()
