"""The table of calling hours: every row against the facts, and what a damaged file says."""

from __future__ import annotations

import re

import pytest

from app.data import calling_hours_file
from app.domain.calling_hours import ELSEWHERE, Hours
from app.domain.errors import KnownError

# Region: Monday to Friday, Saturday, Sunday, the most calls in 24 hours, how well it is known.
FACTS = """
US     08:00-21:00  08:00-21:00  08:00-21:00  -  second-hand
US-WA  08:00-20:00  08:00-20:00  08:00-20:00  -  read
US-FL  08:00-20:00  08:00-20:00  08:00-20:00  3  read
US-OK  08:00-20:00  08:00-20:00  08:00-20:00  3  second-hand
US-MD  08:00-20:00  08:00-20:00  08:00-20:00  3  second-hand
US-CT  09:00-20:00  09:00-20:00  09:00-20:00  -  second-hand
US-AL  08:00-20:00  08:00-20:00  none         -  second-hand
US-LA  08:00-20:00  08:00-20:00  none         -  second-hand
US-MS  08:00-20:00  08:00-20:00  none         -  second-hand
US-MA  08:00-20:00  08:00-20:00  08:00-20:00  -  second-hand
US-NV  09:00-20:00  09:00-20:00  09:00-20:00  -  second-hand
US-KY  10:00-21:00  10:00-21:00  10:00-21:00  -  second-hand
US-MI  09:00-21:00  09:00-21:00  09:00-21:00  -  second-hand
US-MN  09:00-21:00  09:00-21:00  09:00-21:00  -  second-hand
US-NM  09:00-21:00  09:00-21:00  09:00-21:00  -  second-hand
US-TX  09:00-21:00  09:00-21:00  12:00-21:00  -  second-hand
CA     09:00-21:30  10:00-18:00  10:00-18:00  -  second-hand
GB     08:00-21:00  09:00-21:00  none         -  second-hand
AU     09:00-20:00  09:00-17:00  none         -  read
"""
ROWS = [line.split() for line in FACTS.strip().splitlines()]


def written(hours: Hours | None) -> str:
    return f"{hours.opens:%H:%M}-{hours.closes:%H:%M}" if hours else "none"


@pytest.mark.parametrize("facts", ROWS, ids=[row[0] for row in ROWS])
def test_every_row_says_what_is_known(facts: list[str]) -> None:
    row = calling_hours_file.load()[facts[0]]
    hours = [written(on) for on in (row.weekday, row.saturday, row.sunday)]
    assert [row.code, *hours, str(row.max_calls_24h or "-"), row.checked] == facts


def test_there_are_no_other_rows_but_that_for_elsewhere() -> None:
    assert set(calling_hours_file.load()) == {row[0] for row in ROWS} | {ELSEWHERE}


def test_elsewhere_nobody_is_called_when_any_known_region_forbids_the_common_hours() -> None:
    row = calling_hours_file.load()[ELSEWHERE]
    assert [written(on) for on in (row.weekday, row.saturday, row.sunday)] == [
        "09:00-20:00",
        "09:00-20:00",
        "none",
    ]


def test_alabama_louisiana_and_australia_are_closed_on_holidays() -> None:
    closed = {code for code, row in calling_hours_file.load().items() if row.closed_on_holidays}
    assert closed == {"US-AL", "US-LA", "AU"}


def test_every_row_names_its_source() -> None:
    assert all(row.source and row.name for row in calling_hours_file.load().values())
    assert calling_hours_file.load()["US-WA"].source == "RCW 19.158.040"


def test_the_file_is_read_once() -> None:
    assert calling_hours_file.load() is calling_hours_file.load()


SOUND = """
["*"]
name = "Elsewhere"
weekday = ["09:00", "20:00"]
saturday = ["10:00", "18:00"]
sunday = "none"
source = "Ringwell's own"
checked = "general"
"""


def test_a_sound_file_is_read() -> None:
    (row,) = calling_hours_file.read(SOUND).values()
    assert (row.max_calls_24h, row.closed_on_holidays, row.sunday) == (None, False, None)


@pytest.mark.parametrize(
    ("sound", "damaged", "why"),
    [
        ('["*"]', '["US"]', "the row “*” for all other regions is missing"),
        ('["*"]', '["*"', "Expected ']'"),
        ('["*"]', 'odd = 1\n["*"]', "“odd” is no table"),
        ('name = "Elsewhere"', 'name = " "', "name says nothing"),
        ('name = "Elsewhere"', "name = 5", "name says nothing"),
        ('sunday = "none"', "", "lacks “sunday”"),
        ('sunday = "none"', 'sunday = "never"', "sunday is “none” or two times"),
        ('sunday = "none"', 'sunday = ["21:00", "09:00"]', "the earlier first"),
        ('sunday = "none"', 'sunday = ["09:00"]', "two times"),
        ('sunday = "none"', 'sunday = ["9 am", "8 pm"]', "Invalid isoformat"),
        ('sunday = "none"', 'sunday = ["09:00Z", "20:00Z"]', "two times"),
        ('"general"', '"guessed"', "checked is one of read, second-hand, general"),
        ("checked", "max_calls_24h = 0\nchecked", "a number from 1"),
        ("checked", "max_calls_24h = true\nchecked", "a number from 1"),
        ("checked", 'closed_on_holidays = "yes"\nchecked', "true or false"),
        ("checked", "open = true\nchecked", "“open” or should not have it"),
    ],
)
def test_a_damaged_file_is_refused_with_its_fault(sound: str, damaged: str, why: str) -> None:
    with pytest.raises(KnownError, match=re.escape(why)) as refused:
        calling_hours_file.read(SOUND.replace(sound, damaged, 1))
    assert "please install Ringwell again" in str(refused.value)
