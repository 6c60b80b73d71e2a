"""The due list as a Qt model: headings, which cannot be selected, and the people below them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
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

    def _show(self, rows: list[_Row], keys: list[tuple[bool, Hashable]]) -> None:
        old = self._keys
        same_start = _alike(old, keys)
        rest = min(len(old), len(keys)) - same_start
        same_end = _alike(old[::-1][:rest], keys[::-1][:rest])
        self._remove(same_start, len(old) - same_end)
        self._insert(same_start, rows[same_start : len(rows) - same_end])
        self._keys = keys
        # Who stays may have other words by now: a part of the day has passed, a promise is late.
        super()._show(rows, keys)

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


def _alike(old: Sequence[object], new: Sequence[object]) -> int:
    """How many are the same, from the first."""
    return sum(takewhile(bool, map(eq, old, new)))
