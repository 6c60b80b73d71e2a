"""A session goes on where it was, whatever becomes of the program; two programs share one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from app.bootstrap import open_office
from app.domain.call import Outcome
from app.usecases import session
from app.usecases.office import Office
from app.usecases.session import State
from tests.usecases.calling import NOW, begun, now_running, some_people

ROOT = Path(__file__).resolve().parents[2]
KILLS = 8
PEOPLE = 25

CALLING = """
import sys
from pathlib import Path
from app.bootstrap import open_office
from app.domain.call import CallDetails, Outcome
from app.domain.errors import KnownError
from app.usecases import session
from tests.usecases.calling import NOW, now_running

office = open_office(Path(sys.argv[1]))
print("ready", flush=True)
while (whom := (running := now_running(office)).session.current_id) is not None:
    try:
        session.dial(office, running.session.id, whom, NOW)
    except KnownError:
        continue  # the other program called her just now
    print("dialled", whom, flush=True)
    details = CallDetails(note=f"of {whom}")
    made = session.record(office, running.session.id, whom, Outcome.VOICEMAIL, NOW, details)
    print("recorded", whom, made.then_id, flush=True)
office.database.close()
"""

BEGINNING = """
import sys
from pathlib import Path
from app.bootstrap import open_office
from app.usecases import session
from app.usecases.session import AlreadyUnderWay
from tests.usecases.calling import NOW

office = open_office(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
try:
    session.begin(office, [1, 2], NOW, goal=2)
    print("begun")
except AlreadyUnderWay:
    print("refused")
office.database.close()
"""


def program(script: str, folder: Path) -> subprocess.Popen[str]:
    """A program of its own that works on the data in this folder, once it is ready."""
    started = subprocess.Popen(
        [sys.executable, "-c", script, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    return started


@pytest.fixture
def folder(office: Office, tmp_path: Path) -> Path:
    """The data of an office with so many people."""
    some_people(office, PEOPLE)
    return tmp_path / "data"


def test_a_killed_program_resumes_at_the_same_person(office: Office, folder: Path) -> None:
    random = Random(20261122)
    order = random.sample(range(1, PEOPLE + 1), PEOPLE)
    session_id = begun(office, order).session.id
    recorded: list[int] = []
    for _ in range(KILLS):
        with program(CALLING, folder) as calling:
            assert calling.stdout is not None
            said = [calling.stdout.readline() for _ in range(random.randint(0, 4))]
            calling.kill()
            # What it still confirmed before it died counts as well.
            said += [line for line in calling.stdout if line.endswith("\n")]
        said = [line for line in said if line]
        found = now_running(office)
        assert [row.contact_id for row in found.queue] == order
        called = [row.contact_id for row in found.queue if row.state is State.CALLED]
        # In their order, nobody twice, nobody passed over.
        assert called == order[: len(called)]
        assert found.session.current_id == (order[len(called)] if len(called) < PEOPLE else None)

        recorded += [int(line.split()[1]) for line in said if line.startswith("recorded")]
        assert called[: len(recorded)] == recorded
        # At most the call being recorded was there before it could be confirmed.
        assert len(called) - len(recorded) in (0, 1)
        recorded = called
        dialled = [int(line.split()[1]) for line in said if line.startswith("dialled")]
        timers = {each.contact_id for each in found.session.people if each.dialled_at == NOW}
        assert {*dialled, *called} <= timers
        assert timers <= {*called, found.session.current_id}
        with office.database.read() as work:
            assert work.damage() == ()
            for contact_id in called:
                (made,) = work.calls.of(contact_id)
                assert (made.note, made.call.outcome) == (f"of {contact_id}", Outcome.VOICEMAIL)
    assert len(recorded) > 0
    assert now_running(office).session.id == session_id


def test_two_programs_begin_at_the_same_time(office: Office, folder: Path) -> None:
    programs = [program(BEGINNING, folder) for _ in range(2)]
    for started in programs:
        assert started.stdin is not None
        started.stdin.write("go\n")
        started.stdin.flush()
    answers = sorted(started.communicate()[0] for started in programs)
    assert answers == ["begun\n", "refused\n"]
    assert [started.returncode for started in programs] == [0, 0]
    assert now_running(office).session.current_id == 1


def test_two_programs_call_in_one_session(office: Office, folder: Path) -> None:
    begun(office, range(1, PEOPLE + 1))
    programs = [program(CALLING, folder) for _ in range(2)]
    for started in programs:
        started.communicate()
    assert [started.returncode for started in programs] == [0, 0]
    found = now_running(office)
    assert found.session.current_id is None
    assert {row.state for row in found.queue} == {State.CALLED}
    with office.database.read() as work:
        assert work.damage() == ()
        for person in found.session.people:
            # Both may have called her in the same moment; the first call is the session's.
            made = sorted(record.call.id for record in work.calls.of(person.contact_id))
            assert person.call_id == made[0]
            assert len(made) <= len(programs)


def test_a_session_is_there_after_a_restart(office: Office, folder: Path) -> None:
    before = begun(office, [3, 1, 2], intention="If I reach voicemail, I smile")
    session.dial(office, before.session.id, 3, NOW)
    office.database.close()
    again = open_office(folder)
    found = now_running(again)
    assert found.session.current is not None
    assert (found.session.current.contact_id, found.session.current.dialled_at) == (3, NOW)
    assert [row.contact_id for row in found.queue] == [3, 1, 2]
    assert found.session.intention == "If I reach voicemail, I smile"
    again.database.close()
