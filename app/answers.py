"""What each command answers: DESIGN.md's JSON objects, and the same in lines for a reader."""

from __future__ import annotations

import argparse
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from app.domain.call import CallDetails, CallRecord, DayPart, Promise
from app.domain.contact import ContactDetails
from app.domain.errors import KnownError
from app.exchange import phone_numbers
from app.usecases import calls, card, contacts, importing, safekeeping, today
from app.usecases.calls import Outlook
from app.usecases.office import Office

Json = dict[str, object]
Answer = tuple[Json, list[str]]

_MORNING = time(10)
_FIRST_YEAR, _LAST_YEAR = 1970, 2200


def due(office: Office, arguments: argparse.Namespace, now: datetime) -> Answer:
    """Everybody due on a date at a time, the seller's local ones."""
    at = _moment(office, arguments.on, arguments.at, now)
    with office.database.read() as work:
        found = today.due_rows(office, work, at, arguments.limit)
        cards = [card.contact_card(office, work, row.contact_id, at) for row in found.rows]
    entries: list[Json] = []
    lines = []
    for row, contact in zip(found.rows, cards, strict=True):
        entries.append(
            {
                "contact_id": row.contact_id,
                "name": row.due.name,
                "phone": row.due.phone,
                "reason": row.reason,
                "due_on": row.due.due_on.isoformat(),
                "day_part": row.due.part,
                "situation": row.due.situation,
                "script_id": contact.voicemail.script.id,
                "say": contact.voicemail.text,
                "callable_now": row.window.open,
            }
        )
        later = "" if row.window.open else "  (not now: outside calling hours)"
        lines.append(f"{row.contact_id:>6}  {row.due.name}  {row.due.phone}{later}")
        lines.append(f"        {row.reason}")
    return {"due": entries, "count": found.count}, lines or ["Nobody is due."]


def import_file(office: Office, arguments: argparse.Namespace, now: datetime) -> Answer:
    """Import a file, or say what would happen."""
    region = arguments.region and phone_numbers.require_region(arguments.region)
    preview = importing.preview(office, arguments.file, region)
    if not arguments.dry_run:
        importing.apply(office, preview, now)
    entries: list[object] = [
        {
            "name": item.incoming.name,
            "phones": [phone.dialled for phone in item.incoming.phones],
            "emails": list(item.incoming.emails),
            "action": item.action,
            "why": item.why,
        }
        for item in preview.items
    ]
    answer: Json = {
        "contacts": entries,
        "problems": [{"line": fault.line, "message": fault.message} for fault in preview.problems],
        "added": preview.added,
        "merged": preview.merged,
        "skipped": preview.skipped,
    }
    done = "would be " if arguments.dry_run else ""
    lines = [f"Line {fault.line}: {fault.message}" for fault in preview.problems]
    lines.append(
        f"{preview.added} {done}added, {preview.merged} {done}merged, {preview.skipped} skipped."
    )
    return answer, lines


def add(office: Office, arguments: argparse.Namespace, now: datetime) -> Answer:
    """Add one contact."""
    with office.database.read() as work:
        region = office.seller(work).region
    phone = phone_numbers.require_phone(arguments.phone, region)
    details = ContactDetails(
        name=arguments.name,
        relationship=arguments.relationship,
        phones=(phone,),
        tags=frozenset(arguments.tag),
        language=arguments.language,
    )
    contact_id, _ = contacts.add(office, details, now, arguments.permission)
    return {"contact_id": contact_id}, [f"Added {details.name} as contact {contact_id}."]


def log(office: Office, arguments: argparse.Namespace, now: datetime) -> Answer:
    """Record an outcome; answered once it is durable."""
    at = now
    if arguments.at is not None:
        with office.database.read() as work:
            at = _instant(arguments.at, office.seller(work).zone)
    details = CallDetails(
        retry=_promise(arguments.retry),
        permission=None if arguments.permission is None else arguments.permission == "yes",
        agreed=_promise(arguments.agreed),
        note=arguments.note,
    )
    recorded = calls.record(
        office,
        arguments.contact_id,
        arguments.outcome,
        at,
        details,
        back_dated=arguments.at is not None,
    )
    answer: Json = {
        "call_id": recorded.call_id,
        "next": _next(recorded.next),
        "do_not_call": recorded.do_not_call,
    }
    return answer, [_next_line("Recorded.", recorded.next)]


def undo(office: Office, _arguments: argparse.Namespace, now: datetime) -> Answer:
    """Take the last outcome back."""
    undone = calls.undo_last(office, now)
    answer: Json = {"undone": undone.call_id, "next": _next(undone.next)}
    return answer, [_next_line(f"Undone: {undone.change.result}", undone.next)]


