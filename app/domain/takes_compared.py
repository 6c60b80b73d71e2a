"""Two takes of one script side by side: what has come on since the first.

Only what is better is told, and nothing where a figure is missing: somebody who rehearses sees
what her practice did, never what it did not.
"""

from __future__ import annotations

from app.domain import targets
from app.domain.score import Score, Steadiness
from app.domain.take import PACE_COVERAGE
from app.domain.targets import Target

_TOO_LIKE = 0.5
"""Seconds, and words a minute, below which two figures are shown as the same."""


def compared(first: Score, latest: Score, *, message: bool = True) -> tuple[str, ...]:
    """What the latest take does better than the first, the weightiest first; perhaps nothing.

    Only a ``message`` has a length to keep to.  Where little of the script was said, the rest of it
    tells nothing: a take that broke off is not calmer than a whole one.
    """
    words = _words(first, latest)
    if not enough_said(latest):
        return (words,) if words else ()
    lines = [
        words,
        *_points(first, latest),
        _length(first, latest) if message else "",
        _pace(first, latest),
        _pauses(first, latest),
        _voice(first, latest),
    ]
    return tuple(filter(None, lines))


def enough_said(take: Score) -> bool:
    """Whether so much of the script was said that length, pace and voice are worth comparing."""
    return take.coverage is None or take.coverage >= PACE_COVERAGE


def _words(first: Score, latest: Score) -> str:
    if first.coverage is None or latest.coverage is None or latest.coverage <= first.coverage:
        return ""
    if latest.coverage == 1:
        return "Every word was there."
    before, now = (sum(not word.said for word in take.words) for take in (first, latest))
    return f"Words left out: {before} → {now}" if now < before else ""


def _points(first: Score, latest: Score) -> list[str]:
    kept = {tick.point for tick in first.ticks if tick.kept}
    missed = {tick.point for tick in first.ticks} - kept
    return [f"New: {tick.words}" for tick in latest.ticks if tick.kept and tick.point in missed]


def _length(first: Score, latest: Score) -> str:
    if not _nearer(targets.SECONDS, first.seconds, latest.seconds):
        return ""
    change = round(latest.seconds) - round(first.seconds)
    return f"{abs(change)} s {'longer' if change > 0 else 'shorter'}" if change else ""


def _pace(first: Score, latest: Score) -> str:
    if first.wpm is None or latest.wpm is None or not _nearer(targets.WPM, first.wpm, latest.wpm):
        return ""
    return f"Words a minute: {first.wpm:.0f} → {latest.wpm:.0f}"


def _pauses(first: Score, latest: Score) -> str:
    """Fewer pauses count only where no fewer words were said: silence is not to be won by that."""
    if first.coverage is None or latest.coverage is None or latest.coverage < first.coverage:
        return ""
    before, now = len(first.pauses), len(latest.pauses)
    return f"Pauses: {before} → {now}" if now < before else ""


def _voice(first: Score, latest: Score) -> str:
    held = first.steadiness is Steadiness.FADING and latest.steadiness is Steadiness.STEADY
    return "Your voice held to the end." if held else ""


def _nearer(target: Target, before: float, now: float) -> bool:
    """Whether a figure is nearer to its good range than it was."""
    return _off(target, now) + _TOO_LIKE < _off(target, before)


def _off(target: Target, value: float) -> float:
    """How far a value is outside a range."""
    return max(target.low - value, value - target.high, 0.0)
