"""The table of an import: entries of the file, or what could not be read of it."""

from __future__ import annotations

from app.exchange.incoming import Problem
from app.exchange.plan import Action, ImportItem
from ui.models.rows import TableRows

_ACTIONS = {Action.ADD: "new", Action.MERGE: "merge", Action.SKIP: "skip"}


class ImportRows(TableRows[ImportItem | Problem]):
    """One row for each entry or problem, whatever their number: nothing is copied."""

    LINE, NAME, CONTACT, ACTION, WHY = range(5)
    headings = ("Line", "Name", "Number or e-mail", "", "What happens")

    def cell(self, row: ImportItem | Problem, column: int) -> str:
        if isinstance(row, Problem):
            return {self.LINE: str(row.line), self.WHY: row.message}.get(column, "")
        incoming = row.incoming
        if column == self.LINE:
            return str(incoming.line)
        if column == self.NAME:
            return incoming.name
        if column == self.CONTACT:
            reached = [phone.as_written for phone in incoming.phones] or list(incoming.emails)
            more = f" +{len(reached) - 1}" if len(reached) > 1 else ""
            return f"{reached[0]}{more}" if reached else ""
        return _ACTIONS[row.action] if column == self.ACTION else row.why
