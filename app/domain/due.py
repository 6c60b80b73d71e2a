"""The due list: who comes before whom, and why in words (DESIGN.md, rule 7)."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import NamedTuple, assert_never

from app.domain.cadence import Kind
from app.domain.call import DayPart, Promise
from app.domain.contact import Relationship
from app.domain.policy import Policy, Situation
from app.domain.spoken import as_day, short_when, spoken_date, when_said


class Place(IntEnum):
    """Where a due contact stands in the list, first to last."""

    LATE_PROMISE = 1
    PROMISE_TODAY = 2
    DEADLINE = 3
    AGREED = 4
    PLAN = 5
    NEWS = 6
    FIRST = 7
    CARE = 8
    RETURN = 9


class DueContact(NamedTuple):
    """A contact with her next call and the dates its reason speaks of.

    A named tuple, for the list makes them by the hundred on every keystroke and every outcome.
    ``phone`` is E.164 where the number is valid, else as written; None when there is none.  Dates
    are contact-local.  ``attempted_on`` is the last call that reached nobody, ``talked_on`` the
    last talk.
    """

    contact_id: int
    name: str
    phone: str | None
    relationship: Relationship
    zones: tuple[str, ...]
    calling_region: str
    kind: Kind
    due_on: date
    part: DayPart | None
    situation: Situation
    message: int
    news_id: int | None
    news_title: str | None
    news_deadline: date | None
    permission_on: date | None
    talked_on: date | None
    attempted_on: date | None
    ordered_on: date | None


def place(due: DueContact, today: date, policy: Policy) -> Place:
    """The place of a contact whose call is due on or before the contact-local ``today``.

    A retry after a kept promise stands with today's promises: the series is owed its next message.
    """
    match due.kind:
        case Kind.PROMISE:
            return Place.LATE_PROMISE if due.due_on < today else Place.PROMISE_TODAY
        case Kind.RETRY:
            return Place.PROMISE_TODAY
        case Kind.NEWS:
            ends = due.news_deadline
            soon = ends is not None and (ends - today).days <= policy.deadline_soon_days
            return Place.DEADLINE if soon else Place.NEWS
        case Kind.AGREED:
            return Place.AGREED
        case Kind.PLAN:
            return Place.PLAN
        case Kind.FIRST:
            return Place.FIRST
        case Kind.CARE:
            return Place.CARE
        case Kind.RETURN:
            return Place.RETURN
        case _:
            assert_never(due.kind)


def order(due: DueContact, today: date, policy: Policy) -> tuple[int, date, str, int]:
    """The sort key of the due list: place, earlier due date, name."""
    return place(due, today, policy), due.due_on, due.name.casefold(), due.contact_id


def reason(due: DueContact, today: date, policy: Policy) -> str:
    """Why this contact is (or will be) due, in a few words for the list."""
    match due.kind:
        case Kind.PROMISE:
            promise = Promise(due.due_on, due.part)
            said = when_said(promise, today) if due.due_on < today else short_when(promise, today)
            return f"You promised {said} · {_message(due, policy)}"
        case Kind.RETRY:
            return f"No message left {_day(due.attempted_on, today)} · {_message(due, policy)}"
        case Kind.AGREED:
            if due.attempted_on is not None:
                return f"You agreed to talk · no message left {_day(due.attempted_on, today)}"
            return f"You agreed to talk {_agreed(due, today)}"
        case Kind.PLAN:
            return f"{_PLAN_WORDS.get(due.situation, 'Some time')} after the order"
        case Kind.NEWS:
            return _news_reason(due, today)
        case Kind.FIRST:
            if due.attempted_on is not None:
                return f"First message still to leave · tried {_day(due.attempted_on, today)}"
            return "First call"
        case Kind.CARE:
            return _care_reason(due, today)
        case Kind.RETURN:
            return "Rested a while · a fresh start"
        case _:
            assert_never(due.kind)


_PLAN_WORDS = {
    Situation.ORDER_2_DAYS: "2 days",
    Situation.ORDER_2_WEEKS: "2 weeks",
    Situation.ORDER_2_MONTHS: "2 months",
}


def _agreed(due: DueContact, today: date) -> str:
    agreed = Promise(due.due_on, due.part)
    return when_said(agreed, today) if due.due_on < today else short_when(agreed, today)


def _message(due: DueContact, policy: Policy) -> str:
    return f"message {due.message} of {policy.messages}"


def _day(day: date | None, today: date) -> str:
    return "last time" if day is None else as_day(day, today)


def _news_reason(due: DueContact, today: date) -> str:
    parts = [due.news_title or "Something new"]
    said_yes = f" {as_day(due.permission_on, today)}" if due.permission_on else ""
    parts.append(f"said yes{said_yes}")
    if due.news_deadline is not None:
        parts.append(f"ends {spoken_date(due.news_deadline, today)}")
    return " · ".join(parts)


def _care_reason(due: DueContact, today: date) -> str:
    if due.talked_on is None:
        return "Staying in touch"
    days = (max(due.due_on, today) - due.talked_on).days
    return f"{days} {'day' if days == 1 else 'days'} since you talked"
