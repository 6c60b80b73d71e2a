"""Public holidays by region, from the tables of the ``holidays`` library.

Importing that library takes about 0.2 s and 20 MB (measured on two cores; it loads every country),
which is too much for each start: it is imported for the first year that is looked up, and what it
says is kept in a file beside the seller's data until another version of it is installed.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Container, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PublicHolidays(Container[date]):
    """The public holidays of a region such as ``US``, ``US-AL``, ``CA`` or ``GB``, any year.

    Days given in lieu of a holiday at the weekend are among them.  A part of a country that the
    library does not know has the country's holidays, an unknown country none.  Safe to ask from
    any thread.
    """

    region: str
    kept: KeptHolidays | None = None

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        if self.kept is None:
            return day in _in_year(self.region, day.year)
        return day in self.kept.in_year(self.region, day.year)


@dataclass(eq=False, slots=True)
class KeptHolidays:
    """Holidays already worked out, in a JSON file by region and year.

    Only a saving of time: a file that cannot be read or written is done without.
    """

    file: Path
    _years: dict[str, frozenset[date]] | None = field(default=None, init=False)

    def in_year(self, region: str, year: int) -> frozenset[date]:
        """The holidays of a region in a year."""
        if self._years is None:
            self._years = self._read()
        key = f"{region} {year}"
        if key not in self._years:
            self._years[key] = _in_year(region, year)
            self._write(self._years)
        return self._years[key]

    def _read(self) -> dict[str, frozenset[date]]:
        with suppress(OSError, ValueError, TypeError, AttributeError, KeyError):
            kept = json.loads(self.file.read_text(encoding="utf-8"))
            if kept.pop("library") == _library():
                return {key: frozenset(map(date.fromisoformat, on)) for key, on in kept.items()}
        return {}

    def _write(self, years: dict[str, frozenset[date]]) -> None:
        def written(on: Iterable[date]) -> list[str]:
            return sorted(day.isoformat() for day in on)

        kept = {"library": _library()} | {key: written(on) for key, on in years.items()}
        unfinished = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        with suppress(OSError):
            # As private as everything in the seller's folder.
            unfinished.touch(mode=0o600)
            unfinished.write_text(json.dumps(kept), encoding="utf-8")
            unfinished.replace(self.file)


@cache
def _library() -> str:
    """What is different once another version of the library is installed.

    When its files were written tells it; asking for the version itself would take a tenth of the
    time a start has, for the packages that this imports.
    """
    spec = find_spec("holidays")
    if spec is None or spec.origin is None:
        return ""
    try:
        return str(Path(spec.origin).stat().st_mtime_ns)
    except OSError:  # within the file of a bundle, which is written with each version
        return str(Path(sys.executable).stat().st_mtime_ns)


@cache
def _in_year(region: str, year: int) -> frozenset[date]:
    # Not at the top: see above.
    import holidays

    country, _, part = region.partition("-")
    for subdivision in (part or None, None):
        try:
            return frozenset(
                holidays.country_holidays(country, subdivision, years=year, expand=False)
            )
        except NotImplementedError:
            continue
    return frozenset()
