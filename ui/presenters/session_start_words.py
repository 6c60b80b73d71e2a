"""What the start of a session says: how long it will be, who waits for her hours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.session import State
from app.usecases.session_queue import Running
from app.usecases.today import DueRow
from ui.models.due_lines import clock, opening
from ui.presenters.session_words import duration

_NAMED = 4
_LONGEST_NAME = 28  # letters; several of more would take the room of the list
_ROUGHLY = 10  # minutes from which they are told in steps of five


def length_line(minutes: int | None, calls: int, minutes_a_call: float) -> str:
    """How long so many calls take: "45 minutes, about 11 calls", "11 calls, about 45 minutes".

    ``minutes`` is what she chose; None: she chose the calls, or there is nobody for more of them.
    """
    count = f"{calls:,} {'call' if calls == 1 else 'calls'}"
    if minutes is not None:
        return f"{duration(minutes)}, about {count}"
    return f"{count}, about {duration(_roughly(calls * minutes_a_call))}"


def callable_line(now: int, due: int, *, filtered: bool = False, all_read: bool = True) -> str:
    """How many may be called now, of those who are due.

    Where not all of these were read, it is told among whom a filter has looked.
    """
    people = f"{now:,} {'person' if now == 1 else 'people'}"
    among = f" The filters look among these {now:,}." if filtered and not all_read else ""
    return f"{people} you can call now" + (
        f", of {due:,} who are due.{among}" if due > now else "."
    )


def left_line(names: Sequence[str]) -> str:
    """Whom she left out, the last one first, and that it means little; empty for nobody."""
    if not names:
        return ""
    more = len(names) - _NAMED
    named = ", ".join(map(_short, names[:_NAMED]))
    who = f"{named}{f' and {more:,} more' if more > 0 else ''}"
    return f"Left out of this session only, and still on your list: {who}."


def waiting_line(waiting: Sequence[DueRow], now: datetime, in_session: int = 0) -> str:
    """Who may be called later: "Later: Jim Ode from 12 pm · and 3 more"; empty for nobody.

    ``now`` is in the seller's zone; the first ``in_session`` are called in this session.
    """
    opening = [row for row in waiting if row.window.opens_at is not None]
    shown = opening[: max(_NAMED, in_session)]
    named = [
        f"{_short(row.due.name)} {_from(row, now)}"
        f"{', in this session' if place < in_session else ''}"
        for place, row in enumerate(shown)
    ]
    if not named:
        return ""
    more = len(opening) - len(named)
    rest = f" · and {more:,} more" if more else ""
    return f"Later: {' · '.join(named)}{rest}"


def rest_line(waiting: Sequence[DueRow], now: datetime) -> str:
    """Who is next where nobody may be called now; ``now`` is in the seller's zone."""
    first = waiting[0]
    if first.window.opens_at is None:
        return "Nobody who is due has calling hours in the next two weeks. Enjoy the quiet."
    return f"{first.due.name} is next, {_from(first, now)}. Until then the time is yours."


def running_line(running: Running) -> str:
    """How far a session is: "7 of 12 calls. Next: Sue Ode."."""
    made, goal = running.session.made, running.session.goal
    calls = f"{made} of {goal} calls." if made <= goal else f"{made} calls."
    current = running.session.current_id
    name = next((row.name for row in running.queue if row.contact_id == current), "")
    if name:
        return f"{calls} Next: {name}."
    if any(row.state is State.WAITING for row in running.queue):
        return f"{calls} Just now it is too early or too late for the others."
    return f"{calls} There is nobody left to call."


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _from(row: DueRow, now: datetime) -> str:
    opens_at = row.window.opens_at
    assert opens_at is not None
    mine = opens_at.astimezone(now.tzinfo)
    if mine.date() == now.date():
        return f"from {clock(mine.time())}"
    if (mine.date() - now.date()).days < 7:
        return f"from {opening(mine, now.date())}"
    return f"from {mine:%B} {mine.day}"


def _roughly(minutes: float) -> int:
    return round(minutes / 5) * 5 if minutes >= _ROUGHLY else max(1, round(minutes))
