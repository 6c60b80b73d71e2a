"""The table of a file of scripts: what is in it, and what cannot be read of it."""

from __future__ import annotations

from typing import NamedTuple

from ui.models.rows import TableRows


class FileRow(NamedTuple):
    """``place`` is what it is for, ``why`` words about it.

    ``action`` is what becomes of it: "add", "change", "same", or "" where it cannot be read.
    """

    line: int
    action: str
    title: str
    place: str
    why: str


_ACTIONS = {"add": "new", "change": "new version", "same": "there already", "": "not read"}


class ScriptFileRows(TableRows[FileRow]):
    """One row for each script of the file."""

    LINE, ACTION, TITLE, PLACE, WHY = range(5)
    headings = ("Line", "", "Title", "What it is for", "What happens")

    def cell(self, row: FileRow, column: int) -> str:
        if column == self.ACTION:
            return _ACTIONS[row.action]
        if not row.action and column == (self.PLACE if row.title else self.TITLE):
            return row.why  # nothing else is known of it
        return str(row[column])
