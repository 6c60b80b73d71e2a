"""What an earlier version of a script said, and in which words it differs from today's."""

from __future__ import annotations

import re
from datetime import datetime
from difflib import SequenceMatcher

from app.domain.spoken import as_day
from ui.models.due_lines import clock

_WORD = re.compile(r"\S+")
_COMPARED = 1_500


def other_words(earlier: str, today: str) -> tuple[tuple[int, int], ...]:
    """Where the earlier text says something else than today's, as character offsets into it.

    Words are compared, not letters; two words side by side that both differ are one stretch.
    """
    words = list(_WORD.finditer(earlier))[:_COMPARED]
    matcher = SequenceMatcher(
        None, [word[0] for word in words], _WORD.findall(today)[:_COMPARED], autojunk=False
    )
    return tuple(
        (words[start].start(), words[end - 1].end())
        for kind, start, end, _, _ in matcher.get_opcodes()
        if kind in ("replace", "delete")
    )


def written(at: datetime, now: datetime) -> str:
    """When words were written, in the seller's time: "today at 10:42 am", "Nov 3 at 9 am".

    ``now`` is in her zone.
    """
    there = at.astimezone(now.tzinfo)
    return f"{as_day(there.date(), now.date())} at {clock(there.time())}"
