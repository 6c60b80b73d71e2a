"""What can go away in the middle of a take: the recogniser, the microphone, room on the disk."""

from __future__ import annotations

import os
import signal
import sqlite3
from pathlib import Path

import pytest

from app.bootstrap import DATABASE
from app.domain.take import Take
from app.speech.sound import RATE, read
from tests.data.disks import fill, small_disk
from tests.flows import rehearsing as flow
from tests.recordings import with_recordings
from tests.sound_room import SoundRoom
from ui.audio import microphone
from ui.presenters import rehearsal_words as words
from ui.theme_controller import ThemeController

pytestmark = [pytest.mark.flow, with_recordings]


@pytest.fixture
def truth(tmp_path: Path) -> flow.Truth:
    return flow.beginning(tmp_path, words=21)


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGSTOP])
def test_a_recogniser_that_dies_or_hangs_loses_nothing_of_the_take(
    sound_room: SoundRoom,
    look: ThemeController,
    tmp_path: Path,
    truth: flow.Truth,
    blow: signal.Signals,
) -> None:
    folder = tmp_path / "data"
    flow.settle_in(folder, truth.text)
    with flow.rehearsal(folder, look) as her:
        her.open()
        her.begin()
        saying = sound_room.say(truth.sound)
        her.until(lambda: her.word >= 3, "the prompter follows")
        victim = flow.recogniser()
        os.kill(victim, blow)
        her.until(lambda: her.status == words.STOPPED_LISTENING, "the window says so")
        assert her.page.take.panel.prompter.is_playing
        her.until(lambda: saying.poll() is not None, "all is said")
        flow.all_was_heard(her, truth.sound)
        take = her.finish()
        assert her.told == []
        assert flow.recogniser() != victim
    require_whole(take, her)
    assert take.score is not None
    assert take.score.coverage is not None
    assert take.score.coverage >= 0.95
    assert flow.kept(folder) == (take,)


def test_a_recogniser_that_hangs_at_the_very_end_costs_no_score(
    sound_room: SoundRoom, look: ThemeController, tmp_path: Path, truth: flow.Truth
) -> None:
    folder = tmp_path / "data"
    flow.settle_in(folder, truth.text)
    statuses: list[str] = []
    with flow.rehearsal(folder, look) as her:
        her.open()
        her.begin()
        flow.say(her, sound_room, truth.sound)
        her.until(lambda: her.word >= 19, "the prompter is at the last words")
        os.kill(flow.recogniser(), signal.SIGSTOP)
        assert her.program.wiring.sound.takes is not None
        her.program.wiring.sound.takes.status_changed.connect(statuses.append)
        take = her.finish()
    assert statuses[-2:] == [words.LOOKING, words.LOOKING_CLOSER]
    require_whole(take, her)
    assert take.score is not None
    assert take.score.coverage is not None
    assert take.score.coverage >= 0.95
    assert flow.kept(folder) == (take,)


def test_a_microphone_that_is_unplugged_leaves_the_take_so_far_and_its_score(
    sound_room: SoundRoom, look: ThemeController, tmp_path: Path, truth: flow.Truth
) -> None:
    folder = tmp_path / "data"
    flow.settle_in(folder, truth.text)
    sound_room.plug_in("lapel")
    with flow.rehearsal(folder, look, microphone="lapel") as her:
        her.open()
        her.begin()
        saying = sound_room.say(truth.sound)
        her.until(lambda: her.word >= 5, "the prompter follows")
        sound_room.unplug("lapel")
        take = her.score()
        assert her.told == [microphone.WENT_AWAY]
        saying.terminate()
        saying.wait()
        require_whole(take, her)
        assert take.score is not None
        assert take.score.coverage is not None
        assert 0.1 <= take.score.coverage < 0.95
        assert flow.kept(folder) == (take,)
        # The next take uses the microphone there is, which was heard before.
        her.begin()
        her.press("A")


def test_a_disk_that_fills_up_leaves_what_was_said_and_its_score(
    sound_room: SoundRoom, look: ThemeController, tmp_path: Path, truth: flow.Truth
) -> None:
    with small_disk(tmp_path / "disk", "16m") as disk:
        folder = disk / "data"
        flow.settle_in(folder, truth.text)
        with flow.rehearsal(folder, look) as her:
            her.open()
            her.begin()
            saying = sound_room.say(truth.sound)
            her.until(lambda: her.word >= 3, "the prompter follows")
            fill(disk)
            her.until(lambda: bool(her.told), "the window says so")
            her.until(lambda: saying.poll() is not None, "all is said")
            flow.all_was_heard(her, truth.sound)
            assert her.status == words.FOLLOWING
            take = her.finish()
            # Neither the sound nor the row of the take has room any more, but she has her score.
            assert [each.partition(" is full; ")[0] for each in her.told] == [
                f"The disk with {folder / 'takes'}",
                f"The disk with {folder}",
            ]
            assert take.score is not None
            assert take.score.coverage is not None
            assert take.score.coverage >= 0.95
        [sound] = (folder / "takes").iterdir()
        there = read(sound)
        assert RATE < len(there) < len(her.heard)
        assert bytes(her.heard).startswith(there)
        require_sound_database(folder)
        assert flow.kept(folder) == ()

        (disk / "filler").unlink()
        with flow.rehearsal(folder, look) as her:
            her.open()
            her.until(lambda: bool(her.told), "what was cut off is found")
        [take] = flow.kept(folder)
        assert take.sound == sound
        assert read(sound) == there


def require_sound_database(folder: Path) -> None:
    database = sqlite3.connect(folder / DATABASE)
    assert database.execute("pragma integrity_check").fetchone() == ("ok",)
    database.close()


def require_whole(take: Take, her: flow.Rehearsal) -> None:
    """Everything the microphone gave is in the file."""
    assert take.sound is not None
    assert read(take.sound) == bytes(her.heard)
