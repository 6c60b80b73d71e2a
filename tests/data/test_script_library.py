"""The built-in scripts, read with everything a contact may bring or lack."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.data.script_library import load, read
from app.domain.call import DayPart, Promise
from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import Objection
from app.domain.policy import Situation
from app.domain.script import Field, FilledScript, Script, fill, first_name, seconds_at, words
from app.domain.spoken import spoken_date, spoken_when, when_said
from app.paths import resource

TODAY = date(2026, 11, 21)
F = Field

ENGLISH = [script for script in load() if script.language == "en"]
VOICEMAILS = [script for script in ENGLISH if not script.live]
TALKS = [script for script in ENGLISH if script.live and isinstance(script.occasion, Situation)]

TRAPS = {
    "asks for a call back": r"""
        \b(call|ring|phone|text|reach|get\ back\ to|write|e-?mail)\ (me|us)\b | \breturn\ my\ call
        | \bhear(ing)?\ from\ you | \blet\ me\ know | \bcall\ back\b(?<!no\ need\ to\ call\ back)
        | \bgive\ (me|us)\ a\b | \bwaiting\ (for|on) | \bcan\ you\b | \bplease\b | \bleave\ (me|a)\b
    """,
    "sells, books or recruits": r"""
        \b(buy|sale|discount|percent|off|price|deal|offer|special|save|free|gift|book|party|show
        |demonstration|host|hostess|join|team|sign\ up|income|earn|opportunity|kit|order\ now
        |website|limited|last\ chance|hurry|exclusive|don't\ miss|amazing|exciting)\b
    """,
    "makes excuses or presses": r"""
        \b(sorry|bother|bothering|pest|apologi[sz]e|just|busy|disturb|annoy|only\ me|little\ me
        |again\ and\ again|never\ called|still\ haven't|haven't\ heard|keep\ trying|guess\ you
        |last\ time|disappointed|hop(e|ing)\ to\ hear|missed\ you)\b
    """,
    "checks in for nothing": r"""
        \b(check(ing)?\ in|touch(ing)?\ base|follow(ing)?\ up|nothing\ special)\b
    """,
}

NAMES = (
    "Sue Baker",
    "",
    "O'Brien, Máire",
    "<b>Ann</b>",
    "<b>Ann</b> <img src=x>",
    "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Llanfair",
    "Mr. and Mrs. Featherstonehaugh",
    "Sue & Tom Baker",
    "李小龙",
    "{reason}",
    "[x]",
    "+1 614 555 0142",
)

words_of_a_phrase = st.lists(
    st.sampled_from(["the", "big", "bread", "pans", "and", "your", "sister's", "Dutch", "oven"]),
    min_size=1,
    max_size=8,
).map(" ".join)

# A teaser is a short sentence of at most twenty words; its full stop may be forgotten.
teasers = st.builds(
    lambda count, stop: " ".join(["bread"] * count) + stop,
    st.integers(7, 20),
    st.sampled_from(["", ".", "!"]),
)

days_ahead = st.integers(0, 400)


def maybe(values: st.SearchStrategy[str]) -> st.SearchStrategy[str | None]:
    return st.none() | values


@st.composite
def what_is_known(draw: st.DrawFn) -> dict[Field, str | None]:
    """Values such as the program fills in, any of them missing but the time of the next try."""
    part = draw(st.sampled_from([None, *DayPart]))
    said = Promise(TODAY - timedelta(days=draw(st.integers(0, 400))), part)
    return {
        F.FIRST_NAME: draw(maybe(st.sampled_from(NAMES).map(lambda name: first_name(name) or ""))),
        F.MY_NAME: draw(maybe(st.sampled_from(["Maria", "Maria Delgado"]))),
        F.BUSINESS: draw(maybe(st.sampled_from(["Sparkle", "Bright Kitchen", "Oak & Ember Inc."]))),
        F.REASON: draw(maybe(words_of_a_phrase)),
        F.INTEREST: draw(maybe(words_of_a_phrase)),
        F.LAST_PURCHASE: draw(maybe(words_of_a_phrase)),
        F.NEWS_TITLE: draw(maybe(st.just("Winter catalog"))),
        F.NEWS_TEASER: draw(maybe(teasers)),
        F.RETRY_WHEN: spoken_when(Promise(TODAY + timedelta(draw(days_ahead)), part), TODAY),
        F.SAID_BEFORE: draw(maybe(st.just(when_said(said, TODAY)))),
        F.DEADLINE: draw(maybe(days_ahead.map(lambda n: spoken_date(TODAY + timedelta(n), TODAY)))),
        F.MY_NUMBER: draw(maybe(st.just("614, 555, 0199"))),
    }


def own_words(filled: FilledScript) -> str:
    """The text with every value taken out: what the script itself says."""
    text = filled.text
    for span in reversed(filled.spans):
        if not span.is_fallback:
            text = f"{text[: span.start]}…{text[span.end :]}"
    return text


def traps_in(text: str) -> list[str]:
    return [trap for trap, pattern in TRAPS.items() if re.search(pattern, text, re.X | re.I)]


def test_there_is_one_script_for_every_situation() -> None:
    scripts = load()
    plain = {script.id: script.occasion for script in scripts}
    for language in {script.language for script in scripts}:
        assert [plain[f"{language}.{situation}"] for situation in Situation] == list(Situation)
    assert {script.occasion for script in TALKS} == {
        Situation.THEY_ANSWERED,
        Situation.THEY_CALLED_BACK,
    }
    assert len(plain) == len(scripts)
    assert len({(script.language, script.title) for script in scripts}) == len(scripts)
    assert load() is scripts


@pytest.mark.parametrize("script", VOICEMAILS, ids=lambda script: script.id)
@given(values=what_is_known())
def test_a_voicemail_is_whole_whatever_is_known(
    script: Script, values: dict[Field, str | None]
) -> None:
    if script.occasion is Situation.DEADLINE and values[F.NEWS_TEASER]:
        values = {**values, F.DEADLINE: values[F.DEADLINE] or "today"}  # else it would be "news"
    filled = fill(script, values)
    text, spans = filled.text, {span.field: span for span in filled.spans}

    assert 40 <= words(text) <= 75, text
    assert f" {values[F.RETRY_WHEN]}." in text
    assert (values[F.MY_NAME] or "your consultant") in text
    assert not values[F.BUSINESS] or f" from {values[F.BUSINESS]}" in text
    assert (values[F.FIRST_NAME] or "there") in text[:80]
    assert not values[F.MY_NUMBER] or F.MY_NUMBER in spans
    assert "  " not in text
    assert not re.search(r" [.,:!?]|[.,:!?][.,:]", text.replace("Inc.,", "Inc"))
    assert not set(own_words(filled)) & set("{}[]|")
    assert traps_in(own_words(filled)) == []
    assert all(sentence[0].isupper() for sentence in re.findall(r"[.!] (\S+)", own_words(filled)))


@pytest.mark.parametrize("script", TALKS, ids=lambda script: script.id)
@given(values=what_is_known())
def test_a_talk_ends_with_the_permission_question(
    script: Script, values: dict[Field, str | None]
) -> None:
    filled = fill(script, values)
    assert 40 <= words(filled.text) <= 90
    assert filled.text.endswith("may I call you again when there is something new?")
    assert filled.text.count("?") >= 2
    assert (values[F.MY_NAME] or "your consultant") in filled.text
    assert not set(own_words(filled)) & set("{}[]|")


@pytest.mark.parametrize("script", [*VOICEMAILS, *TALKS], ids=lambda script: script.id)
def test_an_ordinary_message_takes_twenty_to_thirty_seconds(script: Script) -> None:
    filled = fill(
        script,
        {
            F.FIRST_NAME: "Sue",
            F.MY_NAME: "Maria",
            F.BUSINESS: "Bright Kitchen",
            F.REASON: "the bread pans you had your eye on",
            F.INTEREST: "baking for the church fair",
            F.LAST_PURCHASE: "the enameled Dutch oven",
            F.NEWS_TEASER: "The winter catalog has a bread cloche that keeps a crust crisp.",
            F.RETRY_WHEN: "Tuesday evening",
            F.SAID_BEFORE: "this morning",
            F.DEADLINE: "Friday",
            F.MY_NUMBER: "614, 555, 0199",
        },
    )
    assert filled.missing == ()
    assert 40 <= words(filled.text) <= 75
    # 140 words a minute is a natural pace within the good 120 to 150.
    assert 20 <= seconds_at(filled.text, 140) <= 31


def test_every_voicemail_says_one_reason() -> None:
    for script in VOICEMAILS:
        reasons = re.findall(r"\{(reason|interest|last_purchase|news_teaser)\|", script.text)
        assert len(reasons) == 1, script.id


def test_the_fourth_message_offers_a_way_out() -> None:
    (way_out,) = (script for script in ENGLISH if script.id == "en.way_out")
    text = fill(way_out, {F.RETRY_WHEN: "in the middle of January"}).text
    assert "Unless you'd rather I didn't, I'll try you once more in the middle of January." in text


@pytest.mark.parametrize(
    "text",
    [
        "Please call me when you can.",
        "I look forward to hearing from you.",
        "Sorry to bother you.",
        "Everything is 20 percent off.",
        "I'm checking in.",
    ],
)
def test_the_trap_phrases_are_found(text: str) -> None:
    assert traps_in(text)


def broken(change: str, into: str) -> str:
    content = resource("scripts/en.toml").read_text(encoding="utf-8")
    assert change in content
    return content.replace(change, into, 1)


def also(name: str, line: str) -> str:
    """The English file with another script at its end."""
    content = resource("scripts/en.toml").read_text(encoding="utf-8")
    return f'{content}\n["{name}.else"]\ntitle = "Else"\ntext = "Hello."\n{line}\n'


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (broken("[first]", "[first"), "line"),
        (broken("[first]", "[fist]"), "no situation “fist”"),
        (broken('[care]\ntitle = "Staying in touch"', "[care]"), "“care” needs a title"),
        (broken("live = true", 'live = "yes"'), "“they_answered” may have"),
        (broken("live = true", 'alive = "yes"'), "“they_answered” may have"),
        (broken("{first_name|there}", "{name}"), "“first”, character 3: Ringwell has no field"),
        ('first = "Hello"', "“first” needs a title"),
        (also("first", "live = true"), "“first.else” may have"),
        (also("objection.tired", ""), "no situation “objection.tired.else”"),
        (also("objection", ""), "no situation “objection.else”"),
        (also("care", 'relationship = "aunt"'), "no relationship “aunt”"),
    ],
)
def test_a_damaged_file_is_one_clear_sentence(content: str, why: str) -> None:
    with pytest.raises(KnownError, match="install Ringwell again") as caught:
        read(content, "en")
    assert why in str(caught.value)


def test_a_file_may_have_variants_and_replies() -> None:
    found = {
        script.id: script
        for script in (
            *read(also("care", 'relationship = "team"'), "en"),
            *read(also("objection.cost", "live = true"), "en"),
            *read(broken("[first]", '["objection.think"]\ntitle = "T"\ntext = "x"\n[first]'), "en"),
        )
    }
    assert found["en.care.else"].occasion is Situation.CARE
    assert found["en.care.else"].relationship is Relationship.TEAM
    assert found["en.objection.cost.else"].occasion is Objection.COST
    assert found["en.objection.think"].live
