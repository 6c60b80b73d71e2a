"""The words of a session for the window."""

from __future__ import annotations

from app.data import session_words
from app.domain.warm_up import SessionWords
from app.usecases.office import Office

_LOOKED_AT = 200
"""Sessions whose if-then plans are looked through for one of her own: about a year of them."""


def words() -> SessionWords:
    """What a session says before, during and after the calls.

    ``KnownError`` where the file is damaged.  Read once, then kept.
    """
    return session_words.load()


def intentions(office: Office) -> tuple[str, ...]:
    """Her if-then plans of the last sessions, newest first; "" where she made none."""
    with office.database.read() as work:
        return tuple(work.session_figures.intentions(_LOOKED_AT))
