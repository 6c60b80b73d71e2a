"""The figures of a session in sentences: right in number, and never a word of blame."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.expectation import Expectation, Reached, chances, expect
from app.domain.recap import Recap, foreseen
from app.usecases import session_words as session_word_lists
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
        "messages": 10,
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
        "on": TODAY,
        "next_at": time(10, 30),
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
            "Of 3 calls, expect about 3 voicemails; a hello or a call-back would be a bonus.",
        ),
        (
            Reached(0, 300),
            5,
            "Of 5 calls, expect about 5 hellos; a call-back would be a bonus.",
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
        (Expectation(40, 40, 40, 40, 300), "Most likely all 40 of them reach voicemail."),
        (Expectation(40, 0, 0, 0, 300), "Most likely somebody picks up every time."),
        (Expectation(2, 1, 1, 1, 300), "Most likely 1 of them reaches voicemail."),
        (Expectation(1, 1, 1, 1, 0), ""),
        (Expectation(0, 0, 0, 0, 0), ""),
    ],
)
def test_the_interval(of: Expectation, sentence: str) -> None:
    assert session_words.likely(of, [1 / (of.calls + 1)] * (of.calls + 1)) == sentence


@pytest.mark.parametrize(
    ("reached", "calls", "sentence"),
    [
        (Reached(), 12, "9 times in 10, between 8 and 12 of them reach voicemail."),
        (Reached(), 5, "Nearly always, between 3 and 5 of them reach voicemail."),
        (Reached(60, 40), 4, "Most likely, between 2 and 4 of them reach voicemail."),
        # Nothing is said of what cannot be otherwise.
        (Reached(140, 140), 2, ""),
    ],
)
def test_how_often_it_lies_in_the_interval(reached: Reached, calls: int, sentence: str) -> None:
    told = session_words.likely(expect(reached, calls), chances(reached, calls))
    assert told == sentence


def test_a_goal_beyond_the_queue_is_explained() -> None:
    assert session_words.beyond_queue(12, 12) == ""
    assert session_words.beyond_queue(13, 12) == (
        "There are 12 people in this session’s queue. For more calls, go back and make it longer."
    )
    assert session_words.beyond_queue(2, 1).startswith("There is 1 person in ")


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
    recap = a_recap(calls=13, call_backs=2)
    assert session_words.recap_lines(recap) == (
        "1 more than you set out to make.",
        "1 number to look up.",
        "1 person said yes to hearing from you again.",
        "2 call-backs: a bonus.",
    )
    assert session_words.this_week(recap) == ("Calling days: 3", "Rest days kept free: 1")
    assert (
        session_words.next_session(recap, TODAY)
        == "Next session tomorrow at 10:30 am, about 45 minutes."
    )


def test_a_rest_day_with_calls_is_no_calling_day_and_no_fault() -> None:
    assert session_words.this_week(
        a_recap(calling_days_this_week=6, rest_days=0, rest_days_called=1)
    ) == ("Calling days: 6", "Rest days with calls: 1. Rest when you like; it is yours.")
    assert session_words.this_week(a_recap(calling_days_this_week=0, rest_days=0)) == ()


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


def test_a_session_without_calls_shows_no_row_of_noughts() -> None:
    nothing = a_recap(calls=0, voicemails=0, hellos=0, permissions=0, minutes=9)
    assert session_words.tiles(nothing) == ()
    assert session_words.recap_lines(nothing) == ()
    assert session_words.tiles(replace(nothing, call_backs=1)) == (Tile("1", "call-back"),)


def test_a_session_of_seconds_lasted_less_than_a_minute() -> None:
    assert session_words.tiles(a_recap(minutes=0))[3] == Tile("<1", "minute")


def test_the_goal_is_named_only_where_she_went_beyond_it() -> None:
    assert session_words.beyond_goal(a_recap(calls=14)) == "2 more than you set out to make."
    for calls, goal in ((12, 12), (7, 12), (0, 12), (3, 0)):
        assert session_words.beyond_goal(a_recap(calls=calls, goal=goal)) == ""


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


def against(before: Reached, voicemails: int, hellos: int) -> str:
    compared = foreseen(before, voicemails, hellos)
    return session_words.against_expectation(
        a_recap(voicemails=voicemails, hellos=hellos, foreseen=compared)
    )


def test_what_came_beside_what_was_expected() -> None:
    told = "From 12 calls you could expect about 10 voicemails and 2 hellos. "
    assert against(Reached(), 10, 2) == told + "And so it was."
    assert against(Reached(), 9, 3) == (
        told + "It was 9 voicemails and 3 hellos: close to that, as it mostly is."
    )
    assert against(Reached(), 5, 7) == (
        told + "It was 5 voicemails and 7 hellos. This time more people picked up. How nice!"
    )
    assert against(Reached(150, 150), 12, 0) == (
        "From 12 calls you could expect about 6 voicemails and 6 hellos. It was 12 voicemails."
        " This time more calls met a mailbox, and that says nothing about you."
    )
    assert against(Reached(), 1, 0) == "From 1 call you could expect 1 voicemail. And so it was."
    assert against(Reached(), 0, 0) == ""


def test_fewer_calls_are_compared_with_what_so_many_were_to_bring() -> None:
    assert against(Reached(), 5, 1) == (
        "From 6 calls you could expect about 5 voicemails and 1 hello. And so it was."
    )
    some = a_recap(foreseen=foreseen(Reached(), 5, 1))
    assert session_words.picture_for(some) == (
        "The picture is for these 6 calls; before the session it was for 12."
    )
    assert session_words.picture_for(a_recap(foreseen=foreseen(Reached(), 1, 0))) == (
        "The picture is for this 1 call; before the session it was for 12."
    )
    assert session_words.picture_for(a_recap(foreseen=foreseen(Reached(), 10, 2))) == ""
    assert session_words.picture_for(a_recap()) == ""


def test_promises_are_told_by_day() -> None:
    days = [TOMORROW + timedelta(days=step) for step in range(6)]
    assert session_words.promises([(day, place + 1) for place, day in enumerate(days)], TODAY) == (
        "Tomorrow: 1 person",
        "On Sunday: 2 people",
        "On Monday: 3 people",
        "On Tuesday: 4 people",
        "Later: 11 people",
    )
    assert session_words.promises([], TODAY) == ()
    # Of a session of the past some of the days are past as well.
    assert session_words.promises([(TODAY - timedelta(days=1), 1), (TODAY, 2)], TODAY) == (
        "On Thursday, November 19: 1 person",
        "Today: 2 people",
    )


def test_a_session_of_the_past_is_called_by_its_day() -> None:
    assert session_words.looked_back_on(a_recap(), TODAY) == ""
    assert session_words.looked_back_on(a_recap(), TOMORROW) == (
        "Your session of Friday, November 20"
    )


def test_moods() -> None:
    words = session_word_lists.words()

    def told(before: int | None, after: int | None) -> str:
        return session_words.mood(a_recap(mood_before=before, mood_after=after), words)

    assert told(2, 4) == "Before the calls: a bit nervous. Now: good."
    assert told(3, 3) == "Before the calls: okay. Now: okay."
    assert told(4, 1) == (
        "Before the calls: good. Now: worn out. Calls can be tiring. Be good to yourself."
    )
    for before, after in ((None, 3), (3, None), (None, None)):
        assert told(before, after) == ""


RECAPS = st.builds(
    lambda voicemails, hellos, wrong, goal, minutes, before, after, days, expected_calls: a_recap(
        calls=voicemails + hellos + wrong,
        voicemails=voicemails,
        hellos=hellos,
        permissions=hellos,
        promises=((TOMORROW, voicemails),) if voicemails else (),
        goal=goal,
        minutes=minutes,
        mood_before=before,
        mood_after=after,
        calling_days_this_week=days,
        rest_days=7 - days,
        rest_days_called=wrong % 3,
        call_backs=wrong,
        expectation=expect(Reached(), expected_calls),
        foreseen=foreseen(Reached(goal, wrong), voicemails, hellos),
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
    lines = (
        *session_words.recap_lines(recap),
        session_words.against_expectation(recap),
        session_words.picture_for(recap),
        *session_words.promises(recap.promises, TODAY),
        *session_words.this_week(recap),
        session_words.mood(recap, session_word_lists.words()),
        session_words.next_session(recap, TODAY),
    )
    for line in lines:
        assert not NEGATIVE.search(line), line
        assert not WRONG_NUMBER.search(line), line
        assert "  " not in line
    assert lines[-1].startswith("Next session")


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 60))
def test_every_expectation_is_a_sentence(voicemails: int, hellos: int, calls: int) -> None:
    of = expect(Reached(voicemails, hellos), calls)
    odds = chances(Reached(voicemails, hellos), calls)
    likely = session_words.likely(of, odds)
    for told in (session_words.expected(of), likely, session_words.rests_on(of)):
        assert told == "" or told.endswith(".")
        assert not WRONG_NUMBER.search(told), told


def test_a_mailbox_without_a_message_is_no_message_left() -> None:
    hung_up = a_recap(voicemails=5, messages=3)
    assert "Messages left: 3 of 5." in session_words.recap_lines(hung_up)
    assert not session_words.messages_left(a_recap())
