"""Rehearsing in the real window, with a take played in real time into a made-up microphone.

In a process, a sound server and folders of its own: nothing of the seller's is heard or touched.
Needs a display, pulseaudio and the recordings beside the project.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time
from typing import TYPE_CHECKING

from tests.benchmarks.result import Result

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from tests.flows.rehearsing import Rehearsal

ROOT = Path(__file__).resolve().parents[2]
_TAKE = "esp_repeat"
"""Of 31 s, with 92 words and a sentence said twice."""
_ROUNDS = 7
_TAKES = 3
_LISTENS_S, _SCORE_S, _FRAME_MS = 0.5, 1.0, 16.0
"""The issue's bounds."""
_BEAT_MS = 5
_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


def measure() -> list[Result]:
    """From the key to listening, frames while it listens, and from the last key to the score."""
    if not _sound().exists() or shutil.which("pulseaudio") is None:
        print("Rehearsing is not measured: no recordings, or no pulseaudio.", file=sys.stderr)
        return []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        told = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.rehearsal_story", folder],
            cwd=ROOT,
            env={**os.environ, **dict.fromkeys(_HOMES, folder)},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    figures = json.loads(told.stdout)
    rows = [
        (f"rehearse, from the key to listening, half of {_ROUNDS}", "listens_s", _LISTENS_S, "s"),
        ("the same, the slowest", "listens_worst_s", _LISTENS_S, "s"),
        ("the window's frames while it listens, 99 of 100", "frame_p99_ms", _FRAME_MS, "ms"),
        ("the same, processor time alone", "frame_p99_cpu_ms", _FRAME_MS, "ms"),
        (
            f"the window's longest stretch of work meanwhile, the least of {_TAKES} takes",
            "turn_max_cpu_ms",
            _FRAME_MS,
            "ms",
        ),
        (
            f"from “I'm done” to the score on screen, take of {figures['take_s']:.0f} s",
            "score_s",
            _SCORE_S,
            "s",
        ),
    ]
    return [Result(name, figures[figure], most, 1.0, unit) for name, figure, most, unit in rows]


