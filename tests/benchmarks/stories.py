"""Stories that the big databases are filled with: contacts, their calls and what came of them.

They are those of a seller who keeps up: on ``QUIET`` the list is short at the top and long further
down (news, first calls, care); on ``BUSY``, three days later, thousands of promises are late.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from app.domain.call import Call, DayPart, Outcome, Promise
from app.domain.contact import Permission, PermissionEntry, Relationship
from app.domain.news import News

QUIET_DAY = date(2026, 11, 17)
QUIET = datetime.combine(QUIET_DAY, time(10), ZoneInfo("America/New_York"))
MIDNIGHT = datetime.combine(QUIET_DAY, time(0, 30), ZoneInfo("America/New_York"))
BUSY = QUIET + timedelta(days=3)
NEWS = News(
    id=1,
    title="Winter box",
    teaser="The winter box is here.",
    starts=date(2026, 11, 10),
    deadline=date(2026, 12, 15),
    relationships=frozenset({Relationship.CUSTOMER, Relationship.TEAM}),
)

_ZONES = ["America/New_York"] * 5 + ["America/Chicago"] * 3 + ["America/Denver"]
_ZONES += ["America/Los_Angeles"] * 2 + ["Europe/London"]
_REGIONS = {"America/New_York": "US-OH", "Europe/London": "GB"}


@dataclass
class Story:
    """A contact's facts and her calls in order; ``single`` stories are told once, others copied."""

    zone: str
    relationship: Relationship
    created_on: date
    calls: list[Call] = field(default_factory=list)
    orders: tuple[date, ...] = ()
    permission: PermissionEntry | None = None
    archived: bool = False
    single: bool = False

    @property
    def region(self) -> str:
        """Her calling-hours region."""
        return _REGIONS.get(self.zone, "US-IL")


def stories(seed: int = 7) -> list[Story]:
    """Five hundred stories, always the same; the copied ones have ten calls each on average."""
    random = Random(seed)
    copied = list(_copied(random))
    wanted = 10 * len(copied) - sum(len(story.calls) for story in copied)
    lived = [story for story in copied if any(call.outcome.talked for call in story.calls)]
    for number in range(wanted):
        # Further back they talked as well; of that, only the last talk matters now.
        story = lived[number % len(lived)]
        at = story.calls[0].at - timedelta(days=random.randint(20, 60))
        story.calls.insert(0, Call(0, at, Outcome.SPOKE))
        story.created_on = min(story.created_on, at.date())
    return [*copied, *_singles(random)]


def all_permitted() -> list[Story]:
    """The same of people who all said yes, and whom she may call."""
    yes = PermissionEntry(Permission.GRANTED, None)
    gone = (Outcome.STOP, Outcome.WRONG_NUMBER)
    return [
        replace(
            story,
            calls=[replace(call, permission=None) for call in story.calls],
            permission=yes,
        )
        for story in stories()
        if not story.archived and not any(call.outcome in gone for call in story.calls)
    ]


def _copied(random: Random) -> Iterator[Story]:
    for _ in range(130):
        yield _cared_for(random, talked_days_ago=random.randint(2, 45))
    for _ in range(40):
        yield _cared_for(random, talked_days_ago=random.randint(62, 90))
    for _ in range(20):
        yield _cared_for(random, talked_days_ago=random.randint(62, 90), answer=False)
    for _ in range(110):
        yield _promised(random, random.randint(1, 25), messages=random.randint(1, 3))
    for _ in range(40):
        yield _promised(random, random.randint(10, 60), messages=4)
    for _ in range(30):
        yield _agreed(random, random.randint(1, 30))
    for _ in range(20):
        yield _ordered(random, random.randint(1, 2))
    for _ in range(60):
        yield _somebody(random, Relationship.PROSPECT, random.randint(0, 40))
    for outcome in [Outcome.STOP] * 8 + [Outcome.WRONG_NUMBER] * 6:
        story = _cared_for(random, talked_days_ago=70)
        story.calls.append(_call(9, outcome))
        yield story
    for _ in range(10):
        story = _cared_for(random, talked_days_ago=70)
        story.archived = True
        yield story


def _singles(random: Random) -> Iterator[Story]:
    """What is at the top of the list on the quiet day."""
    made = [_promised(random, -days, messages=days) for days in (1, 2, 3, 3, 2, 1)]
    made += [_promised(random, 0, messages=1 + number % 3) for number in range(10)]
    made += [_agreed(random, -days) for days in (0, 0, 1)]
    made += [_ordered(random, -days) for days in (2, 3, 4, 5)]
    for story in made:
        story.single = True
        yield story


def _somebody(random: Random, relationship: Relationship, days_ago: int) -> Story:
    return Story(random.choice(_ZONES), relationship, QUIET_DAY - timedelta(days=days_ago))


def _cared_for(random: Random, talked_days_ago: int, answer: bool | None = None) -> Story:
    story = _somebody(random, random.choice([*Relationship]), talked_days_ago + 30)
    answer = random.random() < 0.75 if answer is None else answer
    told = NEWS.id if talked_days_ago < 7 else None
    story.calls += [
        _call(talked_days_ago + 20, Outcome.VOICEMAIL),
        _call(talked_days_ago, Outcome.SPOKE, permission=answer, news_id=told),
    ]
    return story


def _promised(random: Random, in_days: int, messages: int) -> Story:
    story = _somebody(random, random.choice([*Relationship]), 60)
    due = Promise(QUIET_DAY + timedelta(days=in_days), random.choice([*DayPart]))
    story.calls += [
        _call(3 * number + 4, Outcome.VOICEMAIL, promise=due if number == 0 else None)
        for number in reversed(range(messages))
    ]
    return story


def _agreed(random: Random, in_days: int) -> Story:
    story = _somebody(random, Relationship.CUSTOMER, 60)
    on = Promise(QUIET_DAY + timedelta(days=in_days), random.choice([None, *DayPart]))
    story.calls.append(_call(random.randint(6, 30), Outcome.SPOKE, agreed=on))
    return story


def _ordered(random: Random, in_days: int) -> Story:
    """A plan step due so many days from the quiet day; two days after the order."""
    story = _somebody(random, Relationship.CUSTOMER, 90)
    story.calls.append(_call(50, Outcome.SPOKE, permission=random.random() < 0.5))
    story.orders = (QUIET_DAY + timedelta(days=in_days - 2),)
    return story


def _call(days_ago: int, outcome: Outcome, **said: object) -> Call:
    at = QUIET - timedelta(days=days_ago, hours=-(days_ago % 7))
    return Call(0, at, outcome, **said)  # type: ignore[arg-type]
