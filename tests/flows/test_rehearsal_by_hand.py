"""What she does herself: the microphone check before a take, and her hand on the text in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.microphone import Verdict
from tests.flows import rehearsing as flow
from tests.recordings import with_recordings
from tests.sound_room import MICROPHONE, SoundRoom
from ui.presenters import rehearsal_words as words
from ui.presenters.mic_check import advice
from ui.settings import WindowSettings
from ui.theme_controller import ThemeController

pytestmark = [pytest.mark.flow, with_recordings]


def test_a_silent_microphone_is_found_before_the_first_take(
    sound_room: SoundRoom, look: ThemeController, tmp_path: Path
) -> None:
    truth = flow.beginning(tmp_path, words=21)
    folder = tmp_path / "data"
    flow.settle_in(folder, truth.text)
    WindowSettings(folder).checked_microphones = frozenset()
    with flow.rehearsal(folder, look) as her:
        her.open()
        page, check = her.page, her.page.check
        her.press("R")
        her.until(lambda: page.view is check, "the microphone is checked first")
        silent, good = (advice(verdict, True) for verdict in (Verdict.SILENT, Verdict.GOOD))
        her.until(lambda: check.words.text() == silent, "nothing was heard")
        saying = sound_room.say(truth.sound)
        her.press("C")
        her.until(lambda: check.words.text() == good, "she was heard")
        saying.terminate()
        saying.wait()
        her.begin()
        assert page.view is page.take
        her.press(Qt.Key.Key_Escape)
        her.until(lambda: page.view is page.choice, "she has left it")
    assert WindowSettings(folder).checked_microphones == {MICROPHONE}


def test_her_hand_wins_at_once_and_the_listening_goes_on(
    sound_room: SoundRoom, look: ThemeController, tmp_path: Path
) -> None:
    truth = flow.beginning(tmp_path, words=21)
    folder = tmp_path / "data"
    flow.settle_in(folder, truth.text)
    with flow.rehearsal(folder, look) as her:
        her.open()
        her.begin()
        saying = sound_room.say(truth.sound)
        her.until(lambda: her.word >= 3, "the prompter follows")
        her.press(Qt.Key.Key_Space)
        assert her.status == words.HELD
        held = her.word
        her.until(lambda: saying.poll() is not None, "all is said")
        flow.all_was_heard(her, truth.sound)
        # What was heard just before may still have moved it a little.
        assert held <= her.word < 15
        her.press(Qt.Key.Key_Space)
        her.until(lambda: her.word >= 19, "the prompter catches up")
        her.press(Qt.Key.Key_PageUp)
        her.until(lambda: her.word < 19, "it goes where she wants it")
        take = her.finish()
    assert take.score is not None
    assert take.score.coverage is not None
    assert take.score.coverage >= 0.95
