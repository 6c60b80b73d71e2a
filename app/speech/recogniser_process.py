"""What the recogniser's process is asked and answers, and its work.

Sound is 16 kHz, mono, signed 16-bit little endian.  A ``ticket`` tells which question an answer
belongs to.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, Protocol, assert_never, cast

from app.domain.errors import KnownError
from app.domain.hearing import HeardWord, Hearing, Position
from app.speech.child import Parent

if TYPE_CHECKING:
    from app.speech.parts import Way
    from app.speech.units import Unit


@dataclass(frozen=True, slots=True)
class Prepare:
    """Get ready to listen to a script; answered with ``Ready``."""

    ticket: int
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Begin:
    """A take begins: what comes now is listened to, what came before was the microphone check."""

    ticket: int


@dataclass(frozen=True, slots=True)
class Sound:
    """The next stretch of sound; answered with ``Heard``."""

    ticket: int
    samples: bytes


@dataclass(frozen=True, slots=True)
class GoTo:
    """The seller went on to this word by hand."""

    word: int


@dataclass(frozen=True, slots=True)
class Finish:
    """The take has ended; answered with ``Told``."""

    ticket: int


@dataclass(frozen=True, slots=True)
class Search:
    """Find the way through what follows ``before`` in a take; answered with ``Told``."""

    ticket: int
    units: tuple[Unit, ...]
    samples: bytes
    before: bytes


@dataclass(frozen=True, slots=True)
class HearTake:
    """Hear a whole take, on a ``way`` through it if that was found; answered with ``Told``."""

    ticket: int
    units: tuple[Unit, ...]
    samples: bytes
    way: Way | None


@dataclass(frozen=True, slots=True)
class Align:
    """Tell when each word of a text was said that was read word for word; ``Told``."""

    ticket: int
    units: tuple[Unit, ...]
    samples: bytes


Question = Prepare | Begin | Sound | GoTo | Finish | Search | HearTake | Align


@dataclass(frozen=True, slots=True)
class Ready:
    """The decoder and its grammar are built."""

    ticket: int


@dataclass(frozen=True, slots=True)
class Heard:
    """A stretch of ``Sound`` was heard: ``size`` bytes of it, and what came of it."""

    ticket: int
    size: int
    position: Position | None
    badly: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a whole take or of a part."""

    ticket: int
    heard: Hearing | Way | tuple[HeardWord, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A ``KnownError`` with its sentence."""

    ticket: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A bug: the kind of the exception and the places in the code it went through, no more."""

    ticket: int
    where: str


Answer = Ready | Heard | Told | Fault | Broken
ANSWERS = (Ready, Heard, Told, Fault, Broken)


class Listener(Protocol):
    """What listens to one script; ``app.speech.listener`` has the real one."""

    hears_badly: bool

    def warm(self, chunk: bytes) -> None: ...

    def begin(self) -> None: ...

    def hear(self, chunk: bytes) -> Position | None: ...

    def go_to(self, word: int) -> None: ...

    def finish(self) -> Hearing: ...


class Engine(Protocol):
    """The module that does the listening, imported in the child alone."""

    def Listener(self, units: Sequence[Unit]) -> Listener: ...  # noqa: N802 - a class there

    def search(self, units: Sequence[Unit], samples: bytes, before: bytes) -> Way: ...

    def hear_take(self, units: Sequence[Unit], samples: bytes, way: Way | None) -> Hearing: ...

    def align(self, units: Sequence[Unit], samples: bytes) -> tuple[HeardWord, ...]: ...


def work(parent: Parent, engine: str) -> None:
    """Answer questions until nobody is left to ask; ``engine`` is the name of its module."""
    desk = _Desk(engine)
    for question in parent.messages():
        try:
            answer = desk.answer(question)
        except KnownError as fault:
            answer = Fault(desk.ticket, str(fault))
        except Exception as bug:  # noqa: BLE001 - told to the parent, which logs it
            parent.send(Broken(desk.ticket, _where(bug)))
            return
        if answer is not None:
            parent.send(answer)


class _Desk:
    def __init__(self, engine: str) -> None:
        self.ticket = 0
        self._name = engine
        self._listener: Listener | None = None
        self._listening = False

    def answer(self, question: Question) -> Answer | None:
        """Do what is asked; only what the parent waits for has an answer."""
        if not isinstance(question, GoTo):
            self.ticket = question.ticket
        match question:
            case Prepare(ticket, units):
                self._listener, self._listening = None, False
                engine = self._engine  # loaded now, also where there is nothing to build yet
                if units:
                    self._listener = engine.Listener(units)
                return Ready(ticket)
            case Begin():
                self._prepared.begin()
                self._listening = True
                return None
            case Sound(ticket, samples):
                listener = self._prepared
                position = None
                if self._listening:
                    position = listener.hear(samples)
                else:
                    listener.warm(samples)
                return Heard(ticket, len(samples), position, listener.hears_badly)
            case GoTo(word):
                self._prepared.go_to(word)
                return None
            case Finish(ticket):
                self._listening = False
                return Told(ticket, self._prepared.finish())
            case Search(ticket, units, samples, before):
                return Told(ticket, self._engine.search(units, samples, before))
            case HearTake(ticket, units, samples, way):
                return Told(ticket, self._engine.hear_take(units, samples, way))
            case Align(ticket, units, samples):
                return Told(ticket, self._engine.align(units, samples))
            case _:
                assert_never(question)

    @property
    def _engine(self) -> Engine:
        return cast(Engine, importlib.import_module(self._name))

    @property
    def _prepared(self) -> Listener:
        if self._listener is None:
            raise RuntimeError("nothing was prepared")
        return self._listener


def _where(bug: Exception) -> str:
    kind = type(bug)
    places = [
        f"{Path(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}"
        for frame, line in walk_tb(bug.__traceback__)
    ]
    return f"{kind.__module__}.{kind.__qualname__} at {', '.join(places)}"
