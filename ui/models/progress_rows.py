"""The list of scripts that were rehearsed, and the table of one script's takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.presenters.progress_words import ProgressLine, TakeLine, lengths_told

Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole
"""The role under which an index gives its ``ProgressLine`` or ``TakeLine``."""


class ProgressRows(QAbstractListModel):
    """A row for each script, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ProgressLine, ...] = ()

    def set_lines(self, lines: Sequence[ProgressLine]) -> None:
        """Show these; where they are of the same scripts, each stays where it is."""
        before, self_same = self._lines, tuple(lines)
        if [line.script_id for line in before] == [line.script_id for line in self_same]:
            self._lines = self_same
            for row, line in enumerate(self_same):
                if line != before[row]:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._lines = self_same
        self.endResetModel()

    def row_of(self, script_id: str | None) -> QModelIndex:
        """The index of a script; an invalid one where it is not in the list."""
        ids = [line.script_id for line in self._lines]
        return self.index(ids.index(script_id)) if script_id in ids else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            told = lengths_told(line.lengths, line.best)
            return ". ".join(filter(None, (line.takes, line.figures, line.comes_back, told)))
        return None


class TakeRows(QAbstractTableModel):
    """A row for each take, the newest first."""

    WHEN, LENGTH, PACE, SAID, SOUND = range(5)
    HEADINGS = ("When", "Length", "Pace", "Words said", "")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[TakeLine, ...] = ()

    def set_lines(self, lines: Sequence[TakeLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def row_of(self, take_id: int | None) -> int | None:
        """The row of a take; None where it is not in the table."""
        ids = [line.take.id for line in self._lines]
        return ids.index(take_id) if take_id in ids else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.HEADINGS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.HEADINGS[section]
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
            best = " · ★ best" if line.take.best else ""
            return (f"{line.when}{best}", line.length, line.pace, line.said, line.sound)[
                index.column()
            ]
        return None
