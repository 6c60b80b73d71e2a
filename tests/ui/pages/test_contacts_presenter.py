"""Finding, showing and changing contacts, on a real database behind a real lane."""

from __future__ import annotations

import pytest

from app.domain.call import Outcome
from app.domain.contact import Permission
from app.domain.errors import KnownError
from app.usecases import calls, contacts
from app.usecases.contacts import Show
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Heard, Station
from ui.presenters.contacts import PAGE, ContactsPresenter, Query
from ui.presenters.history_words import history


@pytest.fixture
def presenter(station: Station, office: Office) -> ContactsPresenter:
    return ContactsPresenter(station.desk)


def names(found: Heard) -> list[str]:
    return [row.name for row in found.last.rows]


def test_everybody_by_name_and_the_first_one_selected(
    presenter: ContactsPresenter, station: Station, add: Adds
) -> None:
    add("Sue Baker")
    ann = add("Ann Miller")
    found, cards = Heard(presenter.found), Heard(presenter.card_changed)
    presenter.set_active(True)
    station.settle()
    assert names(found) == ["Ann Miller", "Sue Baker"]
    assert presenter.selected == ann
    assert cards.last.card.contact.name == "Ann Miller"
    assert cards.last.numbers == ("(614) 555-0142",)
    assert cards.last.usual_care_days == 60


def test_a_message_of_the_past_is_known_by_the_title_of_its_script(
    presenter: ContactsPresenter, station: Station, office: Office, add: Adds
) -> None:
    ann = add("Ann Miller")
    calls.record(office, ann, Outcome.VOICEMAIL, NOW)
    cards = Heard(presenter.card_changed)
    presenter.set_active(True)
    station.settle()
    (entry,) = history(cards.last.card, cards.last.titles)
    assert entry.script == "“First message to a customer”"


def test_only_the_latest_of_fast_keys_is_answered(
    presenter: ContactsPresenter,
    station: Station,
    add: Adds,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add("Sue Baker")
    add("Sam Cole")
    asked: list[str] = []
    find = contacts.find

    def listen(office: Office, text: str, show: Show, **page: int) -> object:
        asked.append(text)
        return find(office, text, show, **page)

    monkeypatch.setattr(contacts, "find", listen)
    presenter.set_active(True)
    station.settle()
    asked.clear()
    found = Heard(presenter.found)
    for text in ("s", "su", "sue"):
        presenter.look_for(Query(text))
    station.settle()
    assert [answer[0].query.text for answer in found] == ["sue"]
    assert names(found) == ["Sue Baker"]
    assert asked[-1] == "sue"


def test_nobody_found_shows_nobody(
    presenter: ContactsPresenter, station: Station, add: Adds
) -> None:
    add("Sue Baker")
    presenter.set_active(True)
    station.settle()
    cards = Heard(presenter.card_changed)
    presenter.look_for(Query("zelda"))
    station.settle()
    assert presenter.selected is None
    assert cards.last is None


def test_filters(presenter: ContactsPresenter, station: Station, add: Adds) -> None:
    add("Sue Baker", permission=Permission.GRANTED)
    add("Ann Miller", phone="")
    found = Heard(presenter.found)
    presenter.set_active(True)
    for show, expected in (
        (Show.SAID_YES, ["Sue Baker"]),
        (Show.NEEDS_NUMBER, ["Ann Miller"]),
        (Show.ARCHIVED, []),
    ):
        presenter.look_for(Query("", show))
        station.settle()
        assert names(found) == expected


def test_pages_follow_one_another(
    presenter: ContactsPresenter, station: Station, add: Adds
) -> None:
    for number in range(PAGE + 3):
        add(f"Contact {number:04}")
    found, more = Heard(presenter.found), Heard(presenter.found_more)
    presenter.set_active(True)
    station.settle()
    assert len(found.last.rows) == PAGE
    assert found.last.more
    presenter.more()
    station.settle()
    rows, still_more = more[-1]
    assert [row.name for row in rows] == [f"Contact {PAGE + n:04}" for n in range(3)]
    assert not still_more


def test_rows_of_an_earlier_search_are_not_added_to_a_later_one(
    presenter: ContactsPresenter, station: Station, add: Adds
) -> None:
    for number in range(PAGE + 3):
        add(f"Contact {number:04}")
    presenter.set_active(True)
    station.settle()
    more = Heard(presenter.found_more)
    presenter.more()
    presenter.look_for(Query("contact 0001"))
    station.settle()
    assert not more


def test_changes_are_shown_at_once_while_the_page_is_seen(
    presenter: ContactsPresenter, station: Station, add: Adds
) -> None:
    sue = add("Sue Baker")
    found, cards, told = (
        Heard(presenter.found), Heard(presenter.card_changed), Heard(presenter.told),
    )  # fmt: skip
    presenter.set_active(True)
    station.settle()
    presenter.set_permission(cards.last.card, Permission.GRANTED)
    station.settle()
    assert cards.last.card.standing.permission is Permission.GRANTED
    assert found.last.rows[0].permission is Permission.GRANTED
    words, undo = told[-1]
    assert words == "Noted: Sue said yes."
    station.desk.change(lambda: undo(NOW), lambda change: change)
    station.settle()
    assert cards.last.card.standing.permission is Permission.UNKNOWN
    assert presenter.selected == sue


def test_changes_elsewhere_wait_until_the_page_is_seen_again(
    presenter: ContactsPresenter, station: Station, add: Adds
) -> None:
    sue = add("Sue Baker")
    presenter.set_active(True)
    station.settle()
    presenter.set_active(False)
    found = Heard(presenter.found)
    station.desk.change(
        lambda: contacts.archive(station.desk.office, sue, NOW), lambda change: change
    )
    station.settle()
    assert not found
    presenter.set_active(True)
    station.settle()
    assert names(found) == []


def test_who_was_archived_stays_in_sight_with_undo(
    presenter: ContactsPresenter, station: Station, add: Adds
) -> None:
    sue = add("Sue Baker")
    add("Tom Reed")
    found, cards, told = (
        Heard(presenter.found), Heard(presenter.card_changed), Heard(presenter.told),
    )  # fmt: skip
    presenter.set_active(True)
    station.settle()
    presenter.archive(cards.last.card)
    station.settle()
    assert names(found) == ["Tom Reed"]
    assert presenter.selected == sue
    assert cards.last.card.contact.archived
    assert told.last == "Sue is in the archive."


def test_do_not_call_is_set_and_lifted_with_a_reason(
    presenter: ContactsPresenter, station: Station, add: Adds
) -> None:
    add("Sue Baker")
    cards, told = Heard(presenter.card_changed), Heard(presenter.told)
    presenter.set_active(True)
    station.settle()
    presenter.set_do_not_call(cards.last.card, True, "asked me to stop")
    station.settle()
    assert cards.last.card.standing.do_not_call
    assert told.last == "Sue will not be listed again."
    refused: list[KnownError] = []
    presenter.set_do_not_call(cards.last.card, False, " ", refused.append)
    station.settle()
    assert len(refused) == 1
    assert cards.last.card.standing.do_not_call
    presenter.set_do_not_call(cards.last.card, False, "she called me")
    station.settle()
    assert not cards.last.card.standing.do_not_call


def test_a_contact_that_is_gone_is_let_go_of(
    presenter: ContactsPresenter, station: Station, office: Office
) -> None:
    presenter.set_active(True)
    station.settle()
    cards = Heard(presenter.card_changed)
    presenter.select(4711)
    station.settle()
    assert cards.last is None
    assert presenter.selected is None
    assert station.faults == []
