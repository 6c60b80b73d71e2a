"""A recogniser that hears a whole take in two processes at once: in half the time on two cores."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from app.domain.hearing import Hearing
from app.speech.parts import Way, halves, joined
from app.speech.recogniser import ENGINE, PATIENCE, Recogniser
from app.speech.recogniser_process import HearTake, Search

if TYPE_CHECKING:
    from app.speech.units import Unit


class RecogniserPair(Recogniser):
    """Follows as one; its other process helps with a whole take, and ends when that is heard."""

    def __init__(self, engine: str = ENGINE, patience: float = PATIENCE) -> None:
        super().__init__(engine, patience=patience)
        self._other = _Helper(engine, patience=patience)

    def get_help(self) -> None:
        """Start the other already, for a whole take that is certain to come.  Returns at once."""
        if _has_two_cores():
            self._other.prepare(())

    def hear_take(
        self, units: Sequence[Unit], samples: bytes, meanwhile: Callable[[], object] | None = None
    ) -> Hearing:
        """As of one recogniser."""
        with closing(self._other):
            parts = halves(samples) if _has_two_cores() else None
            if parts is None:
                return super().hear_take(units, samples, meanwhile)
            end, begin = parts
            self._look()
            limit = self._limit_for(samples)
            question = Search(self._next_ticket(), tuple(units), samples[:end], b"")
            self._hand(question, limit)
            self._other.search(units, samples[begin:], samples[:begin])
            if meanwhile is not None:
                meanwhile()
            first = self._told_within(limit)
            if not isinstance(first, Way):
                raise self._nobody_listened()
            second = self._other.found(samples)
        way = None if second is None else joined(first, second)
        self._hand(HearTake(self._next_ticket(), tuple(units), samples, way), limit)
        return self._hearing(samples)

    def give_up(self) -> None:
        """As of one recogniser; from any thread."""
        super().give_up()
        self._other.give_up()

    def close(self) -> None:
        """End both processes, whatever they are doing."""
        super().close()
        self._other.close()


class _Helper(Recogniser):
    """Searches one part of a take."""

    def search(self, units: Sequence[Unit], samples: bytes, before: bytes) -> None:
        """Hand a part over, with what was ``before`` it."""
        self._look()
        question = Search(self._next_ticket(), tuple(units), samples, before)
        self._hand(question, self._limit_for(before + samples))

    def found(self, samples: bytes) -> Way | None:
        """The way through its part of ``samples``; None where it was lost.  Blocks."""
        found = self._told_within(self._limit_for(samples))
        return found if isinstance(found, Way) else None


def _has_two_cores() -> bool:
    if sys.platform == "linux":
        # It may leave us fewer than there are.
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return cores > 1
