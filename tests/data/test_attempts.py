"""Counting what came of the calls: SQL against a plain count, in slices of any size."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import groupby, pairwise
from random import Random

import pytest

from app.data.database import Database
from app.domain.call import Call, CallRecord, Outcome
from app.domain.contact import ContactDetails, Relationship
from app.domain.shares import Share
from app.domain.what_works import Followed, Said, Tally, answered, together
from tests.data.worlds import add_somebody

START = datetime(2026, 11, 2, 15, tzinfo=UTC)
SCRIPTS = [("en.first", None), ("own.1", 1), ("own.1", 2), (None, None)]


def fill(database: Database, random: Random) -> tuple[list[CallRecord], dict[int, Relationship]]:
    """People with no calls to ten, some at the same instant, in no order."""
    made = []
    with database.write() as work:
        people = [
            add_somebody(work, ContactDetails("Ann", random.choice([*Relationship])))
            for _ in range(random.randint(0, 12))
        ]
        relationships = {id: work.contacts.facts(id).relationship for id in people}
        for contact_id in people * 4:
            for _ in range(random.choice([0, 0, 1, 2])):
                at = START + timedelta(hours=random.randint(0, 30))
                outcome = random.choice([*Outcome, Outcome.VOICEMAIL, Outcome.VOICEMAIL])
                script_id, version = SCRIPTS[random.randrange(4)]
                if outcome is not Outcome.VOICEMAIL:
                    script_id = version = None
                record = CallRecord(
                    Call(0, at, outcome),
                    contact_id,
                    script_id=script_id,
                    said="words " * 50,
                    script_version=version,
                )
                call_id = work.calls.add(record)
                made.append((contact_id, at, call_id, record))
        work.commit()
    records = [record for _, _, _, record in sorted(made, key=lambda each: each[:3])]
    return records, relationships


def counted_plainly(records: list[CallRecord], relationships: dict[int, Relationship]) -> Tally:
    tally: dict[Said, Followed] = {}
    for _, calls in groupby(records, key=lambda record: record.contact_id):
        for record, following in pairwise([*calls, None]):
            assert record is not None
            verdict = answered(following.call.outcome if following else None)
            said = Said(
                record.script_id,
                record.script_version,
                record.call.outcome,
                relationships[record.contact_id],
            )
            answer = Share(int(verdict is True), int(verdict is not None))
            tally[said] = tally.get(said, Followed()) + Followed(1, answer)
    return tally


def counted(database: Database, calls: int) -> Tally:
    tally: Tally = {}
    through: int | None = 0
    while through is not None:
        with database.read() as work:
            part = work.attempts.counts(through, calls)
        assert part.through is None or part.through > through
        tally, through = together(tally, part.tally), part.through
    return tally


@pytest.mark.parametrize("seed", range(12))
def test_slices_of_any_size_add_up_to_the_plain_count(database: Database, seed: int) -> None:
    records, relationships = fill(database, Random(seed))
    expected = counted_plainly(records, relationships)
    for calls in (1, 2, 7, len(records) or 1, len(records) + 1, 100_000):
        assert counted(database, calls) == expected


def test_a_call_taken_back_is_as_if_it_had_not_been(database: Database) -> None:
    with database.write() as work:
        contact_id = add_somebody(work)
        message = CallRecord(Call(0, START, Outcome.VOICEMAIL), contact_id, script_id="en.first")
        work.calls.add(message)
        work.commit()
    before = counted(database, 10)
    assert before == {
        Said("en.first", None, Outcome.VOICEMAIL, Relationship.PROSPECT): Followed(1, Share(0, 0))
    }
    with database.write() as work:
        later = Call(0, START + timedelta(days=2), Outcome.SPOKE)
        call_id = work.calls.add(CallRecord(later, contact_id))
        work.commit()
    assert counted(database, 10)[
        Said("en.first", None, Outcome.VOICEMAIL, Relationship.PROSPECT)
    ] == Followed(1, Share(1, 1))
    with database.write() as work:
        work.calls.remove(call_id)
        work.commit()
    assert counted(database, 10) == before


def test_nothing_is_sorted(database: Database) -> None:
    """The index gives the calls as the window function wants them; only groups are gathered."""
    with database.read() as work:
        plans: list[str] = []
        driver = work.attempts._driver
        driver.set_trace_callback(plans.append)
        work.attempts.counts(0, 10)
        driver.set_trace_callback(None)
        assert len(plans) == 2
        steps = [
            row[3]
            for sql in plans
            for row in driver.execute(f"EXPLAIN QUERY PLAN {sql}")
            if "ORDER BY" in row[3] or "SCAN call" in row[3]
        ]
    assert steps == []
