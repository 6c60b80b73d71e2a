"""The tones of a mailbox."""

from __future__ import annotations

import numpy as np

from app.domain.microphone import RATE
from app.speech.beep import BEEP_SECONDS, beep, time_is_up


def test_the_beep_is_half_a_second_of_one_kilohertz() -> None:
    samples = np.frombuffer(beep(), "<i2").astype(float)
    assert len(samples) == round(RATE * BEEP_SECONDS)
    loudest = int(np.argmax(np.abs(np.fft.rfft(samples))))
    assert loudest / BEEP_SECONDS == 1_000


def test_tones_begin_and_end_without_a_click() -> None:
    for sound in (beep(), time_is_up()):
        samples = np.frombuffer(sound, "<i2").astype(int)
        assert abs(samples[0]) < 100
        assert abs(samples[-1]) < 400
        assert 5_000 < np.abs(samples).max() < 10_000


def test_the_end_sounds_unlike_the_beginning() -> None:
    samples = np.abs(np.frombuffer(time_is_up(), "<i2").astype(int))
    silent = samples[round(RATE * 0.16) : round(RATE * 0.24)]
    assert silent.max() == 0
