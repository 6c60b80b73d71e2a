"""Progress: what she rehearsed, the takes of one script, and putting one away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.domain.take import ListedTake, Take
from app.usecases import preferences, takes
from app.usecases.change import Change, Thing
from app.usecases.takes import Progress
from ui.desk import Desk


class ProgressPresenter(QObject):
    """Keeps the page in step with the takes while it is on screen."""

    listed = Signal(object)
    """A ``Progress`` in place of the one before."""

    taken = Signal(str, object)
    """The id of a script and its ``ListedTake``s, the newest first, ``at`` in the seller's zone."""

    told = Signal(str, object)
    """What has just been done, in a sentence, and how to undo it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._followed = False
        self._stale = True
        self._script_id: str | None = None
        self._wish = 0
        self._fetched: int | None = None
        desk.changed.connect(self._on_change)

    def set_followed(self, followed: bool) -> None:
        """Whether the page is on screen; while it is not, nothing is looked up."""
        self._followed = followed
        if followed and self._stale:
            self.read()

    def read(self) -> None:
        """Read it all again."""
        self._stale = False

        def job() -> Progress:
            return takes.progress(self._desk.office, self._desk.clock())

        self._desk.read(job, self.listed.emit)
        if self._script_id is not None:
            self.look_at(self._script_id)

    def look_at(self, script_id: str | None) -> None:
        """Read the takes of a script."""
        self._script_id = script_id
        if script_id is None:
            return

        def job() -> tuple[ListedTake, ...]:
            found, zone = takes.list_of(self._desk.office, script_id), self._zone()
            return tuple(replace(take, at=take.at.astimezone(zone)) for take in found)

        def done(found: object) -> None:
            if script_id == self._script_id:
                self.taken.emit(script_id, found)

        self._desk.read(job, done)

    @property
    def fetched(self) -> int | None:
        """The id of the take that is being fetched."""
        return self._fetched

    def fetch(self, take_id: int, then: Callable[[Take], None]) -> None:
        """Read one take with its words, its ``at`` in the seller's zone.

        Only the latest wish is answered, and none after ``forget``.
        """
        self._wish += 1
        wish, self._fetched = self._wish, take_id

        def job() -> Take:
            take = takes.take(self._desk.office, take_id)
            return replace(take, at=take.at.astimezone(self._zone()))

        def over() -> None:
            if wish == self._wish:
                self._fetched = None

        def done(take: Take) -> None:
            over()
            if wish == self._wish:
                then(take)

        def failed(fault: KnownError) -> None:
            over()
            self._desk.store.known_error.emit(str(fault))

        self._desk.read(job, done, failed, over)

    def forget(self) -> None:
        """She no longer wants the take that is being fetched, if any."""
        self._wish += 1
        self._fetched = None

    def drop(self, take_id: int) -> None:
        """Remove a take."""
        desk = self._desk
        desk.change(
            lambda: takes.drop_take(desk.office, take_id, desk.clock()),
            lambda change: change,
            lambda change: self.told.emit("That take is removed.", change.undo),
        )

    def _zone(self) -> ZoneInfo:
        """The seller's zone; on the store lane."""
        seller = preferences.seller(self._desk.office)
        return ZoneInfo(seller.zone if seller else self._desk.office.home_zone)

    def _on_change(self, change: Change) -> None:
        if not change.things & {Thing.TAKES, Thing.SCRIPTS, Thing.SETTINGS}:
            return
        self._stale = True
        if self._followed:
            self.read()
