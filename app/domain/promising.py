"""A promise the seller words herself: whether it can be, and which part of the day it means."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from app.domain.cadence import another_part
from app.domain.call import DayPart, Promise
from app.domain.contact import Contact
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
