"""Public holidays by region, through the library that keeps them."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.data.public_holidays import KeptHolidays, PublicHolidays
from tests.builders import US_HOLIDAYS, day

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("region", "on", "name"),
    [
        ("US", "2026-11-26", "Thanksgiving, the fourth Thursday of November"),
        ("US", "2026-12-25", "Christmas Day"),
        ("US", "2027-01-01", "New Year's Day"),
        ("US", "2026-07-03", "the Friday before an Independence Day on Saturday"),
        ("US", "2026-07-04", "Independence Day itself"),
        ("US", "2027-07-05", "the Monday after an Independence Day on Sunday"),
        ("US", "2027-12-31", "a New Year's Day on Saturday, given the year before"),
        ("US-AL", "2026-04-27", "Confederate Memorial Day, Alabama's own"),
        ("US-AL", "2026-11-26", "a federal holiday in a state"),
        ("US-LA", "2026-04-03", "Good Friday, Louisiana's own"),
        ("CA", "2026-07-01", "Canada Day"),
        ("GB", "2026-12-28", "Boxing Day, given on the Monday"),
        ("AU", "2026-01-26", "Australia Day"),
        ("AU-NSW", "2026-06-08", "the King's Birthday in New South Wales"),
    ],
)
def test_a_holiday_is_known(region: str, on: str, name: str) -> None:
    assert day(on) in PublicHolidays(region), name


@pytest.mark.parametrize(
    ("region", "on"),
    [
        ("US", "2026-11-27"),
        ("US", "2026-04-27"),
        ("US", "2026-12-26"),
        ("GB", "2026-11-26"),
        ("AU", "2026-06-08"),
    ],
)
def test_another_region_works_that_day(region: str, on: str) -> None:
    assert day(on) not in PublicHolidays(region)


def test_the_federal_holidays_of_two_years_are_those_the_rules_are_tested_with() -> None:
    days = (date(2026, 1, 1) + timedelta(days=step) for step in range(730))
    assert {on for on in days if on in PublicHolidays("US")} == US_HOLIDAYS


@pytest.mark.parametrize("region", ["", "*", "XX", "XX-YY", "United States"])
def test_an_unknown_region_has_no_holidays(region: str) -> None:
    assert day("2027-01-01") not in PublicHolidays(region)


def test_an_unknown_part_of_a_country_keeps_the_countrys_holidays() -> None:
    assert day("2026-11-26") in PublicHolidays("US-ZZ")


def test_any_year_may_be_asked_for() -> None:
    assert all(date(year, 12, 25) in PublicHolidays("US") for year in (1990, 2030, 2050))


def test_several_threads_may_ask_at_once() -> None:
    regions = ["DE", "FR", "NZ", "IE"] * 4

    def new_year(region: str) -> bool:
        return day("2026-01-01") in PublicHolidays(region)

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(new_year, regions))


def test_the_library_is_imported_for_the_first_date_only() -> None:
    script = (
        "import sys\n"
        "from datetime import date\n"
        "from app.data.public_holidays import PublicHolidays\n"
        "federal = PublicHolidays('US')\n"
        "assert 'holidays' not in sys.modules\n"
        "assert date(2026, 11, 26) in federal\n"
        "assert 'holidays' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", script], cwd=ROOT, check=True)


def test_what_was_worked_out_is_kept_and_needs_no_library(tmp_path: Path) -> None:
    file = tmp_path / "public-holidays.json"
    assert day("2026-11-26") in PublicHolidays("US", KeptHolidays(file))
    code = (
        "import sys; from datetime import date; from pathlib import Path;"
        "from app.data.public_holidays import KeptHolidays, PublicHolidays;"
        f"us = PublicHolidays('US', KeptHolidays(Path({str(file)!r})));"
        "assert date(2026, 11, 26) in us; assert date(2026, 11, 27) not in us;"
        "assert 'holidays' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


@pytest.mark.parametrize("damaged", ["", "[]", "{}", '{"library": 1}', "\x00"])
def test_a_damaged_file_is_worked_out_again(tmp_path: Path, damaged: str) -> None:
    file = tmp_path / "public-holidays.json"
    file.write_text(damaged, encoding="utf-8")
    assert day("2026-11-26") in PublicHolidays("US", KeptHolidays(file))
    assert "2026-11-26" in file.read_text(encoding="utf-8")


def test_without_a_place_to_keep_them_they_are_known_all_the_same(tmp_path: Path) -> None:
    nowhere = KeptHolidays(tmp_path / "missing" / "public-holidays.json")
    assert day("2026-11-26") in PublicHolidays("US", nowhere)
