"""How well the beep of a mailbox is heard, and what else is taken for one.

``python -m tests.benchmarks.beeps [tuned|held-out] [MAILBOXES] [MINUTES OF TALK]`` prints all
figures; each is defined in docs/decisions/mailbox-beep.md.
"""

from __future__ import annotations

import gc
import shutil
import sys
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain
from time import process_time

import numpy as np

from app.speech.mailbox import Beep, BeepListener
from tests.benchmarks.beep_scenes import HELD_OUT, TUNED, Scene, Studio, Truth
from tests.benchmarks.hearing_measures import Counts
from tests.benchmarks.result import Result

_CHUNK = 640
"""Bytes of 20 ms."""
_SECOND = 32_000
_WINDOW, _HOP = 1_024, 320
"""Bytes of 32 and 10 ms."""
_SOON_S = 0.2
_BEGIN_OFF_S = 0.1
_HERTZ_OFF = 0.02
_SEEDS = {"tuned": (1, TUNED), "held-out": (6_173, HELD_OUT)}


@dataclass(slots=True)
class Heard:
    """A scene, what was told when, and the seconds of processor time it took."""

    scene: Scene
    told: list[tuple[float, Beep]]
    took: float
    delays: dict[Truth, float] = field(default_factory=dict)
    counts: Counts = field(default_factory=Counts)


def hear(scene: Scene) -> Heard:
    """A scene heard as it would come from a microphone."""
    listener = BeepListener()
    told = []
    begun = process_time()
    for at in range(0, len(scene.sound), _CHUNK):
        for beep in listener.hear(scene.sound[at : at + _CHUNK]):
            told.append(((at + _CHUNK) / _SECOND, beep))
    heard = Heard(scene, told, process_time() - begun)
    left = list(told)
    for true in scene.beeps:
        for when, beep in left:
            if _matches(beep, true) and when - true.end <= _SOON_S:
                heard.delays[true] = when - true.end
                left.remove((when, beep))
                break
    found = len(heard.delays)
    heard.counts = Counts(found, len(scene.beeps) - found, len(left))
    return heard


def _matches(beep: Beep, true: Truth) -> bool:
    near = any(abs(beep.hertz / hertz - 1) <= _HERTZ_OFF for hertz in true.hertz)
    return near and abs(beep.begin - true.begin) <= _BEGIN_OFF_S


def measure() -> list[Result]:
    """Shares of beeps in percent and the seconds of one core for one of sound; floors: targets."""
    if not (shutil.which("espeak-ng") and shutil.which("flite")):
        print("Beeps are not measured: there is no voice for the greeting.", file=sys.stderr)
        return []
    seed, voices = _SEEDS["held-out"]
    studio = Studio(seed, voices)
    calls = [hear(scene) for scene in studio.mailboxes(56)]
    others = [hear(scene) for scene in chain(studio.talking(5), studio.call_tones(1))]
    music = [hear(scene) for scene in studio.music(6)]
    counts = _sum(calls)
    late = sorted(delay for each in calls for delay in each.delays.values())
    sounds = [each.scene.sound for each in others[:3]]
    took, bare = _took(sounds)
    kept = _kept(sounds[0])
    return [
        Result("beeps not heard within 0.2 s", 100 * (1 - counts.recall), 5.0, 1.0, "%"),
        Result("told as a beep, and none", 100 * (1 - counts.precision), 5.0, 1.0, "%"),
        Result("a beep told after its end, 95 of 100", late[int(0.95 * len(late))], 0.2, 1.0),
        Result(
            "beeps told in 5 min of talk and 5 of tones", float(_sum(others).false), 0.5, 1.0, ""
        ),
        Result(
            "beeps told in 4 min of bare-tone music; floor: 1",
            float(_sum(music).false),
            1.0,
            1.0,
            "",
        ),
        Result("a second heard for beeps; floor: read, one FFT each 10 ms", took, bare, 6.0),
        Result("the same against a fiftieth of one core", took, 0.02, 1.0),
        Result(
            "kept while it listens; floor: 2.5 s of sound", kept, 2.5 * _SECOND / 1024, 2.0, "KiB"
        ),
    ]


