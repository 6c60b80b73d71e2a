"""Rule 8: when a call is legal, in the contact's own time, in every zone she may be in."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

import pytest

from app.data import calling_hours_file
from app.domain.call import DayPart
from app.domain.calling_hours import CallingHours, Hours, Window
from tests.builders import AUCKLAND, HONOLULU, NEW_YORK, US_HOLIDAYS, day, moment

LOS_ANGELES, PERTH, SYDNEY = "America/Los_Angeles", "Australia/Perth", "Australia/Sydney"

TABLE = calling_hours_file.load()
HOURS = CallingHours(
    TABLE,
    {"US-AL": US_HOLIDAYS, "US-LA": US_HOLIDAYS, "AU": frozenset({day("2027-01-26")})},
)


def window(region: str, now: str, *zones: str, recent: Any = (), hours: Any = HOURS) -> Window:
    """The window at a local time of the first zone."""
    zones = zones or (NEW_YORK,)
    return hours.window(region, zones, moment(now, zones[0]), recent)


def clock(at: datetime | None, zone: str = NEW_YORK) -> str | None:
    return at and f"{at.astimezone(moment('2026-12-01', zone).tzinfo):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("region", "now", "is_open"),
    [
        ("US-OH", "2026-12-01 07:59:59", False),
        ("US-OH", "2026-12-01 08:00", True),
        ("US-OH", "2026-12-01 20:59:59", True),
        ("US-OH", "2026-12-01 21:00", False),
        ("US-OH", "2026-12-06 08:00", True),  # A Sunday.
        ("US-WA", "2026-12-01 20:00", False),
        ("US-KY", "2026-12-01 09:59", False),
        ("US-TX", "2026-12-06 11:59", False),
        ("US-TX", "2026-12-06 12:00", True),
        ("US-AL", "2026-12-05 19:59", True),
        ("US-AL", "2026-12-06 12:00", False),
        ("US-AL", "2026-11-26 12:00", False),  # Thanksgiving.
        ("US-MS", "2026-11-26 12:00", True),
        ("US-MS", "2026-12-06 12:00", False),
        ("CA", "2026-12-01 21:29", True),
        ("CA", "2026-12-05 09:59", False),
        ("CA-ON", "2026-12-05 17:59", True),
        ("CA-ON", "2026-12-05 18:00", False),
        ("GB", "2026-12-05 08:30", False),
        ("GB-SCT", "2026-12-01 08:30", True),
        ("AU", "2026-12-05 17:00", False),
        ("AU", "2027-01-26 12:00", False),  # Australia Day.
        ("AU-NSW", "2027-01-26 12:00", False),
        ("AU", "2027-01-27 12:00", True),
        ("NZ", "2026-12-01 08:30", False),  # No rule known: cautious hours.
        ("NZ", "2026-12-06 12:00", False),
        ("", "2026-12-01 09:00", True),
    ],
)
def test_the_table_decides(region: str, now: str, is_open: bool) -> None:
    assert window(region, now).open == is_open


@pytest.mark.parametrize(
    ("region", "now", "opens"),
    [
        ("US-OH", "2026-12-01 05:00", "2026-12-01 08:00"),
        ("US-OH", "2026-12-01 21:00", "2026-12-02 08:00"),
        ("US-AL", "2026-12-05 20:00", "2026-12-07 08:00"),
        ("US-AL", "2026-11-25 20:00", "2026-11-27 08:00"),
        ("US-LA", "2026-12-24 20:00", "2026-12-26 08:00"),
        ("US-TX", "2026-12-05 21:00", "2026-12-06 12:00"),
        ("CA", "2026-12-04 21:30", "2026-12-05 10:00"),
        ("GB", "2026-12-05 21:00", "2026-12-07 08:00"),
        ("AU", "2027-01-25 20:00", "2027-01-27 09:00"),
        # The clocks change in the night before.
        ("US-OH", "2026-10-31 21:00", "2026-11-01 08:00"),
        ("US-OH", "2027-03-13 21:00", "2027-03-14 08:00"),
    ],
)
def test_outside_the_hours_the_opening_is_told(region: str, now: str, opens: str) -> None:
    found = window(region, now)
    assert (found.open, clock(found.opens_at), found.closes_at) == (False, opens, None)


def test_inside_the_hours_the_closing_is_told() -> None:
    found = window("CA", "2026-12-01 12:00")
    assert (clock(found.closes_at), found.opens_at) == ("2026-12-01 21:30", None)


@pytest.mark.parametrize(
    ("zones", "now", "is_open", "then"),
    [
        # Named in the first zone's time; the answer in New York's.
        ((NEW_YORK, LOS_ANGELES), "2026-12-01 08:00", False, "2026-12-01 11:00"),
        ((NEW_YORK, LOS_ANGELES), "2026-12-01 10:59", False, "2026-12-01 11:00"),
        ((NEW_YORK, LOS_ANGELES), "2026-12-01 11:00", True, "2026-12-01 21:00"),
        ((NEW_YORK, LOS_ANGELES), "2026-12-01 21:00", False, "2026-12-02 11:00"),
        ((LOS_ANGELES, NEW_YORK), "2026-12-01 17:59", True, "2026-12-01 21:00"),
        ((HONOLULU, NEW_YORK), "2026-12-01 15:30", True, "2026-12-01 21:00"),
    ],
)
def test_legal_in_every_zone_she_may_be_in(
    zones: tuple[str, ...], now: str, is_open: bool, then: str
) -> None:
    found = window("US", now, *zones)
    assert (found.open, clock(found.closes_at if is_open else found.opens_at)) == (is_open, then)


def test_sunday_in_one_of_the_zones_is_enough_to_wait() -> None:
    """Saturday afternoon in Honolulu is Sunday in Auckland, where nobody may be called."""
    found = window("NZ", "2026-12-05 14:00", HONOLULU, AUCKLAND)
    assert not found.open
    # Auckland's Monday is Honolulu's Sunday; on her Monday at ten it is Tuesday at nine there.
    assert clock(found.opens_at, HONOLULU) == "2026-12-07 10:00"


def test_zones_with_nothing_in_common_never_open() -> None:
    """Nine to eight, twelve hours apart."""
    assert window("NZ", "2026-12-01 09:00", NEW_YORK, "Asia/Bangkok") == Window(False)


def test_perth_and_sydney_on_an_australian_saturday() -> None:
    """Nine to five in both: the three hours between leave noon to five in Sydney."""
    found = window("AU", "2026-12-05 11:00", SYDNEY, PERTH)
    assert clock(found.opens_at, SYDNEY) == "2026-12-05 12:00"
    assert clock(window("AU", "2026-12-05 12:00", SYDNEY, PERTH).closes_at, SYDNEY) == (
        "2026-12-05 17:00"
    )


def test_the_seller_may_tighten_the_hours_but_not_widen_them() -> None:
    for own, opens, closes in [
        (Hours(time(10), time(18)), time(10), time(18)),
        (Hours(time(5), time(23)), time(8), time(21)),
        (Hours(time(19), time(23)), time(19), time(21)),
    ]:
        assert CallingHours(TABLE, own=own).on("US-OH", day("2026-12-01")) == Hours(opens, closes)
    night = CallingHours(TABLE, own=Hours(time(22), time(23)))
    assert night.on("US-OH", day("2026-12-01")) is None
    assert window("US-OH", "2026-12-01 12:00", hours=night) == Window(False)


@pytest.mark.parametrize(
    ("region", "on", "parts"),
    [
        ("US-OH", "2026-12-01", "morning afternoon evening"),
        ("CA", "2026-12-05", "morning afternoon evening"),
        ("AU", "2026-12-05", "morning afternoon"),
        ("US-TX", "2026-12-06", "afternoon evening"),
        ("US-KY", "2026-12-01", "morning afternoon evening"),
        ("GB", "2026-12-06", ""),
        ("US-AL", "2026-11-26", ""),
    ],
)
def test_the_parts_of_a_day_that_are_fine(region: str, on: str, parts: str) -> None:
    fine = [part for part in DayPart if HOURS.allows_part(region, day(on), part)]
    assert fine == parts.split()


FLORIDA = ["2026-12-01 09:00", "2026-12-01 12:00", "2026-12-01 15:00"]


@pytest.mark.parametrize(
    ("now", "calls", "is_open", "opens"),
    [
        ("2026-12-01 16:00", FLORIDA[:2], True, None),
        ("2026-12-01 16:00", FLORIDA, False, "2026-12-02 09:00"),
        ("2026-12-02 08:59", FLORIDA, False, "2026-12-02 09:00"),
        ("2026-12-02 09:00", FLORIDA, True, None),
        ("2026-12-02 09:01", [*FLORIDA, "2026-12-02 09:00"], False, "2026-12-02 12:00"),
        ("2026-12-01 16:00", [*FLORIDA, "2026-12-01 15:30"], False, "2026-12-02 12:00"),
        # The limit lifts in the evening, when it is too late: the morning after.
        ("2026-12-01 19:59", ["2026-12-01 19:57"] * 3, False, "2026-12-02 19:57"),
        ("2026-12-02 20:30", ["2026-12-02 19:57"] * 3, False, "2026-12-03 19:57"),
        # Later calls are none yet.
        ("2026-12-01 08:30", FLORIDA, True, None),
    ],
)
def test_at_most_three_calls_in_any_24_hours_in_florida(
    now: str, calls: list[str], is_open: bool, opens: str | None
) -> None:
    recent = [moment(call) for call in reversed(calls)]
    found = window("US-FL", now, recent=recent)
    assert (found.open, clock(found.opens_at)) == (is_open, opens)
    assert window("US-OH", now, recent=recent).open


@pytest.mark.parametrize(
    ("called", "opens"),
    [
        ("2026-10-31 12:00", "2026-11-01 11:00"),  # 25 hours lie between noon and noon.
        ("2027-03-13 12:00", "2027-03-14 13:00"),
    ],
)
def test_24_hours_are_24_hours_when_the_clocks_change(called: str, opens: str) -> None:
    found = window("US-FL", opens[:11] + "08:30", recent=[moment(called)] * 3)
    assert clock(found.opens_at) == opens
    assert window("US-FL", opens, recent=[moment(called)] * 3).open


def test_closing_is_told_in_the_zone_that_closes_first() -> None:
    found = window("US", "2026-12-01 12:00", LOS_ANGELES, NEW_YORK)
    assert found.closes_at == moment("2026-12-01 21:00", NEW_YORK)
