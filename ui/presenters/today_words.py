"""What the Today page says about one contact: where and when she is, what each key leads to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import assert_never

from app.domain.cadence import Kind, NextCall
from app.domain.call import Outcome, Promise
from app.domain.contact import ZoneSource
from app.domain.policy import Situation
from app.domain.script import Script, first_name
from app.domain.spoken import MONTHS, WEEKDAYS, ordinal, short_when
from app.usecases.calls import Recorded
from app.usecases.card import ContactCard
from app.usecases.change import Undo
from ui.models.due_lines import clock, opening
from ui.presenters.contact_words import called
from ui.presenters.due_words import together


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence for the notice bar and what takes it back; ``careful`` for what weighs more."""

    text: str
    undo: Undo | None = None
    careful: bool = False


@dataclass(frozen=True, slots=True)
class Follows:
    """What an outcome leads to, for its button; ``promise`` for a date that is said aloud."""

    text: str
    short: str = ""
    promise: bool = False


NUDGE = "Next time, a short message keeps your promise going."
ONE_WORDING = (
    "There is one wording for this call so far. Under Scripts you can copy it and make it your own."
)


def local_time(card: ContactCard) -> str:
    """The time where she is and until when calls are fine: "10:42 am there, fine until 9 pm".

    A zone that is only guessed from a number is said to be likely.
    """
    now = card.local_now
    likely = card.contact.zone_source in (ZoneSource.NUMBER, ZoneSource.SELLER)
    there = together(f"{'probably ' if likely else ''}{clock(now.time())} there")
    closes_at = card.window.closes_at
    if not card.window.open or closes_at is None:
        return there
    until = clock(closes_at.astimezone(now.tzinfo).time())
    return f"{there}, {together(f'fine until {until}')}"


def closed_now(card: ContactCard) -> str:
    """Why not to call at this hour: "Too early there: opens at 9 am"; empty when it is fine."""
    if card.window.open:
        return ""
    opens_at = card.window.opens_at
    if opens_at is None:
        return "No calling hours there in the next two weeks"
    now = card.local_now
    local = opens_at.astimezone(now.tzinfo)
    when = opening(local, now.date())
    when = f"at {when}" if when[0].isdigit() else when
    if local.date() == now.date() and now.time() < time(12):
        return f"Too early there: opens {when}"
    if local.date() > now.date() and now.time() >= time(17):
        return f"Too late there: opens {when}"
    return f"Not a time to call there: opens {when}"


def do_not_dial(card: ContactCard) -> tuple[str, bool]:
    """What speaks against dialling now, and whether it does so for good; "" for nothing."""
    if card.standing.do_not_call:
        return "Asked not to be called: please do not dial.", True
    if card.standing.needs_number:
        if not card.details.phones:
            return f"There is no number for {called(card.contact.name)} yet.", False
        return "This number was wrong. A new one puts her back on the list.", False
    return closed_now(card), False


def is_swapped(card: ContactCard) -> bool:
    """Whether another script than the recommended one is said in this one call."""
    return card.voicemail.script.id != card.alternatives[0].id


def script_title(card: ContactCard, *, short: bool = False) -> str:
    """Which message this is: "As promised, third message"; ``short`` where there is little room."""
    title = message_title(card, card.voicemail.script)
    if not is_swapped(card):
        return title
    return f"Swapped: {title}" if short else f"Swapped for this call: {title}"


def message_title(card: ContactCard, script: Script) -> str:
    """What a script is called on this card.

    The titles of the plain built-in scripts count to four; a seller may have chosen a longer or
    shorter series.
    """
    due = card.due
    if due is None or script.id != f"{script.language}.{due.situation}":
        return script.title
    if due.situation is Situation.PROMISED_3 and due.message != 3:
        return f"As promised, {ordinal(due.message)} message"
    if due.situation is Situation.WAY_OUT and due.message != 4:
        return "Last message, with a way out"
    return script.title


