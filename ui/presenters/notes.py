"""The note about a contact: written down by itself a moment after the last key, and never lost."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import KnownError
from app.usecases import contacts
from app.usecases.change import Change
from ui.desk import Desk

_PAUSE_MS = 700


class NoteKeeper(QObject):
    """Holds what is typed about one contact after the other until it is on the disk.

    What cannot be saved stays here, is tried again with the next key or the next visit, and is
    what the seller sees when she comes back to that contact.
    """

    note_changed = Signal(str)
    """Another text to show: the open contact's, or what somebody else wrote about her."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._contact_id: int | None = None
        self._saved = ""
        self._unsaved: dict[int, str] = {}
        self._on_the_way: dict[int, str] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.save)
        desk.store.bug.connect(self._on_bug)

    @property
    def unsaved(self) -> bool:
        """Whether anything typed is not on the disk yet."""
        return bool(self._unsaved or self._on_the_way)

    def open(self, contact_id: int | None, note: str) -> None:
        """Show a contact's note as it is on the disk, unless newer words wait to be saved."""
        waiting = None if contact_id is None else self._unsaved.get(contact_id)
        if contact_id != self._contact_id:
            self.save()
        elif self.unsaved or note == self._saved:
            return
        self._contact_id = contact_id
        self._saved = note
        self.note_changed.emit(note if waiting is None else waiting)

    def write(self, text: str) -> None:
        """Take over what the seller has typed so far."""
        if self._contact_id is None:
            return
        self._unsaved[self._contact_id] = text
        self._pause.start()

    def save(self) -> None:
        """Save now what is not saved yet."""
        self._pause.stop()
        for contact_id, text in self._unsaved.items():
            self._save(contact_id, text)
        self._unsaved = {}

    def _save(self, contact_id: int, text: str) -> None:
        desk = self._desk

        def job() -> Change | None:
            details = contacts.details(desk.office, contact_id)
            if details.note == text.strip():
                return None
            changed = contacts.change(
                desk.office, contact_id, replace(details, note=text), desk.clock()
            )
            # Undo is for outcomes: Ctrl+Z in the note itself takes its letters back.
            return replace(changed, undo=None)

        def saved(change: Change | None) -> None:
            self._on_the_way.pop(contact_id, None)
            if self._contact_id == contact_id:
                self._saved = text.strip()
            if change is not None:
                desk.changed.emit(change)

        def refused(fault: KnownError) -> None:
            self._on_the_way.pop(contact_id, None)
            self._unsaved.setdefault(contact_id, text)
            desk.store.known_error.emit(str(fault))

        self._on_the_way[contact_id] = text
        desk.read(job, saved, refused)

    def _on_bug(self, _fault: object) -> None:
        """The bug is told elsewhere; what it may have kept from the disk is tried again later."""
        self._unsaved = self._on_the_way | self._unsaved
        self._on_the_way = {}
