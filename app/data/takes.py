"""Takes and what the plan makes of them, within one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import (
    ColumnElement,
    Float,
    bindparam,
    delete,
    insert,
    literal_column,
    select,
    update,
)

from app.data.columns import ids_in, ids_listed
from app.data.prepared import Command, Query
from app.data.take_tables import rehearsal, take
from app.domain.rehearsal_plan import Rating, Review, rating_of
from app.domain.take import Landmarks, ListedTake, Take, TakeFigures, TakeKind, landmarks

if TYPE_CHECKING:
    from app.data.recordings import Recordings
    from app.domain.score import Score
    from app.domain.script import Script

_COUNTS = take.c.kept_at.is_not(None) & take.c.dropped_at.is_(None)
_OF_SCRIPT = take.c.script_id == bindparam("script")
_THIS = take.c.id == bindparam("take")

_WHOLE = select(
    take.c.id,
    take.c.script_id,
    take.c.script_version,
    take.c.title,
    take.c.kind,
    take.c.text,
    take.c.language,
    take.c.at,
    take.c.said_on,
    take.c.sound,
    take.c.seconds,
    take.c.own_rating,
    take.c.score,
)
_LISTED = Query(_WHOLE.where(take.c.id.in_(ids_listed("takes")), take.c.dropped_at.is_(None)))
_UNDER_WAY = Query(select(take.c.id).where(take.c.kept_at.is_(None), take.c.dropped_at.is_(None)))
_SCORED = take.c.score.is_not(None)
_FIGURES = select(
    take.c.id,
    take.c.script_id,
    take.c.title,
    _SCORED,
    take.c.seconds,
    take.c.wpm,
    take.c.coverage,
    take.c.grade,
).where(_COUNTS)
_ALL_FIGURES = Query(_FIGURES.order_by(take.c.id))
_FIGURES_OF = Query(_FIGURES.where(_OF_SCRIPT).order_by(take.c.id))
# A take of which nobody knows the coverage, and that is not rated, has 0 there (``Score.covered``):
# of these few the score itself is asked.
_KNOWN_COVERAGE: ColumnElement[float | None] = literal_column(
    "CASE WHEN coverage = 0 AND grade IS NULL AND json_valid(score)"
    " THEN json_extract(score, '$.coverage') ELSE coverage END",
    Float,
)
_LIST_OF = Query(
    select(
        take.c.id,
        take.c.script_id,
        take.c.kind,
        take.c.at,
        take.c.said_on,
        take.c.seconds,
        take.c.wpm,
        _KNOWN_COVERAGE,
        take.c.sound,
    )
    .where(_COUNTS, _OF_SCRIPT)
    .order_by(take.c.id.desc())
)
_REVIEWS = Query(
    select(take.c.said_on, take.c.own_rating, take.c.grade, take.c.coverage)
    .where(_COUNTS, _OF_SCRIPT, _SCORED | take.c.own_rating.is_not(None))
    .order_by(take.c.id)
)
_FILES = Query(
    select(
        take.c.id, take.c.script_id, take.c.sound, take.c.at, take.c.kept_at, take.c.dropped_at
    ).order_by(take.c.id)
)
_STATE = Query(
    select(take.c.script_id, take.c.title, take.c.kept_at, take.c.dropped_at, take.c.own_rating)
    .where(_THIS)
)  # fmt: skip
_BEGIN = Command(
    insert(take).values({each: bindparam(each.name) for each in take.c if each is not take.c.id})
)
_NAME = Command(update(take).where(_THIS).values(sound=bindparam("file")))
_KEEP = Command(
    update(take)
    .where(_THIS)
    .values(
        kept_at=bindparam("kept"),
        seconds=bindparam("spoken"),
        wpm=bindparam("pace"),
        coverage=bindparam("covered"),
        grade=bindparam("graded"),
        score=bindparam("written"),
    )
)
_DROP = Command(update(take).where(_THIS).values(dropped_at=bindparam("dropped")))
_RATE = Command(update(take).where(_THIS).values(own_rating=bindparam("rated")))
_FORGET = Command(delete(take).where(_THIS))
_PLAN = Command(
    insert(rehearsal)
    .prefix_with("OR REPLACE")
    .values({each: bindparam(each.name) for each in rehearsal.c})
)
_UNPLAN = Command(delete(rehearsal).where(rehearsal.c.script_id == bindparam("script")))
_DUE = Query(
    select(rehearsal.c.script_id, rehearsal.c.due_on).order_by(
        rehearsal.c.due_on, rehearsal.c.script_id
    )
)

_Row = tuple[
    int,
    str,
    int | None,
    str,
    TakeKind,
    str,
    str,
    datetime,
    date,
    str | None,
    float | None,
    Rating | None,
    str | None,
]


@dataclass(frozen=True, slots=True)
class TakeState:
    """Where a take stands: under way until it is kept; it may have been dropped since."""

    script_id: str
    title: str
    kept_at: datetime | None
    dropped_at: datetime | None
    own_rating: Rating | None


@dataclass(frozen=True, slots=True)
class TakeFile:
    """A take of any state and the name of its file; ``sound`` is None where it made room."""

    id: int
    script_id: str
    sound: str | None
    at: datetime
    kept_at: datetime | None
    dropped_at: datetime | None


class TakeStore:
    """Reads and writes takes.  Their sound is in files; ``Recordings`` knows where."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def begin(self, script: Script, text: str, kind: TakeKind, at: datetime, said_on: date) -> int:
        """Add a take that is under way, as yet without a file, and return its id."""
        nothing = {each.name: None for each in take.c if each is not take.c.id}
        return _BEGIN.add(
            self._driver,
            nothing
            | {
                "script_id": script.id,
                "script_version": script.version,
                "title": script.title,
                "kind": kind,
                "language": script.language,
                "at": at,
                "said_on": said_on,
                "text": text,
            },
        )

    def name_sound(self, take_id: int, name: str | None) -> None:
        """Keep the name of the file with the sound; None once it made room."""
        _NAME.run(self._driver, {"take": take_id, "file": name})

    def keep(self, take_id: int, at: datetime, score: Score | None) -> None:
        """The take is done: from now on it counts."""
        figures: dict[str, object] = dict.fromkeys(
            ("spoken", "pace", "covered", "graded", "written")
        )
        if score is not None:
            # With the score come all the rules of the script check: not at the start of Ringwell.
            from app.data import score_json

            figures = {
                "spoken": score.seconds,
                "pace": score.wpm,
                "covered": score.covered,
                "graded": score.grade,
                "written": score_json.written(score),
            }
        _KEEP.run(self._driver, {"take": take_id, "kept": at} | figures)

    def drop(self, take_id: int, at: datetime | None) -> None:
        """Drop a take as of an aware instant, or (None) bring it back."""
        _DROP.run(self._driver, {"take": take_id, "dropped": at})

    def rate(self, take_id: int, rating: Rating | None) -> None:
        """The seller's own rating; None leaves it to the score."""
        _RATE.run(self._driver, {"take": take_id, "rated": rating})

    def forget(self, take_id: int) -> None:
        """Remove the row for good."""
        _FORGET.run(self._driver, {"take": take_id})

    def state(self, take_id: int) -> TakeState | None:
        """Where a take stands; None for one there never was or that is gone for good."""
        row = _STATE.first(self._driver, {"take": take_id})
        return TakeState(*row) if row else None

    def listed(self, take_ids: Iterable[int], recordings: Recordings) -> dict[int, Take]:
        """Takes with their scores by id, without those that were dropped."""
        rows = _LISTED.all(self._driver, {"takes": ids_in(take_ids)})
        best = {script_id: self.landmarks(script_id).best for script_id in {row[1] for row in rows}}
        return {row[0]: _take(row, best[row[1]], recordings) for row in rows}

    def list_of(self, script_id: str, recordings: Recordings) -> tuple[ListedTake, ...]:
        """The takes of a script that count, the newest first, without reading their scores."""
        best = self.landmarks(script_id).best
        return tuple(
            ListedTake(
                *row[:5],
                seconds=recordings.seconds(sound) if seconds is None else seconds,
                wpm=wpm,
                coverage=coverage,
                sound=recordings.found(sound),
                best=row[0] == best,
            )
            for row in _LIST_OF.all(self._driver, {"script": script_id})
            for seconds, wpm, coverage, sound in [row[5:]]
        )

    def under_way(self) -> tuple[int, ...]:
        """The takes that are neither kept nor dropped, oldest first."""
        return tuple(take_id for (take_id,) in _UNDER_WAY.all(self._driver))

    def figures(self, script_id: str | None = None) -> tuple[TakeFigures, ...]:
        """The figures of all takes that count, or of one script's, oldest first."""
        if script_id is None:
            rows = _ALL_FIGURES.all(self._driver)
        else:
            rows = _FIGURES_OF.all(self._driver, {"script": script_id})
        return tuple(TakeFigures(*row) for row in rows)

    def landmarks(self, script_id: str) -> Landmarks:
        """Which takes of a script are first, latest and best."""
        return landmarks(self.figures(script_id))

    def files(self) -> tuple[TakeFile, ...]:
        """Every take there is, of any state, oldest first."""
        return tuple(TakeFile(*row) for row in _FILES.all(self._driver))

    def reviews(self, script_id: str) -> tuple[Review, ...]:
        """The takes of a script that count for the plan, oldest first."""
        rated = (
            (said_on, own or rating_of(grade, coverage))
            for said_on, own, grade, coverage in _REVIEWS.all(self._driver, {"script": script_id})
        )
        return tuple(Review(said_on, rating) for said_on, rating in rated if rating)

    def plan(self, script_id: str, due_on: date | None) -> None:
        """Say when a script comes due; None takes it out of the plan."""
        if due_on is None:
            _UNPLAN.run(self._driver, {"script": script_id})
        else:
            _PLAN.run(self._driver, {"script_id": script_id, "due_on": due_on})

    def due_dates(self) -> dict[str, date]:
        """When each script of the plan comes due, the earliest first; also removed scripts."""
        return dict(_DUE.all(self._driver))


def _take(row: _Row, best: int | None, recordings: Recordings) -> Take:
    (
        take_id,
        script_id,
        version,
        title,
        kind,
        text,
        language,
        at,
        said_on,
        sound,
        seconds,
        own,
        written,
    ) = row
    score = None
    if written is not None:
        from app.data import score_json

        score = score_json.read(written)
    return Take(
        take_id,
        script_id,
        version,
        title,
        kind,
        text,
        language,
        at,
        said_on,
        recordings.seconds(sound) if seconds is None else seconds,
        recordings.found(sound),
        score,
        best=take_id == best,
        rating=own or (rating_of(score.grade, score.covered) if score else None),
        rating_is_hers=own is not None,
    )
