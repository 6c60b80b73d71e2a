"""Something new that gives the seller a reason to call the people who said yes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.contact import Contact, Relationship


@dataclass(frozen=True, slots=True)
class News:
    """A piece of news; it runs from ``starts`` to ``deadline``, both included, contact-local.

    An empty ``relationships`` or ``tags`` means everybody; otherwise one of each must match.
    ``ended_on`` is the day the seller ended it; since then it makes nobody due, whatever the day.
    ``why`` says in a short sentence or two why it matters to them; it may be empty.
    """

    id: int
    title: str
    teaser: str
    starts: date
    deadline: date | None = None
    relationships: frozenset[Relationship] = frozenset()
    tags: frozenset[str] = frozenset()
    ended_on: date | None = None
    why: str = ""

    def runs(self, today: date) -> bool:
        """Whether it is still to be told on a date, or will be."""
        return self.ended_on is None and (self.deadline is None or self.deadline >= today)

    def is_for(self, contact: Contact) -> bool:
        """Whether the contact belongs to the audience (permission is the cadence's business)."""
        if self.relationships and contact.relationship not in self.relationships:
            return False
        return not self.tags or not self.tags.isdisjoint(contact.tags)
