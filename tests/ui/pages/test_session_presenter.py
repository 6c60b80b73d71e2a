"""The session under way beside the card of whoever it calls, on a database of the test's own."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.call import NO_DETAILS, CallDetails, Outcome, Promise
from app.domain.session import SkipReason, State
from app.usecases import calls, contacts, session
from app.usecases.change import Change, Thing
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Heard, Station
from ui.presenters.call import CallPresenter
from ui.presenters.session import SessionPresenter


@pytest.fixture
def ids(add: Adds) -> list[int]:
    return [add(name) for name in ("Ann Lee", "Bea Orr", "Cho Park", "Dee Roe")]


@pytest.fixture
def presenter(station: Station) -> SessionPresenter:
    return SessionPresenter(station.desk)


@pytest.fixture
def card(station: Station, presenter: SessionPresenter) -> CallPresenter:
    made = CallPresenter(station.desk, presenter, lambda _day: False, records=presenter.records)
    made.recorded.connect(presenter.note_recorded)
    presenter.expected_changed.connect(made.expect)
    return made


@pytest.fixture
def begun(
    station: Station, presenter: SessionPresenter, card: CallPresenter, ids: list[int]
) -> SessionPresenter:
    presenter.begin(ids, 3)
    station.settle()
    assert card.shown is not None
    return presenter


def shown(card: CallPresenter) -> int | None:
    return card.shown.card.contact_id if card.shown is not None else None


def outcomes(office: Office, contact_id: int) -> list[Outcome]:
    with office.database.read() as work:
        return [record.call.outcome for record in work.calls.of(contact_id)]


def test_nobody_is_selected_before_there_is_a_session(
    station: Station, presenter: SessionPresenter
) -> None:
    heard = Heard(presenter.running_changed)
    presenter.refresh()
    station.settle()
    assert heard == [(None,)]
    assert presenter.selected is None


def test_the_next_card_is_there_as_soon_as_the_outcome_is_on_the_disk(
    begun: SessionPresenter, card: CallPresenter, ids: list[int], station: Station, office: Office
) -> None:
    seen: list[tuple[list[Outcome], int | None]] = []
    # ``recorded`` is told before the selection moves on; nothing may be read for the next card.
    begun.selected_changed.connect(lambda _id: seen.append((outcomes(office, ids[0]), shown(card))))
    assert card.record(Outcome.VOICEMAIL)
    station.qtbot.waitUntil(lambda: bool(seen))
    assert seen == [([Outcome.VOICEMAIL], ids[1])]
    station.settle()
    assert begun.running is not None
    assert [row.state for row in begun.running.queue][:2] == [State.CALLED, State.OPEN]


def test_all_are_called_one_after_the_other(
    begun: SessionPresenter, card: CallPresenter, ids: list[int], station: Station
) -> None:
    for contact_id in ids:
        assert shown(card) == begun.selected == contact_id
        card.record(Outcome.NO_MESSAGE)
        station.settle()
    assert begun.selected is None
    assert begun.running is not None
    assert begun.running.session.made == 4


def test_who_wishes_no_calls_drops_out_at_once(
    begun: SessionPresenter, card: CallPresenter, ids: list[int], station: Station, office: Office
) -> None:
    for contact_id in ids[:2]:
        contacts.set_do_not_call(office, contact_id, True, "", NOW)
    station.desk.changed.emit(Change(frozenset(Thing)))  # as another program's change is told
    station.settle()
    assert begun.selected == shown(card) == ids[2]


def test_an_outcome_taken_back_turns_to_that_person(
    begun: SessionPresenter, card: CallPresenter, ids: list[int], station: Station, office: Office
) -> None:
    for _ in range(2):
        card.record(Outcome.VOICEMAIL)
        station.settle()
    for contact_id in (ids[1], ids[0]):
        station.desk.change(
            lambda: calls.undo_last(office, NOW), change_of=lambda undone: undone.change
        )
        station.settle()
        assert begun.selected == shown(card) == contact_id
        assert outcomes(office, contact_id) == []


def test_who_is_skipped_comes_back_when_that_is_taken_back(
    begun: SessionPresenter, card: CallPresenter, ids: list[int], station: Station
) -> None:
    told = Heard(begun.told)
    begun.skip(ids[0], SkipReason.NOT_READY)
    station.settle()
    assert begun.selected == ids[1]
    undo = told.last.undo
    station.desk.change(lambda: undo(NOW), lambda change: change)
    station.settle()
    assert begun.selected == shown(card) == ids[0]


def test_who_comes_after_somebody_skipped_is_there_as_soon_as_that_is_kept(
    begun: SessionPresenter, ids: list[int], station: Station
) -> None:
    selected = []
    begun.told.connect(lambda _told: selected.append(begun.selected))
    begun.skip(ids[0], SkipReason.NOT_READY)
    station.settle()
    assert selected == [ids[1]]


def test_another_window_goes_on_with_the_same_person(
    begun: SessionPresenter, card: CallPresenter, ids: list[int], station: Station
) -> None:
    card.record(Outcome.VOICEMAIL)
    station.settle()
    begun.dial(ids[1])
    station.settle()
    other = SessionPresenter(station.desk)
    other.refresh()
    station.settle()
    assert other.selected == ids[1]
    assert other.running is not None
    current = other.running.session.current
    assert current is not None
    assert current.dialled_at == NOW


def test_a_kind_word_comes_once_after_three_wishes_to_stop(
    begun: SessionPresenter, card: CallPresenter, station: Station
) -> None:
    said = Heard(begun.encouraged)
    for _ in range(3):
        card.record(Outcome.STOP)
        station.settle()
    kind = [words for (words,) in said if words]
    assert len(kind) == 1
    begun.refresh()
    station.settle()
    assert [words for (words,) in said if words] == kind


def test_a_talk_with_a_no_is_as_hard_as_a_wish_to_stop(
    begun: SessionPresenter, card: CallPresenter, station: Station
) -> None:
    said = Heard(begun.encouraged)
    agreed = Promise(NOW.date() + timedelta(days=7), None)
    no, later = (CallDetails(permission=False, agreed=day) for day in (None, agreed))
    for details in (no, later):
        card.record(Outcome.SPOKE, details)
        station.settle()
    assert begun.running is not None
    assert begun.running.session.hard_in_a_row == 0
    for outcome, details in ((Outcome.STOP, NO_DETAILS), (Outcome.SPOKE, no)):
        card.record(outcome, details)
        station.settle()
    assert begun.running.session.hard_in_a_row == 2
    assert not any(words for (words,) in said)


def test_a_kind_word_goes_with_the_outcome_that_is_taken_back(
    begun: SessionPresenter, card: CallPresenter, station: Station, office: Office
) -> None:
    said = Heard(begun.encouraged)
    for _ in range(3):
        card.record(Outcome.STOP)
        station.settle()
    assert said.last
    station.desk.change(lambda: calls.undo_last(office, NOW), lambda undone: undone.change)
    station.settle()
    assert said.last == ""


def test_who_wants_no_kind_words_hears_none(
    station: Station, presenter: SessionPresenter, card: CallPresenter, ids: list[int]
) -> None:
    wanted = False
    presenter._kind_words = lambda: wanted
    presenter.begin(ids, 3)
    station.settle()
    said = Heard(presenter.encouraged)
    for _ in range(3):
        card.record(Outcome.STOP)
        station.settle()
    assert not any(words for (words,) in said)


def test_its_end_tells_what_it_brought_and_how_she_feels_after_it(
    begun: SessionPresenter, card: CallPresenter, station: Station, office: Office
) -> None:
    card.record(Outcome.VOICEMAIL)
    station.settle()
    ended = Heard(begun.ended)
    begun.end()
    station.settle()
    assert (ended.last.recap.calls, ended.last.recap.voicemails) == (1, 1)
    assert begun.running is begun.selected is None
    felt = Heard(begun.felt)
    begun.feel(ended.last.recap.session_id, 4)
    station.settle()
    assert len(ended) == 1
    assert felt.last.recap.mood_after == 4
    assert session.recap(office, ended.last.recap.session_id, NOW).mood_after == 4


def test_a_pause_stops_the_clock(begun: SessionPresenter, station: Station) -> None:
    begun.pause()
    station.settle()
    assert begun.running is not None
    assert begun.running.session.paused_at == NOW
    begun.resume()
    station.settle()
    assert begun.running.session.paused_at is None
