"""A mailbox answers into a real microphone: its beep starts the words, and they follow her."""

from __future__ import annotations

import gc
import os
import signal
import sqlite3
import wave
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.bootstrap import DATABASE, open_office
from app.domain.policy import Situation
from app.speech.sound import RATE, read
from app.usecases import library
from tests.flows import rehearsing as flow
from tests.flows.sitting import Clock, Sitting, settle_in, sitting
from tests.recordings import with_recordings
from tests.sound_room import SoundRoom
from tests.speech.telephone import of_bytes, silence, tone, voice
from ui.audio.under_way import CallUnderWay
from ui.pages.listening_form import ListeningForm
from ui.pages.session_listening import SessionListening
from ui.presenters import session_ear_words as words
from ui.presenters.moves import Moves
from ui.presenters.session_ear import SessionEar
from ui.presenters.session_ear_state import Ear
from ui.settings import SoundSettings, WindowSettings
from ui.theme_controller import ThemeController

pytestmark = pytest.mark.flow

GREETING = "Hi, you have reached Ann. I can not take your call. Please leave me a message."
WORDS = 21


@pytest.fixture
def truth(tmp_path: Path) -> flow.Truth:
    """What she says to the mailbox."""
    return flow.beginning(tmp_path, words=WORDS)


@pytest.fixture
def folder(tmp_path: Path, truth: flow.Truth) -> Path:
    """A session of two people, whom she tells what she says."""
    data = tmp_path / "data"
    settle_in(data, 2, in_session=True)
    office = open_office(data)
    made, _ = library.create(office, Situation.FIRST, "en", "Hello", truth.text, datetime.now(UTC))
    library.choose(office, Situation.FIRST, "en", None, made.id)
    office.database.close()
    return data


def listens(folder: Path, moves: Moves) -> None:
    """She has agreed to it some time ago."""
    settings = WindowSettings(folder)
    settings.may_listen, settings.session_moves = True, moves


def mailbox(folder: Path, message: Path) -> Path:
    """A greeting, a beep, and the message that is left."""
    greeting = 0.1 * voice(GREETING, "espeak:en-us:170", folder)
    beep = 0.3 * tone(0.4, 1_000)
    parts = (silence(0.5), greeting, silence(0.5), beep, silence(0.7), of_bytes(read(message)))
    sound = np.clip(np.concatenate(parts) * 32_767, -32_768, 32_767).astype("<i2")
    path = folder / "call.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.tobytes())
    return path


def listening_of(her: Sitting) -> SessionListening:
    (found,) = her.page.call.findChildren(SessionListening)
    assert isinstance(found, SessionListening)
    return found


def ear_of(her: Sitting) -> SessionEar:
    """What listens, once it is there and ready to follow the words."""
    listening = listening_of(her)
    her.until(lambda: listening.ear is not None, "something listens")
    ear = listening.ear
    assert ear is not None
    her.until(lambda: ear._preparation.can_listen is True, "her words are prepared")
    return ear


def is_open(her: Sitting) -> bool:
    return her.program.wiring.sound.booth.microphone.listening


def hears(her: Sitting) -> None:
    """Wait until the microphone is heard."""
    sounds: list[bytes] = []
    chunk = her.program.wiring.sound.booth.microphone.chunk
    chunk.connect(sounds.append)
    her.until(lambda: bool(sounds), "the microphone is heard")
    chunk.disconnect(sounds.append)


def holds_no_sound(folder: Path) -> None:
    """Nothing in the data folder is a sound, or could be."""
    files = {each.name: each for each in folder.rglob("*") if each.is_file()}
    assert not [name for name in files if name.endswith((".wav", ".part", ".raw", ".pcm"))]
    assert not [name for name, each in files.items() if each.read_bytes()[:4] == b"RIFF"]
    with sqlite3.connect(folder / DATABASE) as disk:
        (takes,) = disk.execute("SELECT count(*) FROM take").fetchone()
    assert takes == 0


@with_recordings
def test_the_beep_starts_the_words_they_follow_her_and_enter_records(
    sound_room: SoundRoom, look: ThemeController, tmp_path: Path, folder: Path, truth: flow.Truth
) -> None:
    call = mailbox(tmp_path, truth.sound)
    listens(folder, Moves.HANDS_FREE)
    with sitting(folder, look, Clock()) as her:
        her.go_on()
        ear, listening = ear_of(her), listening_of(her)
        prompter = her.page.call.card.panel.prompter
        places: list[int] = []
        prompter.word_changed.connect(places.append)
        her.keys("g")
        assert is_open(her)
        assert listening.sign.words == words.FOR_BEEP
        hears(her)
        playing = sound_room.say(call)
        her.until(lambda: ear.state is Ear.VOICE, "the beep was heard")
        her.until(lambda: listening.sign.words == words.FOLLOWING, "she is followed")
        her.until(lambda: listening.offered, "the goodbye was heard")
        assert not is_open(her)
        assert listening.sign.words == words.OFFER
        assert max(places) >= WORDS - 4
        assert len(set(places)) > WORDS // 2
        assert her.kept.outcomes == {}
        who = her.name
        her.keys(Qt.Key.Key_Return)
        assert her.kept.outcomes == {who: "voicemail"}
        assert her.name != who
        assert not listening.offered
        her.until(lambda: playing.poll() is not None, "all was played")
        assert her.told == [her.told[0]]
        gc.collect()
        her.until(lambda: not her.program.wiring.sound.booth.lane.busy, "the call is put away")
        kept = [each for each in gc.get_objects() if isinstance(each, CallUnderWay)]
        assert kept == []
    holds_no_sound(folder)


