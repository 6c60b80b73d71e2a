"""What the start of a session says: how long it is, who waits, and whom she left out."""

from __future__ import annotations

import pytest

from tests.ui.models.test_due_lines import closed
from tests.ui.pages.stage import NOW
from ui.presenters import session_start_words as words


def test_a_filter_says_among_whom_it_has_looked() -> None:
    assert words.callable_line(100, 1234, filtered=True, all_read=False) == (
        "100 people you can call now, of 1,234 who are due. The filters look among these 100."
    )
    for filtered, all_read in ((True, True), (False, False)):
        told = words.callable_line(100, 1234, filtered=filtered, all_read=all_read)
        assert told == "100 people you can call now, of 1,234 who are due."


def test_who_is_left_out_is_so_for_this_session_only() -> None:
    told = words.left_line(["Ann", "Bea", "Cho", "Dee", "Eve"])
    assert told == (
        "Left out of this session only, and still on your list: Ann, Bea, Cho, Dee and 1 more."
    )
    assert words.left_line([]) == ""
    long = "Maria-Magdalena Konstantinopolitanskaya"
    assert words.left_line([long]).endswith("list: Maria-Magdalena Konstantino….")
    rows = [closed(1, long, NOW.replace(hour=12, minute=0), NOW)]
    assert words.waiting_line(rows, NOW) == "Later: Maria-Magdalena Konstantino… from 12 pm"


def test_waiting_in_words() -> None:
    rows = [
        closed(number, f"P{number}", NOW.replace(hour=12 + number, minute=0), NOW)
        for number in range(6)
    ]
    assert words.waiting_line(rows, NOW) == (
        "Later: P0 from 12 pm · P1 from 1 pm · P2 from 2 pm · P3 from 3 pm · and 2 more"
    )
    never = closed(9, "Never", None, NOW)
    assert words.waiting_line([never], NOW) == ""
    assert "next two weeks" in words.rest_line([never], NOW)
    monday = closed(7, "Mo", NOW.replace(day=23, hour=9, minute=0), NOW)
    later = closed(8, "Di", NOW.replace(day=30, hour=9, minute=0), NOW)
    assert words.waiting_line([monday, later], NOW) == (
        "Later: Mo from Monday at 9 am · Di from November 30"
    )


@pytest.mark.parametrize(
    ("minutes", "calls", "a_call", "told"),
    [
        (45, 11, 4.0, "45 minutes, about 11 calls"),
        (60, 1, 55.0, "1 hour, about 1 call"),
        (None, 1, 0.2, "1 call, about 1 minute"),
        (None, 2, 4.0, "2 calls, about 8 minutes"),
        (None, 12, 4.0, "12 calls, about 50 minutes"),
    ],
)
def test_length_in_words(minutes: int | None, calls: int, a_call: float, told: str) -> None:
    assert words.length_line(minutes, calls, a_call) == told
