"""Keys of a session that could go astray: to the next person, to nobody, to another page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from app.domain.errors import KnownError
from app.domain.session import SkipReason, State
from app.usecases import contacts, session
from app.usecases.office import Office
from tests.builders import moment
from tests.ui.pages.compact_on_stage import name, press, under_way
from tests.ui.pages.session_on_stage import on_call
from tests.ui.pages.stage import NOW as MORNING
from tests.ui.pages.stage import Adds, Heard, Shows, Station
from tests.ui.pages.today_on_stage import stored
from ui.pages.session import SessionPage
from ui.pages.session_forms import SkipForm
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.wiring import Wiring

Key = Qt.Key
NAMES = ("Ann Lee", "Bea Orr", "Cho Park")


@dataclass
class Seconds:
    """A clock that stands until it is told to go on."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ids(add: Adds) -> list[int]:
    return [add(name) for name in NAMES]


@pytest.fixture
def page(
    wiring: Wiring, station: Station, ids: list[int], begin: Callable[[], None]
) -> SessionPage:
    return under_way(wiring, station, begin)


@pytest.fixture
def seconds(page: SessionPage) -> Seconds:
    page.call.taps.clock = clock = Seconds()
    return clock


def take_off(station: Station, office: Office, contact_id: int) -> None:
    """Somebody wishes no calls any more, as another program keeps it."""
    station.desk.change(
        lambda: contacts.set_do_not_call(office, contact_id, True, "", MORNING), lambda done: done
    )
    station.settle()


def made(office: Office, ids: list[int]) -> list[int]:
    """How many calls there are to each."""
    return [len(stored(office, each).records) for each in ids]


def test_what_she_is_still_typing_is_nobodys_when_the_person_changes(
    page: SessionPage, station: Station, office: Office, ids: list[int], seconds: Seconds
) -> None:
    told = Heard(page.call.notice)
    press(station, page, "h", "garden ")
    take_off(station, office, ids[0])
    assert name(page) == "Bea Orr"
    assert told.last == "Ann Lee is out of this session"
    press(station, page, "roses 1, g")
    seconds.now += 0.5
    press(station, page, " 4", Key.Key_Return)
    page.call._notes.save()
    station.settle()
    assert [contacts.details(office, each).note for each in ids] == ["garden", "", ""]
    assert made(office, ids) == [0, 0, 0]
    assert page.call.person.number.time == ""
    seconds.now += 0.7
    press(station, page, "4")
    assert made(office, ids) == [0, 1, 0]


def test_who_goes_from_the_screen_by_her_own_hand_is_told_of_once(
    page: SessionPage, station: Station
) -> None:
    told = Heard(page.call.notice)
    page.call.person.do_not_call_wanted.emit()
    station.settle()
    assert name(page) == "Bea Orr"
    assert [words for words, *_ in told] == ["Ann will not be called again"]


def test_who_is_past_her_calling_hours_goes_with_a_word(
    station: Station, office: Office, look: ThemeController, show: Shows, add: Adds
) -> None:
    later = add("Leilani Kealoha", "(808) 555-0142", state="HI")
    on = on_call(station, office, look, [add("Ann Lee"), later])
    show(on.view)
    told = Heard(on.view.notice)
    on.refresh()
    assert told == []
    evening = on.running(moment("2026-11-21 21:30"))
    assert [row.state for row in evening.queue] == [State.WAITING, State.OPEN]
    on.view.show_running(evening)
    assert told.last == "Ann Lee is past her calling hours; she stays on your list"


def test_a_skip_that_is_refused_leaves_the_keys_alive(
    page: SessionPage,
    station: Station,
    office: Office,
    ids: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_what: object) -> None:
        raise KnownError("The disk is full; please make room.")

    with monkeypatch.context() as full:
        full.setattr(session, "skip", refuse)
        press(station, page, "n", "2")
    assert station.faults == ["The disk is full; please make room."]
    assert name(page) == "Ann Lee"
    press(station, page, "4")
    assert made(office, ids) == [1, 0, 0]


