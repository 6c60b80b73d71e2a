"""From the key of an outcome to the next person: what is on the disk, and what is painted."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject

from app.bootstrap import DATABASE
from app.domain.call import Outcome
from app.usecases.office import Office
from tests.ui.pages.session_on_stage import OnCall, on_call
from tests.ui.pages.stage import Adds, Shows, Station
from tests.ui.pages.today_on_stage import stored
from ui.theme_controller import ThemeController
from ui.widgets.fitted_text import FittedText


@pytest.fixture
def ids(add: Adds) -> list[int]:
    return [add(name) for name in ("Ann Lee", "Bea Orr", "Cho Park")]


@pytest.fixture
def on(
    station: Station, office: Office, look: ThemeController, show: Shows, ids: list[int]
) -> OnCall:
    made = on_call(station, office, look, ids)
    show(made.view)
    made.view.activate()
    return made


def outcomes(office: Office, contact_id: int) -> list[Outcome]:
    return [record.call.outcome for record in stored(office, contact_id).records]


class Events(QObject):
    """Asks a question each time something happens to one of these."""

    def __init__(self, what: QEvent.Type, ask: Callable[[], object], *on: QObject) -> None:
        super().__init__()
        self.answers: list[object] = []
        self._what, self._ask = what, ask
        for each in on:
            each.installEventFilter(self)

    def eventFilter(self, _on: QObject, event: QEvent) -> bool:
        if event.type() is self._what:
            self.answers.append(self._ask())
        return False


def test_whoever_is_painted_the_outcomes_before_her_are_on_the_disk(
    on: OnCall, station: Station, tmp_path: Path
) -> None:
    names = on.view.person.findChildren(FittedText)
    with closing(sqlite3.connect(tmp_path / "data" / DATABASE)) as another:

        def look() -> tuple[str, int]:
            # What another program sees is committed.
            (kept,) = another.execute("SELECT count(*) FROM call").fetchone()
            return on.view.person.name, kept

        paints = Events(QEvent.Type.Paint, look, *names)
        on.press("1")
        on.press("4")
        station.qtbot.waitUntil(lambda: ("Cho Park", 2) in paints.answers)
    assert set(paints.answers) <= {
        ("Ann Lee", 0),
        ("Ann Lee", 1),
        ("Bea Orr", 1),
        ("Bea Orr", 2),
        ("Cho Park", 2),
    }


def test_the_buttons_are_not_painted_twice_for_an_outcome_that_is_quick(
    on: OnCall, office: Office, ids: list[int]
) -> None:
    bar = on.view.card.bar
    turned = Events(QEvent.Type.EnabledChange, bar.isEnabled, bar)
    on.press("1")
    assert outcomes(office, ids[0]) == [Outcome.VOICEMAIL]
    assert turned.answers == []


def test_while_an_outcome_is_on_its_way_no_other_key_counts(
    on: OnCall, station: Station, office: Office, ids: list[int]
) -> None:
    foot, first = on.view.card.foot, ids[0]
    for key in ("1", "4", "7"):  # before the first is on the disk
        station.qtbot.keyClicks(on.view, key)
    assert foot.pending
    foot._patience.timeout.emit()
    assert not foot.bar.isEnabled()
    station.settle()
    assert not foot.pending
    assert foot.bar.isEnabled()
    assert outcomes(office, first) == [Outcome.VOICEMAIL]
