"""The due list, read from the columns that keep how things stand and from the news of the day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from app.data import due_sql
from app.data.columns import instant_from_text
from app.domain.cadence import Kind
from app.domain.call import DayPart
from app.domain.contact import Relationship
from app.domain.due import DueContact, Place
from app.domain.policy import Policy, Situation

_NO_END = date.max


class _Running(NamedTuple):
    """News that may make somebody due today."""

    news_id: int
    title: str
    starts: str
    deadline: date | None


class DueStore:
    """Reads the due list within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def first(self, now: datetime, limit: int | None, policy: Policy) -> list[DueContact]:
        """The first ``limit`` (None: all) of the contacts who are due at an aware instant.

        Due is who has a call on or before her own local date; the order is ``domain.due.order``.
        Of more than a hundred pieces of news running at once, those that end last are left out.
        """
        values = self._dates(now)
        news = self._running(values)
        for i, item in enumerate(news):
            ends = item.deadline or _NO_END
            values[f"news_{i}"] = item.news_id
            values[f"starts_{i}"] = item.starts
            values[f"soon_{i}"] = (ends - timedelta(days=policy.deadline_soon_days)).isoformat()
        values["limit"] = -1 if limit is None else limit
        statement = due_sql.rows_statement(len(news), "todays" not in values)
        by_id = {item.news_id: item for item in news}
        return [_due(row, by_id) for row in self._connection.exec_driver_sql(statement, values)]

    def count(self, now: datetime, policy: Policy) -> int:
        """How many contacts are due at an aware instant."""
        values = self._dates(now)
        statement = due_sql.count_statement(bool(self._running(values)), "todays" not in values)
        return int(self._connection.exec_driver_sql(statement, values).scalar_one())

    def _dates(self, now: datetime) -> dict[str, Any]:
        """Today's date for the contacts: ``earliest``, ``latest`` and, if they differ, each's."""
        used = self._connection.exec_driver_sql(due_sql.ZONES).scalars()
        todays = {zones: _local_date(now, zones) for zones in used}
        dates = set(todays.values()) or {now.date().isoformat()}
        values: dict[str, Any] = {"earliest": min(dates), "latest": max(dates)}
        if len(dates) > 1:
            values["todays"] = json.dumps(todays)
        return values

    def _running(self, values: Mapping[str, Any]) -> list[_Running]:
        rows = self._connection.exec_driver_sql(_RUNNING, dict(values))
        return [
            _Running(news_id, title, starts, date.fromisoformat(deadline) if deadline else None)
            for news_id, title, starts, deadline in rows
        ]


_RUNNING = """
    SELECT id, title, starts, deadline FROM news
     WHERE ended_on IS NULL AND starts <= :latest AND (deadline IS NULL OR deadline >= :earliest)
     ORDER BY deadline IS NULL, deadline, id
     LIMIT 100
"""
_KIND = {member.value: member for member in Kind}
_PART: Mapping[str | None, DayPart | None] = {None: None} | {
    member.value: member for member in DayPart
}
_RELATIONSHIP = {member.value: member for member in Relationship}
_SITUATION = {member.value: member for member in Situation}


def _local_date(now: datetime, zones: str) -> str:
    return now.astimezone(ZoneInfo(zones.split(",", 1)[0])).date().isoformat()


def _due(row: Any, news: Mapping[int, _Running]) -> DueContact:
    (
        contact_id,
        name,
        phone,
        relationship,
        zones,
        calling_region,
        kind,
        due_on,
        part,
        situation,
        message,
        series_news_id,
        news_id,
        place,
        permission_at,
        talked_on,
        attempted_on,
        ordered_on,
    ) = row
    told = news[news_id] if news_id is not None else None
    zones = tuple(zones.split(","))
    if told is None:
        call = (_KIND[kind], _SITUATION[situation], message, series_news_id)
    else:
        near = place == Place.DEADLINE
        call = (Kind.NEWS, Situation.DEADLINE if near else Situation.NEWS, 1, told.news_id)
    return DueContact(
        contact_id,
        name,
        phone,
        _RELATIONSHIP[relationship],
        zones,
        calling_region,
        call[0],
        date.fromisoformat(due_on),
        _PART[part],
        call[1],
        call[2],
        call[3],
        told and told.title,
        told and told.deadline,
        _permission_date(permission_at, zones[0]),
        _date(talked_on),
        _date(attempted_on),
        _date(ordered_on),
    )


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _permission_date(at: str | None, zone: str) -> date | None:
    return None if at is None else instant_from_text(at).astimezone(ZoneInfo(zone)).date()
