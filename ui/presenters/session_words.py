"""The figures of a session in sentences: what to expect, and what it came to.

What is fewer than hoped for is told as a number or not at all, never as a lack.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.expectation import WEIGHT, Expectation
from app.domain.recap import Recap
from ui.presenters.due_words import day_ahead

_BONUS = "a call-back would be a bonus."
# Her own calls weigh three times, then ten times as much as the article's figure.
_MOSTLY_HERS = 3 * WEIGHT
_HERS = 10 * WEIGHT
_DAYS_NAMED = 4


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure and what it counts: "10", "voicemails"."""

    figure: str
    label: str


def expected(of: Expectation) -> str:
    """What to expect of so many calls; empty for none."""
    if not of.calls:
        return ""
    if of.calls == 1:
        if of.voicemails:
            return f"Expect a mailbox; a hello or {_BONUS}"
        return "Expect somebody to pick up; a mailbox is fine, too."
    if not of.hellos:
        return f"Of {of.calls:,} calls, expect a mailbox nearly every time; a hello or {_BONUS}"
    if not of.voicemails:
        return f"Of {of.calls:,} calls, expect a hello nearly every time; {_BONUS}"
    return (
        f"Of {of.calls:,} calls, expect about {_count(of.voicemails, 'voicemail')} and"
        f" {_count(of.hellos, 'hello')}; {_BONUS}"
    )


def likely(of: Expectation) -> str:
    """The interval in a sentence; empty where it says nothing."""
    if of.calls <= 1:
        return ""
    if of.low < of.high:
        return f"9 times in 10, between {of.low:,} and {of.high:,} of them reach voicemail."
    if of.low == of.calls:
        return f"Most likely all {of.calls:,} of them reach voicemail."
    if not of.high:
        return "Most likely somebody picks up every time."
    return f"Most likely {of.low:,} of them {'reaches' if of.low == 1 else 'reach'} voicemail."


def rests_on(of: Expectation) -> str:
    """Where the expectation comes from."""
    if not of.counted:
        return "This is the article’s “upwards of 85%”. Your own calls will soon say more."
    if of.counted == 1:
        return "From the article’s 85% and your own first call."
    if of.counted < _MOSTLY_HERS:
        return f"From the article’s 85% and your own {of.counted} calls so far."
    if of.counted < _HERS:
        return f"Mostly from your own last {of.counted} calls."
    return f"From your own last {of.counted} calls."


def tiles(recap: Recap) -> tuple[Tile, ...]:
    """The figures of a session, large; those that may well be none are left out then."""
    always = (
        _tile(recap.calls, "call"),
        _tile(recap.voicemails, "voicemail"),
        _tile(recap.hellos, "hello"),
        _tile(recap.minutes, "minute"),
    )
    bonus = (
        _tile(recap.permissions, "said yes", "said yes"),
        _tile(recap.call_backs, "call-back"),
    )
    return (*always, *(tile for tile in bonus if tile.figure != "0"))


def recap_lines(recap: Recap, today: date) -> tuple[str, ...]:
    """What a session came to, sentence by sentence, as of her date ``today``."""
    lines = (
        goal_made(recap),
        reached(recap),
        against_expectation(recap),
        permissions(recap.permissions),
        promises(recap.promises, today),
        call_backs(recap.call_backs),
        mood(recap.mood_before, recap.mood_after),
        calling_days(recap.calling_days_this_week),
        rest_days(recap.rest_days),
        next_session(recap.next_on, recap.next_minutes, today),
    )
    return tuple(line for line in lines if line)


def goal_made(recap: Recap) -> str:
    """The calls made and how long it took; the goal only where it was reached."""
    if not recap.calls:
        return ""
    made = f"{_count(recap.calls, 'call')} in {duration(recap.minutes)}"
    more = recap.calls - recap.goal
    if recap.goal < 1 or more < 0:
        return f"{made}."
    return f"{made}: {f'{more:,} more than you set out to make' if more else 'your goal'}."


