"""Names in a sentence: what finding them has in common in all languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.language.phrases import Phrasebook
from app.domain.language.reading import Role
from app.domain.language.words import Word


@dataclass(frozen=True, slots=True)
class Names:
    """The words with their names put together, and the names with whose they are."""

    words: tuple[Word, ...]
    seen: tuple[tuple[str, Role], ...]
    greeting: bool


class NameFinder:
    """Goes through the words once, clause by clause; in a ``plain`` text names have no capitals."""

    def __init__(self, words: Sequence[Word], people: Phrasebook, *, plain: bool) -> None:
        self._words = words
        self._texts = [word.text for word in words]
        self._people = people
        self._plain = plain
        self._found: list[Word] = []
        self._seen: list[tuple[str, Role]] = []
        self._greeting = False

    def names(self) -> Names:
        """Read all words."""
        self._read()
        return Names(tuple(self._found), tuple(self._seen), self._greeting)

    def _read(self) -> None:
        """Find what names there are in the language."""
        raise NotImplementedError

    def _kind_ends(self, at: int, kind: str) -> int:
        """Where the longest phrase of a kind that starts here ends, else ``at``."""
        return max((m.end for m in self._people.at(self._texts, at) if m.kind == kind), default=at)

    def _put(self, sign: str, start: int, end: int) -> None:
        """Add several words as one."""
        self._found.append(Word(sign, self._words[start].start, self._words[end - 1].end))
