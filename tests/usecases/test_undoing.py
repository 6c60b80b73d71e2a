"""Whatever is taken back says how things are now, in a sentence after "Undone:"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.call import CallDetails, Outcome, Promise
from app.domain.contact import ContactDetails, Permission, PhoneNumber, Relationship
from app.domain.policy import Situation
from app.domain.rehearsal_plan import Rating
from app.domain.reminders import Reminders
from app.domain.session import SkipReason
from app.usecases import (
    calls,
    contacts,
    importing,
    library,
    news,
    own_words,
    preferences,
    rehearsing,
    reminding,
    session,
    takes,
)
from app.usecases.change import Change
from app.usecases.office import Office
from tests.builders import some_news
from tests.usecases.calling import NOW, begun, some_people
from tests.usecases.rehearsals import a_score, rehearse

CARE = Situation.CARE
DAY = timedelta(days=1)
ORDERED = CallDetails(ordered=True)


def undone(change: Change) -> str:
    assert change.undo is not None
    return change.undo(NOW).result


@pytest.fixture
def bea(office: Office) -> int:
    number = PhoneNumber("(614) 555-0142", "+16145550142")
    details = ContactDetails("Bea Arthur", zone="America/New_York", phones=(number,))
    return contacts.add(office, details, NOW)[0]


@pytest.mark.parametrize(
    ("outcome", "result"),
    [
        (Outcome.VOICEMAIL, "Bea is back on today’s list, without the voicemail."),
        (Outcome.SPOKE, "Bea is back on today’s list, without the talk."),
        (Outcome.NO_MESSAGE, "Bea is back on today’s list, without the call."),
        (Outcome.MAILBOX_FULL, "Bea is back on today’s list, without the call."),
        (Outcome.CALLED_BACK, "Bea is back on today’s list, without the call-back."),
        (Outcome.WRONG_NUMBER, "Bea is back on your list."),
        (Outcome.STOP, "Bea is back on your list."),
    ],
)
def test_an_outcome(office: Office, bea: int, outcome: Outcome, result: str) -> None:
    assert undone(calls.record(office, bea, outcome, NOW).change) == result


def test_a_stop_of_somebody_who_is_not_due_for_long(office: Office, bea: int) -> None:
    agreed = Promise((NOW + 90 * DAY).date(), None)
    calls.record(office, bea, Outcome.SPOKE, NOW, CallDetails(agreed=agreed))
    assert undone(calls.record(office, bea, Outcome.STOP, NOW).change) == "Bea may be called again."


@pytest.mark.parametrize(
    ("days", "when"),
    [(1, "yesterday"), (4, "on Monday"), (17, "on November 3rd"), (365, "on Nov 20, 2025")],
)
def test_an_outcome_of_another_day(office: Office, bea: int, days: int, when: str) -> None:
    calls.record(office, bea, Outcome.NO_MESSAGE, NOW - days * DAY)
    undo = calls.undo_last(office, NOW)
    assert undo.change.result == f"the call to Bea {when} is not in the history any more."


def test_who_is_off_the_list_for_another_reason_is_not_said_to_be_back(
    office: Office, bea: int
) -> None:
    stopped = calls.record(office, bea, Outcome.STOP, NOW).change
    contacts.archive(office, bea, NOW)
    assert undone(stopped) == "the call to Bea today is not in the history any more."
    contacts.unarchive(office, bea)
    for outcome in (Outcome.STOP, Outcome.STOP):
        again = calls.record(office, bea, outcome, NOW).change
    assert undone(again) == "the call to Bea today is not in the history any more."


def test_a_talk_with_its_order(office: Office, bea: int) -> None:
    talk = calls.record(office, bea, Outcome.SPOKE, NOW, ORDERED).change
    assert undone(talk) == "Bea is back on today’s list, without the talk and the order."
    calls.record(office, bea, Outcome.SPOKE, NOW, ORDERED)
    assert calls.undo_last(office, NOW + DAY).change.result == (
        "the talk with Bea yesterday is not in the history any more, nor is the order."
    )
    calls.record(office, bea, Outcome.SPOKE, NOW, ORDERED)
    again = calls.record(office, bea, Outcome.SPOKE, NOW, ORDERED).change
    assert undone(again) == "the talk with Bea today is not in the history any more."


def test_an_outcome_of_the_session_under_way(office: Office) -> None:
    ann, bo, cy, di = some_people(office, 4)
    session_id = begun(office, [ann, bo, cy, di]).session.id

    def record(contact_id: int, outcome: Outcome, details: CallDetails) -> Change:
        return session.record(office, session_id, contact_id, outcome, NOW, details).change

    nothing = CallDetails()
    left = record(ann, Outcome.VOICEMAIL, nothing)
    assert undone(left) == "Ann is back in your session, without the voicemail."
    ordered = record(bo, Outcome.SPOKE, ORDERED)
    assert undone(ordered) == "Ann is back in your session, without the talk and the order."
    stopped = record(cy, Outcome.STOP, nothing)
    assert undone(stopped) == "Ann is back on your list and is in your session again."
    last = record(di, Outcome.NO_MESSAGE, nothing)
    session.end(office, session_id, NOW)
    assert undone(last) == "Ann is back on today’s list, without the call."


def test_what_happens_to_a_session(office: Office) -> None:
    ann, bo = some_people(office, 2)
    session_id = begun(office, [ann, bo]).session.id
    skipped = session.skip(office, session_id, ann, SkipReason.LATER, NOW)
    assert undone(skipped) == "Ann is next again."
    skipped = session.skip(office, session_id, ann, SkipReason.NOT_TODAY, NOW)
    contacts.archive(office, ann, NOW)
    assert undone(skipped) == "Ann is not passed over any more."
    assert undone(session.end(office, session_id, NOW)) == "your session goes on."
    session.pause(office, session_id, NOW)
    assert undone(session.end(office, session_id, NOW)) == "your session is paused again."


def test_contacts(office: Office, bea: int, tmp_path: Path) -> None:
    _, added = contacts.add(office, ContactDetails("Dr. Cy Young"), NOW)
    assert undone(added) == "Cy is off your list, and kept in the archive."
    changed = contacts.change(office, bea, ContactDetails("Beatrice Arthur"), NOW)
    assert undone(changed) == "what you know of Bea is as it was before."
    assert undone(contacts.archive(office, bea, NOW)) == "Bea is back from the archive."
    assert undone(contacts.unarchive(office, bea)) == (
        "Bea is off your list, and kept in the archive."
    )
    contacts.unarchive(office, bea)
    said = contacts.set_permission(office, bea, Permission.GRANTED, NOW)
    assert said.undo is not None
    back = said.undo(NOW)
    assert back.result == "Bea has not been asked about news yet."
    assert undone(back) == "Bea said yes to news."
    said = contacts.set_permission(office, bea, Permission.DECLINED, NOW)
    assert undone(said) == "Bea said yes to news."
    contacts.set_permission(office, bea, Permission.DECLINED, NOW)
    said = contacts.set_permission(office, bea, Permission.UNKNOWN, NOW)
    assert undone(said) == "Bea said no to news."
    stopped = contacts.set_do_not_call(office, bea, True, "asked", NOW)
    assert undone(stopped) == "Bea may be called again."
    contacts.set_do_not_call(office, bea, True, "asked", NOW)
    lifted = contacts.set_do_not_call(office, bea, False, "changed her mind", NOW)
    assert undone(lifted) == "Bea will not be called, as before."


def test_an_import(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("name,phone\nDi,6145550101\nEd,6145550102\nFlo,6145550103\n", "utf-8")

    def brought() -> Change:
        return importing.apply(office, importing.preview(office, path, "US"), NOW).change

    assert undone(brought()) == "what the import brought is off your list again."
    change, ids = brought(), []
    with office.database.read() as work:
        ids = list(work.contacts.all_ids())
    calls.record(office, ids[0], Outcome.SPOKE, NOW)
    assert undone(change) == (
        "what the import brought is off your list again, but for the one who was called or"
        " ordered since."
    )
    change = brought()
    with office.database.read() as work:
        ids = list(work.contacts.all_ids())
    for contact_id in ids[1:]:
        calls.record(office, contact_id, Outcome.SPOKE, NOW)
    assert undone(change) == (
        "what the import brought is off your list again, but for the 2 who were called or"
        " ordered since."
    )


def test_scripts(office: Office) -> None:
    script, created = library.create(office, CARE, "en", "Hello", "One.", NOW)
    saved = library.save(office, script.id, "Hello you", "Two.", NOW)[1]
    assert undone(saved) == "“Hello” is as it was before."
    chosen = library.choose(office, CARE, "en", Relationship.TEAM, script.id)
    assert undone(chosen) == "Ringwell chooses again."
    library.choose(office, CARE, "en", None, script.id)
    left = library.choose(office, CARE, "en", None, None)
    assert undone(left) == "you say “Hello” there again."
    removed = library.remove(office, script.id, NOW)
    assert undone(removed) == "“Hello” is back among your scripts."
    copied = library.duplicate(office, "en.care", NOW)[1]
    assert undone(copied) == "“Staying in touch, my way” is not among your scripts any more."
    made = own_words.make_mine(office, "en.care", NOW)[1]
    assert undone(made) == "“Staying in touch, my way” is not among your scripts any more."
    assert undone(created) == "“Hello” is not among your scripts any more."


def test_an_undone_change_of_scripts_can_be_done_again(office: Office) -> None:
    script, created = library.create(office, CARE, "en", "Hello", "One.", NOW)
    saved = library.save(office, script.id, "Hello you", "Two.", NOW)[1]
    made = own_words.make_mine(office, "en.care", NOW)[1]
    for change, result in (
        (made, "“Staying in touch, my way” is back among your scripts."),
        (saved, "“Hello you” is as you changed it."),
        (created, "“Hello” is back among your scripts."),
    ):
        assert change.undo is not None
        assert undone(change.undo(NOW)) == result


def test_news(office: Office, bea: int) -> None:
    news_id, added = news.add(office, some_news(title="Spring sale"))
    changed = news.change(office, replace(news.all_news(office)[0], title="Summer sale"))
    assert undone(changed) == "“Spring sale” is as it was before."
    assert undone(news.end(office, news_id, NOW)) == "“Spring sale” goes on."
    news.end(office, news_id, NOW)
    assert undone(news.resume(office, news_id)) == "“Spring sale” is over again."
    news.resume(office, news_id)
    assert undone(added) == "“Spring sale” is not in your news any more."


def test_news_that_was_told(office: Office, bea: int) -> None:
    contacts.set_permission(office, bea, Permission.GRANTED, NOW)
    calls.record(office, bea, Outcome.SPOKE, NOW - 2 * DAY)
    _, added = news.add(office, some_news(title="Spring sale", starts="2026-11-19"))
    calls.record(office, bea, Outcome.SPOKE, NOW)
    assert undone(added) == "“Spring sale” is over; it stays in your news, for some have heard it."


def test_takes(office: Office) -> None:
    take = rehearse(office, "en.first", a_score(0.9), NOW)
    rated = rehearsing.rate(office, take.id, Rating.EASY, NOW)
    assert undone(rated) == "the take of “First message” counts as it did before."
    assert undone(takes.drop_take(office, take.id, NOW)) == "the take of “First message” is back."


def test_settings(office: Office) -> None:
    changed = preferences.change_policy(
        office, replace(preferences.policy(office), retry_days=(3,))
    )
    assert undone(changed) == "your cadence is as it was, and every next call is up to date."
    turned = reminding.change_reminders(office, replace(Reminders(), on=not Reminders().on))
    assert undone(turned) == "your reminders are as they were before."
