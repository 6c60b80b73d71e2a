"""Rehearsing in one line: takes with a silent sound and a score that is made up."""

from __future__ import annotations

from datetime import datetime

from app.domain.score import Score, WordScore
from app.domain.take import Take, TakeKind
from app.usecases import pronunciations, rehearsing, takes
from app.usecases.change import Change
from app.usecases.office import Office
from tests.builders import moment

NOW = moment("2026-11-20 10:00")
HEADER, BYTES_A_SECOND = 44, 32_000


def a_score(grade: float | None, wpm: float | None = 130.0, coverage: float | None = 1.0) -> Score:
    """A score of a take of 21 seconds."""
    return Score(
        seconds=21.0,
        said_words=2,
        wpm=wpm,
        coverage=coverage,
        words=(WordScore("Hi", True, 0.5, 0.75), WordScore("there.", False)),
        added=(),
        pauses=(),
        steadiness=None,
        ticks=(),
        said_text="Hi",
        traps=(),
        praise="You did it.",
        next_step="Say it once more.",
        grade=grade,
    )


def speak(take: Take, seconds: float = 1.0) -> None:
    """Let so much sound be in the file of a take."""
    assert take.sound is not None
    take.sound.write_bytes(bytes(HEADER + int(seconds * BYTES_A_SECOND)))


def rehearse(
    office: Office, script_id: str, score: Score | None, now: datetime, seconds: float = 0
) -> Take:
    """A kept take of a script, with so much sound."""
    begun = takes.begin_take(office, script_id, "Hi there.", TakeKind.READING, now)
    if seconds:
        speak(begun, seconds)
    return takes.keep_take(office, begun.id, score, now)[0]


def kept_takes(office: Office, script_id: str) -> tuple[Take, ...]:
    """The kept takes of a script with their scores, the newest first."""
    return tuple(takes.take(office, each.id) for each in takes.list_of(office, script_id))


def everything(office: Office, now: datetime) -> tuple[object, ...]:
    """All that is told about rehearsing."""
    told = takes.progress(office, now)
    return (
        told.rows,
        told.wpm,
        tuple(kept_takes(office, row.script_id) for row in told.rows),
        rehearsing.plan(office, now),
        _planned(office),
        tuple(pronunciations.sounds_like(office).items()),
    )


def _planned(office: Office) -> dict[str, object]:
    with office.database.read() as work:
        return dict(work.takes.due_dates())


def begin(office: Office, script_id: str = "en.first", now: datetime = NOW) -> Take:
    """A message under way."""
    return takes.begin_take(office, script_id, "Hi, it’s Jo.", TakeKind.VOICEMAIL, now)


def undone(change: Change, now: datetime = NOW) -> Change:
    """What taking a change back changed."""
    assert change.undo is not None
    return change.undo(now)


def heard(office: Office, script_id: str = "en.first") -> list[int]:
    """The takes of a script that still have a sound, newest first."""
    return [take.id for take in kept_takes(office, script_id) if take.sound is not None]
