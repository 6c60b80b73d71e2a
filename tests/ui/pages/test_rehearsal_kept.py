"""What fails around a take: nothing she said is lost, and only what failed ends."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest

from app.domain.errors import KnownError
from app.usecases import takes
from app.usecases.office import Office
from tests.ui.pages.booth_on_stage import Rehearsing, at
from tests.ui.pages.stage import Station
from ui.presenters import rehearsal_words as words
from ui.presenters.leading import HeardSoFar
from ui.presenters.rehearsal_stage import Stage


def test_a_recogniser_that_dies_takes_nothing_with_it(stage: Rehearsing) -> None:
    stage.begin()
    stage.say(at(3, 0.4), HeardSoFar(lost=True), HeardSoFar(lost=True))
    assert stage.status.last == words.STOPPED_LISTENING
    assert stage.runs.last is True
    stage.presenter.finish()
    stage.settle()
    assert stage.presenter.stage is Stage.SCORED
    assert len(stage.studio.take.sound) == 48_000


def test_a_full_disk_is_told_once_and_the_score_still_comes(stage: Rehearsing) -> None:
    stage.begin()
    stage.say(HeardSoFar(fault="The disk is full."), at(5), seconds=1.0)
    assert stage.refused == [("The disk is full.",)]
    stage.presenter.finish()
    stage.settle()
    assert stage.presenter.stage is Stage.SCORED


def test_a_take_that_can_be_kept_nowhere_is_scored_all_the_same(
    stage: Rehearsing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise KnownError("There is no room for a take.")

    for name in ("begin_take", "make_sound_file"):
        monkeypatch.setattr(takes, name, full)
    stage.begin()
    assert stage.refused.last == "There is no room for a take."
    stage.say(seconds=2.0)
    stage.presenter.finish()
    stage.settle()
    assert stage.studio.take.path is None
    assert stage.scored.last.id == 0
    assert stage.scored.last.score is not None


@pytest.mark.parametrize("fault", [KnownError("The data is locked."), ZeroDivisionError()])
@pytest.mark.parametrize("where", ["preferences.seller", "takes.begin_take"])
def test_what_fails_while_she_speaks_is_tried_again_at_the_end(
    stage: Rehearsing, monkeypatch: pytest.MonkeyPatch, fault: Exception, where: str
) -> None:
    def broken(*_: Any) -> None:
        raise fault

    with monkeypatch.context() as locked:
        locked.setattr(f"app.usecases.{where}", broken)
        stage.begin()
    stage.say(seconds=2.0)
    assert stage.presenter.stage is Stage.LISTENING
    stage.presenter.finish()
    stage.settle()
    assert stage.presenter.stage is Stage.SCORED
    assert stage.scored.last.sound == stage.studio.take.path
    stage.station.bugs.clear()


@pytest.mark.parametrize("fault", [KnownError("The data is locked."), ZeroDivisionError()])
def test_a_take_that_cannot_be_kept_is_kept_for_later(
    stage: Rehearsing, office: Office, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def broken(*_: Any) -> None:
        raise fault

    stage.begin()
    stage.say(seconds=2.0)
    with monkeypatch.context() as locked:
        locked.setattr(takes, "keep_take", broken)
        stage.presenter.finish()
        stage.settle()
    assert not stage.presenter.stage.under_way
    with office.database.read() as work:
        assert len(work.takes.under_way()) == 1
    stage.station.bugs.clear()


def test_a_busy_database_costs_no_sound(stage: Rehearsing, office: Office) -> None:
    gate = Event()
    stage.presenter.prepare(stage.piece())
    stage.settle()
    stage.station.desk.store.run(gate.wait)
    stage.presenter.begin(stage.piece())
    stage.microphone.hear(5.0)
    stage.presenter.close()
    stage.station.qtbot.waitUntil(lambda: not stage.lane.busy)
    assert len(stage.studio.take.sound) == 160_000
    assert stage.studio.take.path is not None
    assert stage.studio.take.path.exists()
    gate.set()
    stage.settle()
    with office.database.read() as work:
        (take_id,) = work.takes.under_way()
    assert takes.take(office, take_id).sound == stage.studio.take.path


def test_a_bug_in_the_listening_ends_that_alone(
    stage: Rehearsing, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.begin()
    stage.say(at(3, 0.4))
    with monkeypatch.context() as broken:
        broken.setattr(stage.studio.take, "hear", lambda _chunk: 1 / 0)
        stage.microphone.hear(0.5)
        stage.settle()
    assert stage.status.last == words.STOPPED_LISTENING
    assert not stage.studio.take.listens
    stage.say(seconds=1.0)
    assert stage.presenter.stage is Stage.LISTENING


def test_a_late_score_is_not_that_of_the_take_after_it(stage: Rehearsing) -> None:
    gate = Event()
    stage.begin()
    stage.say(seconds=3.0)
    stage.lane.run(gate.wait)
    stage.presenter.finish()
    stage.presenter.close()
    stage.presenter.begin(stage.piece())
    stage.microphone.hear(0.5)
    gate.set()
    stage.settle()
    assert stage.presenter.stage is Stage.LISTENING
    assert stage.scored == []


def test_a_window_that_closes_leaves_the_take_for_the_next_start(
    stage: Rehearsing, office: Office
) -> None:
    stage.begin()
    stage.say(seconds=2.0)
    stage.presenter.close()
    stage.settle()
    assert stage.studio.take.closed
    assert stage.scored == []
    assert not stage.microphone.listening


def test_a_bug_elsewhere_on_its_lane_does_not_end_a_take(stage: Rehearsing) -> None:
    stage.begin()
    stage.say(seconds=2.0)
    stage.lane.run(lambda: 1 / 0)
    stage.settle()
    assert stage.presenter.stage is Stage.LISTENING
    stage.presenter.finish()
    stage.settle()
    assert stage.presenter.stage is Stage.SCORED


def test_a_bug_while_it_is_scored_leaves_the_take_for_the_next_start(
    stage: Rehearsing, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(stage.studio, "judge", broken)
    stage.begin()
    stage.say(seconds=2.0)
    stage.presenter.finish()
    stage.settle()
    assert stage.presenter.stage is Stage.READY
    assert len(stage.left) == 1
    assert stage.advised.last == words.SCORED_LATER
    with office.database.read() as work:
        assert len(work.takes.under_way()) == 1


def test_a_bug_elsewhere_does_not_end_a_take(stage: Rehearsing, station: Station) -> None:
    stage.begin()
    stage.say(seconds=1.0)
    station.desk.store.bug.emit(ZeroDivisionError())
    assert stage.presenter.stage is Stage.LISTENING
    station.bugs.clear()
