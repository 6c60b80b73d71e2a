"""The figures of a session in sentences: right in number, and never a word of blame."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.expectation import Expectation, Reached, expect
from app.domain.recap import Recap
from ui.presenters import session_words
from ui.presenters.session_words import Tile

TODAY = date(2026, 11, 20)  # a Friday
TOMORROW = date(2026, 11, 21)
NEGATIVE = re.compile(
    r"\b(only|just|fail\w*|missed|missing|less than you|fewer|not reach\w*|below|short of|should"
    r"|worse|unfortunately|sorry|lost|broke\w*|streak|0 (calls|of))\b",
    re.IGNORECASE,
)
WRONG_NUMBER = re.compile(
    r"\b1 \w+s\b(?! yes)|\b([02-9]|\d\d+) (call|voicemail|hello|minute|hour)\b(?!-)"
)


def a_recap(**more: Any) -> Recap:
    """Twelve calls on a Friday, as they mostly go."""
    ordinary: dict[str, Any] = {
        "session_id": 1,
        "calls": 12,
        "voicemails": 10,
        "hellos": 2,
        "permissions": 1,
        "promises": ((TOMORROW, 3), (date(2026, 11, 26), 1)),
        "minutes": 47,
        "goal": 12,
        "expectation": expect(Reached(), 12),
        "mood_before": 2,
        "mood_after": 4,
        "calling_days_this_week": 3,
        "rest_days": 1,
        "call_backs": 0,
        "next_on": TOMORROW,
        "next_minutes": 45,
    }
    return Recap(**ordinary | more)


@pytest.mark.parametrize(
    ("reached", "calls", "sentence"),
    [
        (
            Reached(),
            12,
            "Of 12 calls, expect about 10 voicemails and 2 hellos; a call-back would be a bonus.",
        ),
        (
            Reached(30, 70),
            2,
            "Of 2 calls, expect about 1 voicemail and 1 hello; a call-back would be a bonus.",
        ),
        (
            Reached(),
            3,
            "Of 3 calls, expect a mailbox nearly every time;"
            " a hello or a call-back would be a bonus.",
        ),
        (
            Reached(0, 300),
            5,
            "Of 5 calls, expect a hello nearly every time; a call-back would be a bonus.",
        ),
        (Reached(), 1, "Expect a mailbox; a hello or a call-back would be a bonus."),
        (Reached(0, 20), 1, "Expect somebody to pick up; a mailbox is fine, too."),
        (Reached(), 0, ""),
    ],
)
def test_what_to_expect(reached: Reached, calls: int, sentence: str) -> None:
    assert session_words.expected(expect(reached, calls)) == sentence


@pytest.mark.parametrize(
    ("of", "sentence"),
    [
        (Expectation(12, 10, 8, 12, 0), "9 times in 10, between 8 and 12 of them reach voicemail."),
        (Expectation(40, 40, 40, 40, 300), "Most likely all 40 of them reach voicemail."),
        (Expectation(40, 0, 0, 0, 300), "Most likely somebody picks up every time."),
        (Expectation(2, 1, 1, 1, 300), "Most likely 1 of them reaches voicemail."),
        (Expectation(1, 1, 1, 1, 0), ""),
        (Expectation(0, 0, 0, 0, 0), ""),
    ],
)
def test_the_interval(of: Expectation, sentence: str) -> None:
    assert session_words.likely(of) == sentence


def test_where_it_comes_from() -> None:
    told = [
        session_words.rests_on(expect(Reached(counted), 12)) for counted in (0, 1, 2, 29, 30, 300)
    ]
    assert told == [
        "This is the article’s “upwards of 85%”. Your own calls will soon say more.",
        "From the article’s 85% and your own first call.",
        "From the article’s 85% and your own 2 calls so far.",
        "From the article’s 85% and your own 29 calls so far.",
        "Mostly from your own last 30 calls.",
        "From your own last 300 calls.",
    ]


def test_a_whole_recap() -> None:
    assert session_words.recap_lines(a_recap(), TODAY) == (
        "12 calls in 47 minutes: your goal.",
        "10 voicemails and 2 hellos.",
        "Expected: about 10 voicemails and 2 hellos. And so it was.",
        "1 person said yes to hearing from you again.",
        "You promised to try again: 3 tomorrow; 1 on Thursday. Your list remembers.",
        "You feel better than before you began.",
        "Calling days this week: 3",
        "Rest days kept free: 1",
        "Next session tomorrow, about 45 minutes.",
    )


def test_the_tiles_leave_out_what_did_not_happen() -> None:
    assert session_words.tiles(a_recap(calls=1, voicemails=1, hellos=0, permissions=0)) == (
        Tile("1", "call"),
        Tile("1", "voicemail"),
        Tile("0", "hellos"),
        Tile("47", "minutes"),
    )
    assert session_words.tiles(a_recap(permissions=2, call_backs=1))[4:] == (
        Tile("2", "said yes"),
        Tile("1", "call-back"),
    )


def test_the_goal_is_named_only_where_it_was_reached() -> None:
    assert session_words.goal_made(a_recap(calls=7)) == "7 calls in 47 minutes."
    assert session_words.goal_made(a_recap(calls=1, goal=1)) == "1 call in 47 minutes: your goal."
    assert session_words.goal_made(a_recap(calls=14, minutes=61)) == (
        "14 calls in 1 hour 1 minute: 2 more than you set out to make."
    )
    assert session_words.goal_made(a_recap(calls=3, goal=0)) == "3 calls in 47 minutes."
    assert session_words.goal_made(a_recap(calls=0)) == ""


def test_lengths_of_time() -> None:
    told = [session_words.duration(minutes) for minutes in (0, 1, 59, 60, 65, 120)]
    assert told == [
        "less than a minute",
        "1 minute",
        "59 minutes",
        "1 hour",
        "1 hour 5 minutes",
        "2 hours",
    ]


def test_who_picked_up() -> None:
    assert session_words.reached(a_recap(voicemails=8, hellos=3)) == (
        "8 voicemails, 3 hellos and 1 number to look up."
    )
    assert session_words.reached(a_recap(calls=2, voicemails=0, hellos=0)) == (
        "2 numbers to look up."
    )
    assert session_words.reached(a_recap(calls=1, voicemails=1, hellos=0)) == "1 voicemail."
    assert session_words.reached(a_recap(calls=0, voicemails=0, hellos=0)) == ""


def test_what_came_beside_what_was_expected() -> None:
    def told(voicemails: int, hellos: int) -> str:
        return session_words.against_expectation(a_recap(voicemails=voicemails, hellos=hellos))

    assert told(9, 3).endswith("It came close to that, as it mostly does.")
    assert told(7, 5).endswith("This time more people picked up. How nice!")
    assert told(5, 1) == (
        "Expected of 12 calls: 10 voicemails and 2 hellos."
        " Of yours it was 5 voicemails and 1 hello."
    )
    assert told(0, 0) == ""
    narrow = Expectation(12, 6, 4, 8, 300)
    beyond = a_recap(voicemails=12, hellos=0, expectation=narrow)
    assert session_words.against_expectation(beyond).endswith(
        "This time more calls met a mailbox, and that says nothing about you."
    )
    assert session_words.against_expectation(a_recap(expectation=None)) == ""


def test_promises_are_told_by_day() -> None:
    days = [TOMORROW + timedelta(days=step) for step in range(6)]
    assert session_words.promises([(day, 2) for day in days], TODAY) == (
        "You promised to try again: 2 tomorrow; 2 on Sunday; 2 on Monday; 2 on Tuesday; 4 later."
        " Your list remembers."
    )
    assert session_words.promises([], TODAY) == ""


def test_moods() -> None:
    assert "better" in session_words.mood(1, 2)
    assert "as you did" in session_words.mood(3, 3)
    assert session_words.mood(4, 2) == "Calls can be tiring. Be good to yourself now."
    for before, after in ((None, 3), (3, None), (None, None)):
        assert session_words.mood(before, after) == ""


RECAPS = st.builds(
    lambda voicemails, hellos, wrong, goal, minutes, before, after, days, expected_calls: a_recap(
        calls=voicemails + hellos + wrong,
        voicemails=voicemails,
        hellos=hellos,
        permissions=hellos,
        goal=goal,
        minutes=minutes,
        mood_before=before,
        mood_after=after,
        calling_days_this_week=days,
        rest_days=days,
        call_backs=wrong,
        expectation=expect(Reached(), expected_calls),
    ),
    *(st.integers(0, 40) for _ in range(3)),
    st.integers(0, 60),
    st.integers(0, 200),
    *(st.none() | st.integers(1, 5) for _ in range(2)),
    st.integers(0, 7),
    st.integers(0, 60),
)


@given(RECAPS)
def test_no_recap_blames_and_every_number_agrees_with_its_word(recap: Recap) -> None:
    for line in session_words.recap_lines(recap, TODAY):
        assert not NEGATIVE.search(line), line
        assert not WRONG_NUMBER.search(line), line
        assert "  " not in line
    assert session_words.recap_lines(recap, TODAY)[-1].startswith("Next session")


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 60))
def test_every_expectation_is_a_sentence(voicemails: int, hellos: int, calls: int) -> None:
    of = expect(Reached(voicemails, hellos), calls)
    for told in (session_words.expected(of), session_words.likely(of), session_words.rests_on(of)):
        assert told == "" or told.endswith(".")
        assert not WRONG_NUMBER.search(told), told
