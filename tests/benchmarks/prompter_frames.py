"""How long the prompter takes to paint, and how exactly it keeps its place.

Run it on a real or virtual display::

    xvfb-run -a python -m tests.benchmarks.prompter_frames

The bounds: 99 % of frames at 1920 × 1080 in less than 4 ms, the place within one pixel.
"""

from __future__ import annotations

import json
from time import perf_counter, thread_time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from ui.theme_controller import Appearance, ThemeController
from ui.widgets.prompter import Prompter
from ui.widgets.prompter_script import Mark

_SENTENCE = (
    "Hi Sue, it is Maria from Bright Kitchen, trying you again this morning as I promised. "
    "The bakeware you asked about in the spring is back, and I set one aside to show you. "
    "I will try you again Tuesday evening. If you like, I am at 614, 555, 0199. "
)


class _MeasuredPrompter(Prompter):
    """Notes for every frame how long painting took and how far from its place it was."""

    def __init__(self, look: ThemeController) -> None:
        self._begun = perf_counter()
        super().__init__(look, clock=self._now)
        self.milliseconds: list[float] = []
        self.working: list[float] = []
        self.off_when_painted: list[float] = []
        self.off_when_replaced: list[float] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        before = self._now()
        if self._shown is not None:
            self.off_when_replaced.append(abs(self._shown.top - self.top_at(before)))
        begun, worked = perf_counter(), thread_time()
        super().paintEvent(event)
        self.working.append(1000 * (thread_time() - worked))
        self.milliseconds.append(1000 * (perf_counter() - begun))
        assert self._shown is not None
        self.off_when_painted.append(abs(self._shown.top - self.top_at(before)))

    def forget(self) -> None:
        for figures in (
            self.milliseconds,
            self.working,
            self.off_when_painted,
            self.off_when_replaced,
        ):
            figures.clear()

    def _now(self) -> float:
        return perf_counter() - self._begun


def measure(seconds: float = 15.0, font_px: int = 56) -> dict[str, float]:
    """Play at 140 words a minute for ``seconds`` on 1920 × 1080 device pixels.

    Milliseconds of painting (median, 99th of a hundred, worst; ``cpu`` leaves out the time that
    other programs had the processor), how many frames were painted, and the greatest distance
    in pixels from the ideal place: of a frame as it is painted, and of the frame on screen just
    before the next replaces it.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    prompter = _MeasuredPrompter(ThemeController(app, Appearance.LIGHT))
    begin = _SENTENCE.index("Tuesday evening")
    prompter.set_script(_SENTENCE * 8, [Mark(begin, begin + len("Tuesday evening"))])
    prompter.set_font_px(font_px)
    prompter.set_wpm(140)
    ratio = prompter.devicePixelRatioF()
    prompter.resize(round(1920 / ratio), round(1080 / ratio))
    prompter.show()
    _run(1.0)
    prompter.forget()
    prompter.start()
    _run(seconds)
    prompter.pause()
    prompter.hide()
    times, working = sorted(prompter.milliseconds), sorted(prompter.working)
    return {
        "frames": len(times),
        "p50_ms": round(times[len(times) // 2], 3),
        "p99_ms": round(times[int(len(times) * 0.99)], 3),
        "max_ms": round(times[-1], 3),
        "p99_cpu_ms": round(working[int(len(working) * 0.99)], 3),
        "max_px_off_when_painted": round(max(prompter.off_when_painted), 3),
        "max_px_off_when_replaced": round(max(prompter.off_when_replaced), 3),
    }


def _run(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
