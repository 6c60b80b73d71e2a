"""Voices and music that seem to be a mailbox's beep, and beeps among them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from app.speech.mailbox import Beep, BeepListener
from app.speech.sound import RATE
from app.speech.tones import tone_in
from tests.speech import telephone
from tests.speech.telephone import Sound, Way, silence, tone

_CHUNK = 640
_GREETING = telephone.murmur(12, np.random.default_rng(7))
_PAUSE = silence(0.6)


def _heard(sound: Sound, *, snr_db: float = 30.0, reference: float = 0.5) -> bytes:
    noise = telephone.noise("pink", len(sound), np.random.default_rng(3), ())
    return telephone.heard(sound, noise, loudness=25, snr_db=snr_db, reference=reference)


def _told(sound: bytes) -> list[tuple[float, Beep]]:
    """Each beep with the seconds of sound heard when it was told."""
    listener = BeepListener()
    return [
        ((at + _CHUNK) / 2 / RATE, beep)
        for at in range(0, len(sound), _CHUNK)
        for beep in listener.hear(sound[at : at + _CHUNK])
    ]


def _vowel(seconds: float, keynote: float, strengths: Sequence[float], bend: float = 0.0) -> Sound:
    """A vowel of few overtones whose pitch bends up by a share of it and back, as voices do."""
    at = np.arange(round(seconds * RATE)) / RATE
    phase = 2 * np.pi * keynote * (at - bend * seconds / np.pi * np.cos(np.pi * at / seconds))
    sound = sum(
        strength * np.sin(times * phase) for times, strength in enumerate(strengths, 1) if strength
    )
    return telephone.edged(np.asarray(sound), 0.01)


@pytest.mark.parametrize("keynote", [205, 215, 230, 250])
def test_a_short_vowel_whose_second_overtone_is_nearly_all_is_no_beep(keynote: float) -> None:
    """As most of what was told in real talk: 0.13 to 0.15 s at 400 to 500 Hz."""
    vowel = _vowel(0.145, keynote, (0.0, 1.0, 0.11), 0.02)
    assert not _told(_heard(np.concatenate([_GREETING, _PAUSE, vowel, silence(0.6)])))
    beep = tone(0.15, 2 * keynote)
    assert len(_told(_heard(np.concatenate([_GREETING, _PAUSE, beep, silence(0.6)])))) == 1


def test_a_voice_that_never_wavers_is_told_by_its_keynote_in_the_room() -> None:
    """A robot's voice, or hers at the microphone: below what a telephone would carry."""
    for seconds in (0.15, 0.19, 0.5):
        robot = _vowel(seconds, 225, (0.75, 1.0))
        assert not _told(_heard(np.concatenate([_GREETING, _PAUSE, robot, silence(0.6)])))


@pytest.mark.parametrize("hertz", [420, 520, 590])
def test_a_soft_overtone_beside_tells_a_vowel_that_wavers(hertz: float) -> None:
    bend = 3.5 / hertz
    assert tone_in(8_000 * _vowel(0.14, hertz / 2, (0.0, 1.0), bend)) is not None
    assert tone_in(8_000 * _vowel(0.14, hertz / 2, (0.0, 1.0, 0.12), bend)) is None
    assert tone_in(8_000 * _vowel(0.14, hertz / 2, (0.0, 1.0, 0.12))) is not None  # a machine's


def test_a_vowel_shortly_before_takes_no_beep_away() -> None:
    """A tenth of a second of a vowel that seems to be a tone makes no tune with the beep."""
    vowel = tone(0.1, 500)
    parts = [_GREETING, vowel, silence(0.25), tone(0.4, 1_000), silence(0.6)]
    ((_, beep),) = _told(_heard(np.concatenate(parts)))
    assert beep.hertz == pytest.approx(1_000, abs=2)


@pytest.mark.parametrize(("seed", "first"), [(0, 1), (1, 0), (2, 0), (3, 0), (7, 0)])
def test_music_of_bare_tones_is_no_beep(seed: int, first: int) -> None:
    """But for the very first note: of that nobody could tell."""
    tune = telephone.music(20.0, np.random.default_rng(seed))
    sound = telephone.over(np.concatenate([_GREETING, _PAUSE, tune]), Way(250, 3_600))
    assert len(_told(_heard(sound, snr_db=20))) == first


def test_a_note_of_its_own_after_three_others_is_part_of_a_tune() -> None:
    notes = [np.concatenate([tone(0.3, hertz), silence(0.7)]) for hertz in (523, 659, 784)]
    last = np.concatenate([tone(0.3, 1_047), silence(0.3)])
    pitches = [
        [round(beep.hertz) for _, beep in _told(_heard(np.concatenate([_GREETING, *parts])))]
        for parts in (
            [_PAUSE, *notes[:2], last],
            [_PAUSE, *notes, last],
            [_PAUSE, *notes, silence(6.5), _GREETING, _PAUSE, last],
            [_PAUSE, *[notes[0]] * 3],
        )
    ]
    assert pitches == [[523, 659, 1_047], [523, 659, 784], [523, 659, 784, 1_047], [523] * 2]


@pytest.mark.parametrize("hertz", [500, 930, 1_690])
def test_where_a_tone_ends_is_found_in_a_room_that_goes_on_with_it(hertz: float) -> None:
    way = Way(echo_seconds=0.5, direct_db=4.0, gain_control=0.8, seed=5)
    parts = [_GREETING, _PAUSE, tone(0.5, hertz), silence(1.0)]
    sound = telephone.over(np.concatenate(parts), way)
    ended = len(np.concatenate(parts[:3])) / RATE
    ((when, beep),) = _told(_heard(sound, snr_db=20))
    assert beep.end == pytest.approx(ended, abs=0.05)
    assert when - ended <= 0.2


@pytest.mark.parametrize("hertz", [1_300, 1_800])
def test_a_fifth_of_a_second_is_heard_in_rooms_that_echo_for_half_a_second(hertz: float) -> None:
    """A room builds it up while it sounds: its phase strays by more than that of a long one."""
    parts = np.concatenate([_GREETING, _PAUSE, tone(0.2, hertz), silence(0.5)])
    for seed in range(8):
        sound = telephone.over(parts, Way(echo_seconds=0.45, direct_db=5.0, seed=seed))
        assert len(_told(_heard(sound, snr_db=20))) == 1, seed


@pytest.mark.parametrize("hertz", [420, 480])
def test_so_short_and_low_that_it_may_be_a_vowel_is_no_beep(hertz: float) -> None:
    for seconds, told in ((0.13, 0), (0.15, 1)):
        parts = [_GREETING, _PAUSE, tone(seconds, hertz), silence(0.5)]
        assert len(_told(_heard(np.concatenate(parts)))) == told
