"""A script spelled out: every written word keeps its place, and what is said of it is words."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.script_words import ScriptWord, script_words

PIECES = st.sampled_from(
    "614, 555, 0199 (614) 555-0199 $25.50 $5 million 50% 3:30 p.m. 10am Dr. St. Dec. 3rd 12/24 "
    "2026 ½ – … & w/ no. 1 e.g. maria@luma.com R&B José 李 مرحبا 😀 don’t 'em ASAP 7–9pm 24/7 #1 "
    "a.m.".split()
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join))


def said(text: str) -> str:
    """What is said of a text, each place with its most usual words."""
    return " ".join(place[0] for word in script_words(text) for place in word.spoken)


@given(TEXTS, st.sampled_from(["en", "es", "xx"]))
def test_word_by_word_it_is_the_text(text: str, language: str) -> None:
    words = script_words(text, language)
    assert [word.text for word in words] == text.split()
    before = 0
    for word in words:
        assert before <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.text
        before = word.end
    sentences = [word.sentence for word in words]
    assert sentences == sorted(sentences)
    assert not words or (sentences[0] == 0 and words[0].begins_clause)


@given(TEXTS)
def test_what_is_said_is_words_in_lower_case(text: str) -> None:
    for word in script_words(text):
        for place in word.spoken:
            assert place
            assert len(set(place)) == len(place)
            for choice in place:
                assert choice == choice.lower().strip()
                assert not re.search(r"[0-9]|[.,;:!?$%&@#]", choice)
                assert choice.replace("'", "").replace(" ", "")


def test_words_are_counted_as_split_counts_them() -> None:
    odd = [*map(chr, range(0x21)), "\u200b", "\u00ad", "\ufeff"]
    blanks = [sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isspace()]
    text = "a".join(first + second for first in blanks for second in odd)
    assert [word.text for word in script_words(text)] == text.split()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("I'm at 614, 555, 0199.", "i'm at six one four five five five zero one nine nine"),
        ("(614) 555-0199", "six one four five five five zero one nine nine"),
        ("1-800-555-0123", "one eight zero zero five five five zero one two three"),
        (
            "$25.50 or $1,200",
            "twenty five dollars and fifty cents or one thousand two hundred dollars",
        ),
        ("$5 million, $3k", "five million dollars three thousand dollars"),
        ("€1 £2.50 $0.99", "one euro two pounds and fifty pence ninety nine cents"),
        ("50% off", "fifty percent off"),
        ("20–30 pieces, 50-50", "twenty to thirty pieces fifty fifty"),
        ("at 3:00, 3:30 p.m., 4:05", "at three o'clock three thirty p m four oh five"),
        ("7–9pm", "seven to nine p m"),
        ("I am at 10 am", "i am at ten a m"),
        ("December 3rd, 2026", "december third twenty twenty six"),
        ("Dec. 3, 12/24/2026", "december third december twenty fourth twenty twenty six"),
        (
            "1985 1905 2005 2000",
            "nineteen eighty five nineteen oh five two thousand five two thousand",
        ),
        ("the '90s", "the nineties"),
        ("2½ or 3/4 cup, 1 1/2", "two and one half or three quarters cup one and one half"),
        ("3.5, 0.5", "three point five zero point five"),
        ("43085 007", "four three zero eight five zero zero seven"),
        ("1,234,567", "one million two hundred thirty four thousand five hundred sixty seven"),
        ("Dr. Lee, Mrs. O’Brien & Mr. Hill", "doctor lee missus o'brien and mister hill"),
        ("e.g. this, P.S. that", "for example this p s that"),
        ("maria@luma.com", "maria at luma dot com"),
        ("www.luma-home.com", "w w w dot luma dash home dot com"),
        ("“Hello,” she said—really…", "hello she said really"),
        ("rock 'n' roll, tell 'em", "rock 'n roll tell 'em"),
        ("and/or w/ $20/month, 24/7", "and or or with twenty dollars a month twenty four seven"),
        ("R&B on TV, No. 1, #1", "r and b on t v number one number one"),
        ("5 oz. for Dr. Oz, 6 ft, Ft. Myers", "five ounces for doctor oz six feet fort myers"),
        ("350°F, COVID-19, 3x", "three hundred fifty degrees f covid nineteen three times"),
        ("Zoë’s well-kept™ – …", "zoë's well kept"),
    ],
)
def test_it_is_said_as_people_say_it(written: str, spoken: str) -> None:
    assert said(written) == spoken


def test_another_way_to_say_it_is_known() -> None:
    assert _places("0199")[0] == ("zero", "oh")
    assert _places("2026")[0] == ("twenty", "two thousand")
    assert _places("Dec 3")[1] == ("third", "three")
    assert _places("1,200")[0] == ("one thousand two", "twelve")
    assert _places("RSVP ASAP ok")[:-1] == [("r",), ("s",), ("v",), ("p",), ("asap", "a s a p")]
    assert _places("CALL ME ASAP")[2] == ("asap",), "all in capitals: they say nothing"
    assert _places("St. Mary")[0] == ("saint", "street")


def _places(text: str) -> list[tuple[str, ...]]:
    return [place for word in script_words(text) for place in word.spoken]


def _clauses(words: tuple[ScriptWord, ...]) -> list[str]:
    return [word.text for word in words if word.begins_clause]


def test_breath_is_taken_after_a_mark_but_not_after_mister() -> None:
    words = script_words("Hi Mr. Hill, it's Jean – from Luma. At 4 p.m. we ring, Dec. 3 or so.")
    assert _clauses(words) == ["Hi", "it's", "from", "At", "Dec."]
    assert [word.sentence for word in words if word.text in ("Mr.", "At", "3", "so.")] == [
        0,
        1,
        1,
        1,
    ]


def test_years_and_days_in_a_row_are_no_telephone_number() -> None:
    assert said("8, 9, 10, 11 and 2026, 2027").endswith("twenty twenty six twenty twenty seven")
    assert said("8, 9, 10, 11").split()[-2:] == ["ten", "eleven"]


def test_another_language_is_said_as_it_is_written() -> None:
    words = script_words("¡Hola, Señora Ríos! 3 días", "es")
    assert [word.spoken for word in words] == [
        (("hola",),), (("señora",),), (("ríos",),), (("3",),), (("días",),)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sign", ["a", "1", "1,", "a.b", "$1 ", "((1", "1/", "½", "a@", "Dr. ", "😀"]
)
def test_a_hundred_thousand_signs_are_read(sign: str) -> None:
    text = (sign * 100_000)[:100_000]
    assert len(script_words(text)) == len(text.split())
