"""The list of a script's earlier words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.wording import Version

Index = QModelIndex | QPersistentModelIndex

VERSION = Qt.ItemDataRole.UserRole
"""The role under which an index gives its ``Version``."""


class VersionRows(QAbstractListModel):
    """(version, when it was written in words) in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[Version, str]] = ()

    def set_rows(self, rows: Sequence[tuple[Version, str]]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        version, when = self._rows[index.row()]
        return {
            int(Qt.ItemDataRole.DisplayRole): f"Version {version.version} · {when}",
            int(VERSION): version,
        }.get(int(role))
