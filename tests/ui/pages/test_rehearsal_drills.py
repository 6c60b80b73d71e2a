"""Drills: the greeting and the beep, or what somebody says, before it is her turn."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from app.domain.errors import KnownError
from app.domain.take import TakeKind
from app.speech.beep import beep, time_is_up
from app.usecases import drills
from tests.ui.pages.booth_on_stage import MIC, Rehearsing
from ui.presenters import rehearsal_words as words
from ui.presenters.rehearsal_stage import Stage


def test_a_mailbox_greets_beeps_and_listens(stage: Rehearsing) -> None:
    stage.begin(TakeKind.VOICEMAIL)
    assert stage.presenter.stage is Stage.THEIRS
    assert stage.voice.said == [stage.told.last]
    stage.hear_out()
    assert stage.presenter.stage is Stage.BEEP
    assert stage.loudspeaker.played[-1] == beep()
    stage.microphone.hear(0.4)  # the beep itself is no part of the message
    stage.hear_out()
    assert stage.presenter.stage is Stage.OPENING
    stage.say(seconds=1.0)
    assert stage.presenter.stage is Stage.LISTENING
    assert len(stage.studio.take.sound) == 32_000


def test_no_greeting_comes_twice_in_a_row(stage: Rehearsing) -> None:
    for _ in range(12):
        stage.begin(TakeKind.VOICEMAIL)
        stage.presenter.leave()
        stage.settle()
    greetings = [said.split()[-4:] for said in stage.voice.said]
    assert all(one != other for one, other in pairwise(greetings))


def test_a_mailbox_cuts_her_off_at_thirty_seconds(stage: Rehearsing) -> None:
    stage.begin(TakeKind.VOICEMAIL)
    stage.hear_out()
    stage.hear_out()
    stage.say(seconds=29.9)
    assert stage.presenter.stage is Stage.LISTENING
    stage.say(seconds=0.2)
    assert stage.loudspeaker.played[-1] == time_is_up()
    assert stage.noticed.last == words.TIME_IS_UP
    assert stage.presenter.stage is Stage.SCORED


def test_without_a_voice_the_greeting_is_read_and_the_beep_still_sounds(stage: Rehearsing) -> None:
    stage.voice.missing = "Please install espeak-ng."
    stage.begin(TakeKind.VOICEMAIL)
    assert stage.refused.last == "Please install espeak-ng."
    assert stage.told.last
    stage.later.pass_by()
    assert stage.presenter.stage is Stage.BEEP
    assert stage.loudspeaker.played == [beep()]


def test_without_a_loudspeaker_the_beep_is_counted_down(stage: Rehearsing) -> None:
    stage.devices.outputs = ()
    counts: list[int] = []
    stage.drill.count_changed.connect(counts.append)
    stage.begin(TakeKind.VOICEMAIL)
    stage.later.pass_by()
    while stage.presenter.stage is Stage.BEEP:
        stage.later.pass_by()
    assert counts[-4:] == [3, 2, 1, 0]
    assert stage.presenter.stage is Stage.OPENING
    assert stage.loudspeaker.played == []


def test_a_loudspeaker_that_goes_away_holds_nothing_up(stage: Rehearsing) -> None:
    stage.begin(TakeKind.VOICEMAIL)
    stage.devices.outputs = ()
    stage.loudspeaker.lost.emit("The loudspeaker stopped.")
    assert stage.refused.last == "The loudspeaker stopped."
    stage.later.pass_by()
    assert stage.presenter.stage is Stage.BEEP


def test_somebody_answers_and_says_something_else_at_a_key(stage: Rehearsing) -> None:
    stage.begin(TakeKind.DOORSTEP)
    first = stage.told.last
    assert stage.presenter.stage is Stage.THEIRS
    stage.hear_out()
    stage.say(seconds=1.5)
    assert stage.presenter.stage is Stage.LISTENING
    stage.presenter.next_line()
    stage.settle()
    assert stage.told.last != first
    piece = stage.presenter.piece
    assert piece is not None
    assert piece.line is not None
    assert piece.script.occasion is piece.line.objection
    assert stage.studio.prepared[-1] == piece.text
    stage.hear_out()
    stage.say(seconds=1.5)
    stage.presenter.finish()
    stage.settle()
    assert stage.scored.last.script_id == piece.script.id


def test_another_page_during_a_greeting_is_quiet(stage: Rehearsing) -> None:
    stage.begin(TakeKind.VOICEMAIL)
    stage.presenter.step_away()
    stage.settle()
    assert stage.noticed == []
    assert stage.presenter.stage is Stage.READY
    stage.hear_out()
    assert stage.presenter.stage is Stage.READY


def test_a_spanish_mailbox_greets_in_spanish(stage: Rehearsing) -> None:
    stage.begin(TakeKind.VOICEMAIL, language="es")
    assert stage.voice.languages == ["es"]


@pytest.mark.parametrize("kind", [TakeKind.VOICEMAIL, TakeKind.DOORSTEP])
def test_her_turn_can_come_at_once(stage: Rehearsing, kind: TakeKind) -> None:
    stage.begin(kind)
    stage.presenter.finish()
    stage.settle()
    if kind is TakeKind.VOICEMAIL:
        assert stage.presenter.stage is Stage.BEEP
        assert stage.loudspeaker.played[-1] == beep()
        stage.hear_out()
    assert stage.presenter.stage is Stage.OPENING


def test_a_microphone_that_comes_during_the_beep_records(stage: Rehearsing) -> None:
    stage.devices.inputs = ()
    stage.begin(TakeKind.VOICEMAIL)
    stage.hear_out()
    assert stage.presenter.stage is Stage.BEEP
    stage.devices.plug(MIC)
    stage.hear_out()
    stage.say(seconds=1.0)
    assert stage.presenter.stage is Stage.LISTENING


@pytest.mark.parametrize("fault", [KnownError("The data is locked."), ZeroDivisionError()])
@pytest.mark.parametrize("kind", [TakeKind.VOICEMAIL, TakeKind.DOORSTEP])
def test_nobody_to_answer_makes_it_her_turn(
    stage: Rehearsing, monkeypatch: pytest.MonkeyPatch, kind: TakeKind, fault: Exception
) -> None:
    def broken(*_: Any) -> None:
        raise fault

    for name in ("greeting", "answer_to"):
        monkeypatch.setattr(drills, name, broken)
    stage.begin(kind)
    if kind is TakeKind.DOORSTEP:
        stage.presenter.next_line()
        stage.settle()
        assert stage.presenter.stage is Stage.OPENING
    else:
        assert stage.presenter.stage is Stage.BEEP
    stage.station.bugs.clear()


def test_a_bug_in_the_voice_leaves_the_greeting_to_be_read(
    stage: Rehearsing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage.voice, "speak", lambda *_: 1 / 0)
    stage.begin(TakeKind.VOICEMAIL)
    stage.later.pass_by()
    assert stage.presenter.stage is Stage.BEEP
