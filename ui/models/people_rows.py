"""Lists of people, of whom there may be more than were read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.models.rows import ROW, Index, ListRows


class _Person(Protocol):
    @property
    def contact_id(self) -> int: ...
    @property
    def name(self) -> str: ...


Person = TypeVar("Person", bound=_Person)


class PeopleRows(ListRows[Person]):
    """People in the order given, and a wish for more when the end comes near."""

    more_wanted = Signal()
    """The view came to the end of the rows and there are more; asked once until rows come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._more = False
        """There are others, and they were not asked for yet."""

    def key(self, row: Person) -> int:
        return row.contact_id

    def words(self, row: Person) -> str:
        return row.name

    def contact_id(self, index: Index) -> int | None:
        """The contact at an index; None for a heading or an invalid index."""
        row = index.data(ROW)
        return row.contact_id if row is not None else None

    def set_rows(self, rows: Sequence[Person], *, more: bool = False) -> None:
        """Show these; ``more`` tells that there are others after them."""
        self._more = more
        super().set_rows(rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._more = False
            self.more_wanted.emit()
