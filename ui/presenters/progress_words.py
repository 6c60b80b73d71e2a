"""How far she has come, in words: for each script, for each take, for the first and the latest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain import takes_compared, targets
from app.domain.score import Score
from app.domain.spoken import as_day
from app.domain.take import Take, TakeKind
from app.domain.targets import Target
from app.usecases.takes import Progress, ScriptProgress
from ui.models.progress_rows import ProgressLine, TakeLine
from ui.presenters.rehearse_score import back_in
from ui.presenters.score_figures import seconds_words

_MB = 1_000_000


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
    return tuple(progress_line(row, progress.today) for row in progress.rows)


def take_lines(takes: Sequence[Take], today: date) -> tuple[TakeLine, ...]:
    """The takes of one script, the newest first as they are given."""
    return tuple(
        TakeLine(
            take,
            len(takes) - place,
            as_day(take.said_on, today),
            seconds_words(take.seconds) if take.seconds is not None else "",
            _wpm(take.score.wpm) if take.score else "",
            _share(take.score.coverage) if take.score else "",
            "kept" if take.sound else "not kept",
        )
        for place, take in enumerate(takes)
    )


def compared(first: Score, latest: Score) -> tuple[Compared, ...]:
    """The figures both takes have, side by side."""
    return tuple(_compared(first, latest))


def come_on(first: Score, latest: Score) -> tuple[str, ...]:
    """What the latest take does better, beside the figures that stand in ``compared``."""
    beside = replace(first, seconds=latest.seconds, wpm=None, pauses=latest.pauses)
    return takes_compared.compared(beside, latest)


def about(row: ScriptProgress, today: date) -> str:
    """Such as "12 takes · comes back in 4 days"."""
    when = back_in(row.due_on, today).removeprefix("is ")
    return " · ".join(filter(None, (_takes(row.takes), when)))


def which(take: Take, name: str, today: date) -> str:
    """Such as "First take, Tue, Nov 3"; the best one says so."""
    words = f"{name}, {as_day(take.said_on, today)}"
    return f"{words} · your best" if take.best else words


def room(progress: Progress) -> str:
    """Such as "Recordings: 12 MB of 300 MB"."""
    used, limit = (round(size / _MB) for size in (progress.disk_bytes, progress.limit_bytes))
    shown = "less than 1" if used == 0 < progress.disk_bytes else f"{used}"
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


def progress_line(row: ScriptProgress, today: date) -> ProgressLine:
    """One script she rehearsed."""
    shown = [take for take in row.figures if take.seconds is not None]
    best = next((at for at, take in enumerate(shown) if row.best and take.id == row.best.id), None)
    latest = row.figures[-1]
    parts = (
        seconds_words(latest.seconds) if latest.seconds is not None else "",
        _wpm(latest.wpm),
    )
    figures = ", ".join(filter(None, parts))
    lengths = tuple(take.seconds for take in shown if take.seconds is not None)
    return ProgressLine(
        script_id=row.script_id,
        title=row.title,
        takes=_takes(row.takes),
        figures=f"latest {figures}" if figures else "",
        comes_back=back_in(row.due_on, today).removeprefix("is "),
        due=row.due_on is not None and row.due_on <= today,
        message=row.latest is None or row.latest.kind is not TakeKind.DOORSTEP,
        lengths=lengths,
        best=best,
        told=lengths_told(lengths, best),
    )


def _compared(first: Score, latest: Score) -> Iterator[Compared]:
    one, other = round(first.seconds), round(latest.seconds)
    yield Compared(
        "Length",
        seconds_words(one),
        seconds_words(other),
        _change(other - one, "s longer", "s shorter"),
        _nearer(targets.SECONDS, one, other),
    )
    if first.wpm is not None and latest.wpm is not None:
        one, other = round(first.wpm), round(latest.wpm)
        change = _change(other - one, "wpm faster", "wpm calmer")
        yield Compared("Pace", _wpm(one), _wpm(other), change, _nearer(targets.WPM, one, other))
    if first.coverage is not None and latest.coverage is not None:
        one, other = round(first.coverage * 100), round(latest.coverage * 100)
        change = _change(other - one, "% more", "% less")
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
    unit = more if by > 0 else less
    return f"{abs(by)}{unit}" if unit.startswith("%") else f"{abs(by)} {unit}"


def _takes(count: int) -> str:
    return "1 take" if count == 1 else f"{count:,} takes"


def _wpm(wpm: float | None) -> str:
    return f"{round(wpm)} wpm" if wpm is not None else ""


def _share(share: float | None) -> str:
    return f"{round(share * 100)}%" if share is not None else ""
