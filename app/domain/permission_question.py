"""The question that ends every live talk: may I call again when there is something new?

It is looked for in the seller's own words: a question that speaks of getting in touch and of
another time or of news, and does not ask for a day.  DESIGN.md, trap 5: every talk ends with it.
"""

from __future__ import annotations

import re

_QUESTION = re.compile(r"[^.!?…\s][^.!?…]*\?")
_IN_TOUCH = re.compile(
    r"\b(?:call|phone|ring|contact|text|message|touch|reach|check in|let you know|tell you"
    r"|keep you posted|llam\w+|contact\w+|escrib\w+|avis\w+|comunicar\w*|contar\w*)\b",
    re.IGNORECASE,
)
_ANOTHER_TIME = re.compile(
    r"\b(?:again|new|news|something|anything|next time|from time to time|now and then|in touch"
    r"|nuev\w+|novedad\w*|otra vez|volver|de vez en cuando|próxim\w+)\b",
    re.IGNORECASE,
)
_APPOINTMENT = re.compile(
    r"\b(?:(?:which|what) (?:day|time|hour)|when (?:may|can|should|shall|could|would)"
    r"|qué (?:día|hora)|cuándo)\b",
    re.IGNORECASE,
)
_WORDS = {
    "en": "One last thing: may I call you again when there is something new?",
    "es": "Una última cosa: ¿puedo llamarle de nuevo cuando haya alguna novedad?",
}


def permission_question(text: str) -> tuple[int, int] | None:
    """Where a live script asks to call again: ``text[start:end]``, its last such sentence."""
    found = None
    for sentence in _QUESTION.finditer(text):
        asked = sentence[0]
        wanted = _IN_TOUCH.search(asked) and _ANOTHER_TIME.search(asked)
        if wanted and not _APPOINTMENT.search(asked):
            found = sentence.span()
    return found


def usual_question(language: str) -> str:
    """How to ask where the script itself does not; in English for a language without words."""
    return _WORDS.get(language, _WORDS["en"])
