"""The points of the built-in scripts: none is ticked whose own words were left out."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from app.data import script_library, trap_evidence
from app.domain.carried import Filled
from app.domain.hearing import HeardWord, Hearing
from app.domain.score import Point
from app.domain.scoring import Asked, score
from app.domain.script import Field, FilledScript, Script, fill
from app.domain.script_words import script_words

VALUES = {
    Field.FIRST_NAME: "Charlotte",
    Field.MY_NAME: "Lucia",
    Field.BUSINESS: "Bright Kitchen",
    Field.REASON: "opening oysters safely",
    Field.INTEREST: "seafood",
    Field.RETRY_WHEN: "Thursday morning",
    Field.SAID_BEFORE: "on Tuesday",
    Field.NEWS_TEASER: "The new pans are here.",
    Field.DEADLINE: "Friday",
}
MESSAGES = [each for each in script_library.load() if each.language == "en" and not each.live]


def points(script: FilledScript, my_name: str, left_out: Collection[int] = ()) -> dict[Point, bool]:
    """What is told of a take with some sentences of the script left out."""
    words = script_words(script.text)
    heard = tuple(
        HeardWord(place, 0.4 * place, 0.4 * place + 0.4)
        for place, word in enumerate(words)
        if word.spoken and word.sentence not in left_out
    )
    asked = Asked(
        script.text,
        my_name,
        attempt=2,
        evidence=trap_evidence.load("en"),
        filled=Filled.of(script),
    )
    scored = score(words, Hearing(0.4 * len(words), heard), (), asked)
    return {tick.point: tick.kept for tick in scored.ticks}


@pytest.mark.parametrize("values", [VALUES, {Field.MY_NAME: "Lucia"}], ids=["filled", "fallbacks"])
@pytest.mark.parametrize("message", MESSAGES, ids=lambda script: script.id)
def test_no_point_is_ticked_without_its_own_words(
    message: Script, values: dict[Field, str | None]
) -> None:
    script = fill(message, values)
    words = script_words(script.text)
    assert all(points(script, "Lucia").values())
    for field, point in (
        (Field.REASON, Point.REASON),
        (Field.NEWS_TEASER, Point.REASON),
        (Field.RETRY_WHEN, Point.RETRY),
        (Field.MY_NAME, Point.MY_NAME),
    ):
        places = [span for span in script.spans if span.field is field]
        sentences = {
            word.sentence
            for word in words
            if any(span.start < word.end and word.start < span.end for span in places)
        }
        if places:
            assert points(script, "Lucia", sentences).get(point) is False, field


def test_a_reason_that_was_written_in_has_to_be_said() -> None:
    text = (
        "Hi Charlotte, it's Lucia. I said I'd try again on Tuesday, and here I am. I have"
        " something to tell you about opening oysters safely. I'll try you again Thursday morning."
    )
    assert points(FilledScript(text, (), ()), "Lucia")[Point.REASON]
    assert points(FilledScript(text, (), ()), "Lucia", {2})[Point.REASON] is False
    assert points(FilledScript(text, (), ()), "Lucia", {3})[Point.RETRY] is False
