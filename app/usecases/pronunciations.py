"""How names and brands sound: the seller's own spellings, for the voice and the follower alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from app.domain.errors import KnownError
from app.usecases.change import Change, Thing
from app.usecases.office import Office

LONGEST = 60
"""Characters of a spelling."""


def sounds_like(office: Office) -> Mapping[str, str]:
    """Her spelling of each word, by the word in lower case, in the order of the alphabet."""
    with office.database.read() as work:
        return work.pronunciations.all()


def set_sounds_like(office: Office, word: str, spelling: str, now: datetime) -> Change:
    """From now on a word sounds like a spelling; an empty one leaves it to Ringwell again.

    ``KnownError`` unless it is one word, and for a spelling that is too long.  Whether the spelling
    can be said is for the caller to find out.
    """
    key, spelled = word_key(word), " ".join(spelling.split())
    if len(key.split()) != 1:
        raise KnownError("Please choose one word and type how it sounds.")
    if len(spelled) > LONGEST:
        raise KnownError(f"Please spell “{word.strip()}” in {LONGEST} letters or fewer.")
    with office.database.write() as work:
        before = work.pronunciations.all().get(key, "")
        if before == spelled:
            return Change(frozenset())
        work.pronunciations.put(key, spelled, now)
        work.commit()
    said = word.strip()
    again = (
        f"“{said}” sounds like “{before}” again." if before else f"Ringwell guesses “{said}” again."
    )
    return Change(
        frozenset({Thing.SOUNDS}),
        undo=lambda at: replace(set_sounds_like(office, key, before, at), result=again),
    )


def word_key(word: str) -> str:
    """A word as it is looked up: in lower case, with a straight apostrophe."""
    return unicodedata.normalize("NFC", word).strip().lower().replace("’", "'")
