"""A script as a grammar of places: every word of it that is spoken is a word of its own.

What is recognised is therefore not "the" but *the fourth "the"*: a hypothesis is a place.  See
docs/decisions/voice-following.md for where the figures come from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from app.domain.errors import KnownError
from app.speech.phones import PHONES

if TYPE_CHECKING:
    from app.speech.units import Unit

FROM_THE_TOP, FROM_AMID = "from the top", "from amid"
"""The names of the searches of ``free_decoder``: sound from the first word on, or from any."""

_FILLERS = {"um": "AH M", "uh": "AH", "er": "ER"}

# Natural logarithms of probabilities, each weighed by LANGUAGE_WEIGHT.
LANGUAGE_WEIGHT = 6.5
_NEXT = -0.05
_LEAVE_ONE_OUT = -6.0
_FILLER = -4.1
_TO_HUB = -5.0
# Whoever begins a take begins with its first word.
_TO_HUB_AT_FIRST = -9.0
_FROM_HUB = -4.0
_FROM_HUB_TO_CLAUSE = -2.0
_OTHER_SOUND = -2.75
_END = -3.0

_PLACE = re.compile(r"_(\d+)(?:\(\d+\))?")


def place_of(word: str) -> int | None:
    """The place a recognised word stands for, or None if it is none of the script's words."""
    match = _PLACE.fullmatch(word)
    return int(match[1]) if match else None


def is_other_sound(word: str) -> bool:
    """Whether a recognised word is speech that is not in the script."""
    return (word.startswith("+") and word[1:] in PHONES) or word in _FILLERS


def free_decoder(units: Sequence[Unit], **settings: object) -> Any:
    """A decoder of pocketsphinx that looks for these units in any order, not yet listening.

    Raises KnownError without pocketsphinx, ValueError for a unit without sounds or with one the
    model does not have.
    """
    others = [(f"+{phone}", phone) for phone in sorted(PHONES)]
    decoder = decoder_of([*_words(units), *others, *_FILLERS.items()], **settings)
    decoder.add_fsg(FROM_THE_TOP, _grammar(decoder, units, _TO_HUB_AT_FIRST))
    decoder.add_fsg(FROM_AMID, _grammar(decoder, units, _TO_HUB))
    decoder.activate_search(FROM_THE_TOP)
    return decoder


def strict_decoder(units: Sequence[Unit], **settings: object) -> Any:
    """A decoder of pocketsphinx that knows: these units were said, in this order, and no others.

    Raises KnownError without pocketsphinx, ValueError for a unit without sounds or with one the
    model does not have.
    """
    decoder = decoder_of(_words(units), **settings)
    decoder.set_align_text(" ".join(_place(place) for place in range(len(units))))
    return decoder


def decoder_of(words: Sequence[tuple[str, str]], **settings: object) -> Any:
    """A decoder of pocketsphinx that knows these words, each with its sounds, and no others.

    That is why it is built in some hundredths of a second.  The sounds have to be valid: an empty
    pronunciation would end the whole process later on.  Raises KnownError where pocketsphinx is
    not installed.
    """
    decoder = _pocketsphinx().Decoder(
        lm=None, dict=None, bestpath=False, loglevel="FATAL", lw=LANGUAGE_WEIGHT, **settings
    )
    last = len(words) - 1
    for number, (word, sounds) in enumerate(words):
        # Bringing the search up to date takes long, so it is done once.
        decoder.add_word(word, sounds, update=number == last)
    return decoder


def model_of(decoder: Any, name: str, states: int) -> Any:
    """An empty grammar for a decoder; its log-probabilities are those of ``weighed``."""
    return _pocketsphinx().FsgModel(name, decoder.logmath, LANGUAGE_WEIGHT, states)


def one_sound(decoder: Any) -> Any:
    """A grammar for a ``free_decoder`` that takes next to no time."""
    grammar = model_of(decoder, "one sound", 2)
    grammar.trans_add(0, 1, 0, grammar.word_add(next(iter(_FILLERS))))
    grammar.set_start_state(0)
    grammar.set_final_state(1)
    return grammar


def weighed(decoder: Any, probability: float) -> int:
    """The natural logarithm of a probability as a grammar of that decoder wants it."""
    return int(decoder.logmath.ln_to_log(probability) * LANGUAGE_WEIGHT)


def _words(units: Sequence[Unit]) -> list[tuple[str, str]]:
    """The units, each with its place for a name.  ValueError for impossible sounds."""
    said = [_sounds(unit) for unit in units]
    return [
        (_place(place) + (f"({number})" if number > 1 else ""), sounds)
        for place, choices in enumerate(said)
        for number, sounds in enumerate(choices, start=1)
    ]


def _grammar(decoder: Any, units: Sequence[Unit], to_hub_at_first: float) -> Any:
    def log(probability: float) -> int:
        return weighed(decoder, probability)

    count = len(units)
    hub, end = count + 1, count + 2
    grammar = model_of(decoder, "places", count + 3)
    places = [grammar.word_add(_place(place)) for place in range(count)]
    fillers = [grammar.word_add(word) for word in _FILLERS]
    others = [grammar.word_add(f"+{phone}") for phone in sorted(PHONES)]
    for place, unit in enumerate(units):
        grammar.trans_add(place, place + 1, log(_NEXT), places[place])
        if place:
            grammar.trans_add(place - 1, place + 1, log(_LEAVE_ONE_OUT), places[place])
        back = _FROM_HUB_TO_CLAUSE if unit.begins_clause or not place else _FROM_HUB
        grammar.null_trans_add(hub, place, log(back))
    for state in range(count + 1):
        for filler in fillers:
            grammar.trans_add(state, state, log(_FILLER), filler)
        grammar.null_trans_add(state, hub, log(_TO_HUB if state else to_hub_at_first))
        grammar.null_trans_add(state, end, log(_END))
    for other in others:
        grammar.trans_add(hub, hub, log(_OTHER_SOUND), other)
    grammar.null_trans_add(hub, end, log(_END))
    grammar.set_start_state(0)
    grammar.set_final_state(end)
    return grammar


def _place(place: int) -> str:
    return f"_{place}"


def _sounds(unit: Unit) -> tuple[str, ...]:
    for sounds in unit.sounds:
        phones = sounds.split()
        if not phones or not PHONES.issuperset(phones):
            raise ValueError(f"no pronunciation: {sounds!r}")
    if not unit.sounds:
        raise ValueError(f"word {unit.word} has no pronunciation")
    return tuple(dict.fromkeys(" ".join(sounds.split()) for sounds in unit.sounds))


def _pocketsphinx() -> Any:
    try:
        import pocketsphinx
    except ImportError as fault:
        raise KnownError(
            "Listening is not available for this Python; recording, the timed prompter and hearing"
            " yourself work all the same."
        ) from fault
    return pocketsphinx
