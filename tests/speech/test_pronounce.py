"""How words sound: from the seller, the dictionary, a stem, or a guess."""

from __future__ import annotations

import pickle
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.data import script_library
from app.domain.errors import KnownError
from app.domain.script import Field, fill
from app.domain.script_words import script_words
from app.speech import espeak, phones
from app.speech.dictionary import Dictionary, dictionary
from app.speech.letters import by_letters, romanised
from app.speech.pronounce import Pronouncer, checked_spelling, said_as
from app.speech.units import units

needs_dictionary = pytest.mark.skipif(
    not dictionary(), reason="there is no recogniser for this Python"
)


@pytest.fixture
def without_espeak() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(espeak, "program", lambda: None)
        yield


@needs_dictionary
@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("hi", ("HH AY",)),
        ("The", ("DH AH", "DH IY")),
        ("'em", ("AH M",)),
        ("José", ("HH OW Z EY",)),
        ("Zoë’s", ("Z OW IY Z",)),
        ("tupperwares", ("T AH P ER W EH R Z",)),
        ("restocked", ("R IY S T AA K T",)),
        ("ann-marie", ("AE N M ER IY",)),
        ("two thousand", ("T UW TH AW Z AH N D", "T UW TH AW Z AH N")),
    ],
)
def test_the_dictionary_tells(word: str, sounds: tuple[str, ...]) -> None:
    pronouncer = Pronouncer()
    assert pronouncer.of(word) == sounds
    assert pronouncer.knows(word)


@needs_dictionary
def test_the_dictionary_is_searched_to_its_ends() -> None:
    assert dictionary().of("'bout") == ("B AW T",)
    assert dictionary().of("zywicki")
    assert dictionary().of("a") == ("AH", "EY")
    for absent in ("", "'", "zzzz", "hi there", "a(2)", "josé", "\n", "hi\n"):
        assert dictionary().of(absent) == ()


@needs_dictionary
def test_the_sellers_spelling_wins() -> None:
    pronouncer = Pronouncer({"Gurson": "gur-son", "maria": "mah-RYE-ah", "Zoë": "ZOH"})
    assert pronouncer.of("gurson") == ("G ER S AH N",)
    assert pronouncer.of("Gurson’s") == ("G ER S AH N Z",)
    assert pronouncer.of("maria")[0] == "M AA R AY AA"
    assert pronouncer.of("maria's")[0] == "M AA R AY AA Z", "the dictionary has it, but not hers"
    assert pronouncer.of("zoë") == ("Z OW",)
    assert pronouncer.guessed(["gurson", "gurson's", "hi", "yblorn", "yblorn", "李"]) == ("yblorn",)


@needs_dictionary
@pytest.mark.parametrize(
    ("spelling", "sounds"),
    [
        ("tup-per-ware", "T AH P ER W EH R"),
        ("SHOH-nah", "SH OW N AA"),
        ("kay", "K EY"),
        ("jah-NEEN", "JH AA N IY N"),
        ("oh lee vee uh", "OW L IY V IY AH"),
        ("thyme", "TH AY M"),
    ],
)
def test_a_spelling_is_read_by_ear(spelling: str, sounds: str) -> None:
    assert Pronouncer({"brand": spelling}).of("brand")[0] == sounds


def test_a_spelling_with_nothing_to_say_is_refused() -> None:
    assert checked_spelling(" Gur  son ") == "gur-son"
    assert checked_spelling("O’Shay") == "o'shay"
    for nothing in ("", "123", "😀", "李", "-'-"):
        with pytest.raises(KnownError, match="gur-son"):
            checked_spelling(nothing)
    with pytest.raises(KnownError, match="letters"):
        checked_spelling("la" * 50)
    assert Pronouncer({"luma": "123"}).of("luma")


def test_the_voice_is_given_the_spelling() -> None:
    told = {"gurson": "gur-son", "Zoë": "ZOH ee", "ann": "an", "ann-marie": "an muh ree"}
    assert said_as("Hi GURSON, Gurson’s or gursons Ann-Marie!", told) == (
        "Hi gur-son, gur-son’s or gursons an-muh-ree!"
    )
    assert said_as("Zoë's Gurson.", told) == "zoh-ee's gur-son."
    assert said_as("Hi.", {}) == "Hi."
    assert said_as("Hi.", {"hi": "5"}) == "Hi."


