"""The prompter and whoever listens count the words of a script the same way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.script_words import script_words
from ui.widgets.prompter_script import SpokenScript


@given(st.text(max_size=200), st.sampled_from(["en", "es"]))
def test_a_word_of_one_is_a_word_of_the_other(text: str, language: str) -> None:
    shown = [(word.start, word.end) for word in SpokenScript(text).words]
    assert shown == [(word.start, word.end) for word in script_words(text, language)]
