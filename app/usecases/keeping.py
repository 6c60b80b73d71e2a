"""Keeping the cached standing of contacts equal to what the rules say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from app.domain.cadence import Standing, stand
from app.domain.call import Call, CallRecord
from app.domain.contact import Contact
from app.domain.policy import Rules

if TYPE_CHECKING:
    from app.data.unit_of_work import Work

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Known:
    """A contact with her calls and how things stand, read in one unit of work."""

    contact: Contact
    records: tuple[CallRecord, ...]
    standing: Standing

    @property
    def calls(self) -> tuple[Call, ...]:
        """The calls as the rules see them."""
        return tuple(record.call for record in self.records)


def know(work: Work, contact_id: int, rules: Rules) -> Known:
    """Read a contact and work out how things stand.  ``KnownError`` for an unknown id."""
    contact = work.contacts.facts(contact_id)
    records = work.calls.of(contact_id)
    return Known(contact, records, stand(contact, [record.call for record in records], rules))


def keep(work: Work, contact: Contact, records: tuple[CallRecord, ...], rules: Rules) -> Known:
    """Keep how things stand with a contact whose facts and calls are these."""
    known = Known(contact, records, stand(contact, [record.call for record in records], rules))
    work.contacts.keep_standing(contact, known.standing)
    return known


def refresh(work: Work, contact_id: int, rules: Rules) -> Known:
    """Work out a contact's standing again and keep it; part of every change about her."""
    return keep(work, work.contacts.facts(contact_id), work.calls.of(contact_id), rules)


def refresh_all(work: Work, rules: Rules, contact_ids: Iterable[int] | None = None) -> None:
    """Work out many standings again (None: everybody's) within the caller's unit of work."""
    histories = work.contacts.with_calls(contact_ids, _CHUNK)
    standings = ((contact, stand(contact, calls, rules)) for contact, calls in histories)
    while some := list(islice(standings, _CHUNK)):
        work.contacts.keep_standings(some)
