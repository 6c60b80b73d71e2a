"""Folding the calls to one contact, oldest first, into where things have got to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from app.domain.call import Call, DayPart, Outcome, Promise
from app.domain.contact import Contact, Permission


@dataclass(slots=True)
class History:
    """What the calls up to some moment amount to; dates and parts are contact-local.

    ``unanswered`` counts voicemails in a row in the running series.  ``rested`` is True from a
    way-out message until the next talk or message.  ``promise`` and ``agreed`` are the open ones.
    ``failed`` is the last attempt that reached nobody and left no new promise; ``talk`` the date of
    the last talk; ``last`` the last call of all.  ``heard`` is the news she was told, ``left`` what
    of it is known from messages since the last talk alone.  ``resumes`` is the first date on which
    calls make sense again after a corrected number or a lifted do-not-call.
    """

    unanswered: int = 0
    rested: bool = False
    promise: Promise | None = None
    agreed: Promise | None = None
    failed: tuple[date, DayPart] | None = None
    talk: date | None = None
    last: tuple[date, DayPart] | None = None
    series_news: int | None = None
    heard: set[int] = field(default_factory=set)
    left: set[int] = field(default_factory=set)
    permission: Permission = Permission.UNKNOWN
    permission_at: datetime | None = None
    do_not_call: bool = False
    needs_number: bool = False
    resumes: date | None = None

    def start_afresh(self) -> None:
        """No message stands unanswered and nothing is promised or agreed any more."""
        self.unanswered = 0
        self.rested = False
        self.promise = None
        self.agreed = None
        self.failed = None
        self.series_news = None


def fold(
    contact: Contact,
    calls: Iterable[Call],
    promise_said: Callable[[History], Promise],
    messages: int,
) -> History:
    """Fold ``calls`` (any order) with what the seller entered by hand.

    ``promise_said`` gives the promise of a voicemail that has none of its own.  A series ends with
    its ``messages``-th voicemail, the way-out.
    """
    history = History()
    zone = ZoneInfo(contact.zones[0])
    last_stop: datetime | None = None
    last_wrong: datetime | None = None
    for call in sorted(calls, key=lambda call: (call.at.astimezone(UTC), call.id)):
        local = call.at.astimezone(zone)
        day, part = local.date(), DayPart.at(local.time())
        history.last = (day, part)
        match call.outcome:
            case Outcome.SPOKE | Outcome.CALLED_BACK:
                history.start_afresh()
                history.talk = day
                history.left.clear()
                history.agreed = call.agreed
                if call.permission is not None:
                    history.permission = (
                        Permission.GRANTED if call.permission else Permission.DECLINED
                    )
                    history.permission_at = call.at
            case Outcome.VOICEMAIL:
                _settle(history, day)
                if history.agreed is not None and day >= history.agreed.on:
                    history.agreed = None
                history.unanswered += 1
                history.rested = history.unanswered >= messages
                history.promise = call.promise or promise_said(history)
                history.failed = None
                history.series_news = call.news_id
                if history.rested:
                    history.unanswered = 0
            case Outcome.NO_MESSAGE | Outcome.MAILBOX_FULL:
                _settle(history, day)
                history.failed = (day, part) if history.promise is None else None
            case Outcome.WRONG_NUMBER:
                # Whatever was said before went to a stranger, so nobody is waiting for it; what
                # the two agreed on themselves stands.
                agreed = history.agreed
                history.start_afresh()
                history.agreed = agreed
                history.heard -= history.left
                history.left.clear()
                last_wrong = call.at
            case Outcome.STOP:
                history.start_afresh()
                last_stop = call.at
            case _:
                assert_never(call.outcome)
        _tell_news(history, call)
    _apply_entries(history, contact, zone, last_stop, last_wrong)
    return history


def _tell_news(history: History, call: Call) -> None:
    """A talk or a message tells the news the call was made for."""
    if call.news_id is None or call.news_id in history.heard:
        return
    if call.outcome is Outcome.VOICEMAIL:
        history.left.add(call.news_id)
    if call.outcome.talked or call.outcome is Outcome.VOICEMAIL:
        history.heard.add(call.news_id)


def _settle(history: History, day: date) -> None:
    """An outbound call on the promised date keeps the promise; one after it makes good (rule 2).

    A call before that date leaves it standing.
    """
    if history.promise is not None and day >= history.promise.on:
        history.promise = None


def _apply_entries(
    history: History,
    contact: Contact,
    zone: ZoneInfo,
    last_stop: datetime | None,
    last_wrong: datetime | None,
) -> None:
    """Weigh what the seller entered by hand against the calls: the later word counts."""
    entry = contact.permission_entry
    if entry and _is_newer(entry.at, history.permission_at):
        history.permission, history.permission_at = entry.answer, entry.at
    resumed = []
    wish = contact.do_not_call_entry
    if wish and (last_stop is None or wish.at >= last_stop):
        history.do_not_call = wish.on
        if not wish.on:
            resumed.append(wish.at)
    else:
        history.do_not_call = last_stop is not None
    if last_wrong is not None:
        corrected = contact.number_changed_at
        history.needs_number = corrected is None or corrected < last_wrong
        if corrected and not history.needs_number:
            resumed.append(corrected)
    if resumed:
        history.resumes = max(resumed).astimezone(zone).date()


def _is_newer(entered: datetime | None, answered: datetime | None) -> bool:
    return answered is None or (entered is not None and entered >= answered)
