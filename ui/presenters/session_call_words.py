"""What the view of a call in a session says: how far she is, whom to remember, why to skip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never
from zoneinfo import ZoneInfo

from app.domain.contact import Permission
from app.domain.session import SkipReason, State
from app.usecases.card import ContactCard
from app.usecases.session_queue import Running
from ui.models.due_lines import opening
from ui.presenters.contact_words import next_headline, permission_since, why
from ui.presenters.history_words import Entry, history

_LONGEST_SAID = 160  # characters of a message of the past: its beginning tells which it was


def progress_line(made: int, goal: int, seconds: float) -> str:
    """How far she is: "7 of 12 calls · 31 min", beyond the goal "13 calls · 40 min"."""
    calls = f"{made} of {goal} calls" if made <= goal else f"{made} calls"
    return f"{calls} · {_lasted(seconds)}"


def progress_short(made: int, goal: int) -> str:
    """The same where there is little room: "7 of 12", beyond the goal "13"."""
    return f"{made} of {goal}" if made <= goal else str(made)


def segments_said(states: Sequence[State], bonus: int = 0) -> str:
    """The strip in words, for who cannot see it: "7 called, 1 called you back, 1 skipped, 4 to go".

    Of those ``CALLED``, ``bonus`` have called back.
    """
    called = sum(1 for each in states if each is State.CALLED)
    to_go = sum(1 for each in states if each in (State.OPEN, State.WAITING))
    skipped = len(states) - called - to_go
    parts = [
        f"{called - bonus} called",
        f"{bonus} called you back" if bonus else "",
        f"{skipped} skipped" if skipped else "",
        f"{to_go} to go",
    ]
    return ", ".join(part for part in parts if part)


def next_line(running: Running) -> str:
    """Who comes after the one on screen: "Next: Dana Moreno"; "" while nobody is."""
    if running.session.current_id is None:
        return ""
    if running.then is not None:
        return f"Next: {running.then.name}"
    waits = any(row.state is State.WAITING for row in running.queue)
    return "Last one for now" if waits else "Last of this session"


def talk_time(seconds: float) -> str:
    """A talk's length as a clock shows it: "0:14", "12:05", "1:02:05"."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def why_now(card: ContactCard) -> tuple[str, str]:
    """Why she is called: the reason in a few words, and what Ringwell thought."""
    return card.reason or next_headline(card), why(card)


def last_words(card: ContactCard) -> tuple[str, str]:
    """The last words spoken, and when; both empty where nothing was ever said.

    Her own note of a talk comes before the words of a message; an order is no talk.
    """
    entries = history(card)
    noted = next((entry for entry in entries if entry.note), None)
    if noted is not None:
        return _when(noted), f"“{noted.note}”"
    left = next((entry for entry in entries if entry.said), None)
    if left is not None:
        return _when(left), f"“{_shortened(left.said)}”"
    return (_when(entries[0]), "") if entries else ("", "")


def permission_line(card: ContactCard) -> str:
    """Her answer to whether news is welcome; empty while she was not asked."""
    unknown = card.standing.permission is Permission.UNKNOWN
    return "" if unknown else permission_since(card)


def skip_words(reason: SkipReason) -> str:
    """A reason to go on without a call, on its button."""
    match reason:
        case SkipReason.LATER:
            return "Later in this session"
        case SkipReason.NOT_TODAY:
            return "Not today"
        case SkipReason.NOT_READY:
            return "I’m not ready"
        case SkipReason.OTHER_WAY:
            return "I’ll reach out another way"
        case _:
            assert_never(reason)


def skipped_words(reason: SkipReason) -> str:
    """What becomes of somebody who is passed over."""
    match reason:
        case SkipReason.LATER:
            return "Put off to the end of this session"
        case SkipReason.NOT_TODAY | SkipReason.OTHER_WAY:
            return "Left out of this session; your list goes on as it was"
        case SkipReason.NOT_READY:
            return "Left for when you are ready"
        case _:
            assert_never(reason)


def out_of_session(contact_id: int, name: str, running: Running) -> str:
    """Why somebody who was on screen is called no more; "" for who was called or passed over."""
    if contact_id == running.session.current_id:
        return ""
    states = {row.contact_id: row.state for row in running.queue}
    match states.get(contact_id, State.GONE):
        case State.GONE:
            return f"{name} is out of this session"
        case State.WAITING:
            return f"{name} is past her calling hours; she stays on your list"
        case _:
            return ""


def nobody_left(running: Running) -> tuple[str, str]:
    """A title and a sentence for a session in which nobody can be called now."""
    zone = ZoneInfo(running.zone)
    waiting = [row for row in running.queue if row.state is State.WAITING and row.opens_at]
    if not waiting:
        stop = "You may stop here, or take a look at what it came to."
        return "That was everybody", f"{_without_number(running)}{stop}"
    first = min(waiting, key=lambda row: row.opens_at or running.session.begun_at)
    assert first.opens_at is not None
    when = opening(first.opens_at.astimezone(zone), running.today)
    return (
        "That was everybody for now",
        f"{first.name} can be called from {when} on. You need not wait for that: the list will"
        " know.",
    )


def _without_number(running: Running) -> str:
    """Who could not be called for want of a number; empty for nobody."""
    names = [row.name for row in running.queue if row.state is State.GONE and not row.phone]
    if not names:
        return ""
    more = f" and for {len(names) - 1:,} more" if names[1:] else ""
    return f"There is no number for {names[0]}{more} yet; Contacts is the place to add it. "


def _lasted(seconds: float) -> str:
    minutes = int(seconds // 60)
    if minutes < 1:
        return "just begun"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def _when(entry: Entry) -> str:
    return f"{entry.title} · {entry.when}"


def _shortened(said: str) -> str:
    """A message of the past in one paragraph, cut after a word."""
    words = " ".join(said.split())
    if len(words) <= _LONGEST_SAID:
        return words
    return f"{words[:_LONGEST_SAID].rsplit(' ', 1)[0]} …"