def _took(sounds: list[bytes]) -> tuple[float, float]:
    """Processor seconds for a second of sound: heard for beeps, and the least one can do."""
    seconds = sum(map(len, sounds)) / _SECOND
    ours, floors = [], []
    for _ in range(3):
        begun = process_time()
        for sound in sounds:
            listener = BeepListener()
            for at in range(0, len(sound), _CHUNK):
                listener.hear(sound[at : at + _CHUNK])
        ours.append(process_time() - begun)
        begun = process_time()
        for sound in sounds:
            for at in range(0, len(sound) - _WINDOW, _HOP):
                np.fft.rfft(np.frombuffer(sound, "<i2", _WINDOW // 2, at))
        floors.append(process_time() - begun)
    return min(ours) / seconds, min(floors) / seconds


def _kept(sound: bytes) -> float:
    """KiB that a listener holds when it has heard ``sound``, all of its lists included."""
    BeepListener().hear(sound)  # what is made once for all is not its own
    tracemalloc.start()
    listener = BeepListener()
    for at in range(0, len(sound), _CHUNK):
        listener.hear(sound[at : at + _CHUNK])
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held / 1024


def _sum(heard: Iterable[Heard]) -> Counts:
    return sum((each.counts for each in heard), Counts())


def main(arguments: list[str]) -> None:
    """Print every figure of one set."""
    chosen, *numbers = [*arguments, "tuned"][: max(1, len(arguments))]
    mailboxes, minutes = [int(number) for number in [*numbers, "280", "20"][:2]]
    seed, voices = _SEEDS[chosen]
    studio = Studio(seed, voices)
    calls = [hear(scene) for scene in studio.mailboxes(mailboxes)]
    _print_calls(calls)
    few = max(1, minutes // 2)
    others = [
        hear(scene)
        for scene in chain(
            studio.talking(minutes),
            studio.call_tones(max(1, minutes // 10)),
            studio.held_voices(3 * few),
            studio.whistles(3 * few),
            studio.music(few),
        )
    ]
    _print_others(others)
    seconds = sum(each.scene.seconds for each in calls + others)
    print(f"processor time {sum(each.took for each in calls + others) / seconds:.4f} of one core")


def _print_calls(calls: list[Heard]) -> None:
    counts = _sum(calls)
    late = sorted(delay for each in calls for delay in each.delays.values())
    print(
        f"calls {len(calls)}: found {counts.found} missed {counts.missed} false {counts.false}"
        f"  recall {counts.recall:.3f} precision {counts.precision:.3f}"
    )
    at = [late[min(len(late) - 1, int(share * len(late)))] for share in (0.5, 0.95, 1.0)]
    print("told after the end, half, 95 of 100 and all:", " ".join(f"{each:.3f} s" for each in at))
    _by("SNR dB", calls, lambda scene: f"{scene.snr_db:2.0f}")
    _by("SNR dB and length", calls, lambda scene: f"{scene.snr_db:2.0f} {_length(scene):.2f}")
    _by("noise", calls, lambda scene: scene.noise)
    _by("length", calls, lambda scene: f"{_length(scene):.2f}")
    _by("hertz", calls, lambda scene: f"{scene.beeps[0].hertz[0] // 400 * 400:4.0f}")
    _by("kind", calls, lambda scene: scene.kind)
    for each in calls:
        if each.counts.missed or each.counts.false:
            print("  ", each.scene.kind, each.scene.snr_db, each.scene.noise, each.scene.way)
            print("     there", each.scene.beeps, "told", each.told)


def _length(scene: Scene) -> float:
    return scene.beeps[0].end - scene.beeps[0].begin


def _by(name: str, calls: list[Heard], key: Callable[[Scene], str]) -> None:
    groups: defaultdict[str, list[Heard]] = defaultdict(list)
    for each in calls:
        groups[key(each.scene)].append(each)
    for value, group in sorted(groups.items()):
        counts = _sum(group)
        print(
            f"  {name} {value}: recall {counts.recall:.3f}"
            f" ({counts.found} of {counts.found + counts.missed}),"
            f" precision {counts.precision:.3f}"
        )


def _print_others(others: list[Heard]) -> None:
    groups: defaultdict[str, list[Heard]] = defaultdict(list)
    for each in others:
        groups[each.scene.kind].append(each)
    for kind, group in groups.items():
        minutes = sum(each.scene.seconds for each in group) / 60
        print(f"  {kind}: {_sum(group).false} false in {len(group)} scenes, {minutes:.1f} min")
        for each in group:
            for when, beep in each.told:
                print("    ", f"{when:.2f}", beep, each.scene.snr_db, each.scene.noise)


if __name__ == "__main__":
    main(sys.argv[1:])
