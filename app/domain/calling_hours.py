"""When a contact may be called, in her own local time (DESIGN.md, rule 8).

The table itself is data (``resources/calling_hours.toml``, a source for each row); here is only
how it is read.  Nothing here is legal advice.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.domain.call import DayPart

ELSEWHERE = "*"
"""The table's row for a region it does not know: cautious hours."""

# Two Sundays and a long holiday in a row are behind us by then.
_SEARCH_DAYS = 15
_ROLLING_LIMIT = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Hours:
    """From ``opens`` (included) to ``closes`` (not included), local time."""

    opens: time
    closes: time

    def tightened(self, other: Hours | None) -> Hours | None:
        """What is left of these hours inside ``other``; None when nothing is."""
        if other is None:
            return self
        opens, closes = max(self.opens, other.opens), min(self.closes, other.closes)
        return Hours(opens, closes) if opens < closes else None


class Checked(StrEnum):
    """How well the source of a row is known."""

    READ = "read"
    SECOND_HAND = "second-hand"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class RegionHours:
    """One row of the table; None means no calls on such a day.

    ``source`` says where the hours come from, ``checked`` whether anybody read it there.
    ``max_calls_24h`` is the most calls to one person within any 24 hours, where a law says so.
    """

    code: str
    name: str
    source: str
    checked: Checked
    weekday: Hours | None
    saturday: Hours | None
    sunday: Hours | None
    closed_on_holidays: bool = False
    max_calls_24h: int | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """Whether a call is fine now; ``opens_at`` (when it is not) or ``closes_at``, aware instants.

    ``opens_at`` is None as well when nothing opens within two weeks.
    """

    open: bool
    opens_at: datetime | None = None
    closes_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CallingHours:
    """The table, the public holidays of its rows by their code, the seller's own tighter hours."""

    table: Mapping[str, RegionHours]
    holidays: Mapping[str, Container[date]] = field(default_factory=dict)
    own: Hours | None = None

    def row(self, region: str) -> RegionHours:
        """The row for ``US-FL``, else for ``US``, else the cautious one for elsewhere."""
        country = region.partition("-")[0]
        for code in (region, country):
            if code in self.table:
                return self.table[code]
        return self.table[ELSEWHERE]

    def on(self, region: str, day: date) -> Hours | None:
        """The legal hours of a contact-local date, tightened by the seller's; None: no calls."""
        row = self.row(region)
        if row.closed_on_holidays and day in self.holidays.get(row.code, ()):
            return None
        hours = (row.weekday, row.saturday, row.sunday)[max(0, day.weekday() - 4)]
        return hours and hours.tightened(self.own)

    def allows_part(self, region: str, day: date, part: DayPart) -> bool:
        """Whether any of a day part is within the hours of that date."""
        hours = self.on(region, day)
        return hours is not None and hours.tightened(Hours(*part.hours)) is not None

    def window(
        self,
        region: str,
        zones: Sequence[str],
        now: datetime,
        recent_calls: Iterable[datetime] = (),
    ) -> Window:
        """Whether a contact may be called at the aware instant ``now``.

        Legal in every one of ``zones``.  ``recent_calls`` are the instants of the seller's latest
        calls to her, for the regions that limit calls within 24 hours.
        """
        earliest = max(now, self._limit_lifts_at(region, recent_calls, now))
        closes = self._closes_at(region, zones, now)
        if earliest <= now and closes is not None:
            return Window(True, closes_at=closes)
        if self._closes_at(region, zones, earliest) is not None:
            return Window(False, opens_at=earliest)
        openings = sorted(
            opening
            for zone in map(ZoneInfo, zones)
            for opening in self._openings(region, zone, earliest)
        )
        for opening in openings:
            if self._closes_at(region, zones, opening) is not None:
                return Window(False, opens_at=opening)
        return Window(False)

    def _closes_at(self, region: str, zones: Sequence[str], at: datetime) -> datetime | None:
        """The first closing among the zones if all of them are open at ``at``, else None."""
        closings = []
        for zone in map(ZoneInfo, zones):
            local = at.astimezone(zone)
            hours = self.on(region, local.date())
            if hours is None or not hours.opens <= local.time() < hours.closes:
                return None
            closings.append(datetime.combine(local.date(), hours.closes, zone))
        return min(closings)

    def _openings(self, region: str, zone: ZoneInfo, after: datetime) -> Iterable[datetime]:
        today = after.astimezone(zone).date()
        for step in range(_SEARCH_DAYS):
            day = today + timedelta(days=step)
            hours = self.on(region, day)
            if hours is not None:
                opening = datetime.combine(day, hours.opens, zone)
                if opening > after:
                    yield opening

    def _limit_lifts_at(
        self, region: str, recent_calls: Iterable[datetime], now: datetime
    ) -> datetime:
        limit = self.row(region).max_calls_24h
        if limit is None:
            return now
        # In UTC, for 24 hours are not a day of the clock on the wall when that is changed.
        since = now.astimezone(UTC) - _ROLLING_LIMIT
        recent = sorted(at.astimezone(UTC) for at in recent_calls if since < at <= now)
        return recent[-limit] + _ROLLING_LIMIT if len(recent) >= limit else now
