"""Folders for what a voice speaks into files: hers alone, and gone soon, however Ringwell ended.

What is spoken holds names and words of the seller's people.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_PREFIX: Final = "ringwell-voice-"
_LEFT_AFTER_S: Final = 600.0
"""No text takes that long to be spoken: what is older was left by a program that was killed."""


@contextmanager
def private_folder() -> Iterator[Path]:
    """A folder only she can look into; with all that is in it it is gone in the end."""
    with tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def remove_what_was_left() -> None:
    """Remove the folders of programs that were killed while something was spoken."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        try:
            old = time.time() - folder.stat().st_mtime > _LEFT_AFTER_S
        except OSError:
            continue  # gone meanwhile, or somebody else's
        if old and folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder, ignore_errors=True)
