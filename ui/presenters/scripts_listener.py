"""Whom the words of a script are tried on: the first on today's list, or whom the seller picks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.usecases import script_preview
from app.usecases.change import Change
from app.usecases.script_preview import Listener
from ui.desk import Desk


class ListenerPresenter(QObject):
    """Keeps the listener and her values in step with the data; the latest question is answered."""

    listening = Signal(str, object)
    """The name of whom the words are said to ("" for the example) and her values by field."""

    offered = Signal(object)
    """Contacts to choose from: (id, name, a few quiet words) each."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._contact_id: int | None = None
        self._language = ""
        self._ticket = self._search = 0
        self._active = False
        desk.changed.connect(self._on_change)

    @property
    def contact_id(self) -> int | None:
        """Whom the words are said to; None for the example."""
        return self._contact_id

    def set_active(self, active: bool) -> None:
        """Whether the page is on screen; while it is not, nobody listens."""
        if active and not self._active:
            self._active = True
            self._read()
        self._active = active

    def speak(self, language: str) -> None:
        """Give the values in the language of the script on show."""
        if language != self._language:
            self._language = language
            self._read()

    def choose(self, contact_id: int) -> None:
        """Try the words on this contact from now on."""
        self._contact_id = contact_id
        self._read()

    def look_for(self, text: str = "") -> None:
        """Offer contacts for what was typed so far."""
        self._search += 1
        ticket = self._search

        def job() -> tuple[tuple[int, str, str], ...] | None:
            # A search that a later key has overtaken is not begun any more.
            if ticket != self._search:
                return None
            return script_preview.find_listeners(self._desk.office, text)

        def done(found: tuple[tuple[int, str, str], ...] | None) -> None:
            if found is not None and ticket == self._search:
                self.offered.emit(found)

        self._desk.read(job, done)

    def _read(self) -> None:
        if not self._active or not self._language:
            return
        self._ticket += 1
        ticket, contact_id, language = self._ticket, self._contact_id, self._language
        desk = self._desk

        def job() -> Listener:
            now = desk.clock()
            if contact_id is None:
                return script_preview.first_listener(desk.office, language, now)
            return script_preview.listener(desk.office, contact_id, language, now)

        def done(listener: Listener) -> None:
            if ticket == self._ticket:
                # Whoever is first today stays, or the words would change with every call.
                self._contact_id = listener.contact_id
                self.listening.emit(listener.name, listener.values)

        def gone(_fault: KnownError) -> None:
            if ticket == self._ticket:
                self._contact_id = None
                self._read()

        desk.read(job, done, gone)

    def _on_change(self, change: Change) -> None:
        if change.contact_id in (None, self._contact_id):
            self._read()
