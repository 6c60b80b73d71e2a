"""From the start of the process to due rows on the screen, and the memory that takes.

Both are measured against a bare PySide6 window with fifty strings, in turns, each in a process of
its own.  Needs a display.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from threading import Timer
from time import perf_counter

from app.bootstrap import DATABASE, open_office
from app.domain.seller import Seller
from app.usecases import preferences
from tests.benchmarks.big_database import big_database, copy_of
from tests.benchmarks.result import Result
from tests.benchmarks.shown import SHOWN

ROOT = Path(__file__).resolve().parents[2]
_ROUNDS = 9
# What is loaded when the rows are up belongs to the start; memory is read once that is done.
_SETTLE_SECONDS = 2.0
_PATIENCE_SECONDS = 60.0


def measure(contacts: int = 100_000) -> list[Result]:
    """Medians of interleaved starts; the first of each, which warms the disk, does not count."""
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        copy_of(big_database(contacts), data_dir / DATABASE)
        office = open_office(data_dir)
        with office.database.write() as work:  # what follows from where she is, the rows have
            seller = Seller("America/New_York", name="Maria", business="Bright")
            preferences.keep_seller(work, seller)
            work.commit()
        office.database.close()
        bare = ["-m", "tests.benchmarks.bare_window"]
        ours = ["-m", "tests.benchmarks.shown", "--data-dir", str(data_dir)]
        starts: dict[str, list[tuple[float, float]]] = {"bare": [], "ours": []}
        for number in range(_ROUNDS + 1):
            for name, command in (("bare", bare), ("ours", ours)):
                with _started(command) as (seconds, mebibytes):
                    if number:
                        starts[name].append((seconds, mebibytes))
    (bare_s, bare_mib), (ours_s, ours_mib) = (
        tuple(median(figures) for figures in zip(*starts[name], strict=True))
        for name in ("bare", "ours")
    )
    return [
        Result(f"start to due rows on screen, {contacts:,} contacts", ours_s, bare_s, 2.0, "s"),
        Result(f"memory after start, {contacts:,} contacts", ours_mib, bare_mib, 2.5, "MiB"),
    ]


@contextmanager
def _started(command: list[str]) -> Iterator[tuple[float, float]]:
    """Seconds until a child says its rows are shown, and the MiB it then holds."""
    begun = perf_counter()
    child = subprocess.Popen(
        [sys.executable, *command], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    too_late = Timer(_PATIENCE_SECONDS, child.kill)
    too_late.start()
    try:
        assert child.stdout is not None
        line = child.stdout.readline().strip()
        seconds = perf_counter() - begun
        assert line == SHOWN, f"the child said {line!r}"
        try:
            child.wait(_SETTLE_SECONDS)
        except subprocess.TimeoutExpired:
            yield seconds, _resident_mib(child.pid)
    finally:
        too_late.cancel()
        child.kill()
        child.wait()


def _resident_mib(pid: int) -> float:
    """Resident memory of a process; Linux tells, elsewhere it is not measured (0)."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
