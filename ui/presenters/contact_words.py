"""How things stand with a contact, in words: her next call and why, her permission, her rhythm."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from app.domain.cadence import Kind
from app.domain.call import DayPart, Outcome, Promise
from app.domain.contact import Contact, ContactDetails, Permission, Relationship
from app.domain.due import DueContact
from app.domain.script import called as called
from app.domain.spoken import as_day, short_when
from app.usecases.card import ContactCard

RELATIONSHIPS = {
    Relationship.PROSPECT: "Prospect",
    Relationship.CUSTOMER: "Customer",
    Relationship.TEAM: "Team",
}
PLURALS = {
    Relationship.PROSPECT: "Prospects",
    Relationship.CUSTOMER: "Customers",
    Relationship.TEAM: "Team members",
}
_RHYTHMS = (7, 14, 30, 60, 90, 180, 365, 0)  # days, 0 for never


def when(due_on: date, part: DayPart | None, today: date) -> str:
    """The time of a next call, to stand alone: "Thursday morning", "Due since Nov 3"."""
    if due_on < today:
        return f"Due since {as_day(due_on, today)}"
    words = short_when(Promise(due_on, part), today)
    return words[0].upper() + words[1:]


def next_headline(card: ContactCard) -> str:
    """When the next call is, or why there is none."""
    if card.due is not None:
        return when(card.due.due_on, card.due.part, card.today)
    if card.contact.archived:
        return "In the archive"
    if card.standing.do_not_call:
        return "No more calls"
    if card.standing.needs_number:
        return "Needs a number first"
    return "No call planned"


def why(card: ContactCard) -> str:
    """What Ringwell thought when it chose the next call, in a sentence or two."""
    who = called(card.contact.name)
    if card.due is None:
        return _why_none(card, who)
    due, today = card.due, card.today
    match due.kind:
        case Kind.PROMISE:
            return (
                "Your last message said you would try again then. What you say is what Ringwell"
                f" plans, and a promise comes before anything else. {_message(due, card.messages)}"
            )
        case Kind.RETRY:
            tried = f" {as_day(due.attempted_on, today)}" if due.attempted_on else ""
            return (
                f"You called{tried} and left no message, so the next calling day is a good time"
                f" for another try. {_message(due, card.messages)}"
            )
        case Kind.AGREED:
            return "The two of you settled on this time when you talked."
        case Kind.PLAN:
            ordered = f" {who} last ordered {_on(due.ordered_on, today)}." if due.ordered_on else ""
            return (
                "Two days, two weeks and two months after an order are good moments to ask how"
                f" things are going.{ordered}"
            )
        case Kind.NEWS:
            said = f" {_on(due.permission_on, today)}" if due.permission_on else ""
            title = f" “{due.news_title}” is just that." if due.news_title else ""
            return f"{who} said yes{said} to hearing when there is something new.{title}"
        case Kind.FIRST:
            if due.attempted_on is not None:
                return (
                    "Your first message is still to leave, so the next calling day is a good time"
                    " for another try."
                )
            return "You two have not talked yet. This is the first call, whenever you are ready."
        case Kind.CARE:
            last = f"You last talked {_on(due.talked_on, today)}. " if due.talked_on else ""
            return f"{last}This call keeps you two in touch."
        case Kind.RETURN:
            return (
                f"Your last message offered {who} a way out, so Ringwell lets it rest a while."
                " After that, a fresh start is fine."
            )
        case _:
            assert_never(due.kind)


def _why_none(card: ContactCard, who: str) -> str:
    if card.contact.archived:
        return f"{who} is put away with everything you know, and is never listed."
    if card.standing.do_not_call:
        return f"Ringwell never lists {who} again unless you lift this with a reason."
    if card.standing.needs_number:
        return f"As soon as {who} has a number that works, the next call is planned again."
    if card.standing.permission is Permission.DECLINED:
        return f"{who} would rather not hear about news, so there is nothing to plan."
    return "There is no care rhythm, and nothing else is planned."


def _message(due: DueContact, messages: int) -> str:
    if due.message >= messages:
        return "This message offers a way out, so that nobody feels chased."
    return f"This is message {due.message} of {messages}."


def permission_since(card: ContactCard) -> str:
    """The date of the permission answer: "Said yes on March 3", or why it is open."""
    answer, on = card.standing.permission, card.permission_on
    dated = f" {_on(on, card.today)}" if on else ""
    match answer:
        case Permission.GRANTED:
            return f"Said yes{dated}."
        case Permission.DECLINED:
            return f"Said no{dated}. Ringwell leaves news and plan calls out."
        case Permission.UNKNOWN:
            return "Not asked yet. The end of a good talk is the moment."
        case _:
            assert_never(answer)


def do_not_call_since(card: ContactCard) -> str:
    """Since when and why a contact is not to be called."""
    entry = card.contact.do_not_call_entry
    if entry is not None and entry.on:
        on = entry.at.astimezone(card.local_now.tzinfo).date()
        reason = f": “{entry.reason}”" if entry.reason else ""
        return f"Since {as_day(on, card.today)}{reason}"
    asked = next((touch.on for touch in card.touches if touch.outcome is Outcome.STOP), None)
    return f"Asked you to stop {_on(asked, card.today)}".rstrip()


def rhythm(days: int | None, usual: int) -> str:
    """A care rhythm in days; None is the usual one of her relationship."""
    if days is None:
        return f"As usual, {_every(usual)}"
    words = _every(days)
    return words[0].upper() + words[1:]


def rhythm_choices(usual: int, own: int | None) -> list[tuple[int | None, str]]:
    """The rhythms to choose from, in days and in words; ``own`` is hers, if she has one."""
    days = sorted({*_RHYTHMS, *([] if own is None else [own])}, key=lambda n: n or 1_000)
    return [(None, rhythm(None, usual)), *((each, rhythm(each, 0)) for each in days)]


def _every(days: int) -> str:
    if days <= 0:
        return "no care calls"
    return "every day" if days == 1 else f"every {days} days"


def place_line(contact: Contact, details: ContactDetails) -> str:
    """Relationship and town for the line below a name: "Customer · Columbus, OH"."""
    town = ", ".join(part for part in (details.city, details.state) if part)
    return " · ".join(part for part in (RELATIONSHIPS[contact.relationship], town) if part)


def _on(day: date | None, today: date) -> str:
    """A date after a verb: "today", "yesterday", "on May 4"."""
    if day is None:
        return ""
    words = as_day(day, today)
    return words if (today - day).days in (0, 1) else f"on {words}"
