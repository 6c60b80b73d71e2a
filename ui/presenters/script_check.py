"""What there is to say about a script while it is written, in the seller's words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from app.domain.objections import Objection
from app.domain.script import Field, Gap, Script, ScriptError, fill, parse
from ui.presenters.field_words import NAMES, code_of, made_safe, matching, safe, spoken

if TYPE_CHECKING:
    from app.domain.traps import Finding

TRAPS: Mapping[str, str] = {
    "asks_callback": "Asks for a call back",
    "no_retry": "Doesn't say when you'll try again",
    "no_reason": "Gives no reason yet",
    "sells": "Sells in a message",
    "pushy": "Feels heavy to hear",
    "too_long": "A little long",
    "no_name": "Doesn't say who is calling",
    "missing_optout": "Offers no way out",
}
"""What each ``Trap`` is called on screen.

By its code, for the rules of the check take some time to be imported: not on the window's time.
"""

# Something is not said there, which leaving words out does not mend.
_MISSING = frozenset({"no_retry", "no_reason", "no_name", "missing_optout"})


_SIGN = re.compile(r"\{[^{}\[\]]*\}|\{\w*|.", re.DOTALL)


class HintKind(Enum):
    """What a hint is about: the words themselves, or a field that cannot be read."""

    WORDS = "words"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Hint:
    """Something at ``text[start:end]`` that could be better, its name and one sentence why.

    ``suggestion`` is what to put in its place ("": leave it out); None where nobody can tell.
    ``instead`` are the same words as they will be said, or empty.
    """

    start: int
    end: int
    kind: HintKind
    name: str
    why: str
    suggestion: str | None
    instead: str = ""


def hints_about(
    script: Script,
    values: Mapping[Field, str | None],
    *,
    attempt: int,
    words_per_minute: float,
) -> tuple[Hint, ...]:
    """Everything to say about a script, in reading order; ``values`` are those of the preview.

    One that cannot be read has one hint, about the place to look at; the words come after that.
    """
    try:
        parse(script.text)
    except ScriptError as fault:
        return (_unreadable(script.text, script.language, fault),)
    from app.usecases.script_check import check

    found = check(
        script.text,
        attempt=attempt,
        language=script.language,
        live=script.live,
        words_per_minute=words_per_minute,
    )
    # A reply is said in the middle of a talk: they know who is calling.
    known = {"no_name"} if isinstance(script.occasion, Objection) else set()
    told = [_hint(finding, script, values) for finding in found if finding.trap not in known]
    return tuple(sorted(told, key=lambda hint: (hint.start, hint.end)))


def _hint(finding: Finding, script: Script, values: Mapping[Field, str | None]) -> Hint:
    suggestion: str | None = made_safe(finding.suggestion, script.language)
    instead = suggestion or ""
    if not instead.strip() and finding.trap in _MISSING:
        suggestion = None
    with suppress(ScriptError):  # half of an optional part
        instead = fill(replace(script, text=instead), values).text
    name, why = TRAPS[finding.trap], spoken(finding.message, values)
    return Hint(finding.start, finding.end, HintKind.WORDS, name, why, suggestion, instead)


def _unreadable(text: str, language: str, fault: ScriptError) -> Hint:
    """The first field or bracket that cannot be read, and what is likely to be meant."""
    at = fault.position
    found = _SIGN.match(text, at)
    sign = found[0] if found else ""
    why, suggestion = str(fault), ""  # a sign too many is best taken away
    if sign.startswith("{"):
        why, suggestion = _mended(sign, language, why)
    return Hint(at, at + len(sign), HintKind.FIELD, "A field to mend", why, suggestion)


def _mended(sign: str, language: str, fault: str) -> tuple[str, str]:
    """What is wrong with a field, and what to put in its place."""
    written, bar, instead = (part.strip() for part in sign.strip("{}").partition("|"))
    if written.lower() in set(Field) and sign.endswith("}"):
        return fault, safe(Field(written.lower()), language)  # nothing stands after its bar
    meant = next(iter(matching(written)), None) if written else None
    if not sign.endswith("}"):
        why = "A field begins here and has no end."
    else:
        why = f"Ringwell has no field called {{{written}}}."
    if meant is None:
        return f"{why} “Insert a field” shows those there are.", ""
    code = code_of(Gap(meant, instead)) if bar and instead else safe(meant, language)
    return f"{why} Did you mean “{NAMES[meant]}”?", code


def praise(script: Script) -> str:
    """What to say of a script about which there is nothing to say."""
    if not script.text.strip():
        return "Write the way you talk. What could be kinder or clearer is shown here as you go."
    if script.live:
        return "Nothing to change: it sounds like you, and it leaves them room."
    return "Nothing to change: they will know who you are, why you call, and when you'll try again."
