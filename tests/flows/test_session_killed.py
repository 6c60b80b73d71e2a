"""``kill -9`` in the midst of a session, in the real window, while keys are pressed.

What the screen had said is on the disk, at most the one thing under way is there or not, and the
next program goes on with the same person.  ``SESSION_KILLS=50`` kills that often.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from subprocess import Popen

import pytest

from app.bootstrap import DATABASE
from tests.conftest import Ringwell
from tests.flows.apart import apart
from tests.flows.one_session import BETWEEN
from tests.flows.sitting import Kept, begin, kept, settle_in, under_way
from tests.usecases.calling import NOW
from ui.presenters.session_call_words import talk_time

pytestmark = pytest.mark.flow

KILLS = int(os.environ.get("SESSION_KILLS", "6"))
MOST_PRESSED, MOST_TURNS = 9, 30
PEOPLE = 8 * KILLS + 12


@dataclass
class Known:
    """What somebody before the screen knows: contact ids with outcomes and notes."""

    outcomes: dict[int, str]
    notes: dict[int, str]
    figures: dict[str, int] = field(default_factory=dict)

    def hear(self, lines: Sequence[str]) -> None:
        """Take in what a program said before it was killed."""
        for line in lines:
            what, *words = line.split(maxsplit=2)
            self.figures[what] = self.figures.get(what, 0) + 1
            if what == "saved":
                self.outcomes[int(words[0])] = words[1].strip()
            elif what == "undone" and words[1].strip() == "1":
                del self.outcomes[int(words[0])]
            elif what == "note":
                self.notes[int(words[0])] = words[1].strip()


def test_a_killed_window_goes_on_where_it_was(
    display: None, data_dir: Path, ringwell: Ringwell
) -> None:
    settle_in(data_dir, PEOPLE, in_session=True)
    random, known = Random(20261122), Known({}, {})
    before, calls = kept(data_dir), 0
    for life in range(1, KILLS + 1):
        lines = _one_life(data_dir, life, random)
        _resumed_at_the_same_person(lines[0], before, life)
        known.hear(lines)
        before = kept(data_dir)
        _nothing_is_lost(known, before, lines)
        if len(before.queue) - len(before.outcomes) < 2 * MOST_PRESSED:
            calls += len(before.outcomes)
            begin(data_dir, NOW + life * BETWEEN)
            before, known.outcomes, known.notes = kept(data_dir), {}, {}
        assert under_way(data_dir) == 1
        with closing(sqlite3.connect(data_dir / DATABASE)) as disk:
            assert disk.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    print(known.figures, calls + len(before.outcomes), "calls kept")
    verified = ringwell("verify")
    assert verified.returncode == 0, verified.stdout


def _one_life(folder: Path, life: int, random: Random) -> list[str]:
    """What a program says from its start until it is killed, at a moment that is drawn."""
    presses, turns = random.randint(0, MOST_PRESSED), random.randint(0, MOST_TURNS)
    with apart("one_session.py", str(folder), str(life), sound={}) as program:
        lines = [_line(program)]
        while presses or turns:
            lines.append(_line(program))
            if presses:
                presses -= lines[-1].startswith("press")
            else:
                turns -= 1
        program.kill()
        assert program.stdout is not None
        # What it still said before it died counts as well.
        lines += [line for line in program.stdout if line.endswith("\n")]
    return lines


def _line(program: Popen[str]) -> str:
    assert program.stdout is not None
    assert program.stderr is not None
    line = program.stdout.readline()
    assert line, program.stderr.read()
    return line


def _resumed_at_the_same_person(line: str, before: Kept, life: int) -> None:
    """She, her talk timer and her note are on the screen again."""
    name, timer, note = line.removeprefix("resumed ").rstrip("\n").split("|")
    assert name == before.current
    person = before.of(name)
    assert note == repr(person.note)
    if person.dialled_at is None:
        assert timer == ""
    else:
        since = NOW + life * BETWEEN - person.dialled
        assert timer == talk_time(since.total_seconds())


def _nothing_is_lost(known: Known, now: Kept, lines: Sequence[str]) -> None:
    """All that was said to be saved is there; of what was under way, all or nothing."""
    there = {each.contact_id: each.outcome for each in now.people if each.outcome is not None}
    under_way_last = [line for line in lines if line.startswith(("press", "saved", "undone"))][-1:]
    differing = known.outcomes.items() ^ there.items()
    if differing:
        known.figures["killed in the midst"] = known.figures.get("killed in the midst", 0) + 1
        assert len(differing) == 1
        ((contact_id, _),) = differing
        assert under_way_last[0].startswith("press")
        assert (contact_id in known.outcomes) == under_way_last[0].startswith("press undo")
    known.outcomes = there
    for contact_id, note in known.notes.items():
        assert note in next(each.note for each in now.people if each.contact_id == contact_id)
    timed = [int(line.split()[1]) for line in lines if line.startswith("timer")]
    on_screen = [person for person in now.people if person.name == now.current]
    for person in on_screen:
        assert person.dialled_at is not None or person.contact_id not in timed[-1:]
