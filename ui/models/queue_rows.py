"""The queue a session is to begin with: people in the seller's order, and what she drags."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal

from ui.models.people_rows import PeopleRows
from ui.models.rows import ROW, Index
from ui.theme import Tone

ANOTHER_TIME = "For another time"
"""Stands before those for whom the session is too short."""

LATER_TODAY = "Promised for later today"
"""Stands before those of them who come last because they were told a later part of today."""


@dataclass(frozen=True, slots=True)
class QueueLine:
    """Somebody who may be called now.

    ``number`` is when she is called in the session, from 1; None: she is not in it.  ``later``
    tells that she was promised, or agreed on, a part of today that has not begun.
    """

    contact_id: int
    name: str
    reason: str
    badge: str
    tone: Tone
    number: int | None
    later: bool = False


class QueueRows(PeopleRows[QueueLine]):
    """People who can be dragged to another place; the rows follow when they are set anew."""

    moved = Signal(int, int)
    """The contact who was dragged, and her new place among the people, from 0."""

    def told(self, row: QueueLine) -> str:
        return f"{row.number or self.heading(row)}. {row.name}. {row.reason}. {row.badge}"

    def heading(self, row: QueueLine) -> str:
        if row.number is not None:
            return ""
        return LATER_TODAY if row.later else ANOTHER_TIME

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # between two rows, never on one
        flags = super().flags(index)
        return flags if index.data(ROW) is None else flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def moveRows(
        self, from_parent: Index, row: int, count: int, to_parent: Index, before: int
    ) -> bool:
        """Tell where one row was dragged; ``before`` is the row it is to stand before."""
        contact_id = self.contact_id(self.index(row)) if count == 1 else None
        if contact_id is None or from_parent.isValid() or to_parent.isValid():
            return False
        above = (self.contact_id(self.index(each)) for each in range(before))
        place = sum(1 for each in above if each is not None and each != contact_id)
        self.moved.emit(contact_id, place)
        return True
