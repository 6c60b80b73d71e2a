"""Shares in a table: what was said, how often it was answered, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.shares import Estimate

Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole
"""The role under which an index gives its ``ShareLine``."""


@dataclass(frozen=True, slots=True)
class ShareLine:
    """A row: a title with a small note, the estimate to draw, and the same in words."""

    title: str
    note: str
    estimate: Estimate
    words: str
    how_sure: str


class ShareRows(QAbstractTableModel):
    """One row for each line; ``of`` is what the lines are, the heading of the first column."""

    def __init__(self, of: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = (of, "Answered", "In words")
        self._lines: Sequence[ShareLine] = ()

    def set_lines(self, lines: Sequence[ShareLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._headings[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return (line.title, line.how_sure, line.words)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (line.title, line.note, line.words, line.how_sure)
            return ", ".join(part for part in told if part)
        return None
