"""What a card offers to say instead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.widgets.script_on_stage import KNOWN, SCRIPT
from ui.presenters.script_check import Hint, HintKind, _sentence_changed, hints_about
from ui.widgets.script_hint import offer


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Hi. Call me back. Bye.", "Hi. I'll call you. Bye.", "I'll call you."),
        ("Hi. I have news, so call me. Bye.", "Hi. I have news. Bye.", "I have news."),
        ("Hi. Bye.", "Hi. I'll try you Thursday. Bye.", "I'll try you Thursday."),
        ("Hi. Bye.", "Hi. Bye. I'll try again.", "I'll try again."),
        ("Are you in? Yo.", "Are you in? You.", "You."),
    ],
)
def test_the_sentence_that_changes_is_found(before: str, after: str, shown: str) -> None:
    assert _sentence_changed(before, after) == shown


def test_a_suggestion_is_shown_as_the_sentence_she_will_say() -> None:
    text = "Hi, it's {my_name} about {reason}, so please call me back at {my_number|my number}."
    script = replace(SCRIPT, text=text)
    hints = hints_about(script, KNOWN, attempt=1, words_per_minute=150)
    asks = next(hint for hint in hints if "call me back" in text[hint.start : hint.end])
    assert asks.instead.startswith("Hi, it's Maria about ")
    assert asks.instead.endswith("Thursday morning.")
    assert "{" not in asks.instead


def test_a_long_sentence_loses_its_end_and_nothing_is_called_so() -> None:
    hint = Hint(0, 4, HintKind.WORDS, "A trap", "Why.", ".", "word " * 80)
    instead, _ = offer(hint)
    assert len(instead) < 190
    assert instead.endswith("…”")
    assert offer(replace(hint, suggestion=" ")) == ("Leave it out.", "Leave it out")
