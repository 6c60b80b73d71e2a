"""The words of a session for the window."""

from __future__ import annotations

from app.data import session_words
from app.domain.warm_up import SessionWords


def words() -> SessionWords:
    """What a session says before, during and after the calls.

    ``KnownError`` where the file is damaged.  Read once, then kept.
    """
    return session_words.load()
