"""Rule 2: an open promise wins, is kept by any call of the day, and is never dropped."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.call import Call
from tests.builders import a_contact, day, some_news, some_rules
from tests.domain.story import (
    Story,
    called_back,
    follow,
    mailbox_full,
    no_message,
    spoke,
    stop,
    upcoming,
    voicemail,
    wrong_number,
)

SAID_THURSDAY = voicemail("2026-12-01 10:00", promise="2026-12-03 morning")
"""On Tuesday: "I'll try you again Thursday morning"."""


def test_the_date_spoken_is_the_date_due() -> None:
    assert upcoming("2026-12-01", SAID_THURSDAY) == (
        "promise Thu 2026-12-03 morning: promised_2, message 2"
    )


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("2026-12-06 evening", "Sun 2026-12-06 evening"),
        ("2026-12-25", "Fri 2026-12-25"),
        ("2026-12-01 evening", "Tue 2026-12-01 evening"),
        ("2027-06-15 morning", "Tue 2027-06-15 morning"),
    ],
)
def test_a_date_somebody_named_stands_as_named(said: str, due: str) -> None:
    """Even a Sunday, a holiday, the very day, or one far away."""
    assert upcoming("2026-12-01", voicemail("2026-12-01 10:00", promise=said)) == (
        f"promise {due}: promised_2, message 2"
    )


@pytest.mark.parametrize("today", ["2026-12-01", "2026-12-03", "2026-12-04", "2027-12-03"])
def test_it_stays_open_however_late_the_seller_is(today: str) -> None:
    assert upcoming(today, SAID_THURSDAY).startswith("promise Thu 2026-12-03 morning")


BEFORE_ITS_DAY: list[tuple[Story, str]] = [
    ([(no_message("2026-12-02 10:00"), "")], "no message"),
    ([(mailbox_full("2026-12-02 23:59"), "")], "mailbox full"),
    ([(no_message("2026-12-01 18:00"), ""), (no_message("2026-12-02 10:00"), "")], "twice"),
]


@pytest.mark.parametrize(("early", "what"), BEFORE_ITS_DAY)
def test_a_call_before_its_day_leaves_it_standing(early: Story, what: str) -> None:
    made = [SAID_THURSDAY, *(call for call, _ in early)]
    assert upcoming("2026-12-02", *made) == (
        "promise Thu 2026-12-03 morning: promised_2, message 2"
    ), what


@pytest.mark.parametrize("attempt", [no_message, mailbox_full])
@pytest.mark.parametrize(
    ("called", "again"),
    [
        ("2026-12-03 00:01", "Fri 2026-12-04 afternoon"),
        ("2026-12-03 10:00", "Fri 2026-12-04 afternoon"),
        ("2026-12-03 23:59", "Fri 2026-12-04 morning"),
        ("2026-12-05 10:00", "Mon 2026-12-07 afternoon"),
    ],
)
def test_a_call_on_its_day_keeps_it_and_a_later_one_makes_good(
    attempt: Callable[..., Call], called: str, again: str
) -> None:
    assert upcoming(called, SAID_THURSDAY, attempt(called)) == (
        f"retry {again}: promised_2, message 2"
    )


SETTLED: list[tuple[Call, str]] = [
    (
        voicemail("2026-12-02 10:00"),
        "promise Mon 2026-12-07 afternoon: promised_3, message 3",
    ),
    (
        voicemail("2026-12-02 10:00", promise="2026-12-09 evening"),
        "promise Wed 2026-12-09 evening: promised_3, message 3",
    ),
    (spoke("2026-12-02 10:00"), "care Wed 2026-12-16: care"),
    (called_back("2026-12-02 10:00"), "care Wed 2026-12-16: care"),
    (spoke("2026-12-02 10:00", agreed="2026-12-05"), "agreed Sat 2026-12-05: agreed"),
    (wrong_number("2026-12-02 10:00"), "nothing"),
    (stop("2026-12-02 10:00"), "nothing"),
]


@pytest.mark.parametrize(("call", "expected"), SETTLED)
def test_a_newer_word_takes_its_place_even_before_its_day(call: Call, expected: str) -> None:
    assert upcoming("2026-12-02", SAID_THURSDAY, call) == expected


@pytest.mark.parametrize("today", ["2026-12-01", "2026-12-03", "2026-12-10"])
def test_it_goes_before_news_orders_and_the_care_rhythm(today: str) -> None:
    ann = a_contact(orders=(day("2026-11-30"),))
    said_yes = spoke("2026-11-20 10:00", permission=True)
    news = [some_news("2026-12-01", deadline="2026-12-04")]
    assert upcoming(today, said_yes, SAID_THURSDAY, contact=ann, news=news) == (
        "promise Thu 2026-12-03 morning: promised_2, message 2"
    )


def test_the_way_outs_promise_is_the_end_of_the_rest_whatever_is_new() -> None:
    ann = a_contact(orders=(day("2026-12-20"),))
    said_yes = spoke("2026-11-20 10:00", permission=True)
    left = [voicemail(f"2026-12-{number} 10:00") for number in ("01", "03", "08", "16")]
    news = [some_news("2026-12-20")]
    for today in ("2026-12-16", "2026-12-20", "2027-02-16", "2027-03-01"):
        assert upcoming(today, said_yes, *left, contact=ann, news=news) == (
            "return Tue 2027-02-16 afternoon: returning"
        )


def test_the_way_out_may_name_another_day() -> None:
    left = [voicemail(f"2026-12-{number} 10:00") for number in ("01", "03", "08")]
    way_out = voicemail("2026-12-16 10:00", promise="2027-01-20 evening")
    assert upcoming("2026-12-16", *left, way_out) == "return Wed 2027-01-20 evening: returning"


def test_an_edited_policy_does_not_move_what_was_said() -> None:
    hasty = some_rules(retry_days=(1, 1, 1), cool_down_days=5)
    follow(
        [
            (SAID_THURSDAY, "promise Thu 2026-12-03 morning: promised_2, message 2"),
            (
                voicemail("2026-12-03 10:00", promise="2026-12-10 evening"),
                "promise Thu 2026-12-10 evening: promised_3, message 3",
            ),
        ],
        rules=hasty,
    )


def test_promises_about_news_go_on_about_it_when_it_is_over() -> None:
    said_yes = spoke("2026-11-20 10:00", permission=True)
    told = voicemail("2026-12-01 10:00", news_id=7)
    tried = no_message("2026-12-03 14:00")
    for news in ([some_news("2026-12-01")], [some_news("2026-12-01", deadline="2026-12-02")], []):
        assert upcoming("2026-12-02", said_yes, told, news=news) == (
            "promise Thu 2026-12-03 afternoon: promised_2, message 2, news 7"
        )
        assert upcoming("2026-12-03", said_yes, told, tried, news=news) == (
            "retry Fri 2026-12-04 evening: promised_2, message 2, news 7"
        )
