"""The table of calling hours with the source of each row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import assert_never

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.calling_hours import Checked, Hours, RegionHours

Index = QModelIndex | QPersistentModelIndex


class HoursRows(QAbstractTableModel):
    """One row for each region."""

    HEADINGS = ("Where", "Hours there", "Source")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[RegionHours] = ()

    def set_rows(self, rows: Sequence[RegionHours]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.HEADINGS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.HEADINGS[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row()]
        return (
            row.name,
            hours_in_words(row),
            f"{row.source} ({_checked(row.checked)})",
        )[index.column()]


def hours_in_words(row: RegionHours) -> str:
    """A region's hours as they are written on a door: "8 am – 9 pm, Sunday none"."""
    if row.weekday == row.saturday == row.sunday:
        words = f"{_span(row.weekday)}, every day"
    elif row.weekday == row.saturday:
        words = f"{_span(row.weekday)}, Sunday {_span(row.sunday)}"
    elif row.saturday == row.sunday:
        words = f"{_span(row.weekday)}, weekends {_span(row.saturday)}"
    else:
        words = f"{_span(row.weekday)}, Saturday {_span(row.saturday)}, Sunday {_span(row.sunday)}"
    return ", ".join(part for part in (words, _also(row)) if part)


def _span(hours: Hours | None) -> str:
    return "none" if hours is None else f"{_clock(hours.opens)} – {_clock(hours.closes)}"


def _clock(at: time) -> str:
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes} {'am' if at.hour < 12 else 'pm'}"


def _also(row: RegionHours) -> str:
    parts = []
    if row.closed_on_holidays:
        parts.append("holidays none")
    if row.max_calls_24h is not None:
        parts.append(f"at most {row.max_calls_24h} calls in 24 hours")
    return ", ".join(parts)


def _checked(checked: Checked) -> str:
    match checked:
        case Checked.READ:
            return "read there"
        case Checked.SECOND_HAND:
            return "second\N{NON-BREAKING HYPHEN}hand"
        case Checked.GENERAL:
            return "not confirmed"
        case _:
            assert_never(checked)
