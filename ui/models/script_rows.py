"""The list of scripts: a heading for each occasion, which cannot be selected, and its scripts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.theme import Tone

Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole
"""The role under which an index gives its ``ScriptLine``; None for a heading."""


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """A script as one line below the ``heading`` of its occasion.

    ``about`` are a few quiet words, such as "built in"; ``badge`` one or two that stand out, in
    ``tone``.
    """

    script_id: str
    heading: str
    title: str
    about: str
    own: bool
    badge: str = ""
    tone: Tone = Tone.PROMISE


class ScriptRows(QAbstractListModel):
    """The lines it was given with a heading before each occasion."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[str | ScriptLine] = []
        self._places: dict[str, int] = {}

    def set_lines(self, lines: Sequence[ScriptLine]) -> None:
        """Show these lines.  Where they are the same scripts in the same order, nothing jumps."""
        new = _with_headings(lines)
        same = list(map(_key, new)) == list(map(_key, self._shown))
        if same and new:
            self._shown = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._shown = new
        self._places = {
            shown.script_id: row for row, shown in enumerate(new) if isinstance(shown, ScriptLine)
        }
        self.endResetModel()

    def row_of(self, script_id: str | None) -> QModelIndex:
        """The index of a script; an invalid one where it is not in the list."""
        row = None if script_id is None else self._places.get(script_id)
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
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
            return shown.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            badge = f", {shown.badge}" if shown.badge else ""
            return f"{shown.title}. {shown.heading}. {shown.about}{badge}"
        return None


def _with_headings(lines: Sequence[ScriptLine]) -> list[str | ScriptLine]:
    shown: list[str | ScriptLine] = []
    heading = None
    for line in lines:
        if line.heading != heading:
            heading = line.heading
            shown.append(heading)
        shown.append(line)
    return shown


def _key(shown: str | ScriptLine) -> tuple[bool, str]:
    """Whether a row is a script, and which: what stays when its words change."""
    return (False, shown) if isinstance(shown, str) else (True, shown.script_id)
