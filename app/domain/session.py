"""A session: a block of calls with warm-up, queue and recap, and who in it is called next.

A person's state is worked out of what is kept about her and never kept itself, so that an outcome
taken back, a wish to stop or another program's doing cannot contradict it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING

from app.domain.call import Outcome
from app.domain.errors import KnownError

if TYPE_CHECKING:
    from app.domain.expectation import Expectation
    from app.domain.talk_draft import TalkDraft

MOODS = range(1, 6)
"""How she feels, from 1 (not well) to 5 (very well)."""

MOST_CALLS = 100
"""So many people and calls has a session at most, far more than she makes in one."""

LEFT_ALONE = timedelta(minutes=30)
"""After so long without a call nobody was calling: a crash, a closed lid, another day."""


LONGEST_TALK = timedelta(hours=1)
"""So long after she was dialled a talk is over, though nobody said so."""

SLIP = timedelta(minutes=2)
"""An outcome taken back so soon was the wrong key, and the talk is the same one still."""


class NoSession(KnownError):
    """There is no such session, or it is not under way any more."""


class SkipReason(StrEnum):
    """Why somebody was not called; ``LATER`` comes back at the end of the session."""

    LATER = "later"
    NOT_TODAY = "not_today"
    NOT_READY = "not_ready"
    OTHER_WAY = "other_way"


class State(StrEnum):
    """How it stands with a person of a session at one moment.

    ``GONE`` is who wishes no calls, has no number or is archived by now, ``WAITING`` who is outside
    of her calling hours.
    """

    CALLED = "called"
    SKIPPED = "skipped"
    GONE = "gone"
    WAITING = "waiting"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a session.

    ``place`` is her place in the order.  ``call_id``, ``outcome`` and ``called_at`` are of the call
    made in it, as are the answer of a talk (``permission``) and whether both ``agreed`` on a date.
    ``dialled_at`` is when the talk timer began, ``talk`` what is entered of the talk but not saved
    yet.  Instants are aware.
    """

    contact_id: int
    place: int
    call_id: int | None = None
    outcome: Outcome | None = None
    skipped: SkipReason | None = None
    dialled_at: datetime | None = None
    called_at: datetime | None = None
    permission: bool | None = None
    agreed: bool = False
    talk: TalkDraft | None = None

    def on_the_line(self, now: datetime) -> bool:
        """Whether a talk with her may be going on at an aware instant: dialled, no outcome yet."""
        if self.dialled_at is None or self.call_id is not None:
            return False
        return self.skipped in (None, SkipReason.LATER) and may_last(self.dialled_at, now)

    @property
    def hard(self) -> bool:
        """Whether her call ended hard: a wish to stop, or a talk with a no and no date instead.

        A hang-up is no outcome of its own; docs/decisions/kind-words.md tells why it is this.
        """
        if self.outcome is Outcome.SPOKE:
            return self.permission is False and not self.agreed
        return self.outcome is Outcome.STOP


@dataclass(frozen=True, slots=True)
class Session:
    """A session, under way until ``ended_at``; instants are aware.

    ``goal`` is in calls made, ``intention`` her if-then plan (plain text), moods are 1 to 5.
    ``current_id`` is the contact on screen, ``people`` are in their order.  ``worked_seconds`` are
    those up to ``seen_at``, the last sign of life; ``paused_at`` is the start of a pause that is
    not over.
    """

    id: int
    begun_at: datetime
    goal: int
    intention: str
    mood_before: int | None
    mood_after: int | None
    expectation: Expectation | None
    current_id: int | None
    people: tuple[Person, ...]
    paused_at: datetime | None
    worked_seconds: float
    ended_at: datetime | None
    seen_at: datetime

    @property
    def made(self) -> int:
        """The calls made: somebody who called back is a bonus, not a call made."""
        return sum(1 for person in self.people if person.outcome and person.outcome.outbound)

    @property
    def current(self) -> Person | None:
        """The person on screen."""
        return next((each for each in self.people if each.contact_id == self.current_id), None)

    def with_call(self, contact_id: int, call_id: int, outcome: Outcome) -> Session:
        """The session after a call to somebody in it."""
        people = (
            replace(each, call_id=call_id, outcome=outcome)
            if each.contact_id == contact_id
            else each
            for each in self.people
        )
        return replace(self, people=tuple(people))

    @property
    def hard_in_a_row(self) -> int:
        """How many calls ended hard, one after the other, up to the last one."""
        # A call recorded later has the higher id, whatever the clock said.
        called = sorted(
            ((each.call_id, each.hard) for each in self.people if each.call_id is not None),
            reverse=True,
        )
        return sum(1 for _ in takewhile(lambda each: each[1], called))

    def seconds(self, now: datetime) -> float:
        """How long she has worked in it at an aware instant, without pauses and times away."""
        if self.ended_at is not None or self.paused_at is not None:
            return self.worked_seconds
        talking = any(person.on_the_line(now) for person in self.people)
        return self.worked_seconds + worked(self.seen_at, now, talking=talking)

    def goes_on(self, now: datetime) -> bool:
        """Whether she is in the midst of it at an aware instant, be it in a short pause."""
        if self.ended_at is not None:
            return False
        talking = any(person.on_the_line(now) for person in self.people)
        return talking or seconds_between(self.seen_at, now) <= LEFT_ALONE.total_seconds()

    def seen(self, now: datetime) -> Session:
        """The session after a sign of life at an aware instant, unless it has ended."""
        if self.ended_at is not None:
            return self
        return replace(self, worked_seconds=self.seconds(now), seen_at=now)


def seconds_between(start: datetime, end: datetime) -> float:
    """The seconds between two aware instants; zero where the clock was set back meanwhile."""
    # In UTC: two times of one zone are subtracted as the clock on the wall shows them.
    return max(0.0, (end.astimezone(UTC) - start.astimezone(UTC)).total_seconds())


def worked(seen_at: datetime, now: datetime, *, talking: bool) -> float:
    """The seconds of work between two signs of life, aware instants.

    None where the clock was set back, and none where nobody was there for longer than
    ``LEFT_ALONE`` (a crash, a closed lid, a clock that was set on), but for a talk under way.
    """
    between = seconds_between(seen_at, now)
    return between if talking or between <= LEFT_ALONE.total_seconds() else 0.0


def may_last(begun_at: datetime, now: datetime) -> bool:
    """Whether a talk that began then may not be over yet; both instants are aware.

    A clock that was set back makes it no longer than one that was set on.
    """
    return abs(now - begun_at) <= LONGEST_TALK


def state(person: Person, *, reachable: bool, hours_open: bool) -> State:
    """How it stands with a person who may be called at all (or not) and now (or not).

    Who was put off until later is open again: her place is the last.
    """
    if person.call_id is not None:
        return State.CALLED
    if person.skipped not in (None, SkipReason.LATER):
        return State.SKIPPED
    if not reachable:
        return State.GONE
    return State.OPEN if hours_open else State.WAITING


def callable_now(person: Person, how: State, now: datetime) -> bool:
    """Whether somebody may be on screen: she is open, or her hours closed during the talk."""
    return how is State.OPEN or (how is State.WAITING and person.on_the_line(now))


def current(shown: int | None, people: Iterable[tuple[Person, State]], now: datetime) -> int | None:
    """Whom to call at an aware instant: who is on screen while she can be, else the first open.

    ``people`` are in their order, looked at as far as need be.  None when nobody is open.
    """
    first = None
    for person, how in people:
        if person.contact_id == shown and callable_now(person, how, now):
            return shown
        if first is None and how is State.OPEN:
            first = person.contact_id
            if shown is None:
                break
    return first
