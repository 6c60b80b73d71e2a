"""What people say when they hesitate, and every occasion there are words for."""

from __future__ import annotations

from enum import StrEnum

from app.domain.policy import Situation


class Objection(StrEnum):
    """The five things people usually say in a talk before they say yes or no; picks the reply."""

    BUSY = "busy"
    NO_INTEREST = "no_interest"
    COST = "cost"
    HAS_ONE = "has_one"
    THINK = "think"


Occasion = Situation | Objection
"""What a script is for: a kind of call, or an objection in a talk."""

OCCASIONS: tuple[Occasion, ...] = (*Situation, *Objection)
"""Every occasion; no two have the same name."""

_BY_NAME: dict[str, Occasion] = {occasion.value: occasion for occasion in OCCASIONS}


def occasion(name: str) -> Occasion:
    """The occasion of that name, such as "first" or "busy".  ``ValueError`` if there is none."""
    try:
        return _BY_NAME[name]
    except KeyError:
        raise ValueError(f"no occasion {name!r}") from None


def in_a_talk(occasion: Occasion) -> bool:
    """Whether its words are said to a person rather than to a machine."""
    return isinstance(occasion, Objection) or occasion in (
        Situation.THEY_ANSWERED,
        Situation.THEY_CALLED_BACK,
    )
