"""The list of scripts that were rehearsed, and the table of one script's takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.domain.take import Take

Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole
"""The role under which an index gives its ``ProgressLine`` or ``TakeLine``."""


@dataclass(frozen=True, slots=True)
class ProgressLine:
    """A script she rehearsed.  ``lengths`` are seconds, oldest first; ``best`` is a place in them.

    ``told`` says them in words.  ``due`` tells that it is to be said today, ``message`` that a
    length has its good range.
    """

    script_id: str
    title: str
    takes: str
    figures: str
    comes_back: str
    due: bool
    message: bool
    lengths: tuple[float, ...]
    best: int | None
    told: str


@dataclass(frozen=True, slots=True)
class TakeLine:
    """A take in the list of all: ``number`` is its place among those of its script, from 1.

    ``how`` tells what was rehearsed, such as "to a mailbox".
    """

    take: Take
    number: int
    when: str
    how: str
    length: str
    pace: str
    said: str
    sound: str


class ProgressRows(QAbstractListModel):
    """A row for each script, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ProgressLine, ...] = ()

    def set_lines(self, lines: Sequence[ProgressLine]) -> None:
        """Show these; where they are of the same scripts, each stays where it is."""
        before, after = self._lines, tuple(lines)
        if [line.script_id for line in before] == [line.script_id for line in after]:
            self._lines = after
            for row, line in enumerate(after):
                if line != before[row]:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._lines = after
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
            told = (line.takes, line.figures, line.comes_back, line.told)
            return ". ".join(filter(None, told))
        return None


class TakeRows(QAbstractTableModel):
    """A row for each take, the newest first."""

    WHEN, LENGTH, PACE, SAID, SOUND = range(5)
    HEADINGS = ("When", "Length", "Pace", "Words said", "Recording")

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
            best = " ★ best" if line.take.best else ""
            when = f"{line.when}{best}\n{line.how}"
            return (when, line.length, line.pace, line.said, line.sound)[index.column()]
        return None
