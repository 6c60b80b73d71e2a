"""A score is read back as it was written, also by another version."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from app.data import score_json
from app.domain.hearing import OwnWords
from app.domain.score import Added, Score
from tests.databases.make import SCORE


def changed(**entries: Any) -> str:
    return json.dumps(json.loads(score_json.written(SCORE)) | entries)


def test_a_score_comes_back_as_it_was() -> None:
    assert score_json.read(score_json.written(SCORE)) == SCORE
    unheard = replace(SCORE, said_words=None, wpm=None, coverage=None, steadiness=None, grade=None)
    assert score_json.read(score_json.written(unheard)) == unheard


def test_what_is_unknown_is_passed_over() -> None:
    later = changed(
        smile=0.75,
        steadiness="soaring",
        ticks=[{"point": "smile", "kept": True, "words": "You smiled."}],
        words=[{"word": "Hello,", "said": True, "start": 0.25, "end": 0.5, "pitch": 220}],
    )
    known = replace(SCORE, steadiness=None, ticks=(), words=SCORE.words[:1])
    assert score_json.read(later) == known


def test_what_is_missing_is_nothing() -> None:
    earlier = json.loads(score_json.written(SCORE))
    for name in ("traps", "praise", "grade"):
        del earlier[name]
    expected = replace(SCORE, traps=(), praise="", grade=None)
    assert score_json.read(json.dumps(earlier)) == expected


def test_own_words_of_an_earlier_version_have_no_phrase() -> None:
    asked = replace(SCORE, added=(Added(OwnWords(0.75, 1.5, "call me back"), 1),))
    assert score_json.read(score_json.written(asked)) == asked
    earlier = json.loads(score_json.written(SCORE))
    del earlier["added"][0]["span"]["phrase"]
    assert score_json.read(json.dumps(earlier)) == SCORE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        changed(version=score_json.VERSION + 1),
        changed(seconds="long"),
        changed(seconds=None),
    ],
)
def test_what_makes_no_sense_is_no_score(text: str) -> None:
    assert score_json.read(text) is None


@pytest.mark.parametrize("words", [{"a": 1}, "Hello", 3, [3, None, {"word": 1, "said": True}]])
def test_words_that_make_no_sense_are_none(words: object) -> None:
    score = score_json.read(changed(words=words))
    assert isinstance(score, Score)
    assert score.words == ()
