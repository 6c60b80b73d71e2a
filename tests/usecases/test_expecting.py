"""Her own record as an expectation rests on it."""

from __future__ import annotations

from app.data.unit_of_work import Work
from app.domain.call import CallRecord, Outcome
from app.domain.expectation import Expectation, Reached
from app.usecases import expecting
from app.usecases.office import Office
from tests.builders import a_call
from tests.data.worlds import add_somebody


def record(work: Work, contact_id: int, *outcomes: Outcome) -> list[int]:
    return [
        work.calls.add(CallRecord(a_call("2026-11-19 10:00", outcome), contact_id))
        for outcome in outcomes
    ]


def test_at_first_there_is_no_record(office: Office) -> None:
    assert expecting.reached_so_far(office) == Reached()
    with office.database.read() as work:
        assert expecting.expected_within(work, 12) == Expectation(12, 10, 8, 12, counted=0)


def test_every_outcome_counts_where_it_belongs_until_it_is_taken_back(office: Office) -> None:
    with office.database.write() as work:
        ann = add_somebody(work)
        calls = record(work, ann, *Outcome)
        work.commit()
    assert expecting.reached_so_far(office) == Reached(voicemails=3, hellos=2)
    with office.database.write() as work:
        work.calls.remove(calls[0])
        work.commit()
    assert expecting.reached_so_far(office) == Reached(voicemails=2, hellos=2)


def test_only_her_last_calls_tell(office: Office) -> None:
    with office.database.write() as work:
        ann = add_somebody(work)
        record(work, ann, *[Outcome.SPOKE] * 50)
        record(work, ann, *[Outcome.VOICEMAIL] * (expecting.LAST - 20))
        # Nobody dialled for these: they push nothing out.
        record(work, ann, *[Outcome.CALLED_BACK] * 30)
        work.commit()
    assert expecting.reached_so_far(office) == Reached(expecting.LAST - 20, 20)
    with office.database.read() as work:
        assert expecting.expected_within(work, 30).counted == expecting.LAST
