"""The list of contacts: the rows it was given, and a wish for more when the end comes near."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.usecases.contacts import ContactRow

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""The role under which an index gives its whole ``ContactRow``."""


class ContactRows(QAbstractListModel):
    """Rows of contacts in the order given."""

    more_wanted = Signal()
    """The view came to the end of the rows and there are more; asked once until rows come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ContactRow] = []
        self._places: dict[int, int] = {}
        self._more = False
        self._asked = False
        self._today = date.min

    @property
    def today(self) -> date:
        """The seller's date the rows were read on."""
        return self._today

    def set_rows(self, rows: Sequence[ContactRow], *, more: bool, today: date) -> None:
        """Show these rows.  Where they are the same people in the same order, nothing jumps."""
        self._today, self._more, self._asked = today, more, False
        same_people = [row.contact_id for row in rows] == [row.contact_id for row in self._rows]
        if same_people and rows:
            self._rows = list(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self._places = {row.contact_id: place for place, row in enumerate(self._rows)}
        self.endResetModel()

    def add_rows(self, rows: Sequence[ContactRow], *, more: bool) -> None:
        """Show these rows below the others.  Somebody who is there already is left out."""
        self._more, self._asked = more, False
        new = [row for row in rows if row.contact_id not in self._places]
        if not new:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._rows.extend(new)
        self._places.update((row.contact_id, first + place) for place, row in enumerate(new))
        self.endInsertRows()

    def row_of(self, contact_id: int | None) -> QModelIndex:
        """The index of a contact; an invalid one where she is not among the rows."""
        place = None if contact_id is None else self._places.get(contact_id)
        return QModelIndex() if place is None else self.index(place)

    def contact_id(self, index: Index) -> int | None:
        """The contact at an index."""
        return self._rows[index.row()].contact_id if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        return row if role == ROW else None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()
