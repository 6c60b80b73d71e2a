"""Who is called in a session: what is proposed, and how it stands with everybody at a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from app.domain.cadence import local_day, with_news
from app.domain.call import Outcome
from app.domain.calling_hours import Window
from app.domain.consequences import situation_now
from app.domain.due import reason
from app.domain.news import News
from app.domain.policy import Rules, Situation
from app.domain.queue import by_opening, in_queue_order, minutes_a_call
from app.domain.session import Person, Session, SkipReason, State, current, state
from app.usecases.office import Office
from app.usecases.today import DueRow, due_rows, recent_calls
from app.usecases.words import as_due, by_id

if TYPE_CHECKING:
    from app.data.sessions import About, Reach
    from app.data.unit_of_work import Work

# So many times the people asked for are looked at, in steps, where most are outside their hours.
_WIDER = (4, 16)
_SESSIONS_LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class QueueRow:
    """Somebody in the queue of a session at one moment.

    ``reason`` (empty for who is not to be called any more) and ``situation`` are of her next call.
    ``phone`` is as in ``DueContact``.  ``opens_at`` (aware) is when her calling hours begin, for
    who is waiting; None then: not within two weeks.  ``skipped`` is ``LATER`` for somebody open who
    was put off before.
    """

    contact_id: int
    name: str
    reason: str
    situation: Situation
    phone: str | None
    state: State
    outcome: Outcome | None
    opens_at: datetime | None
    place: int
    skipped: SkipReason | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Whom a session could call.

    ``rows`` may be called now, in the order of the queue; ``waiting`` may not, in that of their
    ``window.opens_at``.  ``due_count`` is how many people are due in all.
    """

    rows: tuple[DueRow, ...]
    waiting: tuple[DueRow, ...]
    minutes_a_call: float
    due_count: int


@dataclass(frozen=True, slots=True)
class Running:
    """The session under way at one moment: ``session.current_id`` is whom to call at it.

    None there: nobody can be called now.  ``queue`` has everybody in it in order.  ``today`` is the
    seller's date, ``zone`` her IANA zone.
    """

    session: Session
    queue: tuple[QueueRow, ...]
    today: date
    zone: str

    @property
    def then(self) -> QueueRow | None:
        """Who is called after the one on screen, as things are."""
        current = self.session.current_id
        to_call = (row for row in self.queue if row.state is State.OPEN)
        return next((row for row in to_call if row.contact_id != current), None)


class Found(NamedTuple):
    """How it stands with a person of a session at one moment; ``window`` for open and waiting."""

    person: Person
    state: State
    window: Window


def propose(office: Office, now: datetime, *, limit: int = 60) -> Proposal:
    """Whom a session could call at the aware instant ``now``: at most ``limit`` who may be now."""
    with office.database.read() as work:
        rows, count = _listed(office, work, now, limit)
        minutes = minutes_a_call(work.session_figures.lengths(_SESSIONS_LOOKED_AT))
    return Proposal(in_queue_order(rows, limit), by_opening(rows)[:limit], minutes, count)


def _listed(
    office: Office, work: Work, now: datetime, limit: int
) -> tuple[tuple[DueRow, ...], int]:
    """So much of the due list that ``limit`` of it may be called now, if there are so many.

    Beside it, how many people are due in all.
    """
    listed = due_rows(office, work, now, limit)
    count = len(listed.rows) if listed.count is None else listed.count
    for times in _WIDER:
        enough = sum(1 for row in listed.rows if row.window.open) >= limit
        if enough or len(listed.rows) == count:
            break
        listed = due_rows(office, work, now, limit * times, counted=False)
    return listed.rows, count


def found(work: Work, rules: Rules, session: Session, now: datetime) -> Iterator[Found]:
    """How it stands with each person of a session, in their order, worked out one by one."""
    reach = work.sessions.reach(session.id)
    regions = {each.contact_id: each.calling_region for each in reach.values()}
    recent = recent_calls(work, rules, regions, now)
    for person in session.people:
        her = reach.get(person.contact_id)
        how = state(person, reachable=her is not None and her.reachable, hours_open=True)
        window = Window(open=False)
        if her is not None and how is State.OPEN:
            window = _window(rules, her, now, recent)
            how = State.OPEN if window.open else State.WAITING
        yield Found(person, how, window)


def state_of(work: Work, rules: Rules, session: Session, contact_id: int, now: datetime) -> State:
    """How it stands with somebody who is in a session at the aware instant ``now``."""
    return next(
        each.state
        for each in found(work, rules, session, now)
        if each.person.contact_id == contact_id
    )


def _window(rules: Rules, her: Reach, now: datetime, recent: dict[int, list[datetime]]) -> Window:
    calls = recent.get(her.contact_id, ())
    return rules.hours.window(her.calling_region, her.zones, now, calls)


def whom_now(
    work: Work, rules: Rules, session: Session, now: datetime, shown: int | None
) -> int | None:
    """Whom to call at the aware instant ``now`` when ``shown`` is on screen; None for nobody."""
    people = ((each.person, each.state) for each in found(work, rules, session, now))
    return current(shown, people, now)


def running_within(office: Office, work: Work, session: Session, now: datetime) -> Running:
    """A session at the aware instant ``now``, everybody in it worked out."""
    rules, news = office.rules(work), work.news.all()
    about = work.sessions.about(session.id)
    everybody = tuple(found(work, rules, session, now))
    shown = current(session.current_id, ((each.person, each.state) for each in everybody), now)
    rows = tuple(_row(each, about[each.person.contact_id], news, rules, now) for each in everybody)
    zone = office.seller(work).zone
    today = now.astimezone(ZoneInfo(zone)).date()
    return Running(replace(session, current_id=shown), rows, today, zone)


def _row(
    found: Found, about: About, news: tuple[News, ...], rules: Rules, now: datetime
) -> QueueRow:
    person, contact, standing = found.person, about.contact, about.standing
    upcoming = with_news(contact, standing, news, rules.policy, today := local_day(contact, now))
    words = ""
    if upcoming is not None:
        due = as_due(contact, about.phone, standing, upcoming, by_id(news))
        words = reason(due, today, rules.policy)
    return QueueRow(
        person.contact_id,
        contact.name,
        words,
        situation_now(standing, upcoming, today),
        about.phone,
        found.state,
        person.outcome,
        found.window.opens_at,
        person.place,
        person.skipped,
    )
