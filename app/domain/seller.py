"""The seller herself: who is calling, from where."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.contact import PhoneNumber


@dataclass(frozen=True, slots=True)
class Seller:
    """What scripts say about the seller, and where she is.

    ``region`` is an ISO country code, the default for numbers and public holidays.  ``zone`` is
    her IANA time zone.  Name, business and phone may be empty until she has told them.
    """

    zone: str
    region: str = "US"
    name: str = ""
    business: str = ""
    phone: PhoneNumber | None = None
