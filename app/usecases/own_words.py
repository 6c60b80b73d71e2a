"""Making a script one's own: a copy to change, said from now on to whom the original was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.contact import Relationship
from app.domain.recommending import Library
from app.domain.script import Script
from app.usecases import library
from app.usecases.change import Change
from app.usecases.office import Office

if TYPE_CHECKING:
    from app.data.unit_of_work import Work

Chosen = Mapping[Relationship | None, str | None]
"""By whom a choice is for (None: everybody) the id of the script; None where none is chosen."""


def make_mine(office: Office, script_id: str, now: datetime) -> tuple[Script, Change]:
    """A copy of a script, said to exactly those to whom the script is said now, perhaps nobody.

    One unit of work, and the undo is one as well.  ``KnownError`` for an unknown id.
    """
    with office.database.write() as work:
        known = library.library_within(office, work)
        source = known.script(script_id)
        before = {kind: _said(known, source, kind) for kind in Relationship}
        copy = library.copied_within(office, work, script_id, now)
        wanted = {kind: copy.id if said == source.id else said for kind, said in before.items()}
        replaced = _take_over(office, work, copy, source, wanted)
        work.commit()
    return copy, _changed(office, copy, replaced, is_there=True)


def _take_over(
    office: Office, work: Work, copy: Script, source: Script, wanted: Mapping[Relationship, str]
) -> Chosen:
    """Choose so that each relationship hears what is ``wanted``; what was chosen there before."""
    replaced: dict[Relationship | None, str | None] = {}

    def choose(whom: Relationship | None, script_id: str) -> None:
        replaced[whom] = work.scripts.choose(copy.occasion, copy.language, whom, script_id)

    known = library.library_within(office, work)
    chosen = {whom: _chosen(known, copy, whom) for whom in (None, *Relationship)}
    for whom, script_id in chosen.items():
        if script_id == source.id:
            choose(whom, copy.id)
    left_open = {kind for kind in Relationship if chosen[kind] is None}
    if chosen[None] is None and left_open and {wanted[kind] for kind in left_open} == {copy.id}:
        choose(None, copy.id)
    known = library.library_within(office, work)
    for kind, script_id in wanted.items():
        # Words of another language are said where this one has none for them: nothing to choose.
        if script_id != _said(known, copy, kind) and script_id in _fitting(known, copy):
            choose(kind, script_id)
    return replaced


def _said(known: Library, like: Script, kind: Relationship) -> str:
    return known.recommended(like.occasion, like.language, kind).id


def _chosen(known: Library, like: Script, whom: Relationship | None) -> str | None:
    chosen = known.chosen(like.occasion, like.language, whom)
    return chosen.id if chosen else None


def _fitting(known: Library, like: Script) -> set[str]:
    place = like.occasion, like.language
    return {each.id for each in known.scripts if (each.occasion, each.language) == place}


def _changed(office: Office, copy: Script, places: Chosen, *, is_there: bool) -> Change:
    """The copy has come or gone, and ``places`` are what is chosen again by the undo."""

    def undo(now: datetime) -> Change:
        with office.database.write() as work:
            before = {
                whom: work.scripts.choose(copy.occasion, copy.language, whom, script_id)
                for whom, script_id in places.items()
            }
            work.scripts.archive([copy.id], now if is_there else None)
            work.commit()
        again = _changed(office, copy, before, is_there=not is_there)
        return replace(again, result=library.back_or_gone(copy, back=not is_there))

    return library.changed(undo)
