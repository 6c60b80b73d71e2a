"""Hearing a script: one sound at a time, with the word that sounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes import HeldLane
from tests.ui.pages.aloud_on_stage import (
    TEXT,
    VOICE,
    WORDS,
    Loudspeaker,
    Narrator,
    lane,
    loudspeaker,
    narrator,
)
from tests.ui.pages.stage import Heard
from ui.presenters.reading_aloud import ReadingAloud, Sounding

__all__ = ["lane", "loudspeaker", "narrator"]


@pytest.fixture
def aloud(lane: HeldLane, narrator: Narrator, loudspeaker: Loudspeaker) -> ReadingAloud:
    return ReadingAloud(lane, narrator, loudspeaker)  # type: ignore[arg-type]


def test_the_word_that_sounds_is_told_once(
    aloud: ReadingAloud, lane: HeldLane, loudspeaker: Loudspeaker
) -> None:
    words, states = Heard(aloud.word_changed), Heard(aloud.changed)
    aloud.read(TEXT, "en", {}, VOICE)
    lane.run_all()
    for seconds in (0.0, 0.2, 0.5, 1.2, 1.3):
        loudspeaker.moved.emit(seconds)
    loudspeaker.finished.emit()
    assert [word for (word,) in words] == [0, 1]
    assert [state for (state,) in states] == [
        Sounding.PREPARING,
        Sounding.PLAYING,
        Sounding.NOTHING,
    ]


def test_a_newer_wish_is_the_one_that_sounds(
    aloud: ReadingAloud, lane: HeldLane, loudspeaker: Loudspeaker
) -> None:
    aloud.read("One.", "en", {}, VOICE)
    aloud.read("Two.", "en", {}, VOICE)
    lane.run_all()
    assert [samples for samples, *_ in loudspeaker.played] == [b"Two."]


def test_nothing_sounds_after_stop_although_the_voice_was_asked(
    aloud: ReadingAloud, lane: HeldLane, loudspeaker: Loudspeaker
) -> None:
    aloud.read(TEXT, "en", {}, VOICE)
    aloud.stop()
    lane.run_all()
    assert loudspeaker.played == []
    assert aloud.sounding is Sounding.NOTHING


def test_a_voice_is_given_up_and_not_even_asked_for_what_is_no_longer_wanted(
    aloud: ReadingAloud, lane: HeldLane, narrator: Narrator
) -> None:
    for _ in range(3):
        aloud.read(TEXT, "en", {}, VOICE)
    assert narrator.cancelled == 2
    lane.run_all()
    assert narrator.read_aloud == 1


def test_a_sentence_is_said_again_from_its_beginning(
    aloud: ReadingAloud, lane: HeldLane, loudspeaker: Loudspeaker
) -> None:
    aloud.read(TEXT, "en", {}, VOICE)
    lane.run_all()
    loudspeaker.moved.emit(4.5)
    aloud.say_again()
    assert loudspeaker.played[-1][1] == pytest.approx(2.1)  # "I'll" is the third word


def test_it_pauses_and_goes_on(
    aloud: ReadingAloud, lane: HeldLane, loudspeaker: Loudspeaker
) -> None:
    aloud.toggle()  # nothing sounds: nothing happens
    aloud.read(TEXT, "en", {}, VOICE)
    lane.run_all()
    aloud.toggle()
    assert aloud.sounding is Sounding.PAUSED
    aloud.toggle()
    assert aloud.sounding is Sounding.PLAYING
    assert loudspeaker.asked[-2:] == ["pause", "resume"]


def test_a_bug_in_the_voice_leaves_nothing_waiting(
    aloud: ReadingAloud, lane: HeldLane, narrator: Narrator, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs = Heard(lane.bug)
    monkeypatch.setattr(narrator, "read", lambda *_: 1 / 0)
    aloud.read(TEXT, "en", {}, VOICE)
    lane.run_all()
    assert len(bugs) == 1
    assert aloud.sounding is Sounding.NOTHING


def test_no_voice_is_told_in_its_sentence(
    aloud: ReadingAloud, lane: HeldLane, narrator: Narrator
) -> None:
    narrator.fault = "There is no voice here; please install espeak-ng."
    told = Heard(aloud.refused)
    aloud.read(TEXT, "en", {}, VOICE)
    lane.run_all()
    assert told.last == narrator.fault
    assert aloud.sounding is Sounding.NOTHING


def test_a_stretch_of_a_take_is_played_alone(
    aloud: ReadingAloud, lane: HeldLane, loudspeaker: Loudspeaker, tmp_path: Path
) -> None:
    import wave

    path = tmp_path / "take.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(b"\1\0" * 16_000)
    aloud.play_take(path, WORDS, (0.25, 0.5))
    lane.run_all()
    assert loudspeaker.played == [(b"\1\0" * 16_000, 0.25, 0.5)]


def test_a_take_whose_sound_is_gone_is_told(
    aloud: ReadingAloud, lane: HeldLane, tmp_path: Path
) -> None:
    told = Heard(aloud.refused)
    aloud.play_take(tmp_path / "gone.wav", WORDS)
    lane.run_all()
    assert told


class TestGettingReady:
    def test_reads_in_advance_without_a_sound_or_a_word(
        self,
        aloud: ReadingAloud,
        lane: HeldLane,
        narrator: Narrator,
        loudspeaker: Loudspeaker,
    ) -> None:
        states, refused = Heard(aloud.changed), Heard(aloud.refused)
        aloud.get_ready(TEXT, "en", {}, VOICE)
        lane.run_all()
        assert narrator.read_aloud == 1
        narrator.fault = "There is no voice."
        aloud.get_ready(TEXT, "en", {}, VOICE)
        lane.run_all()
        assert (states, refused, loudspeaker.played) == ([], [], [])

    def test_makes_way_for_whatever_is_wanted(
        self, aloud: ReadingAloud, lane: HeldLane, narrator: Narrator, loudspeaker: Loudspeaker
    ) -> None:
        aloud.get_ready("One.", "en", {}, VOICE)
        aloud.get_ready("Two.", "en", {}, VOICE)
        aloud.read("Three.", "en", {}, VOICE)
        aloud.get_ready("Four.", "en", {}, VOICE)
        lane.run_all()
        assert narrator.read_aloud == 1
        assert [samples for samples, *_ in loudspeaker.played] == [b"Three."]
        aloud.stop()
        aloud.get_ready("Five.", "en", {}, VOICE)
        aloud.be_quiet()  # a take begins
        lane.run_all()
        assert narrator.read_aloud == 1

    @pytest.mark.parametrize("wish", ["read", "get_ready", "be_quiet", "stop"])
    def test_is_given_up_for_whatever_is_wanted(
        self, aloud: ReadingAloud, lane: HeldLane, narrator: Narrator, wish: str
    ) -> None:
        aloud.get_ready("One.", "en", {}, VOICE)
        other = ("Two.", "en", {}, VOICE) if "read" in wish else ()
        getattr(aloud, wish)(*other)
        assert narrator.cancelled == 1

    def test_is_waited_for_where_it_is_what_she_wants(
        self, aloud: ReadingAloud, lane: HeldLane, narrator: Narrator, loudspeaker: Loudspeaker
    ) -> None:
        for _ in range(2):
            aloud.get_ready("One.", "en", {}, VOICE)
        lane.work_one()
        aloud.read("One.", "en", {}, VOICE)
        assert narrator.cancelled == 0
        lane.run_all()
        assert [samples for samples, *_ in loudspeaker.played] == [b"One."]
        aloud.stop()
        assert narrator.cancelled == 0

    def test_that_is_over_has_nothing_to_be_given_up(
        self, aloud: ReadingAloud, lane: HeldLane, narrator: Narrator
    ) -> None:
        aloud.get_ready("One.", "en", {}, VOICE)
        lane.run_all()
        narrator.fault = "There is no voice."
        aloud.get_ready("Two.", "en", {}, VOICE)
        lane.run_all()
        aloud.be_quiet()
        assert narrator.cancelled == 0
