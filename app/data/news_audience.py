"""Whom a piece of news reaches, counted: news that is kept or still being written.

Whom it makes due is decided by the same condition as in the due list (``due_sql.makes_due``), asked
for the first day on which it may: the start of the news, the day from which a contact may be told
of news, or today, whichever is last.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from app.data import due_sql
from app.data.stored_text import instant_to_text
from app.data.tags import alike
from app.domain.cadence import Kind
from app.domain.news import News

_NO_END = date.max
# What news still being written has for an id: one that no news has and that comes after them all.
_UNKEPT = 2**62

_PERMITTED = f"""
    c.permission = 'granted' AND NOT c.do_not_call AND NOT c.needs_number
    AND {due_sql.OF_ITS_AUDIENCE}
"""
_AUDIENCE = """
    SELECT count(*), count(CASE WHEN {permitted} THEN 1 END),
           count(CASE WHEN {permitted} AND instr(c.heard, :mark) > 0 THEN 1 END)
      FROM contact c WHERE c.archived_at IS NULL
"""
_NAMES = """
    SELECT c.name FROM contact c
     WHERE c.archived_at IS NULL AND {permitted} AND (instr(c.heard, :mark) > 0) = :heard
     ORDER BY c.sort_name, c.id LIMIT :most
"""
_COMING = """
    SELECT c.kind, {day}, count(*) FROM contact c INDEXED BY contact_due
     WHERE c.kind IN ('promise', 'retry', 'agreed', 'plan', 'first', 'care', 'return')
       AND c.due_on <= :latest
     GROUP BY 1, 2
"""
_ZONES_AND_REGIONS = """
    SELECT DISTINCT zones, calling_region FROM contact WHERE archived_at IS NULL
"""
# Whom nobody may call any more today is as good as due tomorrow.
_OR_TOMORROW = """
    CASE WHEN c.due_on <= :today AND c.zones IN (SELECT value FROM json_each(:over))
         THEN date(:today, '+1 day') ELSE c.due_on END
"""
_OTHERS = """
    SELECT count(*) FROM news
     WHERE ended_on IS NULL AND id <> :this AND starts <= :latest
       AND coalesce(deadline, '9999-12-31') >= :today
"""
_TAGS = "SELECT name, id FROM tag"
_LAST_CALLS = """
    SELECT count(*) FROM (SELECT at, outcome FROM call ORDER BY id DESC LIMIT :most)
     WHERE at >= :since AND outcome <> 'called_back'
"""

_FIRST_DAY = "max(:starts, c.news_from, :today)"
# With one date for everybody the index alone tells; otherwise those of one date at a time.
_EVERYBODY = "contact c INDEXED BY contact_news_by_day WHERE c.news_from IS NOT NULL"
_OF_ONE_DATE = """
    contact c NOT INDEXED
     WHERE c.news_from IS NOT NULL AND c.zones IN (SELECT value FROM json_each(:zones))
"""
_TOLD = """
    {running}
    SELECT c.news_from, count(*), count(CASE WHEN {anyway} THEN 1 END),
           count(CASE WHEN {anyway} OR {listed} THEN 1 END)
      FROM {whom} AND {makes_due}
     GROUP BY c.news_from
"""
# Whether other news would make her due on that very day as well.
_ANYWAY = """
    EXISTS (SELECT 1 FROM running n
             WHERE n.id <> :news AND {for_her} AND {others_first_day} = {first_day})
"""
# Whether she is on the list that day without any news.
_LISTED = """
    (c.kind IS NOT NULL
     AND (c.due_on <= {first_day} OR c.kind = 'first' AND c.attempted_on IS NULL))
"""
# Whether any other news makes her due on its own first day; there is no plan step to go before it.
_BY_OTHERS = "EXISTS (SELECT 1 FROM running n WHERE {for_her})"
_OTHERS_FIRST_DAY = "max(n.starts, c.news_from, :today)"
_INSTEAD_OF = """
    {running}
    SELECT {day}, CASE WHEN {by_others} THEN 1 WHEN {makes_due} THEN 2 END, count(*)
      FROM {whom} AND c.kind IN ('first', 'care') AND c.due_on <= :latest
     GROUP BY 1, 2
