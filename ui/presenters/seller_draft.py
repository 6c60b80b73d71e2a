"""What stands in the fields about the seller, on the first run and in the settings."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.contact import PhoneNumber
from app.domain.seller import USUAL_CALLS_A_DAY, Seller
from app.exchange.phone_numbers import display, require_phone


@dataclass(frozen=True, slots=True)
class SellerDraft:
    """The fields as typed; ``region`` is an ISO country code, ``zone`` an IANA name."""

    name: str
    business: str
    phone: str
    region: str
    zone: str
    calls_a_day: int = USUAL_CALLS_A_DAY

    @classmethod
    def of(cls, seller: Seller) -> SellerDraft:
        """The draft that changes nothing about a seller."""
        phone = seller.phone
        shown = ""
        if phone is not None:
            shown = display(phone.e164, seller.region) if phone.e164 else phone.as_written
        return cls(
            seller.name, seller.business, shown, seller.region, seller.zone, seller.calls_a_day
        )


def to_seller(draft: SellerDraft) -> Seller:
    """The seller of a draft.  ``KnownError`` for a number that cannot be dialled."""
    phone = None
    if draft.phone.strip():
        read = require_phone(draft.phone, draft.region)
        phone = PhoneNumber(read.as_written, read.e164, read.extension)
    return Seller(
        draft.zone,
        draft.region,
        draft.name.strip(),
        draft.business.strip(),
        phone,
        draft.calls_a_day,
    )
