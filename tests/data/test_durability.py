"""What was confirmed is on the disk, whatever becomes of the program; two programs take turns."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from app.data.database import Database, open_database
from tests.data.worlds import add_somebody

ROOT = Path(__file__).resolve().parents[2]
KILLS = 10

RECORDING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from app.data.database import open_database
from app.domain.cadence import Kind, NextCall, Standing
from app.domain.call import Call, CallRecord, Outcome
from app.domain.policy import Situation

database = open_database(Path(sys.argv[1]))
now = datetime(2026, 11, 18, 15, tzinfo=UTC)
print("ready", flush=True)
for _ in range(int(sys.argv[2])):
    with database.write() as work:
        made = work.calls.add(CallRecord(Call(0, now, Outcome.NO_MESSAGE), 1))
        upcoming = NextCall(Kind.FIRST, now.date(), None, Situation.FIRST)
        work.contacts.keep_standing(work.contacts.facts(1), Standing(personal=upcoming))
        work.commit()
    print(made, flush=True)
database.close()
"""


@pytest.fixture
def one_contact(database: Database, path: Path) -> Path:
    """A database with contact number 1."""
    with database.write() as work:
        assert add_somebody(work) == 1
        work.commit()
    database.close()
    return path


def recording(path: Path, calls: int) -> subprocess.Popen[str]:
    """A program that records calls and confirms each on a line of its own, once it is ready."""
    program = subprocess.Popen(
        [sys.executable, "-c", RECORDING, str(path), str(calls)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    return program


def calls_in(path: Path) -> list[int]:
    database = open_database(path)
    with database.read() as work:
        assert not work.damage()
        made = [record.call.id for record in work.calls.of(1)]
    database.close()
    return made


def test_no_confirmed_outcome_is_lost_when_the_program_is_killed(one_contact: Path) -> None:
    random = Random(20261121)
    for _ in range(KILLS):
        before = calls_in(one_contact)
        with recording(one_contact, calls=100_000) as program:
            assert program.stdout is not None
            confirmed = [int(program.stdout.readline()) for _ in range(random.randint(1, 12))]
            program.kill()
            # What it still confirmed before it died counts as well.
            confirmed += [int(line) for line in program.stdout if line.endswith("\n")]
        after = calls_in(one_contact)
        assert after[: len(before)] == before
        assert set(confirmed) <= set(after)
        # At most the call being recorded was there before it could be confirmed.
        assert len(after) - len(before) - len(confirmed) in (0, 1)


def test_two_programs_record_at_the_same_time(one_contact: Path) -> None:
    programs = [recording(one_contact, calls=40) for _ in range(2)]
    confirmed = [int(line) for program in programs for line in program.communicate()[0].split()]
    assert [program.returncode for program in programs] == [0, 0]
    assert sorted(confirmed) == calls_in(one_contact) == list(range(1, 81))


def test_two_programs_make_the_database_at_the_same_time(data_dir: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from app.data.database import open_database\n"
        "print('ready', flush=True); sys.stdin.readline()\n"
        "open_database(Path(sys.argv[1])).close()"
    )
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(data_dir / "ringwell.sqlite")],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    for program in programs:
        program.communicate()
    assert [program.returncode for program in programs] == [0, 0]
    database = open_database(data_dir / "ringwell.sqlite", create=False)
    with database.read() as work:
        assert work.contacts.all_ids() == ()
    database.close()
