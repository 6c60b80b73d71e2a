"""The queue of a session: in which order people who are due are called.

It is the order of the due list: promises first, for they were given, the late ones before today's;
then what is about to end; then the rest.  Who was told a later part of today, and nothing sooner,
comes last: a promise is kept when it was said it would be.  Within each of these places, calls of
one situation follow each other, so that the script in the seller's mouth changes seldom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from enum import IntEnum
from typing import Protocol, TypeVar, assert_never

from app.domain.cadence import Kind
from app.domain.calling_hours import Window
from app.domain.due import DueContact, Place

MINUTES_A_CALL = 4.0
"""How long a call takes with all around it until there are sessions of her own to tell.

An assumption: half a minute of message or a talk, the outcome, and a breath before the next.
"""

TELLING_CALLS, TELLING_SESSIONS = 3, 10
"""Sessions with so many calls tell how long one takes; the last so many of them are looked at."""

ENOUGH_SESSIONS = 3
"""Fewer than so many sessions of her own tell only as much as they are of these."""

QUICKEST, SLOWEST = 1.0, 15.0
"""Minutes a call takes; what is told beyond them was no session of calls."""


class DueNow(Protocol):
    """A line of the due list."""

    @property
    def due(self) -> DueContact:
        """Who, and about what."""

    @property
    def place(self) -> Place:
        """Where in the list."""

    @property
    def window(self) -> Window:
        """Whether a call is fine now."""

    @property
    def local_now(self) -> datetime:
        """Now, in her zone."""


Line = TypeVar("Line", bound=DueNow)
Item = TypeVar("Item")


class Rank(IntEnum):
    """What goes before what in a session."""

    PROMISE = 1
    DEADLINE = 2
    REST = 3
    EARLY = 4


def rank(line: DueNow) -> Rank:
    """Where a line of the due list belongs in a session."""
    if _is_early(line):
        return Rank.EARLY
    place = line.place
    match place:
        case Place.LATE_PROMISE | Place.PROMISE_TODAY:
            return Rank.PROMISE
        case Place.DEADLINE:
            return Rank.DEADLINE
        case Place.AGREED | Place.PLAN | Place.NEWS | Place.FIRST | Place.CARE | Place.RETURN:
            return Rank.REST
        case _:
            assert_never(place)


def _is_early(line: DueNow) -> bool:
    """Whether she was promised, or agreed on, a part of today that has not begun where she is."""
    due, local = line.due, line.local_now
    if due.kind not in (Kind.PROMISE, Kind.AGREED) or due.part is None:
        return False
    return due.due_on == local.date() and local.time() < due.part.hours[0]


def in_queue_order(lines: Iterable[Line], limit: int) -> tuple[Line, ...]:
    """The first ``limit`` of those who may be called now, as a session calls them.

    ``lines`` are in the due list's order: whoever comes first there is in the session, whatever the
    order of scripts.
    """
    now = sorted((line for line in lines if line.window.open), key=_is_early)[:limit]
    return grouped(now, lambda line: (_is_early(line), line.place, line.due.situation))


def by_opening(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Those who may not be called now, by when they may; last whose hours do not open soon."""
    never = datetime.max.replace(tzinfo=UTC)
    waiting = (line for line in lines if not line.window.open)
    return tuple(sorted(waiting, key=lambda line: line.window.opens_at or never))


def grouped(items: Sequence[Item], key: Callable[[Item], object]) -> tuple[Item, ...]:
    """Items of one key together, groups in the order of their first item, stable inside."""
    groups: dict[object, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return tuple(item for group in groups.values() for item in group)


def minutes_a_call(sessions: Iterable[tuple[float, int]]) -> float:
    """Minutes a call takes her, pauses left out, from (seconds, calls) of sessions, newest first.

    The median of the last ``TELLING_SESSIONS`` with at least ``TELLING_CALLS``; until these are
    ``ENOUGH_SESSIONS``, those that lack are ``MINUTES_A_CALL``, and the mean of all counts.
    """
    from statistics import median  # it takes longer to import than all of this module

    telling = [
        min(max(seconds / calls / 60, QUICKEST), SLOWEST)
        for seconds, calls in sessions
        if calls >= TELLING_CALLS and seconds
    ][:TELLING_SESSIONS]
    hers, lack = len(telling), max(ENOUGH_SESSIONS - len(telling), 0)
    usual = median(telling) if telling else MINUTES_A_CALL
    return (usual * hers + MINUTES_A_CALL * lack) / (hers + lack)
