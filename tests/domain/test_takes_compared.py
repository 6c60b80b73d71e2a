"""The first and the latest take of a script: what has come on."""

from __future__ import annotations

from dataclasses import replace

from app.domain.scoring import Asked, score_unheard
from app.domain.takes_compared import compared
from tests.domain.said_aloud import MESSAGE, Speaker, all_but

LEFT_OUT = (
    "I wrote the three steps down for you. No need to ring me. "
    "I will try you again Tuesday evening."
)


def test_what_is_better_is_told() -> None:
    first = all_but(LEFT_OUT, pace=200).waits(1).adds(20).score()
    latest = Speaker(pace=155).says().score()
    assert compared(first, latest) == (
        "Every word was there.",
        "New: When you will try again: Tuesday evening",
        "New: The number, slowly: 10 digits in 3.9 s",
        "9 s shorter",
        "Pauses: 1 → 0",
    )


def test_what_is_worse_is_not() -> None:
    first, latest = Speaker(pace=150).says().score(), all_but(LEFT_OUT, pace=230).score()
    assert compared(first, latest) == ()


def test_the_same_take_has_not_come_on() -> None:
    scored = Speaker().says().score()
    assert compared(scored, scored) == ()


def test_words_left_out_are_counted() -> None:
    first = all_but(LEFT_OUT).score()
    latest = all_but("I wrote the three steps down for you.").score()
    assert "Words left out: 20 → 8" in compared(first, latest)


def test_of_a_take_that_broke_off_only_words_are_told() -> None:
    broken_off = replace(Speaker(pace=155).says().score(), coverage=0.3)
    assert compared(Speaker(pace=200).waits(1).adds(20).says().score(), broken_off) == ()


def test_a_talk_is_not_shorter() -> None:
    first = Speaker(pace=60).says().score()
    assert not any(
        "shorter" in line for line in compared(first, Speaker().says().score(), message=False)
    )


def test_what_nobody_heard_is_not_compared() -> None:
    unheard = score_unheard([-70.0, -20.0, -20.0, -20.0, -20.0] * 100, Asked(MESSAGE, "Maria"))
    heard = Speaker().says().score()
    assert compared(unheard, heard) == compared(heard, unheard) == ()
