"""The table of occasions: what is said when, to whom, and whose choice that was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.contact import Relationship
from app.domain.objections import Occasion

Index = QModelIndex | QPersistentModelIndex

USE = Qt.ItemDataRole.UserRole
"""The role under which an index gives its whole ``Use``."""


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


class UseRows(QAbstractTableModel):
    """One row for each occasion, and below it one for each relationship that hears other words."""

    WHEN, SCRIPT, WHOSE = range(3)
    HEADINGS = ("When", "What you say", "")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Use] = ()

    def set_rows(self, rows: Sequence[Use]) -> None:
        """Show these.  Where they are for the same contacts as before, nothing jumps."""
        same = list(map(_key, rows)) == list(map(_key, self._rows))
        if same and rows:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.WHOSE))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def place_of(self, occasion: Occasion, relationship: Relationship | None) -> int:
        """The row for these contacts, else the one for everybody; -1 where there is none."""
        keys = list(map(_key, self._rows))
        for key in ((occasion, relationship), (occasion, None)):
            if key in keys:
                return keys.index(key)
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.HEADINGS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == self.SCRIPT and self._rows[index.row()].open:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.HEADINGS[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == USE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.name, row.script, whose(row))[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {row.when}: {row.script}, {whose(row)}"
        return None


def whose(use: Use) -> str:
    """Whose words are said, and whose choice that was."""
    if use.chosen:
        return "your choice"
    return "yours" if use.own else "built in"


def _key(use: Use) -> tuple[Occasion, Relationship | None]:
    return use.occasion, use.relationship
