"""What works for the seller: how often people answered at the call after the one before.

A message is judged by the next thing that happened with that person: whether she was reached, or
called back.  So is hanging up without one, and the two can be compared.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar, assert_never

from app.domain.call import Outcome
from app.domain.contact import Relationship
from app.domain.shares import Share

Key = TypeVar("Key", bound=Hashable)


def answered(following: Outcome | None) -> bool | None:
    """Whether the outcome that follows a call says that the person answered; None: nothing.

    Nothing is known where there was no further call yet, or where that showed that the number was
    wrong: then a stranger heard the message, or nobody.  Asking to stop is no success of the words.
    """
    match following:
        case None | Outcome.WRONG_NUMBER:
            return None
        case Outcome.SPOKE | Outcome.CALLED_BACK:
            return True
        case Outcome.VOICEMAIL | Outcome.NO_MESSAGE | Outcome.MAILBOX_FULL | Outcome.STOP:
            return False
        case _:
            assert_never(following)


def reached_nobody(outcome: Outcome) -> bool | None:
    """Whether a call the seller made met no person; None for what was no call to that person."""
    match outcome:
        case Outcome.VOICEMAIL | Outcome.NO_MESSAGE | Outcome.MAILBOX_FULL:
            return True
        case Outcome.SPOKE | Outcome.STOP:
            return False
        case Outcome.CALLED_BACK | Outcome.WRONG_NUMBER:
            return None
        case _:
            assert_never(outcome)


class Said(NamedTuple):
    """What sets calls apart here: the script, the version of an own one, the outcome, and to whom.

    The relationship is that of today: what it was at the time of the call is not kept.
    """

    script_id: str | None
    script_version: int | None
    outcome: Outcome
    relationship: Relationship | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """So many calls, and how many of those that tell something were answered at the next one."""

    calls: int = 0
    answered: Share = field(default_factory=Share)

    def __add__(self, other: Followed) -> Followed:
        """Both together."""
        return Followed(self.calls + other.calls, self.answered + other.answered)


Tally = Mapping[Said, Followed]
"""The calls of some contacts, counted."""


def together(one: Tally, other: Tally) -> Tally:
    """The calls of two groups of contacts that have nobody in common."""
    return {
        said: one.get(said, Followed()) + other.get(said, Followed())
        for said in one.keys() | other.keys()
    }


@dataclass(frozen=True, slots=True)
class Record:
    """The method's claims on the seller's own record.

    ``with_message`` and ``without`` are answers at the next call.  A full mailbox is in neither:
    whether to leave a message was not hers to choose.  ``nobody`` are calls that met no person.
    """

    with_message: Share
    without: Share
    nobody: Share


def record(tally: Tally) -> Record:
    """What the calls amount to."""
    after = {Outcome.VOICEMAIL: Share(), Outcome.NO_MESSAGE: Share()}
    nobody = Share()
    for said, followed in tally.items():
        if said.outcome in after:
            after[said.outcome] += followed.answered
        unmet = reached_nobody(said.outcome)
        if unmet is not None:
            nobody += Share(followed.calls if unmet else 0, followed.calls)
    return Record(after[Outcome.VOICEMAIL], after[Outcome.NO_MESSAGE], nobody)


def messages_by(tally: Tally, key: Callable[[Said], Key | None]) -> dict[Key, Share]:
    """Answers after the messages left with a script, by something about it; None is left out."""
    shares: dict[Key, Share] = {}
    for said, followed in tally.items():
        if said.outcome is not Outcome.VOICEMAIL or said.script_id is None:
            continue
        kind = key(said)
        if kind is not None:
            shares[kind] = shares.get(kind, Share()) + followed.answered
    return shares


def ranked(shares: Iterable[tuple[Key, Share]]) -> list[tuple[Key, Share]]:
    """The greatest expected share first; those with too few calls come last, by how many."""
    return sorted(
        shares,
        key=lambda each: (
            (0, -each[1].mean, -each[1].tries) if each[1].enough else (1, -each[1].tries, 0)
        ),
    )
