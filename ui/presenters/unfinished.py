"""Takes that were cut off when the program ended: they are heard and scored at the next start."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.domain.take import SHORTEST_SECONDS, Take, nothing_was_said
from app.usecases import drills, library, preferences, pronunciations, takes
from app.usecases.change import Change, Thing
from app.usecases.drills import Piece

if TYPE_CHECKING:
    from app.domain.score import Score
    from app.domain.seller import Seller
    from ui.desk import Desk
    from ui.lanes import Lane

Hear = Callable[[Piece, "Seller | None", Mapping[str, str], Path], "Score"]
"""Scores the sound of a file; called on the voice lane, ``KnownError`` for one that is broken."""

_AT_REST_AFTER = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class _Left:
    """A take that was cut off, and what is needed to score it."""

    take: Take
    piece: Piece | None
    seller: Seller | None
    sounds: Mapping[str, str]


def safe(title: str) -> str:
    """What she is told of a take that was cut off or taken up again."""
    return f"Your take of “{title}” from before is safe, under Progress."


class UnfinishedPresenter(QObject):
    """Nothing is asked: what can be scored is scored, and what is too short is removed.

    That is done at the start, and when a take that was left comes back: it goes on where it was.
    """

    noticed = Signal(str)
    """What was found, in a sentence."""

    def __init__(
        self,
        desk: Desk,
        lane: Lane,
        hear: Hear,
        running: Callable[[], frozenset[int]],
        parent: QObject | None = None,
    ) -> None:
        """``running`` tells the takes that are being said or scored just now."""
        super().__init__(parent)
        self._desk = desk
        self._lane = lane
        self._hear = hear
        self._running = running
        self._tried: set[int] = set()
        desk.changed.connect(self._on_change)

    def _on_change(self, change: Change) -> None:
        if Thing.TAKES in change.things:
            self.look()

    def look(self) -> None:
        """See what was cut off, and is not being said just now."""
        office = self._desk

        def job() -> tuple[_Left, ...]:
            found = takes.unfinished(office.office)
            if not found:
                return ()
            known = {script.id: script for script in library.library(office.office).scripts}
            seller = preferences.seller(office.office)
            sounds = pronunciations.sounds_like(office.office)
            return tuple(
                _Left(
                    take,
                    drills.as_written(known[take.script_id], take.text, take.kind)
                    if take.script_id in known
                    else None,
                    seller,
                    sounds,
                )
                for take in found
            )

        def done(found: tuple[_Left, ...]) -> None:
            for each in found:
                # Once in a run: what a bug kept from being scored waits for the next start.
                if each.take.id not in self._tried | self._running():
                    self._tried.add(each.take.id)
                    self._take_up(each)

        self._desk.read(job, done)

    def _take_up(self, left: _Left) -> None:
        take, piece, path = left.take, left.piece, left.take.sound
        if path is None or (take.seconds or 0.0) < SHORTEST_SECONDS:
            self._discard(take)
        elif piece is None:
            self._keep(take, None)
        else:

            def job() -> Score:
                return self._hear(piece, left.seller, left.sounds, path)

            self._lane.run(
                job, lambda score: self._keep(take, score), lambda _fault: self._keep(take, None)
            )

    def _keep(self, take: Take, score: Score | None) -> None:
        if score is not None and nothing_was_said(score):
            self._discard(take)
            return
        desk = self._desk

        def told(_result: object) -> None:
            self.noticed.emit(safe(take.title))

        def gone(_fault: KnownError) -> None:
            """Somebody else has kept or dropped it meanwhile."""

        desk.change(
            lambda: takes.keep_take(desk.office, take.id, score, desk.clock()),
            lambda result: result[1],
            told,
            gone,
        )

    def _discard(self, take: Take) -> None:
        desk, sound = self._desk, take.sound.name if take.sound else ""

        def job() -> Change | None:
            now = desk.clock()
            if _may_grow(take.sound, now):
                return None
            return takes.discard_take(desk.office, take.id, sound, now)

        def done(change: Change | None) -> None:
            if change is None:
                self._tried.discard(take.id)  # another look, or the next start

        def change_of(change: Change | None) -> Change:
            return change or Change(frozenset())

        desk.change(job, change_of, done, failed=lambda _fault: None)


def _may_grow(sound: Path | None, now: datetime) -> bool:
    """Whether another window may be recording it, in a folder that refuses the lock."""
    try:
        changed = sound.stat().st_mtime if sound is not None else 0.0
    except OSError:
        return False
    return now - datetime.fromtimestamp(changed, UTC) < _AT_REST_AFTER
