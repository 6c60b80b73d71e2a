"""``ringwell screens DIR``: pictures of every page, made of the demo, without a screen."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, cast
from zoneinfo import ZoneInfo

from app.domain.errors import KnownError

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.lanes import Lane
    from ui.pages.contacts import ContactsPage
    from ui.pages.import_page import ImportPage
    from ui.pages.progress import ProgressPage
    from ui.pages.rehearse import RehearsePage
    from ui.pages.scripts import ScriptsPage
    from ui.wiring import Wiring

FAILED = 2
_THEMES = ("light", "dark")
_SMALLEST, _LARGEST = (640, 480), (7680, 4320)
# In the morning of the demo's seller, when there are people to call.
_MOMENT = time(10, 42)
# Widgets in widgets: more than there are anywhere.
_DEEPEST = 24
_ZONE = ZoneInfo("America/New_York")
_FILE = (
    "First Name,Middle Name,Last Name,Phone 1 - Label,Phone 1 - Value,E-mail 1 - Value,Notes\n"
    "Nadia,,Osei,Mobile,(614) 555-0171,nadia@example.com,Met at the harvest market\n"
    "Ruth,,Feldman,Home,(614) 555-0172,,Wants to see the new knives\n"
    "Sue,,Baker,Mobile,(614) 555-0142,,Bakes for the church fair\n"
    "Tom,,Ito,,12,tom@example.com,No number yet\n"
)


def main(arguments: Sequence[str]) -> int:
    """Draw the pictures and return the exit code: 0, or 2 after one line on standard error."""
    as_json = "--json" in arguments
    try:
        wanted = _parse(arguments)
        paths = _draw(wanted)
    except KnownError as fault:
        if as_json:
            print(json.dumps({"error": str(fault)}, ensure_ascii=False))
        print(fault, file=sys.stderr)
        return FAILED
    except OSError as fault:
        sentence = f"The pictures could not be written: {fault.strerror or fault}."
        if as_json:
            print(json.dumps({"error": sentence}, ensure_ascii=False))
        print(sentence, file=sys.stderr)
        return FAILED
    if as_json:
        print(json.dumps({"screens": [str(path) for path in paths]}, ensure_ascii=False))
    else:
        print("\n".join(str(path) for path in paths))
    return 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where the pictures go, in which theme and how large (logical pixels)."""

    folder: Path
    theme: str
    width: int
    height: int


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise KnownError(f"{message[0].upper()}{message[1:]}. See: ringwell screens --help")


