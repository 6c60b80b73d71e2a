"""Bringing contacts from a file: read, plan, look, then apply in one commit that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.contact import ContactDetails, DoNotCallEntry
from app.exchange.existing import ExistingContacts, KnownContact
from app.exchange.incoming import Problem
from app.exchange.plan import Action, ImportItem, plan
from app.exchange.read import read_contacts
from app.usecases import contacts
from app.usecases.change import Change, Thing
from app.usecases.keeping import refresh_all
from app.usecases.office import Office
from app.usecases.whereabouts import locate

if TYPE_CHECKING:
    from app.data.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do; nothing is written yet.

    ``items`` are in the file's order; ``problems`` say by line what could not be taken.
    """

    source: str
    region: str
    items: tuple[ImportItem, ...]
    problems: tuple[Problem, ...]

    @property
    def added(self) -> int:
        """How many new contacts."""
        return self._count(Action.ADD)

    @property
    def merged(self) -> int:
        """How many entries add something to a contact."""
        return self._count(Action.MERGE)

    @property
    def skipped(self) -> int:
        """How many entries bring nothing new."""
        return self._count(Action.SKIP)

    def _count(self, action: Action) -> int:
        return sum(item.action is action for item in self.items)


@dataclass(frozen=True, slots=True)
class Imported:
    """An import that is on disk."""

    added: int
    merged: int
    change: Change


def preview(office: Office, path: Path, region: str | None = None) -> ImportPreview:
    """Read a file and plan its import; ``region`` (ISO) is the seller's if not given.

    ``KnownError`` for a file that is no contact list.
    """
    with office.database.read() as work:
        region = region or office.seller(work).region
    found = read_contacts(path, region)
    with office.database.read() as work:
        planned = plan(found.contacts, _existing(work))
    return ImportPreview(path.name, region, planned.items, found.problems)


def apply(office: Office, preview: ImportPreview, now: datetime) -> Imported:
    """Apply a plan: all of it or nothing."""
    with office.database.write() as work:
        rules = office.rules(work)
        batch_id = work.imports.start(preview.source, now)
        ids: dict[int, int] = {}
        touched: set[int] = set()
        for position, item in enumerate(preview.items):
            match item.action:
                case Action.ADD:
                    ids[position] = _add(office, work, item, now, batch_id)
                    touched.add(ids[position])
                case Action.MERGE:
                    contact_id = ids[item.same_as] if item.same_as is not None else item.contact_id
                    assert contact_id is not None
                    _merge(office, work, contact_id, item, now, batch_id)
                    touched.add(contact_id)
                case Action.SKIP:
                    pass
        refresh_all(work, rules, sorted(touched))
        work.commit()
    return Imported(
        preview.added,
        preview.merged,
        Change(frozenset({Thing.CONTACTS}), undo=lambda _now: undo(office, batch_id)),
    )


def undo(office: Office, batch_id: int) -> Change:
    """Take an import back: what it merged, and the contacts it added that were not called since."""
    with office.database.write() as work:
        taken_back = work.imports.remove(batch_id)
        refresh_all(work, office.rules(work), taken_back.reverted)
        work.commit()
    stay = len(taken_back.kept)
    who = "one who was" if stay == 1 else f"{stay:,} who were"
    but = f", but for the {who} called or ordered since" if stay else ""
    result = f"what the import brought is off your list again{but}."
    return Change(frozenset({Thing.CONTACTS}), result=result)


def _existing(work: Work) -> ExistingContacts:
    return ExistingContacts.of(KnownContact(*digest) for digest in work.imports.digests())


def _add(office: Office, work: Work, item: ImportItem, now: datetime, batch_id: int) -> int:
    incoming = item.incoming
    details = contacts.tidied(
        ContactDetails(
            name=incoming.name,
            phones=incoming.phones,
            emails=incoming.emails,
            company=incoming.company,
            city=incoming.city,
            state=incoming.state,
            country=incoming.country,
            note=incoming.note,
            tags=frozenset(incoming.tags),
        )
    )
    contact_id = contacts.enter(office, work, details, now, batch_id=batch_id)
    if item.do_not_call:
        work.contacts.set_do_not_call_entry(contact_id, DoNotCallEntry(True, now, item.why))
    return contact_id


def _merge(
    office: Office, work: Work, contact_id: int, item: ImportItem, now: datetime, batch_id: int
) -> None:
    """Put what the file has over and above what is known; nothing known is replaced."""
    known, more = work.contacts.details(contact_id), item.additions
    number_changed_at = now if more.phones else work.contacts.facts(contact_id).number_changed_at
    details = contacts.tidied(
        replace(
            known,
            name=more.name or known.name,
            phones=known.phones + more.phones,
            emails=known.emails + more.emails,
            company=more.company or known.company,
            city=more.city or known.city,
            state=more.state or known.state,
            country=more.country or known.country,
            note=f"{known.note}\n{more.note}".strip(),
            tags=known.tags | frozenset(more.tags),
        )
    )
    where = locate(details, office.seller(work))
    work.imports.merge(
        batch_id,
        contact_id,
        details,
        zones=where.zones,
        zone_source=where.zone_source,
        calling_region=where.calling_region,
        number_changed_at=number_changed_at,
    )
