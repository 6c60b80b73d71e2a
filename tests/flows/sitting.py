"""A session in the real window: keys go in; what is seen, and what is kept, comes out."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt

from app.bootstrap import DATABASE, open_office
from app.domain.seller import Seller
from app.usecases import preferences, session
from tests.builders import NEW_YORK
from tests.flows.opened import Opened
from tests.usecases.calling import NOW, some_people
from ui.pages.session import SessionPage
from ui.theme_controller import ThemeController

Key = Qt.Key

PICTURES = os.environ.get("SESSION_PICTURES")
"""A folder for a picture of every step; none are taken without it."""


@dataclass
class Clock:
    """The time of a test, which passes when it is told to."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def turn(self, **by: float) -> None:
        """Set it on, or back."""
        self.now += timedelta(**by)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a session as she is kept; ``outcome`` and the rest of her call may be None."""

    contact_id: int
    name: str
    note: str
    outcome: str | None
    skipped: str | None
    dialled_at: str | None
    permission: int | None
    agreed_on: str | None
    said_of_it: str | None

    @property
    def dialled(self) -> datetime:
        """When her talk timer began."""
        assert self.dialled_at is not None
        return datetime.fromisoformat(self.dialled_at)


@dataclass(frozen=True, slots=True)
class Kept:
    """The newest session as it is on the disk; ``current`` is the name of who is called."""

    session_id: int
    current: str | None
    is_paused: bool
    is_over: bool
    people: tuple[Person, ...] = field(repr=False)

    @property
    def outcomes(self) -> dict[str, str]:
        """What came of the calls, by name, in the order of the queue."""
        return {each.name: each.outcome for each in self.people if each.outcome is not None}

    @property
    def queue(self) -> list[str]:
        """The names in their order."""
        return [each.name for each in self.people]

    def of(self, name: str) -> Person:
        """One of them."""
        return next(each for each in self.people if each.name == name)


def kept(folder: Path) -> Kept:
    """Read the newest session past the program, as another one would."""
    with closing(sqlite3.connect(f"file:{folder / DATABASE}?mode=ro", uri=True)) as disk:
        found = disk.execute(
            "SELECT s.id, c.name, s.paused_at IS NOT NULL, s.ended_at IS NOT NULL FROM session s"
            " LEFT JOIN contact c ON c.id = s.current_id ORDER BY s.id DESC LIMIT 1"
        ).fetchone()
        people = disk.execute(
            "SELECT p.contact_id, c.name, c.note, a.outcome, p.skipped, p.dialled_at,"
            " a.permission, a.agreed_on, a.note FROM session_person p"
            " JOIN contact c ON c.id = p.contact_id LEFT JOIN call a ON a.id = p.call_id"
            " WHERE p.session_id = ? ORDER BY p.place, p.contact_id",
            found[:1],
        ).fetchall()
    return Kept(
        found[0], found[1], bool(found[2]), bool(found[3]), tuple(Person(*row) for row in people)
    )


def under_way(folder: Path) -> int:
    """How many sessions are under way, as the disk has it."""
    with closing(sqlite3.connect(f"file:{folder / DATABASE}?mode=ro", uri=True)) as disk:
        count: int = disk.execute("SELECT count(*) FROM session WHERE ended_at IS NULL").fetchone()[
            0
        ]
        return count


def settle_in(folder: Path, people: int, *, in_session: bool = False, zone: str = NEW_YORK) -> None:
    """The data of Maria, who may call Ann 1 to Ann ``people``, perhaps in a session begun."""
    office = open_office(folder)
    preferences.introduce(office, Seller(zone, "US", "Maria", "Bright Kitchen"))
    some_people(office, people)
    office.database.close()
    if in_session:
        begin(folder, NOW)


def begin(folder: Path, now: datetime) -> None:
    """Begin a session with everybody who is due, as far as it holds them; end one under way."""
    office = open_office(folder)
    found = session.running(office, now)
    if found is not None:
        session.end(office, found.session.id, now)
    rows = session.propose(office, now, limit=session.MOST_CALLS).rows
    session.begin(office, [row.due.contact_id for row in rows], now, goal=len(rows))
    office.database.close()


class Sitting(Opened):
    """The program on a data folder, with the session page open."""

    def __init__(self, folder: Path, look: ThemeController, clock: Clock) -> None:
        super().__init__(folder, look, clock)
        self.clock = clock
        self._pictures = 0
        self.settle()
        self.open()
        # She presses no key twice by mistake: a second goes by between any two.
        self.page.call.taps.clock = count().__next__

    def open(self, page: str = "session") -> None:
        """Open a page of the rail."""
        self.window.open(page)
        self.settle()

    def settle(self) -> None:
        """Wait until the lane has nothing left to do, and everything it told has arrived."""
        lane = self.program._lane
        self.until(lambda: not lane.busy, "the lane is done")

    def keys(self, *keys: str | Qt.Key, ctrl: bool = False, shift: bool = False) -> None:
        """Type one key after the other, each once the last has done what it does."""
        for key in keys:
            self.press(key, ctrl=ctrl, shift=shift)
            self.settle()
            self.picture("".join(c for c in str(key) if c.isalnum())[-12:])

    def picture(self, name: str) -> None:
        """Keep what the window looks like, where pictures are wanted."""
        if PICTURES:
            self._pictures += 1
            folder = Path(PICTURES)
            folder.mkdir(parents=True, exist_ok=True)
            self.window.grab().save(str(folder / f"{self._pictures:03}-{name}.png"))

    def go_on(self) -> None:
        """Go on with the session that is under way, of which the start of the program has told."""
        assert self.page.view is self.page.start
        self.told.clear()
        self.keys(Key.Key_Return)
        assert self.page.view is self.page.call, self.seen

    @property
    def page(self) -> SessionPage:
        """The session page."""
        page = self.window.page("session")
        assert isinstance(page, SessionPage)
        return page

    @property
    def name(self) -> str | None:
        """Who is on the screen; None for nobody."""
        return self.page.call.person.name if self.page.call.person.isVisible() else None

    @property
    def kept(self) -> Kept:
        """The session as it is on the disk."""
        return kept(self.folder)

    @property
    def timer(self) -> str:
        """The talk timer as it is read; "" while nobody was dialled."""
        return self.page.call.person.number.time

    @property
    def line(self) -> str:
        """How far she is, as it is read."""
        return self.page.call.strip.line

    @property
    def seen(self) -> str:
        """For a test that fails."""
        page, keyboard = self.window.current, self.window.focusWidget()
        return f"told {self.told}, page {page}, view {self.page.view}, keyboard {keyboard}"


@contextmanager
def sitting(folder: Path, look: ThemeController, clock: Clock) -> Iterator[Sitting]:
    """Open the program on its session page, and close it in the end."""
    opened = Sitting(folder, look, clock)
    try:
        yield opened
    finally:
        opened.close()
