"""How instants and people's text are written in the database, and how names are compared."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

_NO_ACCENTS = dict.fromkeys(range(0x0300, 0x0370))


def instant_to_text(at: datetime) -> str:
    """An aware instant as UTC text of fixed width, ``2026-11-21T14:05:00.000000Z``."""
    if at.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def instant_from_text(text: str) -> datetime:
    """The aware instant (UTC) of such a text."""
    return datetime.fromisoformat(text)


def storable(text: str) -> str:
    """Text that SQLite can hold and its tools can show.

    A file name or an argument may carry half a character (a lone surrogate), a damaged file a NUL.
    """
    if text.isprintable():
        return text
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def folded(text: str) -> str:
    """A text for comparing and sorting: without case and without the accents of Latin letters."""
    decomposed = unicodedata.normalize("NFKD", storable(text).casefold())
    return decomposed.translate(_NO_ACCENTS)
