"""A contact and the facts the seller entered about her, as the rules see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Relationship(StrEnum):
    """How the seller knows a contact; decides the care rhythm and the audience of news."""

    CUSTOMER = "customer"
    PROSPECT = "prospect"
    TEAM = "team"


class Permission(StrEnum):
    """The answer to "may I contact you again when there is something new?"."""

    UNKNOWN = "unknown"
    GRANTED = "granted"
    DECLINED = "declined"


class ZoneSource(StrEnum):
    """Where a contact's time zone comes from, best first; all but the first are guesses."""

    ENTERED = "entered"
    ADDRESS = "address"
    NUMBER = "number"
    SELLER = "seller"


@dataclass(frozen=True, slots=True)
class PermissionEntry:
    """A permission the seller noted outside a call.

    ``at`` is an aware instant, or None for what was so when the contact was entered: any answer
    given in a talk is newer.
    """

    answer: Permission
    at: datetime | None


@dataclass(frozen=True, slots=True)
class DoNotCallEntry:
    """The seller set (``on``) or lifted do-not-call by hand, at an aware instant, and why."""

    on: bool
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Contact:
    """What the cadence needs to know of a person, apart from the calls.

    ``created_on`` is a date in the contact's zone.  ``zones`` are IANA names, the likeliest first,
    never empty: where several are possible (a mobile or toll-free number) a call must be legal in
    all of them.  ``calling_region`` is a code of the calling-hours table such as ``US-FL`` or
    ``GB``.  ``number_changed_at`` is the aware instant the number was last corrected; it settles
    an earlier ``wrong_number``.  ``care_days`` replaces the policy's care rhythm when set.
    """

    id: int
    name: str
    created_on: date
    zones: tuple[str, ...]
    calling_region: str
    relationship: Relationship = Relationship.PROSPECT
    zone_source: ZoneSource = ZoneSource.SELLER
    tags: frozenset[str] = frozenset()
    permission_entry: PermissionEntry | None = None
    do_not_call_entry: DoNotCallEntry | None = None
    number_changed_at: datetime | None = None
    has_number: bool = True
    archived: bool = False
    care_days: int | None = None
    orders: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number as somebody wrote it and, where it is valid, as E.164 (``+16145550142``).

    ``extension`` is "" without one; it never stands in ``e164``.  ``label`` is what its owner calls
    it ("mobile", "work"), or "".
    """

    as_written: str
    e164: str | None = None
    extension: str = ""
    label: str = ""

    @property
    def dialled(self) -> str:
        """What to show and dial: E.164, else as written."""
        return self.e164 or self.as_written

    @property
    def key(self) -> str:
        """What two writings of one number share: E.164 with its ``+``, else the bare digits."""
        return self.e164 or digits_of(self.as_written)


def digits_of(text: str) -> str:
    """The decimal digits of a text, in any script, as ASCII."""
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """Everything about a contact a seller may type; all texts are plain text.

    ``interest`` is the short noun phrase a voicemail gives as its reason ("the bakeware you asked
    about").  ``zone`` is the IANA name she entered, None to go by address or number.  ``state`` is
    a two-letter code in the United States.  ``country`` is an ISO code or empty for the seller's.
    """

    name: str
    relationship: Relationship = Relationship.PROSPECT
    phones: tuple[PhoneNumber, ...] = ()
    emails: tuple[str, ...] = ()
    company: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    zone: str | None = None
    interest: str = ""
    note: str = ""
    tags: frozenset[str] = frozenset()
    care_days: int | None = None
    language: str = "en"

    @property
    def dialled(self) -> str | None:
        """The number that is dialled: E.164 where it is valid, else as written; None without."""
        return self.phones[0].dialled if self.phones else None
