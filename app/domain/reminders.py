"""Reminders: what the seller is told while she is busy elsewhere, and when she is left in peace.

Two things are worth a quiet notice: the day's list is ready, and a time she promised has begun.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from app.domain.cadence import Kind
from app.domain.call import DayPart
from app.domain.calling_hours import CallingHours
from app.domain.due import DueContact

LIST_READY = DayPart.MORNING.hours[0]
"""When the day's list is told of, on the seller's clock: as the first day part begins."""

MOST_COUNTED = 100
"""So many people are enough to say of a list, and to count more of them would take a while."""

BEFORE_QUIET = timedelta(minutes=15)
"""So long before a quiet time she is told of what would begin and end in it."""

_SHORTEST_PART = timedelta(
    hours=min(last.hour - first.hour for first, last in (part.hours for part in DayPart))
)

# A told time is remembered until it cannot come up again wherever the contact is.
_REMEMBERED = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Quiet:
    """From ``begins`` (included) to ``ends`` (not included) on the seller's clock nothing is told.

    It may go past midnight.  Twice the same time is never.
    """

    begins: time = time(20)
    ends: time = time(8)

    def holds(self, local: time) -> bool:
        """Whether it is quiet at a local time."""
        if self.begins <= self.ends:
            return self.begins <= local < self.ends
        return local >= self.begins or local < self.ends


@dataclass(frozen=True, slots=True)
class Reminders:
    """What the seller wants to be told of, and when not.

    Off until she asks for them: with them Ringwell stays in the tray when its window is closed, and
    no program should do that of its own accord.  Usually it is quiet when the evening's calls end,
    and until shortly before the morning's begin; where she calls is not always where she is, and
    nine o'clock in New York is six in California.
    """

    on: bool = False
    quiet: Quiet = field(default_factory=Quiet)


@dataclass(frozen=True, slots=True)
class PromisedTime:
    """When somebody may expect a call: from ``begins`` to before ``ends``, instants in UTC.

    ``part`` is the part of her day that was named, ``agreed`` whether both settled on it.
    """

    contact_id: int
    name: str
    part: DayPart
    agreed: bool
    begins: datetime
    ends: datetime

    @property
    def key(self) -> tuple[int, datetime]:
        """Whom it is about and when: a new promise is another one, the same one told is told."""
        return self.contact_id, self.begins


@dataclass(frozen=True, slots=True)
class Told:
    """What was told already: the list of ``list_on`` (the seller's date), and these promises."""

    list_on: date | None = None
    promised: frozenset[tuple[int, datetime]] = frozenset()


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice, whatever it holds: promised times, soonest over first.

    They have begun, or will begin and be over in the quiet time that is about to begin.
    ``due`` is how many people are on the day's list, ``MOST_COUNTED`` for so many and more; 0
    where the list is not what it tells of.
    """

    promised: tuple[PromisedTime, ...]
    due: int = 0


def may_be_now(due: DueContact, now: datetime) -> bool:
    """Whether a time she was promised or agreed to may have begun and not be over, hours aside.

    Whom to ask ``promised_time`` about, which tells exactly: a few of thousands.
    """
    if due.kind not in (Kind.PROMISE, Kind.AGREED) or due.part is None:
        return False
    first, last = _part_of_day(due.due_on, due.part, due.zones[0])
    return first <= now < last


@lru_cache(maxsize=1024)
def _part_of_day(day: date, part: DayPart, zone: str) -> tuple[datetime, datetime]:
    first, last = (
        datetime.combine(day, each, ZoneInfo(zone)).astimezone(UTC) for each in part.hours
    )
    return first, last


def promised_time(due: DueContact, hours: CallingHours) -> PromisedTime | None:
    """When the call may be expected that somebody due was promised or agreed to.

    It begins with the part of the day that was named, or as soon in it as calls are fine there; in
    her likeliest zone.  None where no part was named or no call is fine in it.
    """
    if due.kind not in (Kind.PROMISE, Kind.AGREED) or due.part is None:
        return None
    first, last = _part_of_day(due.due_on, due.part, due.zones[0])
    window = hours.window(due.calling_region, due.zones, first)
    if not window.open:
        if window.opens_at is None or window.opens_at >= last:
            return None
        first = window.opens_at.astimezone(UTC)
        window = hours.window(due.calling_region, due.zones, first)
    if window.closes_at is not None:
        last = min(last, window.closes_at.astimezone(UTC))
    agreed = due.kind is Kind.AGREED
    return PromisedTime(due.contact_id, due.name, due.part, agreed, first, last)


def silent(reminders: Reminders, local_now: datetime, *, in_session: bool) -> bool:
    """Whether nothing is told at all at this time of the seller's clock.

    In the midst of a session she has somebody before her, or on the line.
    """
    return not reminders.on or in_session or reminders.quiet.holds(local_now.time())


def list_waits(told: Told, local_now: datetime, *, calling_day: bool) -> bool:
    """Whether the day's list is ready and was not told of, at this time of the seller's clock."""
    return calling_day and local_now.time() >= LIST_READY and told.list_on != local_now.date()


def coming_quiet(quiet: Quiet, local_now: datetime) -> tuple[datetime, datetime] | None:
    """Begin and end, in UTC, of the quiet time that is at most ``BEFORE_QUIET`` away; else None."""
    if quiet.begins == quiet.ends:
        return None
    begins = datetime.combine(local_now.date(), quiet.begins, local_now.tzinfo)
    if begins <= local_now:
        begins += timedelta(days=1)
    ends = datetime.combine(begins.date(), quiet.ends, local_now.tzinfo)
    if quiet.ends < quiet.begins:
        ends += timedelta(days=1)
    begins, ends = begins.astimezone(UTC), ends.astimezone(UTC)
    return (begins, ends) if begins - local_now.astimezone(UTC) <= BEFORE_QUIET else None


def looked_at(quiet: Quiet, local_now: datetime) -> tuple[datetime, ...]:
    """The instants, in UTC, in one of which lies every promised time that ``notice`` may tell."""
    now, coming = local_now.astimezone(UTC), coming_quiet(quiet, local_now)
    instants = [now]
    if coming is not None:
        at, ends = coming
        while at < ends:
            instants.append(at)
            at += _SHORTEST_PART
    return tuple(instants)


def notice(
    promised: tuple[PromisedTime, ...],
    due: int,
    told: Told,
    local_now: datetime,
    quiet: Quiet,
    *,
    calling_day: bool,
) -> Notice | None:
    """What to tell at this time of the seller's clock, all in one notice; None for nothing.

    ``promised`` are the promises that stand, ``due`` the people on the list.  What began in a quiet
    time or a session is told after it if it is still so then, and what would be over by then, just
    before the quiet.  On a day off there is nothing but what both agreed on.  Nobody due is no
    reason to be disturbed.
    """
    now, coming = local_now.astimezone(UTC), coming_quiet(quiet, local_now)

    def tells(each: PromisedTime) -> bool:
        if each.key in told.promised or not (calling_day or each.agreed):
            return False
        if coming is not None and now < each.begins:
            return each.begins < coming[1] and each.ends <= coming[1]
        return each.begins <= now < each.ends

    found = sorted(
        filter(tells, promised),
        key=lambda each: (each.ends, each.begins, each.name.casefold(), each.contact_id),
    )
    on_list = due if list_waits(told, local_now, calling_day=calling_day) else 0
    return Notice(tuple(found), on_list) if found or on_list else None


def after(told: Told, given: Notice, local_now: datetime) -> Told:
    """What was told once a notice is given, at this time of the seller's clock."""
    since = local_now.astimezone(UTC) - _REMEMBERED
    kept = {key for key in told.promised if key[1] > since}
    return Told(
        local_now.date() if given.due else told.list_on,
        frozenset(kept | {each.key for each in given.promised}),
    )
