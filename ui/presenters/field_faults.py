"""Every field or bracket of a script that cannot be read, not just the first one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.script import ScriptError, parse

# Letters of nobody's language stand for the signs of a script where these mean nothing.
_HIDDEN = str.maketrans("{}[]", "\ue000\ue001\ue002\ue003")
_SHOWN = str.maketrans("\ue000\ue001\ue002\ue003", "{}[]")
_FAULTY = re.compile("\ue000[^\ue000-\ue003]*\ue001|[\ue000-\ue003]\\w*")
_SIGN = re.compile(r"\{[^{}\[\]]*\}|\{\w*|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fault:
    """``text[start:end]`` cannot be read, for the reason the parser gives."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Readable:
    """A script as far as it can be read: ``text`` is as long as the script and can be parsed.

    What is faulty is words in it; ``as_written`` makes it what it was.
    """

    text: str
    faults: tuple[Fault, ...]


def readable(text: str) -> Readable:
    """Go through a script to its end, whatever there is in it."""
    faults: list[Fault] = []
    while True:
        try:
            parse(text)
        except ScriptError as fault:
            start = fault.position
            end = start + len(sign_at(text, start))
            closing = text.find("]", start)
            inside = text[start : closing + 1] if text[start] == "[" else ""
            if not _FAULTY.search(inside):  # else its field is at fault, and named already
                faults.append(Fault(start, end, str(fault)))
            hidden = text[start:end].translate(_HIDDEN)
            text = text[:start] + hidden + text[end:]
            if inside and "[" not in inside[1:]:
                text = text[:closing] + "]".translate(_HIDDEN) + text[closing + 1 :]
        else:
            return Readable(text, tuple(sorted(faults, key=lambda fault: fault.start)))


def sign_at(text: str, at: int) -> str:
    """The field, the beginning of one, or the single letter at a place."""
    found = _SIGN.match(text, at)
    return found[0] if found else ""


def faulty_in(said: str) -> tuple[tuple[int, int], ...]:
    """Where what cannot be read stands in the words that a readable text was filled into."""
    return tuple(found.span() for found in _FAULTY.finditer(said))


def as_written(said: str) -> str:
    """Such words as the seller wrote them."""
    return said.translate(_SHOWN)
