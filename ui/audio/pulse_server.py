"""The sound server of Linux (PulseAudio, or PipeWire in its place), asked without Qt.

Qt 6.11 does not notice a microphone that is unplugged (the server goes on with another), keeps it
in its list, and ends the whole program when sound is started after the server has gone.  With a
connection of our own Ringwell knows better; see docs/decisions/sound.md.
"""

from __future__ import annotations

import ctypes
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

_READY, _FAILED = 4, 5
_SINK, _SOURCE = 0, 1
_BOTH: Final = 1 << _SINK | 1 << _SOURCE
_FACILITY, _KIND, _REMOVED = 0x0F, 0x30, 0x20
_ANSWERS_WITHIN_S: Final = 1.0
_GLANCE_S: Final = 0.001
_PIECES: Final = "PULSE_LATENCY_MSEC"


@contextmanager
def pieces_of(milliseconds: int) -> Iterator[None]:
    """Open a stream of Qt's that lives through a moment in which the computer is busy.

    Qt 6.11 asks the server to keep 64 ms only, however large its own buffer is.  Where the
    environment names a length, libpulse asks for so much to be played ahead, or for pieces of it
    and a far larger store when it listens (docs/decisions/sound.md).  Elsewhere nobody reads it.
    """
    before = os.environ.get(_PIECES, "")
    os.environ[_PIECES] = before or str(milliseconds)
    try:
        yield
    finally:
        # Emptied, which libpulse passes over, not removed: no other thread that is reading the
        # environment then finds it moved about, but for the first time.
        os.environ[_PIECES] = before


class _Info(ctypes.Structure):
    """How the server's description of a source or a sink begins; the rest is not needed."""

    _fields_ = (("name", ctypes.c_char_p), ("index", ctypes.c_uint32))


_TOLD = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.POINTER(_Info), ctypes.c_int, ctypes.c_void_p
)
_HAPPENED = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32, ctypes.c_void_p)