def _parse(arguments: Sequence[str]) -> Wanted:
    parser = _Parser(prog="ringwell screens", description="Pictures of every page, from the demo.")
    parser.add_argument("command", choices=["screens"], help=argparse.SUPPRESS)
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the PNG files go")
    parser.add_argument("--theme", default="light", help="light or dark")
    parser.add_argument("--size", default="1440x900", metavar="WxH", help="such as 1280x800")
    parser.add_argument("--json", action="store_true", help="answer with one JSON object")
    # Taken everywhere; the pictures are of the demo, whatever the seller's folder.
    parser.add_argument("--data-dir", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--demo", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.theme not in _THEMES:
        raise KnownError(f"There is no theme “{given.theme}”; please choose light or dark.")
    size = re.fullmatch(r"(\d{1,5})x(\d{1,5})", given.size)
    if size is None or not all(
        least <= int(side) <= most
        for least, side, most in zip(_SMALLEST, size.groups(), _LARGEST, strict=True)
    ):
        raise KnownError(
            f"“{given.size}” is no size for a window; please give one such as 1280x800,"
            " at least 640x480."
        )
    return Wanted(given.folder, given.theme, int(size[1]), int(size[2]))


def _draw(wanted: Wanted) -> list[Path]:
    wanted.folder.mkdir(parents=True, exist_ok=True)
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with _stage(wanted) as stage:
        return [stage.shoot(name, scene) for name, scene in _scenes(stage)]


@contextmanager
def _stage(wanted: Wanted) -> Iterator[Stage]:
    """The demo in a window that nobody sees, at the same moment for every picture."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from app.bootstrap import demo_office
    from ui.desk import Desk
    from ui.lanes import Lane
    from ui.settings import WindowSettings
    from ui.theme_controller import Appearance, ThemeController
    from ui.wiring import Wiring

    app = cast("QApplication", QApplication.instance() or QApplication(["ringwell"]))
    before = qInstallMessageHandler(_without_the_obvious)
    now = datetime.combine(datetime.now(_ZONE).date(), _MOMENT, _ZONE)
    with ExitStack() as at_the_end:
        folder = Path(at_the_end.enter_context(tempfile.TemporaryDirectory("-ringwell")))
        office, discard = demo_office(now)
        at_the_end.callback(discard)
        at_the_end.callback(qInstallMessageHandler, before)
        lane = Lane("store")
        at_the_end.callback(lane.close)
        desk = Desk(office, lane, lambda: now)
        look = ThemeController(app, Appearance(wanted.theme))
        wiring = Wiring(desk, look, WindowSettings(folder), lambda: None)
        at_the_end.callback(wiring.end)
        wiring.window.setMinimumSize(0, 0)
        wiring.window.resize(wanted.width, wanted.height)
        wiring.window.open("today")
        wiring.furnish_today()
        wiring.refresh()
        wiring.window.show()
        yield Stage(app, wiring, lane, wanted, folder)
        wiring.window.hide()


def _without_the_obvious(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Qt's own remarks, but for the one that a window nobody sees takes no hints on its size."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


@dataclass(frozen=True, slots=True)
class Stage:
    """The window, and a way to wait until it stands still."""

    app: QApplication
    wiring: Wiring
    lane: Lane
    wanted: Wanted
    folder: Path

    def shoot(self, name: str, scene: Callable[[], object]) -> Path:
        """Set a scene and take its picture: of the window, or of the widget the scene gives."""
        from PySide6.QtWidgets import QWidget

        shown = scene()
        subject = shown if isinstance(shown, QWidget) else self.wiring.window
        subject.showNormal()  # what fills the screen would keep the screen's size
        if not self.wiring.window.is_compact:  # it has the size it is made for
            subject.resize(self.wanted.width, self.wanted.height)
        self.settle()
        path = self.wanted.folder / f"{name}-{self.wanted.theme}.png"
        if not subject.grab().save(str(path)):
            raise KnownError(f"{path} cannot be written; please choose another folder.")
        return path

    def settle(self) -> None:
        """Wait for the lane's answers, and let the window draw what they changed."""
        from PySide6.QtCore import QEvent, QEventLoop

        self.app.processEvents()
        self.app.processEvents()  # an answer may lead to another question
        while self.lane.busy:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            self.app.processEvents()
        for _ in range(_DEEPEST):
            # A widget that has become higher asks its parent for room, which then asks its own.
            self.app.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _scenes(stage: Stage) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every page, and Today in each of its states.  A scene goes on from the one before."""
    from app.domain.call import Outcome
    from app.domain.objections import Objection
    from ui.pages.today_bar import Tab
    from ui.screens_session import session_scenes

    wiring, window = stage.wiring, stage.wiring.window
    stage.settle()
    room = wiring.today_page.room
    assert room is not None
    card, panel = room.card, room.card.panel

    def afresh(act: Callable[[], object]) -> Callable[[], object]:
        def scene() -> object:
            card.close_form()
            card.open_tab(Tab.VOICEMAIL)
            return act()

        return scene

    def reading() -> None:
        panel.prompter.go_to_word(14)

    def replying() -> None:
        card.toggle_answered()
        card.hear(Objection.COST)

    def on_the_whole_screen() -> QWidget:
        panel.toggle_full_screen()
        return panel.prompter.window()

    def page(name: str) -> Callable[[], object]:
        return lambda: window.open(name).window()

    yield "today-voicemail", lambda: None
    yield "today-reading", afresh(reading)
    yield "today-swapped", afresh(partial(card.say_otherwise, 1))
    room.call.swap(None)
    yield "today-answered", afresh(card.toggle_answered)
    yield "today-reply", afresh(replying)
    yield "today-change-date", afresh(card.change_date)
    yield "today-talk", afresh(partial(card.choose, Outcome.SPOKE))
    yield "today-called-back", afresh(partial(card.choose, Outcome.CALLED_BACK))
    yield "today-why", afresh(wiring.today_page.explain)
    if card.has_past:
        yield "today-notes", afresh(card.open_past)
    yield "today-whole-screen", afresh(on_the_whole_screen)
    panel.toggle_full_screen()
    yield "contacts", page("contacts")
    contacts = cast("ContactsPage", window.page("contacts"))
    yield "contact-edit", lambda: contacts.edit_contact(wiring.due.selected or 1)
    yield "scripts", page("scripts")
    scripts = cast("ScriptsPage", window.page("scripts"))
    yield "scripts-findings", partial(scripts.own.show_script, "own.2")  # a draft
    yield "scripts-used-when", partial(scripts.open_part, 1)
    yield "scripts-what-works", partial(scripts.open_part, 2)
    yield "news", page("news")
    window.open("progress")
    progress = cast("ProgressPage", window.page("progress"))
    stage.settle()
    yield "progress", partial(progress.list.chosen.emit, "en.first")
    yield "progress-takes", partial(progress.parts.set_index, 1)
    yield "rehearse-score", progress.takes.table.opened.emit
    yield from _rehearsing(stage)
    yield from session_scenes(stage)
    yield "settings", page("settings")
    file = stage.folder / "contacts.csv"
    file.write_text(_FILE, encoding="utf-8")
    yield "import", page("import")
    importing = cast("ImportPage", window.page("import"))
    yield "import-preview", lambda: importing.take(file)
    yield "welcome", lambda: window.open_alone("welcome").window()


def _rehearsing(stage: Stage) -> Iterator[tuple[str, Callable[[], object]]]:
    """Rehearse as it looks while somebody speaks; nobody does, and no microphone is opened."""
    from PySide6.QtWidgets import QStackedWidget

    from app.domain.microphone import Verdict
    from app.domain.take import TakeKind
    from ui.presenters import rehearsal_words
    from ui.presenters.mic_check import SAY, CheckShown, MicCheckPresenter
    from ui.presenters.rehearsal_stage import Stage as At

    wiring, window = stage.wiring, stage.wiring.window
    page = cast("RehearsePage", window.open("rehearse"))
    takes = wiring.sound.takes
    check = wiring.sound.findChild(MicCheckPresenter)
    views = page.findChild(QStackedWidget)
    assert takes is not None
    assert check is not None
    assert views is not None

    def choosing(script_id: str) -> Callable[[], object]:
        return lambda: page.open_script(script_id)

    def hearing() -> None:
        page.choice.show_hearing(True)

    def checking() -> None:
        page.choice.show_hearing(False)
        views.setCurrentWidget(page.check)
        check.changed.emit(CheckShown((), (), "", "", SAY, Verdict.GOOD))

    def saying(kind: TakeKind, they_say: str) -> Callable[[], object]:
        def scene() -> None:
            assert page.choice.piece is not None
            takes.piece_changed.emit(replace(page.choice.piece, kind=kind))
            takes.stage_changed.emit(At.OPENING)
            takes.stage_changed.emit(At.LISTENING)
            takes.status_changed.emit(rehearsal_words.FOLLOWING)
            takes.time_changed.emit(7.2)
            takes.recording.level_changed.emit(-20.0)
            if they_say:
                takes.drill.told.emit(they_say)
            takes.following.went_to.emit(14)

        return scene

    yield "rehearse", choosing("en.promised_2")
    yield "rehearse-hearing", hearing
    yield "rehearse-check", checking
    yield "rehearse-take", saying(TakeKind.READING, "")
    greeting = "You've reached Heather. I can't get to the phone; please leave me a message."
    yield "rehearse-drill", saying(TakeKind.VOICEMAIL, greeting)
    takes.stage_changed.emit(At.READY)
