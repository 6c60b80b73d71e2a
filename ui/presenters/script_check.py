"""What there is to say about a script while it is written, in the seller's words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum

from app.domain.script import Field, Script, ScriptError, parse
from app.domain.traps import Trap, check

TRAPS: Mapping[Trap, str] = {
    Trap.ASKS_CALLBACK: "Asks for a call back",
    Trap.NO_RETRY: "Doesn't say when you'll try again",
    Trap.NO_REASON: "Gives no reason yet",
    Trap.SELLS: "Sells to a machine",
    Trap.PUSHY: "Feels heavy to hear",
    Trap.TOO_LONG: "A little long",
    Trap.NO_NAME: "Doesn't say who is calling",
    Trap.MISSING_OPTOUT: "Offers no way out",
}
"""What each trap is called on screen."""


class HintKind(Enum):
    """What a hint is about: the words themselves, or a field that cannot be read."""

    WORDS = "words"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Hint:
    """Something at ``text[start:end]`` that could be better, its name and one sentence why.

    ``suggestion`` is what to put in its place ("": leave it out); None where nobody can tell.
    """

    start: int
    end: int
    kind: HintKind
    name: str
    why: str
    suggestion: str | None


def hints(script: Script, *, attempt: int, words_per_minute: float) -> tuple[Hint, ...]:
    """Everything to say about a script, in reading order.

    One that cannot be read has one hint, about the place to look at; the words come after that.
    """
    try:
        parse(script.text)
    except ScriptError as fault:
        return (_unreadable(script.text, fault),)
    found = check(
        script.text,
        attempt=attempt,
        language=script.language,
        live=script.live,
        words_per_minute=words_per_minute,
    )
    told = [
        Hint(
            finding.start,
            finding.end,
            HintKind.WORDS,
            TRAPS[finding.trap],
            finding.message,
            finding.suggestion,
        )
        for finding in found
    ]
    return tuple(sorted(told, key=lambda hint: (hint.start, hint.end)))


def _unreadable(text: str, fault: ScriptError) -> Hint:
    """The first field or bracket that cannot be read, with the name she may have meant."""
    at = fault.position
    token = re.compile(r"\{([^{}\[\]]*)\}|\{\w*|.", re.DOTALL).match(text, at)
    end = token.end() if token else at
    suggestion = None
    if token and token[1] is not None:
        written, bar, words_instead = token[1].partition("|")
        near = get_close_matches(written.strip().lower(), list(Field), n=1)
        if near:
            suggestion = f"{{{near[0]}{bar if words_instead.strip() else ''}{words_instead}}}"
    return Hint(at, end, HintKind.FIELD, "A field to mend", str(fault), suggestion)


def praise(script: Script) -> str:
    """What to say of a script about which there is nothing to say."""
    if not script.text.strip():
        return "Write the way you talk. What could be kinder or clearer is shown here as you go."
    if script.live:
        return "Nothing to change: it sounds like you, and it leaves them room."
    return "Nothing to change: they will know who you are, why you call, and when you'll try again."
