"""What eSpeak makes of a word, where it is installed: the same sounds its voice would say."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from functools import cache

from app.speech.phones import from_ipa

_PROGRAMS = ("espeak-ng", "espeak")
_ENOUGH_S = 3.0  # it takes 0.01 s


@cache
def program() -> str | None:
    """The path of eSpeak; None where it is not installed, as usual on Windows and macOS."""
    return next((path for name in _PROGRAMS if (path := shutil.which(name))), None)


def sounds_of(words: Sequence[str]) -> tuple[str, ...]:
    """Sounds of each word (letters and apostrophes only), in order; "" where it has none to tell.

    One short call for all of them.
    """
    path = program()
    if path is None or not words:
        return ("",) * len(words)
    no_window: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows only
    try:
        # A blank line between words makes each a paragraph, and so a line of the answer.
        told = subprocess.run(
            [path, "-q", "--ipa", "-v", "en-us", "--stdin"],
            input="\n\n".join(words),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_ENOUGH_S,
            check=True,
            creationflags=no_window,
        )
    except (OSError, subprocess.SubprocessError):
        return ("",) * len(words)  # letters are read instead
    lines = [line.strip() for line in told.stdout.splitlines() if line.strip()]
    if len(lines) != len(words):
        return ("",) * len(words)
    return tuple(from_ipa(line) for line in lines)
