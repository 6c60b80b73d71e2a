"""The session under way: who is on the card, who comes after her, and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.domain.errors import KnownError
from app.domain.expectation import Reached
from app.domain.recap import Recap
from app.domain.session import SkipReason
from app.domain.warm_up import SessionWords, encouragement
from app.usecases import expecting, preferences, session, session_words
from app.usecases.calls import Recorded
from app.usecases.change import Change
from app.usecases.office import Office
from app.usecases.session import RecordedInSession, Skipped
from app.usecases.session_queue import Running
from ui.desk import Desk
from ui.presenters.call import Records
from ui.presenters.session_call_words import skipped_words
from ui.presenters.today_words import Told


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the warm-up of session ``session_id`` is made of; ``reached`` is her own record.

    ``intentions`` are her if-then plans of the last sessions, newest first.
    """

    session_id: int
    reached: Reached
    words: SessionWords
    intentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ended:
    """What a session brought, as of her date ``today``.

    ``more`` tells that there is somebody who is due and can be called now.
    """

    recap: Recap
    words: SessionWords
    today: date
    more: bool


class SessionPresenter(QObject):
    """Keeps the session in step with the data and the clock.

    It is the ``Selection`` of a call's card: who is selected is whom the session calls now, None
    where there is no session or nobody of it can be called.
    """

    selected_changed = Signal(object)
    """The id of the contact now selected, None for nobody."""

    expected_changed = Signal(object)
    """The id of who comes after her as things are, None for nobody."""

    running_changed = Signal(object)
    """The ``Running`` session as it is now; None: there is none under way."""

    beginning = Signal(object)
    """The ``Beginning`` that was asked for."""

    begun = Signal()
    """The session she wanted has begun."""

    encouraged = Signal(str)
    """A kind word after several hard outcomes in a row; "" when there is none any more."""

    ended = Signal(object)
    """The ``Ended`` session that has just come to its end, or that she looks back on."""

    felt = Signal(object)
    """The ``Ended`` session as it is told now that she has said how she feels after it."""

    skip_settled = Signal(int)
    """The contact who was to be passed over was, or could not be."""

    told = Signal(object)
    """A ``Told`` for the notice bar."""

    def __init__(
        self,
        desk: Desk,
        parent: QObject | None = None,
        *,
        kind_words: Callable[[], bool] = lambda: True,
    ) -> None:
        """``kind_words`` tells whether she wants one after a hard row of calls."""
        super().__init__(parent)
        self._desk = desk
        self._kind_words = kind_words
        self._running: Running | None = None
        self._session_id = 0
        self._begins = False
        self._selected: int | None = None
        self._then: int | None = None
        self._ticket = 0
        self._hard = (0, 0)
        desk.changed.connect(self._on_change)

    @property
    def selected(self) -> int | None:
        """The contact whose card is wanted."""
        return self._selected

    @property
    def running(self) -> Running | None:
        """The session under way, as it was last read."""
        return self._running

    def refresh(self) -> None:
        """Read the session again: the data or the time has changed."""
        if not self._desk.is_open:
            return
        self._ticket += 1
        ticket, desk = self._ticket, self._desk

        def job() -> tuple[Running | None, SessionWords] | None:
            # Several changes in a row need one look, at the last of them.
            if ticket != self._ticket:
                return None
            return session.running(desk.office, desk.clock()), session_words.words()

        def done(read: tuple[Running | None, SessionWords] | None) -> None:
            if read is not None and ticket == self._ticket:
                self._show(read[0])
                self._encourage(*read)

        # After an outcome the next person is on her way to the screen; how far it is can wait.
        desk.read(job, done, patient=True)

    def prepare(self) -> None:
        """Ask for what the warm-up is made of."""
        desk = self._desk

        def job() -> Beginning:
            office = desk.office
            return Beginning(
                (session.last(office) or 0) + 1,
                expecting.reached_so_far(office),
                session_words.words(),
                session_words.intentions(office),
            )

        desk.read(job, self.beginning.emit)

    def begin(
        self, contact_ids: Sequence[int], goal: int, intention: str = "", mood: int | None = None
    ) -> None:
        """Begin with these people in this order; ``goal`` is in calls made, ``mood`` 1 to 5.

        While it is about to begin it does not begin again, however often she asks.
        """
        if self._begins:
            return
        self._begins = True
        desk = self._desk

        def settled() -> None:
            self._begins = False

        def done(begun: tuple[Running, Change]) -> None:
            settled()
            self._begun(begun)

        def refused(fault: KnownError) -> None:
            settled()
            desk.store.known_error.emit(str(fault))

        desk.change(
            lambda: session.begin(
                desk.office, contact_ids, desk.clock(), goal=goal, intention=intention, mood=mood
            ),
            lambda begun: begun[1],
            done,
            refused,
            settled,
        )

    def records(self) -> Records:
        """What a card records an outcome with that is chosen now."""
        number = self._session_id
        return lambda office, *what: session.record(office, number, *what)

    def note_recorded(self, recorded: Recorded) -> None:
        """An outcome is durable, and with it who is next."""
        self._then = recorded.then_id if isinstance(recorded, RecordedInSession) else None

    def select(self, contact_id: int | None) -> None:
        """Go to somebody, or to nobody: she is gone."""
        if contact_id != self._selected:
            self._selected = contact_id
            self.selected_changed.emit(contact_id)

    def leave(self, contact_id: int) -> None:
        """Go on to who is next, as the outcome told."""
        if contact_id == self._selected:
            self.select(self._then)

    def dial(self, contact_id: int) -> None:
        """The talk timer of somebody begins."""
        desk, number = self._desk, self._session_id
        now = desk.clock()
        desk.read(
            lambda: session.dial(desk.office, number, contact_id, now),
            lambda _: self.refresh(),
            # Who was called in this very moment needs no timer any more.
            lambda _fault: self.refresh(),
        )

    def skip(self, contact_id: int, why: SkipReason) -> None:
        """Go on without calling somebody."""
        desk, number = self._desk, self._session_id

        def settled() -> None:
            self.skip_settled.emit(contact_id)

        def done(skipped: Skipped) -> None:
            # As after an outcome: the next key is for the next person.
            self._then = skipped.then_id
            self.leave(contact_id)
            settled()
            self.told.emit(Told(skipped_words(why), skipped.undo))

        def refused(fault: KnownError) -> None:
            settled()
            desk.store.known_error.emit(str(fault))
            self.refresh()  # she may have been called or be gone meanwhile

        desk.change(
            lambda: session.skip(desk.office, number, contact_id, why, desk.clock()),
            lambda skipped: skipped,
            done,
            refused,
            settled,
        )

    def pause(self) -> None:
        """Let the session rest."""
        self._change(session.pause)

    def resume(self) -> None:
        """Go on with it."""
        self._change(session.resume)

    def end(self) -> None:
        """End it, and tell what it brought."""
        number = self._session_id
        self._tell(number, lambda office, now: session.end(office, number, now), self.ended)

    def look_back(self) -> None:
        """Tell again what her last session brought."""
        desk = self._desk

        def job() -> Ended | None:
            last = session.last(desk.office)
            return None if last is None else self._told(last, desk.clock())

        desk.read(job, lambda ended: self.ended.emit(ended) if ended is not None else None)

    def feel(self, session_id: int, mood: int | None) -> None:
        """Keep how she feels after a session, 1 to 5 or not told, and tell its recap anew."""
        self._tell(
            session_id, lambda office, _now: session.mood(office, session_id, mood), self.felt
        )

    def export_next(self, recap: Recap, path: Path) -> None:
        """Put the session that is proposed into a file for her calendar."""
        desk = self._desk
        desk.read(
            lambda: session.export_next(desk.office, recap, path, desk.clock()),
            lambda _: self.told.emit(
                Told(f"Saved in “{path.name}”; open it, and your calendar has it.")
            ),
        )

    def _tell(
        self,
        session_id: int,
        use_case: Callable[[Office, datetime], Change],
        told: SignalInstance,
    ) -> None:
        desk = self._desk

        def job() -> tuple[Change, Ended]:
            office, now = desk.office, desk.clock()
            return use_case(office, now), self._told(session_id, now)

        desk.change(job, change_of=lambda done: done[0], done=lambda done: told.emit(done[1]))

    def _told(self, session_id: int, now: datetime) -> Ended:
        office = self._desk.office
        seller = preferences.seller(office)
        zone = ZoneInfo(seller.zone if seller is not None else office.home_zone)
        recap = session.recap(office, session_id, now)
        more = bool(session.propose(office, now).rows)
        return Ended(recap, session_words.words(), now.astimezone(zone).date(), more)

    def _change(self, use_case: Callable[[Office, int, datetime], Change]) -> None:
        desk, number = self._desk, self._session_id
        desk.change(lambda: use_case(desk.office, number, desk.clock()), lambda change: change)

    def _begun(self, begun: tuple[Running, Change]) -> None:
        self._show(begun[0])
        self.begun.emit()

    def _show(self, running: Running | None) -> None:
        self._running = running
        self._session_id = running.session.id if running is not None else 0
        self.running_changed.emit(running)
        self.select(running.session.current_id if running is not None else None)
        then = running.then if running is not None else None
        self.expected_changed.emit(then.contact_id if then is not None else None)

    def _encourage(self, running: Running | None, words: SessionWords) -> None:
        """Say something kind once the hard outcomes are so many, not each time it is looked at."""
        before = self._hard
        self._hard = (
            (running.session.id, running.session.hard_in_a_row) if running is not None else (0, 0)
        )
        if self._hard != before:
            # One that was taken back is no reason for a kind word, and for none that stands.
            more = self._hard > before and self._kind_words()
            self.encouraged.emit(encouragement(words, *self._hard) if more else "")

    def _on_change(self, _change: Change) -> None:
        self.refresh()
