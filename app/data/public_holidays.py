"""Public holidays by region, from the tables of the ``holidays`` library.

Importing that library takes about 0.1 s and its first country another 0.1 s (measured on two
cores), which is too much for the start of the program: it is imported for the first date that is
looked up, and every region and year is worked out once.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from functools import cache


@dataclass(frozen=True, slots=True)
class PublicHolidays(Container[date]):
    """The public holidays of a region such as ``US``, ``US-AL``, ``CA`` or ``GB``, any year.

    Days given in lieu of a holiday at the weekend are among them.  A part of a country that the
    library does not know has the country's holidays, an unknown country none.  Safe to ask from
    any thread.
    """

    region: str

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in _in_year(self.region, day.year)


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
