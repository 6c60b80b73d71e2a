"""Which words of a script are names that have to be guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.hearing import HEARD_LANGUAGE
from app.domain.script_words import script_words
from app.speech.pronounce import Pronouncer


@dataclass(frozen=True, slots=True)
class Sounded:
    """A word of a script that is in no dictionary, and the seller's spelling of its sound or ""."""

    word: str
    spelling: str


def sounded(text: str, language: str, spellings: Mapping[str, str]) -> tuple[Sounded, ...]:
    """The words of a script that are guessed or spelled by the seller, each once, in its order.

    ``spellings`` are hers by word in lower case.
    """
    said = dict.fromkeys(unit[0] for word in script_words(text, language) for unit in word.spoken)
    # The dictionary is of English: in another language every word would seem to be a name.
    asked = tuple(said) if language == HEARD_LANGUAGE else ()
    guessed = set(Pronouncer(spellings).guessed(asked))
    return tuple(
        Sounded(_as_written(word, text), spellings.get(word, ""))
        for word in said
        if word in spellings or word in guessed
    )


def _as_written(word: str, text: str) -> str:
    """The word with the capitals it has in the text."""
    at = text.casefold().find(word)
    return text[at : at + len(word)] if at >= 0 else word