@given(st.text(max_size=80), st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=4))
def test_a_spelling_leaves_the_count_of_words(text: str, told: dict[str, str]) -> None:
    assert len(said_as(text, told).split()) == len(text.split())


def test_without_a_dictionary_words_are_read_by_their_letters(without_espeak: None) -> None:
    pronouncer = Pronouncer(words=Dictionary(None))
    assert pronouncer.of("luma")[0] == "L UW M AH"
    assert pronouncer.guessed(["luma"]) == (), "nobody listens here"


def test_letters_of_other_alphabets() -> None:
    assert romanised("łukasz") == "lukasz"
    assert romanised("zoë") == "zoe"
    assert romanised("李") == ""
    assert by_letters("") == by_letters("'") == ()


NAMES = st.one_of(
    st.text(max_size=30), st.text("abcdefghijklmnopqrstuvwxyz'", min_size=1, max_size=80)
)


@given(NAMES)
def test_what_is_guessed_can_be_said(word: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(espeak, "program", lambda: None)
        assert all(map(phones.valid, Pronouncer().of(word)))
        for letters in (romanised(part) for part in word.lower().split()):
            if letters.strip("'"):
                assert by_letters(letters)


@given(st.text(max_size=200), st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=4))
def test_every_unit_has_a_sound(text: str, told: dict[str, str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(espeak, "program", lambda: None)
        words = script_words(text)
        found = units(words, Pronouncer(told))
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 – our own
    assert [unit.word for unit in found] == sorted(unit.word for unit in found)
    for unit in found:
        assert 0 <= unit.word < len(words)
        assert unit.sounds
        assert all(map(phones.valid, unit.sounds))
        assert len(set(unit.sounds)) == len(unit.sounds)


@needs_dictionary
def test_a_number_is_a_unit_for_each_word(without_espeak: None) -> None:
    found = units(script_words("It's – 0199."), Pronouncer())
    assert [unit.word for unit in found] == [0, 2, 2, 2, 2]
    assert [unit.begins_clause for unit in found] == [True, True, False, False, False]
    assert {"Z IH R OW", "OW"} <= set(found[1].sounds)


@needs_dictionary
def test_no_word_of_a_built_in_script_is_guessed() -> None:
    values: dict[Field, str | None] = {
        Field.FIRST_NAME: "Sue",
        Field.MY_NAME: "Maria Hill",
        Field.MY_NUMBER: "614, 555, 0199",
        Field.RETRY_WHEN: "Thursday, December 3rd, in the morning",
    }
    pronouncer = Pronouncer()
    english = [script for script in script_library.load() if script.language == "en"]
    for script in english:
        for filled in (fill(script, values).text, fill(script, {}).text):
            words = script_words(filled)
            assert [word.text for word in words if not word.spoken and word.text != "…"] == []
            said = [place[0] for word in words for place in word.spoken]
            assert pronouncer.guessed(said) == ()
    assert len(english) == 36


@pytest.mark.skipif(espeak.program() is None, reason="eSpeak is not installed")
def test_espeak_tells_each_word() -> None:
    assert espeak.sounds_of(["gurson", "shona", "-v", "o'shay"])[:2] == (
        "G ER S AH N",
        "SH OW N AH",
    )
    words = [f"{first}{second}luma" for first in "abcdefghij" for second in "aeiou"]
    told = espeak.sounds_of(words)
    assert len(told) == len(words)
    assert all(map(phones.valid, told))


@pytest.mark.parametrize("fault", [OSError(), subprocess.TimeoutExpired("espeak-ng", 3)])
def test_a_broken_espeak_is_done_without(fault: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: Any, **more: Any) -> None:
        raise fault

    monkeypatch.setattr(espeak, "program", lambda: "/nowhere/espeak-ng")
    monkeypatch.setattr(espeak.subprocess, "run", fail)
    assert espeak.sounds_of(["luma"]) == ("",)
    assert Pronouncer(words=Dictionary(None)).of("luma")[0] == "L UW M AH"


def test_signs_of_other_languages_become_ours() -> None:
    assert phones.from_ipa("ʃˈoʊnə") == "SH OW N AH"
    assert phones.from_ipa("ɡˈɜːɹi") == "G ER IY"
    assert phones.from_ipa("?!") == ""
    assert not phones.valid("")
    assert not phones.valid("HH  AY")
    assert not phones.valid("HH AY1")
