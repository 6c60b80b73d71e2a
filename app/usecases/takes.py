"""Takes: begun before the first sound, kept with their score, dropped, and tidied up.

The sound is on the disk while it is spoken, and its row does not wait for the end: what a crash
leaves behind is a take that can still be heard and kept (docs/decisions/takes.md).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from app.domain.errors import KnownError
from app.domain.take import (
    SOUND_LIMIT,
    ListedTake,
    Take,
    TakeFigures,
    TakeKind,
    landmarks,
    pace,
)
from app.usecases.change import Change, Thing
from app.usecases.library import library_within
from app.usecases.office import Office
from app.usecases.rehearsing import titles
from app.usecases.spacing import replan
from app.usecases.take_room import FOR_GOOD_AFTER, filled, make_room, remove_sounds, to_be_removed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from app.data.takes import TakeState
    from app.data.unit_of_work import Work
    from app.domain.score import Score

# A take removes no more files than this, so that its score is never waited for.
_FEW = 20


@dataclass(frozen=True, slots=True)
class ScriptProgress:
    """How far she has come with one script, in ``takes`` kept takes.

    ``figures`` are theirs, oldest first.  Of those with a score ``first`` and ``latest`` are the
    same where there is no other, and ``best`` has the highest grade.  ``due_on`` is when to say it
    again, None for a script that is not planned, also because she removed it.
    """

    script_id: str
    title: str
    takes: int
    figures: tuple[TakeFigures, ...]
    first: Take | None
    latest: Take | None
    best: Take | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Progress:
    """All scripts she rehearsed, the last rehearsed first, as of her date ``today``.

    ``disk_bytes`` is what the sound of her takes fills of ``limit_bytes``, 0 in a folder nobody can
    look into; ``wpm`` her measured pace in words a minute, None before anything was measured.
    """

    rows: tuple[ScriptProgress, ...]
    today: date
    disk_bytes: int
    limit_bytes: int
    wpm: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A take among the kept ones of its script, as of her date ``today``.

    ``number`` is its place, from 1, and ``best`` that of the best one; ``due_on`` is when the
    script is to be said again.
    """

    number: int
    best: int | None
    due_on: date | None
    today: date


def begin_take(
    office: Office,
    script_id: str,
    text: str,
    kind: TakeKind,
    now: datetime,
    sound: str | None = None,
) -> Take:
    """A take of a script under way, whose sound goes into the file named ``sound``.

    That is made by ``make_sound_file``, at any time and on any thread; without a name an empty
    private file is made here.  ``text`` is what is to be said, its fields filled.  ``KnownError``
    for an unknown script, and where a file is to be made and there is no room for it.
    """
    name = new_sound(now) if sound is None else sound
    with office.database.write() as work:
        script = library_within(office, work).script(script_id)
        said_on = office.sellers_day(work, now)
        take_id = work.takes.begin(script, text, kind, now, said_on)
        work.takes.name_sound(take_id, name)
        if sound is None:
            make_sound_file(office, name)
        try:
            begun = _listed(office, work, take_id)
            work.commit()
        except BaseException:
            if sound is None:
                office.recordings.remove(name)
            raise
    return begun


def new_sound(now: datetime) -> str:
    """A name for the sound of a take that begins at an aware instant; no other take has it."""
    from app.data.recordings import new_name

    return new_name(now)


def make_sound_file(office: Office, name: str) -> Path:
    """Make the empty private file of a take at once, whatever the database is busy with.

    ``KnownError`` where there is no room for a take or nothing may be written.
    """
    return office.recordings.begin(name)


def keep_take(
    office: Office, take_id: int, score: Score | None, now: datetime
) -> tuple[Take, Change]:
    """The take is done: keep it with its score (None: nobody could tell anything about it).

    It counts for the plan, and the sound of others may make room for it.  Taking it back drops the
    take and plans as if it had never been.  ``KnownError`` if it is gone or was kept before.
    """
    with office.database.write() as work:
        state = _there(work, take_id)
        if state.kept_at is not None:
            raise KnownError("This take is kept already; please record another one.")
        work.takes.keep(take_id, now, score)
        replan(work, state.script_id)
        try:
            going = make_room(office, work, SOUND_LIMIT, _FEW)
        except KnownError:
            going = {}  # a folder nobody can look into keeps no score from her; ``clean_up`` tells
        kept = _listed(office, work, take_id)
        work.commit()
    remove_sounds(office, going)
    return kept, _changed(office, take_id, state.title, dropped=False)


def drop_take(office: Office, take_id: int, now: datetime) -> Change:
    """Drop a take, kept or still under way: it no longer counts, and goes for good with a clean-up.

    ``KnownError`` if it is gone already.
    """
    return _set_dropped(office, take_id, now)


def discard_take(office: Office, take_id: int | None, sound: str, now: datetime) -> Change:
    """Remove a take under way at once and for good, with its file of the name ``sound``, if any.

    Its row may never have been added (None).  What was kept or dropped meanwhile is left alone.
    The row parts with the sound first: whatever fails after that is done by ``clean_up``.
    """
    if take_id is not None:
        with office.database.write() as work:
            state = work.takes.state(take_id)
            if state is None or state.kept_at is not None or state.dropped_at is not None:
                return Change(frozenset())
            work.takes.drop(take_id, now)
            work.commit()
    gone = not sound or office.recordings.remove(sound)
    if take_id is None:
        return Change(frozenset())
    if gone:
        _forget(office, [take_id])
    return Change(frozenset({Thing.TAKES}))


