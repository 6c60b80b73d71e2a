"""A session in a test: the call view on a real session, without the page around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

from app.domain.session import Person
from app.usecases import session
from app.usecases.calls import Recorded
from app.usecases.office import Office
from app.usecases.session_queue import Running
from tests.ui.pages.stage import NOW, UNHURRIED, Shows, Station
from ui.pages.session_call import SessionCall
from ui.presenters.call import CallPresenter
from ui.presenters.notes import NoteKeeper
from ui.theme_controller import ThemeController
from ui.widgets.prompter_panel import PrompterPanel


class Line(QObject):
    """Who is next in the session under way, as the use cases say."""

    selected_changed = Signal(object)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._selected: int | None = None

    @property
    def selected(self) -> int | None:
        return self._selected

    def select(self, contact_id: int | None) -> None:
        if contact_id != self._selected:
            self._selected = contact_id
            self.selected_changed.emit(contact_id)

    def leave(self, _contact_id: int) -> None:
        running = session.running(self._office, NOW)
        self.select(running.session.current_id if running is not None else None)


Begin = Callable[..., "OnCall"]


@dataclass
class OnCall:
    """A session with its call view."""

    office: Office
    station: Station
    line: Line
    call: CallPresenter
    view: SessionCall
    session_id: int

    def running(self, now: datetime = NOW) -> Running:
        read = session.running(self.office, now)
        assert read is not None
        return read

    def person(self, contact_id: int) -> Person:
        people = self.running().session.people
        return next(each for each in people if each.contact_id == contact_id)

    def refresh(self) -> None:
        self.view.show_running(self.running())
        self.station.settle()

    def press(self, *keys: Any, ctrl: bool = False) -> None:
        self.station.press(self.view, *keys, ctrl=ctrl)


def on_call(
    station: Station,
    office: Office,
    look: ThemeController,
    people: list[int],
    intention: str = "",
) -> OnCall:
    """Begin a session with these people, and show the first one."""
    desk, line = station.desk, Line(office)
    begun, _ = session.begin(office, people, NOW, goal=len(people), intention=intention)
    session_id = begun.session.id

    def record(office: Office, contact_id: int, *what: Any) -> Recorded:
        return session.record(office, session_id, contact_id, *what)

    call = CallPresenter(desk, line, lambda _day: False, desk, records=lambda: record)
    view = SessionCall(look, PrompterPanel(look), call, NoteKeeper(desk, desk), desk.clock)
    view.taps.clock = UNHURRIED
    line.setParent(view)
    made = OnCall(office, station, line, call, view, session_id)
    made.refresh()
    line.leave(0)
    station.settle()
    return made


@pytest.fixture
def begin(station: Station, office: Office, look: ThemeController, show: Shows) -> Begin:
    """Begin a session with these people and put its call view on the screen."""

    def do(*people: int, intention: str = "") -> OnCall:
        made = on_call(station, office, look, list(people), intention)
        show(made.view)
        made.view.activate()
        return made

    return do
