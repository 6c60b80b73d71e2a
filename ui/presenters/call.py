"""The open card of Today, and what becomes of it when an outcome is recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.domain.call import NO_DETAILS, CallDetails, Outcome, Promise
from app.domain.errors import KnownError
from app.domain.script import Script
from app.domain.seller import Seller
from app.usecases import calls, contacts, library, preferences
from app.usecases.calls import Recorded
from app.usecases.card import ContactCard, card
from app.usecases.change import Change, Thing
from app.usecases.titles_said import titles_said
from ui.desk import Desk
from ui.presenters.contact_words import called
from ui.presenters.today_words import NUDGE, ONE_WORDING, Told, outcome_in_words

if TYPE_CHECKING:
    from app.usecases.office import Office


@dataclass(frozen=True, slots=True)
class Shown:
    """A card with the seller it was made for (None before she has introduced herself).

    ``scripts`` is the whole library, for what else could be said; ``titles`` tells by call id which
    script a message of the past was left with.
    """

    card: ContactCard
    seller: Seller | None
    scripts: tuple[Script, ...] = ()
    titles: Mapping[int, str] = field(default_factory=dict)


Records = Callable[["Office", int, Outcome, datetime, CallDetails], Recorded]
"""Records an outcome as ``calls.record`` does; runs on the store lane."""


class Selection(Protocol):
    """Who is on the card, and who comes after her: the list of Today, the queue of a session."""

    @property
    def selected(self) -> int | None:
        """The contact whose card is wanted."""

    @property
    def selected_changed(self) -> SignalInstance:
        """Tells the id of the contact now selected, None for nobody."""

    def select(self, contact_id: int | None) -> None:
        """Go to somebody, or to nobody."""

    def leave(self, contact_id: int) -> None:
        """Go on to whoever comes after this contact, if she is the one selected."""


class CallPresenter(QObject):
    """Keeps the card of the selected contact in step, and records what came of her call.

    Answers that come too late, for a contact no longer selected, are dropped.  One outcome is
    recorded at a time: keys pressed before it is durable are ignored.
    """

    card_changed = Signal(object)
    """A ``Shown``; None while nobody is selected."""

    pending_changed = Signal(object)
    """The outcome on its way to the disk, or None."""

    told = Signal(object)
    """A ``Told`` for the notice bar."""

    recorded = Signal(object)
    """The ``Recorded`` of an outcome that is durable, before the selection leaves its contact."""

    def __init__(
        self,
        desk: Desk,
        selection: Selection,
        may_nudge: Callable[[date], bool],
        parent: QObject | None = None,
        *,
        records: Callable[[], Records] = lambda: calls.record,
    ) -> None:
        """``may_nudge`` tells whether a call without a message may be remarked on that day.

        ``records`` is asked, when an outcome is chosen, for what records it.
        """
        super().__init__(parent)
        self._desk = desk
        self._selection = selection
        self._may_nudge = may_nudge
        self._records = records
        self._ticket = 0
        self._shown: Shown | None = None
        self._expected: int | None = None
        self._ready: Shown | None = None
        self._retry: Promise | None = None
        self._script_id: str | None = None
        self._pending: Outcome | None = None
        self._active = True
        self._stale = False
        desk.changed.connect(self._on_change)
        selection.selected_changed.connect(self._turn_to)

    @property
    def shown(self) -> Shown | None:
        """The open card; None while another one is on its way."""
        return self._shown

    @property
    def pending(self) -> Outcome | None:
        """The outcome on its way to the disk."""
        return self._pending

    def set_active(self, active: bool) -> None:
        """Whether the card can be looked at; what changes meanwhile is read when it can be again.

        In a session each outcome is a change, and the next person shall not wait for this card.
        """
        self._active = active
        if active and self._stale:
            self._read_card()

    def refresh(self) -> None:
        """Read the card again, and the one that was read ahead: the time has changed."""
        self._read_card()
        self.expect(self._expected)

    def _read_card(self, *, patient: bool = False) -> None:
        """Read the selected card; ``patient`` where it is shown already, and is hardly another."""
        self._stale = not self._active
        if self._stale:
            self._ticket += 1
            return
        contact_id, retry, script_id = self._selection.selected, self._retry, self._script_id
        if contact_id is None or not self._desk.is_open:
            return
        self._ticket += 1
        ticket = self._ticket

        def job() -> Shown | None:
            # With the arrow key held down, only the contact she stops at is read.
            return self._read(contact_id, retry, script_id) if ticket == self._ticket else None

        def done(shown: Shown | None) -> None:
            if shown is None or ticket != self._ticket or (patient and shown == self._shown):
                return
            self._shown = shown
            self.card_changed.emit(shown)

        def gone(fault: KnownError) -> None:
            if ticket != self._ticket:
                return
            if script_id is not None:
                # The script was removed meanwhile, or is not for her any more.
                self._desk.store.known_error.emit(str(fault))
                self.swap(None)
            else:
                # An import taken back removes its contacts; the list will tell who is left.
                self._selection.select(None)

        self._desk.read(job, done, gone, patient=patient)

    def expect(self, contact_id: int | None) -> None:
        """Read the card of whoever comes next ahead of time, so that turning to her shows it."""
        self._expected, self._ready = contact_id, None
        if contact_id is None or not self._desk.is_open:
            return

        def job() -> Shown | None:
            return self._read(contact_id) if contact_id == self._expected else None

        def done(shown: Shown | None) -> None:
            if contact_id == self._expected:
                self._ready = shown

        # Who is gone meanwhile is found out when it is her turn.
        self._desk.read(job, done, lambda _fault: None, patient=True)

    def promise(self, retry: Promise | None) -> None:
        """Let the voicemail promise this instead; None for what the rules recommend."""
        if retry != self._retry:
            self._retry = retry
            self._read_card()

    def swap(self, script_id: str | None) -> None:
        """Let the voicemail of this one call use another script; None for the recommended one."""
        if script_id != self._script_id:
            self._script_id = script_id
            self._read_card()

    def swap_on(self, by: int) -> None:
        """Go ``by`` wordings on (negative: back) among those for this occasion, round and round."""
        if self._shown is None:
            return
        ids = [script.id for script in self._shown.card.alternatives]
        if len(ids) < 2 and self._script_id is None:
            self.told.emit(Told(ONE_WORDING))
            return
        wanted = self._script_id or ids[0]
        # From words for another occasion it goes to the ends of the row.
        at = ids.index(wanted) if wanted in ids else min(-by, 0)
        new = ids[(at + by) % len(ids)]
        self.swap(new if new != ids[0] else None)

    def record(self, outcome: Outcome, details: CallDetails = NO_DETAILS) -> bool:
        """Record what came of the call; False if there is nothing to record it for just now.

        A voicemail promises what the card on screen says, in the words it says it with, so that
        said, scheduled and recorded are the same.
        """
        shown = self._shown
        if shown is None or self._pending is not None:
            return False
        contact_id, desk, now = shown.card.contact_id, self._desk, self._desk.clock()
        left = outcome is Outcome.VOICEMAIL
        if left:
            script = shown.card.voicemail.script
            details = replace(
                details,
                retry=shown.card.promise,
                script_id=script.id,
                script_version=script.version,
            )
        # In whichever session she is now, not when the lane gets to it.
        keep = self._records()

        def saved(recorded: Recorded) -> None:
            self._set_pending(None)
            words, careful = outcome_in_words(recorded, shown.card, details.ordered)
            if outcome is Outcome.NO_MESSAGE and self._may_nudge(shown.card.today):
                words = f"{words}. {NUDGE}"
            self.told.emit(Told(words, recorded.change.undo, careful))
            self.recorded.emit(recorded)
            self._selection.leave(contact_id)

        def refused(fault: KnownError) -> None:
            self._set_pending(None)
            desk.store.known_error.emit(str(fault))

        self._set_pending(outcome)
        desk.change(
            lambda: keep(desk.office, contact_id, outcome, now, details),
            change_of=lambda recorded: recorded.change,
            done=saved,
            failed=refused,
            # A bug is told elsewhere; here the next key is heard again.
            broken=lambda: self._set_pending(None),
        )
        return True

    def do_not_call(self) -> None:
        """Take the open card's contact off every list, as she wished outside a call."""
        shown, desk = self._shown, self._desk
        if shown is None or self._pending is not None:
            return
        contact_id, who = shown.card.contact_id, called(shown.card.contact.name)
        desk.change(
            lambda: contacts.set_do_not_call(desk.office, contact_id, True, "", desk.clock()),
            change_of=lambda change: change,
            done=lambda change: self.told.emit(
                Told(f"{who} will not be called again", change.undo, careful=True)
            ),
        )

    def _read(
        self, contact_id: int, retry: Promise | None = None, script_id: str | None = None
    ) -> Shown:
        """A card with what goes with it, read on the lane; ``KnownError`` for who is gone."""
        office = self._desk.office
        read = card(office, contact_id, self._desk.clock(), retry, script_id)
        scripts = library.library(office).scripts
        titles = titles_said(office, read.records, scripts)
        return Shown(read, preferences.seller(office), scripts, titles)

    def _turn_to(self, contact_id: int | None) -> None:
        self._ticket += 1
        self._shown = None
        self._retry = self._script_id = None
        if contact_id is None:
            self.card_changed.emit(None)
            return
        ready, self._expected, self._ready = self._ready, None, None
        if ready is None or ready.card.contact_id != contact_id:
            self._read_card()
        else:
            self._shown = ready
            self.card_changed.emit(ready)
            # And read again: a minute may have passed, or her calling hours.
            self._read_card(patient=True)

    def _on_change(self, change: Change) -> None:
        if _concerns(change, self._expected):
            self.expect(self._expected)  # what was read ahead may be so no longer
        # A call ends what was said for it alone; a note written meanwhile does not.
        if change.contact_id == self._selection.selected and Thing.CALLS in change.things:
            self._retry = self._script_id = None
        if self._shown is None or _concerns(change, self._selection.selected):
            self._read_card()

    def _set_pending(self, outcome: Outcome | None) -> None:
        self._pending = outcome
        self.pending_changed.emit(outcome)


_OF_ONE = frozenset({Thing.CALLS, Thing.CONTACTS, Thing.SESSION})
"""What changes no other card than that of the contact it is about."""


def _concerns(change: Change, contact_id: int | None) -> bool:
    about_her = change.contact_id in (None, contact_id)
    return contact_id is not None and (about_her or not change.things <= _OF_ONE)
