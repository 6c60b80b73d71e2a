"""When to call a contact again, and with which script: DESIGN.md's rules of the cadence.

``next_call`` is a pure function of the contact, her calls, the news and the rules.  It has two
steps, so that the database can keep the first and news can come and go without touching a contact:

1. ``stand`` folds the calls into a ``Standing``: everything personal, whatever the day;
2. ``with_news`` adds what is new on a given day.

A date that somebody named (a promise, an agreed date, the start of news, the day a contact was
added) stands as named; a date that Ringwell works out is always a calling day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.domain.call import Call, DayPart, Promise
from app.domain.contact import Contact, Permission
from app.domain.history import History, fold
from app.domain.news import News
from app.domain.policy import Policy, Rules, Situation

# Somebody whose region allows no calls at all still gets a day rather than an endless search.
_FURTHEST = 60


class Kind(StrEnum):
    """Why a contact is due; decides her place in the list (rule 7)."""

    PROMISE = "promise"
    RETRY = "retry"
    AGREED = "agreed"
    PLAN = "plan"
    NEWS = "news"
    FIRST = "first"
    CARE = "care"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class NextCall:
    """A contact's next due call.

    ``due_on`` is a date in the contact's zone; ``part`` is None for any time of the day.
    ``message`` tells which unanswered message in a row a voicemail left on this call would be,
    counted from 1.  ``news_id`` is the news it is about, if any.
    """

    kind: Kind
    due_on: date
    part: DayPart | None
    situation: Situation
    message: int = 1
    news_id: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand with a contact, news aside.

    ``personal`` is the next call if nothing were new.  ``news_from`` is the first contact-local
    date on which news may make her due; None while a promise, a talk's agreed date, a rest or her
    own wish stands before it.  ``heard`` holds the news she was already told.  ``talked_on`` is
    the date of the last talk, ``attempted_on`` that of the last call if it reached nobody.
    """

    permission: Permission = Permission.UNKNOWN
    permission_at: datetime | None = None
    do_not_call: bool = False
    needs_number: bool = False
    personal: NextCall | None = None
    news_from: date | None = None
    heard: frozenset[int] = frozenset()
    talked_on: date | None = None
    attempted_on: date | None = None


def next_call(
    contact: Contact, calls: Iterable[Call], news: Iterable[News], rules: Rules, now: datetime
) -> NextCall | None:
    """When to call this contact next and why, or None for nobody to call.

    ``calls`` may come in any order; ``now`` is an aware instant.
    """
    standing = stand(contact, calls, rules)
    return with_news(contact, standing, news, rules.policy, local_day(contact, now))


def local_day(contact: Contact, at: datetime) -> date:
    """The date at an aware instant where the contact most likely is."""
    return at.astimezone(ZoneInfo(contact.zones[0])).date()


def stand(contact: Contact, calls: Iterable[Call], rules: Rules) -> Standing:
    """Fold the calls to a contact into how things stand (rules 1 to 5, news aside)."""
    history = fold(
        contact,
        calls,
        promise_said=lambda so_far: default_promise(contact, so_far, rules),
        messages=rules.policy.messages,
    )
    callable_at_all = not (
        contact.archived or history.do_not_call or history.needs_number or not contact.has_number
    )
    standing = Standing(
        permission=history.permission,
        permission_at=history.permission_at,
        do_not_call=history.do_not_call,
        needs_number=history.needs_number or not contact.has_number,
        heard=frozenset(history.heard),
        talked_on=history.talk,
        attempted_on=history.failed[0] if history.failed else None,
    )
    if not callable_at_all:
        return standing
    personal = _personal(contact, history, rules)
    return replace(standing, personal=personal, news_from=_news_from(history, personal, rules))


