"""A take whose recogniser was lost: it is heard as a whole, and nobody has to wait for that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.usecases import takes
from app.usecases.office import Office
from tests.ui.pages.booth_on_stage import Rehearsing, rehearsing
from tests.ui.pages.stage import Heard, Station
from ui.presenters import rehearsal_words as words
from ui.presenters.leading import HeardSoFar
from ui.presenters.rehearsal_stage import Stage

LOST = HeardSoFar(lost=True)


@pytest.fixture
def stage(station: Station, office: Office, tmp_path: Path) -> Iterator[Rehearsing]:
    with rehearsing(station, office, tmp_path) as made:
        yield made
        made.studio.at_once.set()


def until_it_is_heard_again(stage: Rehearsing) -> None:
    """Say something that nobody hears to its end."""
    stage.begin()
    stage.say(LOST, LOST, seconds=2.0)
    stage.studio.take.listens = False
    stage.studio.at_once.clear()
    stage.presenter.finish()
    stage.station.qtbot.waitUntil(lambda: stage.status.last == words.LOOKING_CLOSER)


def test_another_is_made_ready_at_the_moment_of_the_loss(stage: Rehearsing) -> None:
    deaf = Heard(stage.recording.deaf)
    stage.begin()
    stage.say(HeardSoFar(), LOST, LOST)
    assert len(deaf) == 1
    stage.presenter.leave()
    stage.settle()


def test_the_score_comes_when_it_has_been_heard(stage: Rehearsing) -> None:
    until_it_is_heard_again(stage)
    assert stage.presenter.stage is Stage.FINISHING
    stage.studio.at_once.set()
    stage.settle()
    assert stage.presenter.stage is Stage.SCORED
    assert len(stage.scored) == 1


def test_she_need_not_wait_for_it_and_may_say_it_again(stage: Rehearsing, office: Office) -> None:
    until_it_is_heard_again(stage)
    [first] = stage.presenter.take_ids
    stage.presenter.leave()
    assert stage.presenter.stage is Stage.READY
    assert stage.advised.last == words.SCORED_LATER
    assert stage.presenter.take_ids == {first}  # nobody else is to score it
    stage.presenter.begin(stage.piece())
    stage.microphone.hear(2.0)
    stage.station.qtbot.waitUntil(lambda: stage.presenter.stage is Stage.LISTENING)
    stage.studio.at_once.set()
    stage.settle()
    assert stage.presenter.stage is Stage.LISTENING
    assert takes.take(office, first).score is not None
    assert len(stage.scored) == 0
    stage.presenter.leave()
    stage.settle()


def test_another_page_may_be_opened_meanwhile(stage: Rehearsing) -> None:
    until_it_is_heard_again(stage)
    stage.presenter.step_away()
    stage.studio.at_once.set()
    stage.settle()
    assert (words.SCORED_MEANWHILE, None) in stage.noticed
    assert len(stage.scored) == 1
