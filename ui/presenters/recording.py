"""A take being recorded: from the microphone to the speech lane, and back what was heard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.domain.microphone import BYTES_A_SECOND, SILENT_BELOW_DBFS
from ui.presenters.leading import HeardSoFar

if TYPE_CHECKING:
    from app.domain.hearing import Hearing
    from app.domain.score import Score
    from app.domain.seller import Seller
    from app.usecases.drills import Piece
    from ui.audio.booth import Booth


class UnderWay(Protocol):
    """A take or a call on the speech lane; see ``ui.audio.under_way``."""

    def listen(self) -> None: ...

    def stop_listening(self) -> None: ...

    def hear(self, chunk: bytes) -> HeardSoFar: ...

    def go_to(self, word: int) -> None: ...

    def finish(self) -> tuple[bytes, Hearing | None]: ...

    def close(self) -> None: ...


class Studio(Protocol):
    """What a rehearsal asks of the speech lane; see ``ui.audio.studio``."""

    def begin(self, path: Path | None) -> UnderWay: ...

    def prepare(self, piece: Piece, sounds_like: Mapping[str, str]) -> bool: ...

    def judge(
        self,
        piece: Piece,
        seller: Seller | None,
        samples: bytes,
        hearing: Hearing | None,
        *,
        lost: bool,
    ) -> Score: ...

    def judge_unheard(
        self, piece: Piece, seller: Seller | None, samples: bytes, *, lost: bool
    ) -> Score: ...


MakeTake = Callable[[Path | None], UnderWay]
"""Begins a take on the lane whose sound goes to this file, or to none where there is no room."""

LONGEST_SECONDS = 300.0
"""A take that is forgotten ends by itself; the longest talk of the library takes a tenth of it."""
SILENT_SECONDS = 5.0
"""Who has said nothing for so long may have a microphone that is off."""
_ENOUGH_SOUNDS = 4  # of 50 to 64 ms each: longer than the key she pressed can be heard

NOT_RECORDED = "Something went wrong here, so this is not being recorded; please try once more."
NOT_LISTENED = "Something went wrong here, so nobody is listening; please try once more."


class Recording(QObject):
    """One take after the other.  Sound is taken from the moment of ``start``, heard or not.

    ``seconds`` counts the sound that has arrived, so it cannot run ahead of the recording.
    """

    began = Signal()
    """The first sound of a take is there."""

    heard = Signal(object)
    """A ``HeardSoFar``."""

    deaf = Signal()
    """Nobody listens to this take any more: told once, while it goes on."""

    level_changed = Signal(float)
    """How loud it is just now, dBFS."""

    seconds_changed = Signal(float)

    silent_changed = Signal(bool)
    """Nothing at all has been heard for ``SILENT_SECONDS``; False when a sound comes after all."""

    unkept = Signal(str)
    """Why the sound can be kept nowhere, in a sentence; it goes on all the same."""

    lost = Signal(str)
    """The microphone went away: a sentence.  What was recorded is kept until ``finish``."""

    def __init__(self, booth: Booth, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._booth = booth
        self._number = 0
        self._under_way = self._listening = self._deaf = False
        self._bytes = self._sounds = 0
        self._silent = False
        self._take: UnderWay | None = None  # touched on the lane only
        booth.microphone.chunk.connect(self._hear)
        booth.microphone.level.connect(self._measure)
        booth.microphone.lost.connect(self._lose)

    @property
    def seconds(self) -> float:
        """How much sound of the take there is."""
        return self._bytes / BYTES_A_SECOND

    @property
    def silent(self) -> bool:
        """Whether nothing at all has been heard for ``SILENT_SECONDS``, up to now or the end."""
        return self._silent

    def open(self) -> None:
        """Open the microphone; its sound is thrown away until ``start``."""
        self._number += 1
        self._bytes = self._sounds = 0
        self._silent = False
        self._under_way, self._listening, self._deaf = True, False, False
        self._booth.microphone.start(self._booth.microphone_id)

    def start(self, make: MakeTake, make_file: Callable[[], Path]) -> None:
        """From now on it is the take.  Both are called on the lane, before its first sound.

        A ``KnownError`` of ``make_file`` is told by ``unkept``.
        """

        def begin() -> tuple[UnderWay, str]:
            try:
                path, fault = make_file(), ""
            except KnownError as why:
                path, fault = None, str(why)
            return make(path), fault

        self._start(begin, NOT_RECORDED)

    def start_unkept(self, make: Callable[[], UnderWay]) -> None:
        """Listen, and keep nothing; ``make`` is called on the lane, before the first sound."""
        self._start(lambda: (make(), ""), NOT_LISTENED)

    def listen(self) -> None:
        """The recogniser is prepared: let it listen, also to what was said before it was."""
        self._tell_take(lambda take: take.listen())

    def stop_listening(self) -> None:
        """She does not say these words any more; the sound goes on."""
        self._tell_take(lambda take: take.stop_listening())

    def go_to(self, word: int) -> None:
        """She went to this word by hand."""
        self._tell_take(lambda take: take.go_to(word))

    def finish(
        self, done: Callable[[bytes, Hearing | None], None], broken: Callable[[], None]
    ) -> None:
        """Stop; ``done`` gets all the sound and what was heard, None where nobody could listen.

        ``broken`` is called in its place after a bug; the sound is in its file then.
        """
        self._stop()

        def job() -> tuple[bytes, Hearing | None]:
            take, self._take = self._take, None
            return take.finish() if take is not None else (b"", None)

        self._booth.lane.run(job, lambda result: done(*result), broken=broken)

    def abandon(self) -> None:
        """Stop and close the file; what was said stays in it."""
        self._stop()

        def job() -> None:
            take, self._take = self._take, None
            if take is not None:
                take.close()

        self._booth.lane.run(job)

    def _start(self, make: Callable[[], tuple[UnderWay, str]], broken: str) -> None:
        if not self._under_way:
            self.open()
        self._listening = True

        def job() -> str:
            self._take = None
            self._take, fault = make()
            return fault

        def done(fault: str) -> None:
            if fault:
                self.unkept.emit(fault)

        fail = self._of_this_take(self._lose)
        self._booth.lane.run(job, done, broken=lambda: fail(broken))

    def _stop(self) -> None:
        if self._under_way:
            self._booth.microphone.stop()  # which may hand over its last sound
        self._under_way = self._listening = False

    def _hear(self, chunk: bytes) -> None:
        if not self._listening:
            return
        first = self._bytes == 0
        self._bytes += len(chunk)
        if first:
            self.began.emit()
        self._tell_take(lambda take: take.hear(chunk))
        self.seconds_changed.emit(self.seconds)
        if self.seconds >= SILENT_SECONDS and self._sounds < _ENOUGH_SOUNDS:
            self._set_silent(True)

    def _tell_take(self, what: Callable[[UnderWay], HeardSoFar | None]) -> None:
        """Do something with the take on the lane.  A bug in it ends the listening, not the take."""

        def job() -> HeardSoFar | None:
            take = self._take
            if take is None:
                return None
            try:
                return what(take)
            except Exception:
                take.stop_listening()
                raise

        tell = self._of_this_take(self._tell)

        def done(heard: HeardSoFar | None) -> None:
            if heard is not None:
                tell(heard)

        self._booth.lane.run(job, done, broken=lambda: tell(HeardSoFar(lost=True)))

    def _tell(self, heard: HeardSoFar) -> None:
        if heard.lost and not self._deaf:
            self._deaf = True
            self.deaf.emit()
        self.heard.emit(heard)

    def _of_this_take(self, act: Callable[..., None]) -> Callable[..., None]:
        number = self._number

        def do(*arguments: object) -> None:
            if number == self._number and self._under_way:
                act(*arguments)

        return do

    def _measure(self, level: float) -> None:
        if self._under_way:
            self.level_changed.emit(level)
        if self._listening and level >= SILENT_BELOW_DBFS:
            self._sounds += 1
            if self._sounds >= _ENOUGH_SOUNDS:
                self._set_silent(False)

    def _set_silent(self, silent: bool) -> None:
        if silent is not self._silent:
            self._silent = silent
            self.silent_changed.emit(silent)

    def _lose(self, sentence: str) -> None:
        if self._under_way:
            self.lost.emit(sentence)
