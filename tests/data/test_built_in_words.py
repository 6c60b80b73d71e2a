"""The words of the built-in scripts, in both languages, with all a contact may bring or lack."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.data.script_library import load
from app.domain.call import DayPart, Promise
from app.domain.contact import Relationship
from app.domain.objections import OCCASIONS, Objection
from app.domain.policy import Situation
from app.domain.script import Field, FilledScript, Script, fill, first_name, seconds_at, words
from app.domain.tongue import ENGLISH, SPANISH, TONGUES, Tongue
from app.domain.typical import as_said

TODAY = date(2026, 11, 21)
F = Field
VARIANTS = ("first.customer", "first.team", "news.team", "care.prospect", "care.team")


@dataclass(frozen=True)
class Expected:
    """What holds for the scripts of one language.  Bounds are written words, both included.

    ``usual`` is what is known of an ordinary contact.  A Spanish time may be ten words ("el jueves
    3 de diciembre, al final de la tarde") or one, so Spanish scripts reach further both ways.
    """

    tongue: Tongue
    nameless: str
    from_business: re.Pattern[str]
    permission: str
    phrase: tuple[str, ...]
    full: tuple[int, int]
    short: tuple[int, int]
    usual: dict[Field, str]


EXPECTED = {
    "en": Expected(
        tongue=ENGLISH,
        nameless="your consultant",
        from_business=re.compile(r" (from|with) $"),
        permission="may I call you again when there is something new?",
        phrase=("the", "big", "bread", "pans", "and", "your", "sister's", "Dutch", "oven"),
        full=(34, 75),
        short=(25, 62),
        usual={
            F.FIRST_NAME: "Sue",
            F.MY_NAME: "Maria",
            F.BUSINESS: "Bright Kitchen",
            F.REASON: "the bread pans you had your eye on",
            F.INTEREST: "baking for the church fair",
            F.LAST_PURCHASE: "the enameled Dutch oven",
            F.NEWS_TEASER: "The winter catalog has a bread cloche that keeps a crust crisp.",
            F.NEWS_WHY: "Your bread stays fresh.",
            F.RETRY_WHEN: "Tuesday evening",
            F.SAID_BEFORE: "this morning",
            F.DEADLINE: "Friday",
            F.MY_NUMBER: "614, 555, 0199",
        },
    ),
    "es": Expected(
        tongue=SPANISH,
        nameless="su consultora",
        from_business=re.compile(r" de $"),
        permission="¿puedo llamarle otra vez cuando haya algo nuevo?",
        phrase=("los", "moldes", "de", "pan", "y", "la", "olla", "esmaltada", "grande"),
        full=(29, 80),
        short=(25, 66),
        usual={
            F.FIRST_NAME: "Rosa",
            F.MY_NAME: "María",
            F.BUSINESS: "Cocina Clara",
            F.REASON: "los moldes de pan que le gustaron",
            F.INTEREST: "la boda de su hija",
            F.LAST_PURCHASE: "la olla esmaltada",
            F.NEWS_TEASER: "El catálogo de invierno trae una tapa que deja el pan crujiente.",
            F.NEWS_WHY: "Su pan dura más.",
            F.RETRY_WHEN: "el martes por la tarde",
            F.SAID_BEFORE: "esta mañana",
            F.DEADLINE: "el viernes",
            F.MY_NUMBER: "614, 555, 0199",
        },
    ),
}

VOICEMAILS = [script for script in load() if not script.live]
TALKS = [script for script in load() if script.live and isinstance(script.occasion, Situation)]
ABOUT_NEWS = (Situation.NEWS, Situation.DEADLINE)
REPLIES = [script for script in load() if isinstance(script.occasion, Objection)]

NAMES = (
    "Sue Baker",
    "",
    "O'Brien, Máire",
    "<b>Ann</b>",
    "<b>Ann</b> <img src=x>",
    "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Llanfair",
    "Mr. and Mrs. Featherstonehaugh",
    "Sue & Tom Baker",
    "Ana y Luis Pérez",
    "李小龙",
    "{reason}",
    "[x]",
    "+1 614 555 0142",
)

few = settings(max_examples=15)  # of each of many scripts
days_ahead = st.integers(0, 400)


def maybe(values: st.SearchStrategy[str]) -> st.SearchStrategy[str | None]:
    return st.none() | values


def phrases(expected: Expected) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(expected.phrase), min_size=1, max_size=8).map(" ".join)


def sentences(least: int, most: int) -> st.SearchStrategy[str]:
    """A short sentence, as the seller writes a teaser: its full stop may be forgotten."""
    return st.builds(
        lambda count, stop: " ".join(["pan"] * count) + stop,
        st.integers(least, most),
        st.sampled_from(["", ".", "!"]),
    )


@st.composite
def what_is_known(draw: st.DrawFn, language: str) -> dict[Field, str | None]:
    """Values such as the program fills in, any of them missing but the time of the next try."""
    expected = EXPECTED[language]
    tongue = expected.tongue
    part = draw(st.sampled_from([None, *DayPart]))
    said = Promise(TODAY - timedelta(days=draw(st.integers(0, 400))), part)
    names = st.sampled_from(NAMES).map(lambda name: first_name(name, tongue.and_word) or "")
    titles = st.sampled_from(["Winter catalog", "Nuestro catálogo", "The new soaps"])
    deadlines = days_ahead.map(lambda days: tongue.deadline(TODAY + timedelta(days), TODAY))
    return {
        F.FIRST_NAME: draw(maybe(names)),
        F.MY_NAME: draw(maybe(st.sampled_from(["Maria", "Maria Delgado"]))),
        F.BUSINESS: draw(maybe(st.sampled_from(["Sparkle", "Bright Kitchen", "Oak & Ember Inc."]))),
        F.REASON: draw(maybe(phrases(expected) | titles.map(tongue.about))),
        F.INTEREST: draw(maybe(phrases(expected))),
        F.LAST_PURCHASE: draw(maybe(phrases(expected))),
        F.NEWS_TITLE: draw(maybe(titles)),
        F.NEWS_TEASER: draw(maybe(sentences(7, 20))),
        F.NEWS_WHY: draw(maybe(sentences(2, 8))),
        F.RETRY_WHEN: tongue.spoken_when(Promise(TODAY + timedelta(draw(days_ahead)), part), TODAY),
        F.SAID_BEFORE: draw(maybe(st.just(tongue.when_said(said, TODAY)))),
        F.DEADLINE: draw(maybe(deadlines)),
        F.MY_NUMBER: draw(maybe(st.just("614, 555, 0199"))),
    }


def known_for(script: Script, data: st.DataObject) -> dict[Field, str | None]:
    """Values for one script; where a deadline is told, there is one, else it would be "news"."""
    values = data.draw(what_is_known(script.language))
    if script.occasion is Situation.DEADLINE and values[F.NEWS_TEASER]:
        today = EXPECTED[script.language].tongue.deadline(TODAY, TODAY)
        values[F.DEADLINE] = values[F.DEADLINE] or today
    return values


def own_words(filled: FilledScript) -> str:
    """The text with every value taken out: what the script itself says."""
    text = filled.text
    for span in reversed(filled.spans):
        if not span.is_fallback:
            text = f"{text[: span.start]}…{text[span.end :]}"
    return text


def check_is_well_put(script: Script, values: dict[Field, str | None]) -> FilledScript:
    """No double blank, stray sign or lower-case sentence; the seller and the contact are named."""
    filled = fill(script, values)
    text, own = filled.text, own_words(filled)
    assert "  " not in text
    assert not re.search(r" [.,:!?]|[.,:!?][.,:]", text.replace("Inc.", "Inc"))
    assert not set(own) & set("{}[]|")
    assert all(start.isupper() for start in re.findall(r"[.!?] [¿¡]?([^\s…])", own))
    if not isinstance(script.occasion, Objection):
        expected = EXPECTED[script.language]
        assert (values[F.MY_NAME] or expected.nameless) in text
        for span in filled.spans:
            if span.field is F.BUSINESS:
                assert expected.from_business.search(text[: span.start])
        assert F.BUSINESS in {span.field for span in filled.spans} or not values[F.BUSINESS]
        assert (values[F.FIRST_NAME] or "") in text[:80]
    return filled


def by_id(scripts: list[Script]) -> object:
    return pytest.mark.parametrize("script", scripts, ids=lambda script: script.id)


def is_short(script: Script) -> bool:
    return script.id.endswith(".short")


def test_both_languages_have_the_same_scripts() -> None:
    keys = {
        language: [script.id.partition(".")[2] for script in load() if script.language == language]
        for language in TONGUES
    }
    assert keys["en"] == keys["es"]
    assert len(set(keys["en"])) == len(keys["en"])
    in_a_message = [s for s in Situation if s not in {script.occasion for script in TALKS}]
    assert set(keys["en"]) == {
        *Situation,
        *(f"{situation}.short" for situation in in_a_message),
        *(f"objection.{objection}" for objection in Objection),
        *VARIANTS,
    }
    assert {script.occasion for script in load()} == set(OCCASIONS)
    for script in load():
        for_whom = script.id.rpartition(".")[2]
        expected = Relationship(for_whom) if for_whom in set(Relationship) else None
        assert script.relationship is expected


def test_a_title_tells_one_script_from_all_others_of_its_language() -> None:
    for language in TONGUES:
        titles = [script.title for script in load() if script.language == language]
        assert len(set(titles)) == len(titles)


@by_id(VOICEMAILS)
@few
@given(data=st.data())
def test_a_voicemail_is_whole_whatever_is_known(script: Script, data: st.DataObject) -> None:
    values = known_for(script, data)
    text = check_is_well_put(script, values).text
    expected = EXPECTED[script.language]
    least, most = expected.short if is_short(script) else expected.full
    assert least <= words(text) <= most, text
    assert f" {values[F.RETRY_WHEN]}." in text
    assert is_short(script) or (values[F.MY_NUMBER] or "") in text


@by_id(TALKS)
@few
@given(data=st.data())
def test_a_talk_ends_with_the_permission_question(script: Script, data: st.DataObject) -> None:
    values = known_for(script, data)
    filled = check_is_well_put(script, values)
    assert 40 <= words(filled.text) <= 100
    assert filled.text.endswith(EXPECTED[script.language].permission)
    assert filled.text.count("?") >= 2
    assert (values[F.NEWS_WHY] or "").rstrip(".!").capitalize() in filled.text


@by_id(REPLIES)
@few
@given(data=st.data())
def test_a_reply_is_short_and_ends_with_a_question(script: Script, data: st.DataObject) -> None:
    text = check_is_well_put(script, known_for(script, data)).text
    assert 15 <= words(text) <= 55
    assert 2 <= len(re.findall(r"[.?!](?: |$)", text.replace("Mr.", "").replace("Mrs.", ""))) <= 4
    assert text.endswith("?")


def test_who_is_not_interested_is_asked_for_permission_and_may_say_no() -> None:
    replies = [script.text for script in REPLIES if script.occasion is Objection.NO_INTEREST]
    for text, expected in zip(replies, EXPECTED.values(), strict=True):
        assert expected.permission.removesuffix("?") in text


@by_id([*VOICEMAILS, *TALKS])
def test_an_ordinary_message_has_the_length_of_a_good_one(script: Script) -> None:
    filled = fill(script, EXPECTED[script.language].usual)
    assert filled.missing == ()
    # The prompter starts at 132 words a minute, a natural pace within the good 120 to 150.
    seconds = seconds_at(filled.text, 132)
    if is_short(script):
        assert 30 <= words(filled.text) <= 45
        assert seconds <= 23
    else:
        assert 40 <= words(filled.text) <= (85 if script.live else 75)
        assert 20 <= seconds <= (38 if script.live else 30)


@by_id([script for script in VOICEMAILS if script.language == "en"])
def test_no_message_is_called_a_little_long_while_it_is_written(script: Script) -> None:
    assert seconds_at(as_said(script.text), 132) <= 30


@by_id([script for script in VOICEMAILS if not is_short(script)])
def test_a_message_about_somebody_unknown_is_still_a_whole_one(script: Script) -> None:
    soon = {F.RETRY_WHEN: EXPECTED[script.language].tongue.spoken_when(Promise(TODAY, None), TODAY)}
    assert words(fill(script, soon).text) >= (40 if script.language == "en" else 33)


@by_id([script for script in VOICEMAILS if script.occasion in ABOUT_NEWS])
def test_a_message_of_news_has_nothing_to_tell_that_may_be_over_by_the_next_try(
    script: Script,
) -> None:
    text = fill(script, EXPECTED[script.language].usual).text
    more = r"more to (tell|it)|tell you more|que contar|contarle"
    ends_bare = r"(until|hasta) [^,]*\."
    assert not re.search(f"{more}|{ends_bare}", text)


def test_every_voicemail_says_one_reason() -> None:
    for script in VOICEMAILS:
        reasons = re.findall(r"\{(reason|interest|last_purchase|news_teaser)\|", script.text)
        assert len(reasons) == 1, script.id


@pytest.mark.parametrize(
    ("script_id", "way_out"),
    [
        ("en.way_out", "Unless you'd rather I didn't, I'll try you once more {}."),
        ("en.way_out.short", "Unless you'd rather I stopped, I'll try you once more {}."),
        ("es.way_out", "A menos que prefiera que no lo haga, le llamo una vez más {}."),
        ("es.way_out.short", "A menos que prefiera que no, le llamo una última vez {}."),
    ],
)
def test_the_fourth_message_offers_a_way_out(script_id: str, way_out: str) -> None:
    (script,) = (script for script in load() if script.id == script_id)
    expected = EXPECTED[script.language]
    far = expected.tongue.spoken_when(Promise(TODAY + timedelta(60), DayPart.MORNING), TODAY)
    assert way_out.format(far) in fill(script, {F.RETRY_WHEN: far}).text


def test_spanish_says_usted_and_no_gender_of_the_contact() -> None:
    familiar = r"\b(tú|te|ti|contigo|tus?|vos|llámame|quieres|puedes|tienes)\b"
    gendered = r"\b(bienvenid[oa]|estimad[oa]|querid[oa]|encontrarl[oa]|llamarl[oa]|segur[oa])\b"
    joined = r"\b(de|a|del|al) \{(reason|interest|last_purchase|news_title|deadline)\b"
    for script in load():
        if script.language == "es":
            assert not re.search(f"{familiar}|{gendered}|{joined}", script.text, re.I), script.id
