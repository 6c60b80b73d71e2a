"""How it was said: the length, the pace, the pauses, and whether the voice held to the end.

docs/decisions/score.md says how each figure was checked against recordings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from statistics import fmean, median
from typing import TYPE_CHECKING

from app.domain.hearing import HeardWord
from app.domain.score import Pause, Steadiness

if TYPE_CHECKING:
    from app.domain.said import Said

STEP = 0.05
"""Seconds that each value of a loudness (dBFS) stands for."""

PAUSE = 0.3
"""Seconds of silence from which a pause is counted (FACTS.md: research takes 250 ms)."""

FADES_DB = 3.5
"""How much softer the last third has to be than the rest to be called fading."""

_FEWEST_WORDS = 8
"""Fewer words say nothing about a pace."""

_SHORTEST_VOICE = 3.0
"""Seconds of sound below which nothing is said about its loudness."""

HEARD_BELOW_LOUDEST = 25.0
"""dB below the loud moments down to which there is sound rather than a breath or a room."""

_UM_BELOW_LOUDEST = 10.0
"""dB below the loud moments down to which a gap between two words is an "um", not a pause."""

_SILENT = -60.0
"""dBFS below which nobody speaks; a voice at the far end of a room is at -45."""

_VOICE_RANGE = 10.0
"""dB between the soft and the loud moments of any voice; a noise that never changes has less."""

_SHORTEST_SOUND = 0.15
"""Seconds; a click is shorter than any word."""

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Digits:
    """The telephone number as it was said the last time: digits, in seconds, written in groups."""

    count: int
    seconds: float
    groups: int

    @property
    def a_minute(self) -> float:
        """Digits a minute, the pauses between their groups included."""
        return self.count * 60 / self.seconds


def speaking(said: Said) -> Span | None:
    """From the first sound of a word to the last, own words included; None of nothing."""
    if not said.sounds:
        return None
    return said.sounds[0].start, max(sound.end for sound in said.sounds)


def spoken_words(said: Said) -> int:
    """How many words were said aloud, repeats included: "614" is said as three."""
    return sum(said.aloud(one.word) for one in said.heard)


def pace(said: Said, loudness: Sequence[float]) -> float | None:
    """Words a minute from the first sound to the last; None of too few words.

    Nobody can count own words.  They are taken to be as many as she says of the script in the same
    time of sound, so that an ad-lib, with the pauses in it, makes her neither faster nor slower.
    Without a loudness the time of own words is left out.
    """
    span = speaking(said)
    count = spoken_words(said)
    if span is None or count < _FEWEST_WORDS:
        return None
    own = _merged((one.start, one.end) for one in said.own)
    script = _without(_merged((one.start, one.end) for one in said.heard), own)
    floor = _floor(levels_in(loudness, script))
    sounding = _sound(loudness, script, floor)
    own_sounding = _sound(loudness, own, _floor(levels_in(loudness, own)))
    seconds = span[1] - span[0]
    if sounding and own_sounding:
        count_all = count * (1 + own_sounding / sounding)
    else:
        seconds -= own_seconds(said)
        count_all = float(count)
    return count_all * 60 / seconds if seconds > 0 else None


def pauses(said: Said, loudness: Sequence[float] = ()) -> tuple[Pause, ...]:
    """The silences between words that were said, and before and after own words, in order.

    Between two words may be an "um" that nobody recognised: where the loudness is that of a voice
    there was no silence.  A silence within a stretch of own words is not known of.
    """
    voice = levels_in(loudness, _merged((one.start, one.end) for one in said.heard))
    voiced = sorted(voice)[len(voice) * 9 // 10] - _UM_BELOW_LOUDEST if voice else 0.0
    found: list[Pause] = []
    end = said.sounds[0].end if said.sounds else 0.0
    for sound in said.sounds[1:]:
        # Times come in hundredths: 1.2 - 0.9 is 0.3 as well.
        silence = round(sound.start - end, 3)
        if silence >= PAUSE:
            between = levels_in(loudness, [(end, sound.start)])
            if not (voice and between and median(between) >= voiced):
                before = sound.word if isinstance(sound, HeardWord) else None
                found.append(Pause(end, silence, before))
        end = max(end, sound.end)
    return tuple(found)


def repeated(said: Said) -> float:
    """Seconds spent on saying words that had been said before."""
    seen: set[int] = set()
    seconds = 0.0
    for one in said.heard:
        if one.word in seen:
            seconds += one.end - one.start
        seen.add(one.word)
    return seconds


def own_seconds(said: Said) -> float:
    """Seconds of own words."""
    return sum(end - start for start, end in _merged((one.start, one.end) for one in said.own))


def digits(said: Said) -> Digits | None:
    """How the telephone number was said.

    None where the script has none, or not all of it was said, or something else in the midst of it.
    """
    for run in _numbers(said):
        spoken = [said.last[word] for word in run if word in said.last]
        if len(spoken) == len(run):
            seconds = spoken[-1].end - spoken[0].start
            in_one_go = all(one.start <= after.start for one, after in pairwise(spoken))
            own = any(one.start < spoken[-1].end and one.end > spoken[0].start for one in said.own)
            if in_one_go and not own and seconds > 0:
                return Digits(sum(said.aloud(word) for word in run), seconds, len(run))
    return None


def steadiness(loudness: Sequence[float], sounds: Iterable[Span]) -> Steadiness | None:
    """Whether the last third of what was said is as loud as the rest; None of too little sound.

    ``sounds`` are the times of words.  Compared are the louder halves of their moments, which a
    sentence that ends softly does not change.
    """
    levels = levels_in(loudness, _merged(sounds))
    if len(levels) * STEP < _SHORTEST_VOICE or max(levels) < _SILENT:
        return None
    last = len(levels) * 2 // 3
    drop = _loud_half(levels[:last]) - _loud_half(levels[last:])
    return Steadiness.FADING if drop >= FADES_DB else Steadiness.STEADY


def sounds_in(loudness: Sequence[float]) -> tuple[Span, ...]:
    """Where there is sound rather than a room, by the loudness alone, in seconds."""
    known = sorted(level for level in loudness if isfinite(level))
    if not known:
        return ()
    quiet, loud = known[len(known) // 20], known[len(known) * 19 // 20]
    if loud - quiet < _VOICE_RANGE:
        return ()  # The same all the time: a room, not a voice.
    floor = max(_SILENT, loud - HEARD_BELOW_LOUDEST, min(quiet + 9.0, loud - 12.0))
    spans: list[list[float]] = []
    for index, level in enumerate(loudness):
        if isfinite(level) and level >= floor:
            start = index * STEP
            if spans and start - spans[-1][1] < STEP / 2:
                spans[-1][1] = start + STEP
            else:
                spans.append([start, start + STEP])
    return tuple((a, b) for a, b in spans if b - a > _SHORTEST_SOUND - STEP / 2)


def _numbers(said: Said) -> Iterator[tuple[int, ...]]:
    """The telephone numbers of the script: runs of words that are said as seven digits and more."""
    run: list[int] = []
    for index in (*said.to_say, None):
        if index is not None and _is_digits(said, index):
            run.append(index)
            continue
        if sum(said.aloud(word) for word in run) >= 7:
            yield tuple(run)
        run = []


_DIGITS = frozenset("zero oh one two three four five six seven eight nine".split())


def _is_digits(said: Said, word: int) -> bool:
    return all(place and place[0] in _DIGITS for place in said.words[word].spoken)


def _loud_half(levels: Sequence[float]) -> float:
    """The mean level (dBFS) of the louder half."""
    return fmean(sorted(levels)[len(levels) // 2 :])


def _floor(levels: Sequence[float]) -> float:
    """The level (dBFS) from which a moment of a voice is sound."""
    if not levels:
        return 0.0
    return max(_SILENT, sorted(levels)[len(levels) * 9 // 10] - HEARD_BELOW_LOUDEST)


def levels_in(loudness: Sequence[float], spans: Iterable[Span]) -> list[float]:
    """The levels (dBFS) of the moments whose middle lies in one of the spans."""
    found: list[float] = []
    length = len(loudness) * STEP
    for start, end in spans:
        first, last = (round(min(length, max(0.0, at)) / STEP) for at in (start, end))
        found += [level for level in loudness[first:last] if isfinite(level)]
    return found


def _sound(loudness: Sequence[float], spans: Iterable[Span], floor: float) -> float:
    """Seconds of sound in the spans."""
    return sum(level >= floor for level in levels_in(loudness, spans)) * STEP


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _without(spans: Iterable[Span], holes: Sequence[Span]) -> list[Span]:
    """What is left of spans outside others; both in order."""
    found: list[Span] = []
    for start, end in spans:
        for hole_start, hole_end in holes:
            if hole_end <= start or hole_start >= end:
                continue
            if hole_start > start:
                found.append((start, hole_start))
            start = max(start, hole_end)
        if start < end:
            found.append((start, end))
    return found
