"""The table of an import: entries of the file, or what could not be read of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.exchange.incoming import Problem
from app.exchange.plan import Action, ImportItem

Index = QModelIndex | QPersistentModelIndex

ACTION = Qt.ItemDataRole.UserRole
"""The role under which an index gives its ``Action``, None for a problem."""

_ACTIONS = {Action.ADD: "new", Action.MERGE: "merge", Action.SKIP: "skip"}


class ImportRows(QAbstractTableModel):
    """One row for each entry or problem, whatever their number: nothing is copied."""

    LINE, NAME, CONTACT, ACTION, WHY = range(5)
    HEADINGS = ("Line", "Name", "Number or e-mail", "", "What happens")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ImportItem | Problem] = ()

    def set_rows(self, rows: Sequence[ImportItem | Problem]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
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
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(row, index.column())
        if role == ACTION:
            return row.action if isinstance(row, ImportItem) else None
        return None


def _cell(row: ImportItem | Problem, column: int) -> str:
    if isinstance(row, Problem):
        return {ImportRows.LINE: str(row.line), ImportRows.WHY: row.message}.get(column, "")
    incoming = row.incoming
    if column == ImportRows.LINE:
        return str(incoming.line)
    if column == ImportRows.NAME:
        return incoming.name
    if column == ImportRows.CONTACT:
        reached = [phone.as_written for phone in incoming.phones] or list(incoming.emails)
        more = f" +{len(reached) - 1}" if len(reached) > 1 else ""
        return f"{reached[0]}{more}" if reached else ""
    return _ACTIONS[row.action] if column == ImportRows.ACTION else row.why
