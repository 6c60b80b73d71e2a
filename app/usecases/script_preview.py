"""What fills the gaps of a script while it is written: a real contact's values, or an example's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.cadence import Kind, NextCall
from app.domain.call import DayPart, Promise
from app.domain.contact import ContactDetails, Relationship
from app.domain.news import News
from app.domain.policy import Situation
from app.domain.recommending import FALLBACK_LANGUAGE
from app.domain.script import Field
from app.usecases import contacts
from app.usecases.card import card
from app.usecases.contacts import Show
from app.usecases.office import Office
from app.usecases.today import due_rows
from app.usecases.words import Speaker


@dataclass(frozen=True, slots=True)
class Listener:
    """Somebody the words are tried on; ``contact_id`` None and no name for the example.

    ``values`` are what a call made now would say to her.
    """

    contact_id: int | None
    name: str
    values: Mapping[Field, str | None]


@dataclass(frozen=True, slots=True)
class _Example:
    """What is made up, in the language of a script."""

    name: str
    interest: str
    title: str
    teaser: str
    why: str


_EXAMPLES = {
    "en": _Example(
        "Sue Baker",
        "the bread pans you had your eye on",
        "Winter catalog",
        "The winter catalog is here, and one page in it made me think of you.",
        "It is the only printing this year.",
    ),
    "es": _Example(
        "Susana Romero",
        "los moldes para pan que le gustaron",
        "El catálogo de invierno",
        "Ya llegó el catálogo de invierno, y una página me hizo pensar en usted.",
        "Es la única edición de este año.",
    ),
}


def first_listener(office: Office, language: str, now: datetime) -> Listener:
    """Whoever is first on the list at the aware instant ``now``; the example where nobody is."""
    with office.database.read() as work:
        rows = due_rows(office, work, now, 1, counted=False).rows
    return (
        listener(office, rows[0].contact_id, language, now)
        if rows
        else example(office, language, now)
    )


def listener(office: Office, contact_id: int, language: str, now: datetime) -> Listener:
    """A contact and what a script in that language says to her.  ``KnownError`` for an unknown id.

    Language is that of the script, not hers: dates are worded in it.
    """
    shown = card(office, contact_id, now)
    return Listener(contact_id, shown.contact.name, shown.speaker.values(language))


def example(office: Office, language: str, now: datetime) -> Listener:
    """Somebody made up about whom everything is known, told by the seller as she is."""
    with office.database.read() as work:
        seller = office.seller(work)
    local_now = now.astimezone(ZoneInfo(seller.zone))
    today = local_now.date()
    made_up = _EXAMPLES.get(language, _EXAMPLES[FALLBACK_LANGUAGE])
    speaker = Speaker(
        seller=seller,
        details=ContactDetails(made_up.name, Relationship.CUSTOMER, (), interest=made_up.interest),
        next_call=NextCall(Kind.PROMISE, today, None, Situation.PROMISED_2, 2),
        situation=Situation.PROMISED_2,
        news=_news(made_up, today),
        promise=Promise(today + timedelta(days=2), DayPart.MORNING),
        local_now=local_now,
    )
    # A reason of her own, rather than the title of the news.
    values = {**speaker.values(language), Field.REASON: made_up.interest}
    return Listener(None, "", values)


def find_listeners(office: Office, text: str, most: int = 8) -> tuple[tuple[int, str, str], ...]:
    """Contacts for what was typed so far, the best first: id, name, and where she is."""
    rows = contacts.find(office, text, Show.ALL, limit=most)
    return tuple((row.contact_id, row.name, row.town or row.company) for row in rows)


def _news(made_up: _Example, today: date) -> News:
    return News(
        0, made_up.title, made_up.teaser, today, today + timedelta(days=10), why=made_up.why
    )
