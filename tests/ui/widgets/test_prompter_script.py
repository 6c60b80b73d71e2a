"""Words, phrases and sentences on a line of beats."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.prompter_script import SpokenScript, spoken_beats

TEXT = (
    "Hi Sue, it is Maria from Bright Kitchen, trying you again this morning as I promised. "
    "No need to ring me. I will try you again Tuesday evening. "
    "If you like, I am at 614, 555, 0199. Have a lovely weekend."
)
texts = st.text(alphabet=st.sampled_from("abc019 ,.!?…\n—\"'אב😀"), max_size=120)
worded = texts.filter(lambda text: bool(text.split()))


def said(script: SpokenScript, words: range) -> str:
    return script.text[script.words[words.start].start : script.words[words.stop - 1].end]


def phrases(script: SpokenScript) -> list[range]:
    found: list[range] = []
    while not found or found[-1].stop < len(script.words):
        found.append(script.phrase_of(found[-1].stop if found else 0))
    return found


def test_digits_are_said_one_by_one() -> None:
    assert spoken_beats("Sue,") == 1
    assert spoken_beats("3rd") == 1
    assert spoken_beats("0199.") == 4
    assert spoken_beats("—") == 1


def test_a_script_is_lit_in_phrases() -> None:
    script = SpokenScript(TEXT)
    assert [said(script, phrase) for phrase in phrases(script)][:6] == [
        "Hi Sue,",
        "it is Maria",
        "from Bright Kitchen,",
        "trying you again this",
        "morning as I promised.",
        "No need",
    ]
    assert "555, 0199." in [said(script, phrase) for phrase in phrases(script)]


def test_going_by_sentence_and_phrase() -> None:
    script = SpokenScript("One two. Three four, five six seven. Eight")
    assert script.sentence_after(0) == 2
    assert script.sentence_after(3) == 7
    assert script.sentence_after(7) == len(script.words)
    assert script.sentence_before(4) == 2
    assert script.sentence_before(2) == 0
    assert script.sentence_before(0) == 0
    assert script.phrase_after(2) == 4
    assert script.phrase_before(4) == 2
    assert script.phrase_before(0) == 0


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_a_script_without_words(text: str) -> None:
    script = SpokenScript(text)
    assert script.beats == 0
    assert script.word_at(5) == 0
    assert list(script.phrase_of(0)) == []
    assert script.starts_at(0) == script.sentence_after(0) == script.sentence_before(0) == 0
    assert script.phrase_after(0) == script.phrase_before(0) == 0


@given(texts)
def test_words_are_those_between_white_space(text: str) -> None:
    script = SpokenScript(text)
    assert [text[word.start : word.end] for word in script.words] == text.split()
    assert script.beats == sum(map(spoken_beats, text.split()))


@given(texts, st.floats(0, 1))
def test_a_word_lasts_from_its_beat_to_the_next(text: str, share: float) -> None:
    script = SpokenScript(text)
    for index, word in enumerate(script.words):
        begin = script.starts_at(index)
        assert script.starts_at(index + 1) == begin + word.beats
        assert script.word_at(begin + share * word.beats * 0.999) == index


@given(worded)
def test_phrases_part_the_script(text: str) -> None:
    script = SpokenScript(text)
    found = phrases(script)
    assert [word for phrase in found for word in phrase] == list(range(len(script.words)))
    assert all(1 <= len(phrase) <= 4 for phrase in found)


@given(worded, st.data())
def test_steps_go_on_and_come_to_an_end(text: str, data: st.DataObject) -> None:
    script = SpokenScript(text)
    word = data.draw(st.integers(0, len(script.words) - 1))
    assert script.phrase_before(word) <= word < script.phrase_after(word) <= len(script.words)
    assert script.sentence_before(word) <= word < script.sentence_after(word) <= len(script.words)
    assert script.sentence_before(word) < word or word == 0
