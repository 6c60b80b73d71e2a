"""Drills: a mailbox's greeting before a message, somebody's first words or objection in a talk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from app.domain.objections import Objection

MAILBOX_SECONDS = 30.0
"""How long the mailbox of a drill records: as long as the longest good message."""

_ANSWERS_FIRST = 1 / 3  # of the first lines; the rest are objections, which want more practice


@dataclass(frozen=True, slots=True)
class DrillLines:
    """What the other side may say in one language.  A greeting holds ``{name}``."""

    language: str
    greetings: tuple[str, ...]
    openers: tuple[str, ...]
    objections: Mapping[Objection, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class TheirLine:
    """What somebody on the telephone says; ``objection`` is None for how she answers it."""

    text: str
    objection: Objection | None = None


def greeting(lines: DrillLines, rng: Random, name: str, before: str | None) -> str:
    """The greeting of somebody's mailbox, other than ``before``."""
    # The one before has another name in it perhaps: compare what surrounds the name.
    fresh = [each for each in lines.greetings if not _is(each, before)]
    return rng.choice(fresh or lines.greetings).replace("{name}", name)


def their_line(lines: DrillLines, rng: Random, before: TheirLine | None) -> TheirLine:
    """How somebody answers, or an objection; after a line it is an objection of another kind."""
    if before is None and rng.random() < _ANSWERS_FIRST:
        return TheirLine(rng.choice(lines.openers))
    kinds = [each for each in Objection if before is None or each is not before.objection]
    kind = rng.choice(kinds)
    return TheirLine(rng.choice(_others(lines.objections[kind], before)), kind)


def opening_line(lines: DrillLines, rng: Random, before: TheirLine | None) -> TheirLine:
    """How somebody answers the telephone, other than ``before``."""
    return TheirLine(rng.choice(_others(lines.openers, before)))


def objection_line(
    lines: DrillLines, rng: Random, objection: Objection, before: TheirLine | None
) -> TheirLine:
    """Another way of saying one objection."""
    return TheirLine(rng.choice(_others(lines.objections[objection], before)), objection)


def _others(texts: Sequence[str], before: TheirLine | None) -> Sequence[str]:
    return [each for each in texts if before is None or each != before.text] or texts


def _is(greeting: str, said: str | None) -> bool:
    if said is None:
        return False
    first, last = greeting.split("{name}")[0], greeting.split("{name}")[-1]
    return said.startswith(first) and said.endswith(last)
