"""How words sound, as the seller spelled it."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from app.data.prepared import Command, Query
from app.data.take_tables import pronunciation

_ALL = Query(
    select(pronunciation.c.word, pronunciation.c.sounds_like).order_by(pronunciation.c.word)
)
_PUT = Command(
    insert(pronunciation)
    .prefix_with("OR REPLACE")
    .values({each: bindparam(each.name) for each in pronunciation.c})
)
_REMOVE = Command(delete(pronunciation).where(pronunciation.c.word == bindparam("of_word")))


class PronunciationStore:
    """Reads and writes pronunciations within one transaction."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def all(self) -> dict[str, str]:
        """The spelling of each word, by the word in lower case, in the order of the alphabet."""
        return dict(_ALL.all(self._driver))

    def put(self, word: str, sounds_like: str, at: datetime) -> None:
        """Keep how a word (in lower case) sounds as of an aware instant; "" forgets it."""
        if sounds_like:
            _PUT.run(self._driver, {"word": word, "sounds_like": sounds_like, "at": at})
        else:
            _REMOVE.run(self._driver, {"of_word": word})
