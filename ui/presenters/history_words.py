"""The entries of a contact's history in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import assert_never

from app.domain.call import Outcome, Promise
from app.domain.spoken import as_day, short_when
from app.domain.touches import Kept, Touch
from app.usecases.card import ContactCard

_BY_WEEKDAY = timedelta(days=2)  # so far ahead a day is called by its name
_NO_TITLES: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what happened, when, and perhaps what was said about the next time.

    ``promise`` is what a message promised and ``kept`` what became of it; ``permission`` the answer
    in a talk; ``note`` the seller's own words.  ``said`` are the words of a message as it was left,
    ``script`` which they are.
    """

    title: str
    when: str
    promise: str = ""
    kept: str = ""
    permission: str = ""
    note: str = ""
    script: str = ""
    said: str = ""


def history(card: ContactCard, titles: Mapping[int, str] = _NO_TITLES) -> list[Entry]:
    """The past of a contact, newest first; ``titles`` of scripts by the call they were said in."""
    said = {record.call.id: record.said for record in card.records}
    return [_with_words(touch, card.today, said, titles) for touch in card.touches]


def _with_words(
    touch: Touch, today: date, said: Mapping[int, str], titles: Mapping[int, str]
) -> Entry:
    told = entry(touch, today)
    if touch.call_id is None or not (words := said.get(touch.call_id)):
        return told
    title = titles.get(touch.call_id)
    return replace(told, script=f"“{title}”" if title else "What you said", said=words)


def entry(touch: Touch, today: date) -> Entry:
    """A touch in words as of the contact-local ``today``."""
    day = as_day(touch.on, today)
    permission = "" if touch.permission is None else _ANSWERS[touch.permission]
    agreed = f"agreed on {_named(touch.agreed, touch.on, today)}" if touch.agreed else ""
    return Entry(
        title=_title(touch.outcome),
        when=f"{day}, {touch.part.value}" if touch.part else day,
        promise=f"promised {_named(touch.promise, touch.on, today)}" if touch.promise else agreed,
        kept=_kept(touch.kept) if touch.kept else "",
        permission=permission,
        note=touch.note,
    )


def _named(promise: Promise, on: date, today: date) -> str:
    """A time as it was named then, but no "tomorrow" that is over by now: "Saturday morning"."""
    then = on if on == today else min(on, promise.on - _BY_WEEKDAY)
    return short_when(promise, then)


_ANSWERS = {True: "said yes to news", False: "said no to news"}


def _title(outcome: Outcome | None) -> str:
    match outcome:
        case None:
            return "Order"
        case Outcome.VOICEMAIL:
            return "Voicemail"
        case Outcome.SPOKE:
            return "We spoke"
        case Outcome.NO_MESSAGE:
            return "No message"
        case Outcome.MAILBOX_FULL:
            return "Mailbox full"
        case Outcome.CALLED_BACK:
            return "They called back"
        case Outcome.WRONG_NUMBER:
            return "Wrong number"
        case Outcome.STOP:
            return "Asked you to stop"
        case _:
            assert_never(outcome)


def _kept(kept: Kept) -> str:
    match kept:
        case Kept.OPEN:
            return ""
        case Kept.KEPT:
            return "kept"
        case Kept.LATE:
            return "late"
        case Kept.OVERTAKEN:
            return ""
        case _:
            assert_never(kept)
