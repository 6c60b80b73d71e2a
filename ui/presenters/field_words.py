"""The fields of a script as the seller reads them: no braces, no underscores."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from app.domain.script import Field, Gap, ScriptError, parse

NAMES: Mapping[Field, str] = {
    Field.FIRST_NAME: "First name",
    Field.MY_NAME: "My name",
    Field.BUSINESS: "My business",
    Field.REASON: "Reason",
    Field.INTEREST: "What they like",
    Field.LAST_PURCHASE: "Last order",
    Field.NEWS_TITLE: "News",
    Field.NEWS_TEASER: "News in a sentence",
    Field.NEWS_WHY: "Why the news matters",
    Field.RETRY_WHEN: "When I try again",
    Field.SAID_BEFORE: "When I said I'd call",
    Field.DEADLINE: "Last day",
    Field.MY_NUMBER: "My number",
}
"""What each field is called on screen."""

FILLED_WITH: Mapping[Field, str] = {
    Field.FIRST_NAME: "the contact's first name",
    Field.MY_NAME: "your name from the settings",
    Field.BUSINESS: "the name of your business from the settings",
    Field.REASON: "why you are calling: the news, or what the contact cares about",
    Field.INTEREST: "what the contact cares about",
    Field.LAST_PURCHASE: "what the contact ordered last",
    Field.NEWS_TITLE: "the title of your news",
    Field.NEWS_TEASER: "the short sentence of your news",
    Field.NEWS_WHY: "why the news matters to the contact",
    Field.RETRY_WHEN: "the day you will try again, which becomes the next call",
    Field.SAID_BEFORE: "the day you promised last time",
    Field.DEADLINE: "the last day of your news",
    Field.MY_NUMBER: "your telephone number, in groups",
}
"""Where its value comes from, after "filled with"."""

OFFERED = tuple(NAMES)
"""Every field in the order it is offered."""

_SAFE = {
    "en": {
        Field.FIRST_NAME: "{first_name|there}",
        Field.MY_NAME: "{my_name|your consultant}",
        Field.BUSINESS: "{business|my company}",
        Field.REASON: "{reason|an idea I had}",
        Field.INTEREST: "{interest|something you may like}",
        Field.LAST_PURCHASE: "{last_purchase|your last order}",
        Field.NEWS_TITLE: "{news_title|something new}",
        Field.NEWS_TEASER: "{news_teaser|There is something new.}",
        Field.RETRY_WHEN: "{retry_when|in a few days}",
        Field.MY_NUMBER: "{my_number|the number on your display}",
    },
    "es": {
        Field.MY_NAME: "{my_name|su asesora}",
        Field.BUSINESS: "{business|mi empresa}",
        Field.REASON: "{reason|una idea que tuve}",
        Field.INTEREST: "{interest|algo que le puede gustar}",
        Field.LAST_PURCHASE: "{last_purchase|su último pedido}",
        Field.NEWS_TITLE: "{news_title|una novedad}",
        Field.NEWS_TEASER: "{news_teaser|Hay algo nuevo.}",
        Field.RETRY_WHEN: "{retry_when|en unos días}",
        Field.MY_NUMBER: "{my_number|el número que ve en su pantalla}",
    },
}


_GAP = re.compile(r"\{[^{}\[\]]*\}")
_BARE = re.compile(r"\[[^\[\]]*\]|\{[^{}\[\]|]*\}")  # of the former, gap_of makes nothing


def safe(field: Field, language: str) -> str:
    """A field as it is put into a script, so that the sentence holds where nothing is known.

    Some have words to say instead; the others are left out.
    """
    return _SAFE.get(language, {}).get(field, f"[{{{field}}}]")


def made_safe(text: str, language: str) -> str:
    """A script whose fields, where they stand bare in a sentence, have words to say instead."""

    def safer(found: re.Match[str]) -> str:
        gap = gap_of(found[0])
        return found[0] if gap is None else _SAFE.get(language, {}).get(gap.field, found[0])

    return _BARE.sub(safer, text)


def spoken(text: str, values: Mapping[Field, str | None]) -> str:
    """A sentence that quotes a script, as it is heard: no field in it is seen in braces."""

    def heard(found: re.Match[str]) -> str:
        gap = gap_of(found[0])
        if gap is None:
            return found[0]
        return values.get(gap.field) or gap.fallback or f"({NAMES[gap.field].lower()})"

    return _GAP.sub(heard, text)


def gap_of(code: str) -> Gap | None:
    """The gap that ``{first_name|there}`` writes; None for what is not exactly one gap."""
    try:
        template = parse(code)
    except ScriptError:
        return None
    if len(template) != 1 or template[0].optional or len(template[0].parts) != 1:
        return None
    part = template[0].parts[0]
    return part if isinstance(part, Gap) else None


def code_of(gap: Gap) -> str:
    """How a gap is written: ``{first_name|there}``."""
    return f"{{{gap.field}}}" if gap.fallback is None else f"{{{gap.field}|{gap.fallback}}}"


def told(gap: Gap) -> str:
    """A gap in one sentence: "First name – filled with the contact's first name."."""
    sentence = f"{NAMES[gap.field]} – filled with {FILLED_WITH[gap.field]}."
    if gap.fallback is None:
        return sentence
    return f"{sentence} Where there is none: “{gap.fallback}”."


def matching(typed: str) -> tuple[Field, ...]:
    """The fields somebody may mean who has typed this much of a name, the likeliest first."""
    sought = " ".join(typed.replace("_", " ").lower().split())
    ranked = [(rank, field) for field in OFFERED if (rank := _rank(field, sought)) is not None]
    if ranked:
        return tuple(field for _, field in sorted(ranked, key=lambda pair: pair[0]))
    meant = nearest(typed)
    return (meant,) if meant else ()


def nearest(written: str) -> Field | None:
    """The field somebody means who has written something like its name, or like a part of it."""
    sought = written.lower().replace(" ", "_")
    for parts in (False, True):
        named: dict[str, Field] = {}
        for field in OFFERED:
            for name in (field.value, NAMES[field].lower().replace(" ", "_")):
                for word in name.split("_") if parts else (name,):
                    named.setdefault(word, field)
        near = get_close_matches(sought, named, n=1, cutoff=0.7)
        if near:
            return named[near[0]]
    return None


def _rank(field: Field, sought: str) -> int | None:
    """0 where a name begins so, 1 where one of its words does, None where neither does."""
    names = (NAMES[field].lower(), field.replace("_", " "))
    if any(name.startswith(sought) for name in names):
        return 0
    words = [word for name in names for word in name.split()]
    return 1 if any(word.startswith(sought) for word in words) else None
