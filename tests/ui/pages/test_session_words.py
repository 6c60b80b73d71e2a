"""The figures of a session in sentences: right in number, and never a word of blame."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.expectation import Reached, expect
from app.domain.recap import Recap, foreseen
from app.domain.warm_up import Evidence
from app.usecases import session_words as session_word_lists
from tests.ui.pages.wording import UNGRAMMATICAL
from ui.presenters import session_words
from ui.presenters.session_words import Tile

TODAY = date(2026, 11, 20)  # a Friday
TOMORROW = date(2026, 11, 21)
NEGATIVE = re.compile(
    r"\b(only|just|fail\w*|missed|missing|less than you|fewer|not reach\w*|below|short of|should"
    r"|worse|unfortunately|sorry|lost|broke\w*|streak|0 (calls|of))\b",
    re.IGNORECASE,
)


def a_recap(**more: Any) -> Recap:
    """Twelve calls on a Friday, as they mostly go."""
    ordinary: dict[str, Any] = {
        "session_id": 1,
        "calls": 12,
        "voicemails": 10,
        "messages": 10,
        "full": 0,
        "hellos": 2,
        "talks": 2,
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


def test_a_whole_recap() -> None:
    recap = a_recap(calls=13, call_backs=2, foreseen=foreseen(Reached(), 10, 2))
    assert session_words.recap_lines(recap) == (
        "1 more than you set out to make.",
        "1 wrong number, to look up.",
        "1 person said yes to hearing from you again.",
    )
    # A call-back has a tile; it is not told twice.
    assert session_words.tiles(recap)[-1] == Tile("2", "call-backs")
    assert session_words.this_week(recap) == ("Calling days: 3", "Rest days kept free: 1")
    assert (
        session_words.next_session(recap, TODAY)
        == "Next session tomorrow at 10:30 am, about 45 minutes."
    )


def test_a_rest_day_with_calls_is_no_calling_day_and_no_fault() -> None:
    assert session_words.this_week(
        a_recap(calling_days_this_week=6, rest_days=0, rest_days_called=1)
    ) == ("Calling days: 6", "On one of your rest days you called, too.")
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
    nothing = a_recap(calls=0, voicemails=0, hellos=0, talks=0, permissions=0, minutes=9)
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
        a_recap(calls=voicemails + hellos, voicemails=voicemails, hellos=hellos, foreseen=compared)
    )


def test_what_came_beside_what_was_expected() -> None:
    told = "From 12 calls you could expect about 10 voicemails and 2 hellos. "
    assert against(Reached(), 10, 2) == told + "And so it was."
    assert against(Reached(), 9, 3) == told + "It was 9 voicemails and 3 hellos: close to that."
    assert against(Reached(), 8, 4) == (
        told + "It was 8 voicemails and 4 hellos. More people picked up. How nice!"
    )
    assert against(Reached(150, 150), 12, 0) == (
        "From 12 calls you could expect about 6 voicemails and 6 hellos. It was 12 voicemails."
        " That happens, and it says nothing about you."
    )
    assert against(Reached(), 0, 0) == ""


def test_mailboxes_alone_are_never_called_close_to_a_hello() -> None:
    assert against(Reached(60, 40), 5, 0) == (
        "From 5 calls you could expect about 3 voicemails and 2 hellos. It was 5 voicemails."
        " That happens, and it says nothing about you."
    )
    assert against(Reached(), 7, 0).endswith(
        "It was 7 voicemails. That happens, and it says nothing about you."
    )
    assert against(Reached(60, 40), 4, 1).endswith(": close to that.")


def test_fewer_calls_are_compared_with_what_so_many_were_to_bring() -> None:
    assert against(Reached(), 5, 1) == (
        "From 6 calls you could expect about 5 voicemails and 1 hello. And so it was."
    )


@pytest.mark.parametrize(
    ("hellos", "talks", "told"),
    [
        (0, 0, ""),
        (1, 1, "Somebody picked up. How nice!"),
        (2, 2, "2 people picked up. How nice!"),
        (1, 0, ""),  # who picked up to ask her to stop
    ],
)
def test_a_few_calls_are_compared_with_nothing(hellos: int, talks: int, told: str) -> None:
    assert against(Reached(), 4 - hellos, hellos) == ""
    few = a_recap(calls=4, voicemails=4 - hellos, hellos=hellos, talks=talks)
    assert session_words.picked_up(few) == told
    assert (told in session_words.recap_lines(few)) is bool(told)
    assert session_words.picked_up(a_recap(foreseen=foreseen(Reached(), 10, 2))) == ""


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
        messages=voicemails // 2,
        full=voicemails // 3,
        hellos=hellos,
        talks=hellos,
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
        *session_words.promises(recap.promises, TODAY),
        *session_words.this_week(recap),
        session_words.mood(recap, session_word_lists.words()),
        session_words.next_session(recap, TODAY),
    )
    for line in lines:
        assert not NEGATIVE.search(line), line
        assert not UNGRAMMATICAL.search(line), line
        assert "  " not in line
    assert lines[-1].startswith("Next session")


@pytest.mark.parametrize(
    ("messages", "full", "told"),
    [
        (5, 0, ""),
        (3, 2, "You left 3 messages. 2 mailboxes were full."),
        (3, 1, "You left 3 messages. 1 mailbox was full. 1 call without a message."),
        (1, 0, "You left 1 message. 4 calls without a message."),
        (0, 5, "5 mailboxes were full."),
    ],
)
def test_every_voicemail_is_accounted_for(messages: int, full: int, told: str) -> None:
    recap = a_recap(voicemails=5, messages=messages, full=full)
    assert session_words.messages_left(recap) == told
    assert (told in session_words.recap_lines(recap)) is bool(told)


def test_the_calls_that_are_compared_add_up_with_the_figure_of_all() -> None:
    recap = a_recap(calls=9, voicemails=5, hellos=3, foreseen=foreseen(Reached(), 5, 3))
    assert session_words.against_expectation(recap).startswith(
        "From 8 calls, leaving out 1 wrong number, you could expect about "
    )
    assert "1 wrong number, to look up." in session_words.recap_lines(recap)


def test_a_finding_has_its_figure_in_the_sentence() -> None:
    found = Evidence("Few people call back.", "2 to 5%", "at second hand")
    assert session_words.evidence_line(found) == "Few people call back (2 to 5%). — at second hand"
    without = session_words.evidence_line(replace(found, figure=""))
    assert without == "Few people call back. — at second hand"
