"""The other side of a drill: a mailbox's greeting and beep, or what somebody says who answered."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.drill import TheirLine
from app.domain.errors import KnownError
from app.domain.take import TakeKind
from app.usecases import drills
from app.usecases.drills import Piece

if TYPE_CHECKING:
    from ui.audio.booth import Booth
    from ui.desk import Desk

NOTHING_TO_HEAR = "Nothing to listen with is plugged in, so please read what they say."

_COUNT_FROM = 3
_SECOND_MS = 1_000
_READING_MS_A_WORD = 330  # to read it calmly where no voice speaks it

Later = Callable[[int, Callable[[], None]], None]
"""Does something in so many milliseconds."""


class DrillPresenter(QObject):
    """Speaks where there is a voice, and shows where there is none; the drill goes on either way.

    One thing at a time: the latest wish is the one that counts.
    """

    told = Signal(str)
    """The words of the other side, to be shown while they sound."""

    spoken = Signal()
    """They have been said, or have been there long enough to be read."""

    beeped = Signal()
    """The beep is over: it is her turn."""

    answered = Signal(object)
    """The ``Piece`` to say to what they say now."""

    count_changed = Signal(int)
    """Three, two, one, where nothing can be heard; 0 when that is over."""

    refused = Signal(str)
    """Why nothing is heard, in a sentence."""

    def __init__(
        self,
        desk: Desk,
        booth: Booth,
        rng: Random,
        later: Later | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._booth = booth
        self._rng = rng
        self._greeting = ""
        self._line: TheirLine | None = None
        self._later = later or self._single_shot
        self._wish = 0
        self._then: Callable[[], None] | None = None
        self._otherwise: Callable[[], None] | None = None
        booth.loudspeaker.finished.connect(self._heard_out)
        booth.loudspeaker.lost.connect(self._unheard)

    def begin(self, piece: Piece) -> None:
        """Greet her as a mailbox, or say what her words are the answer to; then ``spoken``."""
        self.stop()
        if piece.kind is TakeKind.VOICEMAIL:
            self._greet(piece)
        else:
            line = piece.line or drills.line_for(piece.script, self._rng, self._line)
            self._line = line
            self._speak(line.text, piece.language)

    def change_line(self, piece: Piece) -> None:
        """Think of something else to say, and ``answered`` with her words for that."""
        self.stop()
        line = drills.their_line(piece.language, self._rng, self._line)
        desk, wish = self._desk, self._wish

        def job() -> Piece:
            return drills.answer_to(
                desk.office, line, piece.language, piece.contact_id, desk.clock()
            )

        def done(answer: Piece) -> None:
            if wish == self._wish:
                self.answered.emit(answer)

        desk.read(job, done, self._cannot_think(wish), self._cannot_think(wish))

    def _greet(self, piece: Piece) -> None:
        desk, wish, before = self._desk, self._wish, self._greeting

        def job() -> str:
            return drills.greeting(
                desk.office, piece.language, piece.contact_id, desk.clock(), self._rng, before
            )

        def done(greeting: str) -> None:
            if wish == self._wish:
                self._greeting = greeting
                self._speak(greeting, piece.language)

        desk.read(job, done, self._cannot_think(wish), self._cannot_think(wish))

    def _cannot_think(self, wish: int) -> Callable[..., None]:
        """There are no words for the other side: it is her turn all the same."""

        def go_on(fault: KnownError | None = None) -> None:
            if wish == self._wish:
                if fault is not None:
                    self.refused.emit(str(fault))
                self._end()

        return go_on

    def _speak(self, words: str, language: str) -> None:
        wish, booth = self._wish, self._booth
        self.told.emit(words)

        def read_alone() -> None:
            self._later(len(words.split()) * _READING_MS_A_WORD, self._if_wanted(wish, self._end))

        def play(samples: bytes) -> None:
            if wish == self._wish:
                self._play(samples, self._end, read_alone)

        def mute(fault: KnownError) -> None:
            if wish == self._wish:
                self.refused.emit(str(fault))
                read_alone()

        if not booth.has_loudspeaker:
            mute(KnownError(NOTHING_TO_HEAR))
            return
        # What is chosen in the window is read here, not on the lane.
        voice_id, wpm = booth.voice_id, booth.voice_wpm
        booth.voice_lane.run(
            lambda: self._voiced(words, language, voice_id, wpm),
            play,
            mute,
            self._if_wanted(wish, read_alone),
        )

    def beep(self) -> None:
        """Sound the beep, then ``beeped``; where nothing sounds, count down in figures."""
        from app.speech.beep import beep

        self.stop()
        if self._booth.has_loudspeaker:
            self._play(beep(), self.beeped.emit, lambda: self._count(_COUNT_FROM))
        else:
            self._count(_COUNT_FROM)

    def cut_off(self) -> None:
        """The mailbox has heard enough."""
        from app.speech.beep import time_is_up

        self.stop()
        if self._booth.has_loudspeaker:
            self._play(time_is_up(), lambda: None, lambda: None)

    def stop(self) -> None:
        """Be quiet."""
        self._wish += 1
        if self._then is not None:
            self._then = self._otherwise = None
            self._booth.loudspeaker.stop()
        self.count_changed.emit(0)

    def _voiced(self, words: str, language: str, voice_id: str | None, wpm: int) -> bytes:
        """On the voice lane."""
        from app.speech.sound import read
        from app.speech.spoken_files import private_folder

        with private_folder() as folder:
            path = folder / "said.wav"
            self._booth.voice.speak(words, path, voice_id, wpm, language)
            return read(path)

    def _play(
        self, samples: bytes, then: Callable[[], None], otherwise: Callable[[], None]
    ) -> None:
        self._then, self._otherwise = then, otherwise
        self._booth.loudspeaker.play(samples)

    def _heard_out(self) -> None:
        then, self._then, self._otherwise = self._then, None, None
        if then is not None:
            then()

    def _unheard(self, sentence: str) -> None:
        otherwise, self._then, self._otherwise = self._otherwise, None, None
        if otherwise is not None:
            self.refused.emit(sentence)
            otherwise()

    def _end(self) -> None:
        self.spoken.emit()

    def _count(self, number: int) -> None:
        self.count_changed.emit(number)
        if number == 0:
            self.beeped.emit()
        else:
            wish = self._wish
            self._later(_SECOND_MS, self._if_wanted(wish, lambda: self._count(number - 1)))

    def _if_wanted(self, wish: int, act: Callable[[], None]) -> Callable[[], None]:
        def do() -> None:
            if wish == self._wish:
                act()

        return do

    def _single_shot(self, milliseconds: int, act: Callable[[], None]) -> None:
        QTimer.singleShot(milliseconds, self, act)