def show(office: Office, arguments: argparse.Namespace, now: datetime) -> Answer:
    """One contact with her calls and her next call."""
    found = card.card(office, arguments.contact_id, now)
    contact, details, standing = found.contact, found.details, found.standing
    upcoming = found.due and Outlook(found.due, found.reason)
    permission_on = found.permission_on
    answer: Json = {
        "contact": {
            "contact_id": contact.id,
            "name": contact.name,
            "relationship": contact.relationship,
            "language": details.language,
            "phones": [phone.dialled for phone in details.phones],
            "emails": list(details.emails),
            "company": details.company,
            "city": details.city,
            "state": details.state,
            "country": details.country,
            "tags": sorted(contact.tags),
            "interest": details.interest,
            "note": details.note,
            "zone": contact.zones[0],
            "zone_source": contact.zone_source,
            "calling_region": contact.calling_region,
            "permission": standing.permission,
            "permission_on": permission_on and permission_on.isoformat(),
            "do_not_call": standing.do_not_call,
            "needs_number": standing.needs_number,
            "archived": contact.archived,
        },
        "calls": [_call(record) for record in found.records],
        "next": _next(upcoming),
    }
    lines = [contact.name, *(phone.dialled for phone in details.phones)]
    lines.extend(
        f"{touch.on.isoformat()}  {touch.outcome or 'order'}  {touch.note}".rstrip()
        for touch in found.touches
    )
    return answer, [*lines, _next_line("", upcoming)]


def verify(office: Office, _arguments: argparse.Namespace, _now: datetime) -> Answer:
    """Check the data."""
    found = safekeeping.verify(office)
    answer: Json = {"ok": found.ok, "mismatches": list(found.mismatches)}
    if found.damage:
        answer["damage"] = list(found.damage)
    lines = [*found.damage, *(f"Contact {i}: next call out of step" for i in found.mismatches)]
    return answer, lines or ["Everything is in order."]


def _next(outlook: Outlook | None) -> Json | None:
    if outlook is None:
        return None
    return {
        "due_on": outlook.due.due_on.isoformat(),
        "day_part": outlook.due.part,
        "reason": outlook.reason,
        "situation": outlook.due.situation,
    }


def _next_line(said: str, outlook: Outlook | None) -> str:
    if outlook is None:
        return f"{said} No further call is planned.".strip()
    part = f", {outlook.due.part}" if outlook.due.part else ""
    return f"{said} Next: {outlook.due.due_on.isoformat()}{part} ({outlook.reason}).".strip()


def _call(record: CallRecord) -> Json:
    call = record.call
    return {
        "call_id": call.id,
        "at": call.at.isoformat(),
        "outcome": call.outcome,
        "situation": record.situation,
        "message": record.message,
        "promise_on": call.promise and call.promise.on.isoformat(),
        "promise_part": call.promise and call.promise.part,
        "agreed_on": call.agreed and call.agreed.on.isoformat(),
        "permission": call.permission,
        "news_id": call.news_id,
        "script_id": record.script_id,
        "script_version": record.script_version,
        "said": record.said,
        "note": record.note,
    }


def _moment(office: Office, on: str | None, at: str | None, now: datetime) -> datetime:
    """The seller's local date and time asked about; another day's morning if no time is given."""
    if on is None and at is None:
        return now
    with office.database.read() as work:
        zone = office.seller(work).zone
    if at is not None and "T" in at:
        return _instant(at, zone)
    local = now.astimezone(ZoneInfo(zone))
    day = local.date() if on is None else read_date(on)
    if at is not None:
        clock = _time(at)
    else:
        clock = local.time() if day == local.date() else _MORNING
    return datetime.combine(day, clock, ZoneInfo(zone))


def _instant(text: str, zone: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise KnownError(f"“{text}” is no date and time; write it as 2026-12-01T10:30.") from None
    _require_year(at.year, text)
    return at if at.tzinfo is not None else at.replace(tzinfo=ZoneInfo(zone))


def read_date(text: str) -> date:
    """A date as it is written on the command line.  ``KnownError`` for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise KnownError(f"“{text}” is no date; write it as 2026-12-01.") from None
    _require_year(day.year, text)
    return day


def _time(text: str) -> time:
    try:
        clock = time.fromisoformat(text)
    except ValueError:
        raise KnownError(f"“{text}” is no time of day; write it as 10:30.") from None
    if clock.tzinfo is not None:
        raise KnownError("Please give the time of day without a zone; it is your own local time.")
    return clock


def _promise(text: str | None) -> Promise | None:
    if text is None:
        return None
    day, slash, part = text.partition("/")
    if slash and part not in set(DayPart):
        raise KnownError(f"“{part}” is no part of the day; use {', '.join(DayPart)}.")
    return Promise(read_date(day), DayPart(part) if part else None)


def _require_year(year: int, text: str) -> None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise KnownError(
            f"“{text}” is too far away; use a year from {_FIRST_YEAR} to {_LAST_YEAR}."
        )
