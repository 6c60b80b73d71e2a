"""Drills as they sound: the greeting, the beep and the end of a mailbox in a real loudspeaker."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.domain.take import TakeKind
from app.speech.beep import BEEP_SECONDS
from app.speech.sound import RATE, read
from tests.flows import rehearsing as flow
from tests.recordings import with_recordings
from tests.sound_room import SoundRoom
from ui.pages import rehearse_take
from ui.presenters import rehearsal
from ui.presenters import rehearsal_words as words
from ui.theme_controller import ThemeController

pytestmark = [
    pytest.mark.flow,
    with_recordings,
    pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"),
]

MAILBOX = 4.0
"""Seconds: half a minute would teach this test nothing more."""

_STEP = 0.01  # seconds
_QUIET = 50.0  # of 32,768


def test_a_mailbox_greets_beeps_listens_and_cuts_her_off(
    sound_room: SoundRoom,
    look: ThemeController,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (rehearsal, rehearse_take):
        monkeypatch.setattr(module, "MAILBOX_SECONDS", MAILBOX)
    truth = flow.beginning(tmp_path, words=15)
    folder, ears = tmp_path / "data", tmp_path / "ears.wav"
    flow.settle_in(folder, truth.text)
    with flow.rehearsal(folder, look) as her:
        her.open()
        her.page.choice.to_mailbox.set_index(1)
        with listening(her, sound_room, ears):
            her.press("R")
            her.until(lambda: bool(her.page.take.theirs.words.text()), "the greeting is shown")
            her.until(lambda: her.status == words.LISTENING, "it is her turn")
            saying = sound_room.say(truth.sound)
            take = her.score()
            assert her.told == [words.TIME_IS_UP]
            saying.terminate()
            saying.wait()
            # The ears hear a little later.
            her.until(lambda: len(parts(beeping(ears))[1]) > 0.25 / _STEP, "the cut-off is heard")

    beep, cut_off = parts(beeping(ears))
    assert len(beep) * _STEP == pytest.approx(BEEP_SECONDS, abs=0.15)
    assert len(cut_off) * _STEP == pytest.approx(0.3, abs=0.15)
    assert cut_off[0] - beep[-1] > MAILBOX - 0.2
    greeting = [at for at in sounding(ears) if at < beep[0] - 0.1]
    assert len(greeting) * _STEP > 1.0

    assert flow.kept(folder) == (take,)
    assert take.kind is TakeKind.VOICEMAIL
    assert take.sound is not None
    assert MAILBOX <= len(read(take.sound)) / (2 * RATE) < MAILBOX + 1.0
    assert take.score is not None
    assert take.score.coverage is not None
    assert take.score.coverage > 0.3


def test_somebody_answers_and_says_something_else_when_asked(
    sound_room: SoundRoom, look: ThemeController, tmp_path: Path
) -> None:
    folder, ears = tmp_path / "data", tmp_path / "ears.wav"
    flow.settle_in(folder, "Hello!")
    with flow.rehearsal(folder, look) as her:
        her.open("en.they_answered")
        her.page.choice.to_person.set_index(1)
        theirs = her.page.take.theirs.words
        with listening(her, sound_room, ears):
            her.press("R")
            her.until(lambda: her.status == words.LISTENING, "it is her turn")
            line, before = theirs.text(), len(sounding(ears))
            assert line
            assert before * _STEP > 0.3
            her.press("N")
            her.until(lambda: theirs.text() not in ("", line), "they say something else")
            her.until(lambda: her.status == words.LISTENING, "it is her turn again")
            assert (len(sounding(ears)) - before) * _STEP > 0.3
        her.press(Qt.Key.Key_Escape)
        her.until(lambda: her.page.view is her.page.choice, "she has left it")


@contextmanager
def listening(her: flow.Rehearsal, room: SoundRoom, into: Path) -> Iterator[None]:
    """Record what the loudspeaker gives, from before the first sound."""
    ears = room.listen(into)
    her.until(lambda: into.exists() and into.stat().st_size > 10_000, "the ears are open")
    yield
    ears.terminate()
    ears.wait()


def parts(tones: list[float]) -> tuple[list[float], list[float]]:
    """The beep, and what comes at least a second later."""
    return [at for at in tones if at < tones[0] + 1.0], [at for at in tones if at >= tones[0] + 1.0]


def sounding(ears: Path) -> list[float]:
    """The seconds of each step in which there is any sound."""
    return [at * _STEP for at, level in enumerate(_steps(ears).std(axis=1)) if level > _QUIET]


def beeping(ears: Path) -> list[float]:
    """The seconds of each step of the tones: a tenth of a second or more of nothing but 1 kHz."""
    power = np.abs(np.fft.rfft(_steps(ears))) ** 2
    at_1_khz = round(1_000 * _STEP)
    tone = power[:, at_1_khz - 1 : at_1_khz + 2].sum(axis=1)
    whole = power.sum(axis=1)
    quiet = len(power[0]) * (_QUIET * _STEP * RATE) ** 2
    runs = groupby(enumerate((whole > quiet) & (tone > 0.9 * whole)), lambda step: bool(step[1]))
    tones = [[at * _STEP for at, _ in run] for is_tone, run in runs if is_tone]
    return [at for each in tones if len(each) * _STEP >= 0.1 for at in each]


def _steps(ears: Path) -> np.ndarray:
    samples = np.frombuffer(read(ears), "<i2").astype(float)
    length = round(_STEP * RATE)
    return samples[: samples.size // length * length].reshape(-1, length)
