"""Rule 5: after a talk an agreed date, the plan after an order, then the care rhythm."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.call import Call
from app.domain.contact import Contact, Permission, PermissionEntry, Relationship
from app.domain.policy import PlanStep, Situation
from tests.builders import a_contact, day, moment, some_news, some_rules
from tests.domain.story import (
    called_back,
    follow,
    mailbox_full,
    no_message,
    spoke,
    upcoming,
    voicemail,
)


def a_customer(*orders: str, **facts: Any) -> Contact:
    facts.setdefault("relationship", Relationship.CUSTOMER)
    return a_contact(orders=tuple(map(day, orders)), **facts)


TALKED = spoke("2026-12-01 10:00")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"relationship": Relationship.CUSTOMER}, "care Sat 2027-01-30: care"),
        ({"relationship": Relationship.PROSPECT}, "care Tue 2026-12-15: care"),
        ({"relationship": Relationship.TEAM}, "care Thu 2026-12-31: care"),
        ({"care_days": 7}, "care Tue 2026-12-08: care"),
        ({"care_days": 0}, "nothing"),
    ],
)
def test_the_care_rhythm_goes_by_relationship_unless_she_has_one_of_her_own(
    facts: dict[str, Any], expected: str
) -> None:
    assert upcoming("2026-12-01", TALKED, contact=a_contact(**facts)) == expected


@pytest.mark.parametrize(
    ("talked", "due"),
    [
        ("2026-12-06 10:00", "Mon 2026-12-21"),  # A Sunday, two weeks on a Sunday again.
        ("2026-12-11 10:00", "Sat 2026-12-26"),  # Christmas.
        ("2026-12-18 10:00", "Sat 2027-01-02"),  # New Year.
        ("2026-11-12 10:00", "Fri 2026-11-27"),  # Thanksgiving.
    ],
)
@pytest.mark.parametrize("talk", [spoke, called_back])
def test_care_calls_fall_on_calling_days(talk: Callable[..., Call], talked: str, due: str) -> None:
    assert upcoming(talked, talk(talked)) == f"care {due}: care"


def test_no_care_rhythm_for_a_relationship() -> None:
    rules = some_rules(care_days=dict.fromkeys(Relationship, 0))
    assert upcoming("2026-12-01", TALKED, rules=rules) == "nothing"


@pytest.mark.parametrize("talk", [spoke, called_back])
@pytest.mark.parametrize(
    ("agreed", "due"),
    [
        ("2026-12-03 evening", "Thu 2026-12-03 evening"),
        ("2026-12-06", "Sun 2026-12-06"),
        ("2027-03-01 morning", "Mon 2027-03-01 morning"),
    ],
)
def test_an_agreed_date_wins_and_stands_as_named(
    talk: Callable[..., Call], agreed: str, due: str
) -> None:
    ann = a_customer("2026-12-01")
    made = [talk("2026-12-01 10:00", agreed=agreed, permission=True)]
    expected = f"agreed {due}: agreed"
    assert upcoming("2026-12-01", *made, contact=ann, news=[some_news()]) == expected
    assert upcoming("2026-12-20", *made, contact=ann, news=[some_news()]) == expected


AGREED = spoke("2026-12-01 10:00", agreed="2026-12-04 morning")


def test_an_agreed_date_on_which_nobody_answers() -> None:
    follow(
        [
            (AGREED, "agreed Fri 2026-12-04 morning: agreed"),
            (no_message("2026-12-02 10:00"), "agreed Fri 2026-12-04 morning: agreed"),
            (no_message("2026-12-04 10:00"), "agreed Sat 2026-12-05 afternoon: agreed"),
            (mailbox_full("2026-12-05 14:00"), "agreed Mon 2026-12-07 evening: agreed"),
            (
                voicemail("2026-12-07 18:00"),
                "promise Wed 2026-12-09 morning: promised_2, message 2",
            ),
            (
                no_message("2026-12-09 10:00"),
                "retry Thu 2026-12-10 afternoon: promised_2, message 2",
            ),
        ]
    )


def test_the_last_message_offers_a_way_out_even_on_the_agreed_date() -> None:
    follow(
        [
            (
                spoke("2026-12-01 10:00", agreed="2026-12-28 morning"),
                "agreed Mon 2026-12-28 morning: agreed",
            ),
            (
                voicemail("2026-12-02 10:00", promise="2026-12-04"),
                "promise Fri 2026-12-04: promised_2, message 2",
            ),
            (
                voicemail("2026-12-04 10:00", promise="2026-12-09"),
                "promise Wed 2026-12-09: promised_3, message 3",
            ),
            (
                voicemail("2026-12-09 10:00", promise="2026-12-17"),
                "promise Thu 2026-12-17: way_out, message 4",
            ),
            (
                no_message("2026-12-17 10:00"),
                "agreed Mon 2026-12-28 morning: way_out, message 4",
            ),
            (voicemail("2026-12-28 10:00"), "return Fri 2027-02-26 afternoon: returning"),
        ]
    )


def test_a_message_left_early_does_not_undo_an_agreed_date() -> None:
    agreed = spoke("2026-12-01 10:00", agreed="2026-12-10")
    follow(
        [
            (agreed, "agreed Thu 2026-12-10: agreed"),
            (
                voicemail("2026-12-02 10:00"),
                "promise Fri 2026-12-04 afternoon: promised_2, message 2",
            ),
            (no_message("2026-12-04 14:00"), "agreed Thu 2026-12-10: agreed, message 2"),
            (
                voicemail("2026-12-10 10:00"),
                "promise Tue 2026-12-15 afternoon: promised_3, message 3",
            ),
        ]
    )


def test_a_talk_without_a_new_date_ends_the_agreement() -> None:
    assert upcoming("2026-12-02", AGREED, called_back("2026-12-02 10:00")) == (
        "care Wed 2026-12-16: care"
    )


def test_the_plan_after_an_order_runs_two_days_two_weeks_two_months() -> None:
    follow(
        [
            (spoke("2026-12-01 10:00"), "plan Thu 2026-12-03: order_2_days"),
            (no_message("2026-12-03 10:00"), "plan Fri 2026-12-04 afternoon: order_2_days"),
            (spoke("2026-12-04 14:00"), "plan Tue 2026-12-15: order_2_weeks"),
            (
                voicemail("2026-12-15 10:00"),
                "promise Thu 2026-12-17 afternoon: promised_2, message 2",
            ),
            (called_back("2026-12-15 19:00"), "plan Mon 2027-02-01: order_2_months"),
            (spoke("2027-02-01 10:00"), "care Fri 2027-04-02: care"),
        ],
        contact=a_customer("2026-12-01"),
    )


@pytest.mark.parametrize(
    ("order", "talk", "expected"),
    [
        ("2026-12-04", "2026-12-04 10:00", "plan Mon 2026-12-07: order_2_days"),  # A Sunday.
        ("2026-12-23", "2026-12-23 10:00", "plan Sat 2026-12-26: order_2_days"),  # Christmas.
        ("2026-12-31", "2027-01-20 10:00", "plan Mon 2027-03-01: order_2_months"),  # Feb 28th.
        ("2027-12-31", "2028-01-20 10:00", "plan Tue 2028-02-29: order_2_months"),  # Leap day.
        ("2026-08-31", "2026-09-30 10:00", "plan Sat 2026-10-31: order_2_months"),
        ("2026-12-01", "2026-12-10 10:00", "plan Tue 2026-12-15: order_2_weeks"),  # One skipped.
        ("2026-12-01", "2027-03-01 10:00", "care Fri 2027-04-30: care"),  # All over.
    ],
)
def test_plan_steps_are_dated_from_the_order_and_skipped_by_a_talk(
    order: str, talk: str, expected: str
) -> None:
    assert upcoming(talk, spoke(talk), contact=a_customer(order)) == expected


def test_the_newest_order_runs_the_plan() -> None:
    ann = a_customer("2026-12-01", "2026-12-10", "2026-11-20")
    assert upcoming("2026-12-10", spoke("2026-12-10 10:00"), contact=ann) == (
        "plan Sat 2026-12-12: order_2_days"
    )


def test_an_order_noted_before_any_call_starts_the_plan() -> None:
    assert upcoming("2026-12-01", contact=a_customer("2026-12-01")) == (
        "plan Thu 2026-12-03: order_2_days"
    )


def test_the_plan_may_be_another() -> None:
    steps = (PlanStep(Situation.ORDER_2_WEEKS, days=10), PlanStep(Situation.CARE, months=12))
    rules, ann = some_rules(after_order=steps), a_customer("2026-12-01")
    assert upcoming("2026-12-01", TALKED, contact=ann, rules=rules) == (
        "plan Fri 2026-12-11: order_2_weeks"
    )
    later = spoke("2026-12-11 10:00")
    assert upcoming("2026-12-11", later, contact=ann, rules=rules) == "plan Wed 2027-12-01: care"
    assert (
        upcoming("2026-12-01", TALKED, contact=ann, rules=some_rules(after_order=()))
        == "care Sat 2027-01-30: care"
    )


def test_a_failed_attempt_does_not_bring_a_plan_step_forward() -> None:
    """It is repeated as a care call the next day, and the step keeps its date."""
    ann = a_customer("2026-12-01")
    made = [spoke("2026-12-04 10:00"), no_message("2026-12-07 10:00")]
    assert upcoming("2026-12-07", *made, contact=ann) == "care Tue 2026-12-08 afternoon: care"
    assert upcoming("2026-12-15", *made, no_message("2026-12-14 10:00"), contact=ann) == (
        "plan Tue 2026-12-15: order_2_weeks"
    )
    without_care = a_customer("2026-12-01", care_days=0)
    assert upcoming("2026-12-07", *made, contact=without_care) == (
        "plan Tue 2026-12-15: order_2_weeks"
    )


def test_an_order_after_a_failed_attempt_makes_it_a_thing_of_the_past() -> None:
    tried = no_message("2026-12-01 10:00")
    assert upcoming("2026-12-10", tried, contact=a_customer("2026-12-10")) == (
        "plan Sat 2026-12-12: order_2_days"
    )


def entered(answer: Permission, at: str | None) -> PermissionEntry:
    return PermissionEntry(answer, None if at is None else moment(at))


YES, NO, UNKNOWN = Permission.GRANTED, Permission.DECLINED, Permission.UNKNOWN
PLAN, CARE = "plan Thu 2026-12-03: order_2_days", "care Sat 2027-01-30: care"


@pytest.mark.parametrize(
    ("said", "entry", "expected"),
    [
        (None, None, PLAN),
        (True, None, PLAN),
        (False, None, "nothing"),
        (None, entered(NO, None), "nothing"),
        (True, entered(NO, None), PLAN),
        (True, entered(NO, "2026-11-30 10:00"), PLAN),
        (True, entered(NO, "2026-12-01 12:00"), "nothing"),
        (False, entered(YES, None), "nothing"),
        (False, entered(YES, "2026-11-30 10:00"), "nothing"),
        (False, entered(YES, "2026-12-01 12:00"), PLAN),
        (False, entered(UNKNOWN, "2026-12-01 12:00"), PLAN),
    ],
)
def test_the_latest_answer_decides_on_the_plan(
    said: bool | None, entry: PermissionEntry | None, expected: str
) -> None:
    ann = a_customer("2026-12-01", permission_entry=entry)
    talk = spoke("2026-12-01 10:00", permission=said)
    assert upcoming("2026-12-01", talk, contact=ann) == expected


def test_declined_there_is_care_only_if_the_seller_wants_it() -> None:
    ann, talk = a_customer("2026-12-01"), spoke("2026-12-01 10:00", permission=False)
    assert upcoming("2026-12-01", talk, contact=ann) == "nothing"
    wanted = some_rules(care_when_declined=True)
    assert upcoming("2026-12-01", talk, contact=ann, rules=wanted) == CARE
    never_called = a_contact(permission_entry=entered(NO, None))
    assert upcoming("2026-12-01", contact=never_called) == "nothing"


def test_declined_a_date_both_agreed_on_still_stands() -> None:
    talk = spoke("2026-12-01 10:00", permission=False, agreed="2026-12-04")
    assert upcoming("2026-12-01", talk) == "agreed Fri 2026-12-04: agreed"


def test_declined_and_granted_again_the_plan_goes_on() -> None:
    follow(
        [
            (spoke("2026-12-01 10:00", permission=False), "nothing"),
            (spoke("2026-12-08 10:00"), "nothing"),
            (
                called_back("2026-12-09 10:00", permission=True),
                "plan Tue 2026-12-15: order_2_weeks",
            ),
        ],
        contact=a_customer("2026-12-01"),
    )
