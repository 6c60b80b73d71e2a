"""The list of scripts that were rehearsed, and the table of one script's takes."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.take import ListedTake
from ui.models.rows import ListRows, TableRows


@dataclass(frozen=True, slots=True)
class ProgressLine:
    """A script she rehearsed.  ``lengths`` are seconds, oldest first; ``best`` is a place in them.

    ``told`` says them in words.  ``due`` tells that it is to be said today, ``message`` that a
    length has its good range.
    """

    script_id: str
    title: str
    takes: str
    figures: str
    comes_back: str
    due: bool
    message: bool
    lengths: tuple[float, ...]
    best: int | None
    told: str


@dataclass(frozen=True, slots=True)
class TakeLine:
    """A take in the list of all: ``number`` is its place among those of its script, from 1.

    ``how`` tells what was rehearsed, such as "to a mailbox".
    """

    take: ListedTake
    number: int
    when: str
    how: str
    length: str
    pace: str
    said: str
    sound: str


class ProgressRows(ListRows[ProgressLine]):
    """A row for each script, in the order given."""

    def key(self, row: ProgressLine) -> str:
        return row.script_id

    def words(self, row: ProgressLine) -> str:
        return row.title

    def told(self, row: ProgressLine) -> str:
        facts = (row.title, row.takes, row.figures, row.comes_back, row.told)
        return ". ".join(filter(None, facts))


class TakeRows(TableRows[TakeLine]):
    """A row for each take, the newest first."""

    WHEN, LENGTH, PACE, SAID, SOUND = range(5)
    headings = ("When", "Length", "Pace", "Words said", "Recording")

    def cell(self, row: TakeLine, column: int) -> str:
        best = " ★ best" if row.take.best else ""
        when = f"{row.when}{best}\n{row.how}"
        return (when, row.length, row.pace, row.said, row.sound)[column]

    def row_of(self, take_id: int | None) -> int | None:
        """The row of a take; None where it is not in the table."""
        ids = [line.take.id for line in self._rows]
        return ids.index(take_id) if take_id in ids else None
