"""Where a script itself carries what the method asks for, and whether those words were said.

The script check is lenient, and rightly so: nearly any words may matter to somebody.  Of a script
it is known more closely what its reason is, and when the next try, so that a take is told to have
them only where they were said themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain.language.reading import Sentence
from app.domain.said import Said
from app.domain.script import Field, FilledScript

_REASON = frozenset({Field.REASON, Field.NEWS_TEASER, Field.NEWS_WHY, Field.INTEREST})

_ENOUGH = 0.6
"""The share of words by which a phrase was said: the recogniser may miss some of them."""

Places = tuple[tuple[int, int], ...]
"""Stretches ``text[start:end]`` of a script, one of which is enough."""


@dataclass(frozen=True, slots=True)
class Filled:
    """Where a script's gaps for the reason and for the next try were filled in; () is not known."""

    reason: Places = ()
    retry: Places = ()

    @classmethod
    def of(cls, script: FilledScript) -> Filled:
        """The places in a script that was filled in, with a value or with its fallback."""
        return cls(
            tuple((span.start, span.end) for span in script.spans if span.field in _REASON),
            tuple((s.start, s.end) for s in script.spans if s.field is Field.RETRY_WHEN),
        )


AS_WRITTEN = Filled()
"""Of a text whose gaps nobody knows: its sentences tell."""


def reason_places(filled: Filled, script: Sequence[Sentence]) -> Places:
    """Where the reason is: what was filled in for it, else the sentences that name one."""
    return filled.reason or tuple((s.start, s.end) for s in script if s.reading.reason)


def retry_places(filled: Filled, script: Sequence[Sentence]) -> Places:
    """Where the next try is: its time as it was filled in, else the sentences that promise it."""
    found = [sentence for sentence in script if sentence.reading.promises]
    if not found:
        for one, other in pairwise(script):
            if one.reading.trying and other.reading.when:
                found.append(other)
            elif one.reading.when and other.reading.trying:
                found.append(one)
    return filled.retry or tuple((sentence.start, sentence.end) for sentence in found)


def was_said(said: Said, places: Places) -> bool:
    """Whether one of these was said, by enough of its words; a script without any may have it."""
    shares = [
        sum(index in said.last for index in words) / len(words)
        for start, end in places
        if (words := [i for i in said.to_say if start < said.words[i].end <= end + 1])
    ]
    return not shares or max(shares) >= _ENOUGH
