"""Shares in a table: what was said, how often it was answered, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.domain.shares import Estimate
from ui.models.rows import TableRows


@dataclass(frozen=True, slots=True)
class ShareLine:
    """A row: a title with a small note, the estimate to draw, and the same in words."""

    title: str
    note: str
    estimate: Estimate
    words: str
    how_sure: str


class ShareRows(TableRows[ShareLine]):
    """One row for each line; ``of`` is what the lines are, the heading of the first column."""

    def __init__(self, of: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = (of, "Answered", "In words")

    def cell(self, row: ShareLine, column: int) -> str:
        return (row.title, row.how_sure, row.words)[column]

    def told(self, row: ShareLine) -> str:
        return ", ".join(filter(None, (row.title, row.note, row.words, row.how_sure)))
