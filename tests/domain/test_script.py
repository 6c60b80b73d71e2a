"""The three signs of a script, what comes out of them, and how long it takes to say."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.policy import Situation
from app.domain.script import (
    Field,
    FilledScript,
    Gap,
    Script,
    ScriptError,
    Span,
    Stretch,
    fill,
    first_name,
    parse,
    seconds_at,
    words,
)

F = Field


def filled(text: str, **values: str | None) -> FilledScript:
    script = Script("test", Situation.FIRST, "Test", "en", text)
    return fill(script, {Field(name): value for name, value in values.items()})


def said(text: str, **values: str | None) -> str:
    return filled(text, **values).text


def test_a_script_is_read_into_stretches_and_gaps() -> None:
    assert parse("Hi {first_name|there}[, it's {my_name}].") == (
        Stretch(("Hi ", Gap(F.FIRST_NAME, "there"))),
        Stretch((", it's ", Gap(F.MY_NAME)), optional=True),
        Stretch((".",)),
    )


@pytest.mark.parametrize(
    ("text", "position", "words_of_it"),
    [
        ("Hi {frist_name}", 3, "did you mean {first_name}?"),
        ("Hi {}", 3, "no field called"),
        ("Hi {shoe_size|big}", 3, "there are first_name"),
        ("Hi {first_name", 3, "needs a closing brace"),
        ("Hi first_name}", 13, "no opening one"),
        ("Hi [, {first_name}", 3, "needs a closing one"),
        ("Hi , {first_name}]", 17, "no opening one"),
        ("[a {reason} [b {my_name}]]", 12, "before opening another"),
        ("I am [your name here].", 5, "put a field"),
        ("Hi {first_name|}", 3, "after the bar"),
        ("Hi {first_name|[you]}", 3, "needs a closing brace"),
    ],
)
def test_a_slip_is_shown_where_it_is(text: str, position: int, words_of_it: str) -> None:
    with pytest.raises(ScriptError, match=words_of_it.replace("?", r"\?")) as caught:
        parse(text)
    assert caught.value.position == position


def test_a_field_may_be_written_loosely() -> None:
    assert said("Hi { First_Name | my\n friend }!") == "Hi my friend!"


def test_a_value_a_fallback_and_a_stretch_left_out() -> None:
    text = "Hi {first_name|there}[, it's {my_name}]. I'm calling[ about {reason}] today."
    assert said(text, first_name="Sue", my_name="Maria", reason="the pans") == (
        "Hi Sue, it's Maria. I'm calling about the pans today."
    )
    assert said(text) == "Hi there. I'm calling today."
    assert said(text, first_name="  ", my_name=None) == said(text)


def test_a_stretch_with_a_fallback_is_said() -> None:
    assert said("Bye[ {first_name|you}].") == "Bye you."
    assert said("Bye[ {first_name|you} and {my_name}].") == "Bye."


def test_what_is_missing_is_told_once_in_order() -> None:
    text = "{my_name} {first_name|there} [x {reason}] {my_name} {deadline}"
    assert filled(text, deadline="Friday").missing == (F.MY_NAME, F.FIRST_NAME, F.REASON)


def test_spans_show_what_was_filled_in() -> None:
    result = filled("Hi {first_name|there}, it's {my_name}[ of {business}].", my_name="Maria")
    assert result.text == "Hi there, it's Maria."
    assert result.spans == (Span(3, 8, F.FIRST_NAME, True), Span(15, 20, F.MY_NAME, False))


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("One.\n  Two.\n", "One. Two."),
        ("Hi {first_name}, good day.", "Hi, good day."),
        ("Hi [{first_name} ]there [{reason}]!", "Hi there!"),
        ("[{first_name}, ]how are you?", "How are you?"),
        ("Fine. [Since {reason}, ]we can talk.", "Fine. We can talk."),
        ("Fine. {reason} [{deadline}] yes.", "Fine. Yes."),
        ("It is 5 p.m. there.", "It is 5 p.m. there."),
        ("Then {reason|this is why}. {deadline|by Friday}.", "Then this is why. By Friday."),
    ],
)
def test_blanks_and_capitals_come_out_right(text: str, spoken: str) -> None:
    assert said(text) == spoken


def test_a_phrase_starts_a_sentence_with_a_capital_but_a_name_stays_as_it_is() -> None:
    text = "Hello. {retry_when} {business}. {first_name} is here."
    assert said(text, retry_when="tomorrow", business="eVita", first_name="de Souza") == (
        "Hello. Tomorrow eVita. de Souza is here."
    )


def test_a_value_with_a_full_stop_of_its_own_needs_no_second() -> None:
    assert said("New: {news_teaser}. Bye.", news_teaser="It is here.") == "New: It is here. Bye."
    assert said("New: {news_teaser}. Bye.", news_teaser="Wait…") == "New: Wait… Bye."
    assert said("New: {news_teaser}[ {reason}]. Bye.", news_teaser="Yes!") == "New: Yes! Bye."
    assert said("I'm at {business}. [{reason} ]bye.", business="Fox Inc.") == "I'm at Fox Inc. Bye."
    assert said("From {business}, bye.", business="Fox Inc.") == "From Fox Inc., bye."
    assert said("From {business} {deadline}.", business="Fox Inc.", deadline="today") == (
        "From Fox Inc. today."
    )


@pytest.mark.parametrize(
    "name",
    ["<b>Ann</b>", "{reason}", "[x]", "{", "]", "{first_name|}", "a|b", "&amp;", "%s", r"\1"],
)
def test_a_name_is_plain_text_and_never_read_again(name: str) -> None:
    assert said("Hi {first_name}, {reason}.", first_name=name, reason="hello") == (
        f"Hi {name}, hello."
    )


def test_white_space_in_a_value_is_one_blank() -> None:
    assert said("Hi {first_name}!", first_name=" Mary\n\t Ann ") == "Hi Mary Ann!"


_pieces = st.one_of(
    st.text(string.ascii_letters + " .,!?'\n", max_size=8),
    st.sampled_from(list(Field)).map(lambda name: f"{{{name}}}"),
    st.sampled_from(list(Field)).map(lambda name: f"{{{name}|some words}}"),
    st.sampled_from(list(Field)).map(lambda name: f"[, {{{name}}} too]"),
    st.sampled_from(list(Field)).map(lambda name: f"[ so {{{name}|it}}. ]"),
)
_values = st.dictionaries(
    st.sampled_from(list(Field)), st.one_of(st.none(), st.text(max_size=20)), max_size=12
)


@given(text=st.lists(_pieces, max_size=8).map("".join), values=_values)
@example(text="{reason}", values={F.REASON: "ß"})
def test_filling_keeps_its_word(text: str, values: dict[Field, str | None]) -> None:
    result = fill(Script("test", Situation.FIRST, "Test", "en", text), values)
    assert "  " not in result.text
    assert result.text == result.text.strip()
    told = {name: " ".join((value or "").split()) for name, value in values.items()}
    end = 0
    for span in result.spans:
        assert end <= span.start <= span.end <= len(result.text)
        end = span.end
        there = result.text[span.start : span.end]
        if not span.is_fallback:
            # A phrase at the start of a sentence may have got a capital; nothing else changes.
            expected = told[span.field]
            assert there in (expected, expected[:1].upper() + expected[1:])
    between, start = [], 0
    for span in result.spans:
        between.append(result.text[start : span.start])
        start = span.end
    for own_words in (*between, result.text[start:]):
        assert not set(own_words) & set("{}[]|")
        assert not any(f" {mark}" in own_words for mark in ".,!?")
    assert all(not told.get(name) for name in result.missing)


@given(st.text(alphabet="{}[]| abfirst_name.", max_size=30))
def test_any_text_is_read_or_refused_with_a_place_in_it(text: str) -> None:
    position = 0
    try:
        parse(text)
    except ScriptError as error:
        position = error.position
    assert 0 <= position <= max(0, len(text) - 1)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Hi Sue, it's Maria.", 4),
        ("well-made – and good …", 3),
        ("I'm at 614, 555, 0199.", 5),
        ("Thursday, December 3rd, at 10", 5),
        ("It is 2026 now", 4),
        ("李小龙", 1),
    ],
)
def test_words_are_counted_as_they_are_written(text: str, count: int) -> None:
    assert words(text) == count


@pytest.mark.parametrize(
    ("text", "spoken_words"),
    [
        ("one two three four", 4),
        ("I'm at 614, 555, 0199.", 12),
        ("I'm at (614) 555-0199 now", 13),
        ("+1 614 555 0199", 11),
        ("Thursday, December 3rd, at 10 in 2026", 7),
        ("", 0),
    ],
)
def test_a_number_takes_the_time_of_its_digits(text: str, spoken_words: int) -> None:
    assert seconds_at(text, 120) == spoken_words / 2


@pytest.mark.parametrize(
    ("full_name", "first"),
    [
        ("Sue Baker", "Sue"),
        ("Sue", "Sue"),
        (" Baker ,  Sue Ann ", "Sue"),
        ("O'Brien, Máire", "Máire"),
        ("Bob Smith, Jr.", "Bob"),
        ("Dr. Sue Baker", "Sue"),
        ("Baker, Dr. Sue", "Sue"),
        ("Mrs. Baker", "Mrs. Baker"),
        ("Mr. and Mrs. Baker", "Mr. and Mrs. Baker"),
        ("Sue & Tom Baker", "Sue and Tom"),
        ("Sue Baker and Tom Lee", "Sue and Tom"),
        ("Baker, Sue & Tom", "Sue and Tom"),
        ("J. Robert Smith", "Robert"),
        ("J. Smith", "J."),
        ("Sue (church) Baker", "Sue"),
        ("Ana y Luis Pérez", "Ana and Luis"),
        ("José Ortega y Gasset", "José"),
        ("John E Smith", "John"),
        ("Sr. y Sra. Pérez", "Sr. y Sra. Pérez"),
        ("Doña Carmen", "Doña Carmen"),
        ("Familia Pérez", None),
        ("李小龙", "李小龙"),
        ("<b>Ann</b> <img src=x>", "<b>Ann</b>"),
        ("", None),
        (" , ", None),
        ("&", None),
        ("+1 614 555 0142", None),
        ("sue@example.org", None),
        ("The Bakers", None),
        ("Baker Family", None),
        ("Acme, Inc.", None),
        ("Luigi's Pizza LLC", None),
    ],
)
def test_what_to_call_somebody(full_name: str, first: str | None) -> None:
    assert first_name(full_name) == first


def test_two_names_are_joined_in_the_language_spoken() -> None:
    assert first_name("Sue & Tom Baker", "y") == "Sue y Tom"
    assert first_name("Ana y Luis Pérez", "y") == "Ana y Luis"


@given(st.text(max_size=40))
def test_any_name_gives_words_or_nothing(full_name: str) -> None:
    first = first_name(full_name)
    assert first is None or first.strip()
