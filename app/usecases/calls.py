"""Recording the outcome of a call, durably, and taking the last one back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.domain.cadence import Standing, local_day, next_call
from app.domain.call import NO_DETAILS, Call, CallDetails, CallRecord, Outcome, Promise
from app.domain.consequences import after_outcome, news_told, situation_now
from app.domain.contact import Contact
from app.domain.due import DueContact
from app.domain.errors import KnownError
from app.domain.promising import is_past, with_part
from app.domain.recommending import Library
from app.domain.script import called
from app.domain.session import SLIP
from app.domain.spoken import on_day, when_said
from app.usecases.card import next_in_words, promise_of
from app.usecases.change import Change, Thing
from app.usecases.keeping import Known, keep, know, refresh
from app.usecases.library import library_within, script_said
from app.usecases.office import Office
from app.usecases.words import Speaker, news_to_tell, voicemail_script

if TYPE_CHECKING:
    from app.data.unit_of_work import Work

_LONGEST_NOTE = 10_000


class NothingToTakeBack(KnownError):
    """No outcome was recorded yet."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """A contact's next call with its reason in words."""

    due: DueContact
    reason: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """An outcome that is on disk, and what follows from it."""

    call_id: int
    contact_id: int
    outcome: Outcome
    next: Outlook | None
    do_not_call: bool
    change: Change


@dataclass(frozen=True, slots=True)
class Undone:
    """The outcome that was taken back, and the contact's next call as it was before."""

    call_id: int
    contact_id: int
    next: Outlook | None
    change: Change


def record(
    office: Office,
    contact_id: int,
    outcome: Outcome,
    now: datetime,
    details: CallDetails = NO_DETAILS,
    *,
    back_dated: bool = False,
) -> Recorded:
    """Record a call made at the aware instant ``now``; returns once it is durable on disk.

    ``back_dated`` says that ``now`` is no clock's but when she says she called.
    The message is left in the version of the script that was read out, whatever became of the
    script since.  ``KnownError`` for an unknown contact, a date in the past, an answer that does
    not go with the outcome, or a script that cannot be a voicemail to her.
    """
    with office.database.write() as work:
        recorded = record_within(office, work, contact_id, outcome, now, details)
        in_session = work.session_calls.called(
            contact_id, recorded.call_id, now, back_dated=back_dated
        )
        work.commit()
    change = also_in_session(recorded.change) if in_session else recorded.change
    return replace(recorded, change=change)


def record_within(
    office: Office,
    work: Work,
    contact_id: int,
    outcome: Outcome,
    now: datetime,
    details: CallDetails = NO_DETAILS,
) -> Recorded:
    """``record`` within the caller's unit of work."""
    rules, news = office.rules(work), work.news.all()
    known = know(work, contact_id, rules)
    hers = work.contacts.details(contact_id)
    contact, today = known.contact, local_day(known.contact, now)
    _require_fitting(outcome, details)
    for promised in (details.retry, details.agreed):
        if promised is not None:
            require_future(contact, promised, now)
    earlier = [call for call in known.calls if call.at <= now]
    upcoming = next_call(contact, earlier, news, rules, now)
    call = Call(0, now, outcome, news_id=news_told(upcoming, today))
    situation = situation_now(known.standing, upcoming, today)
    said, script = "", None
    if outcome is Outcome.VOICEMAIL:
        if details.retry is not None:
            promise: Promise | None = with_part(contact, details.retry, rules, now)
        else:
            # None for somebody who is off the list: nothing is scheduled for her.
            promise = promise_of(after_outcome(contact, earlier, outcome, news, rules, now))
        call = replace(call, promise=promise)
        if details.script_id is None:
            there = library_within(office, work, situation)
        else:
            script = script_said(office, work, details.script_id, details.script_version)
            there = Library((script,), ())
        permitted = known.standing.permission
        script = voicemail_script(there, situation, hers, permitted, details.script_id)
        told = news_to_tell(known.standing, upcoming, news, today)
        local_now = now.astimezone(ZoneInfo(contact.zones[0]))
        seller = office.seller(work)
        speaker = Speaker(seller, hers, upcoming, situation, told, promise, local_now)
        said = speaker.say(script).text
    elif outcome.talked:
        call = replace(call, permission=details.permission, agreed=details.agreed)
    record = CallRecord(
        call,
        contact_id,
        situation.value if upcoming else None,
        upcoming.message if upcoming else 1,
        script.id if script else None,
        said,
        details.note.strip(),
        script.version if script else None,
    )
    call_id = work.calls.add(record)
    record = replace(record, call=replace(call, id=call_id))
    if details.ordered:
        work.contacts.add_order(contact_id, today, call_id)
        contact = work.contacts.facts(contact_id)
    known = keep(work, contact, (*known.records, record), rules)
    return Recorded(
        call_id,
        contact_id,
        outcome,
        _outlook(next_in_words(known, hers, news, rules, now)),
        known.standing.do_not_call,
        Change(
            frozenset({Thing.CALLS}),
            contact_id,
            lambda at: undo_call(office, call_id, at).change,
        ),
    )


