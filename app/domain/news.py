"""Something new that gives the seller a reason to call the people who said yes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.contact import Contact, Relationship


@dataclass(frozen=True, slots=True)
class News:
    """A piece of news; it runs from ``starts`` to ``deadline``, both included, contact-local.

    An empty ``relationships`` or ``tags`` means everybody; otherwise one of each must match.
    ``ended_on`` is the day the seller ended it: from then on it makes nobody due.
    """

    id: int
    title: str
    teaser: str
    starts: date
    deadline: date | None = None
    relationships: frozenset[Relationship] = frozenset()
    tags: frozenset[str] = frozenset()
    ended_on: date | None = None

    @property
    def last_day(self) -> date | None:
        """The last date it makes anybody due, or None while it has no end."""
        if self.ended_on is None:
            return self.deadline
        before_end = self.ended_on - timedelta(days=1)
        return before_end if self.deadline is None else min(before_end, self.deadline)

    def is_for(self, contact: Contact) -> bool:
        """Whether the contact belongs to the audience (permission is the cadence's business)."""
        if self.relationships and contact.relationship not in self.relationships:
            return False
        return not self.tags or not self.tags.isdisjoint(contact.tags)
