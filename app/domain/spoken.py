"""Dates and times the way a person says them (DESIGN.md, rule 9); English, as on every screen.

What is said is what is scheduled: the same ``Promise`` is read aloud with ``spoken_when``, written
on a button with ``short_when`` and remembered with ``when_said``.  All dates, ``today`` included,
are dates where the contact is.  What a script says in another language is in ``tongue``.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from app.domain.call import DayPart, Promise

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# Below this many days a weekday alone is clear; up to the second bound a date is; beyond it
# nobody keeps a date in mind from a message, so the third of the month has to do.
DATED_FROM_DAYS = 7
DATED_UNTIL_DAYS = 30


def spoken_when(promise: Promise, today: date) -> str:
    """A promise as it is said aloud, to stand at the end of "I'll try you again …".

    "tomorrow morning", "Thursday morning", "Thursday, December 3rd, in the morning", "in the
    middle of January"; without a part of the day "tomorrow", "Thursday", "Thursday, December 3rd".
    A past date is said in full.
    """
    days = (promise.on - today).days
    if days > DATED_UNTIL_DAYS:
        third, month = third_of_month(promise.on), MONTHS[promise.on.month - 1]
        return f"{'in' if third == 'middle' else 'at'} the {third} of {month}"
    near = _near(promise, days)
    if near is not None:
        return "later today" if near == "today" else near
    said = _weekday_and_date(promise.on)
    return f"{said}, in the {promise.part.value}" if promise.part else said


def short_when(promise: Promise, today: date) -> str:
    """A promise for a button or a list: "tomorrow morning", "Dec 3, morning", "mid-January"."""
    days = (promise.on - today).days
    if days > DATED_UNTIL_DAYS:
        words = {"beginning": "early ", "middle": "mid-", "end": "late "}
        return words[third_of_month(promise.on)] + MONTHS[promise.on.month - 1]
    near = _near(promise, days)
    if near is not None:
        return near
    day = _short_date(promise.on)
    return f"{day}, {promise.part.value}" if promise.part else day


def when_said(promise: Promise, today: date) -> str:
    """The time a promise named, looked back on.

    "this morning", "yesterday evening", "Thursday morning", "November 3rd": fits after "I said I'd
    try again" and after "You promised".  A promise still to come is worded by ``spoken_when``.
    """
    days = (today - promise.on).days
    if days < 0:
        return spoken_when(promise, today)
    if days == 0:
        return _this(promise.part)
    if days == 1:
        return _with_part("yesterday", promise.part)
    if days < DATED_FROM_DAYS:
        return _with_part(_weekday(promise.on), promise.part)
    return _month_and_day(promise.on)


def spoken_date(day: date, today: date) -> str:
    """A deadline as it is said after "until": "today", "Friday", "Friday, December 4th"."""
    return _near(Promise(day, None), (day - today).days) or _weekday_and_date(day)


def as_day(day: date, today: date) -> str:
    """A date for a history: "today", "yesterday", "Tue, Nov 17", "May 4", "Dec 3, 2025"."""
    days = (today - day).days
    if days == 0:
        return "today"
    if days == 1:
        return "yesterday"
    if 0 < days <= DATED_UNTIL_DAYS:
        return f"{_weekday(day)[:3]}, {_short_date(day)}"
    return _short_date(day) if day.year == today.year else f"{_short_date(day)}, {day.year}"


def on_day(day: date, today: date) -> str:
    """A date of the past in a sentence: "today", "on Monday", "on May 4th", "on Dec 3, 2025"."""
    days = (today - day).days
    if 0 <= days < DATED_FROM_DAYS:
        near = when_said(Promise(day, None), today)
        return near if days < 2 else f"on {near}"
    return f"on {_month_and_day(day) if day.year == today.year else as_day(day, today)}"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st …"""
    if 11 <= number % 100 <= 13:
        return f"{number}th"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def spoken_number(written: str) -> str:
    """A telephone number in the groups it is read in: "(614) 555-0199" becomes "614, 555, 0199"."""
    return ", ".join(re.findall(r"\d+", written))


def _near(promise: Promise, days: int) -> str | None:
    """The wording for today and the six days after it; None for any other day."""
    if days == 0:
        return _this(promise.part)
    if days == 1:
        return _with_part("tomorrow", promise.part)
    if 1 < days < DATED_FROM_DAYS:
        return _with_part(_weekday(promise.on), promise.part)
    return None


def _this(part: DayPart | None) -> str:
    return f"this {part.value}" if part else "today"


def _with_part(day: str, part: DayPart | None) -> str:
    return f"{day} {part.value}" if part else day


def third_of_month(day: date) -> Literal["beginning", "middle", "end"]:
    """Where a day stands in its month: what is said of a day more than a month away."""
    if day.day <= 10:
        return "beginning"
    return "middle" if day.day <= 20 else "end"


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def _month_and_day(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {ordinal(day.day)}"


def _weekday_and_date(day: date) -> str:
    return f"{_weekday(day)}, {_month_and_day(day)}"


def _short_date(day: date) -> str:
    return f"{MONTHS[day.month - 1][:3]} {day.day}"
