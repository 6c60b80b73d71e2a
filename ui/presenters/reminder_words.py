"""A reminder in words: whose time has come, and how many are on the day's list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.call import DayPart
from app.domain.reminders import MOST_COUNTED, Notice, PromisedTime
from ui.models.due_lines import clock
from ui.presenters.contact_words import called

_NAMED = 2


def in_words(notice: Notice, local_now: datetime) -> tuple[str, str]:
    """A title and a sentence or two, at a time of the seller's clock.

    First names alone: whoever passes by may read it.
    """
    people = "1 person" if notice.due == 1 else f"{notice.due} people"
    if notice.due >= MOST_COUNTED:
        people = f"{MOST_COUNTED} people and more"
    if not notice.promised:
        return "Your list is ready", f"{people} today, one at a time, whenever you are."
    begun = [each for each in notice.promised if each.begins <= local_now]
    coming = [each for each in notice.promised if each.begins > local_now]
    sentences = []
    if begun:
        sentences.append(_promised(begun, DayPart.at(local_now.time())))
    if coming:
        sentences.append(_coming(coming, local_now))
    if notice.due:
        sentences.append(f"Your list for today is ready, too: {people}.")
    title = f"Time to call {_names(begun)}" if begun else f"Coming up: {_names(coming)}"
    return title, " ".join(sentences)


def _names(promised: Sequence[PromisedTime]) -> str:
    names = [called(each.name) for each in promised]
    if len(names) > _NAMED + 1:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _coming(promised: Sequence[PromisedTime], local_now: datetime) -> str:
    """What begins when reminders are quiet, told before."""
    if len(promised) > 1:
        return f"{_names(promised)}: their times come while reminders are quiet."
    (one,) = promised
    at = clock(one.begins.astimezone(local_now.tzinfo).time())
    said = (
        "You two settled on" if one.agreed else f"You said you would call {called(one.name)} from"
    )
    return f"{said} {at}, when reminders are quiet."


def _promised(promised: Sequence[PromisedTime], part_here: DayPart) -> str:
    parts = {each.part for each in promised}
    if len(promised) > 1:
        when = f"this {part_here.value}" if parts == {part_here} else "about now"
        return f"You said you would call {when}."
    (one,) = promised
    if one.part is part_here:
        when = f"this {one.part.value}"
    else:
        when = f"in the {one.part.value}, which is now where {called(one.name)} is"
    return f"You two settled on {when}." if one.agreed else f"You said you would try again {when}."
