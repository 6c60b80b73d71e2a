"""What changes around a session while its window is open: clocks, zones, people, other programs."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt

from app.domain.contact import ContactDetails
from app.domain.session import State
from app.usecases import calls, contacts, preferences
from app.usecases.card import card
from app.usecases.change import Change
from app.usecases.office import Office
from tests.conftest import Ringwell
from tests.flows.sitting import Clock, Sitting, settle_in, sitting, under_way
from ui.pages.contacts import ContactsPage
from ui.theme_controller import ThemeController

pytestmark = pytest.mark.flow

Key = Qt.Key
Does = Callable[[Sitting, int], None]


@pytest.fixture
def folder(data_dir: Path) -> Path:
    """The data of a session with five people, Ann 1 to Ann 5 with ids 1 to 5."""
    settle_in(data_dir, 5, in_session=True)
    return data_dir


@pytest.fixture
def her(folder: Path, look: ThemeController) -> Iterator[Sitting]:
    """The window on it, with Ann 1 on the screen."""
    with sitting(folder, look, Clock()) as opened:
        opened.go_on()
        assert opened.name == "Ann 1"
        yield opened


def minute_begins(her: Sitting) -> None:
    """What the window does at each full minute, and when it is turned to."""
    her.program.wiring.watch.minute.emit()
    her.program.wiring.watch.look()
    her.settle()


def change(her: Sitting, use_case: Callable[[Office], Change]) -> None:
    """Something is changed elsewhere in this window."""
    desk = her.program._desk
    desk.change(lambda: use_case(desk.office), lambda changed: changed)
    her.settle()


def in_contacts(her: Sitting, act: Callable[[ContactsPage], None]) -> None:
    """Go to Contacts, do something, and come back."""
    act(cast("ContactsPage", her.window.open("contacts")))
    her.settle()
    her.open()


def stop(her: Sitting, contact_id: int) -> None:
    shown = card(her.program._desk.office, contact_id, her.clock())
    in_contacts(her, lambda page: page.detail.do_not_call_chosen.emit(shown, True, "asked"))


def archive(her: Sitting, contact_id: int) -> None:
    shown = card(her.program._desk.office, contact_id, her.clock())
    in_contacts(her, lambda page: page.detail.archive_chosen.emit(shown, True))


def lose_number(her: Sitting, contact_id: int) -> None:
    name = f"Ann {contact_id}"
    now = her.clock()
    in_contacts(
        her,
        lambda _page: change(
            her, lambda office: contacts.change(office, contact_id, ContactDetails(name), now)
        ),
    )


@pytest.mark.parametrize("gone", [stop, archive, lose_number])
def test_who_may_not_be_called_any_more_is_passed_over(her: Sitting, gone: Does) -> None:
    """The next one, one who was called, and who is on the screen, each from Contacts."""
    gone(her, 2)
    assert her.name == "Ann 1"
    her.keys("1")
    assert her.name == "Ann 3"
    gone(her, 1)
    assert her.name == "Ann 3"
    assert her.line.startswith("1 of 5 calls")
    gone(her, 3)
    assert her.page.view is her.page.call
    assert her.name == "Ann 4"
    her.keys("4")
    assert her.kept.outcomes == {"Ann 1": "voicemail", "Ann 4": "mailbox_full"}
    states = (State.CALLED, State.GONE, State.GONE, State.CALLED, State.OPEN)
    assert her.page.call.strip.segments.states == states


@pytest.mark.parametrize("gone", [stop, archive, lose_number])
def test_who_was_gone_may_be_called_again_when_that_is_taken_back(her: Sitting, gone: Does) -> None:
    gone(her, 1)
    her.keys("1")
    for _ in range(2):
        her.keys("z", ctrl=True)
    her.open()  # it was taken back where it was done
    assert her.kept.outcomes == {}
    assert set(her.page.call.strip.segments.states) == {State.OPEN}
    assert her.name == "Ann 2"  # who is not torn away from the screen


def test_a_form_half_filled_is_not_carried_over_to_somebody_else(her: Sitting) -> None:
    """She is on the phone, and the command line takes the person off the list meanwhile."""
    her.keys("2", "y")
    change(her, lambda office: contacts.archive(office, 1, her.clock()))
    her.keys(Key.Key_Return)
    assert her.kept.of("Ann 2").outcome is None


@pytest.mark.parametrize("by", [{"hours": 1}, {"days": -1}])
def test_a_clock_that_is_set(her: Sitting, by: dict[str, float]) -> None:
    her.keys("g")
    her.clock.turn(**by)
    minute_begins(her)
    assert her.name == "Ann 1"
    assert her.timer == ("1:00:00" if "hours" in by else "")  # no talk began tomorrow
    her.keys("2", "y", Key.Key_Return)
    assert her.name == "Ann 2"
    assert her.kept.outcomes == {"Ann 1": "spoke"}
    assert "-" not in her.line
    her.keys("z", ctrl=True)
    assert her.name == "Ann 1"
    her.keys("1", "1")
    assert her.kept.outcomes == {"Ann 1": "voicemail", "Ann 2": "voicemail"}
    her.keys("e", shift=True)
    assert her.page.view is her.page.recap
    assert her.kept.is_over


def test_hours_that_end_let_a_call_under_way_be_finished(her: Sitting) -> None:
    her.clock.turn(hours=10, minutes=50)
    minute_begins(her)
    her.keys("g")
    her.clock.turn(minutes=15)
    minute_begins(her)
    assert her.name == "Ann 1"
    her.keys("1")
    assert her.kept.outcomes == {"Ann 1": "voicemail"}
    assert her.page.view is her.page.nobody


def test_another_zone_of_the_computer_changes_nothing(
    her: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    zone = os.environ["TZ"]
    try:
        monkeypatch.setenv("TZ", "Pacific/Auckland")
        time.tzset()
        minute_begins(her)
        assert her.name == "Ann 1"
        her.keys("1")
        assert her.name == "Ann 2"
    finally:
        monkeypatch.setenv("TZ", zone)
        time.tzset()


def test_the_seller_moves_while_she_calls(her: Sitting) -> None:
    """It is Friday night where she is now; whom she calls is where they were."""
    settings = preferences.seller(her.program._desk.office)
    assert settings is not None
    change(her, lambda office: preferences.introduce(office, replace(settings, zone="Asia/Tokyo")))
    assert her.name == "Ann 1"
    her.keys("1")
    assert her.name == "Ann 2"
    assert her.kept.outcomes == {"Ann 1": "voicemail"}
    her.keys("e", shift=True)
    assert her.page.view is her.page.recap


def test_the_command_line_takes_somebody_off_the_list(her: Sitting, ringwell: Ringwell) -> None:
    """Another program records that the one on the screen, and the next one, wish no calls."""
    for contact_id in (1, 2):
        assert ringwell("log", str(contact_id), "stop").returncode == 0
    minute_begins(her)
    assert her.name == "Ann 3"
    assert her.page.call.card.form is None
    her.keys("1")
    called = {"Ann 1": "stop", "Ann 2": "stop"}
    assert her.kept.outcomes == called | {"Ann 3": "voicemail"}
    assert ringwell("undo").returncode == 0
    minute_begins(her)
    assert her.kept.outcomes == called
    assert her.name == "Ann 3"


def test_a_key_before_the_window_noticed_is_recorded_for_whom_it_showed(
    her: Sitting, ringwell: Ringwell
) -> None:
    assert ringwell("log", "1", "stop").returncode == 0
    her.keys("1")
    called = her.kept.outcomes
    assert set(called) <= {"Ann 1"}
    assert her.name == "Ann 2"


def test_a_second_key_does_not_reach_whom_she_skipped(her: Sitting) -> None:
    her.keys("n")
    her.press("1")
    her.press("1")  # held a little too long
    her.settle()
    assert her.kept.outcomes == {}
    assert her.kept.of("Ann 1").skipped == "later"
    assert her.name == "Ann 2"


def test_an_outcome_taken_back_elsewhere_opens_its_person_again(her: Sitting) -> None:
    her.keys("1", "1")
    change(her, lambda office: calls.undo_last(office, her.clock()).change)
    assert her.name == "Ann 2"
    assert her.line.startswith("1 of 5 calls")
    assert under_way(her.folder) == 1


def test_a_session_left_in_a_pause_is_gone_on_with_by_the_keyboard(
    data_dir: Path, look: ThemeController
) -> None:
    """The program ended while she rested; Enter is for the question that is on the screen."""
    settle_in(data_dir, 2, in_session=True)
    with sitting(data_dir, look, Clock()) as before:
        before.go_on()
        before.keys("p", shift=True)
    with sitting(data_dir, look, Clock()) as her:
        assert her.kept.is_paused
        her.go_on()
        assert not her.kept.is_paused
        her.keys("1")
        assert her.kept.outcomes == {"Ann 1": "voicemail"}
        assert her.name == "Ann 2"


def test_what_happens_in_a_session_leaves_the_keyboard_where_she_is(her: Sitting) -> None:
    """A form of the session goes because its person does, while she looks for somebody else."""
    her.keys("2")
    her.open("contacts")
    keyboard = her.window.focusWidget()
    change(her, lambda office: contacts.archive(office, 1, her.clock()))
    assert her.window.focusWidget() is keyboard
