"""Small builders: what a test does not say about a contact, a call or the rules is ordinary."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.data import calling_hours_file
from app.domain.call import Call, DayPart, Outcome, Promise
from app.domain.calling_days import CallingDays
from app.domain.calling_hours import CallingHours
from app.domain.contact import Contact
from app.domain.news import News
from app.domain.policy import Policy, Rules

NEW_YORK = "America/New_York"
HONOLULU = "Pacific/Honolulu"
AUCKLAND = "Pacific/Auckland"

_FEDERAL = """
2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-07-04 2026-09-07 2026-10-12
2026-11-11 2026-11-26 2026-12-25
2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-06-19 2027-07-04 2027-07-05 2027-09-06
2027-10-11 2027-11-11 2027-11-25 2027-12-24 2027-12-25 2027-12-31
"""
US_HOLIDAYS = frozenset(map(date.fromisoformat, _FEDERAL.split()))
"""The federal holidays of two years, written out so that the rules are tested without a library."""


def moment(local: str, zone: str = NEW_YORK) -> datetime:
    """``moment("2026-11-09 10:00")``: that time on the clocks of the zone."""
    return datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone))


def day(written: str) -> date:
    """``day("2026-11-09")``."""
    return date.fromisoformat(written)


def promise(written: str) -> Promise:
    """``promise("2026-11-12 morning")``, or without a part of the day."""
    on, _, part = written.partition(" ")
    return Promise(day(on), DayPart(part) if part else None)


def a_contact(**facts: Any) -> Contact:
    """Ann from Ohio, a prospect added on Monday, November 2nd, 2026; ``facts`` are her fields."""
    ordinary: dict[str, Any] = {
        "id": 1,
        "name": "Ann Miller",
        "created_on": date(2026, 11, 2),
        "zones": (NEW_YORK,),
        "calling_region": "US-OH",
    }
    return Contact(**ordinary | facts)


def a_call(at: str | datetime, outcome: Outcome | str, **details: Any) -> Call:
    """A call at a New York time or an instant; ``promise`` and ``agreed`` may be written out."""
    when = moment(at) if isinstance(at, str) else at
    for field in ("promise", "agreed"):
        if isinstance(details.get(field), str):
            details[field] = promise(details[field])
    return Call(details.pop("id", 1), when, Outcome(outcome), **details)


def some_news(starts: str = "2026-11-09", deadline: str | None = None, **fields: Any) -> News:
    """News number 7 for everybody."""
    ordinary: dict[str, Any] = {"id": 7, "title": "Winter box", "teaser": "The winter box is here."}
    return News(starts=day(starts), deadline=deadline and day(deadline), **ordinary | fields)


def some_rules(**policy: Any) -> Rules:
    """DESIGN.md's defaults in the calendar of the United States; ``policy`` are changes to them."""
    chosen = Policy(**policy)
    kept = US_HOLIDAYS if chosen.keep_holidays else frozenset[date]()
    return Rules(
        chosen,
        CallingDays(chosen.weekdays, kept, chosen.days_off),
        CallingHours(calling_hours_file.load(), {}, chosen.own_hours),
    )
