"""The score of a take: what was heard and how loud it was, told against the script.

docs/decisions/score.md says how each figure was checked against recordings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain import coaching, delivery, targets
from app.domain.asides import added, said_again
from app.domain.broken_off import seconds_needed, still_speaking, unreached, was_cut_off
from app.domain.hearing import Hearing
from app.domain.method_points import Asked, enough, findings, surely, ticks
from app.domain.said import Said
from app.domain.score import Ended, Pause, Score, WordScore
from app.domain.script_words import ScriptWord, script_words

__all__ = ["Asked", "score", "score_unheard"]

_BREATH = 1.0
"""Seconds of a pause that cost nothing."""

_MOST_OWN = 0.4
"""The share of own words in a take above which its pace would be a guess: nobody counts them."""

_MADE_OUT = 1 / 3
"""For each word that may have been said, how many are to be made out before a take is rated."""

_HURRIED = 0.95
"""The best grade of words that were hurried: between those that are rated good and easy."""

_FLOW = 0.3
"""How much of the grade hangs on going on without stops and repeats."""


def score(
    words: Sequence[ScriptWord], hearing: Hearing, loudness: Sequence[float], asked: Asked
) -> Score:
    """The score of a take in which ``hearing`` was heard of the script's ``words``.

    ``loudness`` is in dBFS for each 0.05 s of the take; it may be empty.  Of a word that was said
    several times the last time counts.  The words and the traps of ``said_text`` are those of the
    script, with what was made out of own words: a request for a call back.  Where it was too noisy
    to tell what was left out, nothing is called left out and there is no coverage.
    """
    said = Said.of(words, hearing, loudness)
    spoken = [(sound.start, sound.end) for sound in said.sounds]
    span = delivery.speaking(said) or _sounding(loudness)
    seconds = span[1] - span[0]
    traps = findings(said, asked, seconds)
    digits = delivery.digits(said)
    points = ticks(said, asked, traps, digits)
    traps = surely(said, traps)
    pauses = delivery.pauses(said, loudness)
    steadiness = delivery.steadiness(loudness, spoken)
    repeated = delivery.repeated(said)
    own_seconds = delivery.own_seconds(said)
    # Speech in the place of nearly all words, few of which were made out, may be any other text.
    guessed_at = not said.poor and len(said.last) < _MADE_OUT * len(said.unclear)
    short = hearing.seconds < seconds_needed(words)
    rest = unreached(said)
    cut_off = asked.cut_off and was_cut_off(said, hearing.seconds)
    guessed = said.poor or own_seconds > seconds * _MOST_OWN
    wpm = None if guessed else delivery.pace(said, loudness)
    take = coaching.TakeFacts(
        said,
        asked,
        seconds,
        wpm,
        pauses,
        steadiness,
        points,
        traps,
        digits,
        repeated,
        own_seconds,
        unreached=rest,
        short=short,
        cut_off=cut_off,
    )
    return Score(
        seconds=seconds,
        said_words=None if said.poor and not said.heard else len(said.heard),
        wpm=wpm,
        coverage=None if said.poor else said.coverage,
        words=tuple(_word_scores(said)),
        added=tuple(added(said)),
        pauses=pauses,
        steadiness=steadiness,
        ticks=points,
        said_text=said.strict.text,
        traps=traps,
        praise=coaching.praise(take),
        next_step=coaching.next_step(take),
        grade=(
            grade(said.coverage, seconds, pauses, repeated + own_seconds, wpm)
            if said.heard and not said.poor and not guessed_at and not asked.lost
            else None
        ),
        again=said_again(said),
        ended=_ended(asked, cut_off=cut_off),
        little=guessed_at or (said.poor and (short or not enough(said))),
        came_to=(rest[0] if rest else len(words)) - 1,
    )


def score_unheard(loudness: Sequence[float], asked: Asked) -> Score:
    """The score of a take that nobody could listen to: its length, and how its loudness held."""
    sounds = delivery.sounds_in(loudness)
    span = _sounding(loudness)
    seconds = span[1] - span[0]
    words = script_words(asked.text, asked.language)
    cut_off = still_speaking(sounds, len(loudness) * delivery.STEP)
    return Score(
        seconds=seconds,
        said_words=None,
        wpm=None,
        coverage=None,
        words=(),
        added=(),
        pauses=(),
        steadiness=delivery.steadiness(loudness, sounds),
        ticks=(),
        said_text="",
        traps=(),
        praise=coaching.praise_unheard(seconds, lost=asked.lost),
        next_step=coaching.next_step_unheard(seconds, lost=asked.lost),
        grade=None,
        ended=_ended(asked, cut_off=asked.cut_off and cut_off),
        little=sum(end - start for start, end in sounds) < seconds_needed(words),
    )


def _ended(asked: Asked, *, cut_off: bool) -> Ended | None:
    """What ended a take; of one whose microphone went away nobody knows how it had gone on."""
    if asked.lost:
        return Ended.LOST
    return Ended.CUT_OFF if cut_off else None


def grade(
    coverage: float,
    seconds: float,
    pauses: Sequence[Pause],
    elsewhere: float,
    wpm: float | None = None,
) -> float:
    """How well the words sat, 0 to 1, for the plan of rehearsals.

    The share of the script that was said, less up to 30 % for the share of the take's ``seconds``
    in which it did not go forward: pauses beyond a breath, and ``elsewhere``, the seconds of
    repeats and own words.  The method's points and the loudness do not count: they are the script's
    matter, or the moment's.  Nor does the pace (words a minute), but that hurried words are never
    said to sit by heart.
    """
    if seconds <= 0:
        return 0.0
    stops = sum(max(0.0, pause.seconds - _BREATH) for pause in pauses)
    lost = min(1.0, (stops + elsewhere) / seconds)
    sat = coverage * (1 - _FLOW * lost)
    hurried = wpm is not None and wpm > targets.QUICK_WPM
    return min(sat, _HURRIED) if hurried else sat


def _sounding(loudness: Sequence[float]) -> delivery.Span:
    """From the first sound to the last by the loudness alone; nothing is (0, 0)."""
    sounds = delivery.sounds_in(loudness)
    return (sounds[0][0], sounds[-1][1]) if sounds else (0.0, 0.0)


def _word_scores(said: Said) -> Iterator[WordScore]:
    """Each word of the script; what has nothing to say is left out only with its neighbours.

    A word that was not made out, but may have been said, has no time.
    """
    left_out = {index for run in said.left_out for index in run}
    for index, word in enumerate(said.words):
        last = said.last.get(index)
        if last is not None:
            yield WordScore(word.text, True, last.start, last.end)
        elif word.spoken:
            yield WordScore(word.text, index not in left_out)
        else:
            yield WordScore(word.text, said.poor or said.around(index))
