"""The recordings that lie beside the project; tests that need them are skipped without them."""

from __future__ import annotations

from pathlib import Path

import pytest

TAKES = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "takes"

with_recordings = pytest.mark.skipif(
    not TAKES.is_dir(), reason="the recordings are not beside the project"
)


def recordings() -> list[Path]:
    """The WAV files, in order; none where they are absent."""
    return sorted(TAKES.glob("*.wav"))
