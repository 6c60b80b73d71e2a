"""An order noted in a talk: part of the talk, and taken back with it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.bootstrap import open_office
from app.data.contacts import ContactStore
from app.domain.cadence import Kind
from app.domain.call import CallDetails, Outcome
from app.domain.errors import KnownError
from app.usecases import calls
from app.usecases.keeping import refresh
from app.usecases.office import Office
from app.usecases.safekeeping import verify
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


def test_it_goes_with_the_talk_after_a_restart(office: Office, tmp_path: Path) -> None:
    (ann,) = some_people(office, 1)
    calls.record(office, ann, Outcome.SPOKE, NOW, ORDERED)
    office.database.close()
    again = open_office(tmp_path / "data")
    undone = calls.undo_last(again, NOW + timedelta(days=1))
    assert orders(again, ann) == ()
    assert undone.next is not None
    assert undone.next.due.kind is Kind.FIRST
    again.database.close()


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


steps = st.lists(
    st.just("undo") | st.tuples(st.integers(0, 1), st.sampled_from([0, 0, 1, 5]), st.booleans()),
    max_size=12,
)


@settings(max_examples=40)
@given(steps, st.booleans())
def test_the_orders_are_those_of_the_talks_that_stand(
    done: list[str | tuple[int, int, bool]], noted_otherwise: bool
) -> None:
    """Whoever takes the last outcome back, as if the program had been started for it."""
    with TemporaryDirectory() as folder:
        office = open_office(Path(folder) / "data")
        ids, now = some_people(office, 2), NOW
        today = now.date()
        if noted_otherwise:
            with office.database.write() as work:
                work.contacts.add_order(ids[0], today)
                refresh(work, ids[0], office.rules(work))
                work.commit()
        standing: list[tuple[int, object]] = []
        for step in done:
            if isinstance(step, tuple):
                who, days, ordered = step
                now += timedelta(days=days, minutes=1)
                details = CallDetails(ordered=ordered)
                calls.record(office, ids[who], Outcome.SPOKE, now, details)
                standing.append((ids[who], now.date() if ordered else None))
            elif standing:
                office.database.close()
                office = open_office(Path(folder) / "data")
                assert calls.undo_last(office, now).contact_id == standing.pop()[0]
            expected = {each for each in standing if each[1] is not None}
            if noted_otherwise:
                expected.add((ids[0], today))
            assert {(each, on) for each in ids for on in orders(office, each)} == expected
            assert verify(office).ok
        office.database.close()
