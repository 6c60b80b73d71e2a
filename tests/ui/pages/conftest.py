"""Pages and presenters are tried with the real use cases on a database of the test's own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import DATABASE, open_office
from app.data.database import Database
from app.domain.contact import ContactDetails, Permission, PhoneNumber, Relationship
from app.domain.seller import Seller
from app.exchange.phone_numbers import parse
from app.usecases import contacts, preferences
from app.usecases.office import Office
from tests.builders import NEW_YORK
from tests.ui.pages.booth_on_stage import Rehearsing, rehearsing
from tests.ui.pages.stage import NOW, Adds, Shows, Station
from ui.desk import Desk
from ui.lanes import Lane
from ui.main_window import MainWindow
from ui.pages.today import TodayPage
from ui.settings import WindowSettings
from ui.theme_controller import ThemeController
from ui.wiring import Wiring


@pytest.fixture(scope="session")
def empty_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a first start; not to be written to."""
    folder = tmp_path_factory.mktemp("empty") / "data"
    open_office(folder).database.close()
    return folder / DATABASE


@pytest.fixture
def new_office(empty_data: Path, tmp_path: Path) -> Iterator[Office]:
    """The office of a seller who has not introduced herself."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    shutil.copyfile(empty_data, folder / DATABASE)
    opened = open_office(folder)
    _take_turns(opened.database)
    yield opened
    opened.database.close()


def _take_turns(database: Database) -> None:
    """Let a test write while the lane may be reading: one unit of work at a time, as ever."""
    turn, transaction = Lock(), database._transaction

    @contextmanager
    def one_at_a_time(begin: str) -> Iterator[None]:
        with turn, transaction(begin):
            yield

    database._transaction = one_at_a_time  # type: ignore[method-assign]


@pytest.fixture
def office(new_office: Office) -> Office:
    """The office of Maria in Ohio, with nobody on her list."""
    phone = PhoneNumber("(614) 555-0199", "+16145550199")
    preferences.introduce(new_office, Seller(NEW_YORK, "US", "Maria", "Bright Kitchen", phone))
    return new_office


@pytest.fixture
def station(new_office: Office, qtbot: QtBot) -> Iterator[Station]:
    """A desk with a lane of its own; a bug on the lane fails the test."""
    lane = Lane("store")
    made = Station(Desk(new_office, lane, lambda: NOW), qtbot)
    lane.known_error.connect(made.faults.append)
    lane.bug.connect(made.bugs.append)
    yield made
    made.settle()
    lane.close()
    assert made.bugs == []


@pytest.fixture
def add(office: Office) -> Adds:
    """Add a contact: ``add("Sue Baker", tags={"baking"})`` gives her id."""

    def make(
        name: str,
        phone: str = "(614) 555-0142",
        relationship: Relationship = Relationship.CUSTOMER,
        permission: Permission = Permission.UNKNOWN,
        tags: frozenset[str] | set[str] = frozenset(),
        **details: Any,
    ) -> int:
        read = parse(phone, "US")
        phones = (PhoneNumber(read.as_written, read.e164),) if phone else ()
        made = ContactDetails(name, relationship, phones, tags=frozenset(tags), **details)
        return contacts.add(office, made, NOW, permission)[0]

    return make


@pytest.fixture
def show(qtbot: QtBot) -> Shows:
    """Put a page on the screen, in a window of an ordinary size."""

    def put(page: QWidget) -> None:
        qtbot.addWidget(page)
        page.resize(1280, 800)
        with qtbot.waitExposed(page):
            page.show()
        with qtbot.waitActive(page):
            page.activateWindow()

    return put


@pytest.fixture
def settings(tmp_path: Path) -> WindowSettings:
    return WindowSettings(tmp_path)


@pytest.fixture
def wiring(
    station: Station, office: Office, look: ThemeController, settings: WindowSettings
) -> Iterator[Wiring]:
    wired = Wiring(station.desk, look, settings, lambda: None)
    wired.window.open("today")
    wired.furnish_today()
    yield wired
    station.settle()
    wired.end()
    wired.window.close_now()
    wired.window.deleteLater()


@pytest.fixture
def window(wiring: Wiring) -> MainWindow:
    return wiring.window


@pytest.fixture
def page(wiring: Wiring) -> TodayPage:
    return wiring.today_page


@pytest.fixture
def stage(station: Station, office: Office, tmp_path: Path) -> Iterator[Rehearsing]:
    """Everything a rehearsal needs, with a booth that is made up."""
    with rehearsing(station, office, tmp_path) as made:
        yield made


@pytest.fixture
def begin(wiring: Wiring, station: Station) -> Callable[[], None]:
    """Show the window with the list of the data as it is."""

    def do() -> None:
        wiring.refresh()
        with station.qtbot.waitActive(wiring.window):
            wiring.window.show()
            wiring.window.activateWindow()
        wiring.today_page.activate()
        station.settle()

    return do
