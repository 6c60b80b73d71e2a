"""What each button would lead to, and undo: the calls alone decide, so taking one back is exact."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from app.domain.cadence import next_call, stand, with_news
from app.domain.call import Call, Outcome
from app.domain.consequences import after_each_outcome
from app.domain.contact import Permission, PermissionEntry
from tests.builders import a_contact, day, moment, some_news
from tests.domain.story import (
    ANN,
    DEFAULTS,
    brief,
    called_back,
    mailbox_full,
    no_message,
    spoke,
    stop,
    voicemail,
    wrong_number,
)

NOW = moment("2026-12-01 10:00")


def outlook(*calls: Call, **options: object) -> dict[str, str]:
    made = [replace(call, id=number) for number, call in enumerate(calls, start=1)]
    contact, news = options.get("contact", ANN), options.get("news", ())
    after = after_each_outcome(contact, made, news, DEFAULTS, NOW)  # type: ignore[arg-type]
    assert list(after) == list(Outcome), "in the order of the keys 1 to 7"
    return {outcome.value: brief(call) for outcome, call in after.items()}


def test_what_each_outcome_of_a_first_call_leads_to() -> None:
    assert outlook() == {
        "voicemail": "promise Thu 2026-12-03 afternoon: promised_2, message 2",
        "spoke": "care Tue 2026-12-15: care",
        "no_message": "first Wed 2026-12-02 afternoon: first",
        "mailbox_full": "first Wed 2026-12-02 afternoon: first",
        "called_back": "care Tue 2026-12-15: care",
        "wrong_number": "nothing",
        "stop": "nothing",
    }


def test_what_each_outcome_of_the_last_message_leads_to() -> None:
    left = [voicemail(f"2026-11-{number} 10:00") for number in ("10", "13", "18")]
    assert outlook(*left) == {
        "voicemail": "return Sat 2027-01-30 afternoon: returning",
        "spoke": "care Tue 2026-12-15: care",
        "no_message": "retry Wed 2026-12-02 afternoon: way_out, message 4",
        "mailbox_full": "retry Wed 2026-12-02 afternoon: way_out, message 4",
        "called_back": "care Tue 2026-12-15: care",
        "wrong_number": "nothing",
        "stop": "nothing",
    }


def test_a_call_for_news_tells_it() -> None:
    ann = a_contact(permission_entry=PermissionEntry(Permission.GRANTED, None))
    after = outlook(contact=ann, news=[some_news("2026-12-01")])
    assert after["voicemail"].endswith("promised_2, message 2, news 7")
    assert after["spoke"] == "care Tue 2026-12-15: care"
    assert after["no_message"] == "news Wed 2026-12-02 afternoon: news, news 7"


def test_a_call_before_the_news_begins_does_not_tell_it() -> None:
    ann = a_contact(permission_entry=PermissionEntry(Permission.GRANTED, None))
    soon = [some_news("2026-12-10")]
    after = outlook(spoke("2026-11-27 10:00"), contact=ann, news=soon)
    assert after["spoke"] == "news Thu 2026-12-10: news, news 7"
    assert after["voicemail"] == "promise Thu 2026-12-03 afternoon: promised_2, message 2"


def test_a_call_before_a_promise_about_news_still_speaks_of_it() -> None:
    told = voicemail("2026-11-27 10:00", promise="2026-12-04", news_id=7)
    assert outlook(told)["voicemail"].endswith("promised_3, message 3, news 7")


def test_somebody_who_asked_to_stop_stays_off_the_list_whatever_the_outcome() -> None:
    assert set(outlook(stop("2026-11-30 10:00")).values()) == {"nothing"}


EVERYTHING = [
    no_message("2026-11-02 10:00"),
    voicemail("2026-11-03 10:00"),
    mailbox_full("2026-11-05 14:00"),
    voicemail("2026-11-06 18:00", news_id=7),
    called_back("2026-11-07 12:00", permission=True, news_id=7),
    spoke("2026-11-09 10:00", agreed="2026-11-12 morning"),
    voicemail("2026-11-12 10:00", promise="2026-11-16"),
    wrong_number("2026-11-16 10:00"),
    spoke("2026-11-17 10:00", permission=False),
    voicemail("2026-11-18 10:00"),
    stop("2026-11-20 10:00"),
    called_back("2026-11-21 10:00"),
]
NEWS = [some_news("2026-11-04", deadline="2026-12-04"), some_news("2026-11-10", id=8)]
BUSY = a_contact(orders=(day("2026-11-09"),), number_changed_at=moment("2026-11-16 12:00"))


@pytest.mark.parametrize("number", range(len(EVERYTHING)))
def test_undo_brings_back_exactly_what_was_next_at_every_step(number: int) -> None:
    made = [replace(call, id=index) for index, call in enumerate(EVERYTHING)]
    now = made[number].at
    before, after = made[:number], made[: number + 1]
    stood = stand(BUSY, before, DEFAULTS), next_call(BUSY, before, NEWS, DEFAULTS, now)
    assert stand(BUSY, after, DEFAULTS) != stood[0]
    after.remove(made[number])
    assert (stand(BUSY, after, DEFAULTS), next_call(BUSY, after, NEWS, DEFAULTS, now)) == stood


def test_the_order_in_which_calls_are_given_does_not_matter() -> None:
    made = [replace(call, id=index) for index, call in enumerate(EVERYTHING[:6])]
    stood = {repr(stand(BUSY, shuffled, DEFAULTS)) for shuffled in permutations(made)}
    assert len(stood) == 1


def test_calls_of_the_same_minute_count_in_the_order_they_were_noted() -> None:
    at = "2026-12-01 10:00"
    message, talk = voicemail(at, id=1), spoke(at, id=2)
    assert stand(ANN, [talk, message], DEFAULTS).talked_on == day("2026-12-01")
    assert brief(stand(ANN, [talk, message], DEFAULTS).personal).startswith("care")
    message = replace(message, id=3)
    assert brief(stand(ANN, [talk, message], DEFAULTS).personal).startswith("promise")


def test_the_standing_kept_and_the_news_of_the_day_make_the_next_call() -> None:
    """So that news can come and go without touching what the database keeps of a contact."""
    made = EVERYTHING[:5]
    standing = stand(BUSY, made, DEFAULTS)
    for today in ("2026-11-08", "2026-11-09", "2026-11-11", "2026-12-05"):
        now = moment(f"{today} 09:00")
        assert with_news(BUSY, standing, NEWS, DEFAULTS.policy, day(today)) == next_call(
            BUSY, made, NEWS, DEFAULTS, now
        )
