"""Adding, finding and changing contacts, and honouring what they wish."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.data.search import ContactRow, Show
from app.domain.cadence import Standing
from app.domain.contact import (
    Contact,
    ContactDetails,
    DoNotCallEntry,
    Permission,
    PermissionEntry,
)
from app.domain.errors import KnownError
from app.domain.script import called
from app.domain.wording import language_code
from app.usecases.change import Change, Thing, Undo
from app.usecases.keeping import refresh
from app.usecases.office import Office
from app.usecases.preferences import require_zone
from app.usecases.whereabouts import locate

if TYPE_CHECKING:
    from app.data.unit_of_work import Work

__all__ = ["ContactRow", "Show"]

_Result = Callable[[str, Standing], str]
"""How things are, for a ``Change``, by what she is called and how things stand with her."""

LONGEST = {"name": 200, "company": 200, "interest": 200, "note": 10_000}
"""The most letters of a text; longer ones are refused with a sentence, never cut."""

_ANSWERED = {
    Permission.GRANTED: "said yes to news",
    Permission.DECLINED: "said no to news",
    Permission.UNKNOWN: "has not been asked about news yet",
}


def find(
    office: Office, text: str, show: Show, *, limit: int = 200, offset: int = 0
) -> tuple[ContactRow, ...]:
    """Contacts matching what was typed so far, the best first; all by name for an empty text."""
    with office.database.read() as work:
        return work.search.contacts(text, show, limit=limit, offset=offset)


def details(office: Office, contact_id: int) -> ContactDetails:
    """What the seller entered about a contact.  ``KnownError`` for an unknown id."""
    with office.database.read() as work:
        return work.contacts.details(contact_id)


def tags(office: Office) -> tuple[str, ...]:
    """The tags that contacts have, in alphabetical order."""
    with office.database.read() as work:
        return work.contacts.tags()


def add(
    office: Office,
    details: ContactDetails,
    now: datetime,
    permission: Permission = Permission.UNKNOWN,
) -> tuple[int, Change]:
    """Add a contact, due at once for a first call.  ``KnownError`` for details that cannot be."""
    details = tidied(details)
    with office.database.write() as work:
        contact_id = enter(office, work, details, now, permission)
        refresh(work, contact_id, office.rules(work))
        work.commit()
    return contact_id, Change(
        frozenset({Thing.CONTACTS}), contact_id, lambda at: archive(office, contact_id, at)
    )


def enter(
    office: Office,
    work: Work,
    details: ContactDetails,
    now: datetime,
    permission: Permission = Permission.UNKNOWN,
    batch_id: int | None = None,
) -> int:
    """Enter a contact, her details tidied, within the caller's unit of work.

    Keeping her standing is left to the caller: many are refreshed faster together.
    """
    where = locate(details, office.seller(work))
    return work.contacts.add(
        details,
        zones=where.zones,
        zone_source=where.zone_source,
        calling_region=where.calling_region,
        created_on=now.astimezone(ZoneInfo(where.zones[0])).date(),
        created_at=now,
        permission_entry=(
            None if permission is Permission.UNKNOWN else PermissionEntry(permission, None)
        ),
        batch_id=batch_id,
    )


def change(office: Office, contact_id: int, details: ContactDetails, now: datetime) -> Change:
    """Change what is known of a contact.

    New numbers settle an earlier wrong number.  ``KnownError`` as for ``add``.
    """
    details = tidied(details)
    with office.database.write() as work:
        before = work.contacts.details(contact_id)
        contact = work.contacts.facts(contact_id)
        where = locate(details, office.seller(work))
        renumbered = {phone.dialled for phone in details.phones} != {
            phone.dialled for phone in before.phones
        }
        work.contacts.change(
            contact_id,
            details,
            zones=where.zones,
            zone_source=where.zone_source,
            calling_region=where.calling_region,
            number_changed_at=(
                _after_every_call(work, contact_id, now)
                if renumbered
                else contact.number_changed_at
            ),
        )
        refresh(work, contact_id, office.rules(work))
        work.commit()
    return Change(
        frozenset({Thing.CONTACTS}),
        contact_id,
        lambda _now: _put_back(office, contact_id, before, contact),
    )


def _put_back(office: Office, contact_id: int, details: ContactDetails, contact: Contact) -> Change:
    with office.database.write() as work:
        work.contacts.change(
            contact_id,
            details,
            zones=contact.zones,
            zone_source=contact.zone_source,
            calling_region=contact.calling_region,
            number_changed_at=contact.number_changed_at,
        )
        refresh(work, contact_id, office.rules(work))
        work.commit()
    result = f"what you know of {called(details.name)} is as it was before."
    return Change(frozenset({Thing.CONTACTS}), contact_id, result=result)


def archive(office: Office, contact_id: int, now: datetime) -> Change:
    """Put a contact away: kept with her history, never listed."""
    return _change_facts(
        office,
        contact_id,
        lambda work, _contact: work.contacts.set_archived(contact_id, now),
        lambda _now: unarchive(office, contact_id),
        lambda who, _standing: f"{who} is off your list, and kept in the archive.",
    )


def unarchive(office: Office, contact_id: int) -> Change:
    """Take a contact out of the archive."""
    return _change_facts(
        office,
        contact_id,
        lambda work, _contact: work.contacts.set_archived(contact_id, None),
        lambda at: archive(office, contact_id, at),
        lambda who, _standing: f"{who} is back from the archive.",
    )


def set_permission(office: Office, contact_id: int, answer: Permission, now: datetime) -> Change:
    """Note an answer given outside a call, from now on in force."""

    def put(work: Work, _contact: Contact) -> None:
        at = _after_every_call(work, contact_id, now)
        work.contacts.set_permission_entry(contact_id, PermissionEntry(answer, at))

    def result(who: str, standing: Standing) -> str:
        return f"{who} {_ANSWERED[standing.permission]}."

    return _change_entries(office, contact_id, put, result)


def set_do_not_call(
    office: Office, contact_id: int, on: bool, reason: str, now: datetime
) -> Change:
    """Set do-not-call, or lift it: both by hand and with a reason.

    ``KnownError`` when it would be lifted without one.
    """
    if not on and not reason.strip():
        raise KnownError("Please say in a few words why she may be called again.")

    def put(work: Work, _contact: Contact) -> None:
        at = _after_every_call(work, contact_id, now)
        work.contacts.set_do_not_call_entry(contact_id, DoNotCallEntry(on, at, reason.strip()))

    def result(who: str, standing: Standing) -> str:
        how = "will not be called, as before" if standing.do_not_call else "may be called again"
        return f"{who} {how}."

    return _change_entries(office, contact_id, put, result)


def tidied(details: ContactDetails) -> ContactDetails:
    """The details with blanks trimmed.  ``KnownError`` for what cannot be kept."""
    details = replace(
        details,
        name=" ".join(details.name.split()),
        company=details.company.strip(),
        city=details.city.strip(),
        state=details.state.strip(),
        interest=details.interest.strip().rstrip("."),
        note=details.note.strip(),
        emails=tuple(email.strip() for email in details.emails if email.strip()),
        tags=frozenset(" ".join(tag.split()) for tag in details.tags if tag.strip()),
        language=language_code(details.language),
    )
    if not details.name:
        raise KnownError("Please give the contact a name.")
    for what, most in LONGEST.items():
        if len(getattr(details, what)) > most:
            raise KnownError(f"The {what} is too long; please keep it under {most:,} letters.")
    if details.zone is not None:
        require_zone(details.zone)
    return details


def _after_every_call(work: Work, contact_id: int, now: datetime) -> datetime:
    """Now, or the last call's time if that was noted for later: the newest word has to count."""
    return max([now, *(record.call.at for record in work.calls.of(contact_id))])


def _change_entries(
    office: Office, contact_id: int, put: Callable[[Work, Contact], None], result: _Result
) -> Change:
    """Change the permission or do-not-call entry; undo puts both back."""
    with office.database.read() as work:
        before = work.contacts.facts(contact_id)

    def put_back(work: Work, _contact: Contact) -> None:
        work.contacts.set_permission_entry(contact_id, before.permission_entry)
        work.contacts.set_do_not_call_entry(contact_id, before.do_not_call_entry)

    return _change_facts(
        office,
        contact_id,
        put,
        lambda _now: _change_entries(office, contact_id, put_back, result),
        result,
    )


def _change_facts(
    office: Office,
    contact_id: int,
    put: Callable[[Work, Contact], None],
    undo: Undo,
    result: _Result,
) -> Change:
    with office.database.write() as work:
        put(work, work.contacts.facts(contact_id))
        known = refresh(work, contact_id, office.rules(work))
        work.commit()
    so = result(called(known.contact.name), known.standing)
    return Change(frozenset({Thing.CONTACTS}), contact_id, undo, so)
