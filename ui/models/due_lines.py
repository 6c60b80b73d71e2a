"""The due list as it is read on screen: which heading, which words, which badge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from app.domain.cadence import Kind
from app.domain.call import DayPart
from app.domain.due import Place
from app.domain.spoken import WEEKDAYS
from ui.theme import Tone

if TYPE_CHECKING:
    from app.usecases.today import DueList, DueRow


ANY_TIME = "any time"
"""The badge of somebody for whom no part of the day is better than another."""


class Group(StrEnum):
    """The parts of the list, first to last; news has one part for each title."""

    PROMISED = "Promised"
    ENDS_SOON = "Ends soon"
    AGREED = "You agreed"
    AFTER_ORDER = "After an order"
    NEW = "Something new"
    FIRST = "First call"
    CARE = "Staying in touch"
    RETURN = "Back after a rest"
    LATER = "Later today"
    ANOTHER_DAY = "Not today any more"


@dataclass(frozen=True, slots=True)
class DueLine:
    """One person on the list.  ``heading`` is that of her part of it."""

    contact_id: int
    name: str
    reason: str
    badge: str
    tone: Tone
    heading: str
    callable_now: bool


def due_lines(due: DueList, now: datetime) -> tuple[DueLine, ...]:
    """The lines in the order they are shown; ``now`` is the seller's local time.

    People who must not be called at this hour come last, by the time it is fine again.
    """
    here = [_line(row) for row in due.rows if row.window.open]
    closed = sorted(
        (row for row in due.rows if not row.window.open),
        key=lambda row: (row.window.opens_at is None, row.window.opens_at or now),
    )
    return *_gathered(here), *(_closed_line(row, now) for row in closed)


def clock(at: time) -> str:
    """A time of day as Americans write it: "9 am", "10:42 am"."""
    hour = at.hour % 12 or 12
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{hour}{minutes} {'am' if at.hour < 12 else 'pm'}"


def opening(at: datetime, today: date) -> str:
    """When calls are fine again: "9 am", "tomorrow at 9 am", "Monday at 9 am"."""
    days = (at.date() - today).days
    if days == 0:
        return clock(at.time())
    day = "tomorrow" if days == 1 else WEEKDAYS[at.weekday()]
    return f"{day} at {clock(at.time())}"


def _gathered(lines: list[DueLine]) -> list[DueLine]:
    """With every heading in one piece: news may alternate in the list where dates do."""
    order = {heading: i for i, heading in enumerate(dict.fromkeys(x.heading for x in lines))}
    return sorted(lines, key=lambda line: order[line.heading])


def _line(row: DueRow) -> DueLine:
    badge, tone = badge_of(row)
    heading = _heading(row)
    return DueLine(
        row.contact_id, row.due.name, _reason(row), badge, tone, heading, callable_now=True
    )


def _heading(row: DueRow) -> str:
    group = group_of(row.place)
    if group in (Group.ENDS_SOON, Group.NEW) and row.due.news_title:
        return f"{group.value} · {row.due.news_title}"
    return group.value


def group_of(place: Place) -> Group:
    """The part of the list a place belongs to."""
    match place:
        case Place.LATE_PROMISE | Place.PROMISE_TODAY:
            return Group.PROMISED
        case Place.DEADLINE:
            return Group.ENDS_SOON
        case Place.AGREED:
            return Group.AGREED
        case Place.PLAN:
            return Group.AFTER_ORDER
        case Place.NEWS:
            return Group.NEW
        case Place.FIRST:
            return Group.FIRST
        case Place.CARE:
            return Group.CARE
        case Place.RETURN:
            return Group.RETURN
        case _:
            assert_never(place)


def _reason(row: DueRow) -> str:
    """The reason without the title of the news, which the heading says already."""
    title = row.due.news_title
    if title and row.reason.startswith(f"{title} · "):
        rest = row.reason.removeprefix(f"{title} · ")
        return rest[:1].upper() + rest[1:]
    return row.reason


def badge_of(row: DueRow) -> tuple[str, Tone]:
    """When somebody who may be called now is due, in a word or two, and its tone.

    A part of today is "now" once it has begun where she is, and what was promised for it stays so
    after it.  Nothing of this is red, for nothing is wrong.
    """
    today = row.local_now.date()
    if row.place is Place.LATE_PROMISE:
        return "late", Tone.AMBER
    if row.place in (Place.DEADLINE, Place.NEWS) and row.due.news_deadline:
        left = (row.due.news_deadline - today).days
        tone = Tone.AMBER if row.place is Place.DEADLINE else Tone.PROMISE
        return {0: "last day", 1: "1 day"}.get(left, f"{left} days"), tone
    part, local = row.due.part, row.local_now.time()
    if part is None or row.due.due_on != today:
        return ANY_TIME, Tone.NEUTRAL
    if local < part.hours[0]:
        return part.value, Tone.NEUTRAL
    promised = row.due.kind in (Kind.PROMISE, Kind.AGREED)
    if promised or DayPart.at(local) is part:
        return "now", Tone.PROMISE
    return ANY_TIME, Tone.NEUTRAL


def _closed_line(row: DueRow, now: datetime) -> DueLine:
    opens_at = row.window.opens_at
    there = clock(row.local_now.time())
    if opens_at is None:
        return _closed(row, f"{there} there · no calling hours", "closed", Group.ANOTHER_DAY)
    # One time for reason and badge, on the seller's clock: it is she who calls.
    mine = opens_at.astimezone(now.tzinfo)
    reason = f"{there} there · call {_at(opening(mine, now.date()))}"
    if mine.date() == now.date():
        return _closed(row, reason, clock(mine.time()), Group.LATER)
    soon = mine.date() - now.date() < timedelta(days=7)
    day = WEEKDAYS[mine.weekday()][:3] if soon else f"{mine:%b} {mine.day}"
    return _closed(row, reason, f"{day} {clock(mine.time())}", Group.ANOTHER_DAY)


def _at(when: str) -> str:
    return f"at {when}" if when[0].isdigit() else when


def _closed(row: DueRow, reason: str, badge: str, group: Group) -> DueLine:
    return DueLine(
        row.contact_id, row.due.name, reason, badge, Tone.AMBER, group.value, callable_now=False
    )
