"""Today: who is due, whose card is open, and what becomes of it when an outcome is recorded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from app.domain.call import Outcome, Promise
from app.domain.errors import KnownError
from app.domain.seller import Seller
from app.usecases import calls, contacts, preferences, today
from app.usecases.calls import Recorded
from app.usecases.card import ContactCard, card
from app.usecases.change import Change, Thing
from app.usecases.contacts import Show
from app.usecases.today import DueList
from ui.desk import Desk
from ui.models.due_lines import DueLine, due_lines
from ui.presenters.contact_words import called
from ui.presenters.today_state import NO_TALK, Done, Due, Shown, Talk
from ui.presenters.today_words import NUDGE, Told, outcome_in_words

FIRST_LINES = 50
MORE_LINES = 200
_LOOK_AHEAD_DAYS = 14


class TodayPresenter(QObject):
    """Keeps the list and the open card in step with the data and the clock.

    Answers that come too late, for a contact no longer selected, are dropped.  One outcome is
    recorded at a time: keys pressed before it is durable are ignored.
    """

    due_changed = Signal(object)
    """The new ``Due``."""

    selected_changed = Signal(object)
    """The id of the contact now selected, None for nobody; her card follows."""

    card_changed = Signal(object)
    """A ``Shown``; None while nobody is selected."""

    done_for_today = Signal(object)
    """A ``Done``: the list is empty."""

    pending_changed = Signal(object)
    """The outcome on its way to the disk, or None."""

    told = Signal(object)
    """A ``Told`` for the notice bar."""

    def __init__(
        self,
        desk: Desk,
        may_nudge: Callable[[date], bool],
        parent: QObject | None = None,
    ) -> None:
        """``may_nudge`` tells whether a call without a message may be remarked on that day."""
        super().__init__(parent)
        self._desk = desk
        self._may_nudge = may_nudge
        self._due: Due | None = None
        self._limit = FIRST_LINES
        self._list_ticket = 0
        self._card_ticket = 0
        self._selected: int | None = None
        self._called_up: int | None = None
        self._shown: Shown | None = None
        self._done: Done | None = None
        self._retry: Promise | None = None
        self._pending: Outcome | None = None
        desk.changed.connect(self._on_change)
        # A bug is told elsewhere; here the next key is heard again.
        desk.store.bug.connect(lambda _fault: self._set_pending(None))

    @property
    def due(self) -> Due | None:
        """The list as shown; None before the first answer."""
        return self._due

    @property
    def selected(self) -> int | None:
        """The contact whose card is open or on its way."""
        return self._selected

    @property
    def shown(self) -> Shown | None:
        """The open card; None while another one is on its way."""
        return self._shown

    @property
    def done(self) -> Done | None:
        """What there is to say when nobody is due; None while somebody is."""
        return self._done

    @property
    def pending(self) -> Outcome | None:
        """The outcome on its way to the disk."""
        return self._pending

    def refresh(self) -> None:
        """Read the list and the open card again: the data or the time has changed."""
        self._list_ticket += 1
        ticket = self._list_ticket

        def job() -> DueList | None:
            if ticket != self._list_ticket:
                return None
            return today.due_list(self._desk.office, self._desk.clock(), self._limit)

        def done(due: DueList | None) -> None:
            if due is not None and ticket == self._list_ticket:
                self._show_list(due)

        self._desk.read(job, done)
        if self._selected is not None:
            self._read_card()

    def show_first(self, due: DueList) -> None:
        """Show the lines of a first look; nobody can be selected before the office is open."""
        lines = due_lines(due, self._desk.clock().astimezone())
        self._due = Due(lines, due.count, due.today)
        self._done = None
        self.due_changed.emit(self._due)

    def _show_list(self, due: DueList) -> None:
        """Show a list that has been read, and keep somebody selected while there is anybody."""
        before = self._due
        self.show_first(due)
        lines = self._due.lines if self._due else ()
        listed = {line.contact_id for line in lines}
        if self._selected is None or (
            self._selected not in listed and self._selected != self._called_up
        ):
            self.select(self._heir(before))
        if not lines:
            self._look_ahead()

    def read_more(self) -> None:
        """Read the people after the last line too."""
        self._limit += MORE_LINES
        self.refresh()

    def select(self, contact_id: int | None) -> None:
        """Open the card of somebody on the list."""
        if contact_id == self._selected:
            return
        self._selected = contact_id
        self._called_up = None
        self._forget_card()
        self.selected_changed.emit(contact_id)
        if contact_id is None:
            self.card_changed.emit(None)
        else:
            self._read_card()

    def call_up(self, contact_id: int) -> None:
        """Open the card of anybody, on the list or not, and keep it open."""
        self.select(contact_id)
        self._called_up = contact_id

    def step(self, by: int) -> None:
        """Go ``by`` lines down (negative: up), not beyond the ends."""
        lines = self._due.lines if self._due else ()
        if not lines:
            return
        at = self._place(lines, self._selected)
        new = 0 if at is None else min(max(at + by, 0), len(lines) - 1)
        self.select(lines[new].contact_id)

    def promise(self, retry: Promise | None) -> None:
        """Let the voicemail promise this instead; None for what the rules recommend."""
        if retry != self._retry:
            self._retry = retry
            self._read_card()

    def record(self, outcome: Outcome, talk: Talk = NO_TALK) -> bool:
        """Record what came of the call; False if there is nothing to record it for just now.

        A voicemail promises what the card on screen says, so that said and scheduled are the same.
        """
        shown = self._shown
        if shown is None or self._pending is not None:
            return False
        contact_id, desk, now = shown.card.contact_id, self._desk, self._desk.clock()
        retry = shown.card.promise if outcome is Outcome.VOICEMAIL else None
        ordered_on = shown.card.today if talk.ordered else None

        def job() -> tuple[Recorded, Change]:
            recorded = calls.record(
                desk.office,
                contact_id,
                outcome,
                now,
                retry=retry,
                permission=talk.permission,
                agreed=talk.agreed,
                note=talk.note,
            )
            if ordered_on is None:
                return recorded, recorded.change
            ordered = calls.note_order(desk.office, contact_id, ordered_on)
            return recorded, _both(recorded.change, ordered)

        def saved(result: tuple[Recorded, Change]) -> None:
            recorded, change = result
            self._set_pending(None)
            words, careful = outcome_in_words(recorded, shown.card, talk.ordered)
            if outcome is Outcome.NO_MESSAGE and self._may_nudge(shown.card.today):
                words = f"{words}. {NUDGE}"
            self.told.emit(Told(words, change.undo, careful))
            if self._selected == contact_id:
                self.select(self._after(contact_id))

        def refused(fault: KnownError) -> None:
            self._set_pending(None)
            self._desk.store.known_error.emit(str(fault))

        self._set_pending(outcome)
        self._desk.change(job, change_of=lambda result: result[1], done=saved, failed=refused)
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

    def _read_card(self) -> None:
        self._card_ticket += 1
        ticket, contact_id, retry = self._card_ticket, self._selected, self._retry
        assert contact_id is not None

        def job() -> tuple[ContactCard, Seller | None] | None:
            # With the arrow key held down, only the contact she stops at is read.
            if ticket != self._card_ticket:
                return None
            office = self._desk.office
            return card(office, contact_id, self._desk.clock(), retry), preferences.seller(office)

        def done(read: tuple[ContactCard, Seller | None] | None) -> None:
            if read is not None and ticket == self._card_ticket:
                listed = self._due is not None and (
                    self._place(self._due.lines, contact_id) is not None
                )
                self._shown = Shown(*read, listed)
                self.card_changed.emit(self._shown)

        def gone(_fault: KnownError) -> None:
            # An import taken back removes its contacts; the list will tell who is left.
            if ticket == self._card_ticket:
                self.select(None)

        self._desk.read(job, done, gone)

    def _on_change(self, change: Change) -> None:
        if change.contact_id == self._selected:
            self._retry = None
        self.refresh()

    def _look_ahead(self) -> None:
        assert self._due is not None
        ticket, day = self._list_ticket, self._due.today

        def job() -> Done:
            office, now = self._desk.office, self._desk.clock()
            if not contacts.find(office, "", Show.ALL, limit=1):
                return Done(day, no_contacts=True)
            for days in range(1, _LOOK_AHEAD_DAYS + 1):
                due = today.due_list(office, now + timedelta(days=days), 1)
                if due.rows:
                    return Done(day, False, due.today, due.rows[0].due.name)
            return Done(day, no_contacts=False)

        def done(found: Done) -> None:
            if ticket == self._list_ticket:
                self._done = found
                self.done_for_today.emit(found)

        self._desk.read(job, done)

    def _heir(self, before: Due | None) -> int | None:
        """Who is selected next where the selected contact has left the list."""
        assert self._due is not None
        lines = self._due.lines
        if not lines:
            return None
        at = self._place(before.lines, self._selected) if before else None
        return lines[min(at or 0, len(lines) - 1)].contact_id

    def _after(self, contact_id: int) -> int | None:
        """The line below a contact's, else the one above it."""
        lines = self._due.lines if self._due else ()
        at = self._place(lines, contact_id)
        if at is None:
            return lines[0].contact_id if lines else None
        around = (*lines[at + 1 : at + 2], *lines[max(at - 1, 0) : at])
        return around[0].contact_id if around else None

    @staticmethod
    def _place(lines: tuple[DueLine, ...], contact_id: int | None) -> int | None:
        return next((i for i, line in enumerate(lines) if line.contact_id == contact_id), None)

    def _forget_card(self) -> None:
        self._card_ticket += 1
        self._shown = None
        self._retry = None

    def _set_pending(self, outcome: Outcome | None) -> None:
        self._pending = outcome
        self.pending_changed.emit(outcome)


def _both(call: Change, order: Change) -> Change:
    """One change of two, taken back together."""
    undo_call, undo_order = call.undo, order.undo
    assert undo_call is not None
    assert undo_order is not None
    return replace(
        call,
        things=call.things | order.things | {Thing.CALLS},
        undo=lambda now: (undo_order(now), undo_call(now))[1],
    )
