"""The figures of a score in words and as pictures' values: length, pace, pauses, voice.

A figure that was not measured is said to be so, quietly; it is never made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from app.domain import targets
from app.domain.hearing import HEARD_LANGUAGE
from app.domain.score import Ended, Score, Steadiness, last_reached
from app.domain.targets import Target
from ui.presenters.said_words import bare

LENGTH_SCALE = Target(0, 50)
"""Seconds that a length is drawn on; what is longer stands at its end."""

PACE_SCALE = Target(72, 192)
"""Words a minute that a pace is drawn on, so that the good range lies in the middle."""


_LENGTH_A_LITTLE, _PACE_A_LITTLE = 1.7, 1.2
"""How many times shorter or longer, slower or faster than good is "a little" so."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """A figure with its good range, on a scale; ``careful`` where it is worth a second look."""

    value: float
    good: Target
    scale: Target
    careful: bool = False


@dataclass(frozen=True, slots=True)
class Silences:
    """Where in a take of ``seconds`` there are pauses: (start, seconds) of each."""

    seconds: float
    pauses: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """Whether the voice held to the end."""

    steady: bool


Picture = Gauge | Silences | Held


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: its name, the figure large, a note below.  Without a figure the note says why.

    ``short`` is what is left of a note that there is no room for; "" where it is cut.
    """

    name: str
    figure: str
    note: str
    picture: Picture | None = None
    short: str = ""

    @property
    def words(self) -> str:
        """All of it in one sentence."""
        return ": ".join(
            filter(None, (self.name, ", ".join(filter(None, (self.figure, self.note)))))
        )


def tiles(score: Score | None, *, message: bool, language: str = "en") -> tuple[Tile, ...]:
    """The four tiles; the length has a range only for a ``message``, not for a talk."""
    unheard = _why_unheard(language)
    return (
        length_tile(score, message=message),
        pace_tile(score, unheard),
        pauses_tile(score, unheard),
        _voice_tile(score),
    )


def is_silent(score: Score) -> bool:
    """Whether nothing was heard in a take, so that there is nothing to say about it."""
    return round(score.seconds) == 0


def seconds_words(seconds: float) -> str:
    """A length: "26 s", or "2 min 5 s" from two minutes on."""
    whole = round(seconds)
    if whole < 120:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def length_tile(score: Score | None, *, message: bool) -> Tile:
    """Seconds from the first sound to the last."""
    if score is None:
        return Tile("Length", "", "not measured in this take")
    if is_silent(score):
        return Tile("Length", "", "nothing was heard")
    figure = seconds_words(score.seconds)
    if not message:
        return Tile("Length", figure, "as long as it takes")
    good = targets.SECONDS
    remark = _beside(good, score.seconds, "short", "long", _LENGTH_A_LITTLE)
    cut_off = score.ended is Ended.CUT_OFF
    if cut_off:
        remark = "the mailbox cut you off"
    gauge = Gauge(score.seconds, good, LENGTH_SCALE, careful=bool(remark))
    short = "cut off" if cut_off else remark
    return Tile("Length", figure, _range_words(good, remark), gauge, short)


def pace_tile(score: Score | None, unheard: str) -> Tile:
    """Words a minute."""
    if score is None or score.wpm is None:
        return Tile("Pace", "", unheard)
    good = targets.WPM
    easy = Target(targets.CALM_WPM, targets.QUICK_WPM)
    remark = _beside(easy, score.wpm, "slow", "fast", _PACE_A_LITTLE)
    gauge = Gauge(score.wpm, good, PACE_SCALE, careful=bool(remark))
    remark = remark or _beside(good, score.wpm, "calm", "lively")
    return Tile("Pace", f"{round(score.wpm)} wpm", _range_words(good, remark), gauge, remark)


def pauses_tile(score: Score | None, unheard: str) -> Tile:
    """How many silences there were, the longest of them and where it was."""
    if score is None or score.said_words is None:
        return Tile("Pauses", "", unheard)
    picture = Silences(score.seconds, tuple((p.start, p.seconds) for p in score.pauses))
    if not score.pauses:
        return Tile("Pauses", "0", "no silence worth counting", picture)
    longest = max(score.pauses, key=lambda pause: pause.seconds)
    note = short = f"longest {longest.seconds:.1f} s"
    if longest.before_word is not None and longest.before_word < len(score.words):
        note += f", before “{bare(score.words[longest.before_word].word)}”"
    return Tile("Pauses", f"{len(score.pauses)}", note, picture, short)


def _voice_tile(score: Score | None) -> Tile:
    match score.steadiness if score else None:
        case None:
            return Tile("Voice", "", "not measured in this take")
        case Steadiness.STEADY:
            stopped = score is not None and last_reached(score) is not None
            note = "as far as you went" if stopped else "did not fade at the end"
            return Tile("Voice", "steady", note, Held(steady=True))
        case Steadiness.FADING:
            return Tile("Voice", "fading", "softer toward the end", Held(steady=False))
        case never:
            assert_never(never)


def _beside(good: Target, value: float, below: str, above: str, a_little: float = 0) -> str:
    """What to say of a value outside a range; nothing of one in it.

    Up to ``a_little`` times less or more it is a little below or above.
    """
    if good.holds(value):
        return ""
    words = below if value < good.low else above
    near = value * a_little >= good.low and value <= good.high * a_little
    return f"a little {words}" if near else words


def _range_words(good: Target, remark: str) -> str:
    words = f"good: {good.low:.0f} to {good.high:.0f}"
    return f"{remark} · {words}" if remark else words


def _why_unheard(language: str) -> str:
    if language and language != HEARD_LANGUAGE:
        return "measured in English only"
    return "not measured in this take"
