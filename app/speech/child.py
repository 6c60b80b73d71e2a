"""A process of our own that may crash, hang or lag without harm to the one that started it.

Messages are picklable values and go both ways over one pipe.  The parent's side never blocks: what
is sent is cut into pieces, and only so many are on their way that the child has not taken yet as
the system's pipe has room for (macOS and Windows hold 8 kB, Linux 200).  The child's side does
block: it waits for a message, and ends when there is nobody left to send one.
"""

from __future__ import annotations

import atexit
import faulthandler
import multiprocessing
import os
import pickle
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing.connection import Connection
from typing import IO, Any, Final

_PIECE: Final = 3_500
"""Bytes of a message that go in one piece."""
_ON_THEIR_WAY: Final = 16 if sys.platform == "linux" else 2
_TAKEN: Final = b""
"""The child's sign that it took a piece."""
_MORE, _LAST = b"\0", b"\1"
_LONGEST_ERRAND_S: Final = 3_600.0
"""After it a child stuck in foreign code ends itself, should nobody be left to end it.  Longer than
any errand."""
_IDLE_S: Final = 60.0
_GLANCE_S: Final = 0.2

Pipe = Connection


class ChildLost(Exception):
    """The child died, or sent what makes no sense; it is of no more use."""


class Child:
    """The parent's side.  Used from one thread at a time.

    ``work`` is a function of a module (it is imported in the child, not handed over); it is called
    there with a ``Parent`` and the ``arguments``.
    """

    def __init__(self, name: str, work: Callable[..., None], *arguments: object) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe(duplex=True)
        self._waiting: deque[object] = deque()
        self._pieces: deque[bytes] = deque()
        self._on_their_way = 0
        self._arrived = bytearray()
        self._process = context.Process(
            target=_run, args=(theirs, work, *arguments), name=name, daemon=True
        )
        # Ends it before multiprocessing would wait for one that is stuck.
        atexit.register(self.kill)
        try:
            with _interrupts_kept_from_it():
                self._process.start()
        except OSError as fault:
            self.kill()
            raise ChildLost("it could not be started") from fault
        finally:
            theirs.close()

    @property
    def pid(self) -> int | None:
        """Its number with the system; None once it is killed."""
        return None if self._pipe.closed else self._process.pid

    @property
    def last_waiting(self) -> object | None:
        """The newest message of which nothing was sent yet: more may still be put into it."""
        return self._waiting[-1] if self._waiting else None

    @property
    def sending(self) -> bool:
        """Whether there is anything that was not sent yet, or not all of it."""
        return bool(self._waiting or self._pieces)

    def send(self, message: object) -> None:
        """Have a message sent as soon as the child has room for it; ``pump`` sees to it."""
        self._waiting.append(message)

    def put_in_place_of_last(self, message: object) -> None:
        """Have this sent in place of ``last_waiting``."""
        self._waiting[-1] = message

    def pump(self) -> list[Any]:
        """Send what there is room for; the messages that came since the last time."""
        messages: list[Any] = []
        try:
            self._push()
            while self._pipe.poll(0):
                self._take(messages)
                self._push()
        except (OSError, EOFError) as fault:
            # What it said before it died still counts; the next look raises this again.
            if not messages:
                raise self._ended() from fault
        if not (messages or self._process.is_alive() or self._pipe.poll(0)):
            raise self._ended()
        return messages

    def wait(self, deadline: float) -> list[Any]:
        """``pump`` until there is a message; nothing once ``time.monotonic()`` is the deadline."""
        while not (messages := self.pump()):
            left = deadline - time.monotonic()
            if left <= 0:
                break
            try:
                self._pipe.poll(min(left, _GLANCE_S))
            except (OSError, EOFError) as fault:
                raise self._ended() from fault
        return messages

    def kill(self) -> int | None:
        """End it at once, whatever it is doing, and leave nothing behind; its exit code."""
        atexit.unregister(self.kill)
        if self._pipe.closed:
            return None
        self._pipe.close()
        if self._process.pid is None:  # it never started
            return None
        self._process.kill()
        self._process.join(_GLANCE_S * 10)
        code = self._process.exitcode
        with suppress(ValueError):  # the system has not let go of it yet
            self._process.close()
        return code

    def _ended(self) -> ChildLost:
        if self._pipe.closed:
            return ChildLost("it was killed")
        self._process.join(_GLANCE_S)  # its pipe is gone a moment before it is
        return ChildLost(f"it ended with code {self._process.exitcode}")

    def _push(self) -> None:
        while self._on_their_way < _ON_THEIR_WAY:
            if not self._pieces:
                if not self._waiting:
                    return
                self._pieces.extend(_pieces(self._waiting.popleft()))
            self._pipe.send_bytes(self._pieces.popleft())
            self._on_their_way += 1

    def _take(self, messages: list[Any]) -> None:
        piece = self._pipe.recv_bytes(_PIECE + 1)
        if piece == _TAKEN:
            self._on_their_way -= 1
            return
        self._arrived += piece[1:]
        if piece[:1] == _LAST:
            data, self._arrived = bytes(self._arrived), bytearray()
            messages.append(_message(data))


