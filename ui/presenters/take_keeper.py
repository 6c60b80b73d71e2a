"""The takes of a rehearsal on the store lane: begun, then kept with a score or put away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.domain.take import Take, nothing_was_said
from app.usecases import drills, preferences, takes
from app.usecases.drills import Piece

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.hearing import Hearing
    from app.domain.score import Score
    from app.domain.seller import Seller
    from app.usecases.change import Change
    from ui.audio.booth import Booth
    from ui.desk import Desk
    from ui.presenters.recording import Recording, Studio


class Begun:
    """A take that was begun: its sound has a file at once, its row comes a moment later."""

    def __init__(self, piece: Piece, at: datetime) -> None:
        self.piece = piece
        self.at = at
        self.sound = takes.new_sound(at)
        """The name of its file."""
        self.take: Take | None = None
        self.seller: Seller | None = None
        self.lost = False
        """Whether its microphone went away."""
        self._answered = False
        self._waiting: list[Callable[[], None]] = []

    def then(self, act: Callable[[], None]) -> None:
        """Do something as soon as the database has answered, with a row or without."""
        if self._answered:
            act()
        else:
            self._waiting.append(act)

    def answer(self, take: Take | None = None, seller: Seller | None = None) -> None:
        """It has answered."""
        self.take, self.seller, self._answered = take, seller, True
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()


class TakeKeeper(QObject):
    """Begins, scores, keeps and drops takes.  One that cannot be kept is scored all the same."""

    kept = Signal(object, object)
    """What was ``Begun``, as a ``Take`` with its score; one that is kept nowhere has the id 0."""

    empty = Signal(object)
    """Nothing at all was said in what was ``Begun``, so nothing of it is kept."""

    unscored = Signal(object)
    """What was ``Begun`` stays as it is on the disk, to be scored another time."""

    hears_again = Signal()
    """Nobody listened to the end of the take, so somebody listens to it as a whole."""

    dropped = Signal(str, object)
    """A take was put away: what to say of it, and its ``Undo``."""

    refused = Signal(str)
    """What cannot be done, in a sentence."""

    def __init__(
        self, desk: Desk, booth: Booth, studio: Studio, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._booth = booth
        self._studio = studio
        self._being_scored: list[Begun] = []
        for signal in (self.kept, self.empty, self.unscored):
            signal.connect(self._forget)

    @property
    def being_scored(self) -> tuple[Begun, ...]:
        """The takes of which it is not known yet what comes of them."""
        return tuple(self._being_scored)

    def _forget(self, begun: Begun) -> None:
        self._being_scored = [each for each in self._being_scored if each is not begun]

    def begin(self, piece: Piece) -> Begun:
        """A take of these words; ``make_file`` is to be called before its first sound."""
        desk = self._desk
        begun = Begun(piece, desk.clock())

        def job() -> tuple[Take | None, Seller | None, str]:
            take, seller, fault = None, None, ""
            try:
                take = self._begin(begun)
                seller = preferences.seller(desk.office)
            except KnownError as why:
                fault = str(why)
            return take, seller, fault

        def done(result: tuple[Take | None, Seller | None, str]) -> None:
            take, seller, fault = result
            if fault:
                self.refused.emit(fault)
            begun.answer(take, seller)

        desk.read(job, done, broken=begun.answer)
        return begun

    def make_file(self, begun: Begun) -> Path:
        """Make the file of a take; on the speech lane, which waits for no database.

        ``KnownError`` where there is no room for it.
        """
        return takes.make_sound_file(self._desk.office, begun.sound)

    def score(self, begun: Begun, recording: Recording) -> None:
        """End the recording, score the take and keep it; one of the signals tells what came of it.

        Whatever goes wrong, its sound is in its file.
        """

        def put_off(fault: KnownError | None = None) -> None:
            if fault is not None:
                self.refused.emit(str(fault))
            self.unscored.emit(begun)

        def keep(score: Score) -> None:
            self._keep(begun, score)

        def judge(samples: bytes, hearing: Hearing | None) -> None:
            studio, piece, seller, lost = self._studio, begun.piece, begun.seller, begun.lost
            if hearing is None and drills.can_be_followed(piece):
                self.hears_again.emit()
                self._booth.hear_out(
                    lambda: studio.judge_unheard(piece, seller, samples, lost=lost),
                    keep,
                    put_off,
                    put_off,
                )
            else:
                self._booth.lane.run(
                    lambda: studio.judge(piece, seller, samples, hearing, lost=lost),
                    keep,
                    put_off,
                    put_off,
                )

        self._being_scored.append(begun)
        recording.finish(lambda *heard: begun.then(lambda: judge(*heard)), put_off)

    def _keep(self, begun: Begun, score: Score) -> None:
        if nothing_was_said(score):
            self._discard(begun)
            self.empty.emit(begun)
            return
        desk, now = self._desk, self._desk.clock()

        def job() -> tuple[Take, Change]:
            take = begun.take or self._begin(begun)
            return takes.keep_take(desk.office, take.id, score, now)

        def refuse(fault: KnownError) -> None:
            self.refused.emit(str(fault))
            self.kept.emit(begun, _kept_nowhere(begun, score))

        desk.change(
            job,
            lambda result: result[1],
            lambda result: self.kept.emit(begun, result[0]),
            refuse,
            lambda: self.unscored.emit(begun),
        )

    def _begin(self, begun: Begun) -> Take:
        """Add the row of a take; on the store lane."""
        piece = begun.piece
        return takes.begin_take(
            self._desk.office, piece.script.id, piece.text, piece.kind, begun.at, begun.sound
        )

    def put_away(self, begun: Begun, told: str, *, recorded: bool, silent: bool) -> None:
        """Put a take away; ``dropped`` has the way back if there is something to tell.

        Of one in which hardly anything was ``recorded`` nothing is kept, nor of a ``silent`` one
        of which there is nothing to tell.
        """
        if not recorded or (silent and not told):
            self._discard(begun)
            return
        desk = self._desk

        def act() -> None:
            take = begun.take
            if take is None:
                return
            desk.change(
                lambda: takes.drop_take(desk.office, take.id, desk.clock()),
                lambda change: change,
                lambda change: self.dropped.emit(told, change.undo) if told else None,
            )

        begun.then(act)

    def _discard(self, begun: Begun) -> None:
        """Nothing in a take is worth keeping: its row and its file go at once."""
        desk = self._desk

        def act() -> None:
            take_id = begun.take.id if begun.take else None
            desk.change(
                lambda: takes.discard_take(desk.office, take_id, begun.sound, desk.clock()),
                lambda change: change,
                # It is as it was, and at the next start it is found and discarded again.
                failed=lambda _fault: None,
            )

        # Only now has whoever writes the file let go of it.
        begun.then(lambda: self._booth.lane.run(lambda: None, lambda _nothing: act()))


def _kept_nowhere(begun: Begun, score: Score) -> Take:
    piece, zone = begun.piece, ZoneInfo(begun.seller.zone) if begun.seller else None
    return Take(
        id=0,
        script_id=piece.script.id,
        script_version=piece.script.version,
        title=piece.script.title,
        kind=piece.kind,
        text=piece.text,
        language=piece.language,
        at=begun.at,
        said_on=begun.at.astimezone(zone).date(),
        seconds=score.seconds,
        sound=None,
        score=score,
        best=False,
        rating=None,
        rating_is_hers=False,
    )
