"""What was said beside the words of the script: own words that are shown, and words said again."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.hearing import HeardWord, OwnWords
from app.domain.said import Said
from app.domain.score import Added

WORTH_TELLING = 0.8
"""Seconds of own words, or of words said again; less is often a slip of the recogniser."""

SHORT_PAUSE = 1.2
"""Seconds of a pause that does not end what somebody says beside the script."""

_ROUNDING = 1e-9


def added(said: Said) -> Iterator[Added]:
    """Own words as they are shown: with short pauses in them as one, and no stray sounds."""
    asides: list[tuple[Added, float]] = []
    for own, place in zip(said.own, said.own_before, strict=True):
        aside, sounding = asides[-1] if asides else (None, 0.0)
        if aside and aside.before_word == place and own.start - aside.span.end < SHORT_PAUSE:
            phrase = aside.span.phrase or own.phrase
            span = OwnWords(aside.span.start, max(aside.span.end, own.end), phrase)
            asides[-1] = Added(span, place), sounding + own.seconds
        else:
            asides.append((Added(own, place), own.seconds))
    for aside, sounding in asides:
        # In noise they may be words of the script.
        worth_telling = sounding >= WORTH_TELLING - _ROUNDING and not said.poor
        if aside.span.phrase or worth_telling:
            yield aside


def said_again(said: Said) -> tuple[Added, ...]:
    """The stretches of words she had said before, and where in the script she began them.

    Own words that are shown, or a long pause, part two of them.
    """
    shown = tuple(aside.span for aside in added(said))
    again = _said_again(said, shown)
    return tuple(each for each in again if each.span.seconds >= WORTH_TELLING - _ROUNDING)


def _said_again(said: Said, own: tuple[OwnWords, ...]) -> Iterator[Added]:
    seen: set[int] = set()
    run: list[HeardWord] = []
    place = 0
    for one in said.heard:
        if run and (one.word not in seen or _parted(run[-1], one, own)):
            yield Added(OwnWords(run[0].start, run[-1].end), place)
            run = []
        if one.word in seen:
            place = place if run else max(seen) + 1
            run.append(one)
        seen.add(one.word)
    if run:
        yield Added(OwnWords(run[0].start, run[-1].end), place)


def _parted(one: HeardWord, other: HeardWord, own: tuple[OwnWords, ...]) -> bool:
    """Whether there is a long pause between two words, or one of these own words."""
    if other.start - one.end > SHORT_PAUSE:
        return True
    return any(one.start <= (each.start + each.end) / 2 < other.start for each in own)
