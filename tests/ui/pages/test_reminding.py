"""Reminders in the window: told beside the clock, kept at once, and never in the way of an end."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.call import CallDetails, DayPart, Outcome
from app.domain.errors import KnownError
from app.domain.reminders import MOST_COUNTED, Notice, PromisedTime, Quiet, Reminders
from app.usecases import calls, reminding
from app.usecases.office import Office
from tests.builders import moment, promise
from tests.ui.pages.reminding_on_stage import ON, Bubbles, bubbles, ends, on, quits_again, reminders
from tests.ui.pages.stage import Adds, Heard, Shows, Station
from ui.pages.settings_reminders import RemindersSection
from ui.presenters.reminder_words import in_words
from ui.reminding_wiring import Reminding
from ui.theme import Tone
from ui.widgets.text import PlainLabel
from ui.wiring import Wiring

__all__ = ["bubbles", "ends", "on", "quits_again", "reminders"]

YESTERDAY = moment("2026-11-20 16:00")
"""The day before the stage's NOW, which is a Saturday, 10:42."""


def promised(office: Office, add: Adds, name: str, part: str = "morning") -> int:
    contact_id = add(name)
    calls.record(
        office,
        contact_id,
        Outcome.VOICEMAIL,
        YESTERDAY,
        CallDetails(retry=promise(f"2026-11-21 {part}")),
    )
    return contact_id


def test_a_promised_time_is_told_beside_the_clock_once(
    bubbles: Bubbles, on: Reminding, wiring: Wiring, station: Station, office: Office, add: Adds
) -> None:
    promised(office, add, "Sue Baker")
    for _ in range(3):
        wiring.watch.minute.emit()
        station.settle()
    assert bubbles == [
        (
            "Time to call Sue",
            "You said you would try again this morning. Your list for today is ready, too:"
            " 1 person.",
        )
    ]


def test_a_click_on_it_brings_the_window_and_who_it_is_about(
    bubbles: Bubbles,
    on: Reminding,
    wiring: Wiring,
    station: Station,
    office: Office,
    add: Adds,
    qtbot: QtBot,
) -> None:
    sue, wanted = promised(office, add, "Sue Baker"), Heard(on.call_wanted)
    wiring.watch.minute.emit()
    station.settle()
    assert on._tray is not None
    on._tray.notice_chosen.emit()
    assert wiring.window.isVisible()
    assert wanted.last == sue


def test_the_icon_answers_it_too_until_she_has_been_at_the_window(
    bubbles: Bubbles, on: Reminding, wiring: Wiring, station: Station, office: Office, add: Adds
) -> None:
    sue, wanted = promised(office, add, "Sue Baker"), Heard(on.call_wanted)
    wiring.watch.minute.emit()
    station.settle()
    assert on._tray is not None
    on._tray.open_wanted.emit()
    assert wanted == [(sue,)]
    wiring.window.activated.emit()
    on._tray.open_wanted.emit()
    assert wanted == [(sue,)]
    assert wiring.window.isVisible()


