"""The due list, read from the columns that keep how things stand and from the news of the day."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache, partial
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
    relationships: str | None
    tags: str | None


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

    def promised(self, now: datetime, policy: Policy) -> list[DueContact]:
        """Whom she promised, or agreed with, to call in the part of her day that it is there now.

        Those of whom ``domain.reminders.may_be_now`` is true.
        """
        return _Reading(self._driver, now, policy).promised()

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
        utc = now.astimezone(UTC)
        self._clocks = {zones: _local(utc, zones) for (zones,) in driver.execute(due_sql.ZONES)}
        todays = {zones: there.date() for zones, there in self._clocks.items()}
        dates = set(todays.values()) or {utc.date()}
        self._one_date = len(dates) == 1
        self._values: dict[str, Any] = {
            "earliest": min(dates).isoformat(),
            "latest": max(dates).isoformat(),
        }
        if not self._one_date:
            self._values["todays"] = json.dumps(todays, default=date.isoformat)

        self._personal = due_sql.personal(one_date=self._one_date)

    @cached_property
    def _news(self) -> list[_Running]:
        """What is new, looked at when the list comes to it."""
        return [
            _Running(row[0], row[1], date.fromisoformat(row[2]), _date(row[3]), *row[4:])
            for row in self._driver.execute(due_sql.RUNNING, self._values)
        ]

    @cached_property
    def _with_news(self) -> due_sql.WithNews:
        return due_sql.with_news(one_date=self._one_date, news=min(2, len(self._news)))

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
            if len(found) > max(map(len, scans), default=0):
                found.sort(key=lambda due: (due.due_on, due.name.casefold(), due.contact_id))
            rows += found[:missing]
        return rows

    def promised(self) -> list[DueContact]:
        parts = {zones: _part(there.time()) for zones, there in self._clocks.items()}
        self._values |= {"limit": -1, "parts": json.dumps(parts)}
        return self._rows(self._personal.promised_now) + self._rows(self._personal.agreed_now)

    def count(self) -> int:
        (counted,) = self._driver.execute(self._with_news.count, self._values).fetchone()
        return int(counted)

    def _scans(self, place: Place) -> Iterator[list[DueContact]]:
        match place:
            case Place.LATE_PROMISE:
                yield self._rows(self._personal.late)
            case Place.PROMISE_TODAY:
                yield self._rows(self._personal.today)
                yield self._rows(self._personal.retry)
            case Place.DEADLINE:
                for item in self._news:
                    near = self._near_from(item)
                    yield self._told(item, Situation.DEADLINE, near, item.deadline or _NO_END)
            case Place.AGREED:
                yield self._rows(self._personal.agreed)
            case Place.PLAN:
                yield self._rows(self._personal.plan)
            case Place.NEWS:
                for item in self._news:
                    near = self._near_from(item)
                    yield self._told(item, Situation.NEWS, item.starts, near - _DAY)
            case Place.FIRST:
                yield self._rows(self._with_news.first)
                yield self._rows(self._with_news.not_yet_entered)
            case Place.CARE:
                yield self._rows(self._with_news.care)
            case Place.RETURN:
                yield self._rows(self._personal.rested)
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
            "mark": f",{item.news_id},",
            "situation": situation.value,
            "starts": item.starts.isoformat(),
            "deadline": (item.deadline or _NO_END).isoformat(),
            "relationships": item.relationships,
            "tags": item.tags,
            "first_day": first_day.isoformat(),
            "last_day": last_day.isoformat(),
        }
        if values["first_day"] > values["latest"] or values["last_day"] < values["earliest"]:
            return []

        def told(statement: str) -> list[DueContact]:
            return [_due(row, item) for row in self._driver.execute(statement, values).fetchall()]

        rows = told(self._with_news.since_start)
        # Those who may be told from a later day on are due later, so they come behind.
        return rows if len(rows) == values["limit"] else rows + told(self._with_news.since_later)

    def _rows(self, statement: str) -> list[DueContact]:
        rows = self._driver.execute(statement, self._values).fetchall()
        return [_due(row, None) for row in rows]


_KIND = {member.value: member for member in Kind}
_PART: Mapping[str | None, DayPart | None] = {None: None} | {
    member.value: member for member in DayPart
}
_RELATIONSHIP = {member.value: member for member in Relationship}
_SITUATION = {member.value: member for member in Situation}


# Out of values in its order; twice as fast as calling it with eighteen arguments.
_due_contact: Callable[[tuple[object, ...]], DueContact] = partial(tuple.__new__, DueContact)


def _local(utc: datetime, zones: str) -> datetime:
    return utc.astimezone(ZoneInfo(zones.split(",", 1)[0]))


def _part(local: time) -> DayPart | None:
    """The part of the day whose hours it is at a local time."""
    return next((part for part in DayPart if part.hours[0] <= local < part.hours[1]), None)


def _due(row: tuple[Any, ...], told: _Running | None) -> DueContact:
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
    zones = _zones(listed_zones)
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
    return _due_contact(values)


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@lru_cache(maxsize=1024)
def _zones(listed: str) -> tuple[str, ...]:
    return tuple(listed.split(","))


@lru_cache(maxsize=1024)
def _permission_date(at: str, zone: str) -> date:
    return instant_from_text(at).astimezone(ZoneInfo(zone)).date()
