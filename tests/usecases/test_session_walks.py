"""Whatever she does in a session, in whatever order: nobody is lost, and every undo is exact."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from app.domain.call import Outcome
from app.domain.session import SkipReason
from app.usecases import calls, contacts, session
from app.usecases.change import Change
from app.usecases.office import Office
from app.usecases.session import Running, State
from tests.builders import HONOLULU
from tests.usecases.calling import NOW, begun, now_running, some_people

STEPS = 60


def act(office: Office, random: Random, on: Running, contact_id: int) -> Change:
    """Something she may do while that person is on screen, at ``NOW`` for all of it."""
    session_id, ids = on.session.id, [row.contact_id for row in on.queue]
    match random.randrange(5):
        case 0 | 1 | 2:
            outcome = random.choice([*Outcome])
            return session.record(office, session_id, contact_id, outcome, NOW).change
        case 3:
            return session.skip(office, session_id, contact_id, random.choice([*SkipReason]), NOW)
        case _:
            return contacts.set_do_not_call(
                office, random.choice(ids), on=True, reason="asked", now=NOW
            )


def require_sound(running: Running) -> None:
    """What holds at every moment."""
    rows, people = running.queue, running.session.people
    assert [row.contact_id for row in rows] == [each.contact_id for each in people]
    assert len({row.place for row in rows}) == len(rows)
    how = {row.contact_id: row.state for row in rows}
    if running.session.current_id is None:
        assert State.OPEN not in how.values()
    else:
        assert how[running.session.current_id] is State.OPEN
    for row in rows:
        assert (row.outcome is not None) == (row.state is State.CALLED)
        assert row.state is not State.WAITING or row.opens_at is not None


@pytest.mark.parametrize("seed", range(6))
def test_every_step_is_sound_and_undone_exactly(office: Office, seed: int) -> None:
    random = Random(seed)
    ids = some_people(office, 9) + some_people(office, 2, zone=HONOLULU)
    random.shuffle(ids)
    begun(office, ids)
    for _ in range(STEPS):
        before = now_running(office)
        require_sound(before)
        contact_id = before.session.current_id
        if contact_id is None:
            break
        change = act(office, random, before, contact_id)
        require_sound(now_running(office))
        if random.random() < 0.6:
            assert change.undo is not None
            change.undo(NOW)
            assert now_running(office) == before
    with office.database.read() as work:
        assert work.damage() == ()


@pytest.mark.parametrize("seed", range(3))
def test_all_outcomes_are_taken_back_one_by_one(office: Office, seed: int) -> None:
    random = Random(seed)
    on = begun(office, some_people(office, 8))
    moments = []
    while (contact_id := on.session.current_id) is not None:
        moments.append(on)
        at = NOW + timedelta(seconds=len(moments))
        session.record(office, on.session.id, contact_id, random.choice([*Outcome]), at)
        on = now_running(office)
    assert len(moments) == 8
    while moments:
        calls.undo_last(office, NOW)
        assert whatever_the_time(now_running(office)) == whatever_the_time(moments.pop())


def whatever_the_time(running: Running) -> Running:
    """The time worked is not taken back."""
    session = replace(running.session, worked_seconds=0.0, seen_at=NOW)
    return replace(running, session=session)