def default_promise(contact: Contact, history: History, rules: Rules) -> Promise:
    """What a voicemail that ends ``history`` says unless the seller says otherwise (rules 3, 4)."""
    assert history.last is not None
    today, part = history.last
    if history.rested:
        day = calling_day(contact, today + timedelta(days=rules.policy.cool_down_days), rules)
    else:
        wait = rules.policy.retry_days[min(history.unanswered, len(rules.policy.retry_days)) - 1]
        day = calling_day(contact, rules.days.after(today, wait), rules)
    if history.agreed is not None and today < history.agreed.on <= day:
        # A message left before the day both settled on announces just that day.
        return history.agreed
    return Promise(day, another_part(contact, day, part, rules))


def calling_day(contact: Contact, day: date, rules: Rules) -> date:
    """The first calling day from ``day`` on on which calls to this contact are fine at all."""
    first = day = rules.days.on_or_after(day)
    for _ in range(_FURTHEST):
        if rules.hours.on(contact.calling_region, day) is not None:
            return day
        day = rules.days.after(day, 1)
    return first


def another_part(contact: Contact, day: date, failed: DayPart, rules: Rules) -> DayPart:
    """The next part of the day after the one that failed in which calls are fine (rule 4)."""
    parts = list(DayPart)
    start = parts.index(failed) + 1
    in_turn = (parts * 2)[start : start + len(parts)]
    for part in in_turn:
        if rules.hours.allows_part(contact.calling_region, day, part):
            return part
    return in_turn[0]


def _personal(contact: Contact, history: History, rules: Rules) -> NextCall | None:
    situation, message = _series(history, rules.policy)
    if history.promise is not None:
        kind = Kind.RETURN if history.rested else Kind.PROMISE
        promise = history.promise
        return NextCall(kind, promise.on, promise.part, situation, message, history.series_news)
    call = _underlying(contact, history, rules, situation, message)
    if call is None or history.failed is None:
        return call
    failed_on, part = history.failed
    if call.kind in (Kind.AGREED, Kind.PLAN) and call.due_on > failed_on:
        return call
    if call.kind is Kind.AGREED and call.due_on == failed_on and _is_later(call.part, part):
        return call
    day = calling_day(contact, rules.days.after(failed_on, 1), rules)
    return replace(call, due_on=day, part=another_part(contact, day, part, rules))


def _is_later(part: DayPart | None, than: DayPart) -> bool:
    return part is not None and part.hours > than.hours


def _series(history: History, policy: Policy) -> tuple[Situation, int]:
    """The script of the running series of messages and the number of its next message."""
    if history.rested:
        return Situation.RETURNING, 1
    message = history.unanswered + 1
    if history.unanswered == 0:
        return Situation.FIRST, message
    if message >= policy.messages:
        return Situation.WAY_OUT, message
    return (Situation.PROMISED_2 if message == 2 else Situation.PROMISED_3), message


def _underlying(
    contact: Contact, history: History, rules: Rules, situation: Situation, message: int
) -> NextCall | None:
    """The next call with no promise open, before a failed attempt puts it off to the next day."""
    if history.agreed is not None:
        agreed = history.agreed
        # The last message of a series offers a way out, whatever it was to be about (rule 3).
        said = situation if situation is Situation.WAY_OUT else Situation.AGREED
        return NextCall(Kind.AGREED, agreed.on, agreed.part, said, message)
    if history.failed is not None and (history.unanswered or history.rested):
        kind = Kind.RETURN if history.rested else Kind.RETRY
        return NextCall(kind, history.failed[0], None, situation, message, history.series_news)
    plan = _plan_call(contact, history, rules)
    rhythm = _rhythm_call(contact, history, rules)
    if plan is None or (rhythm is not None and _retried_before(plan, contact, history, rules)):
        return rhythm
    return plan


def _retried_before(plan: NextCall, contact: Contact, history: History, rules: Rules) -> bool:
    """Whether a failed attempt is repeated before the plan's next step, which keeps its date.

    An order placed since then makes the attempt a thing of the past.
    """
    if history.failed is None or max(contact.orders) > history.failed[0]:
        return False
    return rules.days.after(history.failed[0], 1) < plan.due_on