class _Watch:
    """Times every frame of the window and every turn of its thread's event loop, in seconds.

    A frame is all that is painted at once; a turn's time is the thread's own work.  Gaps are from
    one beat of a clock of 5 ms to the next, so they have the time of other programs in them.  Made
    before the window.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import QAbstractEventDispatcher, QEvent, Qt, QTimer

        from ui.main_window import MainWindow

        self.frames: list[float] = []
        self.frames_cpu: list[float] = []
        self.turns_cpu: list[float] = []
        self.gaps: list[float] = []
        self._waiting: list[Callable[[], None]] = []
        self._turn = thread_time()
        self._beaten = perf_counter()
        handle = MainWindow.event
        watch = self

        def handle_and_note(window: MainWindow, event: QEvent) -> bool:
            if event.type() is not QEvent.Type.UpdateRequest:
                return handle(window, event)
            begun, worked = perf_counter(), thread_time()
            answer = handle(window, event)
            watch.frames.append(perf_counter() - begun)
            watch.frames_cpu.append(thread_time() - worked)
            watch._shown()
            return answer

        MainWindow.event = handle_and_note  # type: ignore[method-assign]
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(self._end_turn)
        self._beat = QTimer()
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._note_beat)

    def when_shown(self, act: Callable[[], None]) -> None:
        """Call ``act`` when the next frame is painted."""
        self._waiting.append(act)

    def start(self) -> None:
        """Forget what was until now."""
        for figures in (self.frames, self.frames_cpu, self.turns_cpu, self.gaps):
            figures.clear()
        self._turn, self._beaten = thread_time(), perf_counter()
        self._beat.start(_BEAT_MS)

    def stop(self) -> dict[str, float]:
        """The middle, the 99th of a hundred and the worst since ``start``, in milliseconds."""
        self._beat.stop()
        told: dict[str, float] = {"frames": len(self.frames)}
        for figures, name, unit in (
            (self.frames, "frame", "ms"),
            (self.frames_cpu, "frame", "cpu_ms"),
            (self.turns_cpu, "turn", "cpu_ms"),
            (self.gaps, "gap", "ms"),
        ):
            figures.sort()
            for at, share in (("p50", 0.5), ("p99", 0.99), ("max", 1.0)):
                index = min(int(len(figures) * share), len(figures) - 1)
                told[f"{name}_{at}_{unit}"] = round(1000 * figures[index], 3)
        return told

    def _shown(self) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _end_turn(self) -> None:
        now = thread_time()
        self.turns_cpu.append(now - self._turn)
        self._turn = now

    def _note_beat(self) -> None:
        now = perf_counter()
        self.gaps.append(now - self._beaten)
        self._beaten = now


def main(folder: Path) -> dict[str, float]:
    """What ``measure`` does, in a process whose sound and display are its own."""
    from tests.sound_room import open_room

    with open_room(folder / "room") as room:
        os.environ.update(room.environment)
        from PySide6.QtWidgets import QApplication

        from tests.flows import rehearsing as flow
        from ui.theme_controller import Appearance, ThemeController

        application = QApplication(["ringwell"])
        watch = _Watch()
        data = folder / "data"
        take = json.loads(_sound().with_suffix(".json").read_text(encoding="utf-8"))
        flow.settle_in(data, take["script_text"])
        with flow.rehearsal(data, ThemeController(application, Appearance.LIGHT)) as her:
            her.open()
            _until_ready(her)
            starts = [_begin_and_leave(her, watch) for _ in range(_ROUNDS - _TAKES)]
            takes: list[dict[str, float]] = []
            for _ in range(_TAKES):
                starts.append(_begin(her, watch))
                watch.start()
                flow.say(her, room, _sound())
                figures = watch.stop()
                score_s = _finish(her, watch)
                takes.append({**figures, "score_s": score_s, "take_s": len(her.heard) / 32_000})
    return {
        "listens_s": median(starts),
        "listens_worst_s": max(starts),
        **{name: median(take[name] for take in takes) for name in takes[0]},
        "turn_max_cpu_ms": min(take["turn_max_cpu_ms"] for take in takes),
        "takes": takes,
    }


def _sound() -> Path:
    # Not imported above: the recogniser's process imports this file, too.
    from tests.recordings import TAKES

    return TAKES / f"{_TAKE}.wav"


def _until_ready(her: Rehearsal) -> None:
    """The recogniser is warm: it was handed the script when that was shown."""
    ready: list[bool] = []
    lane, recogniser = her.booth.lane, her.booth.recogniser

    def ask() -> bool:
        if not lane.busy:
            lane.run(lambda: recogniser.ready, ready.append)
        return any(ready)

    her.until(ask, "the recogniser is ready")


def _begin(her: Rehearsal, watch: _Watch) -> float:
    """Seconds from the key until its first sound is on the disk, and the window says so."""
    from ui.presenters.rehearsal_words import LISTENING

    takes, ends = her.program.wiring.sound.takes, [0.0, 0.0]
    assert takes is not None
    recording = takes.recording

    def seen() -> None:
        if her.status == LISTENING:
            ends[0] = perf_counter()
        elif not ends[0]:
            watch.when_shown(seen)

    def taken(_heard: object) -> None:
        ends[1] = ends[1] or perf_counter()

    recording.heard.connect(taken)
    her.heard.clear()
    begun = perf_counter()
    her.press("R")
    watch.when_shown(seen)
    her.until(lambda: all(ends), "it listens")
    recording.heard.disconnect(taken)
    return max(ends) - begun


def _begin_and_leave(her: Rehearsal, watch: _Watch) -> float:
    from PySide6.QtCore import Qt

    seconds = _begin(her, watch)
    her.window.hush()  # or the key would put the note of the last round away
    her.press(Qt.Key.Key_Escape)
    page, lane = her.page, her.booth.lane
    her.until(lambda: page.view is page.choice and not lane.busy, "she has left it")
    return seconds


def _finish(her: Rehearsal, watch: _Watch) -> float:
    """Seconds from the key until the score has been painted."""
    score, ends = her.page.score, [0.0]

    def seen() -> None:
        if her.page.view is score and score.shown is not None:
            ends[0] = perf_counter()
        else:
            watch.when_shown(seen)

    begun = perf_counter()
    her.press("R")
    watch.when_shown(seen)
    her.until(lambda: bool(ends[0]), "the score is on the screen")
    told = her.score().score
    assert told is not None
    assert told.coverage is not None, f"nobody listened; {her.seen}"
    return ends[0] - begun


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1])), indent=2))
