"""What every use case works with: the tables the rules are given, the scripts, the database."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.domain.calling_days import CallingDays
from app.domain.calling_hours import CallingHours, RegionHours
from app.domain.policy import Policy, Rules
from app.domain.seller import Seller
from app.usecases import preferences

if TYPE_CHECKING:
    from app.data.database import Database
    from app.data.glance import Glance
    from app.data.recordings import Recordings
    from app.data.unit_of_work import Work
    from app.domain.script import Script


@dataclass(frozen=True, slots=True)
class Almanac:
    """What holds whatever the seller's data: calling hours, holidays, scripts, the clock's zone.

    ``holidays`` gives a region's public holidays, ``scripts`` the built-in scripts of every
    language; ``home_zone`` is the IANA zone of this computer, the seller's until she says
    otherwise.
    """

    hours_table: Mapping[str, RegionHours]
    holidays: Callable[[str], Container[date]]
    scripts: Callable[[], tuple[Script, ...]]
    home_zone: str

    def seller(self, work: Work | Glance) -> Seller:
        """The seller as she introduced herself, else somebody nameless in this computer's zone."""
        return preferences.read_seller(work, self.home_zone)

    def sellers_day(self, work: Work | Glance, now: datetime) -> date:
        """The seller's date at an aware instant."""
        return now.astimezone(ZoneInfo(self.seller(work).zone)).date()

    def rules(self, work: Work | Glance) -> Rules:
        """The seller's policy in her region's calendar."""
        return self.rules_for(preferences.read_policy(work), self.seller(work).region)

    def rules_for(self, policy: Policy, region: str) -> Rules:
        """A policy in the calendar of a seller's region."""
        closed = (code for code, row in self.hours_table.items() if row.closed_on_holidays)
        return Rules(
            policy,
            CallingDays(
                policy.weekdays,
                self.holidays(region) if policy.keep_holidays else frozenset(),
                policy.days_off,
            ),
            CallingHours(
                self.hours_table,
                {code: self.holidays(code) for code in closed},
                policy.own_hours,
            ),
        )


@dataclass(frozen=True, slots=True)
class Office(Almanac):
    """The almanac with the seller's data; wired once in ``app.bootstrap``.

    ``recordings`` is the folder with the sound of her takes.
    """

    database: Database
    recordings: Recordings
