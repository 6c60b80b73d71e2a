"""The due list of the database is the one the rules give, whatever is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.data.database import Database
from app.data.unit_of_work import Work
from app.domain.cadence import local_day, next_call, stand
from app.domain.call import Call, CallRecord, DayPart, Outcome, Promise
from app.domain.contact import (
    ContactDetails,
    DoNotCallEntry,
    Permission,
    PermissionEntry,
    PhoneNumber,
    Relationship,
    ZoneSource,
)
from app.domain.due import DueContact, order
from app.domain.news import News
from app.domain.policy import Rules
from app.usecases.words import as_due, by_id
from tests.builders import AUCKLAND, HONOLULU, NEW_YORK, some_rules

RULES = some_rules()
MIDDLE = date(2026, 11, 18)
DAYS = st.integers(-8, 8).map(lambda days: MIDDLE + timedelta(days=days))
LONG_AGO = st.integers(-70, 2).map(lambda days: MIDDLE + timedelta(days=days))
INSTANTS = st.builds(
    lambda day, hour: datetime(day.year, day.month, day.day, hour, 30, tzinfo=UTC),
    LONG_AGO,
    st.integers(0, 23),
)
NOW = st.builds(
    lambda days, hour: datetime(2026, 11, 18, hour, 30, tzinfo=UTC) + timedelta(days=days),
    st.integers(-2, 2),
    st.sampled_from([3, 11, 15]),
)
TAGS = st.frozensets(st.sampled_from(["vip", "garden, and more", "Ümläut"]), max_size=2)
SOMETIMES = st.one_of(st.none(), DAYS)
PROMISES = st.builds(Promise, DAYS, st.sampled_from([None, *DayPart]))


@dataclass(frozen=True)
class Person:
    """A contact to put into the database, with her calls."""

    details: ContactDetails
    zones: tuple[str, ...]
    created_on: date
    permission: PermissionEntry | None
    do_not_call: DoNotCallEntry | None
    archived: bool
    orders: tuple[date, ...]
    calls: tuple[Call, ...]


@st.composite
def calls(draw: st.DrawFn) -> Call:
    outcome = draw(st.sampled_from([*Outcome, Outcome.VOICEMAIL, Outcome.SPOKE, Outcome.SPOKE]))
    sometimes = st.one_of(st.none(), PROMISES)
    return Call(
        0,
        draw(INSTANTS),
        outcome,
        promise=draw(sometimes) if outcome is Outcome.VOICEMAIL else None,
        agreed=draw(sometimes) if outcome.talked else None,
        permission=draw(st.sampled_from([None, True, True, False])) if outcome.talked else None,
        news_id=draw(st.sampled_from([None, None, 1, 2])),
    )


PEOPLE = st.builds(
    Person,
    st.builds(
        ContactDetails,
        st.sampled_from(["Ann", "ann", "Bea", "Çelik", "Zoë", "<b>Ann</b>"]),
        st.sampled_from(Relationship),
        phones=st.sampled_from(
            [(), (PhoneNumber("614 555 0142", "+16145550142"),), (PhoneNumber("ask Bea"),)]
        ),
        tags=TAGS,
        care_days=st.sampled_from([None, None, 0, 5]),
    ),
    st.sampled_from([(NEW_YORK,), (NEW_YORK, HONOLULU), (HONOLULU,), (AUCKLAND,)]),
    LONG_AGO,
    st.one_of(
        st.none(),
        st.builds(PermissionEntry, st.just(Permission.GRANTED), st.one_of(st.none(), INSTANTS)),
        st.builds(PermissionEntry, st.sampled_from(Permission), INSTANTS),
    ),
    st.one_of(
        st.none(), st.none(), st.builds(DoNotCallEntry, st.booleans(), INSTANTS, st.just(""))
    ),
    st.sampled_from([False, False, False, True]),
    st.lists(LONG_AGO, max_size=2, unique=True).map(tuple),
    st.lists(calls(), max_size=5).map(tuple),
)
NEWS = st.builds(
    News,
    st.just(0),
    st.just("Winter box"),
    st.just("The winter box is here."),
    DAYS,
    SOMETIMES,
    st.frozensets(st.sampled_from(Relationship), max_size=2),
    TAGS,
    st.sampled_from([None, None, None, MIDDLE]),
)


def put(work: Work, person: Person, rules: Rules) -> None:
    """Put a person into the database as the use cases do."""
    contact_id = work.contacts.add(
        person.details,
        zones=person.zones,
        zone_source=ZoneSource.ENTERED,
        calling_region="US-OH",
        created_on=person.created_on,
        created_at=datetime(2026, 11, 1, tzinfo=UTC),
        permission_entry=person.permission,
    )
    work.contacts.set_do_not_call_entry(contact_id, person.do_not_call)
    if person.archived:
        work.contacts.set_archived(contact_id, datetime(2026, 11, 1, tzinfo=UTC))
    for ordered_on in person.orders:
        work.contacts.add_order(contact_id, ordered_on)
    for call in person.calls:
        work.calls.add(CallRecord(call, contact_id))
    made = [record.call for record in work.calls.of(contact_id)]
    facts = work.contacts.facts(contact_id)
    work.contacts.keep_standing(facts, stand(facts, made, rules))


def by_the_rules(work: Work, now: datetime, rules: Rules) -> list[DueContact]:
    """The due list worked out contact by contact, without the kept columns."""
    news = work.news.all()
    due = []
    for contact_id in work.contacts.all_ids():
        contact = work.contacts.facts(contact_id)
        made = [record.call for record in work.calls.of(contact_id)]
        upcoming = next_call(contact, made, news, rules, now)
        today = local_day(contact, now)
        if upcoming is not None and upcoming.due_on <= today:
            standing = stand(contact, made, rules)
            row = as_due(
                contact, work.contacts.details(contact_id), standing, upcoming, by_id(news)
            )
            due.append((order(row, today, rules.policy), row))
    return [row for _, row in sorted(due, key=lambda pair: pair[0])]


@pytest.fixture
def work(database: Database) -> Iterator[Work]:
    with database.write() as work:
        yield work


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    people=st.lists(PEOPLE, min_size=1, max_size=8),
    news=st.lists(NEWS, max_size=3),
    now=NOW,
    limit=st.sampled_from([None, None, 1, 2, 3]),
    soon=st.sampled_from([0, 3, 30]),
)
def test_the_due_list_is_the_one_the_rules_give(
    database: Database,
    people: list[Person],
    news: list[News],
    now: datetime,
    limit: int | None,
    soon: int,
) -> None:
    rules = replace(RULES, policy=replace(RULES.policy, deadline_soon_days=soon))
    with database.write() as work:
        # Ids 1 and 2 are there for the calls to refer to, over unless drawn anew.
        drawn = iter(news)
        for _ in range(2):
            over = News(0, "Old", "Old news.", date(2026, 1, 1), ended_on=date(2026, 2, 1))
            work.news.add(next(drawn, over))
        for item in drawn:
            work.news.add(item)
        for person in people:
            put(work, person, rules)
        expected = by_the_rules(work, now, rules)
        assert work.due.first(now, limit, rules.policy) == expected[:limit]
        assert work.due.count(now, rules.policy) == len(expected)
