"""Text into sentences and words."""

from __future__ import annotations

import pytest

from app.domain.language.english_words import split
from app.domain.language.words import sentences, words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two!", ["One.", "Two!"]),
        ("Dr. Who rang. Fine.", ["Dr. Who rang.", "Fine."]),
        ("At 4 p.m. I'll ring. Bye", ["At 4 p.m.", "I'll ring.", "Bye"]),
        ("At 4 p.m. or so.", ["At 4 p.m. or so."]),
        ("It costs 3.50 now.", ["It costs 3.50 now."]),
        ("Well... so", ["Well...", "so"]),
        ("  ", []),
        ("?!", []),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'll", "i will"),
        ("I’m", "i am"),
        ("dont", "do not"),
        ("can't won't", "can not will not"),
        ("gimme", "give me"),
        ("Jean's", "jean 's"),
        ("it's", "it is"),
        ("callin' ya", "calling you"),
        ("555-0100", "#number"),
        ("$20 or 15%", "#money or #percent"),
        ("{retry_when|soon}", "#when"),
        ("[{reason}]", "#thing"),
        ("at 9:15 am", "at #clock"),
        ("the 3rd", "the #ordinal"),
    ],
)
def test_what_words_are_read_as(text: str, expected: str) -> None:
    assert " ".join(word.text for word in words_of(text, split)) == expected


@pytest.mark.parametrize("text", ["I'll ring you", "dont gimme it", "it’s {my_name}’s"])
def test_words_know_their_place(text: str) -> None:
    last = 0
    for word in words_of(text, split):
        assert last <= word.start <= word.end <= len(text)
        last = word.end
