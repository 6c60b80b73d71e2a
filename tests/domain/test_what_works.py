"""What counts as an answer, and what the calls amount to."""

from __future__ import annotations

import pytest

from app.domain.call import Outcome
from app.domain.shares import Share
from app.domain.what_works import Followed, Said, answered, messages_by, ranked, record, together


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        (Outcome.SPOKE, True),
        (Outcome.CALLED_BACK, True),
        (Outcome.VOICEMAIL, False),
        (Outcome.NO_MESSAGE, False),
        (Outcome.MAILBOX_FULL, False),
        (Outcome.STOP, False),
        (Outcome.WRONG_NUMBER, None),
        (None, None),
    ],
)
def test_what_the_next_call_says(following: Outcome | None, expected: bool | None) -> None:
    assert answered(following) is expected


TALLY = {
    Said("en.first", None, Outcome.VOICEMAIL): Followed(10, Share(3, 9)),
    Said("own.1", 1, Outcome.VOICEMAIL): Followed(4, Share(1, 4)),
    Said("own.1", 2, Outcome.VOICEMAIL): Followed(5, Share(2, 3)),
    Said(None, None, Outcome.VOICEMAIL): Followed(2, Share(1, 2)),
    Said(None, None, Outcome.NO_MESSAGE): Followed(8, Share(1, 7)),
    Said(None, None, Outcome.MAILBOX_FULL): Followed(3, Share(2, 3)),
    Said(None, None, Outcome.SPOKE): Followed(20, Share(5, 10)),
    Said(None, None, Outcome.CALLED_BACK): Followed(6, Share(1, 1)),
    Said(None, None, Outcome.WRONG_NUMBER): Followed(2, Share(0, 1)),
    Said(None, None, Outcome.STOP): Followed(1, Share(0, 0)),
}


def test_a_full_mailbox_is_neither_with_a_message_nor_without() -> None:
    found = record(TALLY)
    assert found.with_message == Share(3 + 1 + 2 + 1, 9 + 4 + 3 + 2)
    assert found.without == Share(1, 7)


def test_who_is_met_is_asked_of_calls_she_made_to_that_person() -> None:
    nobody = 10 + 4 + 5 + 2 + 8 + 3
    assert record(TALLY).nobody == Share(nobody, nobody + 20 + 1)


def test_messages_are_grouped_and_what_says_nothing_is_left_out() -> None:
    assert messages_by(TALLY, lambda said: said.script_id) == {
        "en.first": Share(3, 9),
        "own.1": Share(3, 7),
    }
    assert messages_by(TALLY, lambda said: None if said.script_version else "built-in") == {
        "built-in": Share(3, 9)
    }


def test_two_groups_together() -> None:
    doubled = together(TALLY, TALLY)
    assert doubled[Said("own.1", 2, Outcome.VOICEMAIL)] == Followed(10, Share(4, 6))
    assert together(TALLY, {}) == together({}, TALLY) == TALLY


def test_those_with_too_few_calls_come_last() -> None:
    found = ranked(
        [
            ("few", Share(9, 10)),
            ("middle", Share(10, 40)),
            ("best", Share(10, 20)),
            ("more", Share(1, 15)),
        ]
    )
    assert [name for name, _ in found] == ["best", "middle", "more", "few"]
