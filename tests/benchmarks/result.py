"""One measured figure beside its bare floor."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """``ours`` and ``floor`` in ``unit``; ``bound`` is the greatest ratio that is fine."""

    name: str
    ours: float
    floor: float
    bound: float
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.ours / self.floor
