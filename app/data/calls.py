"""Calls: the history every due date is worked out from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from app.data.columns import driver_of, ids_in, ids_listed
from app.data.prepared import Command, Query
from app.data.tables import call
from app.domain.call import Call, CallRecord, DayPart, Outcome, Promise
from app.domain.errors import KnownError

_CALLS = select(
    call.c.contact_id,
    call.c.id,
    call.c.at,
    call.c.outcome,
    call.c.promise_on,
    call.c.promise_part,
    call.c.agreed_on,
    call.c.agreed_part,
    call.c.permission,
    call.c.news_id,
)
_RECORDS = _CALLS.add_columns(
    call.c.situation,
    call.c.message,
    call.c.script_id,
    call.c.said,
    call.c.note,
    call.c.script_version,
)
_OF_CONTACT = Query(
    _RECORDS.where(call.c.contact_id == bindparam("contact")).order_by(call.c.at, call.c.id)
)
_OF_CONTACTS = Query(
    _CALLS.where(call.c.contact_id.in_(ids_listed("contacts"))).order_by(call.c.at, call.c.id)
)
_LAST = Query(_RECORDS.order_by(call.c.id.desc()).limit(1))
_NO_ID = 2**63 - 1  # higher than that of any call
_OUTBOUND = Query(
    select(call.c.outcome)
    .where(call.c.outcome != Outcome.CALLED_BACK, call.c.id < bindparam("before"))
    .order_by(call.c.id.desc())
    .limit(bindparam("most"))
)
_ADD = Command(
    insert(call).values({each: bindparam(each.name) for each in call.c if each is not call.c.id})
)
_REMOVE = Command(delete(call).where(call.c.id == bindparam("call")))


class CallStore:
    """Reads and writes calls within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._driver = driver_of(connection)

    def of(self, contact_id: int) -> tuple[CallRecord, ...]:
        """The calls to a contact, oldest first; instants are in UTC."""
        rows = _OF_CONTACT.all(self._driver, {"contact": contact_id})
        return tuple(_record(*row) for row in rows)

    def last(self) -> CallRecord | None:
        """The outcome that was recorded last, whenever its call was made."""
        row = _LAST.first(self._driver)
        return None if row is None else _record(*row)

    def outbound(self, most: int, before: int = _NO_ID) -> list[Outcome]:
        """The outcomes of the calls she made herself, at most so many, last recorded first.

        With an id, those recorded before that call.
        """
        wanted = {"most": most, "before": before}
        return [outcome for (outcome,) in _OUTBOUND.all(self._driver, wanted)]

    def add(self, record: CallRecord) -> int:
        """Record a call and return its id (the record's own is ignored)."""
        made = record.call
        return _ADD.add(
            self._driver,
            {
                "contact_id": record.contact_id,
                "at": made.at,
                "outcome": made.outcome,
                "promise_on": made.promise and made.promise.on,
                "promise_part": made.promise and made.promise.part,
                "agreed_on": made.agreed and made.agreed.on,
                "agreed_part": made.agreed and made.agreed.part,
                "permission": made.permission,
                "news_id": made.news_id,
                "situation": record.situation,
                "message": record.message,
                "script_id": record.script_id,
                "said": record.said,
                "note": record.note,
                "script_version": record.script_version,
            },
        )

    def remove(self, call_id: int) -> None:
        """Take a call back.  ``KnownError`` if there is none with this id."""
        if not _REMOVE.run(self._driver, {"call": call_id}).rowcount:
            raise KnownError(f"There is no call {call_id} to take back.")

    def of_all(self, contact_ids: Iterable[int]) -> dict[int, list[Call]]:
        """The calls to many contacts as the rules see them, oldest first, by contact id."""
        made: dict[int, list[Call]] = {}
        rows = _OF_CONTACTS.all(self._driver, {"contacts": ids_in(contact_ids)})
        for contact_id, *values in rows:
            made.setdefault(contact_id, []).append(_call(*values))
        return made


def _record(
    contact_id: int,
    call_id: int,
    at: datetime,
    outcome: Outcome,
    promise_on: date | None,
    promise_part: DayPart | None,
    agreed_on: date | None,
    agreed_part: DayPart | None,
    permission: bool | None,
    news_id: int | None,
    situation: str | None,
    message: int,
    script_id: str | None,
    said: str,
    note: str,
    script_version: int | None,
) -> CallRecord:
    made = _call(
        call_id,
        at,
        outcome,
        promise_on,
        promise_part,
        agreed_on,
        agreed_part,
        permission,
        news_id,
    )
    return CallRecord(made, contact_id, situation, message, script_id, said, note, script_version)


def _call(
    call_id: int,
    at: datetime,
    outcome: Outcome,
    promise_on: date | None,
    promise_part: DayPart | None,
    agreed_on: date | None,
    agreed_part: DayPart | None,
    permission: bool | None,
    news_id: int | None,
) -> Call:
    return Call(
        call_id,
        at,
        outcome,
        None if promise_on is None else Promise(promise_on, promise_part),
        None if agreed_on is None else Promise(agreed_on, agreed_part),
        permission,
        news_id,
    )
