"""What is to be expected, in sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.expectation import Expectation, Reached, chances, expect
from tests.ui.pages.wording import UNGRAMMATICAL
from ui.presenters import session_words


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


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 60))
def test_every_expectation_is_a_sentence(voicemails: int, hellos: int, calls: int) -> None:
    of = expect(Reached(voicemails, hellos), calls)
    odds = chances(Reached(voicemails, hellos), calls)
    likely = session_words.likely(of, odds)
    for told in (session_words.expected(of), likely, session_words.rests_on(of)):
        assert told == "" or told.endswith(".")
        assert not UNGRAMMATICAL.search(told), told
