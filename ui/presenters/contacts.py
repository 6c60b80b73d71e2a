"""The contacts page: what was found, who is selected, and what the seller does about her."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from app.domain.contact import Permission
from app.domain.errors import KnownError
from app.exchange.phone_numbers import display
from app.usecases import contacts, library, news, preferences
from app.usecases.card import ContactCard, card
from app.usecases.change import Change, Thing
from app.usecases.contacts import ContactRow, Show
from app.usecases.office import Office
from app.usecases.titles_said import titles_said
from ui.desk import Desk
from ui.presenters.contact_words import called

PAGE = 200
"""How many rows are read at a time."""


@dataclass(frozen=True, slots=True)
class Query:
    """What the seller is looking for."""

    text: str = ""
    show: Show = Show.ALL


@dataclass(frozen=True, slots=True)
class Found:
    """The first rows for a query; ``more`` tells that there are more, ``today`` is the seller's."""

    query: Query
    rows: tuple[ContactRow, ...]
    more: bool
    today: date


@dataclass(frozen=True, slots=True)
class Shown:
    """A contact's card with her numbers as the seller writes numbers, and her usual care rhythm.

    ``titles`` of scripts by the call they were said in.
    """

    card: ContactCard
    numbers: tuple[str, ...]
    usual_care_days: int
    titles: Mapping[int, str]


