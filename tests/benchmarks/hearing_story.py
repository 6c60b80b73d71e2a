"""How well the recordings are followed and heard, beside what was promised for it."""

from __future__ import annotations

import sys

from tests.benchmarks import hearing
from tests.benchmarks.result import Result
from tests.recordings import TAKES


def measure() -> list[Result]:
    """Shares that are wrong, in percent, and seconds of processor time; the floors are targets."""
    if not TAKES.is_dir():
        print("Hearing is not measured: there are no recordings.", file=sys.stderr)
        return []
    takes = [hearing.hear(file) for file in sorted(TAKES.glob("*.json"))]
    told = hearing.report(takes)

    def wrong(name: str, share_right: float, most: float) -> Result:
        return Result(name, 100 * (1 - share_right), most, 1.0, "%")

    return [
        wrong(
            f"following {len(takes)} takes, time more than a word from the one begun",
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
        Result("words a minute, furthest off", 100 * told["pace_off_worst"], 3.0, 1.0, "%"),
        wrong("pauses, 1 - F1", told["pauses_f1"], 15.0),
    ]
