"""A message that tells news promises another try while there is still something to tell."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cadence import next_call
from app.domain.call import Call, Outcome
from app.domain.consequences import after_outcome
from app.domain.contact import Contact, Permission, PermissionEntry
from tests.builders import a_call, a_contact, moment, promise, some_news, some_rules
from tests.domain import histories
from tests.domain.story import DEFAULTS, brief

YES = PermissionEntry(Permission.GRANTED, None)
ANN = a_contact(permission_entry=YES)
FRIDAY = moment("2026-11-13 10:00")


def told_on_friday(deadline: str | None, *before: Call, rules: Any = DEFAULTS) -> str:
    news = [some_news("2026-11-09", deadline)]
    return brief(after_outcome(ANN, before, Outcome.VOICEMAIL, news, rules, FRIDAY))


@pytest.mark.parametrize(
    ("deadline", "retry"),
    [
        (None, "Mon 2026-11-16 afternoon"),
        ("2026-11-16", "Mon 2026-11-16 afternoon"),
        ("2026-11-15", "Sat 2026-11-14 afternoon"),  # a Sunday
        ("2026-11-14", "Sat 2026-11-14 afternoon"),
        ("2026-11-13", "Mon 2026-11-16 afternoon"),  # over by then, whatever is promised
    ],
)
def test_the_retry_comes_before_the_news_is_over(deadline: str | None, retry: str) -> None:
    assert told_on_friday(deadline) == f"promise {retry}: promised_2, message 2, news 7"


def test_the_second_message_about_it_too_but_not_the_way_out() -> None:
    first = a_call("2026-11-10 10:00", "voicemail", promise="2026-11-13 morning", news_id=7)
    assert told_on_friday("2026-11-14", first).startswith("promise Sat 2026-11-14 afternoon")
    assert told_on_friday("2026-11-14", first, rules=some_rules(retry_days=(2,))).startswith(
        "return Tue 2027-01-12"
    )


def test_news_that_was_ended_shortens_nothing() -> None:
    first = a_call("2026-11-10 10:00", "voicemail", promise="2026-11-13 morning", news_id=7)
    ended = [some_news("2026-11-09", "2026-11-14", ended_on=date(2026, 11, 11))]
    after = after_outcome(ANN, [first], Outcome.VOICEMAIL, ended, DEFAULTS, FRIDAY)
    assert after is not None
    assert after.due_on == date(2026, 11, 18)


@given(
    rules=histories.rules,
    contact=histories.contacts(by_hand=False),
    now=histories.instants,
    runs=st.integers(0, 12),
)
def test_no_first_message_promises_a_day_after_the_deadline_if_one_before_it_is_left(
    rules: Any, contact: Contact, now: Any, runs: int
) -> None:
    today = histories.local_date(contact, now)
    contact = a_contact(
        permission_entry=YES, zones=contact.zones, calling_region=contact.calling_region
    )
    deadline = today + timedelta(days=runs)
    news = [some_news("2026-08-01", deadline.isoformat())]
    before = next_call(contact, [], news, rules, now)
    after = after_outcome(contact, [], Outcome.VOICEMAIL, news, rules, now)
    assert before is not None
    assert before.news_id == 7
    assert after is not None
    if after.kind != "promise":
        return
    ahead = (today + timedelta(days=days) for days in range(1, runs + 1))
    open_days = [
        day
        for day in ahead
        if day in rules.days and rules.hours.on(contact.calling_region, day) is not None
    ]
    if open_days:
        assert after.due_on in open_days
        # The date is what it would be without a deadline, or the last day there is.
        free = after_outcome(contact, [], Outcome.VOICEMAIL, [some_news("2026-08-01")], rules, now)
        assert free is not None
        assert after.due_on == min(free.due_on, open_days[-1])


def test_said_and_kept_are_the_same() -> None:
    """The promise recorded makes the very call that was announced."""
    news = [some_news("2026-11-09", "2026-11-14")]
    announced = after_outcome(ANN, [], Outcome.VOICEMAIL, news, DEFAULTS, FRIDAY)
    made = a_call(FRIDAY, "voicemail", promise="2026-11-14 afternoon", news_id=7)
    assert made.promise == promise("2026-11-14 afternoon")
    assert next_call(ANN, [made], news, DEFAULTS, FRIDAY) == announced
