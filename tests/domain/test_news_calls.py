"""Rule 6: news makes every permitted contact of its audience due once, from start to deadline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.call import Call
from app.domain.contact import Contact, Permission, PermissionEntry, Relationship
from tests.builders import a_contact, day, moment, some_news, some_rules
from tests.domain.story import (
    called_back,
    follow,
    mailbox_full,
    no_message,
    spoke,
    stop,
    upcoming,
    voicemail,
)

SAID_YES = spoke("2026-11-03 10:00", permission=True)
"""On Tuesday, November 3rd; as a prospect she is due for care on Tuesday the 17th."""

CARE = "care Tue 2026-11-17: care"


def permitted(**facts: Any) -> Contact:
    """Somebody never called who said yes when she was entered."""
    return a_contact(permission_entry=PermissionEntry(Permission.GRANTED, None), **facts)


def from_monday(deadline: str | None = None, **fields: Any) -> list[Any]:
    return [some_news("2026-11-09", deadline, **fields)]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-11-04", "news Mon 2026-11-09: news, news 7"),
        ("2026-11-09", "news Mon 2026-11-09: news, news 7"),
        ("2026-11-16", "news Mon 2026-11-09: news, news 7"),
        ("2026-11-17", "news Mon 2026-11-09: deadline, news 7"),
        ("2026-11-20", "news Mon 2026-11-09: deadline, news 7"),
        ("2026-11-21", CARE),
    ],
)
def test_from_its_start_until_its_deadline_both_included(today: str, expected: str) -> None:
    """The last three days have a script of their own."""
    assert upcoming(today, SAID_YES, news=from_monday("2026-11-20")) == expected


@pytest.mark.parametrize("today", ["2026-11-09", "2027-05-01"])
def test_without_a_deadline_it_waits(today: str) -> None:
    assert upcoming(today, SAID_YES, news=from_monday()) == "news Mon 2026-11-09: news, news 7"


def test_before_it_starts_a_call_already_due_goes_first() -> None:
    for today, expected in [
        ("2026-11-08", "first Mon 2026-11-02: first"),
        ("2026-11-09", "news Mon 2026-11-09: news, news 7"),
    ]:
        assert upcoming(today, contact=permitted(), news=from_monday()) == expected


def test_care_that_comes_before_its_start_goes_first() -> None:
    news = [some_news("2026-11-18")]
    assert upcoming("2026-11-04", SAID_YES, news=news) == CARE
    assert upcoming("2026-11-17", SAID_YES, news=news) == CARE
    assert upcoming("2026-11-18", SAID_YES, news=news) == "news Wed 2026-11-18: news, news 7"


def test_it_starts_on_the_day_named_even_a_sunday() -> None:
    news = [some_news("2026-11-15")]
    assert upcoming("2026-11-15", SAID_YES, news=news) == "news Sun 2026-11-15: news, news 7"


@pytest.mark.parametrize("last_day", ["2026-11-09", "2026-11-20", None])
def test_ended_it_makes_nobody_due(last_day: str | None) -> None:
    news = from_monday(last_day, ended_on=day("2026-11-10"))
    assert upcoming("2026-11-10", SAID_YES, news=news) == CARE


def test_a_deadline_that_is_moved_counts_at_once() -> None:
    for deadline, expected in [
        ("2026-11-13", CARE),
        ("2026-11-14", "news Mon 2026-11-09: deadline, news 7"),
        ("2026-12-24", "news Mon 2026-11-09: news, news 7"),
    ]:
        assert upcoming("2026-11-14", SAID_YES, news=from_monday(deadline)) == expected


def test_how_near_a_deadline_is_near_is_policy() -> None:
    news = from_monday("2026-11-20")
    week, never = some_rules(deadline_soon_days=7), some_rules(deadline_soon_days=0)
    assert upcoming("2026-11-13", SAID_YES, news=news, rules=week).split(": ")[1].startswith("d")
    assert upcoming("2026-11-19", SAID_YES, news=news, rules=never).split(": ")[1].startswith("n")


@pytest.mark.parametrize(
    ("audience", "due"),
    [
        ({}, True),
        ({"relationships": frozenset({Relationship.CUSTOMER})}, True),
        ({"relationships": frozenset({Relationship.TEAM, Relationship.PROSPECT})}, False),
        ({"tags": frozenset({"baking", "garden"})}, True),
        ({"tags": frozenset({"garden"})}, False),
        ({"relationships": frozenset({Relationship.CUSTOMER}), "tags": frozenset({"x"})}, False),
        ({"relationships": frozenset({Relationship.TEAM}), "tags": frozenset({"baking"})}, False),
    ],
)
def test_its_audience_is_by_relationship_and_tag(audience: dict[str, Any], due: bool) -> None:
    ann = permitted(relationship=Relationship.CUSTOMER, tags=frozenset({"baking", "vip"}))
    said = upcoming("2026-11-09", contact=ann, news=from_monday(**audience))
    assert said.startswith("news") == due


@pytest.mark.parametrize(
    ("calls", "entry", "due"),
    [
        ([], None, False),
        ([spoke("2026-11-03 10:00")], None, False),
        ([SAID_YES], None, True),
        ([called_back("2026-11-03 10:00", permission=True)], None, True),
        ([spoke("2026-11-03 10:00", permission=False)], None, False),
        ([SAID_YES, spoke("2026-11-05 10:00", permission=False)], None, False),
        ([SAID_YES, spoke("2026-11-05 10:00")], None, True),
        ([spoke("2026-11-03 10:00", permission=False), spoke("2026-11-05 10:00")], None, False),
        ([SAID_YES], (Permission.DECLINED, "2026-11-06 10:00"), False),
        ([SAID_YES], (Permission.UNKNOWN, "2026-11-06 10:00"), False),
        ([], (Permission.GRANTED, "2026-11-06 10:00"), True),
        ([spoke("2026-11-07 10:00", permission=False)], (Permission.GRANTED, "2026-11-06"), False),
    ],
)
def test_only_who_said_yes_last_is_told(
    calls: list[Call], entry: tuple[Permission, str] | None, due: bool
) -> None:
    ann = a_contact(permission_entry=entry and PermissionEntry(entry[0], moment(entry[1])))
    said = upcoming("2026-11-09", *calls, contact=ann, news=from_monday())
    assert said.startswith("news") == due


def test_after_a_talk_it_waits_for_the_next_calling_day() -> None:
    for talked, due in [
        ("2026-11-09 10:00", "Tue 2026-11-10"),
        ("2026-11-10 10:00", "Thu 2026-11-12"),  # Over Veterans Day.
        ("2026-11-14 10:00", "Mon 2026-11-16"),
    ]:
        asked = spoke(talked, permission=True)
        assert upcoming(talked, asked, news=from_monday()) == f"news {due}: news, news 7"


def test_it_is_over_for_somebody_spoken_to_on_its_last_day() -> None:
    asked = spoke("2026-11-13 10:00", permission=True)
    assert upcoming("2026-11-13", asked, news=from_monday("2026-11-13")) == (
        "care Fri 2026-11-27: care"
    )


@pytest.mark.parametrize("tell", [voicemail, spoke, called_back])
def test_each_person_hears_it_once(tell: Callable[..., Call]) -> None:
    told = [SAID_YES, tell("2026-11-09 10:00", news_id=7), spoke("2026-11-10 10:00")]
    assert upcoming("2026-11-30", *told, news=from_monday()) == "care Tue 2026-11-24: care"


def test_a_message_about_it_begins_a_series_about_it() -> None:
    follow(
        [
            (SAID_YES, "news Mon 2026-11-09: news, news 7"),
            (
                no_message("2026-11-09 10:00", news_id=7),
                "news Tue 2026-11-10 afternoon: news, news 7",
            ),
            (
                mailbox_full("2026-11-10 14:00", news_id=7),
                "news Thu 2026-11-12 evening: news, news 7",
            ),
            (
                voicemail("2026-11-12 18:00", news_id=7),
                "promise Sat 2026-11-14 morning: promised_2, message 2, news 7",
            ),
            (
                voicemail("2026-11-14 10:00", news_id=7),
                "promise Thu 2026-11-19 afternoon: promised_3, message 3, news 7",
            ),
            (called_back("2026-11-15 19:00", news_id=7), "care Mon 2026-11-30: care"),
        ],
        news=from_monday(),
    )


def test_an_attempt_on_its_last_day_falls_back_on_what_comes_next() -> None:
    tried = no_message("2026-11-09 10:00", news_id=7)
    assert upcoming("2026-11-09", SAID_YES, tried, news=from_monday("2026-11-09")) == (
        "care Tue 2026-11-10 afternoon: care"
    )


def test_several_at_once_go_by_deadline_and_one_a_day() -> None:
    news = [
        some_news("2026-11-05", id=1),
        some_news("2026-11-09", "2026-12-20", id=2),
        some_news("2026-11-09", "2026-11-20", id=3),
        some_news("2026-11-05", id=4, tags=frozenset({"nobody"})),
        some_news("2026-11-09", "2026-11-20", id=5),
    ]
    follow(
        [
            (SAID_YES, "news Thu 2026-11-05: news, news 1"),
            (spoke("2026-11-09 10:00"), "news Tue 2026-11-10: news, news 3"),
            (spoke("2026-11-10 10:00", news_id=3), "news Thu 2026-11-12: news, news 5"),
            (spoke("2026-11-12 10:00", news_id=5), "news Fri 2026-11-13: news, news 2"),
            (spoke("2026-11-13 10:00", news_id=2), "news Sat 2026-11-14: news, news 1"),
            (spoke("2026-11-14 10:00", news_id=1), "care Sat 2026-11-28: care"),
        ],
        news=news,
    )


def test_the_day_on_which_one_may_be_told_comes_before_a_nearer_deadline() -> None:
    later_but_shorter = some_news("2026-11-12", "2026-11-13", id=8)
    assert upcoming("2026-11-09", SAID_YES, news=[*from_monday(), later_but_shorter]) == (
        "news Mon 2026-11-09: news, news 7"
    )
    assert upcoming("2026-11-12", SAID_YES, news=[*from_monday(), later_but_shorter]) == (
        "news Thu 2026-11-12: deadline, news 8"
    )


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-11-09", "news Tue 2026-11-10: news, news 7"),
        ("2026-11-10", "news Tue 2026-11-10: news, news 7"),
        ("2026-11-12", "plan Thu 2026-11-12: order_2_days"),
        ("2026-11-13", "plan Thu 2026-11-12: order_2_days"),
    ],
)
def test_a_plan_step_goes_first_unless_it_is_later(today: str, expected: str) -> None:
    ann = a_contact(orders=(day("2026-11-09"),))
    asked = spoke("2026-11-09 10:00", permission=True)
    assert upcoming(today, asked, contact=ann, news=from_monday()) == expected


def test_a_failed_attempt_at_news_is_repeated_as_news_while_a_plan_runs() -> None:
    ann = a_contact(orders=(day("2026-11-02"),))
    made = [spoke("2026-11-05 10:00", permission=True), no_message("2026-11-09 10:00", news_id=7)]
    assert upcoming("2026-11-09", *made, contact=ann, news=from_monday()) == (
        "news Tue 2026-11-10 afternoon: news, news 7"
    )


def test_an_agreed_date_always_goes_first() -> None:
    asked = spoke("2026-11-03 10:00", permission=True, agreed="2026-11-18")
    for today in ("2026-11-03", "2026-11-09", "2026-11-13", "2026-11-18", "2026-11-25"):
        assert upcoming(today, asked, news=from_monday("2026-11-13")) == (
            "agreed Wed 2026-11-18: agreed"
        )


def test_it_goes_before_a_first_call_and_care_that_are_due() -> None:
    assert upcoming("2026-11-20", contact=permitted(), news=from_monday()).startswith("news Mon")
    assert upcoming("2026-11-30", SAID_YES, news=from_monday()).startswith("news Mon")


def test_without_a_care_rhythm_news_is_all_there_is() -> None:
    alone = a_contact(care_days=0)
    assert upcoming("2026-11-04", SAID_YES, contact=alone) == "nothing"
    assert upcoming("2026-11-04", SAID_YES, contact=alone, news=from_monday()) == (
        "news Mon 2026-11-09: news, news 7"
    )


def test_who_asked_to_stop_hears_no_news() -> None:
    assert upcoming("2026-11-09", SAID_YES, stop("2026-11-04 10:00"), news=from_monday()) == (
        "nothing"
    )
