"""The recogniser for the window and the command line: it lives in a process of its own.

Its crash takes neither the window nor the take with it, and nothing here waits for it except where
it says so.  Sound is 16 kHz, mono, signed 16-bit little endian ``bytes``, whole samples.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from math import inf
from typing import TYPE_CHECKING, Final, assert_never

from app.domain.errors import KnownError
from app.domain.hearing import HeardWord, Hearing, Position
from app.domain.microphone import BYTES_A_SECOND
from app.speech.child import Child, ChildLost
from app.speech.recogniser_process import (
    ANSWERS,
    Align,
    Answer,
    Begin,
    Broken,
    Fault,
    Finish,
    GoTo,
    Heard,
    HearTake,
    Prepare,
    Question,
    Ready,
    Sound,
    Told,
    work,
)

if TYPE_CHECKING:
    from app.speech.units import Unit

LONGEST_LAG_S: Final = 3.0
"""Seconds of sound not heard yet, from which on it is no use as a prompter and given up."""
LONGEST_START_S: Final = 10.0
"""Seconds in which the decoder is built; 0.2 to 0.4 where it was measured."""
LONGEST_END_S: Final = 2.0
"""Seconds within which a take that was listened to is at its end; 0.01 to 0.04 where measured."""
PATIENCE: Final = 4.0
"""Of a take's length: what hearing it as a whole may take on top, where 0.15 was measured for 100
words and 1 for 500, on a computer with nothing else to do."""
_GLANCE_S: Final = 0.1
_STRETCH: Final = BYTES_A_SECOND // 10
"""Bytes of sound that are sent together at most where it lags: what was measured with 20–100 ms."""

ENGINE: Final = "app.speech.listener"
"""What listens, in the process."""
_STUCK: Final = "it did not answer in time"
_UNHEARD: Final = (
    "Ringwell could not listen to this take, though the recording itself is safe: please try again."
)

_log = logging.getLogger(__name__)


class Recogniser:
    """Listens to one script after the other.  Used from one thread at a time.

    ``engine`` names the module that listens, imported in the child alone; ``clock`` counts seconds;
    ``patience`` is what hearing a whole sound may take, of its length.
    """

    def __init__(
        self,
        engine: str = ENGINE,
        clock: Callable[[], float] = time.monotonic,
        patience: float = PATIENCE,
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._patience = patience
        self._given_up = threading.Event()
        self._child: Child | None = None
        self._units: tuple[Unit, ...] = ()
        self._lost = False
        self._fault: str | None = None
        # The script: whether the process was handed it, its ticket, and by when it is to be built.
        self._built = False
        self._prepared = 0
        self._ready = False
        self._ready_by = inf
        # The errand under way: its ticket, bytes of sound, and what came of it.
        self._ticket = 0
        self._fed = self._heard = 0
        self._positions: list[Position] = []
        self._badly = False
        self._told: Told | None = None

    # Before a take

    def prepare(self, units: Sequence[Unit]) -> None:
        """Get ready for a script; what was under way is dropped.  Returns at once.

        Without units it is only started.
        """
        self._look()
        self._units = tuple(units)
        self._build()

    @property
    def ready(self) -> bool:
        """Whether it listens without delay; what is said before is heard a little later.

        To be asked every now and then until it is.
        """
        self._look()
        return self._ready

    @property
    def fault(self) -> str | None:
        """Why nobody can listen here, in a sentence for the seller; None after a crash."""
        return self._fault

    def warm(self, chunk: bytes) -> None:
        """Sound of the microphone check, between ``prepare`` and ``begin``.  Never blocks."""
        self._hand_over(chunk)

    # During a take

    def begin(self) -> None:
        """A take begins.  Returns at once; what was lost since the last one is started anew."""
        self._look()
        if not self._built and self._units and self._fault is None:
            self._build()
        ticket = self._next_ticket()
        if self._built:
            self._ask(Begin(ticket))

    def feed(self, chunk: bytes) -> None:
        """The next sound of the take.  Never blocks; a process that lags too far is given up."""
        self._hand_over(chunk)

    def positions(self) -> tuple[Position, ...]:
        """Where the seller went since this was last asked, in order.  Never blocks."""
        self._look()
        positions, self._positions = tuple(self._positions), []
        return positions

    @property
    def hears_badly(self) -> bool:
        """Whether there is sound, but for some seconds none that fits the script."""
        return self._badly

    @property
    def lost(self) -> bool:
        """Whether the process died, got stuck or lagged, and is gone until the next take."""
        return self._lost

    @property
    def lag(self) -> float:
        """Seconds of sound that were fed and are not heard yet."""
        return (self._fed - self._heard) / BYTES_A_SECOND

    def go_to(self, word: int) -> None:
        """The seller went to this word by hand: she is believed, and followed from there."""
        if self._built:
            self._ask(GoTo(word))

    def catch_up(self) -> None:
        """Wait until all that was fed is heard, or the process is given up."""
        self._wait_until(lambda: self._heard >= self._fed, LONGEST_START_S + self.lag)

    # After it

    def finish(self) -> Hearing | None:
        """What was heard in the take that ends; None where it was lost.

        Blocks for ``LONGEST_END_S`` at most.
        """
        if not self._built:
            return None
        told = self._tell(Finish(self._next_ticket()), LONGEST_END_S)
        return told if isinstance(told, Hearing) else None

    def hear_take(
        self, units: Sequence[Unit], samples: bytes, meanwhile: Callable[[], object] | None = None
    ) -> Hearing:
        """What is heard in a whole take; ``meanwhile`` is done while it listens.

        Blocks, within limits.  ``KnownError`` where nobody could listen.
        """
        self._look()
        question = HearTake(self._next_ticket(), tuple(units), samples, None)
        self._hand(question, self._limit_for(samples))
        if meanwhile is not None:
            meanwhile()
        return self._hearing(samples)

    def align(self, units: Sequence[Unit], samples: bytes) -> tuple[HeardWord, ...]:
        """When each word was said by what reads word for word, such as a voice.

        Blocks, within limits.  ``KnownError`` where nobody could listen.
        """
        self._look()
        question = Align(self._next_ticket(), tuple(units), samples)
        told = self._tell(question, self._limit_for(samples))
        if isinstance(told, tuple):
            return told
        raise self._nobody_listened()

    def give_up(self) -> None:
        """Wait for nothing any more, and start nothing, from now on; from any thread."""
        self._given_up.set()

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._child is not None:
            self._child.kill()
            self._child = None
        self._built = self._ready = False
        self._ready_by = inf

    # How it is done

    def _build(self) -> None:
        self._lost, self._fault = False, None
        self._ready, self._ready_by = False, self._clock() + LONGEST_START_S
        self._prepared = self._next_ticket()
        self._ask(Prepare(self._prepared, self._units), start=True)
        self._built = self._child is not None

    def _next_ticket(self) -> int:
        """Begin an errand: answers to older ones are of no interest any more."""
        self._ticket += 1
        self._fed = self._heard = 0
        self._positions = []
        self._badly = False
        self._told = None
        return self._ticket

    def _ask(self, question: Question, *, start: bool = False) -> None:
        if self._child is None and start and not self._given_up.is_set():
            try:
                self._child = Child("ringwell-recogniser", work, self._engine)
            except ChildLost as why:
                self._lose(str(why))
        if self._child is not None:
            self._child.send(question)
            self._look()

    def _tell(self, question: Question, seconds: float) -> object:
        """What comes of a question about a take; None if the process is lost over it."""
        self._ask(question, start=True)
        return self._told_within(seconds)

    def _told_within(self, seconds: float) -> object:
        self._wait_until(lambda: self._told is not None, seconds)
        return self._told and self._told.heard

    def _hand(self, question: Question, seconds: float) -> None:
        """Ask, and wait until the process has all of the question; it may have to be started."""
        self._ask(question, start=True)
        self._wait_until(lambda: self._child is None or not self._child.sending, seconds)

    def _hearing(self, samples: bytes) -> Hearing:
        """What comes of the ``HearTake`` that was handed over."""
        told = self._told_within(self._limit_for(samples))
        if isinstance(told, Hearing):
            return told
        raise self._nobody_listened()

    def _hand_over(self, chunk: bytes) -> None:
        if self._child is None or not self._built:
            return
        self._fed += len(chunk)
        for start in range(0, len(chunk), _STRETCH):
            stretch = chunk[start : start + _STRETCH]
            newest = self._child.last_waiting
            if isinstance(newest, Sound) and len(newest.samples) + len(stretch) <= _STRETCH:
                together = Sound(newest.ticket, newest.samples + stretch)
                self._child.put_in_place_of_last(together)
            else:
                self._child.send(Sound(self._ticket, stretch))
        self._look()
        if self.lag > (LONGEST_LAG_S if self._ready else LONGEST_START_S):
            self._lose("it lagged too far behind")

    def _wait_until(self, done: Callable[[], bool], seconds: float) -> None:
        deadline = self._clock() + seconds
        while self._child is not None and not done():
            if self._clock() >= deadline:
                self._lose(_STUCK)
            elif self._given_up.is_set():
                self.close()
            self._look(min(deadline, time.monotonic() + _GLANCE_S))

    def _look(self, deadline: float = -inf) -> None:
        """Take in what was answered; wait until a deadline for there to be anything."""
        if self._child is None:
            return
        try:
            for answer in self._child.wait(deadline):
                if not isinstance(answer, ANSWERS):
                    raise ChildLost("what it sent makes no sense")
                self._take_in(answer)
        except ChildLost as why:
            self._lose(str(why))
        if not self._ready and self._clock() >= self._ready_by:
            self._lose(_STUCK)

    def _take_in(self, answer: Answer) -> None:
        match answer:
            case Ready(ticket):
                self._ready = ticket == self._prepared
            case Heard(ticket, size, position, badly) if ticket == self._ticket:
                self._heard += size
                self._badly = badly
                if position is not None:
                    self._positions.append(position)
            case Told(ticket) if ticket == self._ticket:
                self._told = answer
            case Heard() | Told():
                pass  # the answer to an errand that was dropped
            case Fault(_, sentence):
                self._fault = sentence
                self._lose(None)
            case Broken(_, where):
                raise ChildLost(where)
            case _:
                assert_never(answer)

    def _lose(self, why: str | None) -> None:
        if why is not None:
            # What the log keeps of it is this sentence: there is nothing of the seller's in it.
            _log.error(f"The recogniser was given up: {why}")
        self.close()
        self._lost = True

    def _limit_for(self, samples: bytes) -> float:
        """Seconds that hearing a whole take may take."""
        return LONGEST_START_S + len(samples) / BYTES_A_SECOND * self._patience

    def _nobody_listened(self) -> KnownError:
        return KnownError(self._fault or _UNHEARD)
