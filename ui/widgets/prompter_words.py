"""How the prompter's pace is told."""

from __future__ import annotations


def pace_words(wpm: int, seconds: int) -> str:
    """Such as "132 wpm · 24 s"; a script of two minutes and more is told in minutes."""
    if seconds < 120:
        return f"{wpm} wpm · {seconds} s"
    return f"{wpm} wpm · {round(seconds / 60)} min"
