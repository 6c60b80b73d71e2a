"""A recogniser whose process runs the stand-in engine, in a test."""

from __future__ import annotations

import time
from typing import Any

from app.domain.hearing import Hearing
from app.speech.recogniser import Recogniser
from tests.speech import engines

PATIENCE = 30.0
SCRIPT: Any = (b"hello", b"there")
CHUNK_S = engines.SIZE / 32_000


def until(recogniser: Recogniser, what: str) -> None:
    """Wait for ``ready`` or ``lost``."""
    deadline = time.monotonic() + PATIENCE
    while not getattr(recogniser, what):
        recogniser.positions()
        assert time.monotonic() < deadline


def heard(recogniser: Recogniser, samples: bytes) -> Hearing:
    """What was heard in the take that ends, if not while it was said then as a whole."""
    return recogniser.finish() or recogniser.hear_take(SCRIPT, samples)


def listening(recogniser: Recogniser) -> Recogniser:
    """The recogniser at the beginning of a take."""
    recogniser.prepare(SCRIPT)
    until(recogniser, "ready")
    recogniser.begin()
    return recogniser


def pid_of(recogniser: Recogniser) -> int:
    """The number of its process."""
    child = recogniser._child
    assert child is not None
    assert child.pid is not None
    return child.pid
