"""All benchmarks: each figure beside its bare floor, measured in turns in one run.

``python packaging/dev.py bench`` runs this on a virtual display and prints README's table.
Names given as arguments choose among ``startup``, ``storage``, ``news``, ``what_works``,
``check``, ``prompter``, ``hearing``, ``beeps``, ``rehearsal`` and ``session``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from tests.benchmarks.result import Result


def _startup() -> list[Result]:
    from tests.benchmarks import startup

    return startup.measure()


def _storage() -> list[Result]:
    from tests.benchmarks import storage

    return storage.measure()


def _what_works() -> list[Result]:
    from tests.benchmarks import what_works_story

    return what_works_story.measure()


def _news() -> list[Result]:
    from tests.benchmarks import news_story

    return news_story.measure()


def _check() -> list[Result]:
    from tests.benchmarks import check_story

    return check_story.measure()


def _prompter() -> list[Result]:
    from tests.benchmarks import prompter_frames

    frames = prompter_frames.measure()
    return [
        Result("prompter, 99th of 100 frames at 1920×1080", frames["p99_ms"], 4.0, 1.0, "ms"),
        Result("the same, processor time alone", frames["p99_cpu_ms"], 4.0, 1.0, "ms"),
        Result(
            "prompter, furthest from its place", frames["max_px_off_when_replaced"], 1.0, 1.0, "px"
        ),
    ]


def _hearing() -> list[Result]:
    from tests.benchmarks import hearing_story

    return hearing_story.measure()


def _beeps() -> list[Result]:
    from tests.benchmarks import beeps

    return beeps.measure()


def _rehearsal() -> list[Result]:
    from tests.benchmarks import rehearsal_story

    return rehearsal_story.measure()


def _session() -> list[Result]:
    from tests.benchmarks import session_story

    return session_story.measure()


_ALL: dict[str, Callable[[], list[Result]]] = {
    "startup": _startup,
    "storage": _storage,
    "news": _news,
    "what_works": _what_works,
    "check": _check,
    "prompter": _prompter,
    "hearing": _hearing,
    "beeps": _beeps,
    "rehearsal": _rehearsal,
    "session": _session,
}


def main(chosen: list[str]) -> int:
    """Measure and print; the exit code is 0 whatever the figures, for they are not tests.

    2 for a name that is none of ours.
    """
    unknown = [name for name in chosen if name not in _ALL]
    if unknown:
        print(f"There is no {' or '.join(unknown)}; choose from: {', '.join(_ALL)}.")
        return 2
    print("| what | Ringwell | floor | ratio | bound |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name in chosen or _ALL:
        for result in _ALL[name]():
            print(_row(result), flush=True)
    return 0


def _row(result: Result) -> str:
    ours, floor = _figure(result.ours, result.unit), _figure(result.floor, result.unit)
    missed = "" if result.ratio <= result.bound else " (missed)"
    return f"| {result.name} | {ours} | {floor} | {result.ratio:.2f} | {result.bound:.1f}{missed} |"


def _figure(value: float, unit: str) -> str:
    if unit == "s" and value < 0.1:
        return f"{value * 1000:.2f} ms"
    return f"{value:.2f} {unit}" if value < 100 else f"{value:.0f} {unit}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
