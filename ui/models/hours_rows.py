"""The table of calling hours with the source of each row."""

from __future__ import annotations

from datetime import time
from typing import assert_never

from app.domain.calling_hours import Checked, Hours, RegionHours
from ui.models.rows import TableRows


class HoursRows(TableRows[RegionHours]):
    """One row for each region."""

    headings = ("Where", "Hours there", "Source")

    def cell(self, row: RegionHours, column: int) -> str:
        source = f"{row.source} ({_checked(row.checked)})"
        return (row.name, hours_in_words(row), source)[column]


def hours_in_words(row: RegionHours) -> str:
    """A region's hours as they are written on a door: "8 am – 9 pm, Sunday none"."""
    if row.weekday == row.saturday == row.sunday:
        words = f"{_span(row.weekday)}, every day"
    elif row.weekday == row.saturday:
        words = f"{_span(row.weekday)}, Sunday {_span(row.sunday)}"
    elif row.saturday == row.sunday:
        words = f"{_span(row.weekday)}, weekends {_span(row.saturday)}"
    else:
        words = f"{_span(row.weekday)}, Saturday {_span(row.saturday)}, Sunday {_span(row.sunday)}"
    return ", ".join(part for part in (words, _also(row)) if part)


def _span(hours: Hours | None) -> str:
    return "none" if hours is None else f"{_clock(hours.opens)} – {_clock(hours.closes)}"


def _clock(at: time) -> str:
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes} {'am' if at.hour < 12 else 'pm'}"


def _also(row: RegionHours) -> str:
    parts = []
    if row.closed_on_holidays:
        parts.append("holidays none")
    if row.max_calls_24h is not None:
        parts.append(f"at most {row.max_calls_24h} calls in 24 hours")
    return ", ".join(parts)


def _checked(checked: Checked) -> str:
    match checked:
        case Checked.READ:
            return "read there"
        case Checked.SECOND_HAND:
            return "second\N{NON-BREAKING HYPHEN}hand"
        case Checked.GENERAL:
            return "not confirmed"
        case _:
            assert_never(checked)
