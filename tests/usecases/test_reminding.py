"""Being told of a promised time and of the day's list: once, and only of what still stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.domain.call import CallDetails, Outcome
from app.domain.contact import ContactDetails, PhoneNumber
from app.domain.policy import Policy
from app.domain.reminders import MOST_COUNTED, Notice, Quiet, Reminders
from app.domain.seller import Seller
from app.usecases import calls, contacts, preferences, reminding, session
from app.usecases.office import Office
from tests.builders import NEW_YORK, moment, promise
from tests.usecases.calling import begun

FRIDAY = moment("2026-11-20 10:00")
PHONE = (PhoneNumber("(614) 555-0142", "+16145550142"),)


def on_monday(clock: str) -> datetime:
    return moment(f"2026-11-23 {clock}")


@pytest.fixture
def office(office: Office) -> Office:
    preferences.introduce(office, Seller(NEW_YORK, "US", "Maria", "Bright Kitchen"))
    reminding.change_reminders(office, Reminders(on=True))
    return office


def promised(office: Office, name: str, when: str) -> int:
    """Somebody who heard on Friday when she will be called."""
    contact_id = contacts.add(office, ContactDetails(name, phones=PHONE), FRIDAY)[0]
    calls.record(office, contact_id, Outcome.VOICEMAIL, FRIDAY, CallDetails(retry=promise(when)))
    return contact_id


def told(given: Notice | None) -> tuple[list[str], int]:
    return ([each.name for each in given.promised], given.due) if given else ([], 0)


def test_nothing_is_told_unless_she_asked_for_it(office: Office) -> None:
    promised(office, "Ann", "2026-11-23 morning")
    change = reminding.change_reminders(office, Reminders())
    assert reminding.remind(office, on_monday("09:00")) is None
    assert change.undo is not None
    change.undo(FRIDAY)
    assert reminding.reminders(office) == Reminders(on=True)
    assert told(reminding.remind(office, on_monday("09:00"))) == (["Ann"], 1)


def test_at_first_they_are_off(tmp_path: Path) -> None:
    opened = open_office(tmp_path / "new")
    assert reminding.reminders(opened) == Reminders()
    assert not Reminders().on
    opened.database.close()


def test_her_quiet_times_are_kept(office: Office) -> None:
    wanted = Reminders(on=True, quiet=Quiet(time(12, 30), time(14, 0)))
    reminding.change_reminders(office, wanted)
    assert reminding.reminders(office) == wanted
    promised(office, "Ann", "2026-11-23 afternoon")
    assert told(reminding.remind(office, on_monday("13:59"))) == ([], 0)
    # Told when the quiet is over, for it is still so.
    assert told(reminding.remind(office, on_monday("14:00"))) == (["Ann"], 1)


def test_each_is_told_once_even_after_the_program_died(office: Office, tmp_path: Path) -> None:
    promised(office, "Ann", "2026-11-23 morning")
    promised(office, "Bea", "2026-11-23 morning")
    promised(office, "Cleo", "2026-11-23 afternoon")
    assert told(reminding.remind(office, on_monday("08:59"))) == ([], 0)
    assert told(reminding.remind(office, on_monday("09:00"))) == (["Ann", "Bea"], 3)
    again = open_office(tmp_path / "data")
    assert reminding.remind(again, on_monday("09:01")) is None
    assert told(reminding.remind(again, on_monday("12:00"))) == (["Cleo"], 0)
    assert reminding.remind(again, on_monday("12:01")) is None
    again.database.close()


def test_only_what_still_stands_is_told(office: Office) -> None:
    ann, bea = (promised(office, name, "2026-11-23 afternoon") for name in ("Ann", "Bea"))
    promised(office, "Cleo", "2026-11-23 afternoon")
    reminding.see(office, on_monday("09:30"))
    calls.record(office, ann, Outcome.SPOKE, on_monday("10:00"))
    contacts.set_do_not_call(office, bea, True, "asked", on_monday("10:05"))
    assert told(reminding.remind(office, on_monday("12:00"))) == (["Cleo"], 0)
    calls.undo_last(office, on_monday("12:10"))
    assert told(reminding.remind(office, on_monday("12:11"))) == (["Ann"], 0)


def test_what_she_saw_for_herself_needs_no_telling(office: Office) -> None:
    promised(office, "Ann", "2026-11-23 morning")
    promised(office, "Bea", "2026-11-23 afternoon")
    reminding.see(office, on_monday("09:30"))
    assert reminding.remind(office, on_monday("09:31")) is None
    assert told(reminding.remind(office, on_monday("12:00"), at_the_list=True)) == (["Bea"], 0)


def test_with_the_window_before_her_the_list_is_not_told_and_not_later(office: Office) -> None:
    contacts.add(office, ContactDetails("Ann", phones=PHONE), FRIDAY)
    assert reminding.remind(office, on_monday("09:00"), at_the_list=True) is None
    assert reminding.remind(office, on_monday("09:01")) is None
    assert told(reminding.remind(office, moment("2026-11-24 09:00"))) == ([], 1)


def test_of_a_long_list_no_more_are_counted_than_are_told(office: Office) -> None:
    for number in range(MOST_COUNTED + 1):
        contacts.add(office, ContactDetails(f"Ann {number}", phones=PHONE), FRIDAY)
    assert told(reminding.remind(office, on_monday("09:00"))) == ([], MOST_COUNTED)


def test_what_comes_in_a_session_is_told_after_it_if_it_is_still_so(office: Office) -> None:
    ann, _bea = (promised(office, name, "2026-11-23 afternoon") for name in ("Ann", "Bea"))
    promised(office, "Cleo", "2026-11-23 morning")
    reminding.see(office, on_monday("11:30"))
    on = begun(office, [ann], on_monday("11:40"))
    for clock in ("11:50", "12:00"):
        assert reminding.remind(office, on_monday(clock)) is None
        reminding.see(office, on_monday(clock))  # the window before her shows the session alone
    session.record(office, on.session.id, ann, Outcome.VOICEMAIL, on_monday("12:05"))
    assert reminding.remind(office, on_monday("12:06")) is None
    session.end(office, on.session.id, on_monday("12:10"))
    assert told(reminding.remind(office, on_monday("12:11"))) == (["Bea"], 0)
    assert reminding.remind(office, on_monday("12:12")) is None


def test_a_session_that_was_left_alone_keeps_nothing_back(office: Office) -> None:
    promised(office, "Ann", "2026-11-23 morning")
    on = begun(office, [promised(office, "Bea", "2026-11-23 evening")], on_monday("09:10"))
    session.pause(office, on.session.id, on_monday("09:15"))
    assert reminding.remind(office, on_monday("09:45")) is None
    assert told(reminding.remind(office, on_monday("09:46"))) == (["Ann"], 2)


@pytest.mark.parametrize(
    "at",
    [
        "2026-11-22 10:00",  # a Sunday
        "2026-11-26 10:00",  # Thanksgiving
        "2026-11-25 10:00",  # a day off of her own
    ],
)
def test_a_day_off_is_a_day_off(office: Office, at: str) -> None:
    preferences.change_policy(office, replace(Policy(), days_off=frozenset({date(2026, 11, 25)})))
    now = moment(at)
    promised(office, "Ann", f"{now.date()} morning")
    assert reminding.remind(office, now) is None


def test_an_evening_far_to_the_west_is_told_before_it_is_quiet_here(office: Office) -> None:
    ann, bea = (promised(office, name, "2026-11-23 evening") for name in ("Ann", "Bea"))
    details = contacts.details(office, ann)
    contacts.change(office, ann, replace(details, zone="America/Los_Angeles"), FRIDAY)
    reminding.see(office, on_monday("09:30"))
    assert told(reminding.remind(office, on_monday("17:00"))) == (["Bea"], 0)
    calls.record(office, bea, Outcome.SPOKE, on_monday("17:10"))
    assert reminding.remind(office, on_monday("19:44")) is None
    given = reminding.remind(office, on_monday("19:45"))
    assert told(given) == (["Ann"], 0)
    assert given is not None
    assert given.promised[0].begins == on_monday("20:00")
    assert reminding.remind(office, on_monday("19:46")) is None


def test_a_morning_far_to_the_east_is_told_the_evening_before(office: Office) -> None:
    ann = promised(office, "Ann", "2026-11-24 morning")
    details = contacts.details(office, ann)
    contacts.change(office, ann, replace(details, zone="Europe/London", country="GB"), FRIDAY)
    reminding.see(office, on_monday("09:30"))
    # Where she is it is tomorrow, so she is on the list as well.
    assert told(reminding.remind(office, on_monday("19:50"))) == (["Ann"], 1)
    assert told(reminding.remind(office, moment("2026-11-24 09:00"))) == ([], 1)


def test_what_both_settled_on_is_told_on_a_day_off_too(office: Office) -> None:
    ann = promised(office, "Ann", "2026-11-21 morning")
    promised(office, "Bea", "2026-11-25 afternoon")
    off = frozenset({date(2026, 11, 25)})
    preferences.change_policy(office, replace(Policy(), days_off=off))
    agreed = promise("2026-11-25 afternoon")
    calls.record(office, ann, Outcome.SPOKE, FRIDAY, CallDetails(agreed=agreed))
    assert reminding.remind(office, moment("2026-11-25 10:00")) is None
    assert told(reminding.remind(office, moment("2026-11-25 12:00"))) == (["Ann"], 0)


def test_a_talk_both_settled_on_is_a_promised_time_too(office: Office) -> None:
    ann = promised(office, "Ann", "2026-11-21 morning")
    agreed = promise("2026-11-23 morning")
    calls.record(office, ann, Outcome.SPOKE, moment("2026-11-21 09:30"), CallDetails(agreed=agreed))
    given = reminding.remind(office, on_monday("09:00"))
    assert told(given) == (["Ann"], 1)
    assert given is not None
    assert given.promised[0].agreed
