"""What can be promised: never what is past, and not a time when the news told is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.cadence import another_part
from app.domain.call import DayPart, Promise
from app.domain.contact import Contact
from app.domain.news import News
from app.domain.policy import Rules


def is_past(contact: Contact, promise: Promise, now: datetime) -> bool:
    """Whether a contact-local promise is over at the aware instant ``now``."""
    local = now.astimezone(ZoneInfo(contact.zones[0]))
    if promise.on == local.date() and promise.part is not None:
        return local.time() >= promise.part.hours[1]
    return promise.on < local.date()


def with_part(contact: Contact, promise: Promise, rules: Rules, now: datetime) -> Promise:
    """The promise with a part of the day: hers, else another one than now, when nobody answers.

    Without one only where every part of the promised day that could be meant is over.
    """
    if promise.part is not None:
        return promise
    now_part = DayPart.at(now.astimezone(ZoneInfo(contact.zones[0])).time())
    chosen = replace(promise, part=another_part(contact, promise.on, now_part, rules))
    return promise if is_past(contact, chosen, now) else chosen


def in_time(
    contact: Contact, promise: Promise, told: News | None, rules: Rules, now: datetime
) -> Promise:
    """The promise, or an earlier one where the news told at ``now`` would be over by then.

    It is then for the last calling day on or before the news's deadline; with no such day left
    after today, the promise stands, and a script must not say that there is more to tell by then.
    """
    if told is None or told.deadline is None or promise.on <= told.deadline:
        return promise
    local = now.astimezone(ZoneInfo(contact.zones[0]))
    day = told.deadline
    while day > local.date():
        if day in rules.days and rules.hours.on(contact.calling_region, day) is not None:
            part = another_part(contact, day, DayPart.at(local.time()), rules)
            return Promise(day, part)
        day -= timedelta(days=1)
    return promise


def named_now(promise: Promise, local_now: datetime) -> Promise | None:
    """The promise as it may be named in the call that keeps it, at her local time ``local_now``.

    Its part of the day is named while it lasts, else the day alone.  None on any other day: a time
    long gone would sound like a reproach, and one still to come like a mistake.
    """
    if promise.on != local_now.date():
        return None
    if promise.part is DayPart.at(local_now.time()):
        return promise
    return replace(promise, part=None)
