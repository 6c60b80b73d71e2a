"""The list of contacts: the rows it was given, and a wish for more when the end comes near."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex

from app.usecases.contacts import ContactRow
from ui.models.people_rows import PeopleRows


class ContactRows(PeopleRows[ContactRow]):
    """Rows of contacts in the order given."""

    def add_rows(self, rows: Sequence[ContactRow], *, more: bool) -> None:
        """Show these rows below the others.  Somebody who is there already is left out."""
        self._more = more
        there = set(self._keys)
        new = [row for row in rows if self._key_of(row) not in there]
        if not new:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._rows += new
        self._keys += map(self._key_of, new)
        self.endInsertRows()
