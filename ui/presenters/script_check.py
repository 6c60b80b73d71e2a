"""What there is to say about a script while it is written, in the seller's words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from app.domain.objections import Objection
from app.domain.script import Field, Gap, Script, ScriptError, fill
from ui.presenters.field_faults import Fault, readable, sign_at
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

_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)]*(?=\s|$)")


class HintKind(Enum):
    """What a hint is about: the words themselves, or a field that cannot be read."""

    WORDS = "words"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Hint:
    """Something at ``text[start:end]`` that could be better, its name and one sentence why.

    ``suggestion`` is what to put in its place ("": leave it out); None where nobody can tell.
    ``instead`` is the whole sentence as it will be said then, or empty.
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

    Where something cannot be read there are hints about that alone; the words come after it.
    """
    faults = readable(script.text).faults
    if faults:
        return tuple(_unreadable(script.text, script.language, fault) for fault in faults)
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
    if instead.strip():
        text = script.text[: finding.start] + instead + script.text[finding.end :]
        with suppress(ScriptError):
            instead = _sentence_changed(
                fill(script, values).text, fill(replace(script, text=text), values).text
            )
    name, why = TRAPS[finding.trap], spoken(finding.message, values)
    return Hint(finding.start, finding.end, HintKind.WORDS, name, why, suggestion, instead.strip())


def _sentence_changed(before: str, after: str) -> str:
    """The sentence, or the sentences, of ``after`` in which it differs from ``before``."""
    start = _alike(before, after)
    end = len(after) - _alike(before[start:][::-1], after[start:][::-1])
    while start < end and after[start].isspace():
        start += 1
    while start < end and after[end - 1].isspace():
        end -= 1
    begins = [found.end() for found in _SENTENCE_END.finditer(after[:start] + "x")]
    stops = _SENTENCE_END.search(after, max(start, end - 1))
    return after[begins[-1] if begins else 0 : stops.end() if stops else len(after)].strip()


def _alike(one: str, other: str) -> int:
    """How many letters two texts have in common from their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def why_unreadable(text: str, language: str) -> str:
    """What is wrong with the first field or bracket that cannot be read, in the seller's words."""
    fault = next(iter(readable(text).faults), None)
    return _unreadable(text, language, fault).why if fault else ""


def _unreadable(text: str, language: str, fault: Fault) -> Hint:
    """A field or bracket that cannot be read, and what is likely to be meant."""
    sign = sign_at(text, fault.start)
    why, suggestion = fault.why, ""  # a sign too many is best taken away
    if sign.startswith("{"):
        why, suggestion = _mended(sign, language, why)
    return Hint(fault.start, fault.end, HintKind.FIELD, "A field to mend", why, suggestion)


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


def praise(script: Script, *, is_unnamed: bool = False) -> str:
    """What to say of a script about which there is nothing to say.

    Nobody will know who ``is_unnamed``: a seller whose name Ringwell cannot say yet.
    """
    if not script.text.strip():
        return "Write the way you talk. What could be kinder or clearer is shown here as you go."
    if is_unnamed:
        return "Nothing to change in the words. Only your name is still missing."
    if script.live:
        return "Nothing to change: it sounds like you, and it leaves them room."
    return "Nothing to change: they will know who you are, why you call, and when you'll try again."
