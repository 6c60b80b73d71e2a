"""A window in a process of its own: without sound, without a microphone, and killed in a take."""

from __future__ import annotations

import json
import subprocess
import wave
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from app.speech.sound import RATE, read
from tests.flows import rehearsing as flow
from tests.flows.apart import apart
from tests.recordings import with_recordings
from tests.sound_room import MICROPHONE, SECOND_MICROPHONE, SoundRoom, open_room
from ui.audio import devices, microphone
from ui.presenters import rehearsal_words as words
from ui.presenters.unfinished import safe
from ui.theme_controller import ThemeController

pytestmark = pytest.mark.flow

PATIENCE_S = 120
TEXT = "Hi Sarah, this is Dana. I will try you again on Tuesday."


def alone(folder: Path, sound: Mapping[str, str]) -> dict[str, Any]:
    """What is told where nobody can be heard."""
    flow.settle_in(folder, TEXT)
    with apart("one_rehearsal.py", str(folder), "alone", sound=sound) as program:
        told, complaints = program.communicate(timeout=PATIENCE_S)
    assert complaints == ""
    assert program.returncode == 0
    answer: dict[str, Any] = json.loads(told)
    return answer


def test_without_a_sound_server_it_says_so_and_the_rest_is_as_ever(
    display: None, tmp_path: Path
) -> None:
    nowhere = {"PULSE_SERVER": f"unix:{tmp_path}/nowhere"}
    assert alone(tmp_path / "data", nowhere) == {
        "status": words.NO_MICROPHONE,
        "take": [devices.NO_SERVER],
        "check": devices.NO_SERVER,
        "voice": [devices.NO_SERVER],
        "log": "",
    }


def test_without_a_microphone_it_says_so_and_the_rest_is_as_ever(
    display: None, tmp_path: Path
) -> None:
    with open_room(tmp_path / "room") as room:
        for name in (MICROPHONE, SECOND_MICROPHONE):
            room.unplug(name)
        assert alone(tmp_path / "data", room.environment) == {
            "status": words.NO_MICROPHONE,
            "take": [],
            "check": microphone.NO_MICROPHONE,
            "voice": [],
            "log": "",
        }


@with_recordings
def test_a_sound_server_that_dies_leaves_the_take_so_far_and_its_score(
    display: None, tmp_path: Path
) -> None:
    truth = flow.beginning(tmp_path, words=21)
    folder = tmp_path / "data"
    flow.settle_in(folder, truth.text)
    with (
        open_room(tmp_path / "room") as room,
        apart("one_rehearsal.py", str(folder), "record", sound=room.environment) as program,
    ):
        say_until(5, truth, program, room)
        room.stop()
        told, complaints = program.communicate(timeout=PATIENCE_S)
    assert complaints == ""
    assert program.returncode == 0
    answer = json.loads(told.splitlines()[-1])
    assert 0.1 <= answer.pop("coverage") < 0.95
    assert answer == {
        "told": [devices.SERVER_LEFT],
        "whole": True,
        "again": [devices.SERVER_LEFT],
        "log": "",
    }


@with_recordings
def test_a_take_in_which_the_program_is_killed_is_kept_at_the_next_start(
    sound_room: SoundRoom, look: ThemeController, tmp_path: Path
) -> None:
    truth = flow.beginning(tmp_path, words=21)
    folder = tmp_path / "data"
    flow.settle_in(folder, truth.text)
    with apart("one_rehearsal.py", str(folder), "record", sound=sound_room.environment) as program:
        process = say_until(5, truth, program, sound_room)
        program.kill()
        program.communicate()
    [sound] = (folder / "takes").iterdir()
    there = read(sound)
    with wave.open(str(sound)) as file:
        assert 2 * file.getnframes() == len(there) > 2 * RATE * truth.starts[5]

    with flow.rehearsal(folder, look) as her:
        her.until(lambda: not runs(process), "its recogniser has ended too")
        her.open()
        her.until(lambda: bool(her.told), "the take is found")
        assert her.told == [safe("Hello")]
    [take] = flow.kept(folder)
    assert take.sound == sound
    assert read(sound) == there
    assert take.score is not None
    assert take.score.coverage is not None
    assert 0.1 <= take.score.coverage < 0.95


def say_until(
    wanted: int, truth: flow.Truth, program: subprocess.Popen[str], room: SoundRoom
) -> int:
    """Speak until the prompter is at a word; the number of the process that listens."""
    assert program.stdout is not None
    program.stdout.readline()  # it records
    saying = room.say(truth.sound)
    process = word = 0
    while word < wanted:
        line = program.stdout.readline()
        assert line, program.communicate()
        process, word = map(int, line.split())
    saying.terminate()
    saying.wait()
    return process


def runs(process: int) -> bool:
    """Whether there is still such a process, other than one that nobody has taken note of."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"
