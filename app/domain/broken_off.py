"""A take that ended before its script did.

Words she had not come to are not words she left out: they are shown pale, and no point that stands
in them is held against her.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain import targets
from app.domain.asides import SHORT_PAUSE, WORTH_TELLING, added
from app.domain.hearing import HeardWord
from app.domain.said import Said
from app.domain.script_words import ScriptWord

_STILL_SPEAKING = 0.7
"""Seconds before the end of a take within which the last word was cut off, or the one after it."""

_TO_TELL_FROM = 0.6
"""The share of the time that words take, said briskly, from which a take is about all of them."""


def unreached(said: Said) -> tuple[int, ...]:
    """The words after the last one that was said.

    Nothing where she went on in own words that are shown, or said nothing of the script.
    """
    last = max(said.last, default=None)
    if last is None:
        return ()
    if any(aside.before_word > last for aside in added(said)):
        return ()
    return next((run for run in said.left_out if run[0] > last), ())


def to_its_end(said: Said) -> Said:
    """The same as if she had said all she had not come to."""
    rest = unreached(said)
    if not rest:
        return said
    end = max(one.end for one in said.heard)
    return replace(said, heard=(*said.heard, *(HeardWord(word, end, end) for word in rest)))


def was_cut_off(said: Said, seconds: float) -> bool:
    """Whether a take that something else ended after so many seconds ended in the midst of words.

    Those are words of the script with others behind them, also when it is said once more, or own
    words that are shown.
    """
    if not still_speaking([(sound.start, sound.end) for sound in said.sounds], seconds):
        return False
    if any(_at_the_end(aside.span.end, seconds) for aside in added(said)):
        return True
    last = said.heard[-1].word if said.heard else len(said.words)
    return any(word > last and word not in said.unclear for word in said.to_say)


def still_speaking(sounds: Sequence[tuple[float, float]], seconds: float) -> bool:
    """Whether somebody spoke to the end of a take; a stray sound there is no speech.

    ``sounds`` begin and end at these seconds, and are in order.
    """
    sounding, begun = 0.0, seconds
    for start, end in reversed(sounds):
        if not (_at_the_end(end, seconds) if not sounding else begun - end < SHORT_PAUSE):
            break
        sounding += end - start
        begun = min(begun, start)
    return sounding >= WORTH_TELLING


def _at_the_end(end: float, seconds: float) -> bool:
    return end > seconds - _STILL_SPEAKING


def seconds_needed(words: Sequence[ScriptWord]) -> float:
    """How long a take of these words is at least, to be one of all of them."""
    aloud = sum(len(place[0].split()) for word in words for place in word.spoken if place)
    return _TO_TELL_FROM * aloud * 60 / targets.QUICK_WPM
