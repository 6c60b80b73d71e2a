"""The values of a score: what is told about one take.  ``app.domain.scoring`` works them out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.hearing import OwnWords
from app.domain.traps import Finding

NOTHING_HEARD = (
    "Nothing was heard this time. A look at the microphone may help; then say it once more."
)


class Point(StrEnum):
    """What the method asks of a message, and what is ticked only when it was said."""

    MY_NAME = "my_name"
    REASON = "reason"
    RETRY = "retry"
    NO_CALL_BACK = "no_call_back"
    NOTHING_SOLD = "nothing_sold"
    NO_PRESSING = "no_pressing"
    WAY_OUT = "way_out"
    NUMBER_SLOWLY = "number_slowly"
    PERMISSION = "permission"


@dataclass(frozen=True, slots=True)
class Tick:
    """Whether a point was kept; ``words`` is the line that says so, ready to be shown.

    ``ahead`` tells that she had not come to it when the take ended: it is neither kept nor missed.
    """

    point: Point
    kept: bool
    words: str
    ahead: bool | None = None


@dataclass(frozen=True, slots=True)
class WordScore:
    """A word of the script: whether it was said and, if so, when (the last time), in seconds."""

    word: str
    said: bool
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence between two words, in seconds from the beginning of the take."""

    start: float
    seconds: float
    before_word: int | None = None


class Steadiness(StrEnum):
    """How the voice held to the end."""

    STEADY = "steady"
    FADING = "fading"


@dataclass(frozen=True, slots=True)
class Added:
    """Own words, and the place in the script before which they were said."""

    span: OwnWords
    before_word: int


class Ended(StrEnum):
    """What ended a take in the midst of her words, if it was not she."""

    CUT_OFF = "cut_off"
    """The mailbox."""
    LOST = "lost"
    """The microphone went away."""


@dataclass(frozen=True, slots=True)
class Score:
    """What is told about one take.  A figure nobody could work out is None and is not shown.

    ``seconds`` is from the first sound said to the last; ``said_words`` how many words of the
    script were said, repeats included; ``wpm`` words spoken a minute of that time, own words taken
    at the same rate (``app.domain.delivery.pace``); ``coverage`` the share of the script's words
    that were said, 0 to 1.  ``traps`` are findings in ``said_text``: the
    script as it was said.  ``praise`` and ``next_step`` are one sentence each; ``grade`` is 0 to 1,
    for the plan of rehearsals.  ``again`` are stretches that were said once more, at the word
    before which she went back.  ``ended`` is None where she ended the take herself.
    ``little`` tells that too little was heard to say how it went.  ``came_to`` is the place of the
    last word she came to, that of the very last one where she did not stop before; None in a score
    that does not say.
    """

    seconds: float
    said_words: int | None
    wpm: float | None
    coverage: float | None
    words: tuple[WordScore, ...]
    added: tuple[Added, ...]
    pauses: tuple[Pause, ...]
    steadiness: Steadiness | None
    ticks: tuple[Tick, ...]
    said_text: str
    traps: tuple[Finding, ...]
    praise: str
    next_step: str
    grade: float | None
    again: tuple[Added, ...] = ()
    ended: Ended | None = None
    little: bool | None = None
    came_to: int | None = None

    @property
    def covered(self) -> float | None:
        """The coverage as it is kept: 0 where nobody knows it and there is nothing to rate."""
        unrated = self.grade is None and (self.little or self.ended is Ended.LOST)
        return 0.0 if unrated and self.coverage is None else self.coverage


def last_reached(score: Score) -> int | None:
    """The place of the last word she said, where she had not come to those behind it."""
    if score.came_to is not None:
        return score.came_to if 0 <= score.came_to < len(score.words) - 1 else None
    # One that was kept before a score told it.
    said = [place for place, word in enumerate(score.words) if word.said]
    if not said or said[-1] == len(score.words) - 1:
        return None
    went_on = any(own.before_word > said[-1] for own in score.added)
    return None if went_on else said[-1]