class ContactsPresenter(QObject):
    """Searches as she types, and keeps list and card in step with the data.

    A search that a later key has overtaken is not begun any more, and its answer is not shown.
    """

    found = Signal(object)
    """A ``Found`` in place of all rows."""

    found_more = Signal(object, bool)
    """Rows below the others, and whether there are still more."""

    selected_changed = Signal(object)
    """The id of the selected contact, None for nobody."""

    card_changed = Signal(object)
    """The selected contact as ``Shown``, None for nobody."""

    told = Signal(str, object)
    """What has just been done, in a sentence, and how to undo it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._query = Query()
        self._answered: Query | None = None
        self._ticket = 0
        self._stale = True
        self._shown = 0
        self._selected: int | None = None
        self._active = False
        desk.changed.connect(self._on_change)

    @property
    def query(self) -> Query:
        """What the seller is looking for now."""
        return self._query

    @property
    def selected(self) -> int | None:
        """The contact whose card is wanted."""
        return self._selected

    def set_active(self, active: bool) -> None:
        """Whether the page is on screen; while it is not, changes are only remembered."""
        self._active = active
        if active:
            if self._stale:
                self._search()
            self._read_card()

    def look_for(self, query: Query) -> None:
        """Search anew, from the first row."""
        if query != self._query:
            self._query = query
            self._shown = 0
            self._search()

    def more(self) -> None:
        """Read the rows after the last one shown."""
        ticket, query, offset = self._ticket, self._query, self._shown

        def done(rows: tuple[ContactRow, ...]) -> None:
            if ticket == self._ticket and offset == self._shown:
                self._shown += len(rows)
                self.found_more.emit(rows, len(rows) == PAGE)

        self._desk.read(
            lambda: contacts.find(
                self._desk.office, query.text, query.show, limit=PAGE, offset=offset
            ),
            done,
        )

    def select(self, contact_id: int | None) -> None:
        """Show the card of a contact."""
        if contact_id == self._selected:
            return
        self._selected = contact_id
        self.selected_changed.emit(contact_id)
        if contact_id is None:
            self.card_changed.emit(None)
        else:
            self._read_card()

    def set_permission(self, shown: ContactCard, answer: Permission) -> None:
        """Note what a contact answered to the permission question outside a call."""
        who = called(shown.contact.name)
        words = {
            Permission.GRANTED: f"Noted: {who} said yes.",
            Permission.DECLINED: f"Noted: {who} said no.",
            Permission.UNKNOWN: f"Noted: {who} has not been asked yet.",
        }
        self._change(
            lambda: contacts.set_permission(
                self._desk.office, shown.contact_id, answer, self._desk.clock()
            ),
            words[answer],
        )

    def set_do_not_call(
        self,
        shown: ContactCard,
        on: bool,
        reason: str,
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Set do-not-call or lift it, for a reason."""
        who = called(shown.contact.name)
        self._change(
            lambda: contacts.set_do_not_call(
                self._desk.office, shown.contact_id, on, reason, self._desk.clock()
            ),
            f"{who} will not be listed again." if on else f"{who} may be called again.",
            refused,
        )

    def archive(self, shown: ContactCard) -> None:
        """Put a contact away."""
        self._change(
            lambda: contacts.archive(self._desk.office, shown.contact_id, self._desk.clock()),
            f"{called(shown.contact.name)} is in the archive.",
        )

    def unarchive(self, shown: ContactCard) -> None:
        """Take a contact out of the archive."""
        self._change(
            lambda: contacts.unarchive(self._desk.office, shown.contact_id),
            f"{called(shown.contact.name)} is back in your list.",
        )

    def _change(
        self,
        job: Callable[[], Change],
        words: str,
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        self._desk.change(
            job,
            change_of=lambda change: change,
            done=lambda change: self.told.emit(words, change.undo),
            failed=refused,
        )

    def _on_change(self, change: Change) -> None:
        if change.things <= {Thing.NEWS} and not self._selected:
            return
        self._stale = True
        if self._active:
            self._search()
            if change.contact_id in (None, self._selected):
                self._read_card()

    def _search(self) -> None:
        """Read from the first row on, as many rows as are shown."""
        self._stale = False
        self._ticket += 1
        ticket, query, limit = self._ticket, self._query, max(PAGE, self._shown)

        def job() -> Found | None:
            if ticket != self._ticket:
                return None
            office = self._desk.office
            rows = contacts.find(office, query.text, query.show, limit=limit)
            today = news.today_of(office, self._desk.clock())
            return Found(query, rows, len(rows) == limit, today)

        def done(found: Found | None) -> None:
            if found is not None and ticket == self._ticket:
                self._shown = len(found.rows)
                self.found.emit(found)
                self._follow(found)

        self._desk.read(job, done)

    def _follow(self, found: Found) -> None:
        """After a new search the first one found is selected, unless the selected is among them.

        A change leaves the selection alone: who was just archived stays in sight, with Undo.
        """
        new, self._answered = found.query != self._answered, found.query
        if new and self._selected not in {row.contact_id for row in found.rows}:
            self.select(found.rows[0].contact_id if found.rows else None)

    def _read_card(self) -> None:
        contact_id = self._selected
        if contact_id is None:
            return

        def job() -> Shown | None:
            # With the arrow key held down, only the contact she stops at is read.
            if contact_id != self._selected:
                return None
            return _shown(self._desk.office, contact_id, self._desk.clock())

        def done(shown: Shown | None) -> None:
            if shown is not None and contact_id == self._selected:
                self.card_changed.emit(shown)

        def gone(_fault: KnownError) -> None:
            # An import taken back removes its contacts; there is nobody left to show.
            if contact_id == self._selected:
                self.select(None)

        self._desk.read(job, done, gone)


def _shown(office: Office, contact_id: int, now: datetime) -> Shown:
    found = card(office, contact_id, now)
    seller = preferences.seller(office)
    region = seller.region if seller else "US"
    numbers = []
    for phone in found.details.phones:
        number = display(phone.e164, region) if phone.e164 else phone.as_written
        extension = f" ext. {phone.extension}" if phone.extension else ""
        label = f" · {phone.label}" if phone.label else ""
        numbers.append(f"{number}{extension}{label}")
    usual = preferences.policy(office).care_days[found.contact.relationship]
    titles = titles_said(office, found.records, library.library(office).scripts)
    return Shown(found, tuple(numbers), usual, titles)
