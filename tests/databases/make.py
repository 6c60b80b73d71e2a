"""Makes the stored database of today's tables: ``python -m tests.databases.make``.

Run it once when the tables of a version are final, and keep the file for good: every later version
has to open it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from app.data.database import open_database
from app.data.revision import REVISION
from app.data.unit_of_work import Work
from app.domain.call import Call, CallRecord, Outcome
from app.domain.contact import ContactDetails, PhoneNumber, Relationship
from app.domain.expectation import Expectation
from app.domain.hearing import OwnWords
from app.domain.policy import Situation
from app.domain.rehearsal_plan import Rating
from app.domain.score import Added, Pause, Point, Score, Steadiness, Tick, WordScore
from app.domain.session import Person, SkipReason
from app.domain.take import TakeKind
from app.domain.talk_draft import TalkDraft
from app.domain.traps import Finding, Trap
from app.usecases.keeping import refresh
from app.usecases.spacing import replan
from tests.builders import moment, some_rules
from tests.data.worlds import World, add_somebody

HERE = Path(__file__).resolve().parent
SEED = 1
PEOPLE = 12
SCORE = Score(
    seconds=1.5,
    said_words=2,
    wpm=131.5,
    coverage=0.5,
    words=(WordScore("Hello,", True, 0.25, 0.5), WordScore("Zoë.", False)),
    added=(Added(OwnWords(0.75, 1.5), 1),),
    pauses=(Pause(0.5, 0.25, 1),),
    steadiness=Steadiness.FADING,
    ticks=(Tick(Point.MY_NAME, False, "You did not say your name."),),
    said_text="Hello,",
    traps=(Finding(Trap.NO_NAME, 0, 6, "Nobody knows who called.", "It’s Jo. "),),
    praise="You paused before her name.",
    next_step="Say your name.",
    grade=0.75,
)


def make(path: Path) -> None:
    """Fill a new database with a small world, and with something of each kind beside it."""
    database = open_database(path)
    with database.write() as work:
        World(work, Random(SEED), some_rules()).fill(PEOPLE)
        batch = work.imports.start("contacts.csv", moment("2026-11-18 12:00"))
        zoe = ContactDetails(
            "Zoë O’Brien",
            Relationship.CUSTOMER,
            (PhoneNumber("(614) 555-0142", "+16145550142", label="mobile"),),
            ("zoe@example.com",),
            note="Likes tea",
        )
        add_somebody(work, zoe, batch_id=batch)
        work.settings.put("policy", {"retry_days": [2, 4, 7]})
        at = moment("2026-11-18 12:00")
        mine = work.scripts.add(
            Situation.CARE, "en", Relationship.CUSTOMER, "Mine", "Hello.", at, "en.care"
        )
        work.scripts.reword(mine.id, "Mine", "Hello, Zoë.", at)
        work.scripts.choose(Situation.CARE, "en", None, mine.id)
        _rehearse(work, at)
        _order(work, at)
        _call(work, at)
        work.commit()
    database.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")


def _rehearse(work: Work, at: datetime) -> None:
    """A take that was kept and rated, one that was dropped, one under way; a word that was spelled.

    None of them has any sound.
    """
    (mine,) = work.scripts.all()
    kept, dropped, _under_way = (
        work.takes.begin(mine, mine.text, TakeKind.READING, at, at.date()) for _ in range(3)
    )
    for take_id in (kept, dropped):
        work.takes.keep(take_id, at, SCORE)
    work.takes.rate(kept, Rating.EASY)
    work.takes.drop(dropped, at)
    replan(work, mine.id)
    work.pronunciations.put("zoë", "zoh-ee", at)


def _order(work: Work, at: datetime) -> None:
    """A talk with an order."""
    fourth = 4
    talk = work.calls.add(CallRecord(Call(0, at, Outcome.SPOKE), fourth))
    work.contacts.add_order(fourth, at.date(), talk)
    refresh(work, fourth, some_rules())


def _call(work: Work, at: datetime) -> None:
    """A session that has ended, with a call and moods, and one under way that is paused."""
    expected = Expectation(12, 10, 8, 12, 30)
    first, second, third = (1, 2, 3)
    ended = work.sessions.begin(
        at, (second, first), goal=12, intention="If I reach…", mood=2, expectation=expected
    )
    made = work.calls.add(CallRecord(Call(0, at, Outcome.NO_MESSAGE), second))
    refresh(work, second, some_rules())
    work.sessions.called(ended, second, made)
    work.sessions.put(ended, Person(first, 1, skipped=SkipReason.OTHER_WAY))
    over = at + timedelta(minutes=50)
    _keep(work, ended, ended_at=over, worked_seconds=49 * 60.0, seen_at=over, mood_after=4)
    later = at + timedelta(days=1)
    expected = Expectation(2, 2, 1, 2, 0)
    under_way = work.sessions.begin(
        later, (third, first), goal=2, intention="", mood=None, expectation=expected
    )
    told = TalkDraft(Outcome.SPOKE, True, note="Asks for Zoë")
    work.sessions.put(under_way, Person(third, 0, dialled_at=later, talk=told))
    paused = later + timedelta(minutes=1)
    _keep(work, under_way, current_id=third, paused_at=paused, worked_seconds=60.0, seen_at=paused)


def _keep(work: Work, session_id: int, **what: object) -> None:
    session = work.sessions.read(session_id)
    assert session is not None
    work.sessions.keep(replace(session, **what))  # type: ignore[arg-type]


if __name__ == "__main__":
    stored = HERE / f"{REVISION}.sqlite"
    stored.unlink(missing_ok=True)
    make(stored)
