"""The list of news."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.news import News

Index = QModelIndex | QPersistentModelIndex

NEWS = Qt.ItemDataRole.UserRole
"""The role under which an index gives its ``News``."""

WHEN = Qt.ItemDataRole.UserRole + 1
"""The role for its dates in words."""

PHASE = Qt.ItemDataRole.UserRole + 2
"""The role for where it is in its life, in a word."""


class NewsRows(QAbstractListModel):
    """(news, phase, dates) in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[News, str, str]] = ()

    def set_rows(self, rows: Sequence[tuple[News, str, str]]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, news_id: int | None) -> QModelIndex:
        """The index of a piece of news; an invalid one where it is not in the list."""
        place = next((i for i, row in enumerate(self._rows) if row[0].id == news_id), None)
        return QModelIndex() if place is None else self.index(place)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        news, phase, when = self._rows[index.row()]
        return {
            int(Qt.ItemDataRole.DisplayRole): news.title,
            int(NEWS): news,
            int(WHEN): when,
            int(PHASE): phase,
        }.get(int(role))
