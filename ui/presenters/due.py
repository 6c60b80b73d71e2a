"""The due list of Today: who is on it, and who of them is selected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.usecases import today
from app.usecases.change import Change
from app.usecases.today import DueList
from ui.desk import Desk
from ui.models.due_lines import DueLine, due_lines

if TYPE_CHECKING:
    from app.usecases.office import Office

FIRST_LINES = 50
MORE_LINES = 200
_LOOK_AHEAD_DAYS = 14


@dataclass(frozen=True, slots=True)
class Due:
    """The list as shown: its lines, how many people are due in all, and the seller's date.

    A first look does not count them (None).
    """

    lines: tuple[DueLine, ...]
    count: int | None
    today: date

    @property
    def more(self) -> bool:
        """Whether there are people after the last line."""
        return self.count is not None and len(self.lines) < self.count


@dataclass(frozen=True, slots=True)
class Done:
    """Nobody is due.  ``next_name`` is the first one of ``next_on``, the next day somebody is.

    ``today`` is the seller's date.  ``no_contacts`` tells that there is nobody at all yet.
    """

    today: date
    no_contacts: bool
    next_on: date | None = None
    next_name: str = ""


class DuePresenter(QObject):
    """Keeps the list in step with the data and the clock, and somebody selected while it can.

    Built at the start of the program, so it needs little; everything about one person is
    ``CallPresenter``'s.
    """

    due_changed = Signal(object)
    """The new ``Due``."""

    selected_changed = Signal(object)
    """The id of the contact now selected, None for nobody."""

    done_for_today = Signal(object)
    """A ``Done``: the list is empty."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._due: Due | None = None
        self._done: Done | None = None
        self._limit = FIRST_LINES
        self._ticket = 0
        self._selected: int | None = None
        self._called_up: int | None = None
        self._active = True
        self._stale = False
        desk.changed.connect(self._on_change)

    @property
    def due(self) -> Due | None:
        """The list as shown; None before the first answer."""
        return self._due

    @property
    def selected(self) -> int | None:
        """The contact whose card is wanted."""
        return self._selected

    @property
    def done(self) -> Done | None:
        """What there is to say when nobody is due; None while somebody is."""
        return self._done

    def set_active(self, active: bool) -> None:
        """Whether the list can be looked at; what changes meanwhile is read when it can be again.

        In a session each outcome changes the list, and the next one shall not wait for it.
        """
        self._active = active
        if active and self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the list again: the data or the time has changed."""
        self._ticket += 1
        self._stale = not self._active
        if self._stale:
            return
        ticket = self._ticket

        def job() -> DueList | None:
            if ticket != self._ticket:
                return None
            return today.due_list(self._desk.office, self._desk.clock(), self._limit)

        def done(due: DueList | None) -> None:
            if due is not None and ticket == self._ticket:
                self._show(due)

        self._desk.read(job, done)

    def show_first(self, due: DueList) -> None:
        """Show the lines of a first look; nobody is selected before the office is open."""
        lines = due_lines(due, self._desk.clock().astimezone(ZoneInfo(due.zone)))
        self._due = Due(lines, due.count, due.today)
        self._done = None
        self.due_changed.emit(self._due)

    def read_more(self) -> None:
        """Read the people after the last line too."""
        self._limit += MORE_LINES
        self.refresh()

    def select(self, contact_id: int | None) -> None:
        """Go to somebody on the list."""
        if contact_id == self._selected:
            return
        self._selected = contact_id
        self._called_up = None
        self.selected_changed.emit(contact_id)

    def call_up(self, contact_id: int) -> None:
        """Go to anybody, on the list or not, and stay there."""
        self.select(contact_id)
        self._called_up = contact_id

    def step(self, by: int) -> None:
        """Go ``by`` lines down (negative: up), not beyond the ends."""
        lines = self._due.lines if self._due else ()
        if not lines:
            return
        at = _place(lines, self._selected)
        new = 0 if at is None else min(max(at + by, 0), len(lines) - 1)
        self.select(lines[new].contact_id)

    def leave(self, contact_id: int) -> None:
        """Go on to the line below this contact's, else to the one above it."""
        if contact_id != self._selected:
            return
        lines = self._due.lines if self._due else ()
        at = _place(lines, contact_id)
        around = lines[:1] if at is None else (*lines[at + 1 : at + 2], *lines[max(at - 1, 0) : at])
        self.select(around[0].contact_id if around else None)

    def _show(self, due: DueList) -> None:
        before = self._due
        self.show_first(due)
        lines = self._due.lines if self._due else ()
        if self._selected is None or (
            _place(lines, self._selected) is None and self._selected != self._called_up
        ):
            self.select(_heir(lines, before, self._selected))
        if not lines:
            self._look_ahead(due)

    def _look_ahead(self, due: DueList) -> None:
        ticket = self._ticket

        def job() -> Done:
            return look_ahead(self._desk.office, self._desk.clock(), due.today)

        def done(found: Done) -> None:
            if ticket == self._ticket:
                self._done = found
                self.done_for_today.emit(found)

        self._desk.read(job, done)

    def _on_change(self, _change: Change) -> None:
        self.refresh()


def look_ahead(office: Office, now: datetime, day: date) -> Done:
    """Who comes next when nobody is due at the aware instant ``now``, on the seller's ``day``."""
    # Imported here, for the search brings all of the storage with it.
    from app.usecases.contacts import Show, find

    if not find(office, "", Show.ALL, limit=1):
        return Done(day, no_contacts=True)
    for days in range(1, _LOOK_AHEAD_DAYS + 1):
        ahead = today.due_list(office, now + timedelta(days=days), 1)
        if ahead.rows:
            return Done(day, False, ahead.today, ahead.rows[0].due.name)
    return Done(day, no_contacts=False)


def _heir(lines: tuple[DueLine, ...], before: Due | None, gone: int | None) -> int | None:
    """Who is selected next where the selected contact has left the list."""
    if not lines:
        return None
    at = _place(before.lines, gone) if before else None
    return lines[min(at or 0, len(lines) - 1)].contact_id


def _place(lines: tuple[DueLine, ...], contact_id: int | None) -> int | None:
    return next((i for i, line in enumerate(lines) if line.contact_id == contact_id), None)
