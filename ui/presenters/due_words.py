"""What the due list says above its lines, and about the days ahead."""

from __future__ import annotations

from datetime import date

from app.domain.spoken import MONTHS, WEEKDAYS


def heading(day: date) -> str:
    """A date for the top of the page: "Saturday, November 21"."""
    return f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}"


def day_ahead(day: date, today: date) -> str:
    """A day to come within two weeks: "tomorrow", "on Monday", "on Saturday, December 5"."""
    days = (day - today).days
    if days <= 1:
        return "tomorrow" if days == 1 else "today"
    return f"on {WEEKDAYS[day.weekday()]}" if days < 7 else f"on {heading(day)}"


def people(count: int) -> str:
    """How many there are to call."""
    return f"{count:,} {'person' if count == 1 else 'people'} to call"


def together(words: str) -> str:
    """Words that stay on one line."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")
