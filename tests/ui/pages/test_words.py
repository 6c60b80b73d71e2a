"""What the pages say: next calls and why, permission, history, zones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from app.domain.call import CallDetails, DayPart, Outcome, Promise
from app.domain.contact import Permission, Relationship, ZoneSource
from app.domain.touches import Kept, Touch
from app.usecases import calls, contacts
from app.usecases.card import ContactCard, card
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, TODAY, Adds
from ui.presenters import contact_words as words
from ui.presenters.history_words import Entry, entry
from ui.presenters.place_words import (
    country_name,
    whereabouts_in_words,
    zone_choice,
    zone_choices,
    zones_in_words,
)

Read = Callable[[int], ContactCard]


@pytest.fixture
def read(office: Office) -> Read:
    return lambda contact_id: card(office, contact_id, NOW)


def test_a_first_call(add: Adds, read: Read) -> None:
    shown = read(add("Sue Baker"))
    assert words.next_headline(shown) == "Today"
    assert words.why(shown).startswith("You two have not talked yet.")


def test_a_promise_and_its_place_in_the_series(add: Adds, read: Read, office: Office) -> None:
    sue = add("Sue Baker")
    calls.record(office, sue, Outcome.VOICEMAIL, NOW)
    shown = read(sue)
    assert words.next_headline(shown) == "Tuesday afternoon"
    assert words.why(shown).endswith("This is message 2 of 4.")


def test_the_fourth_message_offers_a_way_out(add: Adds, read: Read, office: Office) -> None:
    sue = add("Sue Baker")
    for days_ago in (3, 2, 1):
        calls.record(office, sue, Outcome.VOICEMAIL, NOW - timedelta(days=days_ago))
    assert words.why(read(sue)).endswith("so that nobody feels chased.")


def test_care_after_a_talk(add: Adds, read: Read, office: Office) -> None:
    sue = add("Sue Baker")
    calls.record(office, sue, Outcome.SPOKE, NOW, CallDetails(permission=True))
    shown = read(sue)
    assert words.why(shown) == "You last talked today. This call keeps you two in touch."
    assert words.permission_since(shown) == "Said yes today."


def test_who_is_not_to_be_called(add: Adds, read: Read, office: Office) -> None:
    stopped, silent, away = add("Sue Baker"), add("Ann Miller", phone=""), add("Tom Reed")
    calls.record(office, stopped, Outcome.STOP, NOW)
    contacts.archive(office, away, NOW)
    assert words.next_headline(read(stopped)) == "No more calls"
    assert words.do_not_call_since(read(stopped)) == "Asked you to stop today"
    assert words.next_headline(read(silent)) == "Needs a number first"
    assert words.next_headline(read(away)) == "In the archive"
    contacts.set_do_not_call(office, silent, True, "moved <b>away</b>", NOW)
    assert words.do_not_call_since(read(silent)) == "Since today: “moved <b>away</b>”"


def test_permission_that_was_never_asked_or_was_declined(
    add: Adds, read: Read, office: Office
) -> None:
    sue = add("Sue Baker")
    assert words.permission_since(read(sue)).startswith("Not asked yet.")
    contacts.set_permission(office, sue, Permission.DECLINED, NOW)
    assert words.permission_since(read(sue)).startswith("Said no today.")


def test_overdue_and_undated_calls() -> None:
    assert words.when(date(2026, 11, 19), DayPart.MORNING, TODAY) == "Due since Thu, Nov 19"
    assert words.when(date(2026, 12, 3), DayPart.MORNING, TODAY) == "Dec 3, morning"
    assert words.when(TODAY, None, TODAY) == "Today"


def test_rhythms() -> None:
    assert words.rhythm(None, 60) == "As usual, every 60 days"
    assert words.rhythm(1, 60) == "Every day"
    assert words.rhythm(0, 60) == "No care calls"
    assert words.rhythm(None, 0) == "As usual, no care calls"


def test_every_relationship_has_its_words() -> None:
    assert set(words.RELATIONSHIPS) == set(words.PLURALS) == set(Relationship)


def test_history_entries() -> None:
    on = date(2026, 11, 17)
    kept = Touch(
        on, DayPart.EVENING, Outcome.VOICEMAIL, 1,
        Promise(date(2026, 11, 21), DayPart.MORNING), Kept.KEPT,
    )  # fmt: skip
    assert entry(kept, TODAY) == Entry(
        "Voicemail", "Tue, Nov 17, evening", "promised Saturday morning", "kept"
    )
    talk = Touch(
        on, DayPart.MORNING, Outcome.SPOKE, 2, agreed=Promise(date(2026, 11, 20), None),
        permission=False, note="<b>hi</b>",
    )  # fmt: skip
    assert entry(talk, TODAY) == Entry(
        "We spoke", "Tue, Nov 17, morning", "agreed on Friday", "", "said no to news", "<b>hi</b>"
    )
    assert entry(Touch(on, None, None), TODAY) == Entry("Order", "Tue, Nov 17")
    titles = {entry(Touch(on, None, outcome), TODAY).title for outcome in Outcome}
    assert len(titles) == len(Outcome)


def test_a_tomorrow_of_the_past_is_called_by_its_day() -> None:
    def told(on: date, promised: date) -> str:
        promise = Promise(promised, DayPart.EVENING)
        return entry(Touch(on, None, Outcome.VOICEMAIL, 1, promise), TODAY).promise

    yesterday, tomorrow = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
    assert told(yesterday, TODAY) == "promised Saturday evening"  # it was "tomorrow" then
    assert told(yesterday, yesterday) == "promised Friday evening"
    assert told(TODAY, tomorrow) == "promised tomorrow evening"
    assert told(TODAY, TODAY) == "promised this evening"
    agreed = Touch(yesterday, None, Outcome.SPOKE, agreed=Promise(TODAY, None))
    assert entry(agreed, TODAY).promise == "agreed on Saturday"


def test_zones_are_called_as_people_call_them() -> None:
    assert zones_in_words(["America/New_York", "America/Detroit"]) == "Eastern"
    assert zones_in_words(["America/New_York", "America/Chicago"]) == "Eastern or Central"
    assert zones_in_words([f"America/{n}" for n in "ABCD"]) == "A or another zone"
    assert zone_choice("America/New_York") == "Eastern (New York)"
    assert zone_choice("Europe/Berlin") == "Berlin (Europe)"
    assert zone_choice("Etc/UTC") == "UTC"
    assert dict(zone_choices("Etc/UTC"))["Etc/UTC"] == "UTC"
    assert "Etc/UTC" not in dict(zone_choices())


def test_a_guess_is_called_a_guess() -> None:
    zones = ("America/New_York",)
    said = {source: whereabouts_in_words(zones, source) for source in ZoneSource}
    assert said[ZoneSource.NUMBER] == "Eastern, from the area code — a guess"
    assert said[ZoneSource.ENTERED] == "Eastern"
    assert all("a guess" in said[source] for source in ZoneSource if source != ZoneSource.ENTERED)


def test_countries() -> None:
    assert country_name("GB") == "United Kingdom"
    assert country_name("") == ""
