"""Why other words than a contact's own stand in a script."""

from __future__ import annotations

from typing import assert_never

from app.domain.script import Field


def stand_in(field: Field, words: str) -> str:
    """What is not known, and what is said instead: "No first name known: “there”"."""
    return f"{_unknown(field)}: “{words}”"


def _unknown(field: Field) -> str:
    match field:
        case Field.FIRST_NAME:
            return "No first name known"
        case Field.MY_NAME:
            return "Your name is not in the settings yet"
        case Field.BUSINESS:
            return "Your business is not in the settings yet"
        case Field.MY_NUMBER:
            return "Your number is not in the settings yet"
        case Field.REASON | Field.INTEREST:
            return "Nothing noted yet that they care about"
        case Field.LAST_PURCHASE:
            return "Nothing noted about the last order"
        case Field.NEWS_TITLE | Field.NEWS_TEASER | Field.NEWS_WHY:
            return "No news just now"
        case Field.DEADLINE:
            return "No last day just now"
        case Field.RETRY_WHEN:
            return "No next try planned"
        case Field.SAID_BEFORE:
            return "No day was promised"
        case _:
            assert_never(field)
