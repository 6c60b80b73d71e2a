"""A take with its score, as the window is given it; what a test does not say is ordinary."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.domain.hearing import OwnWords
from app.domain.rehearsal_plan import Rating, ToSay
from app.domain.score import Added, Pause, Point, Score, Steadiness, Tick, WordScore
from app.domain.take import ListedTake, Take, TakeKind
from app.domain.traps import Finding, Trap
from tests.builders import moment
from ui.presenters.rehearse_score import ScoreShown

NOW = moment("2026-11-21 10:42")

SCRIPT = (
    "Hi Rosa, it is Maria from Bright Kitchen. You asked how I get bread out of a cold oven."
    "\nNo need to ring me. I will try you again Tuesday evening. Please call me back. Bye, Rosa."
)

TODAY = NOW.date()

UNHEARD: dict[str, Any] = {
    "said_words": None,
    "wpm": None,
    "coverage": None,
    "words": (),
    "pauses": (),
    "ticks": (),
    "said_text": "",
    "grade": None,
}
"""What a score has where nobody could listen, or nothing was heard."""

WORD_S, STEP_S = 0.3, 0.4
"""Every word takes 0.3 s, and the next one begins 0.4 s after it."""


def a_score(
    text: str = SCRIPT,
    left_out: Collection[int] = (),
    own: dict[int, float] | None = None,
    **facts: Any,
) -> Score:
    """The score of a take; ``own`` tells how many seconds of own words came before a word."""
    words, added, now = [], [], 0.5
    own = own or {}
    for place, word in enumerate(text.split()):
        if place in own:
            added.append(Added(OwnWords(now, now + own[place]), place))
            now += own[place] + 0.1
        if place in left_out:
            words.append(WordScore(word, said=False))
            continue
        words.append(WordScore(word, True, round(now, 2), round(now + WORD_S, 2)))
        now += STEP_S
    said = [word for word in words if word.said]
    ordinary: dict[str, Any] = {
        "seconds": 26.2,
        "said_words": len(said),
        "wpm": 141.0,
        "coverage": len(said) / len(words) if words else None,
        "words": tuple(words),
        "added": tuple(added),
        "pauses": (Pause(3.0, 0.4, 5), Pause(9.0, 0.9, 29)),
        "steadiness": Steadiness.STEADY,
        "ticks": (
            Tick(Point.MY_NAME, True, "Your name and business"),
            Tick(Point.NO_CALL_BACK, False, "You asked for a call back"),
        ),
        "said_text": " ".join(word.word for word in said),
        "traps": (),
        "praise": "Warm and clear.",
        "next_step": "Next time, breathe before the number.",
        "grade": 0.8,
    }
    return Score(**ordinary | facts)


def asking(text: str, words: str) -> Finding:
    """A trap where a text says these words."""
    start = text.index(words)
    return Finding(Trap.ASKS_CALLBACK, start, start + len(words), "It leaves it to her.", "")


def a_take(number: int = 3, **facts: Any) -> Take:
    """Take 3 of the first voicemail, a minute old."""
    score = facts.get("score", a_score())
    ordinary: dict[str, Any] = {
        "id": number,
        "script_id": "en.first",
        "script_version": None,
        "title": "First voicemail",
        "kind": TakeKind.VOICEMAIL,
        "text": SCRIPT,
        "language": "en",
        "at": NOW - timedelta(minutes=1),
        "said_on": NOW.date(),
        "seconds": score.seconds if score else 20.0,
        "sound": Path("take.wav"),
        "score": score,
        "best": False,
        "rating": Rating.GOOD,
        "rating_is_hers": False,
    }
    return Take(**ordinary | facts)


def a_listed_take(number: int = 3, **facts: Any) -> ListedTake:
    """The same take, as it is listed among others."""
    take = a_take(number)
    ordinary = {
        each.name: getattr(take.score if each.name in ("wpm", "coverage") else take, each.name)
        for each in fields(ListedTake)
    }
    return ListedTake(**ordinary | facts)


def shown(take: Take | None = None, **facts: Any) -> ScoreShown:
    """A take as the score page shows it, as the third one of its script."""
    ordinary: dict[str, Any] = {
        "take": take or a_take(),
        "number": 3,
        "best": 2,
        "now": NOW,
        "today": TODAY,
        "due_on": TODAY + timedelta(days=4),
        "also": (ToSay("en.way_out", "The way out", TODAY),),
    }
    return ScoreShown(**ordinary | facts)
