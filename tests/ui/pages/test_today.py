"""Today used as a seller uses it: outcomes by the keyboard alone, on a real database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.domain.call import Outcome
from app.domain.spoken import spoken_when
from app.usecases import calls
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Station
from tests.ui.pages.today_on_stage import names, said_promise, shown, stored
from ui.pages.today import TodayPage
from ui.widgets.notice import NoticeKind
from ui.wiring import Wiring

Key = Qt.Key


def test_one_key_records_what_was_just_said(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ann, _bea = add("Ann Adams"), add("Bea Brown")
    begin()
    assert names(page) == ["Ann Adams", "Bea Brown"]
    spoken = said_promise(shown(wiring))
    station.press(page, "1")
    assert names(page) == ["Bea Brown"]
    assert shown(wiring).contact.name == "Bea Brown"
    (record,) = stored(office, ann).records
    assert record.call.outcome is Outcome.VOICEMAIL
    assert record.call.promise is not None
    assert spoken_when(record.call.promise, NOW.date()) == spoken
    assert spoken in record.said
    assert wiring.window.notice.message == "Voicemail for Ann · try again Tuesday afternoon"


def test_undo_goes_back_to_the_contact(
    wiring: Wiring, page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams"), add("Bea Brown")
    begin()
    before = shown(wiring)
    for key in ("1", "3"):
        station.press(page, key)
    assert names(page) == []
    station.press(page, "z", ctrl=True)
    assert names(page) == ["Bea Brown"]
    assert shown(wiring).contact.name == "Bea Brown"
    station.press(page, "z", ctrl=True)
    assert names(page) == ["Ann Adams", "Bea Brown"]
    assert shown(wiring) == before
    assert page.list.view.currentIndex().data() == "Ann Adams"


def test_undo_of_an_outcome_that_another_program_recorded(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ann = add("Ann Adams")
    calls.record(office, ann, Outcome.VOICEMAIL, NOW - timedelta(hours=1))
    begin()
    assert names(page) == []
    station.press(page, "z", ctrl=True)
    assert names(page) == ["Ann Adams"]
    assert shown(wiring).contact.name == "Ann Adams"
    station.press(page, "z", ctrl=True)
    assert wiring.window.notice.message == "There is nothing to take back just now."
    assert wiring.window.notice._kind is NoticeKind.INFO  # it is no fault


def test_a_key_pressed_again_or_held_records_once(
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
) -> None:
    ids = [add(name) for name in ("Ann Adams", "Bea Brown", "Cleo Cole")]
    begin()
    for _ in range(3):  # before the first one can have reached the disk
        station.qtbot.keyClicks(page.list.view, "1")
    station.settle()
    assert [len(stored(office, contact_id).records) for contact_id in ids] == [1, 0, 0]


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        ("3", Outcome.NO_MESSAGE),
        ("4", Outcome.MAILBOX_FULL),
        ("6", Outcome.WRONG_NUMBER),
        ("7", Outcome.STOP),
    ],
)
def test_each_outcome_does_what_its_button_says(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    begin: Callable[[], None],
    key: str,
    outcome: Outcome,
) -> None:
    ann = add("Ann Adams")
    begin()
    promised = shown(wiring).consequences[outcome].next
    station.press(page, key)
    read = stored(office, ann)
    assert [record.call.outcome for record in read.records] == [outcome]
    assert (read.due and (read.due.due_on, read.due.part)) == (
        promised and (promised.due_on, promised.part)
    )
    assert wiring.window.notice.action is not None  # Undo is on offer