def test_the_icon_only_opens_when_the_notice_came_while_she_was_at_the_window(
    bubbles: Bubbles,
    on: Reminding,
    wiring: Wiring,
    station: Station,
    office: Office,
    add: Adds,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    promised(office, add, "Sue Baker")
    wanted = Heard(on.call_wanted)
    monkeypatch.setattr(wiring.window, "isActiveWindow", lambda: True)
    wiring.watch.minute.emit()
    station.settle()
    assert on._tray is not None
    on._tray.open_wanted.emit()
    assert wanted == []


def test_without_a_tray_the_window_tells_it_and_closing_closes(
    on: Reminding, wiring: Wiring, station: Station, office: Office, add: Adds
) -> None:
    promised(office, add, "Sue Baker")
    wiring.watch.minute.emit()
    station.settle()
    assert wiring.window.notice.message.startswith("Time to call Sue. You said")
    assert not on.stay()


def test_off_means_no_icon_no_notice_and_a_window_that_closes(
    bubbles: Bubbles,
    reminders: Reminding,
    wiring: Wiring,
    station: Station,
    office: Office,
    add: Adds,
) -> None:
    promised(office, add, "Sue Baker")
    wiring.watch.minute.emit()
    station.settle()
    assert bubbles == []
    assert reminders._tray is None
    assert not reminders.stay()


def test_she_turns_them_off_again(
    bubbles: Bubbles, on: Reminding, station: Station, wiring: Wiring
) -> None:
    notices = Heard(on.notice)
    on._presenter.choose(Reminders())
    station.settle()
    assert on._tray is not None
    assert not on._tray.there
    assert not on.stay()
    assert notices.last == "Reminders are off."
    station.desk.change(lambda: notices[-1][2](datetime.now().astimezone()), lambda change: change)
    station.settle()
    assert on._tray.there


@pytest.fixture
def section(reminders: Reminding, station: Station, show: Shows) -> RemindersSection:
    made = reminders.section()
    show(made)
    station.settle()
    return made


def test_what_she_chooses_is_kept_at_once(
    section: RemindersSection, station: Station, office: Office
) -> None:
    assert not section._begins.isEnabled()
    section._on.click()
    station.settle()
    assert reminding.reminders(office) == ON
    assert section._begins.isEnabled()
    section._begins.set_at(time(18, 30))
    station.settle()
    assert reminding.reminders(office) == Reminders(True, Quiet(time(18, 30), time(8)))


def test_what_is_changed_elsewhere_is_shown_and_not_kept_again(
    section: RemindersSection, station: Station, office: Office
) -> None:
    chosen, other = Heard(section.chosen), Reminders(True, Quiet(time(12), time(13)))
    station.desk.change(lambda: reminding.change_reminders(office, other), lambda change: change)
    station.settle()
    assert section._on.isChecked()
    assert (section._begins.at, section._ends.at) == (time(12), time(13))
    assert chosen == []


def test_starting_with_the_computer_shows_what_is_so(
    section: RemindersSection, reminders: Reminding, station: Station
) -> None:
    notices = Heard(reminders.notice)
    start: Any = reminders._start
    section._start.click()
    station.settle()
    assert start.on
    assert section._start.isChecked()
    start.fault = KnownError("It may not be written.")
    section._start.click()
    station.settle()
    assert section._start.isChecked()
    assert notices[-1][:2] == ("It may not be written.", Tone.STOP)


def time_of(name: str, part: DayPart = DayPart.MORNING, agreed: bool = False) -> PromisedTime:
    return PromisedTime(1, name, part, agreed, YESTERDAY, YESTERDAY)


@pytest.mark.parametrize(
    ("notice", "title", "words"),
    [
        (
            Notice((), 12),
            "Your list is ready",
            "12 people today, one at a time, whenever you are.",
        ),
        (
            Notice((), MOST_COUNTED),
            "Your list is ready",
            "100 people and more today, one at a time, whenever you are.",
        ),
        (
            Notice((time_of("Ann Miller"),)),
            "Time to call Ann",
            "You said you would try again this morning.",
        ),
        (
            Notice((time_of("Ann", agreed=True),)),
            "Time to call Ann",
            "You two settled on this morning.",
        ),
        (
            Notice((time_of("Ann", DayPart.AFTERNOON),)),
            "Time to call Ann",
            "You said you would try again in the afternoon, which is now where Ann is.",
        ),
        (
            Notice((time_of("Ann"), time_of("Bea"))),
            "Time to call Ann and Bea",
            "You said you would call this morning.",
        ),
        (
            Notice((time_of("Ann"), time_of("Bea"), time_of("Cleo", DayPart.EVENING))),
            "Time to call Ann, Bea and Cleo",
            "You said you would call about now.",
        ),
        (
            Notice(tuple(map(time_of, ("Ann", "Bea", "Cleo", "Di"))), 5),
            "Time to call Ann, Bea and 2 more",
            "You said you would call this morning. Your list for today is ready, too: 5 people.",
        ),
    ],
)
def test_a_notice_in_words(notice: Notice, title: str, words: str) -> None:
    assert in_words(notice, moment("2026-11-21 10:42")) == (title, words)


def test_what_comes_in_a_quiet_time_is_told_as_coming() -> None:
    begins = moment("2026-11-20 20:00")
    ends = begins + timedelta(hours=3)
    far = PromisedTime(2, "Bea Brown", DayPart.EVENING, False, begins, ends)
    settled = replace(far, contact_id=3, name="Cleo Cole", agreed=True)
    now = moment("2026-11-20 19:45")
    assert in_words(Notice((far,)), now) == (
        "Coming up: Bea",
        "You said you would call Bea from 8 pm, when reminders are quiet.",
    )
    assert in_words(Notice((settled,)), now) == (
        "Coming up: Cleo",
        "You two settled on 8 pm, when reminders are quiet.",
    )
    assert in_words(Notice((far, settled)), now) == (
        "Coming up: Bea and Cleo",
        "Bea and Cleo: their times come while reminders are quiet.",
    )
    assert in_words(Notice((time_of("Ann", DayPart.EVENING), far)), now) == (
        "Time to call Ann",
        "You said you would try again this evening."
        " You said you would call Bea from 8 pm, when reminders are quiet.",
    )


@pytest.mark.parametrize(
    ("beside_clock", "told"),
    [
        (True, "leaves Ringwell running beside the clock"),
        (False, "reminders come while its window is open"),
    ],
)
def test_the_settings_say_where_reminders_can_come(
    beside_clock: bool, told: str, show: Shows
) -> None:
    section = RemindersSection(beside_clock=beside_clock)
    show(section)
    words = " ".join(each.text() for each in section.findChildren(PlainLabel))
    assert told in words
