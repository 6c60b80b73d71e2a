"""How news spreads over the coming calling days at the seller's pace: pure, over counts per day.

Everybody counts once, on the day she comes onto the list, and is called as soon as the pace allows
it.  On each day the list's order (DESIGN.md, rule 7) decides whom the day has room for; who is left
over moves on to the next calling day.  Later messages to those who are called are not foreseen:
nobody knows yet who will answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from app.domain.calling_days import CallingDays

SHOWN_DAYS = 14
"""How many calling days the picture of a forecast shows."""

_DAY = timedelta(days=1)
# Further ahead than a year a forecast would be a guess.
FURTHEST = timedelta(days=366)


class Load(NamedTuple):
    """Numbers of people, by who is called first.

    ``promised``: promises and the tries that keep them; ``near``: other news that ends soon;
    ``settled``: agreed dates, plan steps and other news; ``news``: the news asked about; ``rest``:
    first calls, care, returns.
    """

    promised: int = 0
    near: int = 0
    settled: int = 0
    news: int = 0
    rest: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self)

    def plus(self, other: Load) -> Load:
        """Both together."""
        return Load(*map(int.__add__, self, other))


@dataclass(frozen=True, slots=True)
class Pace:
    """How many calls the seller makes on a calling day, from ``first`` (her date) on.

    ``made`` were made on ``first`` already.
    """

    goal: int
    days: CallingDays
    first: date
    made: int = 0

    def calling_days(self, until: date) -> Iterator[tuple[date, int]]:
        """The calling days until a date, included, with the room that each has for calls."""
        day = self.first
        while day <= until and (day := self.days.on_or_after(day)) <= until and day in self.days:
            yield day, max(0, self.goal - (self.made if day == self.first else 0))
            day += _DAY


@dataclass(frozen=True, slots=True)
class Span:
    """How long news runs: ``urgent_from`` is the date from which its deadline is near."""

    deadline: date = date.max
    urgent_from: date = date.max


@dataclass(frozen=True, slots=True)
class CallDay:
    """A calling day: who is called on it, and who is still waiting in the evening."""

    day: date
    called: Load
    waiting: Load


Loads = Mapping[date, Load]
"""Who comes onto the list, by the day she does; a day before the first is the first."""


@dataclass(frozen=True, slots=True)
class DayAhead:
    """A calling day of the picture: its calls without the news, and with it ``others`` and news."""

    day: date
    before: int
    others: int
    news: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """What news does to the coming days.

    ``heard_by`` is the calling day on which the last of its people is called; None if some are
    ``missed`` (the deadline comes first), if it takes more than a year, or if nobody is to hear it.
    ``goal_in_time`` is the fewest calls a day with which nobody would be missed; None where nobody
    is, or where no number would do.
    """

    days: tuple[DayAhead, ...]
    heard_by: date | None
    missed: int
    goal_in_time: int | None


def forecast(before: Loads, with_news: Loads, pace: Pace, span: Span) -> Forecast:
    """Spread the list over the coming days, without the news and with it."""
    until = pace.first + FURTHEST
    plain = spread(before, pace, until)
    told = spread(with_news, pace, until, span)
    people = sum(load.news for load in with_news.values())
    missed = _missed(with_news, pace, span) if span.deadline <= until else 0
    calls = sum(day.called.news for day in told)
    last = max((day.day for day in told if day.called.news), default=None)
    return Forecast(
        tuple(
            DayAhead(without.day, without.called.total, called.total - called.news, called.news)
            for without, called in zip(plain, (day.called for day in told), strict=True)
        )[:SHOWN_DAYS],
        last if calls == people else None,
        missed,
        _goal_in_time(with_news, pace, span) if missed else None,
    )


def spread(loads: Loads, pace: Pace, until: date, span: Span = Span()) -> tuple[CallDay, ...]:
    """Every calling day until a date, included, with the calls the pace has room for.

    Promises come first, then other news that ends soon, then what was settled, then the news, then
    the rest; while its deadline is near, the news goes before what was settled.  After its deadline
    nobody is called for it.
    """
    coming = sorted(loads.items())
    waiting, next_one = Load(), 0
    made: list[CallDay] = []
    for day, room in pace.calling_days(until):
        while next_one < len(coming) and coming[next_one][0] <= day:
            waiting = waiting.plus(coming[next_one][1])
            next_one += 1
        if day > span.deadline:
            waiting = waiting._replace(news=0)
        called = _called(waiting, room, urgent=day >= span.urgent_from)
        waiting = Load(*map(int.__sub__, waiting, called))
        made.append(CallDay(day, called, waiting))
    return tuple(made)


def _called(waiting: Load, room: int, *, urgent: bool) -> Load:
    promised = min(room, waiting.promised)
    near = min(room - promised, waiting.near)
    room -= promised + near
    if urgent:
        news = min(room, waiting.news)
        settled = min(room - news, waiting.settled)
    else:
        settled = min(room, waiting.settled)
        news = min(room - settled, waiting.news)
    return Load(promised, near, settled, news, min(room - settled - news, waiting.rest))


def _missed(loads: Loads, pace: Pace, span: Span) -> int:
    """How many would not hear the news before its deadline."""
    called = sum(day.called.news for day in spread(loads, pace, span.deadline, span))
    return sum(load.news for load in loads.values()) - called


def _goal_in_time(loads: Loads, pace: Pace, span: Span) -> int | None:
    """The fewest calls a day with which nobody is missed; more calls a day never reach fewer."""
    low = pace.goal
    high = pace.made + sum(load.total for load in loads.values())
    if _missed(loads, replace(pace, goal=high), span):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if _missed(loads, replace(pace, goal=middle), span):
            low = middle
        else:
            high = middle
    return high
