"""The due list as a Qt model: headings, which cannot be selected, and the people below them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.models.due_lines import DueLine

Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole
"""The role under which an index gives its ``DueLine``; None for a heading."""

_Shown = str | DueLine
_ROOT = QModelIndex()


class DueListModel(QAbstractListModel):
    """The lines it was given with a heading before each part.

    A new list changes only the rows that differ, so that a row leaving the list does not make the
    rest jump.
    """

    more_wanted = Signal()
    """The view came to the end of the lines and there are more; asked once until lines come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[_Shown] = []
        self._places: dict[int, int] = {}
        self._more = False
        self._asked = False

    def set_lines(self, lines: Sequence[DueLine], *, more: bool = False) -> None:
        """Show these lines; ``more`` tells that there are others after them."""
        new = _with_headings(lines)
        old = self._shown
        self._more, self._asked = more, False
        same_start = sum(1 for _ in takewhile(_same, zip(old, new, strict=False)))
        rest = min(len(old), len(new)) - same_start
        same_end = sum(
            1 for _ in takewhile(_same, zip(old[::-1][:rest], new[::-1][:rest], strict=True))
        )
        self._remove(same_start, len(old) - same_end)
        self._insert(same_start, new[same_start : len(new) - same_end])
        # Who stays may have other words by now: a part of the day has passed, a promise is late.
        changed = [row for row, shown in enumerate(new) if self._shown[row] != shown]
        self._shown = new
        self._places = {
            shown.contact_id: row for row, shown in enumerate(new) if isinstance(shown, DueLine)
        }
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def row_of(self, contact_id: int | None) -> QModelIndex:
        """The index of a contact; an invalid one where she is not on the list."""
        row = None if contact_id is None else self._places.get(contact_id)
        return QModelIndex() if row is None else self.index(row)

    def contact_id(self, index: Index) -> int | None:
        """The contact at an index; None for a heading or an invalid index."""
        line = index.data(LINE)
        return line.contact_id if isinstance(line, DueLine) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._shown[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        shown = self._shown[index.row()]
        if isinstance(shown, str):
            return shown if role == Qt.ItemDataRole.DisplayRole else None
        if role == LINE:
            return shown
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{shown.name}. {shown.reason}. {shown.badge}"
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()

    def _remove(self, first: int, end: int) -> None:
        if first < end:
            self.beginRemoveRows(_ROOT, first, end - 1)
            del self._shown[first:end]
            self.endRemoveRows()

    def _insert(self, first: int, shown: list[_Shown]) -> None:
        if shown:
            self.beginInsertRows(_ROOT, first, first + len(shown) - 1)
            self._shown[first:first] = shown
            self.endInsertRows()


def _with_headings(lines: Sequence[DueLine]) -> list[_Shown]:
    shown: list[_Shown] = []
    heading = None
    for line in lines:
        if line.heading != heading:
            heading = line.heading
            shown.append(heading)
        shown.append(line)
    return shown


def _same(pair: tuple[_Shown, _Shown]) -> bool:
    """Whether two rows are the same heading or the same person."""
    old, new = pair
    if isinstance(old, DueLine) and isinstance(new, DueLine):
        return old.contact_id == new.contact_id
    return old == new
