"""The seller herself: who is calling, from where."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.contact import PhoneNumber

USUAL_CALLS_A_DAY, MOST_CALLS_A_DAY = 12, 200


@dataclass(frozen=True, slots=True)
class Seller:
    """What scripts say about the seller, and where she is.

    ``region`` is an ISO country code, the default for numbers and public holidays.  ``zone`` is
    her IANA time zone.  Name, business and phone may be empty until she has told them.
    ``calls_a_day`` is how many calls she means to make on a calling day.
    """

    zone: str
    region: str = "US"
    name: str = ""
    business: str = ""
    phone: PhoneNumber | None = None
    calls_a_day: int = USUAL_CALLS_A_DAY