def unfinished(office: Office) -> tuple[Take, ...]:
    """The takes under way of which there is sound: without a take running, what a crash left.

    Oldest first; ``seconds`` is how much sound there is.  They are waiting to be kept or dropped.
    """
    with office.database.read() as work:
        takes = work.takes.listed(work.takes.under_way(), office.recordings)
    return tuple(take for _, take in sorted(takes.items()) if take.sound and take.seconds)


def take(office: Office, take_id: int) -> Take:
    """One take.  ``KnownError`` if it was dropped or never was."""
    with office.database.read() as work:
        return _listed(office, work, take_id)


def list_of(office: Office, script_id: str) -> tuple[ListedTake, ...]:
    """The kept takes of a script, the newest first, as far as a list tells of them."""
    with office.database.read() as work:
        return work.takes.list_of(script_id, office.recordings)


def standing(office: Office, take: Take, now: datetime) -> Standing:
    """Where a take stands; one that could not be kept (with the id 0) as the next one.

    Reads figures alone: neither scores nor the folder with the sounds.
    """
    with office.database.read() as work:
        figures = work.takes.figures(take.script_id)
        ids, best = [each.id for each in figures], landmarks(figures).best
        there = any(each.id == take.script_id for each in library_within(office, work).scripts)
        return Standing(
            sum(each < take.id for each in ids) + 1 if take.id else len(ids) + 1,
            ids.index(best) + 1 if best is not None else None,
            work.takes.due_dates().get(take.script_id) if there else None,
            office.sellers_day(work, now),
        )


def progress(office: Office, now: datetime) -> Progress:
    """How far she has come, as of an aware instant."""
    with office.database.read() as work:
        figures = work.takes.figures()
        by_script: dict[str, list[TakeFigures]] = {}
        for each in figures:
            by_script.setdefault(each.script_id, []).append(each)
        marks = {script_id: landmarks(mine) for script_id, mine in by_script.items()}
        ids = {take_id for each in marks.values() for take_id in each.ids}
        takes = work.takes.listed(ids, office.recordings)
        due_dates, called = work.takes.due_dates(), titles(office, work)

        def row(script_id: str) -> ScriptProgress:
            mine, marked = by_script[script_id], marks[script_id]
            return ScriptProgress(
                script_id,
                called.get(script_id, mine[-1].title),
                len(mine),
                tuple(mine),
                takes.get(marked.first or 0),
                takes.get(marked.latest or 0),
                takes.get(marked.best or 0),
                due_dates.get(script_id) if script_id in called else None,
            )

        newest_first = sorted(by_script, key=lambda script_id: -by_script[script_id][-1].id)
        return Progress(
            tuple(map(row, newest_first)),
            office.sellers_day(work, now),
            filled(office, work),
            SOUND_LIMIT,
            pace(figures),
        )


def clean_up(office: Office, now: datetime, limit: int = SOUND_LIMIT) -> Change:
    """Remove for good what can no longer be wanted, and keep the sound within ``limit`` bytes.

    To be called before anything can be dropped that might be wanted back.  What goes is all that
    was dropped until ``now``, takes that never got a sound, and empty files no take knows of.  A
    file with sound in it that no take knows of stays: the data may have come out of an older
    backup.  ``KnownError`` where the folder cannot be looked into.
    """
    with office.database.write() as work:
        files, takes = office.recordings.files(), work.takes.files()
        over = [each for each in takes if to_be_removed(office, each, now)]
        known = {each.sound for each in takes}
        # An empty one of today may be about to get its first sound.
        empty = [
            name
            for name, file in files.items()
            if name not in known and file.silent and now - file.changed >= FOR_GOOD_AFTER
        ]
        going = make_room(office, work, limit, of_no_use=frozenset(each.id for each in over))
        work.commit()
    gone = [each.id for each in over if not each.sound or office.recordings.remove(each.sound)]
    for name in empty:
        office.recordings.remove(name)
    made_room = remove_sounds(office, going)
    if gone:
        _forget(office, gone)
    return Change(frozenset({Thing.TAKES} if gone or made_room else ()))


def _forget(office: Office, take_ids: Iterable[int]) -> None:
    """Remove the rows of takes whose files are gone."""
    with office.database.write() as work:
        for take_id in take_ids:
            work.takes.forget(take_id)
        work.commit()


def _set_dropped(office: Office, take_id: int, at: datetime | None) -> Change:
    """Drop a take as of an aware instant, or (None) bring it back."""
    with office.database.write() as work:
        state = _there(work, take_id, dropped=at is None)
        work.takes.drop(take_id, at)
        replan(work, state.script_id)
        work.commit()
    return _changed(office, take_id, state.title, dropped=at is not None)


def _there(work: Work, take_id: int, *, dropped: bool = False) -> TakeState:
    """Where a take stands that is there, or was ``dropped`` and can be brought back."""
    state = work.takes.state(take_id)
    if state is None:
        raise KnownError("That take is no longer there; please record a new one.")
    if (state.dropped_at is not None) is not dropped:
        what = "is there already" if dropped else "was dropped; please take that back first"
        raise KnownError(f"The take of “{state.title}” {what}.")
    return state


def _listed(office: Office, work: Work, take_id: int) -> Take:
    takes = work.takes.listed([take_id], office.recordings)
    if take_id not in takes:
        raise KnownError("That take is no longer there; please record a new one.")
    return takes[take_id]


def _changed(office: Office, take_id: int, title: str, *, dropped: bool) -> Change:
    """A take has come or gone."""

    def undo(now: datetime) -> Change:
        again = _set_dropped(office, take_id, None if dropped else now)
        return replace(
            again, result=f"the take of “{title}” is {'back' if dropped else 'removed'}."
        )

    return Change(frozenset({Thing.TAKES}), undo=undo)