"""


class Audience(NamedTuple):
    """How many contacts there are, archived ones aside, and how many of them news is for.

    ``permitted`` are those who said yes, can be called and belong to it; ``heard`` of them know it.
    """

    people: int
    permitted: int
    heard: int


class Told(NamedTuple):
    """So many ``people`` become due by news on ``day``, contact-local; ``now`` if that is today.

    Other news would make so many of them due that day ``anyway``; so many would be ``listed`` that
    day for whatever reason.  ``over``: no more calls to them today.
    """

    day: date
    now: bool
    people: int
    anyway: int
    listed: int
    over: bool


class AudienceStore:
    """Counts within one transaction of the driver."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def of(self, item: News) -> Audience:
        """For how many people news is, and how many heard it."""
        return Audience(*self._driver.execute(_audience(), self._values(item)).fetchone())

    def names(self, item: News, *, heard: bool, most: int) -> tuple[str, ...]:
        """Names of those who heard news, or of those it is for who did not yet, by name."""
        values = self._values(item) | {"heard": heard, "most": most}
        statement = _NAMES.format(permitted=_PERMITTED)
        return tuple(name for (name,) in self._driver.execute(statement, values))

    def told(
        self,
        item: News,
        now: datetime,
        latest: date,
        without: News | None = None,
        over: Collection[str] = (),
    ) -> list[Told]:
        """Who becomes due by news, at an aware instant and on the days after it.

        News with the id 0 is taken as added just now.  Of the other news, those that start until
        the date ``latest`` are looked at, but for the one that is to be thought away.  ``over`` are
        the lists of zones to which no more calls are made today.
        """
        if item.ended_on is not None:
            return []
        but = without or item
        shared = self._values(item) | {"latest": latest.isoformat(), "this": _id(but)}
        found: list[Told] = []
        todays = self._todays(now, over)
        for (today, is_over), zones in todays.items():
            values = shared | {"today": today.isoformat()}
            if len(todays) > 1:
                values["zones"] = json.dumps(zones)
            (others,) = self._driver.execute(_OTHERS, values).fetchone()
            statement = _told(one_date=len(todays) == 1, beside_others=others > 0)
            days: Counter[date] = Counter()
            anyway: Counter[date] = Counter()
            listed: Counter[date] = Counter()
            for row in self._driver.execute(statement, values):
                news_from, people, due_anyway, on_list = row
                day = max(item.starts, date.fromisoformat(news_from), today)
                days[day] += people
                anyway[day] += due_anyway
                listed[day] += on_list
            found += [
                Told(day, day == today, days[day], anyway[day], listed[day], is_over)
                for day in days
            ]
        return found

    def instead_of(
        self, item: News, today: date, latest: date, over: Collection[str] = ()
    ) -> tuple[Mapping[date, int], Mapping[date, int]]:
        """How many first and care calls, by the day they are due, news makes good for.

        They are due until the date ``latest``; ``today`` is the seller's, and those in the lists
        of zones that are ``over`` today count tomorrow.  First those that other
        news makes good for, then those left of them that this news does.
        """
        values = self._values(item) | {"this": _id(item)}
        values |= {"today": today.isoformat(), "latest": latest.isoformat()}
        by_others: dict[date, int] = {}
        by_this: dict[date, int] = {}
        values["over"] = json.dumps(list(over))
        statement = _instead_of(some_over=bool(over))
        for day, whose, count in self._driver.execute(statement, values):
            if whose == 1:
                by_others[date.fromisoformat(day)] = count
            elif whose == 2 and item.ended_on is None:
                by_this[date.fromisoformat(day)] = count
        return by_others, by_this

    def coming(
        self, today: date, latest: date, over: Collection[str] = ()
    ) -> Iterator[tuple[Kind, date, int]]:
        """How many contacts are due for what and on which day, news aside, until a date.

        Those in the lists of zones that are ``over`` on the seller's ``today`` count tomorrow.
        """
        values = {"today": today.isoformat(), "latest": latest.isoformat()}
        values["over"] = json.dumps(list(over))
        rows = self._driver.execute(_COMING.format(day=_day(some_over=bool(over))), values)
        return ((Kind(kind), date.fromisoformat(day), count) for kind, day, count in rows)

    def places(self) -> list[tuple[str, str]]:
        """Where there are contacts: lists of zones with the regions of the calling hours."""
        return [(zones, region) for zones, region in self._driver.execute(_ZONES_AND_REGIONS)]

    def calls_since(self, since: datetime, most: int) -> int:
        """How many of the ``most`` calls recorded last the seller made from an instant on."""
        values = {"since": instant_to_text(since), "most": most}
        (count,) = self._driver.execute(_LAST_CALLS, values).fetchone()
        return int(count)

    def _values(self, item: News) -> dict[str, object]:
        deadline = (item.deadline or _NO_END).isoformat()
        return {
            "news": _id(item),
            "mark": f",{_id(item)},",
            "starts": item.starts.isoformat(),
            "first_day": item.starts.isoformat(),
            "deadline": deadline,
            "last_day": deadline,
            "relationships": ",".join(item.relationships) or None,
            "tags": json.dumps(self._tag_ids(item.tags)) if item.tags else None,
        }

    def _tag_ids(self, names: Iterable[str]) -> list[int]:
        return alike(self._driver.execute(_TAGS), names)

    def _todays(self, now: datetime, over: Collection[str]) -> dict[tuple[date, bool], list[str]]:
        """The dates it is somewhere, still to be called or over, with their lists of zones."""
        utc = now.astimezone(UTC)
        todays: dict[tuple[date, bool], list[str]] = {}
        for (zones,) in self._driver.execute(due_sql.ZONES):
            today = utc.astimezone(ZoneInfo(zones.split(",", 1)[0])).date()
            todays.setdefault((today, zones in over), []).append(zones)
        return todays


def _id(item: News) -> int:
    return item.id or _UNKEPT


def _day(*, some_over: bool) -> str:
    return _OR_TOMORROW if some_over else "c.due_on"


@lru_cache
def _audience() -> str:
    return _AUDIENCE.format(permitted=_PERMITTED)


@lru_cache
def _told(*, one_date: bool, beside_others: bool) -> str:
    anyway = _ANYWAY.format(
        for_her=due_sql.FOR_HER.format(today=_FIRST_DAY),
        others_first_day=_OTHERS_FIRST_DAY,
        first_day=_FIRST_DAY,
    )
    return _TOLD.format(
        running=due_sql.running_news(but=":this") if beside_others else "",
        anyway=anyway if beside_others else "FALSE",
        listed=_LISTED.format(first_day=_FIRST_DAY),
        whom=_EVERYBODY if one_date else _OF_ONE_DATE,
        makes_due=due_sql.makes_due(_FIRST_DAY, whom="TRUE", beside_others=beside_others),
    )


@lru_cache
def _instead_of(*, some_over: bool) -> str:
    return _INSTEAD_OF.format(
        day=_day(some_over=some_over),
        running=due_sql.running_news(but=":this"),
        by_others=_BY_OTHERS.format(for_her=due_sql.FOR_HER.format(today=_OTHERS_FIRST_DAY)),
        makes_due=due_sql.makes_due(_FIRST_DAY, whom="TRUE", beside_others=True),
        whom=_EVERYBODY,
    )
