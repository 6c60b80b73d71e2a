"""Takes: rehearsals that were recorded, and which of them are worth keeping to listen to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.rehearsal_plan import Rating

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.score import Score

SOUND_LIMIT = 300_000_000
"""Bytes that the sound of all takes may fill: about 2.6 hours, or 300 messages of half a minute."""

PACE_FROM, PACE_COVERAGE = 5, 0.6
"""Her pace is the median of the last five takes in which at least this share was said."""


SHORTEST_SECONDS = 1.0
"""Of a take with less sound than that nothing is told."""

BEST_COVERAGE = 0.6
"""A take in which less of the script was said than this share was broken off."""


class TakeKind(StrEnum):
    """What was rehearsed: the text alone, into a mailbox with its 30 seconds, or a talk."""

    READING = "reading"
    VOICEMAIL = "voicemail"
    DOORSTEP = "doorstep"


@dataclass(frozen=True, slots=True)
class Take:
    """A recorded rehearsal.

    ``text`` is what was to be said, ``title`` and ``script_version`` those of the script at the
    time.  ``at`` is when it began (aware), ``said_on`` the seller's date then.  ``seconds`` is how
    long she spoke, for a take without score how long the sound is; ``sound`` the WAV file with it,
    None where it made room or is gone.  ``best`` marks the best of its script.  ``rating`` is what
    the plan counts, ``rating_is_hers`` whether the seller chose it; both None and False for a take
    that does not count.
    """

    id: int
    script_id: str
    script_version: int | None
    title: str
    kind: TakeKind
    text: str
    language: str
    at: datetime
    said_on: date
    seconds: float | None
    sound: Path | None
    score: Score | None
    best: bool
    rating: Rating | None
    rating_is_hers: bool


@dataclass(frozen=True, slots=True)
class ListedTake:
    """A kept take as far as a list of many tells of it: a ``Take`` without its words."""

    id: int
    script_id: str
    kind: TakeKind
    at: datetime
    said_on: date
    seconds: float | None
    wpm: float | None
    coverage: float | None
    sound: Path | None
    best: bool


@dataclass(frozen=True, slots=True)
class TakeFigures:
    """What can be told about a kept take without reading its whole score."""

    id: int
    script_id: str
    title: str
    scored: bool
    seconds: float | None
    wpm: float | None
    coverage: float | None
    grade: float | None


@dataclass(frozen=True, slots=True)
class Landmarks:
    """The takes of one script that tell how far she has come, by id; None where there is none.

    ``first`` and ``latest`` are of those with a score.
    """

    first: int | None
    latest: int | None
    best: int | None

    @property
    def ids(self) -> frozenset[int]:
        """All of them."""
        return frozenset(each for each in (self.first, self.latest, self.best) if each is not None)


@dataclass(frozen=True, slots=True)
class Recorded:
    """The sound of a take, for making room; ``prized`` ones are first, latest or best."""

    id: int
    size: int
    prized: bool = False
    dropped: bool = False


def landmarks(takes: Iterable[TakeFigures]) -> Landmarks:
    """First, latest and best of one script's takes; the best has the highest grade, then is new.

    What was broken off is nobody's best: of the script at least ``BEST_COVERAGE`` must have been
    said, where that was measured.
    """
    scored = sorted((take for take in takes if take.scored), key=lambda take: take.id)
    graded = [
        (take.grade, take.id)
        for take in scored
        if take.grade is not None and (take.coverage is None or take.coverage >= BEST_COVERAGE)
    ]
    return Landmarks(
        scored[0].id if scored else None,
        scored[-1].id if scored else None,
        max(graded)[1] if graded else None,
    )


def nothing_was_said(score: Score) -> bool:
    """Whether a take is a silence, or a cough: no word of it was heard, nor a second of sound."""
    return not score.said_words and not score.added and score.seconds < SHORTEST_SECONDS


def spared(sounds: Sequence[Recorded], used: int, limit: int) -> tuple[int, ...]:
    """Whose sound is to go, in this order, so that ``used`` bytes become no more than ``limit``.

    Dropped takes go first, then the oldest that are neither first, latest nor best of their script,
    then the oldest of those.  The take that was made last stays whatever its size.
    """
    newest = max((sound.id for sound in sounds if not sound.dropped), default=None)
    going: list[int] = []
    for sound in sorted(sounds, key=lambda each: (not each.dropped, each.prized, each.id)):
        if used <= limit:
            break
        if sound.id != newest:
            going.append(sound.id)
            used -= sound.size
    return tuple(going)


def pace(takes: Iterable[TakeFigures]) -> int | None:
    """Her words a minute as measured, None before anything was; ``takes`` in any order."""
    from statistics import median  # it takes longer to import than all of this module

    measured = [
        take.wpm
        for take in sorted(takes, key=lambda each: each.id, reverse=True)
        if take.wpm is not None and take.coverage is not None and take.coverage >= PACE_COVERAGE
    ]
    return round(median(measured[:PACE_FROM])) if measured else None
