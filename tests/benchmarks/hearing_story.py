"""How well the recordings are followed, heard and told in the score, beside what was promised."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from app.domain.said import Said
from app.domain.scoring import Asked, score
from app.domain.script_words import script_words
from app.speech.sound import loudness, read
from tests.benchmarks import hearing
from tests.benchmarks import hearing_measures as measures
from tests.benchmarks.hearing_measures import Counts
from tests.benchmarks.result import Result
from tests.recordings import TAKES

ROOT = Path(__file__).resolve().parents[2]
_ROUNDS = 5


def measure() -> list[Result]:
    """Shares that are wrong, in percent, and seconds of processor time; the floors are targets."""
    if not TAKES.is_dir():
        print("Hearing is not measured: there are no recordings.", file=sys.stderr)
        return []
    takes = [hearing.hear(file) for file in sorted(TAKES.glob("*.json"))]
    told = hearing.report(takes)
    shown = [_shown(take) for take in takes]
    pauses = sum((each.pauses for each in shown), Counts())
    following = f"following {len(takes)} takes"

    def wrong(name: str, share_right: float, most: float) -> Result:
        return Result(name, 100 * (1 - share_right), most, 1.0, "%")

    return [
        wrong(
            f"{following}, time more than a word from the one begun",
            told["within_one_of_word_begun"],
            5.0,
        ),
        wrong("the same, from the one ended", told["within_one_of_word_ended"], 5.0),
        Result(
            "the highlight after a word's end, 95 of 100 words",
            # A highlight that is there before the word has ended is not late at all.
            max(0.0, told["lag_after_word_p95_s"]),
            0.3,
            1.0,
        ),
        Result("following a second of sound, processor time", told["real_time_factor"], 0.2, 1.0),
        Result("recogniser ready for a script, the slowest", told["ready_s"], 0.5, 1.0),
        wrong("sentences left out that were not found", told["skips_recall"], 5.0),
        wrong("sentences told as left out that were said", told["skips_precision"], 10.0),
        wrong("words a minute in the score, furthest off", 1 - max(s.off for s in shown), 3.0),
        wrong("pauses in the score, 1 - F1", pauses.f1, 15.0),
        Result("score of a 30 s file from the command line", _scored_from_file(), 1.0, 1.0),
    ]


def _scored_from_file() -> float:
    """Seconds from the start of the command to its end, for a take of 31 s; half of the rounds."""
    sound = TAKES / "esp_repeat.wav"
    text = json.loads(sound.with_suffix(".json").read_text(encoding="utf-8"))["script_text"]
    command = [sys.executable, "-m", "ui", "score", str(sound), "--script", "-", "--json"]
    took = []
    for _ in range(_ROUNDS):
        begun = perf_counter()
        subprocess.run(command, cwd=ROOT, input=text.encode(), capture_output=True, check=True)
        took.append(perf_counter() - begun)
    return median(took)


@dataclass(frozen=True, slots=True)
class _Shown:
    """How right the score of a take is: pauses found, and by what share the pace is off."""

    pauses: Counts
    off: float


def _shown(take: hearing.Heard) -> _Shown:
    sound = TAKES / f"{take.name}.wav"
    text = json.loads(sound.with_suffix(".json").read_text(encoding="utf-8"))["script_text"]
    words = script_words(text)
    told = score(words, take.hearing, loudness(read(sound)), Asked(text=text, my_name=""))
    aloud = Said.of(words, take.hearing).aloud
    return _Shown(
        measures.shown_pauses(take.said, told.pauses),
        measures.shown_pace_off(take.said, aloud, told.wpm),
    )
