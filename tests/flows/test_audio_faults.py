"""Without a sound server, and with one that dies: in a process of its own, for Qt asks once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.speech.sound import read
from tests.sound_room import open_room
from ui.audio import devices

pytestmark = pytest.mark.flow

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE_S = 60


@contextmanager
def one_take(path: Path, sound: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """The program, recording; it does not outlive the context."""
    with subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("one_take.py")), str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **sound},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def test_without_a_sound_server_it_says_what_to_do_and_nothing_else(tmp_path: Path) -> None:
    nowhere = {"PULSE_SERVER": f"unix:{tmp_path}/nowhere"}
    with one_take(tmp_path / "take.wav", nowhere) as program:
        said, complaints = program.communicate(timeout=PATIENCE_S)
    assert said.splitlines() == [
        "microphones:",
        f"lost: {devices.NO_SERVER}",
        f"silent: {devices.NO_SERVER}",
    ]
    assert complaints == ""
    assert program.returncode == 0


def test_a_sound_server_that_dies_takes_neither_the_take_nor_the_program_along(
    tmp_path: Path,
) -> None:
    with (
        open_room(tmp_path / "room") as room,
        one_take(tmp_path / "take.wav", room.environment) as program,
    ):
        assert program.stdout is not None
        assert program.stdout.readline() == "microphones: mic headset\n"
        assert program.stdout.readline() == "recording\n"
        room.stop()
        said, _ = program.communicate(timeout=PATIENCE_S)
    assert said.splitlines() == [
        f"lost: {devices.SERVER_LEFT}",
        f"lost: {devices.SERVER_LEFT}",
        f"silent: {devices.SERVER_LEFT}",
    ]
    assert program.returncode == 0
    assert len(read(tmp_path / "take.wav")) >= 20 * 320
