"""How far she has come, in words: for each script, for each take, for the first and the latest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain import takes_compared, targets
from app.domain.score import Score
from app.domain.spoken import as_day
from app.domain.take import ListedTake, Take, TakeKind
from app.domain.targets import Target
from app.usecases.takes import Progress, ScriptProgress
from ui.models.due_lines import clock
from ui.models.progress_rows import ProgressLine, TakeLine
from ui.presenters.occasion_words import language_name
from ui.presenters.rehearse_score import back_in
from ui.presenters.score_figures import seconds_words

KINDS = {
    TakeKind.READING: "read through",
    TakeKind.VOICEMAIL: "to a mailbox",
    TakeKind.DOORSTEP: "they answered",
}
"""How a take was said."""

_MB = 1_000_000
_SOUNDLESS = 0.5
"""Seconds of speech from which on a take has a length worth drawing."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure of two takes; ``better`` where the latest came nearer to what is good."""

    name: str
    first: str
    latest: str
    change: str
    better: bool


def progress_lines(progress: Progress) -> tuple[ProgressLine, ...]:
    """All scripts she rehearsed, the last rehearsed first."""
    return tuple(
        progress_line(row, progress.today, language_of(row, progress)) for row in progress.rows
    )


def language_of(row: ScriptProgress, progress: Progress) -> str:
    """The name of a script's language where another one has the same title, else nothing."""
    alike = [each for each in progress.rows if each.title == row.title]
    return language_name(row.latest.language) if row.latest and len(alike) > 1 else ""


def take_lines(takes: Sequence[ListedTake], today: date) -> tuple[TakeLine, ...]:
    """The takes of one script, the newest first as they are given.

    They are told apart by the time where several are of one day; ``at`` is in the seller's zone.
    """
    days = Counter(take.said_on for take in takes)
    return tuple(
        TakeLine(
            take,
            len(takes) - place,
            _when(take, today, timed=take.said_on == today or days[take.said_on] > 1),
            KINDS[take.kind],
            seconds_words(take.seconds) if take.seconds is not None else "",
            _wpm(take.wpm),
            _share(take.coverage),
            "kept" if take.sound else "none",
        )
        for place, take in enumerate(takes)
    )


def compared(first: Score, latest: Score, *, message: bool = True) -> tuple[Compared, ...]:
    """The figures both takes have, side by side; only a ``message`` has a length to keep to."""
    return tuple(_compared(first, latest, message=message))


def come_on(first: Score, latest: Score) -> tuple[str, ...]:
    """What the latest take does better, beside the figures that stand in ``compared``."""
    beside = replace(first, seconds=latest.seconds, wpm=None, pauses=latest.pauses)
    return takes_compared.compared(beside, latest)


def about(row: ScriptProgress, today: date, language: str = "") -> str:
    """Such as "12 takes · comes back in 4 days", with the language first where one is given."""
    when = back_in(row.due_on, today).removeprefix("is ")
    return " · ".join(filter(None, (language, _takes(row.takes), when)))


def which(take: Take, name: str, today: date) -> str:
    """Such as "First take, Tue, Nov 3"; the best one says so."""
    words = f"{name}, {as_day(take.said_on, today)}"
    return f"{words} · your best" if take.best else words


def room(progress: Progress) -> str:
    """Such as "Recordings: 12 MB of 300 MB"."""
    if not progress.disk_bytes:
        return "No recordings yet"
    used, limit = (round(size / _MB) for size in (progress.disk_bytes, progress.limit_bytes))
    shown = f"{used}" if used else "less than 1"
    return f"Recordings: {shown} MB of {limit} MB"


def her_pace(progress: Progress) -> str:
    """Such as "You speak at about 138 words a minute."; nothing before it was measured."""
    return f"You speak at about {progress.wpm} words a minute." if progress.wpm else ""


