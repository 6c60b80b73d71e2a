"""A take is on disk while it is said: killed programs, full disks, files that were cut off."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import wave
from pathlib import Path
from random import Random

import pytest

from app.domain.errors import KnownError
from app.speech.sound import RATE, read
from app.speech.take_file import TakeWriter
from tests.data.disks import fill, small_disk

ROOT = Path(__file__).resolve().parents[2]
CHUNK = Random(7).randbytes(1_280)

SAYING = """
import sys
from pathlib import Path
from app.speech.take_file import TakeWriter

take = TakeWriter(Path(sys.argv[1]))
chunk = bytes.fromhex(sys.argv[2])
while True:
    take.append(chunk)
    print(take.seconds, flush=True)
"""


def said(path: Path) -> bytes:
    """What any other program finds in the file."""
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        return file.readframes(file.getnframes())


def test_it_is_a_whole_file_after_every_chunk(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    with TakeWriter(path) as take:
        assert said(path) == b""
        for number in range(1, 5):
            take.append(CHUNK)
            assert said(path) == read(path) == CHUNK * number
            assert take.seconds == pytest.approx(number * 0.04)
    assert said(path) == CHUNK * 4
    take.close()


def test_half_a_sample_waits_for_its_other_half(tmp_path: Path) -> None:
    with TakeWriter(tmp_path / "take.wav") as take:
        for at in range(len(CHUNK)):
            take.append(CHUNK[at : at + 1])
    assert said(tmp_path / "take.wav") == CHUNK


def test_only_the_seller_may_hear_it_and_an_older_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    for chunks in (3, 1):
        with TakeWriter(path) as take:
            take.append(CHUNK * chunks)
    assert said(path) == CHUNK
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.flow
def test_a_killed_program_leaves_what_was_said(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    command = [sys.executable, "-c", SAYING, str(path), CHUNK.hex()]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for _ in range(200):
            confirmed = float(program.stdout.readline())
        program.kill()
    samples = read(path)
    assert len(samples) >= confirmed * 2 * RATE
    assert samples == (CHUNK * (len(samples) // len(CHUNK) + 1))[: len(samples)]


@pytest.mark.parametrize("cut", [1, 2, 639])
def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "take.wav"
    with TakeWriter(path) as take:
        take.append(CHUNK)
    os.truncate(path, path.stat().st_size - cut)
    assert read(path) == CHUNK[: (len(CHUNK) - cut) // 2 * 2]


@pytest.mark.parametrize("more", [1, 2, 1_280])
def test_sound_that_the_header_does_not_tell_of_is_read(tmp_path: Path, more: int) -> None:
    path = tmp_path / "take.wav"
    with TakeWriter(path) as take:
        take.append(CHUNK)
    with path.open("ab") as file:
        file.write(CHUNK[:more])
    assert read(path) == CHUNK + CHUNK[: more // 2 * 2]


def test_a_title_after_the_sound_is_not_heard(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    with TakeWriter(path) as take:
        take.append(CHUNK)
    with path.open("ab") as file:
        file.write(b"LIST\x0c\x00\x00\x00INFOINAM\x00\x00\x00\x00")
    assert read(path) == CHUNK


@pytest.mark.flow
def test_a_full_disk_is_told_of_once_and_what_went_in_stays(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        path = disk / "take.wav"
        with TakeWriter(path) as take:
            take.append(CHUNK)
            fill(disk)
            with pytest.raises(KnownError, match="full; your take is kept"):
                for _ in range(100):
                    take.append(CHUNK)
            kept = read(path)
            assert kept[: len(CHUNK)] == CHUNK
            assert len(kept) == round(take.seconds * 2 * RATE)
            (disk / "filler").unlink()
            take.append(CHUNK)  # a take with a hole in it would be worse
            assert take.failed
        assert said(path) == kept
        fill(disk)
        with pytest.raises(KnownError, match="full"):
            TakeWriter(disk / "next.wav")


def test_a_folder_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="cannot write your take"):
        TakeWriter(tmp_path / "nowhere" / "take.wav")


def test_a_disk_that_fails_at_the_end_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_number: int) -> None:
        raise OSError(5, "Input/output error")

    take = TakeWriter(tmp_path / "take.wav")
    take.append(CHUNK)
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(KnownError, match="input/output error"):
        take.close()
    take.close()
    assert said(tmp_path / "take.wav") == CHUNK


def test_other_files_are_left_to_others(tmp_path: Path) -> None:
    path, memory = tmp_path / "take.wav", io.BytesIO()
    with wave.open(memory, "wb") as file:
        file.setparams((2, 2, 8_000, 0, "NONE", ""))
        file.writeframes(CHUNK)
    path.write_bytes(memory.getvalue())
    assert len(read(path)) == pytest.approx(len(CHUNK), abs=8)
