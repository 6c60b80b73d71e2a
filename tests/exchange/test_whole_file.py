"""A file is the old one or the whole new one, never half of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.domain.errors import KnownError
from app.exchange.whole_file import write_text


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_it_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "scripts.txt"
    path.write_text("old " * 1000, encoding="utf-8")
    write_text(path, "Hóla\nbye\n")
    assert path.read_bytes() == f"Hóla{os.linesep}bye{os.linesep}".encode()
    assert names_in(tmp_path) == ["scripts.txt"]


def test_a_disk_at_fault_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "scripts.txt"
    path.write_text("old", encoding="utf-8")

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError, match="No space left"):
        write_text(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert names_in(tmp_path) == ["scripts.txt"]


@pytest.mark.parametrize("name", ["", "not there/scripts.txt", "a\0b.txt"])
def test_a_place_that_is_none_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownError, match="choose"):
        write_text(tmp_path / name, "new")
    assert names_in(tmp_path) == []
