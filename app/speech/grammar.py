"""A script as a grammar of places: every word of it that is spoken is a word of its own.

What is recognised is therefore not "the" but *the fourth "the"*: a hypothesis is a place.  See
docs/decisions/voice-following.md for where the figures come from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from app.domain.errors import KnownError
from app.speech.phones import PHONES

if TYPE_CHECKING:
    from app.speech.units import Unit

_FILLERS = {"um": "AH M", "uh": "AH", "er": "ER"}

# Natural logarithms of probabilities, each weighed by LANGUAGE_WEIGHT.
LANGUAGE_WEIGHT = 6.5
_NEXT = -0.05
_LEAVE_ONE_OUT = -6.0
_FILLER = -4.1
_TO_HUB = -5.0
_FROM_HUB = -4.0
_FROM_HUB_TO_CLAUSE = -2.0
_OTHER_SOUND = -2.5
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

    Raises what `_decoder` raises.
    """
    others = [(f"+{phone}", phone) for phone in sorted(PHONES)]
    decoder = _decoder(units, settings, [*others, *_FILLERS.items()])
    decoder.add_fsg("places", _grammar(_pocketsphinx(), units, decoder.logmath))
    decoder.activate_search("places")
    return decoder


def strict_decoder(units: Sequence[Unit], **settings: object) -> Any:
    """A decoder of pocketsphinx that knows: these units were said, in this order, and no others.

    Raises what `_decoder` raises.
    """
    decoder = _decoder(units, settings, ())
    decoder.set_align_text(" ".join(_place(place) for place in range(len(units))))
    return decoder


def _decoder(
    units: Sequence[Unit], settings: Mapping[str, object], others: Iterable[tuple[str, str]]
) -> Any:
    """A decoder that knows these units, each with its place for a name, and other words.

    It knows no other words, which is why it is built in some hundredths of a second.  Raises
    KnownError where pocketsphinx is not installed, ValueError for a unit without sounds or with one
    the model does not have: an empty pronunciation would end the whole process later on.
    """
    pocketsphinx = _pocketsphinx()
    said = [_sounds(unit) for unit in units]
    decoder = pocketsphinx.Decoder(
        lm=None, dict=None, bestpath=False, loglevel="FATAL", lw=LANGUAGE_WEIGHT, **settings
    )
    words = [
        (_place(place) + (f"({number})" if number > 1 else ""), sounds)
        for place, choices in enumerate(said)
        for number, sounds in enumerate(choices, start=1)
    ]
    words += others
    last = len(words) - 1
    for number, (word, sounds) in enumerate(words):
        # Bringing the search up to date takes long, so it is done once.
        decoder.add_word(word, sounds, update=number == last)
    return decoder


def _grammar(pocketsphinx: Any, units: Sequence[Unit], logmath: Any) -> Any:
    def log(probability: float) -> int:
        return int(logmath.ln_to_log(probability) * LANGUAGE_WEIGHT)

    count = len(units)
    hub, end = count + 1, count + 2
    grammar = pocketsphinx.FsgModel("places", logmath, LANGUAGE_WEIGHT, count + 3)
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
        grammar.null_trans_add(state, hub, log(_TO_HUB))
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
