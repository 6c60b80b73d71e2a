"""The files of takes: private, never overwritten, and nothing lost when one is gone."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.data import faults
from app.data.recordings import Recordings, new_name
from tests.data import disks

NOW = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)
NAME = new_name(NOW)


@pytest.fixture
def recordings(tmp_path: Path) -> Recordings:
    return Recordings(tmp_path / "takes")


def test_the_file_of_a_take_is_the_sellers_alone(recordings: Recordings) -> None:
    path = recordings.begin(NAME)
    assert recordings.found(NAME) == path
    if os.name == "posix":
        assert path.parent.stat().st_mode & 0o777 == 0o700
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_not_written_over(recordings: Recordings) -> None:
    """As when the database came out of a backup that knows nothing of later takes."""
    path = recordings.begin(NAME)
    path.write_bytes(b"a voice")
    with pytest.raises(faults.NotWritable, match="there already"):
        recordings.begin(NAME)
    assert path.read_bytes() == b"a voice"
    # On a clock that was put back, too.
    assert len({new_name(NOW) for _ in range(20)}) > 1


def test_the_length_of_a_sound_is_that_of_its_file(recordings: Recordings) -> None:
    name = recordings.begin(NAME).name
    assert recordings.seconds(name) is None
    (recordings.folder / name).write_bytes(bytes(44 + 48_000))
    assert recordings.seconds(name) == 1.5
    recordings.remove(name)
    assert recordings.seconds(name) is recordings.seconds(None) is None


def test_only_files_of_takes_are_seen(recordings: Recordings) -> None:
    assert recordings.files() == {}
    name = recordings.begin(NAME).name
    for other in ("notes.txt", "2026-11-16-1.wav.bak", "song.wav"):
        (recordings.folder / other).write_text("hers", "utf-8")
    assert set(recordings.files()) == {name}
    assert recordings.files()[name].silent


def test_a_file_that_is_gone_is_removed_already(recordings: Recordings) -> None:
    name = recordings.begin(NAME).name
    assert recordings.remove(name)
    assert recordings.remove(name)
    assert recordings.found(name) is None


@pytest.mark.parametrize("broken", [False, True])
def test_no_folder_can_be_made(recordings: Recordings, broken: bool) -> None:
    if broken:
        recordings.folder.symlink_to(recordings.folder / "nowhere")
    else:
        recordings.folder.write_text("a file", "utf-8")
    with pytest.raises(faults.NotWritable, match="please make that a folder you may write in"):
        recordings.begin(NAME)


def test_a_full_disk_leaves_no_file(tmp_path: Path) -> None:
    with disks.small_disk(tmp_path / "disk") as disk:
        recordings = Recordings(disk / "takes")
        with pytest.raises(faults.DiskFull, match="no room for a take"):
            recordings.begin(NAME)
        assert recordings.files() == {}
        disks.fill(disk)
        with pytest.raises(faults.DiskFull, match="no room for a take"):
            recordings.begin(NAME)


def test_a_disk_that_cannot_be_written_to(tmp_path: Path) -> None:
    with disks.small_disk(tmp_path / "disk") as disk:
        recordings = Recordings(disk / "takes")
        disks.make_read_only(disk)
        with pytest.raises(faults.NotWritable, match="cannot keep takes"):
            recordings.begin(NAME)
