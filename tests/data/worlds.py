"""Small random worlds of contacts, calls and news, in which something of everything happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, TypeVar

from app.data.unit_of_work import Work
from app.domain.cadence import stand
from app.domain.call import Call, CallRecord, DayPart, Outcome, Promise
from app.domain.contact import (
    ContactDetails,
    DoNotCallEntry,
    Permission,
    PermissionEntry,
    PhoneNumber,
    Relationship,
    ZoneSource,
)
from app.domain.news import News
from app.domain.policy import Rules
from tests.builders import AUCKLAND, HONOLULU, NEW_YORK

T = TypeVar("T")
MIDDLE = date(2026, 11, 18)
_TAGS = ("vip", "garden, and more", "Ümläut")
_NAMES = ("Ann", "ann", "Bea", "Çelik", "Zoë", "<b>Ann</b>", "Ann Lee", "")
_ZONES = ((NEW_YORK,), (NEW_YORK, HONOLULU), (HONOLULU,), (AUCKLAND,))
_OUTCOMES = [*Outcome] + [Outcome.SPOKE] * 6 + [Outcome.VOICEMAIL] * 5 + [Outcome.CALLED_BACK] * 2


def add_somebody(work: Work, details: ContactDetails | None = None, **more: Any) -> int:
    """Add a contact with these details or ordinary ones; she has no standing yet."""
    where: dict[str, Any] = {
        "zones": (NEW_YORK,),
        "zone_source": ZoneSource.ENTERED,
        "calling_region": "US-OH",
        "created_on": MIDDLE,
        "created_at": datetime(2026, 11, 18, 15, tzinfo=UTC),
    }
    return work.contacts.add(details or ContactDetails("Ann Miller"), **where | more)


@dataclass
class World:
    """Fills the database of a unit of work and keeps every standing, as the use cases do."""

    work: Work
    random: Random
    rules: Rules

    def fill(self, people: int) -> None:
        """Put up to five pieces of news and so many contacts into the database."""
        news_ids = [self.work.news.add(self.some_news()) for _ in range(self.random.randint(0, 5))]
        for _ in range(people):
            self._person(news_ids)

    def now(self) -> datetime:
        """A moment; mostly one at which it is not the same date everywhere."""
        hour = self.random.choice([3, 10, 11, 15])
        return datetime(2026, 11, 18, hour, 30, tzinfo=UTC) + timedelta(days=self._near(2))

    def _person(self, news_ids: list[int]) -> None:
        random, contacts = self.random, self.work.contacts
        contact_id = contacts.add(
            ContactDetails(
                random.choice(_NAMES),
                random.choice([*Relationship]),
                phones=random.choice(
                    [(), *[(PhoneNumber("614 555", "+16145550142"), PhoneNumber("2"))] * 9]
                ),
                tags=self._some(_TAGS),
                care_days=random.choice([None, None, 0, 5]),
            ),
            zones=random.choice(_ZONES),
            zone_source=ZoneSource.ENTERED,
            calling_region="US-OH",
            created_on=self._day(12),
            created_at=self._instant(),
            permission_entry=self._permission(),
        )
        if random.random() < 0.1:
            wish = DoNotCallEntry(random.random() < 0.5, self._instant(), "asked")
            contacts.set_do_not_call_entry(contact_id, wish)
        if random.random() < 0.05:
            contacts.set_archived(contact_id, self._instant())
        for _ in range(random.choice([0, 0, 1, 2])):
            contacts.add_order(contact_id, self._day(20))
        for call in self._series() if random.random() < 0.2 else self._calls(news_ids):
            self.work.calls.add(CallRecord(call, contact_id))
        facts = contacts.facts(contact_id)
        made = [record.call for record in self.work.calls.of(contact_id)]
        contacts.keep_standing(facts, stand(facts, made, self.rules))

    def _calls(self, news_ids: list[int]) -> list[Call]:
        return [self._call(news_ids) for _ in range(self.random.choice([0, 0, 1, 1, 2, 3, 5]))]

    def _series(self) -> list[Call]:
        """Messages in a row, now or a rest ago, and perhaps a try without one."""
        random = self.random
        first = datetime(2026, 11, 18, 15, tzinfo=UTC) - timedelta(days=random.choice([8, 70]))
        outcomes = [Outcome.VOICEMAIL] * random.randint(1, 4)
        outcomes += random.choice([[], [Outcome.NO_MESSAGE], [Outcome.MAILBOX_FULL]])
        days = [2 * number + self._near(1) for number in range(len(outcomes))]
        return [
            Call(0, first + timedelta(days=day, hours=number), outcome)
            for number, (day, outcome) in enumerate(zip(days, outcomes, strict=True))
        ]

    def _call(self, news_ids: list[int]) -> Call:
        random = self.random
        outcome = random.choice(_OUTCOMES)
        promise = Promise(self._day(4), random.choice([None, *DayPart]))
        told = outcome.talked
        return Call(
            0,
            self._instant(),
            outcome,
            promise=promise if outcome is Outcome.VOICEMAIL and random.random() < 0.7 else None,
            agreed=promise if told and random.random() < 0.2 else None,
            permission=random.choice([None, True, True, True, False]) if told else None,
            news_id=random.choice([None, *news_ids]) if random.random() < 0.5 else None,
        )

    def some_news(self) -> News:
        """Some piece of news; its id is none."""
        random = self.random
        return News(
            0,
            f"News {random.randint(1, 99)}",
            "It is here.",
            self._day(3),
            self._day(4) if random.random() < 0.6 else None,
            self._some([*Relationship]) if random.random() < 0.4 else frozenset(),
            self._some(_TAGS) if random.random() < 0.3 else frozenset(),
            MIDDLE if random.random() < 0.1 else None,
        )

    def _permission(self) -> PermissionEntry | None:
        random = self.random
        answer = random.choice([None, *[Permission.GRANTED] * 3, *Permission])
        at = self._instant() if random.random() < 0.5 else None
        return answer and PermissionEntry(answer, at)

    def _some(self, of: Sequence[T]) -> frozenset[T]:
        return frozenset(self.random.sample(of, self.random.randint(0, 2)))

    def _near(self, most: int) -> int:
        return self.random.randint(-most, most)

    def _day(self, most: int) -> date:
        return MIDDLE + timedelta(days=self._near(most))

    def _instant(self) -> datetime:
        return datetime(2026, 11, 12, tzinfo=UTC) + timedelta(hours=self._near(24 * 14))
