"""Rule 1: who is on no list, and how they come back to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.cadence import stand
from app.domain.call import Call
from app.domain.contact import Contact, DoNotCallEntry, Permission, PermissionEntry
from tests.builders import a_contact, day, moment, some_news
from tests.domain.story import (
    DEFAULTS,
    called_back,
    no_message,
    spoke,
    stop,
    upcoming,
    voicemail,
    wrong_number,
)

NEWS = [some_news("2026-11-09")]
SAID_YES = PermissionEntry(Permission.GRANTED, moment("2026-11-03 10:00"))


def forbidden(at: str, on: bool = True) -> DoNotCallEntry:
    return DoNotCallEntry(on, moment(at), "she asked for it at the fair")


@pytest.mark.parametrize(
    "earlier",
    [
        [],
        [voicemail("2026-12-01 10:00")],
        [spoke("2026-12-01 10:00", permission=True, agreed="2026-12-04")],
        [called_back("2026-12-01 10:00")],
        [no_message("2026-12-01 10:00")],
        [voicemail(f"2026-11-{number} 10:00") for number in (10, 12, 17, 27)],
    ],
)
@pytest.mark.parametrize("today", ["2026-12-02", "2026-12-10", "2028-12-10"])
def test_who_asked_to_stop_is_never_due_again(earlier: list[Call], today: str) -> None:
    ann = a_contact(orders=(day("2026-12-01"),), permission_entry=SAID_YES)
    made = [*earlier, stop("2026-12-02 10:00")]
    assert upcoming(today, *made, contact=ann, news=NEWS) == "nothing"
    assert stand(ann, made, DEFAULTS).do_not_call


@pytest.mark.parametrize("later", [voicemail, no_message, spoke, called_back, wrong_number])
def test_a_later_call_does_not_lift_it(later: Callable[..., Call]) -> None:
    made = [stop("2026-12-02 10:00"), later("2026-12-03 10:00")]
    assert upcoming("2026-12-03", *made) == "nothing"
    assert stand(a_contact(), made, DEFAULTS).do_not_call


def test_the_seller_may_set_it_by_hand_whatever_is_said_later() -> None:
    ann = a_contact(do_not_call_entry=forbidden("2026-12-02 10:00"))
    assert upcoming("2026-12-01", contact=ann) == "nothing"
    assert upcoming("2026-12-09", spoke("2026-12-03 10:00"), contact=ann) == "nothing"


@pytest.mark.parametrize(
    ("facts", "earlier", "expected"),
    [
        ({}, [], "first Mon 2026-12-07: first"),
        ({}, [voicemail("2026-12-01 10:00")], "first Mon 2026-12-07: first"),
        ({}, [spoke("2026-12-01 10:00")], "care Tue 2026-12-15: care"),
        ({}, [spoke("2026-11-03 10:00")], "care Mon 2026-12-07: care"),
        (
            {"orders": (day("2026-12-01"),)},
            [spoke("2026-12-01 10:00")],
            "plan Mon 2026-12-07: order_2_days",
        ),
        ({"permission_entry": SAID_YES}, [], "news Mon 2026-12-07: news, news 7"),
    ],
)
def test_lifted_she_is_due_again_from_that_day_and_nothing_said_before_counts(
    facts: dict[str, Any], earlier: list[Call], expected: str
) -> None:
    made = [*earlier, stop("2026-12-02 10:00")]
    ann = a_contact(do_not_call_entry=forbidden("2026-12-07 10:00", on=False), **facts)
    assert upcoming("2026-12-07", *made, contact=ann, news=NEWS) == expected


def test_a_stop_after_it_was_lifted_counts_again() -> None:
    ann = a_contact(do_not_call_entry=forbidden("2026-12-07 10:00", on=False))
    made = [stop("2026-12-02 10:00"), stop("2026-12-08 10:00")]
    assert upcoming("2026-12-09", *made, contact=ann) == "nothing"


def test_a_promise_outlives_a_do_not_call_that_was_a_mistake() -> None:
    """Set and lifted by hand, with no stop from the contact herself."""
    said = voicemail("2026-12-01 10:00", promise="2026-12-03 morning")
    ann = a_contact(do_not_call_entry=forbidden("2026-12-02 10:00", on=False))
    assert upcoming("2026-12-04", said, contact=ann) == (
        "promise Thu 2026-12-03 morning: promised_2, message 2"
    )


@pytest.mark.parametrize(
    "earlier",
    [
        [],
        [voicemail("2026-12-01 10:00")],
        [spoke("2026-12-01 10:00", agreed="2026-12-04")],
    ],
)
def test_a_wrong_number_leaves_the_list_and_needs_a_number(earlier: list[Call]) -> None:
    made = [*earlier, wrong_number("2026-12-02 10:00")]
    assert upcoming("2026-12-10", *made) == "nothing"
    standing = stand(a_contact(), made, DEFAULTS)
    assert (standing.needs_number, standing.do_not_call) == (True, False)


def corrected(at: str = "2026-12-07 10:00", **facts: Any) -> Contact:
    return a_contact(number_changed_at=moment(at), **facts)


def test_corrected_it_begins_afresh_and_messages_left_with_a_stranger_count_for_nothing() -> None:
    left = [voicemail(f"2026-11-{number} 10:00") for number in (10, 12, 17)]
    made = [*left, wrong_number("2026-12-02 10:00")]
    assert upcoming("2026-12-07", *made, contact=corrected()) == "first Mon 2026-12-07: first"
    assert not stand(corrected(), made, DEFAULTS).needs_number
    again = voicemail("2026-12-07 11:00")
    assert upcoming("2026-12-07", *made, again, contact=corrected()) == (
        "promise Wed 2026-12-09 afternoon: promised_2, message 2"
    )


def test_corrected_after_a_talk_the_care_rhythm_goes_on() -> None:
    made = [spoke("2026-12-01 10:00"), wrong_number("2026-12-02 10:00")]
    assert upcoming("2026-12-07", *made, contact=corrected()) == "care Tue 2026-12-15: care"
    late = corrected("2027-01-10 10:00")  # A Sunday.
    assert upcoming("2027-01-10", *made, contact=late) == "care Mon 2027-01-11: care"


def test_a_number_changed_before_it_was_found_wrong_settles_nothing() -> None:
    made = [wrong_number("2026-12-02 10:00")]
    assert upcoming("2026-12-07", *made, contact=corrected("2026-12-01 10:00")) == "nothing"


def test_the_new_number_may_be_wrong_as_well() -> None:
    made = [wrong_number("2026-12-02 10:00"), wrong_number("2026-12-08 10:00")]
    assert upcoming("2026-12-09", *made, contact=corrected()) == "nothing"


@pytest.mark.parametrize("outcome", [voicemail, no_message])
def test_news_left_with_a_stranger_is_still_news_to_her(outcome: Callable[..., Call]) -> None:
    ann = corrected(permission_entry=SAID_YES)
    made = [outcome("2026-12-01 10:00", news_id=7), wrong_number("2026-12-02 10:00", news_id=7)]
    assert upcoming("2026-12-07", *made, contact=ann, news=NEWS) == (
        "news Mon 2026-12-07: news, news 7"
    )


def test_news_she_heard_before_the_number_changed_stays_heard() -> None:
    told = [voicemail("2026-11-10 10:00", news_id=7), called_back("2026-11-10 17:00")]
    made = [*told, voicemail("2026-12-01 10:00"), wrong_number("2026-12-02 10:00")]
    ann = corrected(permission_entry=SAID_YES)
    assert upcoming("2026-12-07", *made, contact=ann, news=NEWS) == "care Mon 2026-12-07: care"


@pytest.mark.parametrize("facts", [{"archived": True}, {"has_number": False}])
def test_archived_or_without_a_number_nobody_is_due(facts: dict[str, Any]) -> None:
    ann = a_contact(permission_entry=SAID_YES, orders=(day("2026-12-01"),), **facts)
    promised = voicemail("2026-12-01 10:00")
    assert upcoming("2026-12-03", promised, contact=ann, news=NEWS) == "nothing"
    assert stand(ann, [promised], DEFAULTS).needs_number is not ann.has_number
