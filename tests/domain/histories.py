"""Random contacts, histories, news and policies for the properties of the cadence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from app.domain.call import Call, DayPart, Outcome, Promise
from app.domain.calling_hours import Hours
from app.domain.contact import (
    Contact,
    DoNotCallEntry,
    Permission,
    PermissionEntry,
    Relationship,
)
from app.domain.news import News
from tests.builders import AUCKLAND, HONOLULU, NEW_YORK, a_contact, some_rules

FIRST_DAY = date(2026, 9, 1)
HOMES = [
    ("US-OH", (NEW_YORK,)),
    ("US-HI", (HONOLULU,)),
    ("US", (NEW_YORK, HONOLULU)),
    ("NZ", (AUCKLAND,)),
    ("AU", ("Australia/Sydney", "Australia/Perth")),
    ("GB", ("Europe/London",)),
]

dates = st.integers(0, 400).map(lambda days: FIRST_DAY + timedelta(days=days))
instants = st.integers(0, 400 * 24 * 60).map(
    lambda minutes: datetime(2026, 9, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
parts = st.none() | st.sampled_from(DayPart)
tags = st.frozensets(st.sampled_from(["baking", "garden", "vip"]))
answers = st.sampled_from(Permission)

rules = st.builds(
    some_rules,
    retry_days=st.lists(st.integers(1, 10), min_size=1, max_size=5).map(tuple),
    cool_down_days=st.integers(1, 90),
    care_when_declined=st.booleans(),
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
    days_off=st.frozensets(dates, max_size=5),
    own_hours=st.none() | st.just(Hours(time(10), time(16))),
)


@st.composite
def contacts(draw: st.DrawFn, *, by_hand: bool = True) -> Contact:
    """Contacts; ``by_hand`` for entries of the seller that go over the calls."""
    region, zones = draw(st.sampled_from(HOMES))
    contact = a_contact(
        created_on=draw(dates),
        zones=zones,
        calling_region=region,
        relationship=draw(st.sampled_from(Relationship)),
        tags=draw(tags),
        care_days=draw(st.none() | st.integers(0, 90)),
        orders=tuple(draw(st.lists(dates, max_size=2))),
    )
    if not by_hand:
        return contact
    return replace(
        contact,
        permission_entry=draw(
            st.none() | st.builds(PermissionEntry, answers, st.none() | instants)
        ),
        do_not_call_entry=draw(
            st.none() | st.builds(DoNotCallEntry, st.booleans(), instants, st.just("why"))
        ),
        number_changed_at=draw(st.none() | instants),
        archived=draw(st.sampled_from([False] * 9 + [True])),
        has_number=draw(st.sampled_from([True] * 9 + [False])),
    )


@st.composite
def histories(
    draw: st.DrawFn, contact: Contact, *, named: bool = True, most: int = 8
) -> list[Call]:
    """Calls to a contact, oldest first.

    ``named`` for dates that the seller named: then every voicemail has a promise of its own.
    """
    made = []
    for number, at in enumerate(sorted(draw(st.lists(instants, max_size=most))), start=1):
        outcome = draw(st.sampled_from(Outcome))
        call = Call(number, at, outcome, news_id=draw(st.none() | st.integers(1, 3)))
        named_date = Promise(
            local_date(contact, at) + timedelta(days=draw(st.integers(0, 40))), draw(parts)
        )
        if outcome is Outcome.VOICEMAIL and named:
            call = replace(call, promise=named_date)
        elif outcome.talked:
            call = replace(
                call,
                permission=draw(st.none() | st.booleans()),
                agreed=named_date if named and draw(st.booleans()) else None,
            )
        made.append(call)
    return made


@st.composite
def news_items(draw: st.DrawFn) -> list[News]:
    """Up to three pieces of news."""
    return [
        News(
            number,
            "Winter box",
            "The winter box is here.",
            starts := draw(dates),
            draw(st.none() | st.integers(0, 60).map(lambda days: starts + timedelta(days=days))),
            draw(st.frozensets(st.sampled_from(Relationship), max_size=2)),
            draw(tags),
            draw(st.none() | st.just(starts)),
        )
        for number in range(1, draw(st.integers(1, 4)))
    ]


def local_date(contact: Contact, at: datetime) -> date:
    """The date of an instant where the contact most likely is."""
    return at.astimezone(ZoneInfo(contact.zones[0])).date()


def local_part(contact: Contact, at: datetime) -> DayPart:
    """The part of the day of an instant where the contact most likely is."""
    return DayPart.at(at.astimezone(ZoneInfo(contact.zones[0])).time())


def at_part(contact: Contact, on: date, part: DayPart | None) -> datetime:
    """An instant in a part of a contact-local date; noon without a part."""
    opens = part.hours[0] if part else time(12)
    return datetime.combine(on, opens, ZoneInfo(contact.zones[0])).astimezone(UTC)
