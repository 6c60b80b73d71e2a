"""The due list, read from the columns that keep how things stand and from the news of the day."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple, assert_never
from zoneinfo import ZoneInfo

from app.data import due_sql
from app.data.stored_text import instant_from_text, instant_to_text
from app.domain.cadence import Kind
from app.domain.call import DayPart
from app.domain.contact import Relationship
from app.domain.due import DueContact, Place
from app.domain.policy import Policy, Situation

_NO_END = date.max
_DAY = timedelta(days=1)


class _Running(NamedTuple):
    """News that may make somebody due today."""

    news_id: int
    title: str
    starts: date
    deadline: date | None


class DueStore:
    """Reads the due list within one transaction of the driver.

    It goes to the driver itself: a dozen short statements at every outcome take SQLAlchemy longer
    to hand on than SQLite to answer, and the first list can be on screen before it is imported.
    """

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def first(self, now: datetime, limit: int | None, policy: Policy) -> list[DueContact]:
        """The first ``limit`` (None: all) of the contacts who are due at an aware instant.

        Due is who has a call on or before her own local date; the order is ``domain.due.order``.
        """
        return _Reading(self._driver, now, policy).first(limit)

    def count(self, now: datetime, policy: Policy) -> int:
        """How many contacts are due at an aware instant."""
        return _Reading(self._driver, now, policy).count()

    def dialled(self, contact_ids: Iterable[int], since: datetime) -> dict[int, list[datetime]]:
        """When the seller dialled these contacts after ``since``, oldest first, by contact id."""
        values = (json.dumps(list(contact_ids)), instant_to_text(since))
        dialled: dict[int, list[datetime]] = {}
        for contact_id, at in self._driver.execute(due_sql.DIALLED, values):
            dialled.setdefault(contact_id, []).append(instant_from_text(at))
        return dialled


class _Reading:
    """One look at the list at one moment."""

    def __init__(self, driver: sqlite3.Connection, now: datetime, policy: Policy) -> None:
        self._driver = driver
        self._policy = policy
        todays = {
            zones: _local_date(now, zones) for (zones,) in self._driver.execute(due_sql.ZONES)
        }
        dates = set(todays.values()) or {now.date().isoformat()}
        self._values: dict[str, Any] = {"earliest": min(dates), "latest": max(dates)}
        if len(dates) > 1:
            self._values["todays"] = json.dumps(todays)
        self._news = {
            row[0]: _Running(row[0], row[1], date.fromisoformat(row[2]), _date(row[3]))
            for row in self._driver.execute(due_sql.RUNNING, self._values)
        }
        self._sql = due_sql.statements(one_date=len(dates) == 1, any_news=bool(self._news))

    def first(self, limit: int | None) -> list[DueContact]:
        rows: list[DueContact] = []
        for place in Place:
            missing = None if limit is None else limit - len(rows)
            if missing == 0:
                break
            # No scan of a place gives more than are missing, and each gives its first ones.
            self._values["limit"] = -1 if missing is None else missing
            scans = list(self._scans(place))
            found = [row for scan in scans for row in scan]
            if len(scans) > 1:
                found.sort(key=lambda due: (due.due_on, due.name.casefold(), due.contact_id))
            rows += found[:missing]
        return rows

    def count(self) -> int:
        (counted,) = self._driver.execute(self._sql.count, self._values).fetchone()
        return int(counted)

    def _scans(self, place: Place) -> Iterator[list[DueContact]]:
        match place:
            case Place.LATE_PROMISE:
                yield self._rows(self._sql.late)
            case Place.PROMISE_TODAY:
                yield self._rows(self._sql.today)
                yield self._rows(self._sql.retry)
            case Place.DEADLINE:
                for item in self._news.values():
                    near = self._near_from(item)
                    yield self._told(item, Situation.DEADLINE, near, _NO_END)
            case Place.AGREED:
                yield self._rows(self._sql.agreed)
            case Place.PLAN:
                yield self._rows(self._sql.plan)
            case Place.NEWS:
                for item in self._news.values():
                    near = self._near_from(item)
                    yield self._told(item, Situation.NEWS, item.starts, near - _DAY)
            case Place.FIRST:
                yield self._rows(self._sql.first)
                yield self._rows(self._sql.not_yet_entered)
            case Place.CARE:
                yield self._rows(self._sql.care)
            case Place.RETURN:
                yield self._rows(self._sql.rested)
            case _:
                assert_never(place)

    def _near_from(self, item: _Running) -> date:
        """The date from which the deadline of news is near."""
        days = timedelta(days=self._policy.deadline_soon_days)
        return max(item.starts, (item.deadline or _NO_END) - days)

    def _told(
        self, item: _Running, situation: Situation, first_day: date, last_day: date
    ) -> list[DueContact]:
        """Whom a piece of news makes due where it is now one of these days."""
        values = self._values | {
            "news": item.news_id,
            "situation": situation.value,
            "starts": item.starts.isoformat(),
            "first_day": first_day.isoformat(),
            "last_day": last_day.isoformat(),
        }
        if values["first_day"] > values["latest"] or values["last_day"] < values["earliest"]:
            return []
        rows = self._rows(self._sql.since_start, values)
        # Those who may be told from a later day on are due later, so they come behind.
        return (
            rows
            if len(rows) == values["limit"]
            else rows + self._rows(self._sql.since_later, values)
        )

    def _rows(self, statement: str, values: dict[str, Any] | None = None) -> list[DueContact]:
        rows = self._driver.execute(statement, values or self._values).fetchall()
        return [_due(row, self._news) for row in rows]


_KIND = {member.value: member for member in Kind}
_PART: Mapping[str | None, DayPart | None] = {None: None} | {
    member.value: member for member in DayPart
}
_RELATIONSHIP = {member.value: member for member in Relationship}
_SITUATION = {member.value: member for member in Situation}


def _local_date(now: datetime, zones: str) -> str:
    return now.astimezone(ZoneInfo(zones.split(",", 1)[0])).date().isoformat()


def _due(row: tuple[Any, ...], news: Mapping[int, _Running]) -> DueContact:
    (
        contact_id,
        name,
        phone,
        relationship,
        listed_zones,
        calling_region,
        due_on,
        part,
        kind,
        situation,
        message,
        news_id,
        permission_at,
        talked_on,
        attempted_on,
        ordered_on,
    ) = row
    zones = tuple(listed_zones.split(","))
    told = news[news_id] if kind == "news" else None
    values = (
        contact_id,
        name,
        phone,
        _RELATIONSHIP[relationship],
        zones,
        calling_region,
        _KIND[kind],
        date.fromisoformat(due_on),
        _PART[part],
        _SITUATION[situation],
        message,
        news_id,
        told.title if told else None,
        told.deadline if told else None,
        permission_at and _permission_date(permission_at, zones[0]),
        talked_on and date.fromisoformat(talked_on),
        attempted_on and date.fromisoformat(attempted_on),
        ordered_on and date.fromisoformat(ordered_on),
    )
    # Twice as fast as calling it with as many arguments; the list is made anew at every outcome.
    return DueContact._make(values)


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@lru_cache(maxsize=1024)
def _permission_date(at: str, zone: str) -> date:
    return instant_from_text(at).astimezone(ZoneInfo(zone)).date()
