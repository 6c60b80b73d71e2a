"""The words of the score view: which take it is, what may be heard, when the script comes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import assert_never

from app.domain.hearing import HEARD_LANGUAGE
from app.domain.rehearsal_plan import Rating, ToSay
from app.domain.score import NOTHING_HEARD, Ended, Score, Tick
from app.domain.spoken import as_day
from app.domain.take import Take, TakeKind
from app.usecases import library, rehearsing, takes
from app.usecases.office import Office
from ui.presenters.said_words import Piece, SaidAs, pieces_of, stopped_after
from ui.presenters.score_figures import Tile, is_silent, tiles

RATINGS: dict[Rating, str] = {
    Rating.AGAIN: "Not yet",
    Rating.HARD: "Nearly",
    Rating.GOOD: "It works",
    Rating.EASY: "By heart",
}
"""How a take went, in the seller's words; in this order on the keys 1 to 4."""

_JUST_NOW = timedelta(minutes=10)
_LOST = "This take could not be kept, so there is nothing to hear."
_NOT_KEPT = "There is no recording."
_SILENT = "Nothing was heard this time."
_UNHEARD = "Nobody could listen along this time, so the words are not compared."
_NOISY = "There was some noise, so I could not make out every word."
_LITTLE = "Only a little could be made out this time, so the words are not compared."
_ENGLISH_ONLY = "So far only English can be compared word by word."
_NO_SCORE = "This take is kept, but it has no score. Hear it, and say how it went."


@dataclass(frozen=True, slots=True)
class ScoreShown:
    """A take to look at.

    ``number`` is its place among the takes of its script, from 1, or 0 where that cannot be told;
    ``best`` that of the best one; ``due_on`` when the script comes back.  ``message`` says
    that it is for a mailbox, so that a length has its good range.  ``also`` are the other scripts
    to say today.
    """

    take: Take
    number: int
    best: int | None
    now: datetime
    today: date
    due_on: date | None = None
    message: bool = True
    also: tuple[ToSay, ...] = ()


def look_at(office: Office, take: Take, now: datetime) -> ScoreShown:
    """A take among the others of its script, as of an aware instant; to be called in a job."""
    standing = takes.standing(office, take, now)
    scripts = library.library(office).scripts
    live = any(script.id == take.script_id and script.live for script in scripts)
    return ScoreShown(
        take=take,
        number=standing.number,
        best=standing.best,
        now=now,
        today=standing.today,
        due_on=standing.due_on,
        message=take.kind is not TakeKind.DOORSTEP and not live,
        also=rehearsing.plan(office, now),
    )


def look_at_alone(take: Take, now: datetime) -> ScoreShown:
    """A take where nothing can be read of the others: she sees her score all the same."""
    return ScoreShown(
        take=take,
        number=0,
        best=None,
        now=now,
        today=take.said_on,
        message=take.kind is not TakeKind.DOORSTEP,
    )


@dataclass(frozen=True, slots=True)
class ScoreWords:
    """Everything the view says about a take."""

    title: str
    subtitle: str
    tiles: tuple[Tile, ...]
    heading: str
    pieces: tuple[Piece, ...]
    legend: tuple[SaidAs, ...]
    ticks: tuple[Tick, ...]
    praise: str
    may_hear: bool
    may_rate: bool
    rating: Rating | None
    comes_back: tuple[str, str]
    also: tuple[ToSay, ...]


def score_words(shown: ScoreShown) -> ScoreWords:
    """What the view says about a take."""
    take, score = shown.take, shown.take.score
    pieces = pieces_of(take.text, score)
    may_hear = take.sound is not None
    return ScoreWords(
        title=f"Rehearse · {take.title}",
        subtitle=_which(shown),
        tiles=tiles(score, message=shown.message, language=take.language),
        heading=_heading(pieces, take),
        pieces=pieces,
        legend=_legend(pieces),
        ticks=score.ticks if score else (),
        praise=_praise(score),
        may_hear=may_hear,
        may_rate=take.id > 0,
        rating=take.rating,
        comes_back=comes_back(take.title, shown.due_on, shown.today),
        also=tuple(each for each in shown.also if each.script_id != take.script_id),
    )


def _praise(score: Score | None) -> str:
    if score is None:
        return _NO_SCORE
    if is_silent(score):
        return NOTHING_HEARD
    return " ".join(filter(None, (score.praise, score.next_step)))


def comes_back(title: str, due_on: date | None, today: date) -> tuple[str, str]:
    """Such as "First voicemail comes back in 4 days", and the same without the title.

    Both are empty where it has no day.
    """
    when = back_in(due_on, today)
    return (f"{title} {when}", f"{when[0].upper()}{when[1:]}") if when else ("", "")


def back_in(due_on: date | None, today: date) -> str:
    """Such as "comes back in 4 days", "comes back tomorrow", "is due today"; or nothing."""
    if due_on is None:
        return ""
    days = (due_on - today).days
    if days <= 0:
        return "is due today"
    return "comes back tomorrow" if days == 1 else f"comes back in {days} days"


def _which(shown: ScoreShown) -> str:
    take = shown.take
    fresh = timedelta(0) <= shown.now - take.at < _JUST_NOW
    when = "just now" if fresh else as_day(take.said_on, shown.today)
    if not shown.number:
        return f"{when[0].upper()}{when[1:]}"
    words = f"Take {shown.number}, {when}"
    if shown.best is None or shown.number == 1 == shown.best:
        return words
    if shown.best == shown.number:
        return f"{words} · your best so far"
    return f"{words} · your best so far is take {shown.best}"


def _heading(pieces: Sequence[Piece], take: Take) -> str:
    if take.score is not None and is_silent(take.score):
        return _SILENT
    if take.score is not None and take.score.words and take.score.coverage is None:
        return _LITTLE if take.score.little else _NOISY
    if all(piece.kind is SaidAs.UNKNOWN for piece in pieces):
        return _UNHEARD if take.language == HEARD_LANGUAGE else _ENGLISH_ONLY
    may = "Click a word to hear it." if take.sound else _NOT_KEPT if take.id else _LOST
    return f"{_how_far(take.score)} {may}"


def _how_far(score: Score | None) -> str:
    """What is shown, or where the take ended before the script did."""
    last = stopped_after(score) if score else ""
    if score is None or not last:
        return "What you said, against the script."
    match score.ended:
        case Ended.LOST:
            return f"The microphone went away after “{last}”."
        case Ended.CUT_OFF:
            return f"The mailbox cut you off after “{last}”."
        case None:
            return f"You stopped after “{last}”."
        case never:
            assert_never(never)


def _legend(pieces: Sequence[Piece]) -> tuple[SaidAs, ...]:
    there = {piece.kind for piece in pieces}
    return tuple(kind for kind in (SaidAs.LEFT_OUT, SaidAs.OWN, SaidAs.TRAP) if kind in there)
