"""Each figure of a score against the recordings, whose words and times are known."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from app.domain.hearing import HeardWord, Hearing, OwnWords
from app.domain.score import Score, Steadiness
from app.domain.scoring import Asked, score, score_unheard
from app.domain.script_words import script_words
from app.speech import sound
from tests.recordings import recordings, with_recordings

pytestmark = with_recordings

SHORTEST_OWN = 0.8
"""Seconds from which own words are noticed."""


@dataclass(frozen=True)
class Recorded:
    """A recording and what was said in it: (word of the script or None, start, end)."""

    name: str
    text: str
    kind: str
    spoken: list[tuple[int | None, float, float]]
    loudness: tuple[float, ...]

    @property
    def hearing(self) -> Hearing:
        """What a recogniser without a fault hears in it."""
        own = []
        for of_script, run in groupby(self.spoken, lambda one: one[0] is not None):
            spans = [(start, end) for _, start, end in run]
            if not of_script and spans[-1][1] - spans[0][0] >= SHORTEST_OWN:
                own.append(OwnWords(spans[0][0], spans[-1][1]))
        words = [HeardWord(word, a, b) for word, a, b in self.spoken if word is not None]
        return Hearing(self.spoken[-1][2] + 1, tuple(words), tuple(own))

    def score(self, loudness: tuple[float, ...] | None = None) -> Score:
        """Its score."""
        levels = self.loudness if loudness is None else loudness
        return score(script_words(self.text), self.hearing, levels, Asked(self.text, ""))

    def softer(self, decibels: float) -> tuple[float, ...]:
        """The loudness with the last third of the speech so much softer."""
        start, end = self.spoken[0][1], self.spoken[-1][2]
        from_step = round((start + (end - start) * 2 / 3) / 0.05)
        return (
            *self.loudness[:from_step],
            *(level - decibels for level in self.loudness[from_step:]),
        )


@pytest.fixture(scope="module", params=recordings(), ids=lambda path: path.stem)
def recorded(request: pytest.FixtureRequest) -> Recorded:
    """One recording after the other."""
    path: Path = request.param
    told: dict[str, Any] = json.loads(path.with_suffix(".json").read_text())
    spoken = [
        (word, start, end)
        for (_, word), (start, end) in zip(told["spoken"], told["times"], strict=True)
    ]
    loudness = sound.loudness(sound.read(path))
    return Recorded(told["name"], told["script_text"], told["kind"], spoken, loudness)


def test_the_length(recorded: Recorded) -> None:
    seconds = recorded.spoken[-1][2] - recorded.spoken[0][1]
    assert recorded.score().seconds == pytest.approx(seconds, abs=0.01)
    unheard = score_unheard(recorded.loudness, Asked(recorded.text, ""))
    assert unheard.seconds == pytest.approx(seconds, abs=0.3)


def test_the_pace(recorded: Recorded) -> None:
    seconds = recorded.spoken[-1][2] - recorded.spoken[0][1]
    words = len(recorded.spoken)
    if recorded.kind == "fillers":  # "um" is no word of the script, and too short to be own words.
        words = sum(word is not None for word, _, _ in recorded.spoken)
    assert recorded.score().wpm == pytest.approx(words * 60 / seconds, rel=0.03)


def test_the_words(recorded: Recorded) -> None:
    scored = recorded.score()
    said = {word for word, _, _ in recorded.spoken if word is not None}
    assert {place for place, word in enumerate(scored.words) if word.said} == said
    assert scored.coverage == pytest.approx(len(said) / len(recorded.text.split()))
    assert (scored.coverage == 1) == (recorded.kind != "skip")
    assert bool(scored.added) == (recorded.kind == "adlib")


def test_the_pauses(recorded: Recorded) -> None:
    """All but those inside own words, which nobody can tell from the words."""
    silences = [
        start
        for (word, _, start), (after, end, _) in zip(
            recorded.spoken, recorded.spoken[1:], strict=False
        )
        if round(end - start, 3) >= 0.3 and not (word is None and after is None)
    ]
    found = [pause.start for pause in recorded.score().pauses]
    if recorded.kind == "fillers":  # Before an "um" there may be a silence, too.
        assert len(found) <= 1
    else:
        assert found == pytest.approx(silences)


def test_the_voice(recorded: Recorded) -> None:
    assert recorded.score().steadiness is Steadiness.STEADY
    for decibels in (9, 12):
        assert recorded.score(recorded.softer(decibels)).steadiness is Steadiness.FADING
