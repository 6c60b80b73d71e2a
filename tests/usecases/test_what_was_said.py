"""A call remembers the words it was made with; a script can be swapped for one call."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.data.scripts import ScriptStore
from app.domain.call import CallDetails, CallRecord, Outcome
from app.domain.contact import ContactDetails, Permission, PhoneNumber
from app.domain.errors import KnownError
from app.domain.policy import Situation
from app.domain.script import Field
from app.usecases import calls, contacts, library, news
from app.usecases.card import ContactCard, card
from app.usecases.office import Office
from tests.builders import moment, some_news

NOW = moment("2026-11-20 10:00")
LATER = moment("2026-11-20 11:00")
FIRST = Situation.FIRST
ANN = ContactDetails("Ann Miller", phones=(PhoneNumber("(614) 555-0142", "+16145550142"),))


@pytest.fixture
def ann(office: Office) -> int:
    return contacts.add(office, ANN, NOW)[0]


def shown(office: Office, contact_id: int, script_id: str | None = None) -> ContactCard:
    return card(office, contact_id, NOW, script_id=script_id)


def last(office: Office, contact_id: int) -> CallRecord:
    return shown(office, contact_id).records[-1]


def words(record: CallRecord) -> tuple[str | None, int | None, str]:
    return record.script_id, record.script_version, record.said


def test_a_script_is_swapped_for_one_call(office: Office, ann: int) -> None:
    mine, _ = library.create(office, FIRST, "en", "Mine", "Hello {first_name}!", NOW)
    before = shown(office, ann)
    assert [script.id for script in before.alternatives[:2]] == ["en.first", mine.id]
    swapped = shown(office, ann, mine.id)
    assert (swapped.voicemail.script, swapped.voicemail.text) == (mine, "Hello Ann!")
    assert swapped.alternatives == before.alternatives
    assert replace(swapped, voicemail=before.voicemail) == before

    calls.record(office, ann, Outcome.VOICEMAIL, NOW, CallDetails(script_id=mine.id))
    assert words(last(office, ann)) == (mine.id, 1, "Hello Ann!")
    assert shown(office, ann).voicemail.script.id == "en.promised_2"


def test_it_may_be_of_another_occasion(office: Office, ann: int) -> None:
    said = shown(office, ann, "en.care").voicemail.text
    calls.record(office, ann, Outcome.VOICEMAIL, NOW, CallDetails(script_id="en.care"))
    assert last(office, ann).situation == "first"
    assert words(last(office, ann)) == ("en.care", None, said)


@pytest.mark.parametrize(
    ("script_id", "why"),
    [
        ("own.1", "no script"),
        ("nonsense", "no script"),
        ("", "no script"),
        ("en.they_answered", "for a talk"),
        ("en.news", "said yes"),
        ("en.deadline", "said yes"),
    ],
)
@pytest.mark.parametrize("permission", [Permission.UNKNOWN, Permission.DECLINED])
def test_not_every_script_is_a_voicemail_to_her(
    office: Office, ann: int, permission: Permission, script_id: str, why: str
) -> None:
    contacts.set_permission(office, ann, permission, NOW)
    with pytest.raises(KnownError, match=why):
        shown(office, ann, script_id)
    with pytest.raises(KnownError, match=why):
        calls.record(office, ann, Outcome.VOICEMAIL, NOW, CallDetails(script_id=script_id))
    assert shown(office, ann).records == ()


def test_who_said_yes_may_hear_words_of_news(office: Office, ann: int) -> None:
    contacts.set_permission(office, ann, Permission.GRANTED, NOW)
    assert "You told me I may call" in shown(office, ann, "en.news").voicemail.text


@pytest.mark.parametrize(
    "outcome", [outcome for outcome in Outcome if outcome is not Outcome.VOICEMAIL]
)
def test_a_swap_that_came_to_nothing_is_nothing(office: Office, ann: int, outcome: Outcome) -> None:
    calls.record(office, ann, outcome, NOW, CallDetails(script_id="en.care"))
    assert words(last(office, ann)) == (None, None, "")


def test_a_call_keeps_its_words_whatever_becomes_of_the_script(office: Office, ann: int) -> None:
    mine, _ = library.create(office, FIRST, "en", "Mine", "Hello!", NOW)
    library.choose(office, FIRST, "en", None, mine.id)
    _, change = library.save(office, mine.id, "Mine", "Hello, hello!", NOW)
    calls.record(office, ann, Outcome.VOICEMAIL, NOW)
    said = (mine.id, 2, "Hello, hello!")
    assert words(last(office, ann)) == said

    # Version 2 was said, so taking it back makes a third with the words of the first.
    assert change.undo is not None
    change.undo(LATER)
    assert [(v.version, v.text) for v in library.versions(office, mine.id)] == [
        (1, "Hello!"),
        (2, "Hello, hello!"),
        (3, "Hello!"),
    ]
    assert words(last(office, ann)) == said
    library.remove(office, mine.id, LATER)
    assert words(last(office, ann)) == said
    assert calls.undo_last(office, LATER).next is not None
    assert shown(office, ann).voicemail.script.id == "en.first"


def test_a_message_is_recorded_in_the_words_that_were_on_screen(office: Office, ann: int) -> None:
    mine, _ = library.create(office, FIRST, "en", "Mine", "Hello!", NOW)
    other, _ = library.create(office, FIRST, "en", "Other", "Bye!", NOW)
    seen = shown(office, ann, mine.id).voicemail.script
    library.save(office, mine.id, "Mine", "Hello, hello!", NOW)
    said = CallDetails(script_id=mine.id, script_version=seen.version)
    calls.record(office, ann, Outcome.VOICEMAIL, NOW, said)
    assert words(last(office, ann)) == (mine.id, 1, "Hello!")
    # Removed meanwhile: the message was left all the same.
    library.remove(office, mine.id, LATER)
    calls.record(office, ann, Outcome.VOICEMAIL, LATER, said)
    assert words(last(office, ann)) == (mine.id, 1, "Hello!")
    calls.record(office, ann, Outcome.VOICEMAIL, LATER, CallDetails(script_id=mine.id))
    assert words(last(office, ann)) == (mine.id, 2, "Hello, hello!")
    # A version that was taken back is not kept: then it is the last one.
    calls.record(
        office, ann, Outcome.VOICEMAIL, LATER, CallDetails(script_id=other.id, script_version=9)
    )
    assert words(last(office, ann)) == (other.id, 1, "Bye!")


def test_to_record_words_no_other_script_is_read(
    office: Office, ann: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, _ = library.create(office, FIRST, "en", "Mine", "Hello!", NOW)

    def never(*_: object) -> None:
        raise AssertionError("the whole library was read")

    for method in ("all", "for_occasion", "choices"):
        monkeypatch.setattr(ScriptStore, method, never)
    calls.record(
        office, ann, Outcome.VOICEMAIL, NOW, CallDetails(script_id=mine.id, script_version=1)
    )
    calls.record(office, ann, Outcome.VOICEMAIL, NOW, CallDetails(script_id="en.first"))


def test_a_call_with_a_script_there_never_was_is_shown(office: Office, ann: int) -> None:
    calls.record(office, ann, Outcome.VOICEMAIL, NOW)
    gone = replace(last(office, ann), script_id="en.gone", said="Hi.")
    with office.database.write() as work:
        work.calls.remove(gone.call.id)
        work.calls.add(gone)
        work.commit()
    assert words(last(office, ann)) == ("en.gone", None, "Hi.")


def test_the_words_of_dates_are_those_of_the_language(office: Office) -> None:
    text = "Hola. [Te dije {said_before}.] Te llamo {retry_when}."
    for situation in (FIRST, Situation.PROMISED_2):
        mine, _ = library.create(office, situation, "es", "Mío", text, NOW)
        library.choose(office, situation, "es", None, mine.id)
    ana, _ = contacts.add(office, replace(ANN, name="Ana y Luis Pérez", language="es"), NOW)
    assert shown(office, ana).voicemail.text == "Hola. Te llamo el lunes por la tarde."
    assert shown(office, ana).speaker.values("es")[Field.FIRST_NAME] == "Ana y Luis"
    assert shown(office, ana).speaker.values("en")[Field.FIRST_NAME] == "Ana and Luis"
    calls.record(office, ana, Outcome.VOICEMAIL, NOW)
    monday = card(office, ana, moment("2026-11-23 13:00"))
    assert monday.voicemail.text.startswith("Hola. Te dije esta tarde. Te llamo el sábado")


@pytest.mark.parametrize("permission", list(Permission))
def test_a_talk_ends_with_the_permission_question(
    office: Office, ann: int, permission: Permission
) -> None:
    contacts.set_permission(office, ann, permission, NOW)
    found = shown(office, ann)
    for say in (found.answered, found.called_back):
        assert say.script.live
        assert say.text.endswith("when there is something new?")


def test_news_is_told_from_its_start_and_to_those_who_said_yes(office: Office, ann: int) -> None:
    contacts.set_permission(office, ann, Permission.GRANTED, NOW)
    news.add(office, some_news("2026-11-23", id=0, why="It fits your bread."))
    talk = shown(office, ann).answered
    assert "winter box" not in talk.text.lower()
    started = moment("2026-11-23 10:00")
    told = card(office, ann, started)
    assert "The winter box is here." in told.voicemail.text
    assert told.speaker.values("en")[Field.NEWS_WHY] == "It fits your bread."
    calls.record(office, ann, Outcome.VOICEMAIL, started)
    later = moment("2026-11-25 10:00")
    assert "The winter box is here." in card(office, ann, later).answered.text
    contacts.set_permission(office, ann, Permission.DECLINED, later)
    found = card(office, ann, later)
    assert found.voicemail.script.id == "en.promised_2"
    assert "winter box" not in (found.voicemail.text + found.answered.text).lower()
