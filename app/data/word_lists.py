"""Lists of lines in the TOML files of words Ringwell comes with."""

from __future__ import annotations


def word_list(value: object, name: str) -> tuple[str, ...]:
    """The lines of a list without the space around them.

    ``ValueError``, saying why, unless there are at least two, no two the same and none empty.
    """
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError(f"“{name}” needs its lines")
    lines = tuple(each.strip() for each in value)
    if not all(lines) or len(set(lines)) < max(2, len(lines)):
        raise ValueError(f"“{name}” needs at least two lines, no two the same")
    return lines
