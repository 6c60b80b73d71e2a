"""The figures of a script: how long it takes to say and how easily it is said."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.reading import Ease, ease
from app.domain.script import seconds_at, words

GOOD_WORDS = (40, 75)
GOOD_SECONDS = (20, 30)
"""A good voicemail (DESIGN.md)."""

_EASY = 70  # of Flesch's scale: plain words, some names among them
_LONG_SENTENCE = 16  # words; more than a breath


@dataclass(frozen=True, slots=True)
class Figures:
    """Of words filled in.  ``is_message`` tells that the good lengths of a message apply."""

    words: int
    seconds: int
    ease: str
    is_message: bool


def figures(text: str, language: str, words_per_minute: float, *, live: bool) -> Figures:
    """The figures of ``text`` said at a pace greater than 0."""
    return Figures(
        words(text),
        round(seconds_at(text, words_per_minute)),
        ease_words(ease(text, language)),
        is_message=not live,
    )


def ease_words(found: Ease | None) -> str:
    """How easily something is said; empty without words."""
    if found is None:
        return ""
    if found.words_a_sentence > _LONG_SENTENCE:
        return "long sentences"
    return "easy to say" if found.score >= _EASY else "long words"
