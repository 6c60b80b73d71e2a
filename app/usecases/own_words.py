"""Making a script one's own: a copy to change, said from now on in place of the original."""

from __future__ import annotations

from datetime import datetime

from app.domain.script import Script
from app.usecases import library
from app.usecases.change import Change
from app.usecases.office import Office


def make_mine(office: Office, script_id: str, now: datetime) -> tuple[Script, Change]:
    """A copy of a script, used wherever it fits; the undo takes both back.

    The copy is a commit of its own: without the choice it merely waits to be used.  ``KnownError``
    for an unknown id.
    """
    copy, copied = library.duplicate(office, script_id, now)
    chosen = library.choose(office, copy.occasion, copy.language, copy.relationship, copy.id)

    def undo(at: datetime) -> Change:
        for step in (chosen, copied):
            if step.undo is not None:
                step.undo(at)
        return Change(copied.things)

    return copy, Change(copied.things | chosen.things, undo=undo)
