"""What a call made now is about, and what each of its outcomes would lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from app.domain.cadence import Kind, NextCall, Standing, local_day, next_call
from app.domain.call import Call, Outcome, Promise
from app.domain.contact import Contact
from app.domain.news import News
from app.domain.policy import Rules, Situation
from app.domain.promising import in_time


def situation_now(standing: Standing, upcoming: NextCall | None, today: date) -> Situation:
    """What a call on the contact-local date ``today`` is about, due or not.

    News still to come is no reason yet; with no other, the call is one to stay in touch.
    """
    if upcoming is not None and upcoming.kind is Kind.NEWS and upcoming.due_on > today:
        upcoming = standing.personal
    return upcoming.situation if upcoming is not None else Situation.CARE


def news_told(upcoming: NextCall | None, today: date) -> int | None:
    """The news that a call on the contact-local date ``today`` tells, given the next call due.

    News still to come is not told by a call made before it: she is to hear of it from its start.
    """
    if upcoming is None or (upcoming.kind is Kind.NEWS and upcoming.due_on > today):
        return None
    return upcoming.news_id


def after_outcome(
    contact: Contact,
    calls: Iterable[Call],
    outcome: Outcome,
    news: Iterable[News],
    rules: Rules,
    now: datetime,
) -> NextCall | None:
    """What the next call would be after an outcome at ``now``, with nothing else said.

    After a voicemail that is the promise it makes, which comes before the news it tells is over.
    """
    made, running = tuple(calls), tuple(news)
    today = local_day(contact, now)
    news_id = news_told(next_call(contact, made, running, rules, now), today)
    newest = max((call.id for call in made), default=0) + 1
    call = Call(newest, now, outcome, news_id=news_id)
    after = next_call(contact, (*made, call), running, rules, now)
    if outcome is not Outcome.VOICEMAIL or after is None or after.kind is not Kind.PROMISE:
        return after
    told = next((item for item in running if item.id == news_id and item.runs(today)), None)
    promise = in_time(contact, Promise(after.due_on, after.part), told, rules, now)
    return replace(after, due_on=promise.on, part=promise.part)


def after_each_outcome(
    contact: Contact, calls: Iterable[Call], news: Iterable[News], rules: Rules, now: datetime
) -> dict[Outcome, NextCall | None]:
    """``after_outcome`` for all of them: written on the buttons before they are pressed."""
    made, running = tuple(calls), tuple(news)
    return {
        outcome: after_outcome(contact, made, outcome, running, rules, now) for outcome in Outcome
    }
