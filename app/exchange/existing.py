"""The contacts the seller already has, as far as an import looks at them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.exchange.names import email_key, name_key


@dataclass(frozen=True, slots=True)
class KnownContact:
    """What the plan needs to know of a contact the seller already has.

    ``phones`` holds ``PhoneNumber.key`` of each number, ``emails`` and ``tags`` are as stored.
    ``has_place`` says whether any of city, state and country is filled in.
    """

    id: int
    name: str
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    company: str = ""
    note: str = ""
    has_place: bool = False
    do_not_call: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True)
class ExistingContacts:
    """The contacts the seller has, by what an entry may share with them.

    Keys are ``PhoneNumber.key``, ``names.email_key`` and ``names.name_key``.  Only those contacts
    need to be in it that share a key with the file.
    """

    by_phone: Mapping[str, Sequence[KnownContact]] = field(default_factory=dict)
    by_email: Mapping[str, Sequence[KnownContact]] = field(default_factory=dict)
    by_name: Mapping[str, Sequence[KnownContact]] = field(default_factory=dict)

    @classmethod
    def of(cls, contacts: Iterable[KnownContact]) -> ExistingContacts:
        """All lookups over some contacts; about a second for 100,000."""
        by_phone: dict[str, list[KnownContact]] = {}
        by_email: dict[str, list[KnownContact]] = {}
        by_name: dict[str, list[KnownContact]] = {}
        for contact in contacts:
            by_name.setdefault(name_key(contact.name), []).append(contact)
            for phone in contact.phones:
                by_phone.setdefault(phone, []).append(contact)
            for email in contact.emails:
                by_email.setdefault(email_key(email), []).append(contact)
        return cls(by_phone, by_email, by_name)
