"""Simulated sellers, for how often the interval of an expectation holds.

``python -m tests.domain.sellers`` prints the tables of docs/decisions/expectation.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from app.domain.expectation import Expectation, Reached, expect

A, B = 8.5, 1.5
"""The Beta distribution of sellers that docs/decisions/expectation.md states, not the code's own:
else any belief would hold for sellers who are just as it believes."""

HISTORIES = (0, 30, 300)
SHARES = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)
CALLS = (5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60)
"""As many calls as sessions have."""

_expected = lru_cache(maxsize=None)(expect)


def covered(
    history: int, calls: Iterable[int], *, share: float | None = None, sellers: int = 4000
) -> dict[int, float]:
    """How often the voicemails of a session lay within the interval, by its number of calls.

    Each seller has so many calls behind her and one session before her.  Her true ``share`` is
    given, or drawn from Beta(``A``, ``B``).
    """
    random = np.random.default_rng(20261122)
    found = {}
    for number in calls:
        shares = random.beta(A, B, sellers) if share is None else np.full(sellers, share)
        pasts = random.binomial(history, shares)
        sessions = random.binomial(number, shares)
        within = [
            _holds(_expected(Reached(int(past), history - int(past)), number), int(session))
            for past, session in zip(pasts, sessions, strict=True)
        ]
        found[number] = sum(within) / sellers
    return found


def mean(covered: dict[int, float]) -> float:
    """Over sessions of every length."""
    return sum(covered.values()) / len(covered)


def _holds(expectation: Expectation, voicemails: int) -> bool:
    return expectation.low <= voicemails <= expectation.high


def _tables() -> None:
    print("| calls of the session |", " | ".join(map(str, CALLS)), "| all |")
    print("|---" * (len(CALLS) + 2) + "|")
    for history in HISTORIES:
        row = covered(history, CALLS, sellers=20_000)
        cells = [f"{each:.1%}" for each in (*row.values(), mean(row))]
        print(f"| {history} calls counted |", " | ".join(cells), "|")
    print()
    print("| her true share |", " | ".join(f"{share:.0%}" for share in SHARES), "|")
    print("|---" * (len(SHARES) + 1) + "|")
    for history in HISTORIES:
        rows = [covered(history, CALLS, share=share, sellers=20_000) for share in SHARES]
        print(f"| {history} calls counted |", " | ".join(f"{mean(row):.1%}" for row in rows), "|")


if __name__ == "__main__":
    _tables()
