"""What use cases stand on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.usecases.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Everything as it is at a first start."""
    opened = open_office(tmp_path / "data")
    yield opened
    opened.database.close()
