"""What a session says to the seller before, during and after her calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

HARD_IN_A_ROW = 3
"""After so many hard outcomes in a row there is an encouragement, and again after as many more."""


class Step(StrEnum):
    """The steps of the warm-up, in their order."""

    MOOD = "mood"
    EXPECTATION = "expectation"
    GOAL = "goal"
    INTENTION = "intention"
    ALOUD = "aloud"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found, its figure (may be empty), and whose finding it is."""

    what: str
    figure: str
    source: str


@dataclass(frozen=True, slots=True)
class StepWords:
    """The title and one line of a step, and why it is there."""

    title: str
    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class SessionWords:
    """Every word that is no figure.

    ``moods`` and ``moods_after`` have one for each of 1 to 5.  ``intentions`` are if-then plans to
    pick from, ``aloud`` things to say aloud.
    """

    moods: tuple[str, ...]
    moods_after: tuple[str, ...]
    steps: Mapping[Step, StepWords]
    intentions: tuple[str, ...]
    aloud: tuple[str, ...]
    encouragements: tuple[str, ...]
    closings: tuple[str, ...]
    goal_reached: tuple[str, ...]
    none_made: tuple[str, ...]
    recap_evidence: tuple[Evidence, ...]


def encouragement(words: SessionWords, session_id: int, hard_in_a_row: int) -> str:
    """What is said after so many hard outcomes in a row; empty unless that is three, six, nine…

    Another one each time and in each session, and the same again after a crash.
    """
    times, rest = divmod(hard_in_a_row, HARD_IN_A_ROW)
    if rest or not times:
        return ""
    return _turn(words.encouragements, session_id + times)


def aloud(words: SessionWords, session_id: int) -> tuple[str, ...]:
    """The things to say aloud, in every session beginning with another one."""
    start = session_id % len(words.aloud)
    return words.aloud[start:] + words.aloud[:start]


def remembered(words: SessionWords, intentions: Sequence[str]) -> tuple[str, str]:
    """Her last if-then plan, and the last one that was her own; "" where there is none.

    ``intentions`` are those of her last sessions, newest first, "" where she made none.
    """
    own = (each for each in intentions if each and each not in words.intentions)
    return next(iter(intentions), ""), next(own, "")


def closing(words: SessionWords, session_id: int, made: int, goal: int) -> str:
    """The first line of the recap of a session with so many calls made."""
    if made <= 0:
        return _turn(words.none_made, session_id)
    return _turn(words.goal_reached if 0 < goal <= made else words.closings, session_id)


def _turn(texts: tuple[str, ...], number: int) -> str:
    return texts[number % len(texts)]
