"""``ringwell follow``: a take and its script in, one line out for every move through the script."""

from __future__ import annotations

import argparse
import io
import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app import cli, speech_answers
from app.speech import recogniser
from app.speech.take_file import TakeWriter
from tests.speech import engines
from tests.speech.recordings import Recording, recording

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = "Hi Carol, it's Jean from Luma. Your cream is in."
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Listens with the stand-in, which finds a word in each chunk of 40 ms."""
    made = partial(recogniser.Recogniser, engines.__name__)
    monkeypatch.setattr(recogniser, "Recogniser", made)


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """A script of ten words in a file."""
    path = tmp_path / "script.txt"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


def take_of(folder: Path, *chunks: bytes) -> Path:
    """A WAV file of these chunks."""
    path = folder / "take.wav"
    with TakeWriter(path) as file:
        file.append(b"".join(chunks))
    return path


def moves(printed: str) -> list[dict[str, Any]]:
    """The JSON lines."""
    return [json.loads(line) for line in printed.splitlines()]


@pytest.mark.usefixtures("stand_in")
def test_every_move_is_a_line_of_json(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, script: Path
) -> None:
    take = take_of(tmp_path, *[engines.chunk()] * 3)
    assert cli.main(["follow", str(take), "--script", str(script), "--json"]) == 0
    assert moves(capsys.readouterr().out) == [
        {"audio_s": 0.04, "word": 0},
        {"audio_s": 0.08, "word": 1},
        {"audio_s": 0.12, "word": 2},
    ]


@pytest.mark.usefixtures("stand_in")
def test_a_reader_gets_the_same_with_the_words(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, script: Path
) -> None:
    take = take_of(tmp_path, engines.chunk(), engines.chunk())
    assert cli.main(["follow", str(take), "--script", str(script)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["0.04", "s", "word", "0", "Hi"]
    assert lines[1].split() == ["0.08", "s", "word", "1", "Carol,"]


@pytest.mark.usefixtures("stand_in")
def test_a_move_is_told_before_the_rest_is_heard(tmp_path: Path, script: Path) -> None:
    take = take_of(tmp_path, engines.chunk(), engines.chunk(engines.HANG))
    arguments = argparse.Namespace(take=take, script=str(script), language=None, data_dir=None)
    told = speech_answers.follow(arguments)
    assert next(told)[0] == {"audio_s": 0.04, "word": 0}
    told.close()


@pytest.mark.usefixtures("stand_in")
def test_it_ends_when_nobody_reads_any_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: Path
) -> None:
    class Closed(io.TextIOWrapper):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed(io.BytesIO(), encoding="utf-8"))
    take = take_of(tmp_path, engines.chunk(), engines.chunk(engines.DIE))
    assert cli.main(["follow", str(take), "--script", str(script)]) == 0
    sys.stdout.close()  # by then it is one that leads nowhere


@pytest.mark.usefixtures("stand_in")
@pytest.mark.parametrize("trouble", [engines.DIE, engines.BUG, engines.KNOWN], ids=bytes.decode)
def test_a_recogniser_that_is_lost_is_one_sentence_after_the_moves_so_far(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, script: Path, trouble: bytes
) -> None:
    take = take_of(tmp_path, engines.chunk(), engines.chunk(trouble), engines.chunk())
    assert cli.main(["follow", str(take), "--script", str(script), "--json"]) == 2
    printed = capfd.readouterr()
    first, last = moves(printed.out)
    assert first == {"audio_s": 0.04, "word": 0}
    assert list(last) == ["error"]
    assert printed.err.splitlines() == [last["error"]]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """The first ten seconds of a take by a synthetic voice."""
    return recording("esp_straight", tmp_path_factory.mktemp("take"), 10)


def command(recorded: Recording, *more: str) -> list[str]:
    """Follow it in a process of its own."""
    what = ["follow", str(recorded.take), "--script", str(recorded.script), "--json", *more]
    return [sys.executable, "-m", "ui", *what]


@pytest.mark.flow
def test_a_take_is_followed_from_the_sound_so_far_alone(
    recorded: Recording, tmp_path: Path
) -> None:
    def followed(recorded: Recording) -> list[dict[str, Any]]:
        run = subprocess.run(command(recorded), cwd=ROOT, capture_output=True, text=True)
        assert (run.returncode, run.stderr) == (0, "")
        return moves(run.stdout)

    told = followed(recorded)
    assert [move["audio_s"] for move in told] == sorted(move["audio_s"] for move in told)
    said = {place: end for (_, place), (_, end) in zip(recorded.said, recorded.times, strict=True)}
    near = [abs(said[move["word"]] - move["audio_s"]) < 0.5 for move in told]
    assert len(told) > 20
    assert sum(near) >= 0.9 * len(near)
    half = followed(recording("esp_straight", tmp_path, 5))
    assert half == [move for move in told if move["audio_s"] <= 5]


@pytest.mark.flow
@linux_only
@pytest.mark.parametrize("broken_off", [True, False])
def test_ctrl_c_and_a_killed_recogniser_end_it_without_a_traceback(
    recorded: Recording, broken_off: bool
) -> None:
    with subprocess.Popen(
        command(recorded),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as ringwell:
        assert ringwell.stdout is not None
        assert ringwell.stderr is not None
        ringwell.stdout.readline()
        if broken_off:
            os.killpg(ringwell.pid, signal.SIGINT)
        else:
            os.kill(recogniser_of(ringwell.pid), signal.SIGKILL)
        # Both end only when the child, which holds them too, is gone.
        rest, errors = ringwell.stdout.read(), ringwell.stderr.read()
    if broken_off:
        assert (ringwell.returncode, errors) == (cli.BROKEN_OFF, "")
    else:
        assert ringwell.returncode == cli.FAILED
        assert [moves(rest)[-1]["error"]] == errors.splitlines()


def recogniser_of(pid: int) -> int:
    """The child process that listens for a command."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    (found,) = (
        int(child)
        for child in children
        if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()
    )
    return found
