"""Whom to call today: the due list with its reasons and calling windows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.domain.calling_hours import Window
from app.domain.due import DueContact, Place, place, reason
from app.domain.policy import Rules
from app.usecases.office import Almanac, Office

if TYPE_CHECKING:
    from app.data.glance import Glance
    from app.data.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class DueRow:
    """One line of the list.

    ``window`` says whether a call is fine at the moment asked about, and until or from when.
    ``local_now`` is that moment in the contact's zone.
    """

    due: DueContact
    place: Place
    reason: str
    window: Window
    local_now: datetime

    @property
    def contact_id(self) -> int:
        """The contact's id."""
        return self.due.contact_id


@dataclass(frozen=True, slots=True)
class DueList:
    """The first rows in list order, and how many people are due in all (None: not asked).

    ``today`` is the seller's date, ``zone`` her IANA zone.
    """

    rows: tuple[DueRow, ...]
    count: int | None
    today: date
    zone: str


def due_list(office: Office, now: datetime, limit: int | None = None) -> DueList:
    """Everybody due at the aware instant ``now``, at most ``limit`` rows, in the list's order."""
    with office.database.read() as work:
        return due_rows(office, work, now, limit)


def due_rows(
    almanac: Almanac,
    work: Work | Glance,
    now: datetime,
    limit: int | None,
    *,
    counted: bool = True,
) -> DueList:
    """``due_list`` within the caller's unit of work; counting looks at everybody who is due."""
    rules = almanac.rules(work)
    found = work.due.first(now, limit, rules.policy)
    count: int | None = len(found)
    if limit is not None and len(found) == limit:
        count = work.due.count(now, rules.policy) if counted else None
    regions = {due.contact_id: due.calling_region for due in found}
    recent = recent_calls(work, rules, regions, now)
    rows = tuple(_row(due, rules, now, recent.get(due.contact_id, [])) for due in found)
    zone = almanac.seller(work).zone
    return DueList(rows, count, now.astimezone(ZoneInfo(zone)).date(), zone)


def recent_calls(
    work: Work | Glance, rules: Rules, regions: Mapping[int, str], now: datetime
) -> dict[int, list[datetime]]:
    """The last day's calls to those who live where the number of calls a day is limited.

    ``regions`` are calling regions by contact id, and so are the calls, oldest first.
    """
    limited = [
        contact_id
        for contact_id, region in regions.items()
        if rules.hours.row(region).max_calls_24h is not None
    ]
    return work.due.dialled(limited, now - timedelta(hours=24)) if limited else {}


def _row(due: DueContact, rules: Rules, now: datetime, recent: list[datetime]) -> DueRow:
    local_now = now.astimezone(ZoneInfo(due.zones[0]))
    today = local_now.date()
    return DueRow(
        due,
        place(due, today, rules.policy),
        reason(due, today, rules.policy),
        rules.hours.window(due.calling_region, due.zones, now, recent),
        local_now,
    )
