"""How a script sounds before anybody is called: its gaps filled with words of a usual length."""

from __future__ import annotations

import re

from app.domain.script import Field

_USUAL: dict[Field, str] = {
    Field.FIRST_NAME: "Sue",
    Field.MY_NAME: "Maria Hill",
    Field.BUSINESS: "Bright Kitchen",
    Field.REASON: "the bread pans you had your eye on",
    Field.INTEREST: "the bread pans you had your eye on",
    Field.LAST_PURCHASE: "the bread pans",
    Field.NEWS_TITLE: "Winter catalog",
    Field.NEWS_TEASER: "the winter catalog is here, and one page made me think of you.",
    Field.NEWS_WHY: "It is the only printing this year.",
    Field.RETRY_WHEN: "Thursday morning",
    Field.SAID_BEFORE: "this morning",
    Field.DEADLINE: "Friday, December 4th",
    Field.MY_NUMBER: "614, 555, 0199",
}
_GAP = re.compile(r"\{\s*(\w+)\s*(?:\|[^{}]*)?\}")


def as_said(text: str) -> str:
    """The text with its fields filled and its optional parts kept, to count words and seconds.

    Any text will do: what is no field stays as it is.
    """

    def value(match: re.Match[str]) -> str:
        name = match[1].lower()
        return _USUAL[Field(name)] if name in set(Field) else match[0]

    return _GAP.sub(value, text).replace("[", "").replace("]", "")
