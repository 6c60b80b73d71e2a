"""The learned weights of the script check: one JSON file for each language that has them."""

from __future__ import annotations

import json
from functools import lru_cache

from app.domain.errors import KnownError
from app.domain.language.evidence import Evidence, Scale, Topic
from app.paths import resource

LEARNED = frozenset({"en", "es"})


@lru_cache(maxsize=4)
def load(language: str) -> Evidence | None:
    """The weights of a language by its code; None where there are none, and rules alone decide.

    Raises ``KnownError`` when the file is damaged.  Read once, then kept.
    """
    if language not in LEARNED:
        return None
    try:
        return read(resource(f"traps/{language}.json").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged() from error


def read(content: str) -> Evidence:
    """The weights in a file's content; ``KnownError`` unless every topic has its scale."""
    try:
        kept = json.loads(content)
        scales = {
            topic: Scale(
                float(kept["scales"][topic]["bias"]),
                float(kept["scales"][topic]["sure"]),
                float(kept["scales"][topic]["doubtful"]),
            )
            for topic in Topic
        }
        weights = {str(name): tuple(map(float, each)) for name, each in kept["weights"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged() from error
    width = 1 + len(Topic)
    if any(len(each) != width or each[0] <= 0 for each in weights.values()):
        raise _damaged()
    return Evidence(weights, scales)


def _damaged() -> KnownError:
    return KnownError(
        "Ringwell's own words for the script check could not be read: please install it again."
    )