def lengths_told(lengths: Sequence[float], best: int | None) -> str:
    """A picture of lengths, for those who do not see it."""
    if not lengths:
        return ""
    shown = ", ".join(f"{round(length)}" for length in lengths[-12:])
    words = f"Seconds of the latest takes: {shown}"
    return f"{words}. The best took {round(lengths[best])}" if best is not None else words


def progress_line(row: ScriptProgress, today: date, language: str = "") -> ProgressLine:
    """One script she rehearsed; ``language`` is named where that tells it from another."""
    shown = [
        take for take in row.figures if take.seconds is not None and take.seconds >= _SOUNDLESS
    ]
    best = next((at for at, take in enumerate(shown) if row.best and take.id == row.best.id), None)
    latest = shown[-1] if shown else row.figures[-1]
    parts = (
        seconds_words(latest.seconds) if latest.seconds is not None else "",
        _wpm(latest.wpm),
    )
    figures = ", ".join(filter(None, parts))
    lengths = tuple(take.seconds for take in shown if take.seconds is not None)
    return ProgressLine(
        script_id=row.script_id,
        title=row.title,
        takes=" · ".join(filter(None, (language, _takes(row.takes)))),
        figures=f"latest {figures}" if figures else "",
        comes_back=back_in(row.due_on, today).removeprefix("is "),
        due=row.due_on is not None and row.due_on <= today,
        message=row.latest is None or row.latest.kind is not TakeKind.DOORSTEP,
        lengths=lengths,
        best=best,
        told=lengths_told(lengths, best),
    )


def _compared(first: Score, latest: Score, *, message: bool) -> Iterator[Compared]:
    whole = takes_compared.enough_said(latest)
    one, other = round(first.seconds), round(latest.seconds)
    yield Compared(
        "Length",
        seconds_words(one),
        seconds_words(other),
        _change(other - one, "s longer", "s shorter"),
        message and whole and _nearer(targets.SECONDS, one, other),
    )
    if first.wpm is not None and latest.wpm is not None:
        one, other = round(first.wpm), round(latest.wpm)
        better = whole and _nearer(targets.WPM, one, other)
        change = _change(other - one, "wpm faster", "wpm calmer" if better else "wpm slower")
        yield Compared("Pace", _wpm(one), _wpm(other), change, better)
    if first.coverage is not None and latest.coverage is not None:
        one, other = round(first.coverage * 100), round(latest.coverage * 100)
        # Both shares are there to see; what lies between them are points, which nobody says.
        change = "the same" if one == other else "more of it" if other > one else "less of it"
        yield Compared("Words said", f"{one}%", f"{other}%", change, other > one)
    if first.said_words is not None and latest.said_words is not None:
        one, other = len(first.pauses), len(latest.pauses)
        yield Compared(
            "Pauses", f"{one}", f"{other}", _change(other - one, "more", "fewer"), better=False
        )
    if first.steadiness is not None and latest.steadiness is not None:
        was, now = first.steadiness.value, latest.steadiness.value
        yield Compared("Voice", was, now, "" if was != now else "the same", better=False)


def _nearer(good: Target, one: float, other: float) -> bool:
    """Whether the second value is in the good range, or nearer to it, and the first was not."""
    return _away(good, other) < _away(good, one)


def _away(good: Target, value: float) -> float:
    return max(good.low - value, value - good.high, 0.0)


def _change(by: int, more: str, less: str) -> str:
    if by == 0:
        return "the same"
    return f"{abs(by)} {more if by > 0 else less}"


def _when(take: ListedTake, today: date, *, timed: bool) -> str:
    day = as_day(take.said_on, today)
    return f"{day}, {clock(take.at.time())}" if timed else day


def _takes(count: int) -> str:
    return "1 take" if count == 1 else f"{count:,} takes"


def _wpm(wpm: float | None) -> str:
    return f"{round(wpm)} wpm" if wpm is not None else ""


def _share(share: float | None) -> str:
    return f"{round(share * 100)}%" if share is not None else ""
