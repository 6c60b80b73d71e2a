"""The script check: what stands in the way of a good message, where, why, and what to say instead.

The eight traps are told in DESIGN.md; how sentences are understood in ``app/domain/language``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.language import language_for
from app.domain.language.reading import Place, Sentence, names, promises, read, reasons, way_out
from app.domain.script import words


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


_TRAP_OF = {Place.ASK: Trap.ASKS_CALLBACK, Place.SALE: Trap.SELLS, Place.PUSH: Trap.PUSHY}
MOST_WORDS = 75


def check(
    text: str,
    *,
    attempt: int = 1,
    language: str = "en",
    live: bool = False,
    words_per_minute: float = 150,
) -> tuple[Finding, ...]:
    """The traps in a message or script, by their place in it."""
    message = read(text, language_for(language))
    if not message:
        return ()
    found = list(_found(text, message, attempt, words_per_minute))
    if live:
        found = [finding for finding in found if finding.trap in (Trap.PUSHY, Trap.NO_NAME)]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def _found(
    text: str, message: Sequence[Sentence], attempt: int, words_per_minute: float
) -> Iterator[Finding]:
    for sentence in message:
        done: dict[Place, int] = {}
        for clause in sentence.reading.clauses:
            start, end = sentence.start + clause.start, sentence.start + clause.end
            if start < done.get(clause.place, 0):
                continue
            done[clause.place] = end
            yield Finding(_TRAP_OF[clause.place], start, end, "", "")
    last = message[-1]
    if not promises(message):
        yield Finding(Trap.NO_RETRY, last.start, last.end, "", "")
    if not reasons(message):
        yield Finding(Trap.NO_REASON, last.start, last.end, "", "")
    if not names(message):
        yield Finding(Trap.NO_NAME, message[0].start, message[0].end, "", "")
    if attempt >= 4 and not way_out(message):
        yield Finding(Trap.MISSING_OPTOUT, last.start, last.end, "", "")
    if words(text) > MOST_WORDS:
        yield Finding(Trap.TOO_LONG, last.start, last.end, "", "")
