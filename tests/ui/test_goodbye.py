"""Whether a message was said to its end, by where she was heard and when."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.presenters.goodbye import Goodbye

WORDS = 20


def test_the_last_word_ends_it_once_it_is_out() -> None:
    goodbye = Goodbye(WORDS)
    goodbye.at(WORDS - 1, 10.0)
    assert not goodbye.said(10.5)
    assert goodbye.said(10.7)


def test_words_near_the_end_end_it_when_nothing_follows() -> None:
    goodbye = Goodbye(WORDS)
    goodbye.at(WORDS - 4, 10.0)
    assert not goodbye.said(11.9)
    assert goodbye.said(12.0)


def test_it_is_counted_from_when_she_came_there() -> None:
    goodbye = Goodbye(WORDS)
    for seconds in (10.0, 10.3, 10.5):
        goodbye.at(WORDS - 1, seconds)
    assert goodbye.said(10.7)


def test_who_goes_back_has_not_said_it() -> None:
    goodbye = Goodbye(WORDS)
    goodbye.at(WORDS - 1, 10.0)
    goodbye.at(2, 10.2)
    assert not goodbye.said(60.0)


@given(st.integers(5, 200), st.floats(0, 300), st.data())
def test_no_pause_in_the_midst_is_a_goodbye(
    words: int, seconds: float, data: st.DataObject
) -> None:
    goodbye = Goodbye(words)
    assert not goodbye.said(seconds)
    goodbye.at(data.draw(st.integers(0, words - 5)), 1.0)
    assert not goodbye.said(seconds)
