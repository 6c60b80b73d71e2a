"""A take that ended before its script did, and what was said twice in it.

Words she had not come to are not words she left out: they are shown pale, and no point that stands
in them is held against her.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain import targets
from app.domain.hearing import HeardWord, OwnWords
from app.domain.said import Said
from app.domain.score import Added
from app.domain.script_words import ScriptWord

WORTH_TELLING = 0.8
"""Seconds of own words, or of words said again; less is often a slip of the recogniser."""

_TO_TELL_FROM = 0.6
"""The share of the time that words take, said briskly, from which a take is about all of them."""


def unreached(said: Said) -> tuple[int, ...]:
    """The words after the last one that was said.

    Nothing where she went on in her own words, or said nothing of the script.
    """
    last = max(said.last, default=None)
    if last is None:
        return ()
    went_on = sum(
        own.seconds for own, place in zip(said.own, said.own_before, strict=True) if place > last
    )
    if went_on >= WORTH_TELLING:
        return ()
    return next((run for run in said.left_out if run[0] > last), ())


def to_its_end(said: Said) -> Said:
    """The same as if she had said all she had not come to."""
    rest = unreached(said)
    if not rest:
        return said
    end = max(one.end for one in said.heard)
    return replace(said, heard=(*said.heard, *(HeardWord(word, end, end) for word in rest)))


def said_again(said: Said) -> tuple[Added, ...]:
    """The stretches of words she had said before, and where in the script she began them."""
    return tuple(again for again in _said_again(said) if again.span.seconds >= WORTH_TELLING)


def _said_again(said: Said) -> Iterator[Added]:
    seen: set[int] = set()
    run: list[HeardWord] = []
    place = 0
    for one in (*said.heard, None):
        if one is not None and one.word in seen:
            if not run:
                place = max(seen) + 1
            run.append(one)
        elif run:
            yield Added(OwnWords(run[0].start, run[-1].end), place)
            run = []
        if one is not None:
            seen.add(one.word)


def seconds_needed(words: Sequence[ScriptWord]) -> float:
    """How long a take of these words is at least, to be one of all of them."""
    aloud = sum(len(place[0].split()) for word in words for place in word.spoken if place)
    return _TO_TELL_FROM * aloud * 60 / targets.QUICK_WPM
