"""Without a sound server, and with one that dies: in a process of its own, for Qt asks once."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.speech.sound import read
from tests.flows.apart import apart
from tests.sound_room import open_room
from ui.audio import devices

pytestmark = pytest.mark.flow

PATIENCE_S = 60


def test_without_a_sound_server_it_says_what_to_do_and_nothing_else(tmp_path: Path) -> None:
    nowhere = {"PULSE_SERVER": f"unix:{tmp_path}/nowhere"}
    with apart("one_take.py", str(tmp_path / "take.wav"), sound=nowhere) as program:
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
        apart("one_take.py", str(tmp_path / "take.wav"), sound=room.environment) as program,
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
