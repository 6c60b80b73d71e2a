"""The history of a contact as the seller reads it: calls, promises kept or late, orders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.domain.call import CallRecord, DayPart, Outcome, Promise
from app.domain.contact import Contact


class Kept(StrEnum):
    """What became of a promise (DESIGN.md, rule 2).

    ``overtaken``: a talk, a newer promise, a stop or a wrong number came before its date.
    """

    OPEN = "open"
    KEPT = "kept"
    LATE = "late"
    OVERTAKEN = "overtaken"


@dataclass(frozen=True, slots=True)
class Touch:
    """One entry, dates contact-local; ``outcome`` is None for an order.

    ``kept`` tells of ``promise`` as of the day asked about: an open one is late once its day is
    over.
    """

    on: date
    part: DayPart | None
    outcome: Outcome | None
    call_id: int | None = None
    promise: Promise | None = None
    kept: Kept | None = None
    agreed: Promise | None = None
    permission: bool | None = None
    note: str = ""


def touches(contact: Contact, records: Iterable[CallRecord], today: date) -> tuple[Touch, ...]:
    """Calls and orders of a contact, newest first."""
    zone = ZoneInfo(contact.zones[0])
    entries: list[Touch] = []
    ordered = sorted(records, key=lambda record: (record.call.at, record.call.id))
    days = [record.call.at.astimezone(zone) for record in ordered]
    dated = [(day.date(), record.call.outcome) for day, record in zip(days, ordered, strict=True)]
    for index, (record, local) in enumerate(zip(ordered, days, strict=True)):
        call = record.call
        entries.append(
            Touch(
                local.date(),
                DayPart.at(local.time()),
                call.outcome,
                call.id,
                call.promise,
                _kept(call.promise, dated[index + 1 :], today) if call.promise else None,
                call.agreed,
                call.permission,
                record.note,
            )
        )
    entries.extend(Touch(order, None, None) for order in contact.orders)
    entries.sort(key=lambda touch: touch.on)
    return tuple(reversed(entries))


_OVERTAKES = frozenset(
    {Outcome.VOICEMAIL, Outcome.SPOKE, Outcome.CALLED_BACK, Outcome.WRONG_NUMBER, Outcome.STOP}
)


def _kept(promise: Promise, later: list[tuple[date, Outcome]], today: date) -> Kept:
    for day, outcome in later:
        if outcome.outbound and day >= promise.on:
            return Kept.KEPT if day == promise.on else Kept.LATE
        if outcome in _OVERTAKES:
            return Kept.OVERTAKEN if day <= promise.on else Kept.LATE
    return Kept.OPEN if today <= promise.on else Kept.LATE
