"""Imports: each is a batch that can be taken back as a whole."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, or_, select, update

from app.data.columns import driver_of, ids_in, ids_listed
from app.data.contacts import ContactStore
from app.data.search import forget
from app.data.stored_text import instant_from_text, instant_to_text
from app.data.tables import call, contact, import_batch, import_merge, purchase
from app.domain.contact import ContactDetails, PhoneNumber, Relationship, ZoneSource
from app.domain.errors import KnownError


class Digest(NamedTuple):
    """What an import has to know of a contact to tell whether somebody in a file is her.

    ``phones`` holds each number's E.164 form, else its bare digits.
    """

    contact_id: int
    name: str
    phones: frozenset[str]
    emails: frozenset[str]
    tags: frozenset[str]
    company: str
    note: str
    has_place: bool
    do_not_call: bool
    archived: bool


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking an import back did, as contact ids.

    ``reverted`` are contacts it had merged into; their standings have to be worked out again.
    ``kept`` are contacts it had added who were called or given an order since.
    """

    removed: tuple[int, ...]
    reverted: tuple[int, ...]
    kept: tuple[int, ...]


class ImportStore:
    """Keeps what is needed to take imports back, within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._contacts = ContactStore(connection)

    def digests(self) -> Iterator[Digest]:
        """All contacts, archived ones too, as an import looks at them."""
        driver = driver_of(self._connection)
        phones, emails, tags = (defaultdict[int, set[str]](set) for _ in range(3))
        for contact_id, e164, as_written in driver.execute(_PHONES):
            phones[contact_id].add(e164 or _digits(as_written))
        for contact_id, address in driver.execute(_EMAILS):
            emails[contact_id].add(address)
        for contact_id, name in driver.execute(_TAGS):
            tags[contact_id].add(name)
        for contact_id, name, company, note, has_place, do_not_call, archived_at in driver.execute(
            _CONTACTS
        ):
            yield Digest(
                contact_id,
                name,
                frozenset(phones.get(contact_id, ())),
                frozenset(emails.get(contact_id, ())),
                frozenset(tags.get(contact_id, ())),
                company,
                note,
                bool(has_place),
                bool(do_not_call),
                archived_at is not None,
            )

    def start(self, source: str, at: datetime) -> int:
        """Begin a batch at an aware instant and return its id; ``source`` is the file's name."""
        return self._connection.execute(
            insert(import_batch), {"source": source, "at": at}
        ).lastrowid

    def merge(
        self,
        batch_id: int,
        contact_id: int,
        details: ContactDetails,
        *,
        zones: tuple[str, ...],
        zone_source: ZoneSource,
        calling_region: str,
        number_changed_at: datetime | None,
    ) -> None:
        """``ContactStore.change`` on behalf of a batch, so that ``remove`` can take it back."""
        before = self._snapshot(contact_id)
        self._contacts.change(
            contact_id,
            details,
            zones=zones,
            zone_source=zone_source,
            calling_region=calling_region,
            number_changed_at=number_changed_at,
        )
        after = self._snapshot(contact_id)
        merges = import_merge.c
        mine = (merges.batch_id == batch_id, merges.contact_id == contact_id)
        # A second entry of the file for the same person: what she was before stays the first one's.
        again = self._connection.execute(
            update(import_merge).where(*mine).values(after=json.dumps(after))
        )
        if not again.rowcount:
            self._connection.execute(
                insert(import_merge),
                {
                    "batch_id": batch_id,
                    "contact_id": contact_id,
                    "before": json.dumps(before),
                    "after": json.dumps(after),
                },
            )

    def remove(self, batch_id: int) -> TakenBack:
        """Take a batch back: revert its merges, delete whom it added and nobody called since.

        What the seller changed herself after the import stays as she put it.  ``KnownError`` for
        an unknown batch.
        """
        known = select(import_batch.c.id).where(import_batch.c.id == batch_id)
        if self._connection.scalar(known) is None:
            raise KnownError("That import was taken back already.")
        added = contact.c.import_batch_id == batch_id
        lived_with = or_(
            select(call.c.id).where(call.c.contact_id == contact.c.id).exists(),
            select(purchase.c.contact_id).where(purchase.c.contact_id == contact.c.id).exists(),
        )
        kept = tuple(self._connection.scalars(select(contact.c.id).where(added, lived_with)))
        removed = tuple(self._connection.scalars(select(contact.c.id).where(added, ~lived_with)))
        for contact_id in removed:
            forget(self._connection, contact_id)
        gone = delete(contact).where(contact.c.id.in_(ids_listed("removed")))
        self._connection.execute(gone, {"removed": ids_in(removed)})
        self._connection.execute(update(contact).where(added).values(import_batch_id=None))
        reverted = self._revert_merges(batch_id)
        self._connection.execute(delete(import_batch).where(import_batch.c.id == batch_id))
        return TakenBack(removed, reverted, kept)

    def _revert_merges(self, batch_id: int) -> tuple[int, ...]:
        merges = self._connection.execute(
            select(import_merge.c.contact_id, import_merge.c.before, import_merge.c.after)
            .where(import_merge.c.batch_id == batch_id)
            .order_by(import_merge.c.contact_id)
        ).all()
        for contact_id, before, after in merges:
            now = self._snapshot(contact_id)
            self._put(contact_id, _undone(now, json.loads(before), json.loads(after)))
        return tuple(contact_id for contact_id, _, _ in merges)

    def _snapshot(self, contact_id: int) -> dict[str, Any]:
        """Everything about a contact that ``ContactStore.change`` changes, as JSON's types."""
        known = self._contacts.facts(contact_id)
        kept = asdict(self._contacts.details(contact_id))
        changed_at = known.number_changed_at
        kept |= {
            "tags": sorted(kept["tags"]),
            "zones": known.zones,
            "zone_source": known.zone_source,
            "calling_region": known.calling_region,
            "number_changed_at": changed_at and instant_to_text(changed_at),
        }
        # As it will come back from the database, so that the two can be compared.
        return dict(json.loads(json.dumps(kept)))

    def _put(self, contact_id: int, kept: Mapping[str, Any]) -> None:
        details = dict(kept)
        changed_at = details.pop("number_changed_at")
        self._contacts.change(
            contact_id,
            zones=tuple(details.pop("zones")),
            zone_source=ZoneSource(details.pop("zone_source")),
            calling_region=details.pop("calling_region"),
            number_changed_at=changed_at and instant_from_text(changed_at),
            details=ContactDetails(
                **details
                | {
                    "relationship": Relationship(details["relationship"]),
                    "phones": tuple(PhoneNumber(**number) for number in details["phones"]),
                    "emails": tuple(details["emails"]),
                    "tags": frozenset(details["tags"]),
                }
            ),
        )


def _undone(
    now: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]
) -> dict[str, Any]:
    """What is known now without what the import changed; later changes stay."""
    undone = {}
    for name, value in now.items():
        if value == after[name]:
            undone[name] = before[name]
        elif name in ("phones", "emails", "tags"):
            undone[name] = [it for it in value if it in before[name] or it not in after[name]]
        else:
            undone[name] = value
    return undone


_CONTACTS = """
    SELECT id, name, company, note, city <> '' OR state <> '' OR country <> '', do_not_call,
           archived_at
      FROM contact ORDER BY id
"""
_PHONES = "SELECT contact_id, e164, as_written FROM phone"
_EMAILS = "SELECT contact_id, address FROM email"
_TAGS = "SELECT ct.contact_id, t.name FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id"


def _digits(text: str) -> str:
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())
