"""A recording beside the project as a take of a script, with what was said in it and when."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.speech.sound import RATE, read
from app.speech.take_file import TakeWriter
from tests.recordings import TAKES


@dataclass(frozen=True, slots=True)
class Recording:
    """A take of a script and what was said in it, word by word with its times in seconds.

    ``said`` are pairs of the word and its place in the script, None for an own word.
    """

    take: Path
    script: Path
    words: tuple[str, ...]
    said: tuple[tuple[str, int | None], ...]
    times: tuple[tuple[float, float], ...]


def recording(name: str, folder: Path, seconds: float | None = None) -> Recording:
    """A recording by its name, its first ``seconds`` only, with its script in a file.

    The test is skipped where it is not there.
    """
    if not TAKES.is_dir():
        pytest.skip("the recordings are not beside the project")
    told: dict[str, Any] = json.loads((TAKES / f"{name}.json").read_text(encoding="utf-8"))
    script = folder / f"{name}.txt"
    script.write_text(told["script_text"], encoding="utf-8")
    take = TAKES / f"{name}.wav"
    if seconds is not None:
        cut = folder / f"{name}-{seconds:.0f}.wav"
        with TakeWriter(cut) as file:
            file.append(read(take)[: round(seconds * RATE) * 2])
        take = cut
    return Recording(
        take,
        script,
        tuple(told["script_text"].split()),
        tuple((word, place) for word, place in told["spoken"]),
        tuple((start, end) for start, end in told["times"]),
    )
