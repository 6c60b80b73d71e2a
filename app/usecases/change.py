"""What a use case changed, told once so that every view can refresh itself, and how to undo it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto


class Thing(Enum):
    """A kind of thing views show."""

    CONTACTS = auto()
    CALLS = auto()
    NEWS = auto()
    SETTINGS = auto()
    SCRIPTS = auto()
    TAKES = auto()
    SOUNDS = auto()
    SESSION = auto()


@dataclass(frozen=True, slots=True)
class Change:
    """A change that is on disk.

    ``contact_id`` is the one contact it is about, None for several or none.  ``undo`` takes it back
    at a given aware instant and returns that change in turn; None where there is nothing to undo.
    ``result`` says how things are now, where this change is an undo: a sentence for the seller
    that goes on after "Undone:", such as "your session goes on."
    """

    things: frozenset[Thing]
    contact_id: int | None = None
    undo: Undo | None = field(default=None, compare=False)
    result: str = ""


Undo = Callable[[datetime], Change]
"""Takes a change back at an aware instant and tells what changed by that."""
