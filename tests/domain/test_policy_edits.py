"""The policy is the seller's: other waits, another rest, and the same calls read anew."""

from __future__ import annotations

import pytest

from app.domain.policy import Policy
from tests.builders import day, some_rules
from tests.domain.story import follow, no_message, upcoming, voicemail


@pytest.mark.parametrize(
    ("retry_days", "messages"), [((2,), 2), ((2, 4, 7), 4), ((1, 2, 3, 4, 5), 6)]
)
def test_the_way_out_is_the_message_after_the_last_wait(
    retry_days: tuple[int, ...], messages: int
) -> None:
    assert Policy(retry_days=retry_days).messages == messages


def test_a_short_series() -> None:
    follow(
        [
            (voicemail("2026-12-01 10:00"), "promise Mon 2026-12-07 afternoon: way_out, message 2"),
            (no_message("2026-12-07 14:00"), "retry Tue 2026-12-08 evening: way_out, message 2"),
            (voicemail("2026-12-08 18:00"), "return Fri 2026-12-18 morning: returning"),
            (voicemail("2026-12-18 10:00"), "promise Thu 2026-12-24 afternoon: way_out, message 2"),
        ],
        rules=some_rules(retry_days=(5,), cool_down_days=10),
    )


def test_a_long_series() -> None:
    follow(
        [
            (
                voicemail("2026-12-01 10:00"),
                "promise Wed 2026-12-02 afternoon: promised_2, message 2",
            ),
            (
                voicemail("2026-12-02 14:00"),
                "promise Thu 2026-12-03 evening: promised_3, message 3",
            ),
            (
                voicemail("2026-12-03 18:00"),
                "promise Fri 2026-12-04 morning: promised_3, message 4",
            ),
            (voicemail("2026-12-04 10:00"), "promise Sat 2026-12-05 afternoon: way_out, message 5"),
            (voicemail("2026-12-05 14:00"), "return Wed 2027-02-03 evening: returning"),
        ],
        rules=some_rules(retry_days=(1, 1, 1, 1)),
    )


def test_messages_already_left_count_under_the_new_policy() -> None:
    left = [
        voicemail("2026-12-01 10:00", promise="2026-12-03"),
        voicemail("2026-12-03 10:00", promise="2026-12-08"),
    ]
    assert upcoming("2026-12-03", *left) == "promise Tue 2026-12-08: promised_3, message 3"
    shorter, shortest = some_rules(retry_days=(2, 4)), some_rules(retry_days=(2,))
    assert upcoming("2026-12-03", *left, rules=shorter) == (
        "promise Tue 2026-12-08: way_out, message 3"
    )
    assert upcoming("2026-12-03", *left, rules=shortest) == "return Tue 2026-12-08: returning"


def test_a_seller_who_calls_on_weekdays_only() -> None:
    rules = some_rules(weekdays=frozenset(range(5)))
    assert upcoming("2026-12-04", no_message("2026-12-04 10:00"), rules=rules) == (
        "first Mon 2026-12-07 afternoon: first"
    )


def test_a_seller_who_works_on_public_holidays() -> None:
    rules = some_rules(keep_holidays=False)
    assert upcoming("2026-11-25", no_message("2026-11-25 10:00"), rules=rules) == (
        "first Thu 2026-11-26 afternoon: first"
    )


def test_a_rest_over_days_off() -> None:
    rules = some_rules(retry_days=(2,), days_off=frozenset({day("2027-02-01")}))
    left = [voicemail("2026-12-01 10:00"), voicemail("2026-12-03 10:00")]
    assert upcoming("2026-12-03", *left, rules=rules) == (
        "return Tue 2027-02-02 afternoon: returning"
    )
