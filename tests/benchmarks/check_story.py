"""The script check on messages it has not read before, and after one keystroke in one it has."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import quantiles
from time import process_time

from app.domain.language import language_for
from app.usecases.script_check import check
from tests.benchmarks.result import Result

_CORPUS = Path(__file__).resolve().parent.parent / "scripts_corpus"
_WORDS = 75
_MS = 5.0
"""Milliseconds for a script of 75 words, the issue's bound."""


def measure() -> list[Result]:
    """Milliseconds for 75 words: the middle and the 95th of 100 new messages, and after one key.

    As many are read before, for the phrases of a language are worked out as they come.  A third
    of the messages have traps: what is suggested for them is read, too.
    """
    messages = _messages()
    for text in messages[::2]:
        check(text)
    fresh, typed = [], []
    for text in messages[1::2]:
        language_for("en").read.cache_clear()  # type: ignore[attr-defined]
        scale = _WORDS / len(text.split()) * 1000
        began = process_time()
        check(text)
        fresh.append((process_time() - began) * scale)
        began = process_time()
        check(text.rstrip(".!?") + "x.")
        typed.append((process_time() - began) * scale)
    at = quantiles(fresh, n=20)
    return [
        Result("script check of 75 new words, processor time, half of 100", at[9], _MS, 1.0, "ms"),
        Result("the same, 95 of 100", at[18], _MS, 1.0, "ms"),
        Result("the same after one key, 95 of 100", quantiles(typed, n=20)[18], _MS, 1.0, "ms"),
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
