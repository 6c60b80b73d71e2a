"""Contacts: what was entered about them, and how things stand with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from app.data.calls import CallStore
from app.data.columns import driver_of, ids_in, ids_listed
from app.data.contact_rows import DETAILS, FACTS, contact_from, details_from, entered_values
from app.data.prepared import Query
from app.data.search import forget, put_in_search
from app.data.standings import KEEP, STANDING, kept_values, standing_from
from app.data.tables import contact, contact_tag, email, phone, purchase, zone_list
from app.data.tags import tag_ids, tags_in_use
from app.domain.cadence import Standing
from app.domain.call import Call
from app.domain.contact import (
    Contact,
    ContactDetails,
    DoNotCallEntry,
    PermissionEntry,
    PhoneNumber,
    ZoneSource,
)
from app.domain.errors import KnownError

_CHUNK = 500

_ONE = contact.c.id == bindparam("contact")
_FACTS_OF_ONE = Query(select(*FACTS).where(_ONE))
_DETAILS_OF_ONE = Query(select(*DETAILS).where(_ONE))
_STANDING_OF_ONE = Query(select(*STANDING).where(_ONE))
_FACTS_AND_STANDINGS = Query(
    select(*FACTS, *STANDING).where(contact.c.id.in_(ids_listed("contacts"))).order_by(contact.c.id)
)
_PHONES_OF_ONE = Query(
    select(phone.c.as_written, phone.c.e164, phone.c.extension, phone.c.label)
    .where(phone.c.contact_id == bindparam("contact"))
    .order_by(phone.c.position)
)
_EMAILS_OF_ONE = Query(
    select(email.c.address)
    .where(email.c.contact_id == bindparam("contact"))
    .order_by(email.c.position)
)


class UnknownContact(KnownError):
    """There is no contact with the id asked for."""

    def __init__(self, contact_id: int) -> None:
        super().__init__(f"There is no contact {contact_id}; please look for the name instead.")


class ContactStore:
    """Reads and writes contacts within one unit of work.

    What takes a contact id raises ``UnknownContact`` where there is none.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver = driver_of(connection)

    def add(
        self,
        details: ContactDetails,
        *,
        zones: tuple[str, ...],
        zone_source: ZoneSource,
        calling_region: str,
        created_on: date,
        created_at: datetime,
        permission_entry: PermissionEntry | None = None,
        batch_id: int | None = None,
    ) -> int:
        """Add a contact and return her id; ``keep_standing`` has to follow.

        ``created_on`` is her local date of the aware instant ``created_at``.  ``batch_id`` is the
        import that brings her, if any.
        """
        self._know_zones(zones)
        added = self._connection.execute(
            insert(contact),
            entered_values(details)
            | {
                "zones": zones,
                "zone_source": zone_source,
                "calling_region": calling_region,
                "created_on": created_on,
                "created_at": created_at,
                "permission_entry": permission_entry and permission_entry.answer,
                "permission_entry_at": permission_entry and permission_entry.at,
                "import_batch_id": batch_id,
            },
        )
        contact_id = added.lastrowid
        self._put_lists(contact_id, details)
        put_in_search(self._connection, contact_id, details)
        return contact_id

    def change(
        self,
        contact_id: int,
        details: ContactDetails,
        *,
        zones: tuple[str, ...],
        zone_source: ZoneSource,
        calling_region: str,
        number_changed_at: datetime | None,
    ) -> None:
        """Put these details in place of what was known; ``keep_standing`` has to follow."""
        self._know_zones(zones)
        self._update(
            contact_id,
            entered_values(details)
            | {
                "zones": zones,
                "zone_source": zone_source,
                "calling_region": calling_region,
                "number_changed_at": number_changed_at,
            },
        )
        for table in (phone, email, contact_tag):
            self._connection.execute(delete(table).where(table.c.contact_id == contact_id))
        self._put_lists(contact_id, details)
        forget(self._connection, contact_id)
        put_in_search(self._connection, contact_id, details)

    def facts(self, contact_id: int) -> Contact:
        """A contact as the rules see her."""
        row = _FACTS_OF_ONE.first(self._driver, {"contact": contact_id})
        if row is None:
            raise UnknownContact(contact_id)
        return contact_from(*row)

    def details(self, contact_id: int) -> ContactDetails:
        """Everything the seller may type about a contact."""
        one = {"contact": contact_id}
        row = _DETAILS_OF_ONE.first(self._driver, one)
        if row is None:
            raise UnknownContact(contact_id)
        return details_from(
            *row,
            phones=self.phones(contact_id),
            emails=tuple(address for (address,) in _EMAILS_OF_ONE.all(self._driver, one)),
        )

    def phones(self, contact_id: int) -> tuple[PhoneNumber, ...]:
        """A contact's numbers, the one to dial first; none for an unknown contact."""
        rows = _PHONES_OF_ONE.all(self._driver, {"contact": contact_id})
        return tuple(PhoneNumber(*row) for row in rows)

    def all_ids(self) -> tuple[int, ...]:
        """The ids of all contacts, archived ones too, in the order they were added."""
        return tuple(self._connection.scalars(select(contact.c.id).order_by(contact.c.id)))

    def tags(self) -> tuple[str, ...]:
        """The tags contacts have, in alphabetical order."""
        return tags_in_use(self._connection)

    def set_permission_entry(self, contact_id: int, entry: PermissionEntry | None) -> None:
        """Note an answer given outside a call, or that there was none."""
        self._update(
            contact_id,
            {
                "permission_entry": entry and entry.answer,
                "permission_entry_at": entry and entry.at,
            },
        )

    def set_do_not_call_entry(self, contact_id: int, entry: DoNotCallEntry | None) -> None:
        """Note a wish entered by hand, or that there is none."""
        self._update(
            contact_id,
            {
                "do_not_call_entry": entry and entry.on,
                "do_not_call_entry_at": entry and entry.at,
                "do_not_call_reason": entry and entry.reason,
            },
        )

    def set_archived(self, contact_id: int, at: datetime | None) -> None:
        """Put a contact into the archive at an aware instant, or take her out (None)."""
        self._update(contact_id, {"archived_at": at})

    def add_order(self, contact_id: int, on: date, call_id: int | None = None) -> None:
        """Note an order of that contact-local date; one of it that is noted stays as it is.

        With the call it was noted in, if any, it is removed.
        """
        self._require(contact_id)
        self._connection.execute(
            insert_or(purchase).on_conflict_do_nothing(),
            {"contact_id": contact_id, "ordered_on": on, "call_id": call_id},
        )

    def standing(self, contact_id: int) -> Standing:
        """The standing kept with a contact."""
        row = _STANDING_OF_ONE.first(self._driver, {"contact": contact_id})
        if row is None:
            raise UnknownContact(contact_id)
        return standing_from(*row)

    def keep_standing(self, contact: Contact, standing: Standing) -> None:
        """Keep what the rules worked out for a contact, for the due list to read."""
        KEEP.run(self._driver, kept_values(contact.id, standing))

    def keep_standings(self, standings: Iterable[tuple[Contact, Standing]]) -> None:
        """``keep_standing`` for many at once."""
        rows = (kept_values(contact.id, standing) for contact, standing in standings)
        KEEP.run_many(self._driver, rows)

    def with_calls(
        self, contact_ids: Iterable[int] | None = None, chunk: int = _CHUNK
    ) -> Iterator[tuple[Contact, tuple[Call, ...]]]:
        """Contacts (None: all) with their calls, oldest first, read ``chunk`` at a time.

        Their standings may be written meanwhile.
        """
        for known, calls, _ in self._histories(contact_ids, chunk):
            yield known, calls

    def with_standing(
        self, chunk: int = _CHUNK
    ) -> Iterator[tuple[Contact, tuple[Call, ...], Standing]]:
        """All contacts with their calls and the standing kept, read ``chunk`` at a time."""
        yield from self._histories(None, chunk)

    def _histories(
        self, contact_ids: Iterable[int] | None, chunk: int
    ) -> Iterator[tuple[Contact, tuple[Call, ...], Standing]]:
        ids = iter(self.all_ids() if contact_ids is None else contact_ids)
        calls = CallStore(self._connection)
        while some := list(islice(ids, chunk)):
            rows = _FACTS_AND_STANDINGS.all(self._driver, {"contacts": ids_in(some)})
            made = calls.of_all(some)
            for row in rows:
                facts, standing = row[: len(FACTS)], row[len(FACTS) :]
                yield (
                    contact_from(*facts),
                    tuple(made.get(row[0], ())),
                    standing_from(*standing),
                )

    def _know_zones(self, zones: tuple[str, ...]) -> None:
        known = insert_or(zone_list).on_conflict_do_nothing()
        self._connection.execute(known, {"zones": zones})

    def _put_lists(self, contact_id: int, details: ContactDetails) -> None:
        if details.phones:
            self._connection.execute(
                insert(phone),
                [
                    {
                        "contact_id": contact_id,
                        "position": position,
                        "as_written": number.as_written,
                        "e164": number.e164,
                        "extension": number.extension,
                        "label": number.label,
                    }
                    for position, number in enumerate(details.phones)
                ],
            )
        if details.emails:
            self._connection.execute(
                insert(email),
                [
                    {"contact_id": contact_id, "position": position, "address": address}
                    for position, address in enumerate(details.emails)
                ],
            )
        if details.tags:
            self._connection.execute(
                insert(contact_tag),
                [
                    {"contact_id": contact_id, "tag_id": tag_id}
                    for tag_id in tag_ids(self._connection, details.tags)
                ],
            )

    def _update(self, contact_id: int, values: dict[str, object]) -> None:
        changed = self._connection.execute(
            update(contact).where(contact.c.id == contact_id).values(values)
        )
        if not changed.rowcount:
            raise UnknownContact(contact_id)

    def _require(self, contact_id: int) -> None:
        if self._connection.scalar(select(contact.c.id).where(contact.c.id == contact_id)) is None:
            raise UnknownContact(contact_id)