def _plan_call(contact: Contact, history: History, rules: Rules) -> NextCall | None:
    if not contact.orders or history.permission is Permission.DECLINED:
        return None
    order = max(contact.orders)
    # What came before the last talk, or before she was entered, is over.
    over = history.talk or contact.created_on - timedelta(days=1)
    for step in rules.policy.after_order:
        due = step.due(order)
        if due > over:
            day = calling_day(contact, max(due, history.resumes or due), rules)
            return NextCall(Kind.PLAN, day, None, step.situation)
    return None


def _rhythm_call(contact: Contact, history: History, rules: Rules) -> NextCall | None:
    """The first call to somebody new, else the care rhythm."""
    if history.permission is Permission.DECLINED and not rules.policy.care_when_declined:
        return None
    if history.talk is None:
        due = max(contact.created_on, history.resumes or contact.created_on)
        return NextCall(Kind.FIRST, due, None, Situation.FIRST)
    days = contact.care_days
    if days is None:
        days = rules.policy.care_days[contact.relationship]
    if days <= 0:
        return None
    due = history.talk + timedelta(days=days)
    day = calling_day(contact, max(due, history.resumes or due), rules)
    return NextCall(Kind.CARE, day, None, Situation.CARE)


def _news_from(history: History, personal: NextCall | None, rules: Rules) -> date | None:
    if history.permission is not Permission.GRANTED:
        return None
    if personal is not None and personal.kind not in (Kind.PLAN, Kind.FIRST, Kind.CARE):
        return None
    if history.failed is not None:
        return rules.days.after(history.failed[0], 1)
    if history.talk is not None:
        rested_a_day = rules.days.after(history.talk, 1)
        return max(rested_a_day, history.resumes or rested_a_day)
    return history.resumes or date.min


def news_due_on(news: News, news_from: date) -> date | None:
    """The date this news makes a contact due who may be told of news from ``news_from`` on.

    None if it is over before then.
    """
    due_on = max(news.starts, news_from)
    return None if news.deadline is not None and due_on > news.deadline else due_on


def with_news(
    contact: Contact, standing: Standing, news: Iterable[News], policy: Policy, today: date
) -> NextCall | None:
    """The next call with what is new on the contact-local date ``today`` (rules 5 and 6).

    News goes before first calls and care that are due (rule 7); a plan step goes before news
    unless it comes later, for everybody of the audience is to hear it before its deadline.
    """
    personal, news_from = standing.personal, standing.news_from
    if personal is not None and personal.kind is Kind.FIRST and standing.attempted_on is None:
        # Somebody never called is due at once, even on a day before she was entered.
        personal = replace(personal, due_on=min(personal.due_on, today))
    if news_from is None:
        return personal
    told_on = {
        item: due_on
        for item in news
        if item.id not in standing.heard
        and item.is_for(contact)
        and item.runs(today)
        and (due_on := news_due_on(item, news_from)) is not None
    }
    if not told_on:
        return personal
    item = min(
        told_on, key=lambda item: (max(told_on[item], today), item.deadline or date.max, item.id)
    )
    due_on = told_on[item]
    if personal is not None and not _goes_before(due_on, personal, today):
        return personal
    situation = Situation.DEADLINE if _ends_soon(item, due_on, policy, today) else Situation.NEWS
    part = personal.part if personal is not None and personal.due_on == due_on else None
    return NextCall(Kind.NEWS, due_on, part, situation, news_id=item.id)


def _ends_soon(news: News, due_on: date, policy: Policy, today: date) -> bool:
    if news.deadline is None:
        return False
    return (news.deadline - max(due_on, today)).days <= policy.deadline_soon_days


def _goes_before(news_due_on: date, personal: NextCall, today: date) -> bool:
    if personal.kind is Kind.PLAN:
        return max(news_due_on, today) < personal.due_on
    return news_due_on <= max(today, personal.due_on)
