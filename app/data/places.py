"""Which country and state an address names, and the time zones there (resources/places.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.paths import resource


@dataclass(frozen=True, slots=True)
class Place:
    """A calling-hours region such as ``US-OH`` or ``GB`` and its IANA zones, maybe none known."""

    region: str
    zones: tuple[str, ...]


def place_of(country: str, state: str) -> Place | None:
    """The place an address names by codes or names in any case; None for an unknown country.

    Only the states of the United States have calling hours of their own.
    """
    places = _places()
    code = _code(country, {iso: [iso, *entry["names"]] for iso, entry in places.items()})
    if code is None:
        iso = country.strip().upper()
        return Place(iso, ()) if len(iso) == 2 and iso.isalpha() else None
    states = places[code].get("states", {})
    known = _code(state, {short: [short, entry["name"]] for short, entry in states.items()})
    if known is None:
        return Place(code, tuple(places[code]["zones"]))
    region = f"{code}-{known}" if code == "US" else code
    return Place(region, tuple(states[known]["zones"]))


def _code(written: str, names: dict[str, list[str]]) -> str | None:
    wanted = written.strip().rstrip(".").casefold()
    for code, known_as in names.items():
        if wanted in (name.casefold() for name in known_as):
            return code
    return None


@lru_cache(maxsize=1)
def _places() -> dict[str, Any]:
    with resource("places.toml").open("rb") as file:
        return tomllib.load(file)
