"""How well takes are followed and heard: ``python -m tests.benchmarks.hearing [FOLDER …]``.

A folder holds recordings as ``../shared/data/takes`` does, which is the one that is measured when
none is named: NAME.wav and NAME.json with ``script_text``, ``spoken`` and ``times``.  Times are
processor time of one core.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.hearing import Hearing, Position
from app.domain.script_words import script_words
from app.speech.listener import Listener, hear_take
from app.speech.pronounce import Pronouncer
from app.speech.sound import read
from app.speech.units import units
from tests.benchmarks import hearing_measures as measures
from tests.benchmarks.hearing_measures import Counts, Said
from tests.recordings import TAKES

_CHUNK = 1_600  # 50 ms, as the microphone gives it


@dataclass(frozen=True, slots=True)
class Heard:
    """A take, what is known of it and what was heard, with the processor time it took."""

    name: str
    words: int
    said: list[Said]
    moves: list[Position]
    hearing: Hearing
    ready_s: float
    live_s: float
    finish_s: float
    whole_s: float


def hear(file: Path) -> Heard:
    """Follow a take as if it were spoken now, then hear it once more as a whole."""
    told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    samples = read(file.with_suffix(".wav"))
    said = [
        Said(text, word, start, end)
        for (text, word), (start, end) in zip(told["spoken"], told["times"], strict=True)
    ]
    script = units(script_words(told["script_text"]), Pronouncer())
    begun = time.process_time()
    listener = Listener(script)
    listener.begin()
    ready = time.process_time()
    moves = [listener.hear(samples[at : at + _CHUNK]) for at in range(0, len(samples), _CHUNK)]
    listened = time.process_time()
    hearing = listener.finish()
    finished = time.process_time()
    hear_take(script, samples)
    return Heard(
        file.stem,
        len(told["script_text"].split()),
        said,
        [move for move in moves if move is not None],
        hearing,
        ready - begun,
        listened - ready,
        finished - listened,
        time.process_time() - finished,
    )


def report(takes: list[Heard]) -> dict[str, float]:
    """The figures of the README, over all takes."""
    none = Counts()
    skips = sum((measures.skips(t.words, t.said, t.hearing) for t in takes), none)
    own = sum((measures.own_words(t.said, t.hearing) for t in takes), none)
    pauses = sum((measures.pauses(t.said, t.hearing) for t in takes), none)
    lags = sorted(lag for take in takes for lag in measures.lags(take.said, take.moves))
    seconds = sum(take.hearing.seconds for take in takes)
    return {
        "takes": len(takes),
        "within_one_of_word_begun": statistics.fmean(
            measures.within_one(take.said, take.moves) for take in takes
        ),
        "within_one_of_word_ended": statistics.fmean(
            measures.within_one(take.said, take.moves, begun=False) for take in takes
        ),
        "lag_after_word_median_s": statistics.median(lags),
        "lag_after_word_p95_s": lags[int(0.95 * len(lags))],
        "real_time_factor": sum(take.live_s for take in takes) / seconds,
        "ready_s": max(take.ready_s for take in takes),
        "finish_s": max(take.finish_s for take in takes),
        "whole_take_per_30_s": 30 * sum(take.whole_s for take in takes) / seconds,
        "skips_recall": skips.recall,
        "skips_precision": skips.precision,
        "own_words_recall": own.recall,
        "own_words_precision": own.precision,
        "pauses_f1": pauses.f1,
        "pace_off_worst": max(measures.pace_off(take.said, take.hearing) for take in takes),
    }


def main(folders: list[str]) -> None:
    """Measure the recordings of each folder and print the figures."""
    for folder in [Path(name) for name in folders] or [TAKES]:
        takes = [hear(file) for file in sorted(folder.glob("*.json"))]
        print(folder.name, "(no recordings)" if not takes else "")
        for take in takes:
            print(
                f"  {take.name:16} within one {measures.within_one(take.said, take.moves):.3f}"
                f"  words {len(take.hearing.words)} of"
                f" {sum(word.word is not None for word in take.said)}"
                f"  pace off {measures.pace_off(take.said, take.hearing):.3f}"
            )
        for name, figure in report(takes).items() if takes else ():
            print(f"  {name:28} {figure:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