def duration(minutes: int) -> str:
    """So many minutes: "31 minutes", "1 hour 5 minutes"."""
    if minutes < 1:
        return "less than a minute"
    hours, left = divmod(minutes, 60)
    parts = [_count(number, what) for number, what in ((hours, "hour"), (left, "minute")) if number]
    return " ".join(parts)


def reached(recap: Recap) -> str:
    """Who and what picked up."""
    no_person = recap.calls - recap.voicemails - recap.hellos
    parts = [
        _count(number, one, many)
        for number, one, many in (
            (recap.voicemails, "voicemail", ""),
            (recap.hellos, "hello", ""),
            (no_person, "number to look up", "numbers to look up"),
        )
        if number > 0
    ]
    if len(parts) > 1:
        parts[-2:] = [f"{parts[-2]} and {parts[-1]}"]
    return f"{', '.join(parts)}." if parts else ""


def against_expectation(recap: Recap) -> str:
    """What was expected beside what came; empty where there is nothing to compare."""
    of, came = recap.expectation, recap.voicemails + recap.hellos
    if of is None or not of.calls or not came:
        return ""
    if came != of.calls:
        return (
            f"Expected of {_count(of.calls, 'call')}: {_both(of.voicemails, of.hellos)}."
            f" Of yours it was {_both(recap.voicemails, recap.hellos)}."
        )
    told = f"Expected: about {_both(of.voicemails, of.hellos)}."
    if recap.voicemails > of.high:
        return f"{told} This time more calls met a mailbox, and that says nothing about you."
    if recap.voicemails < of.low:
        return f"{told} This time more people picked up. How nice!"
    if recap.voicemails == of.voicemails:
        return f"{told} And so it was."
    return f"{told} It came close to that, as it mostly does."


def permissions(said_yes: int) -> str:
    """How many want to hear of news; empty for nobody."""
    if not said_yes:
        return ""
    return f"{_count(said_yes, 'person', 'people')} said yes to hearing from you again."


def promises(on: Sequence[tuple[date, int]], today: date) -> str:
    """How many people were told when she will try again, by day; empty for nobody."""
    if not on:
        return ""
    named = [f"{count:,} {day_ahead(day, today)}" for day, count in on[:_DAYS_NAMED]]
    later = sum(count for _, count in on[_DAYS_NAMED:])
    if later:
        named.append(f"{later:,} later")
    return f"You promised to try again: {'; '.join(named)}. Your list remembers."


def call_backs(came: int) -> str:
    """The call-backs, if any came."""
    return f"{_count(came, 'call-back')}: a bonus." if came else ""


def mood(before: int | None, after: int | None) -> str:
    """How she feels after it, beside before (1 to 5); empty where one is not known."""
    if before is None or after is None:
        return ""
    if after > before:
        return "You feel better than before you began."
    if after == before:
        return "You feel as you did before you began."
    return "Calls can be tiring. Be good to yourself now."


def calling_days(days: int) -> str:
    """On how many days of this week she called; empty for none."""
    return f"Calling days this week: {days}" if days else ""


def rest_days(days: int) -> str:
    """How many days off she kept free this week; empty for none."""
    return f"Rest days kept free: {days}" if days else ""


def next_session(on: date, minutes: int, today: date) -> str:
    """The session proposed next: "Next session tomorrow, about 45 minutes."."""
    return f"Next session {day_ahead(on, today)}, about {duration(minutes)}."


def _both(voicemails: int, hellos: int) -> str:
    return f"{_count(voicemails, 'voicemail')} and {_count(hellos, 'hello')}"


def _tile(number: int, one: str, many: str = "") -> Tile:
    return Tile(f"{number:,}", one if number == 1 else many or f"{one}s")


def _count(number: int, one: str, many: str = "") -> str:
    tile = _tile(number, one, many)
    return f"{tile.figure} {tile.label}"
