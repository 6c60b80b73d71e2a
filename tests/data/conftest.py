"""A database of a test's own, copied from one made by the migrations."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.data.database import Database, open_database


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a database without anything in it; not to be written to."""
    path = tmp_path_factory.mktemp("empty") / "ringwell.sqlite"
    open_database(path).close()
    return path


@pytest.fixture
def path(empty_database: Path, tmp_path: Path) -> Path:
    """Where the test's database is."""
    return shutil.copyfile(empty_database, tmp_path / "ringwell.sqlite")


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """The test's database, open."""
    opened = open_database(path)
    yield opened
    opened.close()
