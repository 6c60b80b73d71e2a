"""The recogniser that the tests of its process share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.speech.recogniser import Recogniser
from tests.speech import engines


@pytest.fixture
def recogniser() -> Iterator[Recogniser]:
    """One whose process runs the stand-in."""
    made = Recogniser(engines.__name__)
    yield made
    made.close()
