"""The opening of a script: what people hear first, after the greeting and who is calling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.data import script_library
from app.domain.opening import opening, same_opening
from app.domain.script import ScriptError

HELLO = "Hi {first_name|there}, it's {my_name|your consultant}[ from {business}]. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            HELLO + "I'm calling about {reason|an idea}. I'll try you Tuesday.",
            "I'm calling about …",
        ),
        (HELLO + "Thank you so much for your order! Bye.", "Thank you so much for your order!"),
        (HELLO + "How have you been? I thought of you.", "How have you been?"),
        (HELLO + "[It runs until {deadline}.] Bye.", "It runs until …"),
        # The rest of a sentence that began with who is calling.
        (
            "Hi {first_name}, it's {my_name}, calling as we agreed. I'm ready.",
            "Calling as we agreed",
        ),
        ("Hello {first_name}, this is {my_name}, and I have an idea.", "I have an idea"),
        (
            "Hi {first_name}, it's {my_name}, your kitchen consultant, with news. Bye.",
            "With news",
        ),
        # Said in other ways.
        ("Hi {first_name}, {my_name} here[, from {business}]. Good news.", "Good news"),
        ("Good morning, {first_name}! {my_name} from {business} here: quick idea.", "Quick idea"),
        ("{first_name}, hello! {my_name} speaking. You asked about pans.", "You asked about pans"),
        ("Hi Ann, it's Maria Lopez from Bright Kitchen. Your pan came.", "Your pan came"),
        ("Hey there — Maria here. Remember Ann?", "Remember Ann?"),
        ("My name is Maria and I work nearby. Bye.", "I work nearby"),
        (
            "¡Hola {first_name}, soy {my_name} de {business}. Le llamo por {reason}.",
            "Le llamo por …",
        ),
        ("Buenos días, {first_name}, le habla {my_name}. ¿Cómo le va?", "¿Cómo le va?"),
        # Not a greeting, though it looks a little like one.
        ("It's been a while since we talked. Hi!", "It's been a while since we talked"),
        ("This is good news for you. Bye.", "This is good news for you"),
        ("I'm calling about {reason}.", "I'm calling about …"),
        ("Your pans are here, {first_name}. Bye.", "Your pans are here, …"),
        ("Hi {first_name}, your pans came in! Bye.", "Your pans came in!"),
        ("Hi {first_name}, it's Thursday, so there's soup. Bye.", "It's Thursday, so there's soup"),
        # A full stop that ends no sentence.
        (HELLO + "I met Dr. Bell at 9 a.m. today. Bye.", "I met Dr. Bell at 9 a.m. today"),
        # No more than a greeting.
        ("Hi {first_name}.", ""),
        ("", ""),
        ("{news_teaser}", "…"),
    ],
)
def test_openings(text: str, expected: str) -> None:
    assert opening(text) == expected


def test_every_built_in_script_opens_with_more_than_who_is_calling() -> None:
    for script in script_library.load():
        words = opening(script.text)
        assert len(words.replace("…", "").split()) >= 2, script.id
        assert "{" not in words, script.id
        assert not words.casefold().startswith(("hi ", "hello", "hola", "it's …", "soy ")), (
            script.id
        )


def test_what_is_alike() -> None:
    assert same_opening("I’m calling  about …") == same_opening("I'm Calling about …")
    assert same_opening("I'm calling about …") != same_opening("I'm calling for …")


@given(st.text(alphabet="aAI'’ .,!?…-{}[]|\nñ¿:", max_size=80) | st.text(max_size=60))
def test_any_text_has_one_or_cannot_be_read(text: str) -> None:
    try:
        words = opening(text)
    except ScriptError:
        return
    assert words == words.strip()
    assert opening(text) == words
