"""The permission question is found in built-in and own words, and nothing else is taken for it."""

from __future__ import annotations

import pytest

from app.domain.permission_question import permission_question, usual_question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Thank you for your time! One last thing: may I call you again when there is"
            " something new?",
            "One last thing: may I call you again when there is something new?",
        ),
        (
            "Shall I tell you more? … Is it all right if I get in touch when I have news? Bye!",
            "Is it all right if I get in touch when I have news?",
        ),
        (
            "It was fun. Would you like me to let you know about the next thing, or anything new?",
            "Would you like me to let you know about the next thing, or anything new?",
        ),
        (
            "May I call again? … Lovely. May I text you something now and then?",
            "May I text you something now and then?",
        ),
        (
            "¡Gracias! Una última cosa: ¿puedo llamarle otra vez cuando haya algo nuevo?",
            "Una última cosa: ¿puedo llamarle otra vez cuando haya algo nuevo?",
        ),
    ],
)
def test_the_last_sentence_that_asks_is_found_whole(text: str, question: str) -> None:
    found = permission_question(text)
    assert found is not None
    assert text[slice(*found)] == question


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Do you have two minutes? … May I tell you more about it? …",
        "I'll call you again when there is something new.",
        "How is your new kitchen? Bye!",
        "Is this a good time to call?",
        "Thank you. When may I call you again?",
        "¿Qué día puedo llamarle otra vez?",
    ],
)
def test_other_questions_are_not_taken_for_it(text: str) -> None:
    assert permission_question(text) is None


@pytest.mark.parametrize("language", ["en", "es", "fr", ""])
def test_the_usual_words_ask_it(language: str) -> None:
    words = usual_question(language)
    assert permission_question(words) == (0, len(words))
