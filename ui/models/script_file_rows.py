"""The table of a file of scripts: what is in it, and what cannot be read of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

Row = tuple[int, str, str, str, str]

ACTION = Qt.ItemDataRole.UserRole
"""The role for what becomes of a row: "add", "change", "same", or "" where it cannot be read."""


class ScriptFileRows(QAbstractTableModel):
    """(line, action, title, what it is for, words about it) in the order given."""

    LINE, ACTION, TITLE, PLACE, WHY = range(5)
    HEADINGS = ("Line", "", "Title", "What it is for", "What happens")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.HEADINGS)

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
        if role == ACTION:
            return row[1]
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == self.ACTION:
            return {"add": "new", "change": "new version", "same": "there already"}.get(
                row[1], "not read"
            )
        if not row[1] and index.column() == (self.PLACE if row[self.TITLE] else self.TITLE):
            return row[self.WHY]  # nothing else is known of it
        return str(row[index.column()])
