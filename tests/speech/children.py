"""What the child processes of the tests do; each function is imported there by name."""

from __future__ import annotations

import os
import signal
from typing import Any

from app.speech.child import Parent


def echo(parent: Parent, prefix: str) -> None:
    """Send every message back."""
    for message in parent.messages():
        parent.send((prefix, message))


def sum_up(parent: Parent) -> None:
    """Answer with the length of what was sent."""
    for message in parent.messages():
        parent.send(len(message))


def stand_still(parent: Parent) -> None:
    """Take one message, then nothing more."""
    for message in parent.messages():
        parent.send(message)
        signal.pause()


def die(parent: Parent) -> None:
    """Say one last thing and crash as native code does."""
    for message in parent.messages():
        parent.send(message)
        os.kill(os.getpid(), signal.SIGSEGV)


def babble(parent: Parent) -> None:
    """Send bytes that are no message."""
    pipe: Any = parent._pipe
    for message in parent.messages():
        pipe.send_bytes(b"\1" + message)


def scribble(parent: Parent) -> None:
    """Write into the pipe past all its rules."""
    pipe: Any = parent._pipe
    for message in parent.messages():
        os.write(pipe.fileno(), message)
        signal.pause()


def process_ids(parent: Parent) -> None:
    """Answer with the number of this process."""
    for _message in parent.messages():
        parent.send(os.getpid())
