"""What listens to a call of a session: for the beep of the mailbox, and to her words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from app.usecases import drills
from app.usecases.drills import Piece
from ui.presenters import session_ear_words as words
from ui.presenters.following import FollowingPresenter
from ui.presenters.goodbye import Goodbye
from ui.presenters.leading import HeardSoFar
from ui.presenters.moves import Moves
from ui.presenters.recording import Recording, UnderWay
from ui.presenters.session_ear_state import Ear

if TYPE_CHECKING:
    from ui.audio.booth import Booth
    from ui.presenters.rehearsal_preparation import Preparation

FIRST_WORDS = 6
"""Up to this word what started them may have been no beep, and the mailbox's may still come."""
_IN_A_MOMENT_MS = 400
"""She has just turned to somebody: what listens gets ready when that is done."""

Later = Callable[[int, Callable[[], None]], None]


class Hears(Protocol):
    """What begins to listen on the speech lane; see ``ui.audio.studio``."""

    def begin_call(self, *, for_beeps: bool, speaks: bool) -> UnderWay: ...


class SessionEar(QObject):
    """Listens to one call after the other.  Nothing of what it hears is kept.

    ``show`` says what is on the prompter.  The microphone is open from ``dial`` (hands-free) or
    ``toggle`` to ``close``, a pause or the end of the words, and never longer than ``Ear`` says.
    One pause goes on listening: after ``dial``, within the ``FIRST_WORDS``, for the beep.
    """

    sign_changed = Signal(str)
    """What the microphone is open for, in a few words; "" when it is closed."""

    began = Signal()
    """She says the words, or a mailbox waits for them."""

    from_top = Signal()
    """The words are said from the first one on."""

    under_way_changed = Signal(bool)
    """The words are under way, or rest."""

    said = Signal()
    """The message was said to its end."""

    told = Signal(str)
    """Why something is not as she chose, in a sentence; the words can be said all the same."""

    def __init__(
        self,
        booth: Booth,
        hears: Hears,
        recording: Recording,
        preparation: Preparation,
        parent: QObject | None = None,
        later: Later | None = None,
    ) -> None:
        super().__init__(parent)
        self._booth = booth
        self._hears = hears
        self._recording = recording
        self._preparation = preparation
        self._later = later or self._single_shot
        self.following = FollowingPresenter(self, words, runs_in_silence=True)
        self._moves = Moves.PACE
        self._state = Ear.CLOSED
        self._piece: Piece | None = None
        self._word = self._last = 0
        self._dialled = self._by_beep = False
        self._since = 0.0  # seconds of the sound from which on it is open for what it is
        self._goodbye = Goodbye(0)
        self._sign = ""
        self._telling = words.Telling(self.told.emit)
        recording.began.connect(self._hear_first)
        recording.heard.connect(self._hear)
        recording.seconds_changed.connect(self._count)
        recording.silent_changed.connect(self._note_silence)
        recording.lost.connect(self._lose)
        preparation.ready.connect(self._listen)
        self.following.says.connect(self._say)
        self.following.went_to.connect(self._note_place)

    @property
    def state(self) -> Ear:
        """What the microphone is open for."""
        return self._state

    @property
    def is_open(self) -> bool:
        """Whether the microphone is open."""
        return self._state.is_open

    def use(self, moves: Moves) -> None:
        """Let the words move like this from now on."""
        if moves is not self._moves:
            self.close()
            self._moves = moves
            self._telling.forget()
            self.get_ready_soon()

    def show(self, piece: Piece | None) -> None:
        """These words are on the prompter, or none."""
        if _said(self._piece) == _said(piece):
            return
        self._piece = piece
        self._last = len(piece.text.split()) - 1 if piece is not None else 0
        if self._state is not Ear.BEEP or not self._for_mailbox:
            self.close()
        self.get_ready_soon()

    def get_ready(self) -> None:
        """She may say these words soon: prepare to follow them."""
        if self._moves.listens and self._piece is not None:
            self._preparation.prepare(self._piece)

    def get_ready_soon(self) -> None:
        """Prepare when what goes on just now is done."""
        piece = self._piece

        def ready() -> None:
            if piece is self._piece:
                self.get_ready()

        self._later(_IN_A_MOMENT_MS, ready)

    def dial(self) -> None:
        """She dials, perhaps once more: hands-free, a mailbox may answer."""
        if self._state is Ear.BEEP:
            self._since = self._recording.seconds
            return
        may = self._state is Ear.CLOSED and self._waits_for_beeps
        if may and self._has_microphone():
            self.get_ready()
            self._dialled = True
            self._set_state(Ear.BEEP)
            self._open(speaks=False)
            self._show_wait()

    def toggle(self) -> None:
        """Start the words from where they are, or pause them."""
        if self._state.speaks:
            self._pause()
        elif self._piece is not None and self._moves.listens:
            self._start(by_beep=False)

    def go_by_hand(self, word: int) -> None:
        """She went to a word by hand, so that is where she is."""
        if self._state is Ear.VOICE:
            self.following.go_by_hand(word, self._recording.seconds)
            self._recording.go_to(word)

    def note_word(self, word: int) -> None:
        """The prompter is at this word, whoever moved it."""
        self._word = word

    def end_text(self) -> None:
        """The prompter has come to the end of the words by itself."""
        if self._state.speaks:
            self._end()

    def close(self) -> None:
        """Close the microphone, and let the words rest."""
        if self._state is Ear.CLOSED:
            return
        if self.is_open:
            self._recording.abandon()
        self._dialled = False
        self._set_state(Ear.CLOSED)
        self.following.stop()

    @property
    def _for_mailbox(self) -> bool:
        return self._piece is not None and not self._piece.script.live

    @property
    def _waits_for_beeps(self) -> bool:
        return self._moves is Moves.HANDS_FREE and self._for_mailbox

    @property
    def _may_beep(self) -> bool:
        """She has dialled, and has hardly begun: the mailbox's beep may still come."""
        return self._dialled and self._waits_for_beeps and self._word <= FIRST_WORDS

    def _has_microphone(self) -> bool:
        has = self._booth.has_microphone
        if has:
            self._telling.forget(but=words.OF_THE_WORDS)
        else:
            self._telling.state(self._booth.devices.trouble or words.NO_MICROPHONE)
        return has

    def _open(self, *, speaks: bool) -> None:
        self._since = 0.0
        beeps, begin = self._dialled, self._hears.begin_call
        self._recording.start_unkept(lambda: begin(for_beeps=beeps, speaks=speaks))

    def _start(self, *, by_beep: bool) -> None:
        """Her words begin."""
        piece = self._piece
        assert piece is not None
        self._by_beep = by_beep
        self.get_ready()
        english = drills.can_be_followed(piece)
        deaf = not english or self._preparation.can_listen is False
        listens = not deaf and (self.is_open or self._has_microphone())
        if by_beep or self._word >= self._last:
            self._word = 0
            self.from_top.emit()
        self._goodbye = Goodbye(self._last + 1)
        sounds = self.is_open
        self._since = self._recording.seconds
        self._set_state(Ear.VOICE if sounds or listens else Ear.ALONE)
        waits = words.TAKE_YOUR_TIME if piece.script.live else ""
        self.following.prepare(listens=listens, english=english, waits=waits)
        if listens and not sounds:
            self._open(speaks=True)
        else:
            self.following.set_silent(sounds and self._recording.silent)
        if listens and self._word:
            self.following.go_by_hand(self._word, self._recording.seconds)
        if self._state is Ear.ALONE and deaf:
            self._telling.state(words.BY_PACE if english else words.ENGLISH_ONLY)
        self._listen()
        self.began.emit()

    def _listen(self) -> None:
        """Listen to her words as soon as that is prepared."""
        can_listen = self._preparation.can_listen
        if self._state is not Ear.VOICE or not self.following.listens or can_listen is None:
            return
        if not can_listen:
            self.following.hear(HeardSoFar(lost=True))
            return
        self._recording.listen()
        if self._word:
            self._recording.go_to(self._word)

    def _pause(self) -> None:
        if self._state is not Ear.VOICE or not self._may_beep:
            self.close()
            return
        # It may have been no beep: the next one is waited for.
        self._recording.stop_listening()
        self._since = self._recording.seconds
        self._set_state(Ear.BEEP)
        self.following.stop()
        self._show_wait()

    def _hear_first(self) -> None:
        if self._state is Ear.VOICE:
            self.following.start()

    def _hear(self, heard: HeardSoFar) -> None:
        again = self._state is Ear.VOICE and self._by_beep and self._may_beep
        if heard.beeped and (self._state is Ear.BEEP or again):
            self._start(by_beep=True)
        elif self._state is Ear.VOICE:
            self.following.hear(heard)

    def _note_place(self, word: int) -> None:
        self._goodbye.at(word, self._recording.seconds)

    def _count(self, seconds: float) -> None:
        if self._state is Ear.VOICE and self._goodbye.said(seconds):
            self._end()
        elif self._state.is_over(seconds - self._since):
            why = words.NO_BEEP if self._state is Ear.BEEP else words.LONG_ENOUGH
            self.close()
            self._telling.event(why)
        elif self._state is Ear.VOICE and not self.following.listens and not self._may_beep:
            self._go_on_alone()

    def _go_on_alone(self) -> None:
        """Nobody can follow her, and no beep is to come: there is nothing to listen for."""
        once = self._sign in words.OF_THE_WORDS
        (self._telling.state if once else self._telling.event)(self._sign)
        self._recording.abandon()
        self._set_state(Ear.ALONE)

    def _note_silence(self, silent: bool) -> None:
        if self._state is Ear.VOICE:
            self.following.set_silent(silent)
        elif self._state is Ear.BEEP:
            self._show_wait()

    def _lose(self, sentence: str) -> None:
        """The microphone went away, or never came."""
        if not self.is_open:
            return
        if self._state is Ear.BEEP:
            self.close()
            self._telling.event(sentence)
        else:
            self._recording.abandon()
            self._set_state(Ear.ALONE)
            self.following.hear(HeardSoFar(lost=True))
            self._telling.event(f"{sentence} {words.AT_YOUR_PACE}")

    def _end(self) -> None:
        for_mailbox = self._for_mailbox
        self.close()
        if for_mailbox:
            self.said.emit()

    def _say(self, sentence: str) -> None:
        if self._state is Ear.VOICE:
            self._set_sign(sentence)

    def _show_wait(self) -> None:
        self._set_sign(words.NOTHING_FOR_BEEP if self._recording.silent else words.FOR_BEEP)

    def _set_state(self, state: Ear) -> None:
        before, self._state = self._state, state
        if not self.is_open:
            self._set_sign("")
        if state.speaks is not before.speaks:
            self.under_way_changed.emit(state.speaks)

    def _set_sign(self, sentence: str) -> None:
        if sentence != self._sign:
            self._sign = sentence
            self.sign_changed.emit(sentence)

    def _single_shot(self, milliseconds: int, act: Callable[[], None]) -> None:
        QTimer.singleShot(milliseconds, self, act)


def _said(piece: Piece | None) -> tuple[str, str] | None:
    return (piece.text, piece.language) if piece is not None else None
