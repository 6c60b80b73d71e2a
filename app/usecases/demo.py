"""The demo's story: about 120 people and the calls of the last year, as if just now.

Everything is counted back from ``now`` and drawn from one seeded generator, so every screen has
something to show on any day, and the same things for the same day.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.data import demo_cast
from app.data.demo_cast import Cast, Person, Step, Story, Town
from app.domain.call import DayPart, Outcome, Promise
from app.domain.calling_days import CallingDays
from app.domain.contact import ContactDetails, PhoneNumber, Relationship
from app.domain.news import News
from app.domain.seller import Seller

SEED = 2026

# In calling days, so that the pasts of two people with the same story differ.
_PAST_VARIES_BY = 24
# Three zones further west it is ten in the evening for the seller herself.
_NO_CALL_AFTER = time(19)


@dataclass(frozen=True, slots=True)
class DemoContact:
    """Somebody to enter at the aware instant ``created_at``.

    ``orders`` are dates where she lives, which is in ``zone`` (an IANA name).
    """

    details: ContactDetails
    created_at: datetime
    orders: tuple[date, ...]
    zone: str


@dataclass(frozen=True, slots=True)
class DemoCall:
    """A call to ``contacts[contact]`` at an aware instant; dates are contact-local.

    A voicemail without a ``promise`` says what the cadence recommends.
    """

    contact: int
    at: datetime
    outcome: Outcome
    promise: Promise | None = None
    permission: bool | None = None
    agreed: Promise | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DemoStory:
    """What to feed through the use cases: ``calls`` in order of time, before ``now`` all of them.

    A call is to be told of news only from its start: add each of the ``news`` (ids from 1) before
    the first call of that date.
    """

    seller: Seller
    contacts: tuple[DemoContact, ...]
    calls: tuple[DemoCall, ...]
    news: tuple[News, ...]


def demo_story(now: datetime, days: CallingDays | None = None, seed: int = SEED) -> DemoStory:
    """The story that ends on the seller's date at the aware instant ``now``.

    ``days`` are the calling days, Monday to Saturday unless told otherwise.
    """
    cast = demo_cast.load()
    zone = cast.seller_town.zone
    teller = _Teller(
        cast,
        _CountedDays(now.astimezone(ZoneInfo(zone)).date(), days or CallingDays()),
        random.Random(seed),
    )
    contacts, calls = [], []
    for number, (person, story) in enumerate(teller.casting()):
        contact, history = teller.tell(number, person, story)
        contacts.append(contact)
        calls.extend(history)
    return DemoStory(
        Seller(zone, "US", cast.seller_name, cast.business, _phone(cast.seller_phone)),
        tuple(contacts),
        tuple(sorted(calls, key=lambda call: (call.at, call.contact))),
        tuple(teller.news()),
    )


@dataclass(slots=True)
class _CountedDays:
    """Calling days counted back from today, which is day 0 whatever day it is."""

    today: date
    days: CallingDays
    past: list[date] = field(default_factory=list)

    def ago(self, count: int) -> date:
        """The date ``count`` calling days before today; after it for a negative count."""
        if count <= 0:
            return self.days.after(self.today, -count)
        while len(self.past) < count:
            day = (self.past[-1] if self.past else self.today) - timedelta(days=1)
            while day not in self.days:
                day -= timedelta(days=1)
            self.past.append(day)
        return self.past[count - 1]


@dataclass(frozen=True, slots=True)
class _Try:
    """A step that was a call, with its contact-local date and part of the day."""

    step: Step
    outcome: Outcome
    day: date
    part: DayPart


@dataclass(slots=True)
class _Teller:
    """Tells one person's story after the other."""

    cast: Cast
    days: _CountedDays
    rng: random.Random
    numbers: dict[str, int] = field(default_factory=dict)
    taken: set[datetime] = field(default_factory=set)

    def casting(self) -> Iterator[tuple[Person, Story]]:
        """Who plays in which story: those it names, then others as they come out of the hat."""
        named = {name for story in self.cast.stories for name in story.who}
        by_name = {person.name: person for person in self.cast.people}
        hats: dict[Relationship, list[Person]] = {kind: [] for kind in Relationship}
        for person in self.cast.people:
            if person.name not in named:
                hats[person.relationship].append(person)
        for hat in hats.values():
            self.rng.shuffle(hat)
        for story in self.cast.stories:
            for name in story.who:
                yield by_name[name], story
            for kind, count in story.others.items():
                for _ in range(count):
                    yield hats[kind].pop(), story

    def tell(self, number: int, person: Person, story: Story) -> tuple[DemoContact, list[DemoCall]]:
        """Contact ``number`` and the calls to her, oldest first."""
        town, steps = person.town, self._steps(person, story)
        if story.created is None:
            created_on = self.days.ago(steps[0].ago) - timedelta(days=self.rng.randint(1, 9))
        else:
            created_on = self.days.today - timedelta(days=story.created)
        contact = DemoContact(
            ContactDetails(
                name=person.name,
                relationship=person.relationship,
                phones=(self._number(town),),
                city=town.name,
                state=town.state,
                country="US",
                interest=person.interest,
                note=person.note,
                tags=person.labels | story.labels,
            ),
            datetime.combine(created_on, time(18, 30), ZoneInfo(self.cast.seller_town.zone)),
            tuple(self.days.ago(step.ago) for step in steps if step.order),
            town.zone,
        )
        return contact, list(self._calls(number, town, steps))

    def news(self) -> Iterator[News]:
        """What is new, numbered from 1."""
        for number, item in enumerate(self.cast.news, start=1):
            ends_in = item.ends_in
            yield News(
                number,
                item.title,
                item.teaser,
                self.days.ago(item.started),
                None if ends_in is None else self.days.today + timedelta(days=ends_in),
                item.relationships,
                item.labels,
                why=item.why,
            )

    def _steps(self, person: Person, story: Story) -> list[Step]:
        """The steps of a story, moved back, with the past before it."""
        shift = self.rng.randint(0, story.shift)
        steps = [_moved(step, shift) for step in story.steps]
        if not story.earlier or person.relationship is Relationship.PROSPECT:
            return steps
        before = steps[0].ago + self.rng.randint(0, _PAST_VARIES_BY)
        return [_moved(step, before) for step in story.earlier] + steps

    def _calls(self, number: int, town: Town, steps: Sequence[Step]) -> Iterator[DemoCall]:
        tries = list(self._tries(steps))
        lines = self.rng.sample(self.cast.notes, k=len(self.cast.notes))
        for try_, following in zip(tries, [*tries[1:], None], strict=False):
            step, agreed = try_.step, None
            if step.agreed is not None:
                agreed = Promise(self.days.ago(step.agreed), step.agreed_part)
            yield DemoCall(
                number,
                self._moment(try_, town),
                try_.outcome,
                self._promise(try_, following),
                step.permission,
                agreed,
                step.note or self._note(try_.outcome, lines),
            )

    def _tries(self, steps: Sequence[Step]) -> Iterator[_Try]:
        part = None
        for step in steps:
            if step.call is not None:
                part = step.part or self._another_part(part)
                yield _Try(step, step.call, self.days.ago(step.ago), part)

    def _promise(self, try_: _Try, following: _Try | None) -> Promise | None:
        """What a voicemail promised: what the step says, else the next try, which keeps it."""
        if try_.outcome is not Outcome.VOICEMAIL:
            return None
        if try_.step.again is not None:
            part = try_.step.again_part or self._another_part(try_.part)
            return Promise(self.days.ago(try_.step.again), part)
        if following is None or not following.outcome.outbound:
            return None
        return Promise(following.day, following.part)

    def _another_part(self, part: DayPart | None) -> DayPart:
        return self.rng.choice([other for other in DayPart if other is not part])

    def _moment(self, try_: _Try, town: Town) -> datetime:
        """A moment of that part of the day that no other call has taken."""
        opens, closes = try_.part.hours
        minutes = (min(closes, _NO_CALL_AFTER).hour - opens.hour) * 60
        moment = datetime.combine(try_.day, opens, ZoneInfo(town.zone))
        moment += timedelta(minutes=self.rng.randrange(5, minutes - 20))
        while moment in self.taken:
            moment += timedelta(minutes=1)
        self.taken.add(moment)
        return moment

    def _note(self, outcome: Outcome, lines: list[str]) -> str:
        """Every other talk is worth a line, and none is written twice about one person."""
        return lines.pop() if outcome is Outcome.SPOKE and self.rng.random() < 0.5 else ""

    def _number(self, town: Town) -> PhoneNumber:
        """The next of the area code's numbers for fiction, all different, the seller's left out."""
        given = self.numbers.get(town.area_code, 0)
        self.numbers[town.area_code] = given + 1
        # 37 and 99 have no common factor, so the numbers repeat only after 99 people.
        return _phone(f"{town.area_code}5550{100 + (42 + 37 * given) % 99}")


def _moved(step: Step, back: int) -> Step:
    """The step so many calling days earlier."""
    return replace(
        step,
        ago=step.ago + back,
        again=None if step.again is None else step.again + back,
        agreed=None if step.agreed is None else step.agreed + back,
    )


def _phone(digits: str) -> PhoneNumber:
    """A US number of ten digits."""
    written = f"({digits[:3]}) {digits[3:6]}-{digits[6:]}"
    return PhoneNumber(written, f"+1{digits}", label="mobile")
