"""A script is said into a real microphone: followed, scored, kept, planned."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.score import Point, Score
from app.domain.traps import Trap
from app.speech.sound import RATE, loudness, read
from app.usecases import rehearsing, takes
from tests.flows import rehearsing as flow
from tests.recordings import with_recordings
from tests.sound_room import SoundRoom
from ui.presenters import rehearsal_words as words
from ui.theme_controller import ThemeController

pytestmark = pytest.mark.flow

HELLO = "Hi Sarah, this is Dana."
ASKING = "Please call me back tonight."
CLOSING = "I will try you again on Tuesday."


@with_recordings
def test_a_script_that_is_said_is_followed_scored_kept_and_planned(
    sound_room: SoundRoom, look: ThemeController, tmp_path: Path
) -> None:
    truth = flow.beginning(tmp_path, words=21)
    folder = tmp_path / "data"
    flow.settle_in(folder, truth.text)
    seen: list[tuple[float, int]] = []
    with flow.rehearsal(folder, look) as her:
        her.open()
        her.begin()
        her.booth.microphone.chunk.connect(
            lambda _chunk: seen.append((len(her.heard) / (2 * RATE), her.word))
        )
        flow.say(her, sound_room, truth.sound)
        assert her.status == words.FOLLOWING
        her.until(lambda: her.word >= 19, "the prompter is at the last words")
        shown = her.finish()
        assert her.told == []
    [take] = flow.kept(folder)
    assert take == shown
    assert take.sound is not None
    sound = read(take.sound)
    assert sound == bytes(her.heard)

    # Where the prompter was while she spoke.  What it shows glides there in some tenths of a
    # second; measured were 98 % within two words, 90 on a computer with much else to do.
    began = first_sound(sound) - first_sound(read(truth.sound))
    during = [(at - began, word) for at, word in seen if truth.starts[0] < at - began < truth.end]
    near = [abs(word - truth.word_at(at)) <= 2 for at, word in during]
    assert sum(near) >= 0.8 * len(near)
    assert len(near) > 40

    score = take.score
    assert score is not None
    assert score.coverage is not None
    assert score.coverage >= 0.95
    spoken = truth.end - truth.starts[0]
    assert score.seconds == pytest.approx(spoken, abs=0.4)
    assert score.wpm == pytest.approx(60 * len(truth.starts) / spoken, rel=0.08)
    for word, start in zip(score.words, truth.starts, strict=True):
        assert word.start == pytest.approx(start + began, abs=0.3)

    now = datetime.now(UTC)
    with flow.data_of(folder) as office:
        told = takes.progress(office, now)
        [row] = told.rows
        assert row.due_on is not None
        days = (row.due_on - told.today).days
        assert 1 <= days <= 30
        assert rehearsing.plan(office, now) == ()
        [again] = rehearsing.plan(office, now + timedelta(days=days + 1))
        assert again.script_id == flow.SCRIPT


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_a_request_to_call_back_is_caught_when_it_is_said_and_only_then(
    sound_room: SoundRoom, look: ThemeController, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    flow.settle_in(folder, f"{HELLO} {ASKING} {CLOSING}")
    scores: list[Score] = []
    with flow.rehearsal(folder, look) as her:
        her.open()
        for said in (f"{HELLO} {ASKING} {CLOSING}", f"{HELLO} {CLOSING}"):
            path = tmp_path / f"{len(said)}.wav"
            subprocess.run(["espeak-ng", "-v", "en-us", "-s", "160", "-w", path, said], check=True)
            her.begin()
            flow.say(her, sound_room, path)
            score = her.finish().score
            assert score is not None
            scores.append(score)
    asked, silent = scores
    assert Trap.ASKS_CALLBACK in {finding.trap for finding in asked.traps}
    assert kept(asked) is False
    assert Trap.ASKS_CALLBACK not in {finding.trap for finding in silent.traps}
    assert "tonight" not in silent.said_text
    assert kept(silent) is not False


def kept(score: Score) -> bool | None:
    """Whether she did not ask for a call; None where nothing is told about it."""
    ticks = {tick.point: tick.kept for tick in score.ticks}
    return ticks.get(Point.NO_CALL_BACK)


def first_sound(samples: bytes) -> float:
    """Seconds until there is any."""
    return 0.05 * next(at for at, level in enumerate(loudness(samples)) if level > -50.0)
