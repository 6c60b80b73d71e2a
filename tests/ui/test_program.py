"""The program from start to end: first rows first, one window a folder, faults in one sentence."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import open_office
from app.domain.contact import ContactDetails, PhoneNumber
from app.domain.errors import KnownError
from app.domain.policy import Situation
from app.domain.seller import Seller
from app.domain.take import TakeKind
from app.usecases import contacts, library, preferences, session, takes
from tests.usecases.rehearsals import speak
from ui import program
from ui.__main__ import _command, _data_dir
from ui.fault_window import FaultWindow
from ui.knock import knock
from ui.pages.rehearse import RehearsePage
from ui.presenters.unfinished import safe
from ui.program import Program, SecondWindow
from ui.settings import WindowSettings
from ui.source import Source, kept_in
from ui.theme_controller import Appearance, ThemeController


@pytest.fixture(scope="module")
def look(qapp: QApplication) -> ThemeController:
    return ThemeController(qapp, Appearance.LIGHT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def known_seller(folder: Path) -> Path:
    """A folder with a seller and one person to call."""
    office = open_office(folder)
    preferences.introduce(office, Seller("America/New_York", name="Maria", business="Bright"))
    phones = (PhoneNumber("(614) 555-0142", "+16145550142"),)
    contacts.add(office, ContactDetails("Ann Adams", phones=phones), datetime.now(UTC))
    office.database.close()
    return folder


Starts = Callable[[Source], Program]


@pytest.fixture
def start(look: ThemeController, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Starts]:
    """Begin a program; it is ended with the test."""
    begun: list[Program] = []
    monkeypatch.setattr("app.diagnostics.start_log", lambda kept: kept / "ringwell.log")

    def do(source: Source) -> Program:
        folder.mkdir(exist_ok=True)
        made = Program(look, WindowSettings(folder), source, folder)
        begun.append(made)
        made.begin()
        return made

    yield do
    for made in begun:
        made.wiring.window.close_now()
        made.end()
        made.window.deleteLater()


def test_people_are_shown_before_the_office_is_open(
    start: Starts, known_seller: Path, qtbot: QtBot
) -> None:
    opened: list[bool] = []
    source = kept_in(known_seller)
    started = start(source)
    started.first_rows_shown.connect(lambda: opened.append(started.wiring.today_page.room is None))
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [True]
    assert started.wiring.due.due is not None
    assert started.wiring.due.due.lines[0].name == "Ann Adams"
    qtbot.waitUntil(
        lambda: (
            started.wiring.today_page.room is not None
            and started.wiring.today_page.room.call.shown is not None
        )
    )


def test_what_is_done_before_the_rows_are_there_can_be_undone(
    start: Starts, known_seller: Path, qtbot: QtBot
) -> None:
    """A slow disk, or the many sample people: she is on another page before anything is drawn."""
    first_look_takes_long = Source(lambda _now: None, kept_in(known_seller).open)
    started = start(first_look_takes_long)
    bugs: list[object] = []
    started._lane.bug.connect(bugs.append)
    window = started.wiring.window
    window.open("progress")
    window.undo_wanted.emit(None)
    qtbot.waitUntil(lambda: "nothing to take back" in window.notice.message)
    assert bugs == []


def test_what_was_put_away_in_an_earlier_run_is_removed_in_quiet(
    start: Starts, known_seller: Path, qtbot: QtBot
) -> None:
    office = open_office(known_seller)
    earlier = datetime.now(UTC) - timedelta(minutes=1)
    begun = takes.begin_take(office, "en.first", "Hi.", TakeKind.READING, earlier)
    takes.drop_take(office, begun.id, earlier)
    office.database.close()
    assert begun.sound is not None
    started = start(kept_in(known_seller))
    qtbot.waitUntil(started._to_tidying.isActive)
    assert begun.sound.exists()
    started._to_tidying.timeout.emit()
    qtbot.waitUntil(lambda: not begun.sound.exists())


def test_what_is_put_away_in_this_run_stays(
    start: Starts, known_seller: Path, qtbot: QtBot
) -> None:
    started = start(kept_in(known_seller))
    qtbot.waitUntil(started._to_tidying.isActive)
    office, sound = started._desk.office, started.wiring.sound  # the pages that sound are there
    qtbot.waitUntil(lambda: not started._lane.busy)  # and have looked for takes to be scored
    earlier = datetime.now(UTC) - timedelta(minutes=1)
    begun = takes.begin_take(office, "en.first", "Hi.", TakeKind.READING, earlier)
    qtbot.waitUntil(lambda: not started._lane.busy)
    takes.drop_take(office, begun.id, earlier)
    started._to_tidying.timeout.emit()
    qtbot.waitUntil(lambda: not started._lane.busy)
    assert sound is started.wiring.sound
    assert begun.sound is not None
    assert begun.sound.exists()


def test_a_take_that_was_cut_off_is_told_of_where_her_takes_are(
    start: Starts, known_seller: Path, qtbot: QtBot
) -> None:
    office = open_office(known_seller)
    now = datetime.now(UTC)
    mine, _ = library.create(office, Situation.FIRST, "en", "Mine", "Hi.", now)
    begun = takes.begin_take(office, mine.id, "Hi.", TakeKind.READING, now)
    speak(begun, 3)
    library.remove(office, mine.id, now)  # so that nobody has to listen to it
    office.database.close()
    window = start(kept_in(known_seller)).wiring.window
    window.open("progress")
    qtbot.waitUntil(lambda: window.notice.message == safe(begun.title))


def test_the_key_for_a_search_finds_a_script_where_scripts_are_said(
    start: Starts, known_seller: Path, qtbot: QtBot
) -> None:
    started = start(kept_in(known_seller))
    qtbot.waitUntil(lambda: started.wiring.today_page.room is not None)
    window = started.wiring.window
    page = window.open("rehearse")
    assert isinstance(page, RehearsePage)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(page.choice.list.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is page.choice.list.search
    assert window.current == "rehearse"


def test_a_session_left_in_its_middle_is_told_of(
    start: Starts, known_seller: Path, qtbot: QtBot
) -> None:
    office = open_office(known_seller)
    at = datetime(2026, 11, 20, 16, tzinfo=UTC)
    (ann,) = (row.contact_id for row in session.propose(office, at).rows)
    session.begin(office, [ann], at, goal=1)
    office.database.close()
    note = start(kept_in(known_seller)).wiring.window.notice
    qtbot.waitUntil(lambda: note.message.startswith("Your session is waiting for you: Ctrl+2"))


def test_a_new_seller_is_welcomed(start: Starts, folder: Path, qtbot: QtBot) -> None:
    started = start(kept_in(folder))
    qtbot.waitUntil(lambda: started.wiring.window.current == "welcome")
    assert started.window.isVisible()


def test_what_keeps_the_office_shut_is_the_programs_fault(
    start: Starts, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[None] = []
    monkeypatch.setattr(QApplication, "exit", lambda: left.append(None))

    def shut(_now: datetime) -> None:
        raise KnownError("These data are from a newer Ringwell; please update this one.")

    started = start(Source(lambda _now: None, shut))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: started.fault is not None)
    assert not started.window.isVisible()
    assert left


def test_nothing_is_tidied_in_an_office_that_stays_shut(
    start: Starts, known_seller: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "exit", lambda: None)

    def shut(_now: datetime) -> None:
        raise KnownError("The data is busy; please try again.")

    source = Source(kept_in(known_seller).first_look, shut)  # type: ignore[arg-type]
    started = start(source)
    bugs: list[object] = []
    started._lane.bug.connect(bugs.append)
    qtbot.waitUntil(lambda: started.fault is not None and started._settled)
    assert not started._to_tidying.isActive()
    started._to_tidying.timeout.emit()  # it was on its way
    qtbot.waitUntil(lambda: not started._lane.busy)
    assert bugs == []


def test_a_bug_in_the_first_look_does_not_keep_the_office_shut(
    start: Starts, known_seller: Path, qtbot: QtBot
) -> None:
    def broken(_now: datetime) -> None:
        raise ZeroDivisionError

    started = start(Source(broken, kept_in(known_seller).open))
    qtbot.waitUntil(lambda: started.wiring.due.due is not None)


def test_a_folder_has_one_window_at_a_time(known_seller: Path) -> None:
    lock = program._only_window(known_seller)
    with pytest.raises(SecondWindow, match="open already"):
        program._only_window(known_seller)
    lock.unlock()
    program._only_window(known_seller).unlock()


def test_a_fault_is_said_on_standard_error_and_in_a_window(
    look: ThemeController, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    words: list[str] = []

    def close() -> None:
        for window in qapp.topLevelWidgets():
            if isinstance(window, FaultWindow):
                words.append(window.accessibleName())
                window.close()

    QTimer.singleShot(0, close)
    code = program._tell_fault(qapp, look, KnownError("The disk is full; please make some room."))
    assert code == program.FAILED
    assert capsys.readouterr().err == "The disk is full; please make some room.\n"
    assert words == ["Ringwell could not open. The disk is full; please make some room."]


@pytest.mark.skipif(sys.platform == "win32", reason="a file in the way of a folder")
def test_a_folder_that_cannot_be_made_is_a_known_fault(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KnownError, match="choose a folder"):
        program._make_folder(tmp_path / "file" / "data")


@pytest.mark.parametrize(
    ("arguments", "command", "folder"),
    [
        ([], None, None),
        (["--demo"], None, None),
        (["--data-dir", "x", "--demo"], None, "x"),
        (["--data-dir=x"], None, "x"),
        (["--json", "due", "--data-dir", "x"], "due", "x"),
        (["--data-dir", "due"], None, "due"),
        (["screens", "out"], "screens", None),
        (["--help"], "--help", None),
        (["--data-dir"], "--data-dir", None),
    ],
)
def test_a_command_is_told_from_a_window(
    arguments: list[str], command: str | None, folder: str | None
) -> None:
    assert _command(arguments) == command
    if command != "--data-dir":
        assert _data_dir(arguments) == (Path(folder) if folder else None)


def test_a_second_start_brings_the_window_of_the_first(
    start: Starts, known_seller: Path, qtbot: QtBot
) -> None:
    begun = start(kept_in(known_seller))
    qtbot.waitUntil(lambda: begun.wiring.watch._looks.isActive())
    begun.window.hide()
    assert knock(known_seller, 30_000)
    qtbot.waitUntil(begun.window.isVisible)
