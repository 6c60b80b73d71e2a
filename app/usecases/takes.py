"""Takes: begun before the first sound, kept with their score, dropped, and tidied up.

The sound is on the disk while it is spoken, and the row is there before the file: what a crash
leaves behind is a take that can still be heard and kept (docs/decisions/takes.md).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.domain.errors import KnownError
from app.domain.take import SOUND_LIMIT, Recorded, Take, TakeKind, spared
from app.usecases.change import Change, Thing
from app.usecases.library import library_within
from app.usecases.office import Office
from app.usecases.spacing import replan

if TYPE_CHECKING:
    from app.data.takes import TakeFile, TakeState
    from app.data.unit_of_work import Work
    from app.domain.score import Score

_FOR_GOOD_AFTER = timedelta(days=1)
_A_MONTH = timedelta(days=30)
# A take removes no more files than this, so that its score is never waited for.
_FEW = 20


def begin_take(office: Office, script_id: str, text: str, kind: TakeKind, now: datetime) -> Take:
    """A take of a script under way, with an empty private file to write the sound into.

    ``text`` is what is to be said, its fields filled.  ``KnownError`` for an unknown script, and
    where there is no room for a take or nothing may be written.
    """
    with office.database.write() as work:
        script = library_within(office, work).script(script_id)
        said_on = now.astimezone(ZoneInfo(office.seller(work).zone)).date()
        take_id = work.takes.begin(script, text, kind, now, said_on)
        name = office.recordings.begin(take_id, said_on)
        try:
            work.takes.name_sound(take_id, name)
            begun = _listed(office, work, take_id)
            work.commit()
        except BaseException:
            office.recordings.remove(name)
            raise
    return begun


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
        _make_room(office, work, SOUND_LIMIT, _FEW)
        kept = _listed(office, work, take_id)
        work.commit()
    return kept, _changed(office, take_id, state.title, dropped=False)


def drop_take(office: Office, take_id: int, now: datetime) -> Change:
    """Drop a take, kept or still under way: it no longer counts, and its sound goes for good later.

    ``KnownError`` if it is gone already.
    """
    return _set_dropped(office, take_id, now)


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


def takes_of(office: Office, script_id: str) -> tuple[Take, ...]:
    """The kept takes of a script, the newest first."""
    with office.database.read() as work:
        ids = [figures.id for figures in work.takes.figures(script_id)]
        takes = work.takes.listed(ids, office.recordings)
    return tuple(takes[take_id] for take_id in reversed(ids))


def compare(office: Office, script_id: str) -> tuple[Take, Take] | None:
    """The first and the latest take of a script that have a score; None as long as they are one."""
    with office.database.read() as work:
        marks = work.takes.landmarks(script_id)
        if marks.first is None or marks.latest is None or marks.first == marks.latest:
            return None
        takes = work.takes.listed(marks.ids, office.recordings)
    return takes[marks.first], takes[marks.latest]


def clean_up(office: Office, now: datetime, limit: int = SOUND_LIMIT) -> Change:
    """Remove for good what can no longer be wanted, and keep the sound within ``limit`` bytes.

    That is what was dropped a day ago or earlier, takes that never got a sound, and files no take
    knows of once they are a month old.  ``KnownError`` where the folder cannot be looked into.
    """
    with office.database.write() as work:
        files, takes = office.recordings.files(), work.takes.files()
        gone = 0
        for each in takes:
            if _over(office, each, now) and (
                each.sound is None or office.recordings.remove(each.sound)
            ):
                work.takes.forget(each.id)
                gone += 1
        known = {each.sound for each in takes}
        for name, file in files.items():
            if name not in known and (file.silent or now - file.changed >= _A_MONTH):
                office.recordings.remove(name)
        gone += _make_room(office, work, limit)
        work.commit()
    return Change(frozenset({Thing.TAKES} if gone else ()))


def _over(office: Office, take: TakeFile, now: datetime) -> bool:
    """Whether a take is to go for good: dropped, or begun without ever getting a sound."""
    if take.dropped_at is not None:
        return now - take.dropped_at >= _FOR_GOOD_AFTER
    # One of the last minutes may be about to get its first sound.
    begun_and_gone = take.kept_at is None and now - take.at >= _FOR_GOOD_AFTER
    return begun_and_gone and not office.recordings.seconds(take.sound)


def _make_room(office: Office, work: Work, limit: int, most: int | None = None) -> int:
    """Remove sound until takes have no more than ``limit`` bytes; of how many (``most``: at most).

    The take under way is left alone.
    """
    files = office.recordings.files()
    with_sound = [(each, each.sound) for each in work.takes.files() if each.sound in files]
    names = {each.id: name for each, name in with_sound if name}
    used = sum(files[name].size for name in names.values())
    if used <= limit:
        return 0
    scripts = {each.script_id for each, _ in with_sound}
    prized = {take_id for script in scripts for take_id in work.takes.landmarks(script).ids}
    sounds = [
        Recorded(each.id, files[names[each.id]].size, each.id in prized, bool(each.dropped_at))
        for each, _ in with_sound
        if each.kept_at or each.dropped_at
    ]
    gone = 0
    for take_id in spared(sounds, used, limit)[:most]:
        if office.recordings.remove(names[take_id]):
            work.takes.name_sound(take_id, None)
            gone += 1
    return gone


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
        return replace(again, about=f"the take of “{title}”")

    return Change(frozenset({Thing.TAKES}), undo=undo)
