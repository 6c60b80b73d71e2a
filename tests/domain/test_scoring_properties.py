"""What holds for every take, whatever a recogniser hears."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.hearing import HeardWord, Hearing, OwnWords
from app.domain.score import Point
from app.domain.scoring import Asked, score, score_unheard
from app.domain.script_words import script_words
from app.domain.takes_compared import compared
from tests.domain.said_aloud import MESSAGE, TALK, Speaker

TIMES = st.one_of(st.floats(0, 700), st.floats())
HEARD = st.builds(HeardWord, st.integers(-3, 80), TIMES, TIMES)
OWN = st.builds(OwnWords, TIMES, TIMES)
HEARINGS = st.builds(
    Hearing, TIMES, st.lists(HEARD, max_size=40).map(tuple), st.lists(OWN, max_size=5).map(tuple)
)
LOUDNESS = st.lists(st.one_of(st.floats(-100, 0), st.floats()), max_size=200)
WORDS = st.sampled_from(
    "call me back please ring Maria I'll try again Thursday soon – order now 614 555 0199 it's "
    "Rosa, about bread . … ? may I call you new".split()
)
TEXTS = st.one_of(
    st.just(MESSAGE),
    st.just(TALK),
    st.text(max_size=80),
    st.lists(WORDS, max_size=30).map(" ".join),
)


@settings(max_examples=60)
@given(
    TEXTS, HEARINGS, LOUDNESS, st.booleans(), st.integers(-1, 6), st.sampled_from(["en", "es", ""])
)
def test_every_take_can_be_told(
    text: str, hearing: Hearing, loudness: list[float], live: bool, attempt: int, language: str
) -> None:
    asked = Asked(text, "Maria", attempt=attempt, live=live, language=language)
    scored = score(script_words(text, language), hearing, loudness, asked)
    assert scored.grade is None or 0 <= scored.grade <= 1
    if scored.coverage is None:
        # Too noisy to tell, so nothing is called left out.
        assert scored.grade is None
        assert all(word.said for word in scored.words)
    else:
        assert 0 <= scored.coverage <= 1
        assert (scored.grade is None) == (scored.said_words == 0 or scored.little)
    assert scored.seconds >= 0
    assert scored.wpm is None or scored.wpm > 0
    assert len(scored.words) == len(text.split())
    assert all(0 <= added.before_word <= len(scored.words) for added in scored.added)
    assert all(pause.seconds >= 0.3 for pause in scored.pauses)
    assert all(one.start < after.start for one, after in pairwise(scored.pauses))
    assert all(0 <= f.start < f.end <= len(scored.said_text) for f in scored.traps)
    for sentence in (scored.praise, scored.next_step):
        assert sentence
        assert "{" not in sentence
        assert "““" not in sentence
    unheard = score_unheard(loudness, asked)
    compared(unheard, scored)
    compared(scored, scored)


@settings(max_examples=60)
@given(st.sets(st.integers(0, len(MESSAGE.split()) - 1)))
def test_only_what_was_said_is_ticked(said: set[int]) -> None:
    words = script_words(MESSAGE)
    heard = tuple(HeardWord(index, index, index + 0.9) for index in sorted(said))
    scored = score(words, Hearing(99, heard), (), Asked(MESSAGE, "Maria"))
    assert {i for i, word in enumerate(scored.words) if word.said} == said
    aloud = {words[index].text for index in said}
    kept = {tick.point for tick in scored.ticks if tick.kept}
    if Point.MY_NAME in kept:
        assert "Maria" in aloud
    if Point.RETRY in kept:
        assert len(said) >= 8
        assert aloud & {"try", "again", "call", "ring"}
    if Point.NUMBER_SLOWLY in {tick.point for tick in scored.ticks}:
        assert {"614,", "555,", "0199."} <= aloud
    if len(said) == len(words):
        assert (scored.coverage, scored.added, scored.said_text) == (1, (), MESSAGE)


@settings(max_examples=30)
@given(st.floats(0.05, 20), st.floats(0, 20), st.integers(0, 1))
def test_silence_at_the_ends_changes_nothing(before: float, after: float, gap: int) -> None:
    steps = round(before / 0.05)
    first, second = MESSAGE.split(" I will", 1)
    takes = []
    for start in (0.5, 0.5 + steps * 0.05):
        speaker = Speaker(start=start).says(first).adds(1.5).waits(gap).says("I will" + second)
        voice = [-20.0 - step % 11 for step in range(int((speaker.at - start) / 0.05))]
        silence = [-75.0] * (10 + (steps if start > 0.5 else 0))
        takes.append(speaker.score(loudness=[*silence, *voice, *[-75.0] * round(after / 0.05)]))
    plain, padded = takes
    assert padded.seconds == pytest.approx(plain.seconds)
    assert padded.wpm == pytest.approx(plain.wpm, rel=0.005)
    assert padded.grade == pytest.approx(plain.grade)
    assert [pause.before_word for pause in padded.pauses] == [p.before_word for p in plain.pauses]
    for change in (replace(padded, praise=""), replace(plain, praise="")):
        assert change.ticks == plain.ticks
        assert change.steadiness == plain.steadiness
    assert (padded.praise, padded.next_step) == (plain.praise, plain.next_step)
