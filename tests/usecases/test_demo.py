"""The demo shows something on every screen, on any day, and is what the rules would have led to."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import phonenumbers
import pytest

from app.data import calling_hours_file, demo_cast
from app.data.public_holidays import PublicHolidays
from app.domain.cadence import Kind, NextCall, local_day, next_call
from app.domain.call import Call, DayPart, Outcome
from app.domain.calling_days import MONDAY_TO_SATURDAY, CallingDays
from app.domain.calling_hours import CallingHours
from app.domain.contact import Contact, Relationship
from app.domain.policy import Policy, Rules, Situation
from app.domain.script import first_name
from app.usecases.demo import DemoStory, demo_story

COLUMBUS = ZoneInfo("America/New_York")
SATURDAY = datetime(2026, 11, 21, 9, 30, tzinfo=COLUMBUS)
DAYS = [
    SATURDAY,
    datetime(2026, 11, 22, 10, 0, tzinfo=COLUMBUS),  # a Sunday
    datetime(2026, 11, 23, 8, 0, tzinfo=COLUMBUS),
    datetime(2026, 11, 26, 12, 0, tzinfo=COLUMBUS),  # Thanksgiving
    datetime(2027, 1, 4, 23, 59, tzinfo=COLUMBUS),
    datetime(2027, 3, 16, 0, 1, tzinfo=COLUMBUS),  # after the clocks changed
    datetime(2028, 2, 29, 15, 0, tzinfo=UTC),
]
RULES = Rules(
    Policy(),
    CallingDays(MONDAY_TO_SATURDAY, PublicHolidays("US")),
    CallingHours(calling_hours_file.load(), {}),
)

every_day = pytest.mark.parametrize("now", DAYS, ids=lambda now: now.strftime("%a %Y-%m-%d"))


@cache
def told(now: datetime) -> DemoStory:
    return demo_story(now, RULES.days)


def played(story: DemoStory, now: datetime) -> list[tuple[Contact, list[Call], NextCall | None]]:
    """The story fed through the rules call by call, as the program would have recorded it."""
    contacts = []
    for number, demo in enumerate(story.contacts):
        contact = Contact(
            number,
            demo.details.name,
            demo.created_at.date(),
            (demo.zone,),
            f"US-{demo.details.state}",
            demo.details.relationship,
            tags=demo.details.tags,
            orders=demo.orders,
        )
        calls: list[Call] = []
        for made in story.calls:
            if made.contact != number:
                continue
            today = local_day(contact, made.at)
            due = next_call(
                replace(contact, orders=tuple(order for order in demo.orders if order <= today)),
                calls,
                [item for item in story.news if item.starts <= today],
                RULES,
                made.at,
            )
            calls.append(
                Call(
                    len(calls) + 1,
                    made.at,
                    made.outcome,
                    made.promise,
                    made.agreed,
                    made.permission,
                    due.news_id if due else None,
                )
            )
        contacts.append((contact, calls, next_call(contact, calls, story.news, RULES, now)))
    return contacts


@every_day
def test_every_kind_of_call_is_due(now: datetime) -> None:
    due: Counter[str] = Counter()
    situations: set[Situation] = set()
    for contact, _, upcoming in played(told(now), now):
        today = local_day(contact, now)
        if upcoming is not None and upcoming.due_on <= today:
            late = upcoming.kind is Kind.PROMISE and upcoming.due_on < today
            due["late" if late else upcoming.kind] += 1
            situations.add(upcoming.situation)
    assert 3 <= due[Kind.PROMISE] <= 6
    assert due["late"] == 2
    assert due[Kind.AGREED] == 2
    assert due[Kind.PLAN] == 5
    assert 12 <= due[Kind.NEWS] <= 15
    assert 5 <= due[Kind.FIRST] <= 7
    assert 4 <= due[Kind.CARE] <= 7
    assert due[Kind.RETURN] == 2
    assert situations == set(Situation) - {Situation.THEY_ANSWERED, Situation.THEY_CALLED_BACK}


@every_day
def test_the_calls_could_have_been_made(now: datetime) -> None:
    story = told(now)
    assert len(story.contacts) == 120
    assert [call.at for call in story.calls] == sorted({call.at for call in story.calls})
    for call in story.calls:
        contact = story.contacts[call.contact]
        there = call.at.astimezone(ZoneInfo(contact.zone))
        assert call.at < now
        assert contact.created_at < call.at
        assert there.date() in RULES.days
        assert 9 <= there.hour < 19
        assert call.at.astimezone(COLUMBUS).hour < 22
        for promised in (call.promise, call.agreed):
            assert promised is None or promised.on > there.date()
        assert call.promise is None or call.outcome is Outcome.VOICEMAIL
        assert (call.agreed is None and call.permission is None) or call.outcome.talked
    for contact in story.contacts:
        assert all(order > contact.created_at.date() for order in contact.orders)


def test_promises_are_mostly_kept_and_the_part_of_the_day_changes() -> None:
    kept, late = 0, 0
    for contact, calls, _ in played(told(SATURDAY), SATURDAY):
        for call, following in pairwise(calls):
            if call.promise is None:
                continue
            local = call.at.astimezone(ZoneInfo(contact.zones[0]))
            assert call.promise.part is not DayPart.at(local.time())
            on_time = local_day(contact, following.at) <= call.promise.on
            kept, late = kept + on_time, late + (not on_time)
    assert kept > 8 * late > 0


def test_the_record_is_that_of_a_seller() -> None:
    outcomes = Counter(call.outcome for call in told(SATURDAY).calls)
    assert set(outcomes) == set(Outcome)
    assert outcomes[Outcome.STOP] == outcomes[Outcome.WRONG_NUMBER] == 2
    assert 0.5 < outcomes[Outcome.VOICEMAIL] / outcomes.total() < 0.85
    assert SATURDAY - told(SATURDAY).calls[0].at > timedelta(days=200)
    assert any(call.note for call in told(SATURDAY).calls)


def test_somebody_in_the_west_sleeps_still() -> None:
    due = {
        contact.name: upcoming
        for contact, _, upcoming in played(told(SATURDAY), SATURDAY)
        if contact.zones == ("America/Los_Angeles",)
    }
    lena = due["Lena Hart"]
    assert lena is not None
    assert (lena.kind, lena.due_on, lena.part) == (
        Kind.PROMISE,
        date(2026, 11, 21),
        DayPart.MORNING,
    )


def test_the_story_is_the_same_each_time_and_moves_with_the_day() -> None:
    assert demo_story(SATURDAY) == demo_story(SATURDAY)
    assert demo_story(SATURDAY, seed=1) != demo_story(SATURDAY)
    names = [contact.details.name for contact in demo_story(SATURDAY).contacts]
    a_month_on = demo_story(SATURDAY + timedelta(days=30))
    assert [contact.details.name for contact in a_month_on.contacts] == names


def test_everybody_has_a_number_that_can_be_dialled_and_belongs_to_nobody() -> None:
    story = told(SATURDAY)
    numbers = [phone for contact in story.contacts for phone in contact.details.phones]
    assert story.seller.phone is not None
    assert story.seller.phone.e164 == "+16145550199"
    numbers.append(story.seller.phone)
    assert len({phone.e164 for phone in numbers}) == 121
    for phone in numbers:
        parsed = phonenumbers.parse(phone.as_written, "US")
        assert phonenumbers.is_valid_number(parsed)
        assert phone.e164 == phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        assert "55501" in phone.e164


def test_the_cast_plays_every_part_once() -> None:
    cast = demo_cast.load()
    roles = Counter(
        {kind: sum(story.others.get(kind, 0) for story in cast.stories) for kind in Relationship}
    )
    roles.update(
        {person.name: person for person in cast.people}[name].relationship
        for story in cast.stories
        for name in story.who
    )
    assert roles == Counter(person.relationship for person in cast.people)
    assert len({person.name for person in cast.people}) == len(cast.people)


def test_what_she_cares_about_can_be_said() -> None:
    for person in demo_cast.load().people:
        assert first_name(person.name) == person.name.split()[0]
        assert 1 <= len(person.interest.split()) <= 8
        assert person.interest[-1].isalnum()
        ZoneInfo(person.town.zone)


def test_the_news_can_be_told_in_a_voicemail() -> None:
    story = told(SATURDAY)
    assert [item.deadline for item in story.news] == [
        date(2026, 11, 27),
        date(2026, 11, 23),
        None,
    ]
    assert story.news[2].starts > SATURDAY.date()
    assert all(len(item.teaser.split()) <= 20 for item in story.news)
