"""Disks that are full or cannot be written to, for real: small file systems in memory."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(at: Path, size: str = "1m") -> Iterator[Path]:
    """A disk of that size mounted at a folder; skips the test where only root may do that."""
    at.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={size}", "ringwell-test", str(at))
    try:
        yield at
    finally:
        subprocess.run(["umount", str(at)], check=True)


def make_read_only(disk: Path) -> None:
    """From now on nothing on the disk can be changed."""
    _mount("-o", "remount,ro", str(disk))


def fill(disk: Path) -> None:
    """Leave no room on the disk at all."""
    try:
        with (disk / "filler").open("wb", buffering=0) as filler:
            while filler.write(b"x" * 4096):
                pass
    except OSError:
        return


def _mount(*arguments: str) -> None:
    try:
        mounted = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("this system has no mount command")
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.strip()}")
