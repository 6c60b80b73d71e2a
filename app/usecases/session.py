"""A session from its beginning to its end: who is called next, and what came of it.

Everything that happens in it is on disk before it is answered, so that after a crash, a closed lid
or in another window it goes on with the same person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.call import NO_DETAILS, CallDetails, Outcome
from app.domain.errors import KnownError
from app.domain.script import called
from app.domain.session import MOST_CALLS, Session, SkipReason, State, callable_now
from app.usecases.calls import Recorded, also_in_session, record_within
from app.usecases.change import Change, Thing
from app.usecases.expecting import expected_within
from app.usecases.office import Office
from app.usecases.session_queue import (
    Proposal,
    QueueRow,
    Running,
    propose,
    running_within,
    state_of,
    whom_now,
)
from app.usecases.session_recap import export_next, recap
from app.usecases.session_talk import keep_talk
from app.usecases.session_there import (
    nobody,
    not_now,
    require_mood,
    there,
    to_call,
    under_way,
)

if TYPE_CHECKING:
    from app.data.unit_of_work import Work

__all__ = [
    "Proposal",
    "QueueRow",
    "Running",
    "State",
    "export_next",
    "keep_talk",
    "propose",
    "recap",
]

LONGEST_INTENTION = 500
"""The most letters of an if-then plan."""

_CHANGED = frozenset({Thing.SESSION})


@dataclass(frozen=True, slots=True)
class RecordedInSession(Recorded):
    """An outcome that is on disk; ``then_id`` is whom to call next, None for nobody just now."""

    then_id: int | None


@dataclass(frozen=True, slots=True)
class Skipped(Change):
    """Somebody was left out; ``then_id`` is whom to call next, None for nobody just now."""

    then_id: int | None = None


class AlreadyUnderWay(KnownError):
    """There is a session under way, and there is never more than one."""


def begin(
    office: Office,
    contact_ids: Sequence[int],
    now: datetime,
    *,
    goal: int,
    intention: str = "",
    mood: int | None = None,
) -> tuple[Running, Change]:
    """Begin a session with these contacts in this order; its first person is shown at once.

    ``goal`` is in calls made, ``mood`` 1 to 5.  ``KnownError`` if one is under way already, nobody
    of them can be called at the aware instant ``now``, these are more than ``MOST_CALLS``, or the
    plan is too long to keep.
    """
    intention = intention.strip()
    require_mood(mood)
    if goal < 1:
        raise KnownError("Please set out to make at least one call.")
    if max(goal, len(contact_ids)) > MOST_CALLS:
        raise KnownError(
            f"That is a lot for one session; {MOST_CALLS} calls are the most it holds."
        )
    if len(intention) > LONGEST_INTENTION:
        raise KnownError(
            f"That plan is too long; please keep it under {LONGEST_INTENTION:,} letters."
        )
    with office.database.write() as work:
        if work.sessions.under_way() is not None:
            raise AlreadyUnderWay(
                "A session is under way already; go on with it, or end it before the next one."
            )
        people = work.sessions.there(contact_ids)
        if not people:
            raise nobody()
        session_id = work.sessions.begin(
            now,
            people,
            goal=goal,
            intention=intention,
            mood=mood,
            # Nobody is called twice in it.
            expectation=expected_within(work, min(goal, len(people))),
        )
        begun = running_within(office, work, under_way(work, session_id), now)
        if begun.session.current_id is None:
            raise nobody()
        work.sessions.keep(begun.session)
        work.commit()
    return begun, Change(_CHANGED)


def running(office: Office, now: datetime) -> Running | None:
    """The session under way at the aware instant ``now``, also one that a crash left behind."""
    with office.database.read() as work:
        session_id = work.sessions.under_way()
        if session_id is None:
            return None
        return running_within(office, work, under_way(work, session_id), now)


def last(office: Office) -> int | None:
    """The id of the session that ended last, for its recap."""
    with office.database.read() as work:
        return work.session_figures.last_ended()


def record(
    office: Office,
    session_id: int,
    contact_id: int,
    outcome: Outcome,
    now: datetime,
    details: CallDetails = NO_DETAILS,
) -> RecordedInSession:
    """Record a call made in a session, as ``calls.record`` does, and turn to the next person.

    All of it is durable at once.  The outcome is never lost to the state of the session: where
    that has ended meanwhile, the call counts for the one under way if she waits in it, else for
    the ended one all the same.  Of several calls to her the first one counts.
    """
    with office.database.write() as work:
        recorded = record_within(office, work, contact_id, outcome, now, details)
        session, then_id = work.sessions.read(session_id), None
        if session is not None and session.ended_at is None:
            session = session.seen(now)  # as long as she is on the line
            if work.sessions.called(session_id, contact_id, recorded.call_id):
                session = session.with_call(contact_id, recorded.call_id, outcome)
            then_id = _move_on(office, work, session, contact_id, now)
        elif not work.session_calls.called(contact_id, recorded.call_id, now):
            work.sessions.called(session_id, contact_id, recorded.call_id)
        work.commit()
    return RecordedInSession(
        recorded.call_id,
        contact_id,
        outcome,
        recorded.next,
        recorded.do_not_call,
        also_in_session(recorded.change),
        then_id,
    )


def skip(
    office: Office, session_id: int, contact_id: int, why: SkipReason, now: datetime
) -> Skipped:
    """Leave somebody out of a session, or until its end (``LATER``), and turn to the next person.

    The talk timer of who comes later begins anew.  ``KnownError`` if she is not waiting for a call
    in it.
    """
    with office.database.write() as work:
        session = under_way(work, session_id)
        before = to_call(work, session, contact_id)
        work.sessions.keep(session.seen(now))
        skipped = replace(before, skipped=why, talk=None)
        if why is SkipReason.LATER:
            behind = max(person.place for person in session.people) + 1
            skipped = replace(skipped, place=behind, dialled_at=None)
        work.sessions.put(session_id, skipped)
        then_id = _move_on(office, work, under_way(work, session_id), contact_id, now)
        work.commit()

    def undo(at: datetime) -> Change:
        with office.database.write() as work:
            # One that has ended has her as she was, should its end be undone as well.
            session = there(work, session_id)
            work.sessions.put(session_id, before)
            work.sessions.keep(replace(session.seen(at), current_id=contact_id))
            result = _not_passed_over(office, work, there(work, session_id), contact_id, at)
            work.commit()
        return Change(_CHANGED, contact_id, result=result)

    return Skipped(_CHANGED, contact_id, undo, then_id=then_id)


def dial(office: Office, session_id: int, contact_id: int, now: datetime) -> None:
    """Let the talk timer of somebody begin, once a talk; she stays on screen.

    ``KnownError`` for somebody who was called, cannot be, or is outside of her calling hours.
    """
    with office.database.write() as work:
        session = under_way(work, session_id)
        person = to_call(work, session, contact_id)
        how = state_of(work, office.rules(work), session, contact_id, now)
        if not callable_now(person, how, now):
            raise KnownError(not_now(work.contacts.facts(contact_id).name, how))
        if not person.on_the_line(now):
            work.sessions.put(session_id, replace(person, dialled_at=now))
        work.sessions.keep(replace(session.seen(now), current_id=contact_id))
        work.commit()


def pause(office: Office, session_id: int, now: datetime) -> Change:
    """Let the session rest; what is paused already goes on being so."""
    with office.database.write() as work:
        session = under_way(work, session_id)
        if session.paused_at is None:
            work.sessions.keep(replace(session.seen(now), paused_at=now))
            work.commit()
    return Change(_CHANGED)


def resume(office: Office, session_id: int, now: datetime) -> Change:
    """Go on with the session, after a pause or because a crash or a closed lid left it alone.

    The time nobody was there is no part of its length.
    """
    with office.database.write() as work:
        session = under_way(work, session_id)
        work.sessions.keep(replace(session.seen(now), paused_at=None))
        work.commit()
    return Change(_CHANGED)


def end(office: Office, session_id: int, now: datetime) -> Change:
    """End a session, whoever is left in its queue.

    Undone, it goes on where it was.  ``KnownError`` if it has ended already.
    """
    with office.database.write() as work:
        before = under_way(work, session_id)
        work.sessions.keep(replace(before.seen(now), paused_at=None, ended_at=now))
        work.commit()

    def undo(at: datetime) -> Change:
        with office.database.write() as work:
            if work.sessions.under_way() is not None:
                raise AlreadyUnderWay("Another session is under way by now; end that one first.")
            session = there(work, session_id)
            going = replace(session, ended_at=None, paused_at=before.paused_at, mood_after=None)
            work.sessions.keep(replace(going, seen_at=at))
            work.commit()
        result = (
            "your session goes on." if going.paused_at is None else "your session is paused again."
        )
        return Change(_CHANGED, result=result)

    return Change(_CHANGED, undo=undo)


def mood(office: Office, session_id: int, after: int | None) -> Change:
    """Keep the mood after a session, 1 to 5; None takes it back.

    ``KnownError`` for one that has not ended, or that there is not.
    """
    require_mood(after)
    with office.database.write() as work:
        session = there(work, session_id)
        if session.ended_at is None:
            raise KnownError("Please end the session first; then tell how you feel after it.")
        work.sessions.keep(replace(session, mood_after=after))
        work.commit()
    return Change(_CHANGED)


def _move_on(
    office: Office, work: Work, session: Session, from_id: int, now: datetime
) -> int | None:
    """Show the next person and return her id; somebody else who is on screen stays there."""
    shown = None if session.current_id == from_id else session.current_id
    whom = whom_now(work, office.rules(work), session, now, shown)
    work.sessions.keep(replace(session.seen(now), current_id=whom))
    return whom


def _not_passed_over(
    office: Office, work: Work, session: Session, contact_id: int, now: datetime
) -> str:
    """How things are when skipping somebody was taken back."""
    who = called(work.contacts.facts(contact_id).name)
    if session.ended_at is None:
        whom = whom_now(work, office.rules(work), session, now, session.current_id)
        if whom == contact_id:
            return f"{who} is next again."
    return f"{who} is not passed over any more."
