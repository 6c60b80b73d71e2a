"""The note about a contact: written down by itself a moment after the last key, and never lost."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.usecases import contacts
from app.usecases.change import Change
from ui.desk import Desk
from ui.presenters.kept_soon import KeptSoon


class NoteKeeper(QObject):
    """Holds what is typed about one contact after the other until it is on the disk.

    What cannot be saved stays here, is tried again with the next key or the next visit, and is
    what the seller sees when she comes back to that contact.
    """

    note_changed = Signal(str)
    """Another text to show: that of another contact, even where it reads the same, or what somebody
    else wrote about her.  Never what the seller has typed herself: she can still take that back."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._contact_id: int | None = None
        self._saved = ""
        self._soon = KeptSoon(desk, self._keep, self._kept, self)

    @property
    def unsaved(self) -> bool:
        """Whether anything typed is not on the disk yet."""
        return self._soon.unsaved

    def open(self, contact_id: int | None, note: str) -> None:
        """Show a contact's note as it is on the disk, unless newer words wait to be saved."""
        waiting = None if contact_id is None else self._soon.waiting.get(contact_id)
        if contact_id != self._contact_id:
            self.save()
        elif self.unsaved or note == self._saved:
            return
        self._contact_id = contact_id
        self._saved = note
        self.note_changed.emit(note if waiting is None else waiting)

    def write(self, text: str) -> None:
        """Take over what the seller has typed so far."""
        if self._contact_id is not None:
            self._soon.hold(self._contact_id, text)

    def save(self) -> None:
        """Save now what is not saved yet."""
        self._soon.save()

    def _keep(self, contact_id: int, text: str) -> Change | None:
        desk = self._desk
        details = contacts.details(desk.office, contact_id)
        if details.note == text.strip():
            return None
        changed = contacts.change(
            desk.office, contact_id, replace(details, note=text), desk.clock()
        )
        # Undo is for outcomes: Ctrl+Z in the note itself takes its letters back.
        return replace(changed, undo=None)

    def _kept(self, contact_id: int, text: str, change: Change | None) -> None:
        if self._contact_id == contact_id:
            self._saved = text.strip()
        if change is not None:
            self._desk.changed.emit(change)
