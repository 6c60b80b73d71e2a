"""What news is foreseen to do, from the data to the sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.call import CallDetails, Outcome, Promise
from app.domain.contact import ContactDetails, Permission, PhoneNumber
from app.domain.errors import KnownError
from app.domain.news import News
from app.domain.seller import Seller
from app.usecases import calls, contacts, news, preferences
from app.usecases.news_forecast import outlook, outlook_step_by_step
from app.usecases.news_words import (
    day_in_words,
    outlook_in_words,
    progress_in_words,
    reach_in_words,
)
from app.usecases.office import Office
from app.usecases.today import due_list
from tests.builders import NEW_YORK, day, moment

NOW = moment("2026-11-23 10:00")
MONDAY = NOW.date()
SPRING = News(0, "Spring set", "The spring set is here.", MONDAY)
BEFORE = moment("2026-11-16 10:00")


@pytest.fixture
def office(office: Office) -> Office:
    preferences.introduce(office, Seller(NEW_YORK, "US", "Maria", calls_a_day=5))
    return office


def add(office: Office, *names: str, permission: Permission = Permission.GRANTED) -> list[int]:
    phone = PhoneNumber("(614) 555-0142", "+16145550142")
    return [
        contacts.add(office, ContactDetails(name, phones=(phone,)), BEFORE, permission)[0]
        for name in names
    ]


def some(count: int) -> list[str]:
    return [f"Ann {number}" for number in range(count)]


def pictured(office: Office, item: News = SPRING) -> list[tuple[str, int, int, int]]:
    foreseen = outlook(office, item, NOW).forecast
    assert foreseen is not None
    return [(f"{each.day:%a %d}", each.before, each.others, each.news) for each in foreseen.days]


def talk(office: Office, *contact_ids: int, permission: bool | None = None) -> None:
    for contact_id in contact_ids:
        calls.record(office, contact_id, Outcome.SPOKE, BEFORE, CallDetails(permission=permission))


def test_the_news_fills_up_what_promises_leave(office: Office) -> None:
    promised = add(office, *some(4), permission=Permission.UNKNOWN)
    for contact_id in promised:
        calls.record(
            office,
            contact_id,
            Outcome.VOICEMAIL,
            BEFORE,
            CallDetails(retry=Promise(day("2026-11-24"), None)),
        )
    talk(office, *add(office, *some(8)))
    assert pictured(office)[:5] == [
        ("Mon 23", 0, 0, 5),
        ("Tue 24", 4, 4, 1),
        ("Wed 25", 0, 0, 2),
        ("Fri 27", 0, 0, 0),  # Over Thanksgiving.
        ("Sat 28", 0, 0, 0),
    ]
    assert outlook_in_words(outlook(office, SPRING, NOW)) == [
        "8 people become due.",
        "8 of your 12 people said yes and belong to it.",
        "Everybody has heard it by Wednesday.",
    ]


def test_whom_the_news_calls_is_not_called_for_a_first_time_as_well(office: Office) -> None:
    add(office, *some(3))
    before = outlook(office, SPRING, NOW)
    assert pictured(office)[0] == ("Mon 23", 3, 0, 3)
    news.add(office, SPRING)
    assert due_list(office, NOW).count == 3
    assert before.reach.due_now == 3


def test_it_is_the_same_before_and_after_it_is_kept(office: Office) -> None:
    talk(office, *add(office, *some(7)))
    news.add(office, replace(SPRING, deadline=day("2026-12-05")))
    draft = replace(SPRING, title="Another", deadline=day("2026-12-01"))
    foreseen = outlook(office, draft, NOW)
    news_id, _ = news.add(office, draft)
    kept = replace(draft, id=news_id)
    assert outlook(office, kept, NOW) == replace(foreseen, news=kept)
    # Of the two she is told the one that ends first; the other waits for another day.
    assert pictured(office, kept)[:2] == [("Mon 23", 5, 0, 5), ("Tue 24", 2, 0, 2)]


def test_calls_made_today_and_a_day_that_is_over_leave_less_room(office: Office) -> None:
    ids = add(office, *some(9))
    talk(office, *ids)
    for contact_id in ids[:2]:
        calls.record(office, contact_id, Outcome.NO_MESSAGE, NOW)
    assert [each[3] for each in pictured(office)[:3]] == [3, 5, 1]
    evening = outlook(office, SPRING, moment("2026-11-23 21:30")).forecast
    assert evening is not None
    assert evening.days[0].day == day("2026-11-24")


def test_a_deadline_that_comes_too_soon_is_told_with_what_would_do(office: Office) -> None:
    talk(office, *add(office, *some(18)))
    item = replace(SPRING, deadline=day("2026-11-25"))
    assert outlook_in_words(outlook(office, item, NOW))[-1] == (
        "At 5 calls a day, 3 of them will not hear it before it ends on Wednesday:"
        " 6 a day would do."
    )
    item = replace(SPRING, starts=day("2026-11-26"), deadline=day("2026-11-26"))
    said = outlook_in_words(outlook(office, item, NOW))
    assert said[0] == "18 people become due from Thursday on."
    assert said[-1].endswith(
        "18 of them will not hear it before it ends on Thursday: a later last day would help."
    )


def test_who_heard_it_and_who_is_called_about_something_else_first(office: Office) -> None:
    ids = add(office, *some(6))
    add(office, "Bo", permission=Permission.DECLINED)
    talk(office, *ids)
    news_id, _ = news.add(office, SPRING)
    kept = replace(SPRING, id=news_id)
    calls.record(office, ids[0], Outcome.SPOKE, NOW)
    calls.record(
        office, ids[1], Outcome.SPOKE, BEFORE, CallDetails(agreed=Promise(day("2026-12-02"), None))
    )
    reach = outlook(office, kept, NOW).reach
    assert (reach.permitted, reach.heard, reach.due, reach.something_else_first) == (6, 1, 4, 1)
    assert reach_in_words(reach) == (
        "6 of your 7 people said yes and belong to it; 1 has heard it already;"
        " 1 is called about something else first."
    )
    assert progress_in_words(reach) == "1 of 6 have heard it · 5 to go"


def test_all_of_them_hear_it_after_something_else(office: Office) -> None:
    ids = add(office, *some(3))
    talk(office, *ids)
    news.add(office, replace(SPRING, deadline=day("2026-11-30")))
    assert outlook_in_words(outlook(office, SPRING, NOW)) == [
        "3 people hear it after what they are called about first.",
        "3 of your 3 people said yes and belong to it.",
    ]
    with_end = replace(SPRING, deadline=day("2026-12-30"))
    assert outlook_in_words(outlook(office, with_end, NOW))[0] == (
        "3 people hear it after what they are called about first, if that is before it ends."
    )
    over = replace(SPRING, ended_on=MONDAY)
    assert outlook_in_words(outlook(office, over, NOW))[0] == "Nobody becomes due by it."
    one = replace(SPRING, tags=frozenset({"tea"}))
    phone = PhoneNumber("(614) 555-0142", "+16145550142")
    details = ContactDetails("Ida", phones=(phone,), tags=one.tags)
    ida, _ = contacts.add(office, details, BEFORE, Permission.GRANTED)
    retry = Promise(day("2026-11-24"), None)
    calls.record(office, ida, Outcome.VOICEMAIL, BEFORE, CallDetails(retry=retry))
    assert outlook_in_words(outlook(office, one, NOW))[0] == (
        "1 person hears it after what they are called about first."
    )


def test_nobody_yet(office: Office) -> None:
    assert outlook_in_words(outlook(office, SPRING, NOW)) == [
        "Nobody becomes due by it.",
        "Nobody who said yes to hearing from you belongs to it yet.",
    ]


def test_each_step_says_as_much_as_the_one_before(office: Office) -> None:
    talk(office, *add(office, *some(3)))
    news.add(office, SPRING)
    steps = list(outlook_step_by_step(office, SPRING, NOW))
    assert len(steps) > 2
    assert steps[0] is None
    told = [step for step in steps if step is not None]
    assert all(step.reach == told[-1].reach for step in told)
    assert [step.forecast is None for step in told] == [True] * (len(told) - 1) + [False]


@pytest.mark.parametrize(
    ("on", "words"),
    [
        ("2026-11-23", "today"),
        ("2026-11-24", "tomorrow"),
        ("2026-11-27", "Friday"),
        ("2026-12-03", "Thursday, December 3"),
        ("2027-01-04", "Monday, January 4, 2027"),
    ],
)
def test_days(on: str, words: str) -> None:
    assert day_in_words(day(on), MONDAY) == words


def test_a_goal_is_between_one_and_a_day_full(office: Office) -> None:
    for goal in (0, 201):
        with pytest.raises(KnownError, match="calls a day"):
            preferences.introduce(office, Seller(NEW_YORK, calls_a_day=goal))
    kept = preferences.seller(office)
    assert kept is not None
    assert kept.calls_a_day == 5
