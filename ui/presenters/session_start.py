"""Whom a session is to call, before it begins: what is proposed, and what she makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.domain.contact import Relationship
from app.domain.queue import Rank, rank
from app.domain.session import MOST_CALLS
from app.usecases import preferences, session
from app.usecases.change import Change
from app.usecases.session import Proposal
from app.usecases.today import DueRow
from ui.desk import Desk
from ui.models.due_lines import Group, badge_of, group_of
from ui.models.queue_rows import QueueLine
from ui.presenters import session_start_words as words
from ui.presenters.due import Done, look_ahead

LENGTHS = (15, 30, 45, 60)
"""The lengths on offer, in minutes."""

USUAL_LENGTH = 45
"""Minutes; of the lengths on offer the one a voice and a mood bear well."""

_TAKEN_BACK = 50  # so many things she did to the queue


@dataclass(frozen=True, slots=True)
class StartShown:
    """A session as it would begin now.

    ``lines`` are who may be called now, in her order and as she filtered; ``soon`` are the contacts
    who may be before its end, while there is room for them.  ``goal`` is how many of both are in
    it.  ``minutes`` is the length she chose, None where she chose ``calls``.
    ``groups`` and ``relationships`` are on offer as filters; None is everybody.  ``left_out`` tells
    whom she left out, "" for nobody.  ``changed`` tells that it is not what was proposed, ``recap``
    that an earlier session has one.  ``done`` is there when nobody is due, ``rest`` (a sentence)
    when nobody who is due may be called now.
    """

    lines: tuple[QueueLine, ...]
    soon: tuple[int, ...]
    goal: int
    minutes: int | None
    calls: int
    title: str
    length: str
    waiting: str
    left_out: str
    groups: tuple[Group, ...]
    group: Group | None
    relationships: tuple[Relationship, ...]
    relationship: Relationship | None
    changed: bool
    recap: bool = False
    done: Done | None = None
    rest: str = ""

    @property
    def chosen(self) -> tuple[int, ...]:
        """The contacts of the session, in the order they are called."""
        now = (line.contact_id for line in self.lines if line.number is not None)
        return (*now, *self.soon)


class _Found(NamedTuple):
    proposal: Proposal
    now: datetime
    done: Done | None
    recap: bool


class SessionStartPresenter(QObject):
    """Keeps the proposal in step with the data, and what the seller made of it with both."""

    changed = Signal(object)
    """A ``StartShown`` in place of the one before."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._active = False
        self._fresh = False
        self._ticket = 0
        self._found: _Found | None = None
        self._shown: StartShown | None = None
        self._order: list[int] | None = None
        """Her own order of everybody, filtered or not; None: as proposed."""
        self._left: list[int] = []
        self._before: list[tuple[list[int] | None, list[int]]] = []
        """Order and who was left out, before each of the last things she did to them."""
        self._group: Group | None = None
        self._relationship: Relationship | None = None
        self._minutes: int | None = USUAL_LENGTH
        self._calls = 0
        desk.changed.connect(self._on_change)

    @property
    def shown(self) -> StartShown | None:
        """The session as it would begin now; None before the first answer."""
        return self._shown

    @property
    def is_fresh(self) -> bool:
        """Whether that was read since it is looked at: before, she may have called them all."""
        return self._fresh

    def set_active(self, active: bool) -> None:
        """Whether the view is on screen; while it is not, changes are not followed."""
        if active == self._active:
            return
        self._active, self._fresh = active, False
        if active:
            self.refresh()

    def keep_up(self) -> None:
        """Read the proposal again if somebody looks: time has passed, and with it calling hours."""
        if self._active:
            self.refresh()

    def refresh(self) -> None:
        """Read the proposal again: the data or the time has changed."""
        self._ticket += 1
        ticket, desk = self._ticket, self._desk

        def job() -> _Found | None:
            if ticket != self._ticket:
                return None
            office, now = desk.office, desk.clock()
            # Far more than a session has: a filter finds somebody among them.
            proposal = session.propose(office, now, limit=MOST_CALLS)
            seller = preferences.seller(office)
            here = now.astimezone(ZoneInfo(seller.zone if seller else office.home_zone))
            anybody = proposal.rows or proposal.waiting
            done = None if anybody else look_ahead(office, now, here.date())
            return _Found(proposal, here, done, session.last(office) is not None)

        def done(found: _Found | None) -> None:
            if found is not None and ticket == self._ticket:
                self._take(found)

        desk.read(job, done)

    def move(self, contact_id: int, place: int) -> None:
        """Put somebody at a place (from 0) among those who are shown."""
        ids = [line.contact_id for line in self._lines()]
        if contact_id not in ids:
            return
        moved = [each for each in ids if each != contact_id]
        moved.insert(min(max(place, 0), len(moved)), contact_id)
        if moved == ids:
            return
        # Those a filter hides keep the places they have among the others.
        shown, next_one = set(ids), iter(moved)
        everybody = [row.contact_id for row in self._ordered()]
        self._remember()
        self._order = [next(next_one) if each in shown else each for each in everybody]
        self._tell()

    def move_by(self, contact_id: int, by: int) -> None:
        """Put somebody ``by`` places down (negative: up), not beyond the ends."""
        ids = [line.contact_id for line in self._lines()]
        if contact_id in ids:
            self.move(contact_id, ids.index(contact_id) + by)

    def leave_out(self, contact_id: int) -> None:
        """Leave somebody out of this session; she stays on the due list."""
        if contact_id not in self._left:
            self._remember()
            self._left.append(contact_id)
            self._tell()

    @property
    def can_take_back(self) -> bool:
        """Whether she moved somebody or left somebody out."""
        return bool(self._before)

    def take_back(self) -> None:
        """As it was before she moved somebody, or left somebody out, the last time."""
        if self._before and self._found is not None:
            order, self._left = self._before.pop()
            self._order = None if order is None else merged(order, self._found.proposal.rows)
            self._tell()

    def propose_anew(self) -> None:
        """Everybody as proposed again: no order of her own, nobody left out, no filter."""
        self._order, self._group, self._relationship = None, None, None
        self._left = []
        self._before.clear()
        self._tell()

    def choose_minutes(self, minutes: int) -> None:
        """As many calls as fit into so many minutes."""
        self._minutes = minutes
        self._tell()

    def choose_calls(self, calls: int | None = None) -> None:
        """So many calls; without a number, as many as fitted into the minutes."""
        self._calls = self._wanted() if calls is None else min(max(calls, 1), MOST_CALLS)
        self._minutes = None
        self._tell()

    def choose_group(self, group: Group | None) -> None:
        """Only who is due for this reason; None: for any."""
        self._group = group
        self._tell()

    def choose_relationship(self, relationship: Relationship | None) -> None:
        """Only who is this to her; None: everybody."""
        self._relationship = relationship
        self._tell()

    def _take(self, found: _Found) -> None:
        self._found, self._fresh = found, self._active
        proposal = found.proposal
        there = {row.contact_id for row in (*proposal.rows, *proposal.waiting)}
        self._left = [each for each in self._left if each in there]
        if self._order is not None:
            self._order = merged(self._order, proposal.rows)
        self._tell()

    def _tell(self) -> None:
        found = self._found
        if found is None:
            return
        proposal, lines, wanted = found.proposal, self._lines(), self._wanted()
        waiting = [row for row in proposal.waiting if self._fits(row)]
        soon = self._soon(waiting, wanted - len(lines)) if lines else ()
        goal = min(wanted, len(lines) + len(soon))
        everybody = (*proposal.rows, *proposal.waiting)
        names = {row.contact_id: row.due.name for row in everybody}
        groups = {group_of(row.place) for row in everybody} | {self._group}
        related = {row.due.relationship for row in everybody} | {self._relationship}
        self._shown = StartShown(
            lines,
            tuple(row.contact_id for row in soon),
            goal,
            self._minutes,
            wanted,
            words.callable_line(
                len(proposal.rows),
                proposal.due_count,
                filtered=bool(self._group or self._relationship),
                all_read=len(everybody) >= proposal.due_count,
            ),
            words.length_line(
                self._minutes if goal == wanted else None, goal, proposal.minutes_a_call
            ),
            words.waiting_line(waiting, found.now, len(soon)),
            words.left_line([names[each] for each in reversed(self._left)]),
            tuple(group for group in Group if group in groups),
            self._group,
            tuple(each for each in Relationship if each in related),
            self._relationship,
            bool(self._left or self._order is not None or self._group or self._relationship),
            found.recap,
            found.done,
            words.rest_line(proposal.waiting, found.now)
            if proposal.waiting and not proposal.rows
            else "",
        )
        self.changed.emit(self._shown)

    def _remember(self) -> None:
        self._before.append((self._order, list(self._left)))
        del self._before[:-_TAKEN_BACK]

    def _wanted(self) -> int:
        """How many calls there are to be, whoever there is to call."""
        if self._minutes is None or self._found is None:
            return self._calls
        return min(max(round(self._minutes / self._found.proposal.minutes_a_call), 1), MOST_CALLS)

    def _soon(self, waiting: Sequence[DueRow], room: int) -> Sequence[DueRow]:
        """Those of the waiting who may be called before the session ends, while there is room."""
        assert self._found is not None
        proposal, now = self._found.proposal, self._found.now
        minutes = self._minutes or self._calls * proposal.minutes_a_call
        end = now + timedelta(minutes=minutes)
        opening = [row for row in waiting if row.window.opens_at and row.window.opens_at < end]
        return opening[: max(room, 0)]

    def _lines(self) -> tuple[QueueLine, ...]:
        rows = [row for row in self._ordered() if self._fits(row)]
        wanted = self._wanted()
        return tuple(
            QueueLine(
                row.contact_id,
                row.due.name,
                row.reason,
                *badge_of(row),
                place + 1 if place < wanted else None,
                later=rank(row) is Rank.EARLY,
            )
            for place, row in enumerate(rows)
        )

    def _ordered(self) -> Sequence[DueRow]:
        rows = self._found.proposal.rows if self._found is not None else ()
        if self._order is None:
            return rows
        place = {contact_id: place for place, contact_id in enumerate(self._order)}
        return sorted(rows, key=lambda row: place[row.contact_id])

    def _fits(self, row: DueRow) -> bool:
        return (
            row.contact_id not in self._left
            and self._group in (None, group_of(row.place))
            and self._relationship in (None, row.due.relationship)
        )

    def _on_change(self, _change: Change) -> None:
        self.keep_up()


def merged(order: Sequence[int], rows: Sequence[DueRow]) -> list[int]:
    """Her order after a new proposal: who is gone drops out, who is new ends her rank.

    That is behind the last one of those who go before or with her; first, where there is nobody.
    """
    ranks = {row.contact_id: rank(row) for row in rows}
    kept = [contact_id for contact_id in order if contact_id in ranks]
    there = set(kept)
    for row in rows:
        if row.contact_id not in there:
            hers = ranks[row.contact_id]
            before = (place for place, each in enumerate(kept) if ranks[each] <= hers)
            kept.insert(max(before, default=-1) + 1, row.contact_id)
    return kept
