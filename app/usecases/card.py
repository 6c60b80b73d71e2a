"""Everything the seller wants before her when she calls one contact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.domain.cadence import NextCall, Standing, local_day, next_call
from app.domain.call import CallRecord, Outcome, Promise
from app.domain.calling_hours import Window
from app.domain.consequences import after_each_outcome, situation_now
from app.domain.contact import Contact, ContactDetails, Permission
from app.domain.due import DueContact, reason
from app.domain.news import News
from app.domain.objections import Objection, Occasion
from app.domain.policy import Rules, Situation
from app.domain.promising import with_part
from app.domain.script import Script
from app.domain.touches import Touch, touches
from app.usecases.keeping import Known, know
from app.usecases.library import library_within
from app.usecases.office import Office
from app.usecases.words import (
    SayThis,
    Speaker,
    as_due,
    by_id,
    local_permission_date,
    news_to_tell,
    voicemail_script,
)

if TYPE_CHECKING:
    from app.data.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class Consequence:
    """What an outcome would lead to; ``next`` is None when nobody is to be called again."""

    outcome: Outcome
    next: NextCall | None


@dataclass(frozen=True, slots=True)
class ContactCard:
    """One contact at one moment.

    ``due`` is her next call, today's or a later one, with its ``reason`` in words; both are empty
    when there is none.  ``voicemail``, ``answered``, ``called_back`` and the ``replies`` to what
    people usually object are scripts filled in.  The voicemail says ``promise``; ``alternatives``
    are what may be said in its place, the recommended one first.  ``speaker`` fills in any other
    script.  ``local_now`` is the moment in her zone; ``today`` its date.  ``messages`` is how many
    messages a series has.
    """

    contact: Contact
    details: ContactDetails
    standing: Standing
    due: DueContact | None
    reason: str
    window: Window
    local_now: datetime
    promise: Promise | None
    voicemail: SayThis
    alternatives: tuple[Script, ...]
    answered: SayThis
    called_back: SayThis
    replies: Mapping[Objection, SayThis]
    speaker: Speaker
    consequences: Mapping[Outcome, Consequence]
    touches: tuple[Touch, ...]
    records: tuple[CallRecord, ...]
    messages: int

    @property
    def contact_id(self) -> int:
        """The contact's id."""
        return self.contact.id

    @property
    def today(self) -> date:
        """The contact-local date."""
        return self.local_now.date()

    @property
    def permission_on(self) -> date | None:
        """The contact-local date of the answer; that of her entry for what was known then."""
        if self.standing.permission is Permission.UNKNOWN:
            return None
        return local_permission_date(self.contact, self.standing) or self.contact.created_on


def card(
    office: Office,
    contact_id: int,
    now: datetime,
    retry: Promise | None = None,
    script_id: str | None = None,
) -> ContactCard:
    """The card of a contact at the aware instant ``now``.  ``KnownError`` for an unknown id.

    ``retry`` is what the voicemail shall promise if not what the rules recommend, ``script_id`` the
    script it shall use for this one call; ``KnownError`` for one that cannot be a voicemail to her.
    """
    with office.database.read() as work:
        return contact_card(office, work, contact_id, now, retry, script_id)


def contact_card(
    office: Office,
    work: Work,
    contact_id: int,
    now: datetime,
    retry: Promise | None = None,
    script_id: str | None = None,
) -> ContactCard:
    """``card`` within the caller's unit of work."""
    rules = office.rules(work)
    details = work.contacts.details(contact_id)
    known = know(work, contact_id, rules)
    return make_card(office, work, known, details, rules, now, retry, script_id)


def make_card(
    office: Office,
    work: Work,
    known: Known,
    details: ContactDetails,
    rules: Rules,
    now: datetime,
    retry: Promise | None = None,
    script_id: str | None = None,
) -> ContactCard:
    """The card of a contact already read."""
    contact, today = known.contact, local_day(known.contact, now)
    news = work.news.all()
    upcoming = next_call(contact, known.calls, news, rules, now)
    after = after_each_outcome(contact, known.calls, news, rules, now)
    message_left = after[Outcome.VOICEMAIL]
    if message_left is not None and retry is not None:
        retry = with_part(contact, retry, rules, now)
        message_left = replace(message_left, due_on=retry.on, part=retry.part)
        after = {**after, Outcome.VOICEMAIL: message_left}
    promise = promise_of(message_left)
    told = news_to_tell(known.standing, upcoming, news, today)
    situation = situation_now(known.standing, upcoming, today)
    local_now = now.astimezone(ZoneInfo(contact.zones[0]))
    speaker = Speaker(office.seller(work), details, upcoming, situation, told, promise, local_now)
    due = None
    if upcoming is not None:
        due = as_due(contact, details.dialled, known.standing, upcoming, by_id(news))
    library = library_within(office, work)
    voicemail = voicemail_script(library, situation, details, known.standing.permission, script_id)

    def say(occasion: Occasion) -> SayThis:
        return speaker.say(library.recommended(occasion, details.language, contact.relationship))

    return ContactCard(
        contact=contact,
        details=details,
        standing=known.standing,
        due=due,
        reason=reason(due, today, rules.policy) if due else "",
        window=rules.hours.window(
            contact.calling_region, contact.zones, now, _recent(known.records, now)
        ),
        local_now=local_now,
        promise=promise,
        voicemail=speaker.say(voicemail),
        alternatives=library.alternatives(situation, details.language, contact.relationship),
        answered=say(Situation.THEY_ANSWERED),
        called_back=say(Situation.THEY_CALLED_BACK),
        replies={objection: say(objection) for objection in Objection},
        speaker=speaker,
        consequences={outcome: Consequence(outcome, after[outcome]) for outcome in Outcome},
        touches=touches(contact, known.records, today),
        records=known.records,
        messages=rules.policy.messages,
    )


def promise_of(next_call: NextCall | None) -> Promise | None:
    """When a voicemail says the seller will try again: said and scheduled are the same value."""
    return Promise(next_call.due_on, next_call.part) if next_call else None


def next_in_words(
    known: Known, details: ContactDetails, news: tuple[News, ...], rules: Rules, now: datetime
) -> tuple[DueContact, str] | None:
    """A contact's next call as a due row with its reason; None when there is none."""
    upcoming = next_call(known.contact, known.calls, news, rules, now)
    if upcoming is None:
        return None
    due = as_due(known.contact, details.dialled, known.standing, upcoming, by_id(news))
    return due, reason(due, local_day(known.contact, now), rules.policy)


def _recent(records: tuple[CallRecord, ...], now: datetime) -> list[datetime]:
    since = now - timedelta(hours=24)
    return [
        record.call.at
        for record in records
        if record.call.outcome.outbound and since < record.call.at <= now
    ]
