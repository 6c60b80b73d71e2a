"""The due list as a Qt model: headings, which cannot be selected, and the people below them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from operator import eq

from PySide6.QtCore import QModelIndex

from ui.models.due_lines import DueLine
from ui.models.people_rows import PeopleRows

_Row = str | DueLine
_ROOT = QModelIndex()


class DueListModel(PeopleRows[DueLine]):
    """The lines it was given, and the heading of each part.

    A new list changes only the rows that differ, so that a row leaving the list does not make the
    rest jump.
    """

    def told(self, row: DueLine) -> str:
        return f"{row.name}. {row.reason}. {row.badge}"

    def heading(self, row: DueLine) -> str:
        return row.heading

    def _show(self, new: list[_Row]) -> None:
        old = self._rows
        same_start = self._alike(old, new)
        rest = min(len(old), len(new)) - same_start
        same_end = self._alike(old[::-1][:rest], new[::-1][:rest])
        self._remove(same_start, len(old) - same_end)
        self._insert(same_start, new[same_start : len(new) - same_end])
        # Who stays may have other words by now: a part of the day has passed, a promise is late.
        super()._show(new)

    def _alike(self, old: Sequence[_Row], new: Sequence[_Row]) -> int:
        """How many rows from the first are the same heading or the same person."""
        same = map(eq, map(self._which, old), map(self._which, new))
        return sum(takewhile(bool, same))

    def _remove(self, first: int, end: int) -> None:
        if first < end:
            self.beginRemoveRows(_ROOT, first, end - 1)
            del self._rows[first:end]
            self.endRemoveRows()

    def _insert(self, first: int, rows: list[_Row]) -> None:
        if rows:
            self.beginInsertRows(_ROOT, first, first + len(rows) - 1)
            self._rows[first:first] = rows
            self.endInsertRows()
