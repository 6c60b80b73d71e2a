"""The script check on messages it has not read before, and after one keystroke in one it has."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time

from app.domain.language import language_for
from app.usecases.script_check import check
from tests.benchmarks.result import Result

_CORPUS = Path(__file__).resolve().parent.parent / "scripts_corpus"
_WORDS = 75
_LONGEST_MS = 5.0
"""Milliseconds for a script of 75 words, the issue's bound."""


def measure() -> list[Result]:
    """The 95th of 100 checks, in milliseconds for 75 words: all new, the processor's, one key.

    Half of the messages are read before, for the phrases of a language are worked out as they come.
    """
    messages = _messages()
    for text in messages[::2]:
        check(text)
    fresh, busy, typed = [], [], []
    for text in messages[1::2]:
        language_for("en").read.cache_clear()  # type: ignore[attr-defined]
        scale = _WORDS / len(text.split()) * 1000
        began, used = perf_counter(), process_time()
        check(text)
        fresh.append((perf_counter() - began) * scale)
        busy.append((process_time() - used) * scale)
        began = perf_counter()
        check(text.rstrip(".!?") + "x.")
        typed.append((perf_counter() - began) * scale)
    return [
        Result(name, quantiles(times, n=20)[-1], _LONGEST_MS, 1.0, "ms")
        for name, times in (
            ("script check of 75 new words, 95th of 100", fresh),
            ("the same, processor time alone", busy),
            ("script check after one key, 95th of 100", typed),
        )
    ]


def _messages() -> list[str]:
    """The longer messages of all the labelled English ones that are not too long."""
    texts = [
        str(json.loads(line)["text"])
        for name in ("american", "british", "unusual")
        for line in (_CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    longest = sorted(texts, key=lambda text: len(text.split()), reverse=True)
    return [text for text in longest if len(text.split()) <= _WORDS][:200]
