"""Telling a story of calls: after each of them, what comes next in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from app.domain.cadence import NextCall, next_call
from app.domain.call import Call, Outcome
from app.domain.contact import Contact
from app.domain.news import News
from app.domain.policy import Rules
from tests.builders import a_call, a_contact, moment, some_rules

voicemail = partial(a_call, outcome=Outcome.VOICEMAIL)
spoke = partial(a_call, outcome=Outcome.SPOKE)
no_message = partial(a_call, outcome=Outcome.NO_MESSAGE)
mailbox_full = partial(a_call, outcome=Outcome.MAILBOX_FULL)
called_back = partial(a_call, outcome=Outcome.CALLED_BACK)
wrong_number = partial(a_call, outcome=Outcome.WRONG_NUMBER)
stop = partial(a_call, outcome=Outcome.STOP)

ANN = a_contact()
DEFAULTS = some_rules()

Story = Sequence[tuple[Call, str]]


def brief(call: NextCall | None) -> str:
    """``promise Thu 2026-12-03 afternoon: promised_2, message 2``; ``nothing`` for nobody to call.

    The first message of a series goes without saying.
    """
    if call is None:
        return "nothing"
    part = f" {call.part}" if call.part else ""
    message = f", message {call.message}" if call.message > 1 else ""
    news = f", news {call.news_id}" if call.news_id is not None else ""
    return f"{call.kind} {call.due_on:%a %Y-%m-%d}{part}: {call.situation}{message}{news}"


def follow(
    story: Story, contact: Contact = ANN, rules: Rules = DEFAULTS, news: Iterable[News] = ()
) -> None:
    """Make the calls one after the other and compare what comes next after each."""
    running = tuple(news)
    made: list[Call] = []
    told = []
    for number, (call, _) in enumerate(story, start=1):
        made.append(replace(call, id=number))
        upcoming = next_call(contact, made, running, rules, call.at)
        told.append(f"{call.at:%a %m-%d %H:%M} {call.outcome} → {brief(upcoming)}")
    assert told == [
        f"{call.at:%a %m-%d %H:%M} {call.outcome} → {expected}" for call, expected in story
    ]


def upcoming(
    now: str,
    *calls: Call,
    contact: Contact = ANN,
    rules: Rules = DEFAULTS,
    news: Iterable[News] = (),
) -> str:
    """What comes next at a New York time such as ``2026-11-09 10:00`` (nine o'clock if none)."""
    made = [replace(call, id=number) for number, call in enumerate(calls, start=1)]
    at = moment(now if " " in now else f"{now} 09:00")
    return brief(next_call(contact, made, tuple(news), rules, at))
