"""Where a contact probably is: her time zones and calling-hours region (DESIGN.md, rule 8)."""

from __future__ import annotations

from dataclasses import dataclass

from app.data.places import place_of
from app.domain.contact import ContactDetails, ZoneSource
from app.domain.seller import Seller
from app.exchange import phone_numbers


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """IANA zones, the likeliest first; where they were taken from; a code of the hours table."""

    zones: tuple[str, ...]
    zone_source: ZoneSource
    calling_region: str


def locate(details: ContactDetails, seller: Seller) -> Whereabouts:
    """The zone from the seller's entry, else the address, else the number, else her own.

    The region is the address', else the number's, else the seller's country.
    """
    country = details.country or (seller.region if details.state else "")
    home = place_of(country, details.state) if country else None
    e164 = next((phone.e164 for phone in details.phones if phone.e164), None)
    region = home.region if home else None
    if region is None and e164 is not None:
        region = phone_numbers.calling_region(e164)
    region = region or seller.region
    if details.zone is not None:
        return Whereabouts((details.zone,), ZoneSource.ENTERED, region)
    if home is not None and home.zones:
        return Whereabouts(home.zones, ZoneSource.ADDRESS, region)
    zones = phone_numbers.possible_zones(e164) if e164 is not None else ()
    if zones:
        return Whereabouts(zones, ZoneSource.NUMBER, region)
    return Whereabouts((seller.zone,), ZoneSource.SELLER, region)
