"""How well a take was heard, against what is known to have been said in it.

Truth is a list of `Said`; every figure is defined in docs/decisions/voice-following.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain.hearing import Hearing, Position
from app.domain.score import Pause

_STEP = 0.01
# A sentence counts as left out from this many words on.
_SKIP = 3
_PAUSE = 0.3
_OWN_WORDS = 0.8
# Own words with a shorter pause between them are one aside, pause included.
_ONE_ASIDE = 1.2
_FILLERS = frozenset({"um", "uh", "er"})
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Said:
    """A word that was said, its place in the script (None: an own word) and its seconds."""

    text: str
    word: int | None
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Counts:
    """What was found, missed, and found though it was not there."""

    found: int = 0
    missed: int = 0
    false: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.found + other.found, self.missed + other.missed, self.false + other.false
        )

    @property
    def recall(self) -> float:
        """Share of what was there that was found; 1 if nothing was."""
        there = self.found + self.missed
        return self.found / there if there else 1.0

    @property
    def precision(self) -> float:
        """Share of what was found that was there; 1 if nothing was found."""
        told = self.found + self.false
        return self.found / told if told else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def within_one(said: Sequence[Said], moves: Sequence[Position], *, begun: bool = True) -> float:
    """Share of the time from the first word to the last that the follower is at most a word off.

    The true place is the last word of the script begun, or ended.
    """
    truth = [(word.start if begun else word.end, word.word) for word in said]
    at, last = said[0].start, said[-1].end
    steps = good = 0
    while at < last:
        true = _latest([(time, word) for time, word in truth if word is not None], at)
        told = _latest([(move.audio_s, move.word) for move in moves], at)
        steps += 1
        good += abs(told - true) <= 1
        at += _STEP
    return good / steps


def lags(said: Iterable[Said], moves: Sequence[Position]) -> list[float]:
    """For each word of the script, seconds from its end until the follower was there or beyond.

    "Beyond" is two words at most; 3 s stand for a word that was never reached.  Negative where the
    follower was there before the word had ended.
    """
    told = []
    for word in said:
        if word.word is None:
            continue
        there = range(word.word, word.word + 3)
        if _latest([(move.audio_s, move.word) for move in moves], word.start) in there:
            told.append(word.start - word.end)
            continue
        reached = [
            move.audio_s - word.end
            for move in moves
            if word.start < move.audio_s < word.end + 3 and move.word in there
        ]
        told.append(min(reached, default=3.0))
    return told


def skips(words: int, said: Iterable[Said], hearing: Hearing) -> Counts:
    """Stretches of three words or more that were left out, found where they overlap by half."""
    true = _left_out(words, {word.word for word in said})
    told = _left_out(words, {word.word for word in hearing.words})
    return _matched(true, told, 0.5)


def own_words(said: Sequence[Said], hearing: Hearing) -> Counts:
    """Stretches of other words, from 0.8 s on, found where half of one is covered."""
    true: list[Span] = []
    for word in said:
        if word.word is None and word.text not in _FILLERS:
            _join(true, (word.start, word.end), _ONE_ASIDE)
    told: list[Span] = []
    for own in hearing.own_words:
        _join(told, (own.start, own.end), _ONE_ASIDE)
    return _matched([span for span in true if span[1] - span[0] >= _OWN_WORDS], told, 0.5)


def pauses(said: Sequence[Said], hearing: Hearing) -> Counts:
    """Gaps between words, from 0.3 s on, found where a gap told overlaps by half of the longer."""
    true = _gaps([(word.start, word.end) for word in said])
    told = _gaps(
        sorted(
            [(word.start, word.end) for word in hearing.words]
            + [(own.start, own.end) for own in hearing.own_words]
        )
    )
    return _matched(true, told, 0.5)


def shown_pauses(said: Sequence[Said], shown: Iterable[Pause]) -> Counts:
    """The pauses of a score, found where one overlaps by half of the longer with a true gap."""
    true = _gaps([(word.start, word.end) for word in said])
    return _matched(true, [(each.start, each.start + each.seconds) for each in shown], 0.5)


def shown_pace_off(said: Sequence[Said], aloud: Callable[[int], int], wpm: float | None) -> float:
    """By what share the words a minute of a score are off; 1 where it shows none.

    Every word counts, own words as well, but no "um".  ``aloud`` tells how many words are said of
    one of the script: of "614" three.
    """
    true = sum(
        aloud(word.word) if word.word is not None else word.text not in _FILLERS for word in said
    )
    seconds = said[-1].end - said[0].start
    return abs(wpm * seconds / 60 / true - 1) if wpm is not None else 1.0


def pace_off(said: Sequence[Said], hearing: Hearing) -> float:
    """By what share the words a minute, without the time of own words, are off."""
    own: list[Span] = []
    for word in said:
        if word.word is None and word.text not in _FILLERS:
            _join(own, (word.start, word.end), _ONE_ASIDE)
    script = [word for word in said if word.word is not None]
    spoken = script[-1].end - script[0].start - sum(end - start for start, end in own)
    if not hearing.words:
        return 1.0
    heard = hearing.words[-1].end - hearing.words[0].start
    aside: list[Span] = []
    for told in hearing.own_words:
        _join(aside, (told.start, told.end), _ONE_ASIDE)
    heard -= sum(end - start for start, end in aside)
    return abs(len(hearing.words) / heard * spoken / len(script) - 1)


def _latest(told: Sequence[tuple[float, int]], at: float) -> int:
    return next((word for time, word in reversed(told) if time <= at), -1)


def _left_out(words: int, said: set[int | None]) -> list[Span]:
    spans: list[Span] = []
    for word in range(words):
        if word not in said:
            _join(spans, (word, word + 1), 0.5)
    return [span for span in spans if span[1] - span[0] >= _SKIP]


def _gaps(spans: Sequence[Span]) -> list[Span]:
    return [(a[1], b[0]) for a, b in pairwise(spans) if b[0] - a[1] >= _PAUSE]


def _join(spans: list[Span], span: Span, gap: float) -> None:
    if spans and span[0] - spans[-1][1] < gap:
        spans[-1] = (spans[-1][0], span[1])
    else:
        spans.append(span)


def _matched(true: Sequence[Span], told: Sequence[Span], share: float) -> Counts:
    left = list(told)
    found = 0
    for span in true:
        for other in left:
            overlap = min(span[1], other[1]) - max(span[0], other[0])
            if overlap >= share * max(span[1] - span[0], other[1] - other[0]):
                left.remove(other)
                found += 1
                break
    return Counts(found, len(true) - found, len(left))
