"""A program of the tests in a process of its own: Qt asks only once what sound there is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parent.parent


@contextmanager
def apart(program: str, *words: str, sound: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A program of this folder with its words, in a room of ``sound``.

    It does not outlive the context.
    """
    with subprocess.Popen(
        [sys.executable, str(_HERE / program), *words],
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT), **sound},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()
