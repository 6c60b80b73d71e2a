"""The beep of a mailbox among voices, noise and the tones of a call."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.speech.mailbox import Beep, BeepListener
from app.speech.sound import RATE, read
from app.speech.tone_finder import ToneFinder
from tests.recordings import recordings, with_recordings
from tests.speech import telephone
from tests.speech.telephone import Noise, Sound, Way, silence, tone

_CHUNK = 640
_GREETING = telephone.murmur(12, np.random.default_rng(7))


def _call(*parts: Sound, snr_db: float = 20.0, noise: Noise = "pink") -> bytes:
    """The parts one after the other, over the line; a full tone is what the noise is below."""
    sound = telephone.over(np.concatenate(parts), Way(250, 3_600))
    sounds = telephone.noise(noise, len(sound), np.random.default_rng(3), [_GREETING])
    return telephone.heard(sound, sounds, loudness=25, snr_db=snr_db, reference=0.5)


def _told(sound: bytes, chunk: int = _CHUNK) -> list[tuple[float, Beep]]:
    """Each beep with the seconds of sound heard when it was told."""
    listener = BeepListener()
    return [
        (min(at + chunk, len(sound)) / 2 / RATE, beep)
        for at in range(0, len(sound), chunk)
        for beep in listener.hear(sound[at : at + chunk])
    ]


def _mailbox(*beep: Sound, snr_db: float = 20.0, noise: Noise = "pink") -> bytes:
    """A greeting, a pause of 0.6 s, the beep, and nobody speaks."""
    return _call(
        silence(0.8), _GREETING, silence(0.6), *beep, silence(1.0), snr_db=snr_db, noise=noise
    )


_BEEP_AT = 0.8 + len(_GREETING) / RATE + 0.6


@pytest.mark.parametrize("noise", ["white", "pink"])
@pytest.mark.parametrize("seconds", [0.15, 0.4, 1.5])
@pytest.mark.parametrize("hertz", [400, 620, 1_000, 1_400, 2_000])
def test_a_beep_10_db_above_the_noise_is_told_within_a_fifth_of_a_second(
    hertz: int, seconds: float, noise: Noise
) -> None:
    ((when, beep),) = _told(_mailbox(tone(seconds, hertz), snr_db=10, noise=noise))
    assert beep.begin == pytest.approx(_BEEP_AT, abs=0.03)
    assert beep.end == pytest.approx(_BEEP_AT + seconds, abs=0.03)
    assert beep.hertz == pytest.approx(hertz, rel=0.005)
    assert 0 < when - (_BEEP_AT + seconds) <= 0.2


@settings(deadline=None, max_examples=12)
@given(hertz=st.floats(400, 2_000), seconds=st.floats(0.15, 1.5))
def test_any_pitch_and_length_is_heard(hertz: float, seconds: float) -> None:
    assume(not (abs(hertz - 425) < 10 and seconds > 0.55))  # ringing in Europe
    assume(not (abs(hertz - 440) < 10 and seconds > 1.35))  # in France
    ((_, beep),) = _told(_mailbox(tone(seconds, hertz)))
    assert beep.hertz == pytest.approx(hertz, rel=0.01)


@settings(deadline=None, max_examples=6)
@given(chunk=st.integers(1, 40_000))
def test_how_the_sound_is_cut_makes_no_difference(chunk: int) -> None:
    sound = _mailbox(tone(0.3, 900))
    if chunk < 100:
        sound = sound[-round(3.5 * 2 * RATE) :]  # byte by byte it takes its time
    assert [beep for _, beep in _told(sound, chunk)] == [beep for _, beep in _told(sound)]


def test_a_whole_call_at_once_is_heard_as_well() -> None:
    sound = _call(_GREETING, silence(0.5), tone(0.3, 900), silence(6.0))
    assert BeepListener().hear(sound) == tuple(beep for _, beep in _told(sound))
    assert len(BeepListener().hear(sound)) == 1


def test_without_a_greeting_there_is_no_beep() -> None:
    assert not _told(_call(silence(3.0), tone(0.4, 1_000), silence(1.0)))


def test_a_greeting_long_ago_is_none() -> None:
    assert not _told(_call(silence(0.8), _GREETING, silence(8.0), tone(0.4, 1_000), silence(1.0)))


def test_a_voice_as_soft_as_the_noise_is_a_greeting() -> None:
    soft = _GREETING * 10 ** (-8 / 20)
    sound = _call(silence(1.0), soft, silence(0.5), tone(0.4, 1_000), silence(1.0), snr_db=10)
    assert len(_told(sound)) == 1


@pytest.mark.parametrize("first", [silence(0.5), np.concatenate([_GREETING, silence(1.0)])])
@pytest.mark.parametrize("name", sorted(telephone.call_tones()))
def test_tones_of_a_call_are_no_beeps(name: str, first: Sound) -> None:
    tones = telephone.call_tones()[name]
    assert not _told(_call(silence(0.5), first, tones, silence(1.0), snr_db=10))


@pytest.mark.parametrize("name", ["ringing US", "ringing UK", "ringing Europe"])
def test_after_ringing_and_a_greeting_the_beep_is_heard(name: str) -> None:
    ringing = telephone.call_tones()[name]
    sound = _call(ringing, _GREETING, silence(0.3), tone(0.5, 1_000), silence(1.0))
    ((_, beep),) = _told(sound)
    assert beep.hertz == pytest.approx(1_000, abs=2)


def test_a_short_beep_at_the_pitch_of_ringing_is_heard_unless_it_rang_so_before() -> None:
    beep = tone(0.3, 425)
    assert len(_told(_mailbox(beep))) == 1
    ringing = telephone.call_tones()["ringing Europe"]
    assert not _told(_call(ringing, _GREETING, silence(0.5), beep, silence(1.0)))


def test_who_speaks_while_it_rings_is_no_greeting() -> None:
    ringing = telephone.call_tones()["ringing Europe"].copy()
    at = round(2.0 * RATE)
    ringing[at : at + len(_GREETING)] += 2 * _GREETING
    assert not _told(_call(_GREETING, silence(0.4), ringing))


@pytest.mark.parametrize(
    "sound", [tone(0.05, 1_000), tone(2.5, 1_000), tone(0.5, 320), tone(0.5, 2_400)]
)
def test_too_short_too_long_too_low_or_too_high_is_no_beep(sound: Sound) -> None:
    assert not _told(_mailbox(sound))


def test_two_beeps_in_a_row_are_two() -> None:
    told = _told(_mailbox(tone(0.15, 1_000), silence(0.2), tone(0.15, 1_000)))
    begins = [beep.begin - _BEEP_AT for _, beep in told]
    assert begins == pytest.approx([0.0, 0.35], abs=0.03)


def test_two_tones_at_once_are_a_beep() -> None:
    ((_, beep),) = _told(_mailbox(tone(0.5, 800, 1_020)))
    assert min(abs(beep.hertz - 800), abs(beep.hertz - 1_020)) < 5


def test_a_tone_into_which_another_follows_at_once_is_no_beep() -> None:
    assert not _told(_mailbox(tone(0.3, 800), tone(0.3, 1_000)))
    assert not _told(_mailbox(tone(0.3, 800), 0.35 * tone(0.3, 1_000)))


@pytest.mark.parametrize("seed", range(6))
def test_held_vowels_and_whistles_are_no_beeps(seed: int) -> None:
    rng = np.random.default_rng(seed)
    for hertz in (150, 230, 420):
        assert not _told(_mailbox(telephone.held_voice(0.8, hertz, rng, 0.01)))
    assert not _told(_mailbox(telephone.whistle(0.8, 600 + 200 * seed, rng)))


@with_recordings
def test_people_who_speak_do_not_beep() -> None:
    for path in recordings():
        assert not _told(read(path)), path.stem


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed")
def test_the_word_beep_is_none_and_the_beep_after_it_is(tmp_path: Path) -> None:
    spoken = telephone.voice(
        "This is Joe. You know what to do. Beep! Leave a message after the beep.",
        "espeak:en-us:150",
        tmp_path,
    )
    ((_, beep),) = _told(_call(silence(0.5), spoken, tone(0.3, 1_400), silence(1.0), snr_db=15))
    assert beep.begin == pytest.approx(0.5 + len(spoken) / RATE, abs=0.05)


def test_sound_is_not_kept() -> None:
    finder = ToneFinder()
    for _ in range(10):
        finder.hear(b"\x10\x00" * RATE)
    assert len(finder.samples(0.0, 7.0)) == 0  # of ten seconds
    assert len(finder.samples(0.0, 10.0)) < 3 * RATE


def test_silence_is_heard_without_fault() -> None:
    assert not _told(bytes(10 * 2 * RATE))
    assert not BeepListener().hear(b"")
    assert not BeepListener().hear(b"\x01")


def test_numpy_waits_until_somebody_listens() -> None:
    code = "import sys, app.speech.mailbox; assert 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
