"""How the facts about a contact are kept in its tables, and read back."""

from __future__ import annotations

import json
from datetime import date, datetime

from sqlalchemy import func, select

from app.data.stored_text import folded, storable
from app.data.tables import contact, contact_tag, phone, purchase, tag
from app.domain.contact import (
    Contact,
    ContactDetails,
    DoNotCallEntry,
    Permission,
    PermissionEntry,
    PhoneNumber,
    Relationship,
    ZoneSource,
)

_TAGS = (
    select(func.json_group_array(tag.c.name))
    .join(contact_tag, contact_tag.c.tag_id == tag.c.id)
    .where(contact_tag.c.contact_id == contact.c.id)
    .scalar_subquery()
)
_ORDERS = (
    select(func.group_concat(purchase.c.ordered_on))
    .where(purchase.c.contact_id == contact.c.id)
    .scalar_subquery()
)
_HAS_NUMBER = select(phone.c.contact_id).where(phone.c.contact_id == contact.c.id).exists()

FACTS = (
    contact.c.id,
    contact.c.name,
    contact.c.created_on,
    contact.c.zones,
    contact.c.calling_region,
    contact.c.relationship,
    contact.c.zone_source,
    _TAGS,
    contact.c.permission_entry,
    contact.c.permission_entry_at,
    contact.c.do_not_call_entry,
    contact.c.do_not_call_entry_at,
    contact.c.do_not_call_reason,
    contact.c.number_changed_at,
    _HAS_NUMBER,
    contact.c.archived_at,
    contact.c.care_days,
    _ORDERS,
)
"""The columns ``contact_from`` takes, in its order."""

DETAILS = (
    contact.c.name,
    contact.c.relationship,
    contact.c.company,
    contact.c.city,
    contact.c.state,
    contact.c.country,
    contact.c.zone,
    contact.c.interest,
    contact.c.note,
    _TAGS,
    contact.c.care_days,
    contact.c.language,
)
"""The columns ``details_from`` takes, in its order."""


def contact_from(
    contact_id: int,
    name: str,
    created_on: date,
    zones: tuple[str, ...],
    calling_region: str,
    relationship: Relationship,
    zone_source: ZoneSource,
    tags: str,
    permission: Permission | None,
    permission_entered_at: datetime | None,
    do_not_call: bool | None,
    do_not_call_at: datetime | None,
    do_not_call_reason: str | None,
    number_changed_at: datetime | None,
    has_number: bool,
    archived_at: datetime | None,
    care_days: int | None,
    orders: str | None,
) -> Contact:
    """A contact as the rules see her."""
    entry = None if permission is None else PermissionEntry(permission, permission_entered_at)
    wish = None
    if do_not_call is not None and do_not_call_at is not None:
        wish = DoNotCallEntry(do_not_call, do_not_call_at, do_not_call_reason or "")
    return Contact(
        contact_id,
        name,
        created_on,
        zones,
        calling_region,
        relationship,
        zone_source,
        _names(tags),
        entry,
        wish,
        number_changed_at,
        bool(has_number),
        archived_at is not None,
        care_days,
        _dates(orders),
    )


def details_from(
    name: str,
    relationship: Relationship,
    company: str,
    city: str,
    state: str,
    country: str,
    zone: str | None,
    interest: str,
    note: str,
    tags: str,
    care_days: int | None,
    language: str,
    *,
    phones: tuple[PhoneNumber, ...],
    emails: tuple[str, ...],
) -> ContactDetails:
    """Everything the seller may type about a contact."""
    return ContactDetails(
        name,
        relationship,
        phones,
        emails,
        company,
        city,
        state,
        country,
        zone,
        interest,
        note,
        _names(tags),
        care_days,
        language,
    )


def entered_values(details: ContactDetails) -> dict[str, object]:
    """The columns of a contact that hold her details; numbers, addresses and tags apart."""
    return {
        "name": details.name,
        "sort_name": storable(details.name).casefold(),
        "folded_name": folded(details.name),
        "relationship": details.relationship,
        "company": details.company,
        "city": details.city,
        "state": details.state,
        "country": details.country,
        "zone": details.zone,
        "interest": details.interest,
        "note": details.note,
        "care_days": details.care_days,
        "language": details.language,
    }


def _names(tags: str) -> frozenset[str]:
    return frozenset(json.loads(tags)) if tags != "[]" else frozenset()


def _dates(orders: str | None) -> tuple[date, ...]:
    if orders is None:
        return ()
    return tuple(sorted(date.fromisoformat(order) for order in orders.split(",")))