def series_line(card: ContactCard) -> str:
    """How many messages are left before the way out; empty where no series runs."""
    due = card.due
    if due is None or due.situation not in (
        Situation.FIRST,
        Situation.PROMISED_2,
        Situation.PROMISED_3,
        Situation.WAY_OUT,
    ):
        return ""
    left = card.messages - due.message
    if left <= 0:
        return "This message offers a way out. Then let it rest."
    if left == 1:
        return "1 more message after this one: the way out."
    return f"{left} more messages, the last one a way out."


def follows(card: ContactCard) -> dict[Outcome, Follows]:
    """What each outcome leads to, said before it is pressed."""
    return {outcome: _follows(card, outcome) for outcome in Outcome}


def _follows(card: ContactCard, outcome: Outcome) -> Follows:
    coming = card.consequences[outcome].next
    match outcome:
        case Outcome.VOICEMAIL:
            if coming is None:
                return Follows("nothing planned")
            when = short_when(_promise(coming), card.today)
            if coming.kind is Kind.RETURN:
                return Follows(f"rest, then try {when}", when, promise=True)
            return Follows(f"try again {when}", when, promise=True)
        case Outcome.SPOKE:
            return Follows("ask permission", "ask")
        case Outcome.CALLED_BACK:
            return Follows("a bonus!", "bonus!")
        case Outcome.NO_MESSAGE | Outcome.MAILBOX_FULL:
            if coming is None:
                return Follows("nothing planned")
            return Follows(
                short_when(_promise(coming), card.today), _day(coming.due_on, card.today)
            )
        case Outcome.WRONG_NUMBER:
            return Follows("needs a number", "fix it")
        case Outcome.STOP:
            return Follows("never again")
        case _:
            assert_never(outcome)


def outcome_in_words(recorded: Recorded, card: ContactCard, ordered: bool) -> tuple[str, bool]:
    """What was recorded and what follows, in a sentence; whether it deserves care."""
    who = called(card.contact.name)
    after = _next_words(recorded, card.today)
    match recorded.outcome:
        case Outcome.VOICEMAIL:
            return f"Voicemail for {who} · {after or 'nothing planned'}", False
        case Outcome.SPOKE | Outcome.CALLED_BACK:
            what = f"Talk with {who}" if recorded.outcome is Outcome.SPOKE else f"{who} called back"
            if ordered:
                return f"{what} saved · you ask how it is in 2 days, 2 weeks and 2 months", False
            return f"{what} saved · {after or 'no next call planned'}", False
        case Outcome.NO_MESSAGE:
            return f"No message for {who} · {after or 'nothing planned'}", False
        case Outcome.MAILBOX_FULL:
            return f"{who}’s mailbox was full · {after or 'nothing planned'}", False
        case Outcome.WRONG_NUMBER:
            return f"{who} now stands under “needs a number”", True
        case Outcome.STOP:
            return f"{who} will not be called again", True
        case _:
            assert_never(recorded.outcome)


def _next_words(recorded: Recorded, today: date) -> str:
    if recorded.next is None:
        return ""
    due = recorded.next.due
    when = short_when(Promise(due.due_on, due.part), today)
    return f"{'try again' if due.kind in _TRIES else 'next call'} {when}"


def _day(day: date, today: date) -> str:
    """The day alone, where there is room for one word: "tomorrow", "Wed", "Dec 3", "mid-Jan"."""
    words = short_when(Promise(day, None), today)
    if words in WEEKDAYS:
        return words[:3]
    for month in MONTHS:
        words = words.replace(month, month[:3])
    return words


_TRIES = (Kind.PROMISE, Kind.RETRY, Kind.RETURN)


def _promise(coming: NextCall) -> Promise:
    return Promise(coming.due_on, coming.part)


def quick_dates(today: date, of: tuple[int, ...]) -> list[tuple[str, date]]:
    """Days from today to choose from, as they are said: "tomorrow", "Monday", "Dec 5"."""
    days = [date.fromordinal(today.toordinal() + ahead) for ahead in of]
    words = [short_when(Promise(day, None), today) for day in days]
    return [(word[0].upper() + word[1:], day) for word, day in zip(words, days, strict=True)]


def order_question(name: str) -> str:
    """The line beside the tick for an order."""
    given = first_name(name)
    return f"{given} ordered today" if given else "Ordered today"
