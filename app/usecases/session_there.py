"""What a use case of a session stands on: the session, somebody in it; else why not, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from app.domain.errors import KnownError
from app.domain.session import MOODS, NoSession, Person, Session, State

if TYPE_CHECKING:
    from app.data.unit_of_work import Work


def there(work: Work, session_id: int) -> Session:
    """A session, also one that has ended.  ``NoSession`` where there is none of this id."""
    session = work.sessions.read(session_id)
    if session is None:
        raise NoSession("There is no such session; please begin a new one.")
    return session


def under_way(work: Work, session_id: int) -> Session:
    """The session while it is under way.  ``NoSession`` once it has ended."""
    session = work.sessions.read(session_id)
    if session is None or session.ended_at is not None:
        raise NoSession("This session has ended already; please begin a new one.")
    return session


def to_call(work: Work, session: Session, contact_id: int) -> Person:
    """Somebody who has not been called in this session yet; ``KnownError`` for anybody else."""
    for person in session.people:
        if person.contact_id == contact_id:
            if person.call_id is None:
                return person
            name = work.contacts.facts(contact_id).name
            raise KnownError(not_now(name, State.CALLED))
    raise KnownError("That person is not in this session; please choose somebody of its queue.")


def nobody() -> KnownError:
    """For people of whom none can be called."""
    return KnownError(
        "Nobody of these can be called right now; choose somebody else, or come back later."
    )


def not_now(name: str, how: State) -> str:
    """Why somebody of a session cannot be called."""
    match how:
        case State.CALLED:
            return f"You called {name} in this session; undo that outcome first to call again."
        case State.WAITING:
            return f"It is too early or too late to call {name}; the queue says when it is fine."
        case State.GONE | State.SKIPPED | State.OPEN:
            return f"{name} is not to be called any more; please choose somebody else."
        case _:
            assert_never(how)


def require_mood(mood: int | None) -> None:
    """``KnownError`` for what is no mood."""
    if mood is not None and mood not in MOODS:
        raise KnownError("A mood is one of five; please choose one of them.")
