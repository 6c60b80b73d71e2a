"""The script check of the window and the command line: the rules with the learned weights."""

from __future__ import annotations

from app.data import trap_evidence
from app.domain import traps
from app.domain.traps import Finding


def check(
    text: str,
    *,
    attempt: int = 1,
    language: str = "en",
    live: bool = False,
    words_per_minute: float = 150,
) -> tuple[Finding, ...]:
    """``traps.check`` with all that Ringwell has learned about a language."""
    return traps.check(
        text,
        attempt=attempt,
        language=language,
        live=live,
        words_per_minute=words_per_minute,
        evidence=trap_evidence.load(language),
    )
