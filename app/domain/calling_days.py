"""Which dates are calling days, and counting in them (DESIGN.md, rule 4)."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date, timedelta

MONDAY_TO_SATURDAY = frozenset(range(6))

_ONE_DAY = timedelta(days=1)
# A seller who marks a whole year as days off still gets an answer rather than an endless search.
_FURTHEST = 400


@dataclass(frozen=True, slots=True)
class CallingDays:
    """The days the seller calls on.

    ``weekdays`` are numbers from Monday = 0; ``holidays`` is any container of dates (the region's
    public holidays come from a library's table); ``days_off`` are the seller's own.
    """

    weekdays: frozenset[int] = MONDAY_TO_SATURDAY
    holidays: Container[date] = field(default=frozenset())
    days_off: frozenset[date] = frozenset()

    def __contains__(self, day: date) -> bool:
        return (
            day.weekday() in self.weekdays and day not in self.days_off and day not in self.holidays
        )

    def on_or_after(self, day: date) -> date:
        """The first calling day from ``day`` on; ``day`` itself if none comes within 400 days."""
        for step in range(_FURTHEST):
            candidate = day + step * _ONE_DAY
            if candidate in self:
                return candidate
        return day

    def after(self, day: date, count: int) -> date:
        """The ``count``-th calling day after ``day`` (1: the next one)."""
        for _ in range(count):
            day = self.on_or_after(day + _ONE_DAY)
        return day


def add_months(day: date, months: int) -> date:
    """The same day of the month ``months`` later, or that month's last day where there is none."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    next_first = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), next_first - _ONE_DAY)