class PulseServer:
    """One connection to the server, looked at whenever somebody asks; it has no thread."""

    def __init__(self) -> None:
        """Connect; OSError where there is no libpulse or no server answers within a second."""
        self._lock = threading.Lock()
        self._devices: tuple[dict[int, str], dict[int, str]] = ({}, {})
        self._asked = self._answered = 0
        self._pulse = pulse = load_library()
        self._loop = pulse.pa_mainloop_new()
        self._context = pulse.pa_context_new(pulse.pa_mainloop_get_api(self._loop), b"Ringwell")
        # Kept here: the server calls them as long as the connection lives.
        self._told = (_TOLD(self._note_sink), _TOLD(self._note_source))
        self._happened = _HAPPENED(self._hear_of)
        connected = pulse.pa_context_connect(self._context, None, 0, None) >= 0
        if not (connected and self._until(lambda: self._state() >= _READY) and self.alive):
            self.close()
            raise ConnectionError("no sound server answers")
        pulse.pa_context_set_subscribe_callback(self._context, self._happened, None)
        self._let_go(pulse.pa_context_subscribe(self._context, _BOTH, None, None))
        self._ask(pulse.pa_context_get_sink_info_list, self._told[_SINK])
        self._ask(pulse.pa_context_get_source_info_list, self._told[_SOURCE])
        self._until(lambda: self._answered == self._asked or not self.alive)

    @property
    def alive(self) -> bool:
        """Whether the server was there at the last look."""
        return self._context is not None and self._state() == _READY

    def look(self) -> bool:
        """Take in what the server told since the last time; whether it is still there."""
        with self._lock:
            while self.alive and self._pulse.pa_mainloop_iterate(self._loop, 0, None) > 0:
                pass
        return self.alive

    @property
    def inputs(self) -> frozenset[str]:
        """The names of its sources; what a loudspeaker plays is among them."""
        return frozenset(self._devices[_SOURCE].values())

    @property
    def outputs(self) -> frozenset[str]:
        """The names of its sinks."""
        return frozenset(self._devices[_SINK].values())

    def close(self) -> None:
        """Hang up."""
        with self._lock:
            if self._context is not None:
                self._pulse.pa_context_disconnect(self._context)
                self._pulse.pa_context_unref(self._context)
                self._pulse.pa_mainloop_free(self._loop)
                self._context = None

    def _until(self, condition: Any) -> bool:
        deadline = time.monotonic() + _ANSWERS_WITHIN_S
        with self._lock:
            while not condition():
                if self._pulse.pa_mainloop_iterate(self._loop, 0, None) <= 0:
                    if time.monotonic() > deadline:
                        return False
                    time.sleep(_GLANCE_S)
        return True

    def _state(self) -> int:
        return int(self._pulse.pa_context_get_state(self._context))

    def _ask(self, function: Any, *arguments: Any) -> None:
        self._asked += 1
        self._let_go(function(self._context, *arguments, None))

    def _let_go(self, operation: int | None) -> None:
        if operation:
            self._pulse.pa_operation_unref(operation)

    def _note_sink(self, _context: int, info: Any, end: int, _data: int) -> None:
        self._note(_SINK, info, end)

    def _note_source(self, _context: int, info: Any, end: int, _data: int) -> None:
        self._note(_SOURCE, info, end)

    def _note(self, facility: int, info: Any, end: int) -> None:
        if end or not info:
            self._answered += 1
        else:
            device = info.contents
            self._devices[facility][device.index] = device.name.decode(errors="replace")

    def _hear_of(self, _context: int, event: int, index: int, _data: int) -> None:
        facility = event & _FACILITY
        if facility not in (_SINK, _SOURCE):
            return
        if event & _KIND == _REMOVED:
            self._devices[facility].pop(index, None)
        elif index not in self._devices[facility]:
            by_index = (
                self._pulse.pa_context_get_sink_info_by_index,
                self._pulse.pa_context_get_source_info_by_index,
            )
            self._ask(by_index[facility], index, self._told[facility])


def load_library() -> ctypes.CDLL:
    """Libpulse, which Qt Multimedia needs too; OSError where it is not installed."""
    pulse = ctypes.CDLL("libpulse.so.0")
    pointer, number = ctypes.c_void_p, ctypes.c_uint32
    results: dict[str, tuple[Any, tuple[Any, ...]]] = {
        "pa_mainloop_new": (pointer, ()),
        "pa_mainloop_get_api": (pointer, (pointer,)),
        "pa_mainloop_iterate": (ctypes.c_int, (pointer, ctypes.c_int, pointer)),
        "pa_mainloop_free": (None, (pointer,)),
        "pa_context_new": (pointer, (pointer, ctypes.c_char_p)),
        "pa_context_connect": (ctypes.c_int, (pointer, ctypes.c_char_p, ctypes.c_int, pointer)),
        "pa_context_get_state": (ctypes.c_int, (pointer,)),
        "pa_context_disconnect": (None, (pointer,)),
        "pa_context_unref": (None, (pointer,)),
        "pa_context_set_subscribe_callback": (None, (pointer, _HAPPENED, pointer)),
        "pa_context_subscribe": (pointer, (pointer, ctypes.c_int, pointer, pointer)),
        "pa_context_get_sink_info_list": (pointer, (pointer, _TOLD, pointer)),
        "pa_context_get_source_info_list": (pointer, (pointer, _TOLD, pointer)),
        "pa_context_get_sink_info_by_index": (pointer, (pointer, number, _TOLD, pointer)),
        "pa_context_get_source_info_by_index": (pointer, (pointer, number, _TOLD, pointer)),
        "pa_operation_unref": (None, (pointer,)),
    }
    for name, (result, arguments) in results.items():
        function = getattr(pulse, name)
        function.restype, function.argtypes = result, arguments
    return pulse