def also_in_session(change: Change) -> Change:
    """The change by an outcome that counts in a session as well."""
    return replace(change, things=change.things | {Thing.SESSION})


def undo_last(office: Office, now: datetime) -> Undone:
    """Take back the outcome recorded last, with all it caused.  ``KnownError`` if there is none."""
    return undo_call(office, None, now)


def undo_call(office: Office, call_id: int | None, now: datetime) -> Undone:
    """Take back the last outcome, which must be ``call_id`` unless that is None.

    With it goes the order that was noted in that talk.  The session under way turns to that person
    again, if she is in it.
    """
    with office.database.write() as work:
        last = work.calls.last()
        if last is None:
            raise NothingToTakeBack("There is no outcome to take back yet.")
        if call_id is not None and last.call.id != call_id:
            raise KnownError("Another outcome was recorded since; take that one back first.")
        slip = abs(now - last.call.at) <= SLIP
        before = work.contacts.facts(last.contact_id), work.contacts.standing(last.contact_id)
        in_session = work.session_calls.take_back(last.call.id, slip=slip)
        work.calls.remove(last.call.id)
        rules = office.rules(work)
        known = refresh(work, last.contact_id, rules)
        details = work.contacts.details(last.contact_id)
        outlook = _outlook(next_in_words(known, details, work.news.all(), rules, now))
        work.commit()
    things = {Thing.CALLS} if in_session is None else {Thing.CALLS, Thing.SESSION}
    result = _without(last.call, before, known, outlook, now, in_session=bool(in_session))
    change = Change(frozenset(things), last.contact_id, result=result)
    return Undone(last.call.id, last.contact_id, outlook, change)


_CALLS = {
    Outcome.VOICEMAIL: ("the voicemail", "for"),
    Outcome.SPOKE: ("the talk", "with"),
    Outcome.NO_MESSAGE: ("the call", "to"),
    Outcome.MAILBOX_FULL: ("the call", "to"),
    Outcome.CALLED_BACK: ("the call-back", "from"),
    Outcome.WRONG_NUMBER: ("the call", "to"),
    Outcome.STOP: ("the call", "to"),
}


def _without(
    last: Call,
    before: tuple[Contact, Standing],
    known: Known,
    outlook: Outlook | None,
    now: datetime,
    *,
    in_session: bool,
) -> str:
    """How things are without the ``last`` call, which is taken back, ``before`` with it.

    ``in_session``: it counted for the session under way.
    """
    (contact, standing), who = before, called(known.contact.name)
    today, on = local_day(known.contact, now), local_day(known.contact, last.at)
    what, of = _CALLS[last.outcome]
    ordered = len(contact.orders) > len(known.contact.orders)
    gone = f"{what} and the order" if ordered else what
    is_due = outlook is not None and outlook.due.due_on <= today
    if _to_be_called(known.contact, known.standing):
        if not _to_be_called(contact, standing):
            back = "is back on your list" if is_due else "may be called again"
            return f"{who} {back}{' and is in your session again' if in_session else ''}."
        if in_session:
            return f"{who} is back in your session, without {gone}."
        if on == today and is_due:
            return f"{who} is back on today’s list, without {gone}."
    order = ", nor is the order" if ordered else ""
    return f"{what} {of} {who} {on_day(on, today)} is not in the history any more{order}."


def _to_be_called(contact: Contact, standing: Standing) -> bool:
    return not (standing.do_not_call or standing.needs_number or contact.archived)


def require_future(contact: Contact, promise: Promise, now: datetime) -> None:
    """``KnownError`` when a promise, contact-local, lies before the aware instant ``now``."""
    if is_past(contact, promise, now):
        when = when_said(promise, local_day(contact, now))
        raise KnownError(
            f"{when[0].upper()}{when[1:]} is past already; please choose a later time."
        )


def _require_fitting(outcome: Outcome, details: CallDetails) -> None:
    if details.retry is not None and outcome is not Outcome.VOICEMAIL:
        raise KnownError("Only a voicemail can promise another try; leave the date out.")
    if details.agreed is not None and not outcome.talked:
        raise KnownError("A date can be agreed on only when you two spoke; leave it out.")
    if details.permission is not None and not outcome.talked:
        raise KnownError("Permission is given only when you two spoke; leave it out.")
    if details.ordered and not outcome.talked:
        raise KnownError("An order is noted only when you two spoke; leave it out.")
    if len(details.note) > _LONGEST_NOTE:
        raise KnownError(f"That note is too long; please keep it under {_LONGEST_NOTE:,} letters.")


def _outlook(found: tuple[DueContact, str] | None) -> Outlook | None:
    return Outlook(*found) if found else None