class Parent:
    """The child's side: messages from whoever started it, and the way back."""

    def __init__(self, pipe: Pipe) -> None:
        self._pipe = pipe
        self._watched_since: float | None = None

    def messages(self) -> Iterator[Any]:
        """Each message as it comes; the end when the parent is gone."""
        arrived = bytearray()
        with suppress(EOFError, OSError):
            while True:
                self._rest()
                piece = self._pipe.recv_bytes()
                arrived += piece[1:]
                if piece[:1] == _LAST:
                    data, arrived = bytes(arrived), bytearray()
                    self._be_watched()
                    yield pickle.loads(data)  # noqa: S301 - from our own parent
                # Only now: one that lags is not to have more on its way than it can do.
                self._pipe.send_bytes(_TAKEN)

    def _be_watched(self) -> None:
        """End by a timer that needs no Python.  Setting it takes a millisecond: not every time."""
        now = time.monotonic()
        if self._watched_since is None or now > self._watched_since + _IDLE_S:
            faulthandler.dump_traceback_later(_LONGEST_ERRAND_S, exit=True, file=_nowhere())
            self._watched_since = now

    def _rest(self) -> None:
        """Wait for a message, for as long as it takes."""
        if self._watched_since is not None and not self._pipe.poll(_IDLE_S):
            faulthandler.cancel_dump_traceback_later()
            self._watched_since = None

    def send(self, message: object) -> None:
        """Send a value; the child ends if there is nobody to take it."""
        try:
            for piece in _pieces(message):
                self._pipe.send_bytes(piece)
        except OSError:
            sys.exit()


def _pieces(message: object) -> Iterator[bytes]:
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    for start in range(0, len(data), _PIECE):
        end = start + _PIECE
        yield (_MORE if end < len(data) else _LAST) + data[start:end]


def _message(data: bytes) -> object:
    try:
        return pickle.loads(data)  # noqa: S301 - from our own child
    except Exception as fault:
        raise ChildLost("what it sent makes no sense") from fault


def _run(pipe: Pipe, work: Callable[..., None], *arguments: object) -> None:
    """What the new process does first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A library that prints must not do so into the answer of a command.
    with suppress(OSError):
        for stream in (1, 2):
            os.dup2(_nowhere().fileno(), stream)
    work(Parent(pipe), *arguments)


@contextmanager
def _interrupts_kept_from_it() -> Iterator[None]:
    """Ctrl+C in a terminal reaches its every process: ours end in silence, with their parent.

    A thread's blocked signals stay blocked in what it starts, from before Python is up.
    """
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # starting it would lift the block
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@cache
def _nowhere() -> IO[bytes]:
    return open(os.devnull, "r+b", buffering=0)  # noqa: PTH123 - open to the end
