"""Proving that the data is whole."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.cadence import stand
from app.usecases.office import Office

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Verified:
    """What the check found: damage in words, and contacts whose kept next call is wrong."""

    damage: tuple[str, ...]
    mismatches: tuple[int, ...]

    @property
    def ok(self) -> bool:
        """Whether everything is as it should be."""
        return not self.damage and not self.mismatches


def verify(office: Office) -> Verified:
    """Check the database's integrity and work out every kept next call again."""
    with office.database.read() as work:
        damage = work.damage()
        rules = office.rules(work)
        mismatches = tuple(
            contact.id
            for contact, calls, kept in work.contacts.with_standing(_CHUNK)
            if stand(contact, calls, rules) != kept
        )
    return Verified(damage, mismatches)
