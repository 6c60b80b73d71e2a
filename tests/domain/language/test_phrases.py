"""The notation of phrases, sign by sign."""

from __future__ import annotations

import pytest

from app.domain.language.notation import Notation
from app.domain.language.phrases import Phrasebook

NOTATION = Notation({"call": "call/ring|give a <bell>", "bell": "bell|loud shout"})


def found(phrase: str, words: str) -> list[str]:
    texts = words.split()
    book = Phrasebook(NOTATION, {"kind": phrase})
    return [" ".join(texts[match.start : match.end]) for match in book.find(texts)]


@pytest.mark.parametrize(
    ("phrase", "words", "expected"),
    [
        ("ring", "please ring me", ["ring"]),
        ("ring/phone me", "phone me", ["phone me"]),
        ("<call> me", "give a loud shout me", ["give a loud shout me"]),
        ("please? ring", "please ring", ["please ring", "ring"]),
        ("(a bell|a shout) for", "a shout for you", ["a shout for"]),
        ("ring ~2 you", "ring all of you", ["ring all of you"]),
        ("ring ~2 you", "ring , you", []),
        ("ring _", "ring ring", ["ring ring"]),
        ("ring !(me) _", "ring you", ["ring you"]),
        ("ring !(me) _", "ring me", []),
        ("^ ring", "do ring , ring", ["ring"]),
        ("ring $", "ring me , ring", ["ring"]),
        ("ring (me (back|up)?)?", "ring me up", ["ring me up"]),
        ("ring | phone", "phone", ["phone"]),
    ],
)
def test_a_phrase_is_found_where_it_stands(phrase: str, words: str, expected: list[str]) -> None:
    assert found(phrase, words) == expected


def test_a_class_gives_its_single_words() -> None:
    assert NOTATION.words("call") == {"call", "ring"}


def test_an_unclosed_bracket_is_a_fault() -> None:
    with pytest.raises(ValueError, match="not closed"):
        NOTATION.read("ring (me")
