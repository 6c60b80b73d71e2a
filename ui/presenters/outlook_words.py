"""The coming days of an outlook, day by day in words and bars."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.forecast import DayAhead
from app.domain.spoken import WEEKDAYS
from app.usecases.news_forecast import Names, Outlook, Reach
from app.usecases.news_words import day_in_words

MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class DayBar:
    """A calling day of the picture: its numbers of calls, and all of it in a sentence."""

    weekday: str
    number: str
    before: int
    others: int
    news: int
    words: str


def bars_of(outlook: Outlook) -> tuple[DayBar, ...]:
    """The bars of an outlook; none while the forecast is being worked out."""
    if outlook.forecast is None:
        return ()
    return tuple(_bar(outlook, day) for day in outlook.forecast.days)


def who_heard(reach: Reach, names: Names) -> str:
    """The names of some who heard it: "Ann Lee, Bo Ray and 7 more"; empty for nobody."""
    return _listed(names.heard, reach.heard)


def who_is_to_go(reach: Reach, names: Names) -> str:
    """The names of some who are still to hear it; empty for nobody."""
    return _listed(names.to_go, reach.permitted - reach.heard)


def _bar(outlook: Outlook, day: DayAhead) -> DayBar:
    name = day_in_words(day.day, outlook.today)
    calls = day.others + day.news
    parts = [f"{name[0].upper()}{name[1:]}: {_calls(calls)}"]
    if day.news:
        parts.append(f"{day.news:,} about this")
    if calls != day.before:
        parts.append(f"{day.before:,} without it")
    return DayBar(
        WEEKDAYS[day.day.weekday()][:2],
        str(day.day.day),
        day.before,
        day.others,
        day.news,
        ", ".join(parts),
    )


def _calls(count: int) -> str:
    return "1 call" if count == 1 else f"{count:,} calls"


def _listed(names: tuple[str, ...], count: int) -> str:
    shown = [name.strip() or "somebody without a name" for name in names[:MOST_NAMES]]
    more = count - len(shown)
    if not shown or more <= 0:
        return ", ".join(shown)
    return f"{', '.join(shown)} and {more:,} more"
