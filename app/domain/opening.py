"""The opening of a script: the first sentence after the greeting and who is calling.

The words of a script differ in many things; what people hear first is what the seller can try out.
Read from the script as written, so that a name that was filled in does not make it another opening.
"""

from __future__ import annotations

import re
from functools import lru_cache

from app.domain.script import Gap, parse

_GAP = "…"

# A name is a field, or words with capitals that are no other words at the start of a sentence.
_FIELD = r"\{(?:my_name|business)\}"
_CAPITAL = (
    r"(?!(?:I|It|This|My|We|You|The|Soy|Le|Te|Me|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b)"
)
_WRITTEN = rf"{_CAPITAL}[A-ZÀ-Þ][\w-]+(?: (?:& )?{_CAPITAL}[A-ZÀ-Þ][\w’'-]+)*"
_NAME = rf"(?:{_FIELD}|{_WRITTEN})"
_FROM = rf"(?:(?i:from|with|of|at|over at|de|desde|con) (?:(?i:the|el|la) )?{_NAME})"
_HERE = r"(?:(?i:here|again|speaking)\b)"
_GREETING = (
    r"¡?(?i:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hola|muy buenas|buenas"
    r"|buen día|buenos días|buenas (?:tardes|noches))\b"
    rf"(?: (?:\{{first_name\}}|(?i:there|again)\b|{_WRITTEN}))?"
)
_IT_IS = (
    r"(?i:it[’']?s|it is|this is|my name[’']?s|my name is|i[’']?m|i am|soy|me llamo|mi nombre es"
    r"|(?:le|te) (?:habla|saluda|llama)|habla|aquí)"
)
_IDENTITY = (
    rf"(?:{_IT_IS} (?:(?i:just|only) )?{_NAME}(?: {_HERE})?(?: {_FROM})?(?: {_HERE})?"
    rf"|{_FIELD}(?: {_HERE})?(?: {_FROM})?(?: {_HERE})?"
    rf"|{_WRITTEN} (?:{_HERE}(?: {_FROM})?|{_FROM}(?: {_HERE})?)"
    rf"|{_FROM})"
)
_ROLE = (
    r"(?i:your|su|tu) (?:[\w’'-]+ ){0,3}?(?i:consultant|advis[eo]r|representative|rep|stylist|coach"
    r"|demonstrator|partner|consultora?|asesora?|distribuidora?|representante)\b"
)
_INTRODUCTION = re.compile(
    rf"(?:{_GREETING}|{_IDENTITY}(?:,? {_ROLE}(?:,? {_FROM})?)?|\{{first_name\}})"
    r"(?=[\s,.;:!?…–—-]|$)"
)
_BETWEEN = re.compile(r"^[\s,.;:!?…–—-]*(?:(?i:and|y)\s+)?")
_SHORT = r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bSra)(?<!\bSr)(?<!\b[ap]\.m)"
_END = re.compile(rf"{_SHORT}[.!?…]+(?=[\s”\"’)]|$)")


@lru_cache(maxsize=256)
def opening(text: str) -> str:
    """The opening of a script's text, with "…" for each gap; empty where it says no more.

    Raises ``ScriptError`` for a text that cannot be read.
    """
    said = "".join(
        f"{{{part.field}}}" if isinstance(part, Gap) else part
        for stretch in parse(text)
        for part in stretch.parts
    ).strip()
    while (introduced := _INTRODUCTION.match(said)) is not None:
        said = _BETWEEN.sub("", said[introduced.end() :], count=1)
    return _spoken(_first_sentence(said))


def same_opening(opening: str) -> str:
    """What is alike in openings that differ only in capitals, quotation marks and blanks."""
    return " ".join(opening.casefold().replace("’", "'").split())


def _first_sentence(said: str) -> str:
    end = _END.search(said)
    return said if end is None else said[: end.end()]


def _spoken(sentence: str) -> str:
    """A sentence as it is shown: gaps left open, no full stop, a capital first."""
    shown = re.sub(r"\{\w+\}", _GAP, sentence.strip()).rstrip(".").rstrip()
    return shown[:1].upper() + shown[1:]
