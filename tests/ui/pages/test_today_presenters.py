"""Today's presenters: late answers, notes that are never lost, what others change meanwhile."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import open_office
from app.domain.call import Outcome
from app.domain.errors import KnownError
from app.usecases import calls, contacts
from app.usecases.calls import Recorded
from app.usecases.change import Change, Thing
from app.usecases.office import Office
from tests.fakes import HeldLane
from tests.ui.pages.stage import NOW, Adds, Heard, Station
from ui.desk import Desk
from ui.presenters.call import CallPresenter, Shown
from ui.presenters.due import DuePresenter
from ui.presenters.notes import NoteKeeper
from ui.presenters.undo import UndoPresenter
from ui.presenters.watch import Watch


class Held(NamedTuple):
    lane: HeldLane
    due: DuePresenter
    call: CallPresenter


@pytest.fixture
def held(office: Office, qapp: object) -> Held:
    """Presenters whose jobs wait until the test lets them run."""
    lane = HeldLane()
    desk = Desk(office, lane, lambda: NOW)  # type: ignore[arg-type]
    due = DuePresenter(desk)
    return Held(lane, due, CallPresenter(desk, due, lambda _day: False))


def test_the_answer_for_a_contact_left_meanwhile_is_dropped(held: Held, add: Adds) -> None:
    lane, due, call = held
    ann, bea = add("Ann Adams"), add("Bea Brown")
    due.refresh()
    lane.run_all()
    cards: list[Shown | None] = []
    call.card_changed.connect(cards.append)
    due.select(bea)
    lane.work_one()  # Bea's card has been read, but the answer is still on its way
    due.select(ann)
    lane.run_all()
    assert [shown.card.contact_id for shown in cards if shown] == [ann]


def test_nothing_is_recorded_before_a_card_is_there(held: Held, add: Adds) -> None:
    lane, due, call = held
    add("Ann Adams"), add("Bea Brown")
    due.refresh()
    lane.run_all()
    assert call.shown is not None
    due.step(1)
    assert call.shown is None
    assert not call.record(Outcome.VOICEMAIL)
    lane.run_all()
    assert call.record(Outcome.VOICEMAIL)
    assert call.pending is Outcome.VOICEMAIL
    assert not call.record(Outcome.STOP)
    lane.run_all()
    assert call.pending is None


def test_an_outcome_is_told_only_when_it_is_durable(held: Held, add: Adds, office: Office) -> None:
    lane, due, call = held
    ann = add("Ann Adams")
    due.refresh()
    lane.run_all()
    told = Heard(call.told)
    call.record(Outcome.VOICEMAIL)
    assert told == []
    lane.run_all()
    assert len(told) == 1
    with office.database.read() as work:
        assert len(work.calls.of(ann)) == 1


def test_someone_who_left_the_list_hands_the_card_to_her_neighbor(
    held: Held, add: Adds, office: Office
) -> None:
    lane, due, _ = held
    ids = [add(name) for name in ("Ann Adams", "Bea Brown", "Cleo Cole")]
    due.refresh()
    lane.run_all()
    due.select(ids[1])
    lane.run_all()
    calls.record(office, ids[1], Outcome.STOP, NOW)
    due.refresh()
    lane.run_all()
    assert due.selected == ids[2]


def test_a_contact_who_is_gone_is_nobody(held: Held, add: Adds) -> None:
    lane, due, call = held
    add("Ann Adams")
    due.refresh()
    lane.run_all()
    due.call_up(999)
    lane.run_all()
    assert due.selected is None
    due.refresh()
    lane.run_all()
    assert call.shown is not None


def test_after_a_bug_the_next_key_is_heard(
    held: Held, add: Adds, monkeypatch: pytest.MonkeyPatch
) -> None:
    lane, due, call = held
    add("Ann Adams")
    due.refresh()
    lane.run_all()

    def break_down(*_what: object) -> Recorded:
        raise ValueError

    with monkeypatch.context() as broken:
        broken.setattr(calls, "record", break_down)
        assert call.record(Outcome.VOICEMAIL)
        lane.bug.emit(ValueError())  # of another job
        assert call.pending is Outcome.VOICEMAIL
        lane.run_all()
    assert call.pending is None
    assert call.record(Outcome.VOICEMAIL)


@pytest.fixture
def keeper(station: Station, office: Office) -> NoteKeeper:
    assert office is station.desk.office
    return NoteKeeper(station.desk)


def test_a_note_is_saved_after_a_pause(
    keeper: NoteKeeper, station: Station, add: Adds, office: Office, qtbot: QtBot
) -> None:
    ann = add("Ann Adams")
    keeper.open(ann, "")
    keeper.write("Bakes")
    keeper.write("Bakes for the fair")
    assert keeper.unsaved
    qtbot.waitUntil(lambda: not keeper.unsaved)
    assert contacts.details(office, ann).note == "Bakes for the fair"
    assert station.faults == []


def test_a_note_is_saved_on_the_way_to_the_next_contact(
    keeper: NoteKeeper, station: Station, add: Adds, office: Office
) -> None:
    ann, bea = add("Ann Adams", phone="(614) 555-0101"), add("Bea Brown", note="Garden")
    shown = Heard(keeper.note_changed)
    keeper.open(ann, "")
    keeper.write("Bakes")
    keeper.open(bea, "Garden")
    station.settle()
    assert contacts.details(office, ann).note == "Bakes"
    assert contacts.details(office, ann).phones[0].e164 == "+16145550101"
    assert contacts.details(office, bea).note == "Garden"
    assert shown.last == "Garden"


def test_what_could_not_be_saved_is_there_when_she_comes_back(
    keeper: NoteKeeper,
    station: Station,
    add: Adds,
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: Any) -> Change:
        raise KnownError("The disk is full.")

    ann, bea = add("Ann Adams"), add("Bea Brown")
    shown = Heard(keeper.note_changed)
    keeper.open(ann, "")
    keeper.write("Bakes")
    with monkeypatch.context() as broken:
        broken.setattr(contacts, "change", full)
        keeper.open(bea, "")
        station.settle()
    assert station.faults == ["The disk is full."]
    assert keeper.unsaved
    keeper.open(ann, "")
    assert shown.last == "Bakes"
    keeper.save()
    station.settle()
    assert contacts.details(office, ann).note == "Bakes"
    assert not keeper.unsaved


def test_after_a_bug_a_note_is_tried_again(
    keeper: NoteKeeper, station: Station, add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    keeper.open(ann, "")
    keeper.write("Bakes")
    keeper.save()
    station.desk.store.bug.emit(ValueError())
    station.bugs.clear()
    assert keeper.unsaved
    keeper.save()
    station.settle()
    assert not keeper.unsaved
    assert contacts.details(office, ann).note == "Bakes"


def test_typing_is_not_disturbed_by_what_is_read_meanwhile(
    keeper: NoteKeeper, station: Station, add: Adds
) -> None:
    ann = add("Ann Adams")
    shown = Heard(keeper.note_changed)
    keeper.open(ann, "")
    keeper.write("Bakes ")
    keeper.open(ann, "")
    keeper.save()
    station.settle()
    keeper.open(ann, "Bakes")
    assert [text for (text,) in shown] == [""]
    keeper.open(ann, "Bakes and sews")  # the command line wrote that
    assert shown.last == "Bakes and sews"


def test_a_saved_note_is_not_what_undo_takes_back(
    keeper: NoteKeeper, station: Station, add: Adds, office: Office
) -> None:
    undo = UndoPresenter(station.desk)
    ann = add("Ann Adams")
    call = calls.record(office, ann, Outcome.NO_MESSAGE, NOW)
    station.desk.changed.emit(call.change)
    keeper.open(ann, "")
    keeper.write("Bakes")
    keeper.save()
    station.settle()
    undone = Heard(undo.undone)
    undo.undo()
    station.settle()
    assert len(undone) == 1
    with office.database.read() as work:
        assert work.calls.of(ann) == ()
    assert contacts.details(office, ann).note == "Bakes"


def test_undo_goes_back_step_by_step(station: Station, add: Adds, office: Office) -> None:
    undo = UndoPresenter(station.desk)
    ids = [add(name) for name in ("Ann Adams", "Bea Brown")]
    for contact_id in ids:
        change = calls.record(office, contact_id, Outcome.NO_MESSAGE, NOW).change
        station.desk.changed.emit(change)
    undone = Heard(undo.undone)
    for _ in ids:
        undo.undo()
        undo.undo()  # while one is being taken back, another wish is not heard
        station.settle()
    assert [change.contact_id for (change,) in undone] == ids[::-1]
    nothing = Heard(undo.nothing)
    undo.undo()
    station.settle()
    assert len(nothing) == 1
    assert station.faults == []


def test_changes_by_another_program_are_announced(
    station: Station, add: Adds, office: Office, tmp_path: Path
) -> None:
    ann = add("Ann Adams")
    watch = Watch(station.desk)
    heard = Heard(station.desk.changed)
    watch.look()
    station.settle()
    calls.record(office, ann, Outcome.NO_MESSAGE, NOW)
    watch.look()
    station.settle()
    assert heard == []  # this program's own
    other = open_office(tmp_path / "data")
    calls.record(other, ann, Outcome.NO_MESSAGE, NOW)
    other.database.close()
    watch.look()
    station.settle()
    assert heard == [(Change(frozenset(Thing)),)]


def test_each_full_minute_is_told(station: Station, office: Office, qtbot: QtBot) -> None:
    desk = Desk(office, station.desk.store, lambda: NOW.replace(second=59, microsecond=990_000))
    watch = Watch(desk)
    with qtbot.waitSignal(watch.minute):
        watch.start()


def test_times_are_the_sellers_whatever_zone_this_computer_is_set_to(
    held: Held, add: Adds, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("Lena Hart", zone="Pacific/Honolulu")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        held.due.refresh()
        held.lane.run_all()
    finally:
        monkeypatch.undo()
        time.tzset()
    assert held.due.due is not None
    (line,) = held.due.due.lines
    assert (line.heading, line.badge) == ("Later today", "1 pm")


def test_a_list_nobody_sees_is_read_once_when_it_is_seen_again(held: Held, add: Adds) -> None:
    lane, due, call = held
    _ann, bea, cleo = (add(name) for name in ("Ann Adams", "Bea Brown", "Cleo Cole"))
    due.refresh()
    lane.run_all()
    lists = Heard(due.due_changed)
    due.set_active(False)
    call.record(Outcome.VOICEMAIL)
    lane.run_all()
    due.refresh()  # another minute
    lane.run_all()
    assert lists == []
    due.set_active(True)
    lane.run_all()
    assert [line.contact_id for line in lists.last.lines] == [bea, cleo]
    assert len(lists) == 1
    due.set_active(False)
    due.set_active(True)  # nothing has changed
    lane.run_all()
    assert len(lists) == 1
