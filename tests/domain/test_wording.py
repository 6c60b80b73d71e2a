"""Her own words as they are kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import KnownError
from app.domain.script import ScriptError
from app.domain.wording import LONGEST_TEXT, LONGEST_TITLE, gist, language_code, sound


def test_line_breaks_stay_and_blanks_around_them_go() -> None:
    assert sound("  My \n first ", "\r\n Hi {first_name|there},  \r\nbye.\r\n\n") == (
        "My first",
        "Hi {first_name|there},\nbye.",
    )
    assert gist("Hi,\n  bye.") == gist("Hi, bye. ")


@pytest.mark.parametrize(
    ("title", "text", "why"),
    [
        (" \n", "Hi", "title"),
        ("\x00", "Hi", "title"),
        ("t" * (LONGEST_TITLE + 1), "Hi", "under 100 letters"),
        ("My first", " \r\n\t", "no words"),
        ("My first", "\x07", "no words"),
        ("My first", "x" * (LONGEST_TEXT + 1), "under 5,000 letters"),
        ("My first", "Hi {frist_name}", "did you mean {first_name}"),
    ],
)
def test_what_cannot_be_kept_is_one_sentence(title: str, text: str, why: str) -> None:
    with pytest.raises(KnownError) as caught:
        sound(title, text)
    assert why in str(caught.value)


def test_the_place_of_a_fault_is_that_in_the_words_as_typed() -> None:
    with pytest.raises(ScriptError) as caught:
        sound("My first", "\r\n  Hi {oops}")
    assert caught.value.position == 7


@given(st.text(max_size=60), st.text(st.characters(exclude_characters="{}[]"), max_size=60))
def test_what_was_kept_once_stays_as_it_is(title: str, text: str) -> None:
    try:
        kept = sound(title, text)
    except KnownError:
        return
    assert sound(*kept) == kept


@pytest.mark.parametrize("written", ["", "e", "english", "é!", "../en", "e1"])
def test_a_language_is_two_letters(written: str) -> None:
    assert language_code(" EN ") == "en"
    with pytest.raises(KnownError, match="“en”"):
        language_code(written)
