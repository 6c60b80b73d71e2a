"""The queue of a session: in which order people who are due are called.

Promises come first, for they were given; then what is about to end; then the rest as the due list
has it.  Within each of these, calls of one situation follow each other, so that the script in the
seller's mouth changes seldom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from enum import IntEnum
from typing import Protocol, TypeVar, assert_never

from app.domain.calling_hours import Window
from app.domain.due import DueContact, Place

MINUTES_A_CALL = 4.0
"""How long a call takes with all around it until there are sessions of her own to tell.

An assumption: half a minute of message or a talk, the outcome, and a breath before the next.
"""

TELLING_CALLS, TELLING_SESSIONS = 3, 10
"""Sessions with so many calls tell how long one takes; the last so many of them are looked at."""


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


Line = TypeVar("Line", bound=DueNow)
Item = TypeVar("Item")


class Rank(IntEnum):
    """What goes before what in a session."""

    PROMISE = 1
    DEADLINE = 2
    REST = 3


def rank(place: Place) -> Rank:
    """Where a place of the due list belongs in a session."""
    match place:
        case Place.LATE_PROMISE | Place.PROMISE_TODAY:
            return Rank.PROMISE
        case Place.DEADLINE:
            return Rank.DEADLINE
        case Place.AGREED | Place.PLAN | Place.NEWS | Place.FIRST | Place.CARE | Place.RETURN:
            return Rank.REST
        case _:
            assert_never(place)


def in_queue_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Those who may be called now, of lines in the due list's order, as a session calls them."""
    ranked = sorted((line for line in lines if line.window.open), key=lambda line: rank(line.place))
    return grouped(ranked, lambda line: (rank(line.place), line.due.situation))


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

    The median of the last ``TELLING_SESSIONS`` with at least ``TELLING_CALLS``; before there is
    any, ``MINUTES_A_CALL``.
    """
    from statistics import median  # it takes longer to import than all of this module

    telling = [seconds / calls for seconds, calls in sessions if calls >= TELLING_CALLS and seconds]
    return median(telling[:TELLING_SESSIONS]) / 60 if telling else MINUTES_A_CALL
