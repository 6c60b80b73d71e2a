"""The card of whoever comes next, read ahead while the one before her is called."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from app.domain.call import Outcome
from app.usecases import calls, contacts
from app.usecases.change import Change, Thing
from app.usecases.office import Office
from tests.fakes import HeldLane
from tests.ui.pages.stage import NOW, Adds, Heard
from ui.desk import Desk
from ui.presenters.call import CallPresenter, Shown
from ui.presenters.due import DuePresenter


class Held(NamedTuple):
    lane: HeldLane
    desk: Desk
    due: DuePresenter
    call: CallPresenter
    cards: list[Shown | None]

    @property
    def names(self) -> list[str]:
        return [shown.card.contact.name for shown in self.cards if shown]


@pytest.fixture
def held(office: Office, qapp: object) -> Held:
    lane = HeldLane()
    desk = Desk(office, lane, lambda: NOW)  # type: ignore[arg-type]
    due = DuePresenter(desk)
    call = CallPresenter(desk, due, lambda _day: False)
    cards: list[Shown | None] = []
    call.card_changed.connect(cards.append)
    return Held(lane, desk, due, call, cards)


def test_turning_to_her_shows_what_was_read_and_reads_it_again(
    held: Held, add: Adds, office: Office
) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    held.due.select(ann)
    held.call.expect(bea)
    held.lane.run_all()
    assert held.names == ["Ann Adams"]
    calls.record(office, bea, Outcome.STOP, NOW)  # which nobody has told yet
    held.due.select(bea)  # the lane is held
    assert held.names == ["Ann Adams", "Bea Brown"]
    assert held.call.shown is held.cards[-1]
    assert not held.call.shown.card.standing.do_not_call
    held.lane.run_all()
    assert held.names == ["Ann Adams", "Bea Brown", "Bea Brown"]
    assert held.call.shown.card.standing.do_not_call


def test_what_was_read_again_and_is_the_same_is_not_shown_again(held: Held, add: Adds) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    held.due.select(ann)
    held.call.expect(bea)
    held.lane.run_all()
    held.due.select(bea)
    held.lane.run_all()
    assert held.names == ["Ann Adams", "Bea Brown"]


def test_an_outcome_has_only_her_own_card_read_again(held: Held, add: Adds, office: Office) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    held.due.call_up(ann)
    held.lane.run_all()
    for contact_id, cards in ((bea, 1), (ann, 2)):
        held.desk.changed.emit(calls.record(office, contact_id, Outcome.NO_MESSAGE, NOW).change)
        held.lane.run_all()
        assert held.names == ["Ann Adams"] * cards


def test_a_card_that_is_out_of_sight_waits_until_it_can_be_looked_at(
    held: Held, add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    held.due.call_up(ann)
    held.lane.run_all()
    held.call.set_active(False)
    change = calls.record(office, ann, Outcome.STOP, NOW).change
    held.desk.changed.emit(change)
    held.call.refresh()
    held.lane.run_all()
    assert held.names == ["Ann Adams"]
    held.call.set_active(True)
    held.lane.run_all()
    assert held.call.shown is not None
    assert held.call.shown.card.standing.do_not_call


def test_somebody_else_than_expected_is_read_first(held: Held, add: Adds) -> None:
    ann, bea, cleo = (add(name) for name in ("Ann Adams", "Bea Brown", "Cleo Cole"))
    held.due.select(ann)
    held.call.expect(bea)
    held.lane.run_all()
    held.due.select(cleo)
    assert held.call.shown is None
    held.lane.run_all()
    assert held.names == ["Ann Adams", "Cleo Cole"]


def test_the_outcome_before_hers_leaves_what_was_read_ahead(held: Held, add: Adds) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    held.due.refresh()
    held.lane.run_all()
    assert held.due.selected == ann
    held.call.expect(bea)
    held.lane.run_all()
    recorded = Heard(held.call.recorded)
    held.call.record(Outcome.VOICEMAIL)
    held.lane.work_one()  # the outcome is on the disk; nothing of Bea has been read since
    held.lane.tell_one()
    assert recorded.last.contact_id == ann
    assert held.names[-1] == "Bea Brown"


@pytest.mark.parametrize("things", [{Thing.NEWS}, {Thing.SETTINGS}, {Thing.CONTACTS}])
def test_what_may_change_her_card_has_it_read_again(
    held: Held, add: Adds, office: Office, things: set[Thing]
) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    held.due.select(ann)
    held.call.expect(bea)
    held.lane.run_all()
    calls.record(office, bea, Outcome.STOP, NOW)
    held.desk.changed.emit(Change(frozenset(things)))
    held.due.call_up(bea)
    assert held.call.shown is None  # not what was so before
    held.lane.run_all()
    assert held.call.shown is not None
    assert held.call.shown.card.standing.do_not_call


def test_who_is_gone_when_read_ahead_is_told_only_in_her_turn(
    held: Held, add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    held.due.select(ann)
    held.call.expect(999)
    held.lane.run_all()
    assert held.names == ["Ann Adams"]
    assert held.due.selected == ann
    assert contacts.details(office, ann).name == "Ann Adams"
