"""The table of occasions: what is said when, to whom, and whose choice that was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from app.domain.contact import Relationship
from app.domain.objections import Occasion
from ui.models.rows import Index, TableRows


@dataclass(frozen=True, slots=True)
class Use:
    """One row: what is said on an occasion to such contacts (None: to everybody).

    ``name`` and ``when`` are the occasion in words; ``script`` is the title of what is said, with
    its id; ``chosen`` tells that the seller chose exactly this row, ``open`` that there is
    something to choose from.
    """

    occasion: Occasion
    relationship: Relationship | None
    name: str
    when: str
    script_id: str
    script: str
    own: bool
    chosen: bool
    open: bool = True


class UseRows(TableRows[Use]):
    """One row for each occasion, and below it one for each relationship that hears other words."""

    WHEN, SCRIPT, WHOSE = range(3)
    headings = ("When", "What you say", "")

    def cell(self, row: Use, column: int) -> str:
        return (row.name, row.script, whose(row))[column]

    def told(self, row: Use) -> str:
        return f"{row.name}, {row.when}: {row.script}, {whose(row)}"

    def set_rows(self, rows: Sequence[Use]) -> None:
        """Show these.  Where they are for the same contacts as before, nothing jumps."""
        if not rows or list(map(_key, rows)) != list(map(_key, self._rows)):
            super().set_rows(rows)
            return
        self._rows = rows
        self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.WHOSE))

    def place_of(self, occasion: Occasion, relationship: Relationship | None) -> int:
        """The row for these contacts, else the one for everybody; -1 where there is none."""
        keys = list(map(_key, self._rows))
        for key in ((occasion, relationship), (occasion, None)):
            if key in keys:
                return keys.index(key)
        return -1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == self.SCRIPT and self._rows[index.row()].open:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags


def whose(use: Use) -> str:
    """Whose words are said, and whose choice that was."""
    if use.chosen:
        return "your choice"
    return "yours" if use.own else "built in"


def _key(use: Use) -> tuple[Occasion, Relationship | None]:
    return use.occasion, use.relationship
