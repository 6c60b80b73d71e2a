"""A script as a row of sounds: what the recogniser listens for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.script_words import ScriptWord
from app.speech.pronounce import Pronouncer


@dataclass(frozen=True, slots=True)
class Unit:
    """One spoken word of the script's word number ``word``, and every way it sounds.

    ``sounds`` has at least one, each of valid sounds with blanks between.  ``begins_clause`` tells
    whether somebody takes breath before it.
    """

    word: int
    sounds: tuple[str, ...]
    begins_clause: bool


def units(words: Sequence[ScriptWord], pronouncer: Pronouncer) -> tuple[Unit, ...]:
    """What is to be heard of a script, in order; words without a sound are left out."""
    pronouncer.learn(choice for word in words for place in word.spoken for choice in place)
    told: list[Unit] = []
    begins = False
    for index, word in enumerate(words):
        begins = begins or word.begins_clause
        for place in word.spoken:
            sounds = _sounds(place, pronouncer)
            if sounds:
                told.append(Unit(index, sounds, begins))
                begins = False
    return tuple(told)


def _sounds(place: Sequence[str], pronouncer: Pronouncer) -> tuple[str, ...]:
    """Those of each choice; the second and later ones only if they need no guess."""
    choices = [choice for at, choice in enumerate(place) if at == 0 or pronouncer.knows(choice)]
    return tuple(dict.fromkeys(sounds for choice in choices for sounds in pronouncer.of(choice)))