def test_a_skip_that_breaks_leaves_the_keys_alive(
    page: SessionPage,
    station: Station,
    office: Office,
    ids: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_what: object) -> None:
        raise RuntimeError("a bug")

    with monkeypatch.context() as broken:
        broken.setattr(session, "skip", fail)
        press(station, page, "n", "2")
    assert len(station.bugs) == 1
    station.bugs.clear()
    press(station, page, "4")
    assert made(office, ids) == [1, 0, 0]


def test_a_skip_is_for_whom_she_was_asked_about(
    page: SessionPage, station: Station, office: Office, ids: list[int]
) -> None:
    press(station, page, "n")
    form, call = page.call.card.form, page.call._call
    assert isinstance(form, SkipForm)
    call.expect(None)  # who comes next has to be read first
    page._presenter.select(ids[1])
    assert page.call.card.form is form
    form.chosen.emit(SkipReason.NOT_TODAY)
    station.settle()
    running = session.running(office, MORNING)
    assert running is not None
    assert [each.skipped for each in running.session.people] == [SkipReason.NOT_TODAY, None, None]


def test_an_outcome_tapped_twice_is_one_call(
    page: SessionPage, station: Station, office: Office, ids: list[int], seconds: Seconds
) -> None:
    press(station, page, "1")
    seconds.now += 0.29
    press(station, page, "1")
    assert name(page) == "Bea Orr"
    assert made(office, ids) == [1, 0, 0]
    press(station, page, "4")  # another key is meant
    assert made(office, ids) == [1, 1, 0]
    seconds.now += 0.3
    press(station, page, "4")
    assert made(office, ids) == [1, 1, 1]


def test_a_button_clicked_twice_is_one_call(
    page: SessionPage, station: Station, office: Office, ids: list[int], seconds: Seconds
) -> None:
    for _ in range(2):
        page.call.card.bar.choose(0)
        station.settle()
        seconds.now += 0.1
    assert made(office, ids) == [1, 0, 0]


def test_a_reason_tapped_twice_is_no_outcome(
    page: SessionPage, station: Station, office: Office, ids: list[int], seconds: Seconds
) -> None:
    press(station, page, "n", "1")
    assert name(page) == "Bea Orr"
    press(station, page, "1")
    assert made(office, ids) == [0, 0, 0]
    seconds.now += 0.3
    press(station, page, "1")
    assert made(office, ids) == [0, 1, 0]


def test_one_taken_back_can_be_told_anew_at_once(
    page: SessionPage, station: Station, office: Office, ids: list[int], seconds: Seconds
) -> None:
    press(station, page, "1")
    station.press(page, Key.Key_Z, ctrl=True)
    assert name(page) == "Ann Lee"
    press(station, page, "1")
    assert made(office, ids) == [1, 0, 0]


def test_a_form_that_was_open_has_the_keyboard_after_another_page(
    page: SessionPage, wiring: Wiring, station: Station
) -> None:
    press(station, page, "n")
    for where in ("today", "session"):
        wiring.window.open(where)
        station.settle()
    assert isinstance(page.call.card.form, SkipForm)
    press(station, page, "2")
    assert name(page) == "Bea Orr"


def test_a_mood_that_arrives_late_opens_nothing(
    page: SessionPage, wiring: Wiring, station: Station, office: Office
) -> None:
    press(station, page, "1")
    page.call.end_wanted.emit()
    station.settle()
    assert page.view is page.recap
    keyboard = page.window().focusWidget()
    station.qtbot.keyClicks(keyboard, "4")
    station.qtbot.keyClick(keyboard, Key.Key_Return)
    assert wiring.window.current == "today"
    wiring.window.tell("Good day", Tone.PROMISE)
    station.settle()
    assert session.recap(office, 1, MORNING).mood_after == 4
    assert page.view is page.start
    assert wiring.window.notice.message == "Good day"
    assert not wiring.window.notice.isHidden()
