"""How the prompter's pace is told."""

from __future__ import annotations


def short_pace_words(wpm: int) -> str:
    """The same where there is little room: "132 wpm"."""
    return f"{wpm} wpm"


def pace_words(wpm: int, seconds: int) -> str:
    """Such as "132 wpm · 24 s"; a script of two minutes and more is told in minutes."""
    if seconds < 120:
        return f"{wpm} wpm · {seconds} s"
    return f"{wpm} wpm · {round(seconds / 60)} min"
