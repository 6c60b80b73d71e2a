"""What Today shows, as values: the list, the open card, the end of the day's work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.domain.call import Promise
from ui.models.due_lines import DueLine

if TYPE_CHECKING:
    from app.domain.seller import Seller
    from app.usecases.card import ContactCard


@dataclass(frozen=True, slots=True)
class Due:
    """The list as shown: its lines, how many people are due in all, and the seller's date.

    A first look does not count them (None).
    """

    lines: tuple[DueLine, ...]
    count: int | None
    today: date

    @property
    def more(self) -> bool:
        """Whether there are people after the last line."""
        return self.count is not None and len(self.lines) < self.count


@dataclass(frozen=True, slots=True)
class Shown:
    """A card with the seller it was made for; None before she has introduced herself."""

    card: ContactCard
    seller: Seller | None


@dataclass(frozen=True, slots=True)
class Done:
    """Nobody is due.  ``next_name`` is the first one of ``next_on``, the next day somebody is.

    ``today`` is the seller's date.  ``no_contacts`` tells that there is nobody at all yet.
    """

    today: date
    no_contacts: bool
    next_on: date | None = None
    next_name: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """What came of a talk; a promise's date is contact-local."""

    permission: bool | None = None
    agreed: Promise | None = None
    ordered: bool = False
    note: str = ""


NO_TALK = Talk()
