"""An order noted in a talk: part of the talk, and taken back with it."""

from __future__ import annotations

import pytest

from app.data.contacts import ContactStore
from app.domain.cadence import Kind
from app.domain.call import CallDetails, Outcome
from app.domain.errors import KnownError
from app.usecases import calls
from app.usecases.office import Office
from tests.builders import day
from tests.usecases.calling import NOW, some_people

ORDERED = CallDetails(ordered=True)


def orders(office: Office, contact_id: int) -> tuple[object, ...]:
    with office.database.read() as work:
        return work.contacts.facts(contact_id).orders


def test_it_starts_the_plan_and_goes_with_the_talk(office: Office) -> None:
    (ann,) = some_people(office, 1)
    recorded = calls.record(office, ann, Outcome.SPOKE, NOW, ORDERED)
    assert orders(office, ann) == (day("2026-11-20"),)
    assert recorded.next is not None
    assert recorded.next.due.kind is Kind.PLAN
    assert recorded.change.undo is not None
    recorded.change.undo(NOW)
    assert orders(office, ann) == ()


def test_one_that_was_noted_before_stays_when_the_talk_is_taken_back(office: Office) -> None:
    (ann,) = some_people(office, 1)
    calls.record(office, ann, Outcome.SPOKE, NOW, ORDERED)
    again = calls.record(office, ann, Outcome.CALLED_BACK, NOW, ORDERED)
    assert again.change.undo is not None
    again.change.undo(NOW)
    assert orders(office, ann) == (day("2026-11-20"),)


def test_a_talk_and_its_order_are_kept_together_or_not_at_all(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ann,) = some_people(office, 1)

    def refuse(*_what: object) -> bool:
        raise KnownError("The disk is full.")

    monkeypatch.setattr(ContactStore, "add_order", refuse)
    with pytest.raises(KnownError):
        calls.record(office, ann, Outcome.SPOKE, NOW, ORDERED)
    with office.database.read() as work:
        assert work.calls.of(ann) == ()


def test_a_machine_orders_nothing(office: Office) -> None:
    (ann,) = some_people(office, 1)
    with pytest.raises(KnownError, match="only when you two spoke"):
        calls.record(office, ann, Outcome.VOICEMAIL, NOW, ORDERED)
