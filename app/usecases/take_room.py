"""Room for takes: whose sound goes, and that it goes only once nothing tells of it any more."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.domain.errors import KnownError
from app.domain.take import Recorded, spared
from app.usecases.office import Office

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.data.takes import TakeFile
    from app.data.unit_of_work import Work

FOR_GOOD_AFTER = timedelta(days=1)
"""How long what never got a sound may still be about to get one."""


def to_be_removed(office: Office, take: TakeFile, now: datetime) -> bool:
    """Whether a take is to go for good: dropped, or begun without ever getting a sound."""
    if take.dropped_at is not None:
        return take.dropped_at <= now
    # One of the last minutes may be about to get its first sound.
    begun_and_gone = take.kept_at is None and now - take.at >= FOR_GOOD_AFTER
    return begun_and_gone and not office.recordings.seconds(take.sound)


def make_room(
    office: Office,
    work: Work,
    limit: int,
    most: int | None = None,
    of_no_use: frozenset[int] = frozenset(),
) -> dict[int, str]:
    """Part takes and sounds until they have no more than ``limit`` bytes; which are to be removed.

    Of how many (``most``: at most), by the take's id, for ``remove_sounds`` after the commit.
    The take under way is left alone, and what goes in any case is ``of_no_use``.
    """
    sizes = {
        take_id: size
        for take_id, size in sizes_of(office, work).items()
        if take_id not in of_no_use
    }
    used = sum(sizes.values())
    if used <= limit:
        return {}
    takes = {each.id: each for each in work.takes.files() if each.id in sizes}
    scripts = {each.script_id for each in takes.values()}
    prized = {take_id for script in scripts for take_id in work.takes.landmarks(script).ids}
    sounds = [
        Recorded(each.id, sizes[each.id], each.id in prized, each.dropped_at is not None)
        for each in takes.values()
        if each.kept_at or each.dropped_at
    ]
    going: dict[int, str] = {}
    for take_id in spared(sounds, used, limit)[:most]:
        name = takes[take_id].sound
        if name:
            work.takes.name_sound(take_id, None)
            going[take_id] = name
    return going


def remove_sounds(office: Office, going: Mapping[int, str]) -> int:
    """Remove what made room, now that no take has it any more; how many are gone.

    A file that cannot be removed just now, as on some systems while it is played, is its take's
    again.
    """
    stuck = {each: name for each, name in going.items() if not office.recordings.remove(name)}
    if stuck:
        with office.database.write() as work:
            for take_id, name in stuck.items():
                work.takes.name_sound(take_id, name)
            work.commit()
    return len(going) - len(stuck)


def sizes_of(office: Office, work: Work) -> dict[int, int]:
    """The bytes of the sound of each take that has some, dropped ones too, by the take's id."""
    files = office.recordings.files()
    named = ((each.id, each.sound) for each in work.takes.files())
    return {take_id: files[name].size for take_id, name in named if name and name in files}


def filled(office: Office, work: Work) -> int:
    """The bytes of all sounds; 0 where nobody can look."""
    try:
        return sum(sizes_of(office, work).values())
    except KnownError:
        return 0  # how far she has come is told all the same
