"""What a session brought: figures without judgment, for no day of rest breaks anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from app.domain.call import Outcome
from app.domain.calling_days import CallingDays
from app.domain.expectation import chances, expected_from, reached_by

if TYPE_CHECKING:
    from app.domain.expectation import Expectation, Reached

_QUARTER = 15  # minutes

LENGTHS = (15, 30, 45, 60)
"""How many minutes a session is proposed to last."""


class Made(NamedTuple):
    """A call of a session: its outcome, the answer of a talk, the contact-local date promised."""

    outcome: Outcome
    permission: bool | None
    promised_on: date | None


@dataclass(frozen=True, slots=True)
class Figures:
    """What the calls of a session came to.

    ``calls`` are those she made.  ``voicemails`` and ``hellos`` are counted as the expectation
    counts them, a mailbox without a message too; ``messages`` were left, ``full`` mailboxes took
    none.  ``talks`` are the hellos of those who did not ask her to stop.  ``permissions`` are the
    times somebody said yes to hearing of news.  ``promises`` tells for each contact-local date how
    many people were told that she will try then.
    """

    calls: int
    voicemails: int
    hellos: int
    permissions: int
    promises: tuple[tuple[date, int], ...]
    messages: int
    full: int
    talks: int


@dataclass(frozen=True, slots=True)
class Week:
    """Her week from Monday to Sunday so far, by her own calendar.

    ``calling_days`` are those of her calling days with at least one call she made: with Sundays
    free they are six at most.  Days off and days she does not call on are ``rest_days`` where she
    kept them free, and ``rest_days_called`` where she called all the same.
    """

    calling_days: int
    rest_days: int
    rest_days_called: int = 0


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What was to be expected of the calls she really made, as her record stood before them.

    ``expectation`` is for as many calls as reached a mailbox or a person; ``chances[k]`` is that of
    k voicemails among them.
    """

    expectation: Expectation
    chances: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Recap:
    """All that is told at the end of a session.

    Figures are those of ``Figures``.  ``on`` is her date on which it began.  ``call_backs`` came
    while it lasted, from anybody.  ``minutes`` leave pauses out.  Moods are 1 to 5 or not given.
    ``expectation`` is what she was told before it, for her goal; ``foreseen`` is the same for the
    calls she made, None where there were none to compare.  Days are those of ``Week``.  The session
    proposed next is on ``next_on`` at ``next_at`` (her date and time) for ``next_minutes``.
    """

    session_id: int
    calls: int
    voicemails: int
    messages: int
    full: int
    hellos: int
    talks: int
    permissions: int
    promises: tuple[tuple[date, int], ...]
    minutes: int
    goal: int
    expectation: Expectation | None
    mood_before: int | None
    mood_after: int | None
    calling_days_this_week: int
    rest_days: int
    call_backs: int
    next_on: date
    next_at: time
    next_minutes: int
    on: date
    rest_days_called: int = 0
    foreseen: Foreseen | None = None


def foreseen(before: Reached, voicemails: int, hellos: int) -> Foreseen | None:
    """What was to be expected of so many calls from her record ``before`` them; None for none."""
    calls = voicemails + hellos
    if not calls:
        return None
    likely = chances(before, calls)
    return Foreseen(expected_from(before, likely), likely)


def figures(made: Iterable[Made]) -> Figures:
    """What these calls came to."""
    made = tuple(made)
    reached = reached_by(call.outcome for call in made)
    promised = Counter(call.promised_on for call in made if call.promised_on is not None)
    return Figures(
        sum(1 for call in made if call.outcome.outbound),
        reached.voicemails,
        reached.hellos,
        sum(1 for call in made if call.permission),
        tuple(sorted(promised.items())),
        sum(1 for call in made if call.outcome is Outcome.VOICEMAIL),
        sum(1 for call in made if call.outcome is Outcome.MAILBOX_FULL),
        sum(1 for call in made if call.outcome is Outcome.SPOKE),
    )


def week(called_on: Container[date], days: CallingDays, today: date) -> Week:
    """Her week up to ``today``; ``called_on`` are the dates of calls she made, all her dates."""
    monday = today - timedelta(days=today.weekday())
    so_far = [monday + timedelta(days=step) for step in range(today.weekday() + 1)]
    free = [day for day in so_far if day not in days]
    return Week(
        sum(1 for day in so_far if day in days and day in called_on),
        sum(1 for day in free if day not in called_on),
        sum(1 for day in free if day in called_on),
    )


def next_day(ended_on: date, at: time, local_now: datetime, days: CallingDays) -> date:
    """Her date on which to propose a session at that time of day, after one that ended then.

    That is her next calling day, however late the recap is read, and never a moment that is past.
    """
    today = local_now.date()
    on = days.after(max(min(ended_on, today), today - timedelta(days=1)), 1)
    past = on == today and local_now.time() >= at
    return days.after(today, 1) if past else on


def next_length(minutes: float) -> int:
    """The minutes to propose after a session that lasted so long: the nearest of ``LENGTHS``."""
    return min(LENGTHS, key=lambda length: abs(length - minutes))


def next_start(begun: time) -> time:
    """When to propose the next one: at the time of day of this one, to the quarter of an hour."""
    return time(begun.hour, begun.minute // _QUARTER * _QUARTER)
