"""Countries and time zones in words a seller knows, and how sure Ringwell is of a zone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import assert_never
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale

from app.domain.contact import ZoneSource

_FIRST_COUNTRIES = ("US", "CA", "GB", "AU", "NZ", "IE")

# What people call these zones; any other goes by its city.
_NAMES = {
    "America/New_York": "Eastern",
    "America/Detroit": "Eastern",
    "America/Indiana/Indianapolis": "Eastern",
    "America/Kentucky/Louisville": "Eastern",
    "America/Toronto": "Eastern",
    "America/Chicago": "Central",
    "America/Indiana/Knox": "Central",
    "America/Winnipeg": "Central",
    "America/Denver": "Mountain",
    "America/Boise": "Mountain",
    "America/Edmonton": "Mountain",
    "America/Los_Angeles": "Pacific",
    "America/Vancouver": "Pacific",
    "America/Anchorage": "Alaska",
    "Pacific/Honolulu": "Hawaii",
    "America/Phoenix": "Arizona",
    "America/Halifax": "Atlantic",
    "America/St_Johns": "Newfoundland",
}
_FIRST_ZONES = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
)
_AREAS = frozenset(
    "Africa America Antarctica Asia Atlantic Australia Europe Indian Pacific".split()
)
# A toll-free number has dozens of zones: naming three says enough.
_MOST_NAMED = 3


def zone_name(zone: str) -> str:
    """An IANA zone as people call it: "Eastern", else its city: "Berlin"."""
    return _NAMES.get(zone) or zone.rsplit("/", 1)[-1].replace("_", " ")


def zone_choice(zone: str) -> str:
    """An IANA zone for a list to choose from: "Eastern (New York)", "Berlin (Europe)"."""
    area, _, rest = zone.partition("/")
    city = rest.rsplit("/", 1)[-1].replace("_", " ")
    if area not in _AREAS or not city:
        return city or zone
    known = _NAMES.get(zone)
    return f"{known} ({city})" if known and known != city else f"{city} ({area})"


def zones_in_words(zones: Sequence[str]) -> str:
    """One zone or several possible ones: "Eastern or Central"."""
    names = list(dict.fromkeys(zone_name(zone) for zone in zones))
    if len(names) > _MOST_NAMED:
        return f"{names[0]} or another zone"
    return " or ".join(names)


def whereabouts_in_words(zones: Sequence[str], source: ZoneSource) -> str:
    """The zone and how it is known: "Eastern, from the area code — a guess"."""
    names = zones_in_words(zones)
    match source:
        case ZoneSource.ENTERED:
            return names
        case ZoneSource.ADDRESS:
            return f"{names}, from the address — a guess"
        case ZoneSource.NUMBER:
            return f"{names}, from the area code — a guess"
        case ZoneSource.SELLER:
            return f"{names}, the same as yours — a guess"
        case _:
            assert_never(source)


def zone_choices(used: str | None = None) -> tuple[tuple[str, str], ...]:
    """Every zone as (IANA name, words), those of the United States first, then by city.

    ``used`` is among them in any case.  Reads the zone files' folders, so it belongs on a lane.
    """
    zones = _zone_choices()
    if used is None or any(zone == used for zone, _ in zones):
        return zones
    return (*zones, (used, zone_choice(used)))


@lru_cache(maxsize=1)
def _zone_choices() -> tuple[tuple[str, str], ...]:
    places = (zone for zone in available_timezones() if zone.partition("/")[0] in _AREAS)
    others = sorted(
        ((zone, zone_choice(zone)) for zone in places if zone not in _FIRST_ZONES),
        key=lambda choice: choice[1],
    )
    return (*((zone, zone_choice(zone)) for zone in _FIRST_ZONES), *others)


@lru_cache(maxsize=1)
def country_choices() -> tuple[tuple[str, str], ...]:
    """Every country as (ISO code, English name), the likeliest first, then by name."""
    found = {}
    for country in QLocale.Country:
        code = QLocale.territoryToCode(country)
        if len(code) == 2 and code.isalpha():
            found[code] = QLocale.territoryToString(country)
    first = [(code, found.pop(code)) for code in _FIRST_COUNTRIES]
    return (*first, *sorted(found.items(), key=lambda choice: choice[1]))


def country_name(code: str) -> str:
    """The English name of an ISO country code, or the code itself."""
    return QLocale.territoryToString(QLocale.codeToTerritory(code)) if code else ""


def country_of_computer() -> str:
    """The ISO code of the country this computer is set to; US where it does not say."""
    code = QLocale.territoryToCode(QLocale.system().territory())
    return code if len(code) == 2 and code.isalpha() else "US"