@with_recordings
def test_with_her_voice_the_words_follow_from_start_on(
    sound_room: SoundRoom, look: ThemeController, folder: Path, truth: flow.Truth
) -> None:
    with sitting(folder, look, Clock()) as her:
        her.go_on()
        listening = listening_of(her)
        assert listening.ear is None
        listening.use(Moves.VOICE)
        assert isinstance(her.page.call.card.form, ListeningForm)
        her.keys(Qt.Key.Key_Return)
        ear_of(her)
        prompter = her.page.call.card.panel.prompter
        her.keys("g")
        assert not is_open(her)
        her.keys(Qt.Key.Key_Space)
        assert is_open(her)
        hears(her)
        saying = sound_room.say(truth.sound)
        her.until(lambda: not is_open(her), "she has said it, and the microphone is closed")
        assert prompter.word >= WORDS - 4
        assert her.told == []
        her.until(lambda: saying.poll() is not None, "all is said")
        assert not listening.offered
        assert her.kept.outcomes == {}
    holds_no_sound(folder)


def test_the_microphone_is_closed_with_everything_that_ends_a_call(
    sound_room: SoundRoom, look: ThemeController, folder: Path
) -> None:
    listens(folder, Moves.HANDS_FREE)

    def go_on() -> None:
        her.keys(Qt.Key.Key_Return)

    def come_back() -> None:
        her.open()
        assert her.page.view is her.page.call

    nothing: Callable[[], None] = lambda: None  # noqa: E731
    with sitting(folder, look, Clock()) as her:
        her.go_on()
        ear_of(her)
        for keys, back in (
            (("a",), lambda: her.keys("a")),
            (("n", "1"), nothing),
            (("1",), nothing),
        ):
            her.keys("g")
            assert is_open(her), keys
            her.keys(*keys)
            assert not is_open(her), keys
            back()
        her.press("Z", ctrl=True)
        her.settle()
        her.until(lambda: her.name is not None, "somebody is on the screen again")
        her.keys("g")
        assert is_open(her)
        her.keys("P", shift=True)
        assert not is_open(her)
        go_on()
        her.keys("g")
        assert is_open(her)
        her.open("today")
        assert not is_open(her)
        come_back()
        her.keys("g")
        assert is_open(her)
        her.keys("E", shift=True)
        assert not is_open(her)
    holds_no_sound(folder)


@with_recordings
def test_a_recogniser_that_is_killed_leaves_the_words_to_her_pace(
    sound_room: SoundRoom, look: ThemeController, folder: Path, truth: flow.Truth
) -> None:
    listens(folder, Moves.VOICE)
    with sitting(folder, look, Clock()) as her:
        her.go_on()
        ear_of(her)
        prompter = her.page.call.card.panel.prompter
        her.keys(Qt.Key.Key_Space)
        hears(her)
        saying = sound_room.say(truth.sound)
        her.until(lambda: prompter.word > 0, "she is followed")
        os.kill(flow.recogniser(), signal.SIGKILL)
        her.until(lambda: prompter.is_playing, "the words run by themselves")
        her.until(lambda: words.STOPPED_LISTENING in her.told, "she is told why")
        assert not is_open(her)
        her.keys("1")
        ear_of(her)  # for whoever is next somebody listens again
        saying.terminate()
        saying.wait()


def test_a_microphone_unplugged_while_it_waits_is_told_of(
    sound_room: SoundRoom, look: ThemeController, folder: Path
) -> None:
    listens(folder, Moves.HANDS_FREE)
    sound_room.plug_in("lapel")
    WindowSettings(folder).sound = SoundSettings(microphone="lapel")
    with sitting(folder, look, Clock()) as her:
        her.go_on()
        ear_of(her)
        her.keys("g")
        assert is_open(her)
        her.until(lambda: listening_of(her).sign.words != "", "it is open")
        sound_room.unplug("lapel")
        her.until(lambda: bool(her.told), "she is told")
        assert not is_open(her)
        assert listening_of(her).sign.words == ""
        her.keys("1")
        assert len(her.kept.outcomes) == 1
