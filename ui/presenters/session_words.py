"""The figures of a session in sentences: what to expect, and what it came to.

What is fewer than hoped for is told as a number or not at all, never as a lack.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.expectation import WEIGHT, Expectation
from app.domain.recap import Foreseen, Recap
from app.domain.shares import SURE
from app.domain.warm_up import Evidence, SessionWords
from ui.models.due_lines import clock
from ui.presenters.due_words import day_ahead, heading

_BONUS = "a call-back would be a bonus."
# Her own calls weigh three times, then ten times as much as the article's figure.
_MOSTLY_HERS = 3 * WEIGHT
_HERS = 10 * WEIGHT
_DAYS_NAMED = 4
_FEW = 5  # of fewer calls an expectation tells nothing
_CLOSE = 10  # a difference of a tenth of the calls, or of one, is none to speak of


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
        return (
            f"Of {of.calls:,} calls, expect about {_count(of.voicemails, 'voicemail')};"
            f" a hello or {_BONUS}"
        )
    if not of.voicemails:
        return f"Of {of.calls:,} calls, expect about {_count(of.hellos, 'hello')}; {_BONUS}"
    return (
        f"Of {of.calls:,} calls, expect about {_count(of.voicemails, 'voicemail')} and"
        f" {_count(of.hellos, 'hello')}; {_BONUS}"
    )


def likely(of: Expectation, chances: Sequence[float]) -> str:
    """The interval in a sentence; empty where it says nothing.

    ``chances[k]`` is that of k voicemails: of few calls no numbers make up 90 % exactly.
    """
    if of.calls <= 1 or of.high - of.low == of.calls:
        return ""
    if of.low < of.high:
        between = f"between {of.low:,} and {of.high:,} of them reach voicemail."
        return f"{_how_often(sum(chances[of.low : of.high + 1]))}, {between}"
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


def beyond_queue(goal: int, people: int) -> str:
    """What becomes of a goal larger than the queue; empty where it is not."""
    if goal <= people:
        return ""
    there = "is 1 person" if people == 1 else f"are {people:,} people"
    return f"There {there} in this session’s queue. For more calls, go back and make it longer."


def evidence_line(evidence: Evidence) -> str:
    """What was found, its figure within the sentence, and whose finding it is."""
    found = evidence.what
    if evidence.figure:
        found = f"{found.removesuffix('.')} ({evidence.figure})."
    return f"{found} — {evidence.source}"


def tiles(recap: Recap) -> tuple[Tile, ...]:
    """The figures of a session, large; those that may well be none are left out then."""
    always = (
        _tile(recap.calls, "call"),
        _tile(recap.voicemails, "voicemail"),
        _tile(recap.hellos, "hello"),
        _tile(recap.minutes, "minute") if recap.minutes else Tile("<1", "minute"),
    )
    bonus = (
        _tile(recap.permissions, "said yes", "said yes"),
        _tile(recap.call_backs, "call-back"),
    )
    told = always if recap.calls else ()
    return (*told, *(tile for tile in bonus if tile.figure != "0"))


def recap_lines(recap: Recap) -> tuple[str, ...]:
    """What a session came to, sentence by sentence, below its figures."""
    lines = (
        beyond_goal(recap),
        picked_up(recap),
        messages_left(recap),
        to_look_up(recap),
        permissions(recap.permissions),
    )
    return tuple(line for line in lines if line)


def looked_back_on(recap: Recap, today: date) -> str:
    """The day of a session of the past; empty for one of today."""
    return f"Your session of {heading(recap.on)}" if recap.on < today else ""


def beyond_goal(recap: Recap) -> str:
    """How many calls more than her goal she made; empty for none, for a goal is no debt."""
    more = recap.calls - recap.goal
    return f"{more:,} more than you set out to make." if more > 0 and recap.goal > 0 else ""


def messages_left(recap: Recap) -> str:
    """What became of the calls that reached a mailbox; empty where all of these have a message."""
    if recap.messages >= recap.voicemails:
        return ""
    without = recap.voicemails - recap.messages - recap.full
    lines = (
        f"You left {_count(recap.messages, 'message')}." if recap.messages else "",
        f"{_count(recap.full, 'mailbox was', 'mailboxes were')} full." if recap.full else "",
        f"{_count(without, 'call')} without a message." if without else "",
    )
    return " ".join(line for line in lines if line)


def duration(minutes: int) -> str:
    """So many minutes: "31 minutes", "1 hour 5 minutes"."""
    if minutes < 1:
        return "less than a minute"
    hours, left = divmod(minutes, 60)
    parts = [_count(number, what) for number, what in ((hours, "hour"), (left, "minute")) if number]
    return " ".join(parts)


def to_look_up(recap: Recap) -> str:
    """The calls that reached neither a mailbox nor the right person; empty for none."""
    wrong = _wrong_numbers(recap)
    return f"{wrong}, to look up." if wrong else ""


def comparable(recap: Recap) -> Foreseen | None:
    """What to compare the calls with; None where they are too few for a picture of them."""
    foreseen = recap.foreseen
    return foreseen if foreseen is not None and foreseen.expectation.calls >= _FEW else None


def picked_up(recap: Recap) -> str:
    """Whom she spoke with, where it is not compared with anything; empty for nobody."""
    if comparable(recap) is not None or not recap.talks:
        return ""
    who = "Somebody" if recap.talks == 1 else f"{recap.talks:,} people"
    return f"{who} picked up. How nice!"


def against_expectation(recap: Recap) -> str:
    """What was to be expected of the calls made, and what came; empty for nothing to compare."""
    foreseen = comparable(recap)
    if foreseen is None:
        return ""
    of = foreseen.expectation
    wrong = _wrong_numbers(recap)
    left_out = f", leaving out {wrong}," if wrong else ""  # or the calls would not add up
    told = (
        f"From {_count(of.calls, 'call')}{left_out} you could expect"
        f" about {_both(of.voicemails, of.hellos)}."
    )
    more = recap.voicemails - of.voicemails
    if not more:
        return f"{told} And so it was."
    came = f"{told} It was {_both(recap.voicemails, recap.hellos)}"
    close = abs(more) * _CLOSE <= max(of.calls, _CLOSE)
    if more > 0 and not (close and recap.hellos):
        return f"{came}. That happens, and it says nothing about you."
    return f"{came}: close to that." if close else f"{came}. More people picked up. How nice!"


def permissions(said_yes: int) -> str:
    """How many want to hear of news; empty for nobody."""
    if not said_yes:
        return ""
    return f"{_count(said_yes, 'person', 'people')} said yes to hearing from you again."


def promises(on: Sequence[tuple[date, int]], today: date) -> tuple[str, ...]:
    """How many people were told when she will try again, day by day: "Tomorrow: 3 people"."""
    named = [
        (f"on {heading(day)}" if day < today else day_ahead(day, today), count)
        for day, count in on[:_DAYS_NAMED]
    ]
    later = sum(count for _, count in on[_DAYS_NAMED:])
    if later:
        named.append(("later", later))
    return tuple(
        f"{day[:1].upper()}{day[1:]}: {_count(count, 'person', 'people')}" for day, count in named
    )


def mood(recap: Recap, words: SessionWords) -> str:
    """How she feels after it, beside before; empty where one is not known."""
    before, after = recap.mood_before, recap.mood_after
    if before is None or after is None:
        return ""
    told = (
        f"Before the calls: {words.moods[before - 1].lower()}."
        f" Now: {words.moods_after[after - 1].lower()}."
    )
    return f"{told} Calls can be tiring. Be good to yourself." if after < before else told


def this_week(recap: Recap) -> tuple[str, ...]:
    """On how many days of this week she called, and how many she kept free."""
    days, called = recap.calling_days_this_week, recap.rest_days_called
    lines = (
        f"Calling days: {days}" if days else "",
        f"Rest days kept free: {recap.rest_days}" if recap.rest_days else "",
        f"On {called} of your rest days you called, too." if called > 1 else "",
        "On one of your rest days you called, too." if called == 1 else "",
    )
    return tuple(line for line in lines if line)


def next_session(recap: Recap, today: date) -> str:
    """The session proposed next: "Next session tomorrow at 10:30 am, about 45 minutes."."""
    when = f"{day_ahead(recap.next_on, today)} at {clock(recap.next_at)}"
    return f"Next session {when}, about {duration(recap.next_minutes)}."


def _how_often(chance: float) -> str:
    """How often what has this chance comes true, as far as it may be said in a word."""
    if round(chance * 20) == round(SURE * 20):  # within 2.5 %
        return "9 times in 10"
    return "Nearly always" if chance > SURE else "Most likely"


def _both(voicemails: int, hellos: int) -> str:
    """Both figures; none of either is left out, for it is nothing to read."""
    if not hellos or not voicemails:
        return _count(voicemails, "voicemail") if voicemails else _count(hellos, "hello")
    return f"{_count(voicemails, 'voicemail')} and {_count(hellos, 'hello')}"


def _wrong_numbers(recap: Recap) -> str:
    """How many calls reached a wrong number, for they are neither a voicemail nor a hello."""
    number = recap.calls - recap.voicemails - recap.hellos
    return _count(number, "wrong number") if number > 0 else ""


def _tile(number: int, one: str, many: str = "") -> Tile:
    return Tile(f"{number:,}", one if number == 1 else many or f"{one}s")


def _count(number: int, one: str, many: str = "") -> str:
    tile = _tile(number, one, many)
    return f"{tile.figure} {tile.label}"
