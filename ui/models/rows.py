"""What all lists and tables have in common: they show the rows they are given, in that order."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import groupby
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")

ROW = Qt.ItemDataRole.UserRole
"""The role under which an index gives its whole row; None for a heading."""

_DISPLAY, _SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


class ListRows(QAbstractListModel, Generic[Row]):
    """A list; rows may stand below headings, which cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Row] = []
        self._keys: list[tuple[bool, Hashable]] = []
        """Of each row whether it is a heading, and which: a script may be called like one."""

    def key(self, row: Row) -> Hashable:
        """What stays when the words of a row change, such as an id."""
        raise NotImplementedError

    def words(self, row: Row) -> str:
        """What is shown of a row."""
        raise NotImplementedError

    def told(self, row: Row) -> str:
        """What a screen reader says of a row."""
        return self.words(row)

    def heading(self, row: Row) -> str:
        """What stands before a row and those like it; "": nothing."""
        return ""

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these.  Where they are the same in the same order, nothing jumps."""
        shown: list[str | Row] = []
        for heading, below in groupby(rows, key=self.heading):
            shown += [heading] if heading else []
            shown += below
        self._show(shown, list(map(self._key_of, shown)))

    def _show(self, rows: list[str | Row], keys: list[tuple[bool, Hashable]]) -> None:
        if keys == self._keys:
            changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
            self._rows = rows
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self._rows, self._keys = rows, keys
        self.endResetModel()

    def row_of(self, key: Hashable) -> QModelIndex:
        """The index of a row; an invalid one where it is not in the list."""
        wanted = (False, key)
        return self.index(self._keys.index(wanted)) if wanted in self._keys else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        heading = index.isValid() and isinstance(self._rows[index.row()], str)
        return Qt.ItemFlag.NoItemFlags if heading else super().flags(index)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role == _DISPLAY else None
        if role == ROW:
            return row
        if role == _DISPLAY:
            return self.words(row)
        return self.told(row) if role == _SPOKEN else None

    def _key_of(self, row: str | Row) -> tuple[bool, Hashable]:
        return (True, row) if isinstance(row, str) else (False, self.key(row))


class TableRows(QAbstractTableModel, Generic[Row]):
    """A table with a heading over each column."""

    headings: Sequence[str]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def cell(self, row: Row, column: int) -> str:
        """What is shown of a row in a column."""
        raise NotImplementedError

    def told(self, row: Row) -> str | None:
        """What a screen reader says of a row; None: the cells."""
        return None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role == _DISPLAY:
                return self.headings[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == _DISPLAY:
            return self.cell(row, index.column())
        return self.told(row) if role == _SPOKEN else None
