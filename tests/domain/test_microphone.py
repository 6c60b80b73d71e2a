"""Whether a microphone is fit for a take."""

from __future__ import annotations

from pathlib import Path
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.microphone import RATE, MicrophoneCheck, Verdict, level
from app.speech.sound import read
from tests.recordings import recordings, with_recordings

SENTENCE_S = 3


def of(*samples: int) -> bytes:
    return np.array(samples, "<i2").tobytes()


def verdict(sound: bytes, chunk: int = 1_280) -> Verdict:
    check = MicrophoneCheck()
    for at in range(0, len(sound), chunk):
        check.hear(sound[at : at + chunk])
    assert check.enough
    return check.verdict


def whole(values: NDArray[np.float64]) -> bytes:
    return np.clip(values, -32_768, 32_767).astype("<i2").tobytes()


def pink(count: int, seed: int) -> NDArray[np.float64]:
    """Noise whose power falls by 3 dB an octave, at a power of 1."""
    random = np.random.default_rng(seed)
    steps = count // 2 + 1
    spectrum = random.standard_normal(steps) + 1j * random.standard_normal(steps)
    noise = np.fft.irfft(spectrum / np.sqrt(np.maximum(np.arange(steps), 1)), count)
    return np.asarray(noise / noise.std())


def sentences() -> list[NDArray[np.float64]]:
    """The first seconds of every recording."""
    takes = [np.frombuffer(read(path), "<i2").astype(np.float64) for path in recordings()]
    return [take[: SENTENCE_S * RATE] for take in takes]


def test_levels_are_told_in_dbfs() -> None:
    assert level(of(*[32_767, -32_768] * 100)).dbfs == pytest.approx(0.0, abs=0.01)
    sine = whole(32_767 * np.sin(2 * np.pi * 1_000 * np.arange(RATE) / RATE))
    assert level(sine).dbfs == pytest.approx(-3.01, abs=0.01)
    assert level(bytes(640)).dbfs == level(b"").dbfs == -100.0
    assert level(of(1, 2) + b"\x00").samples == 2


def test_what_is_cut_off_at_full_scale_is_counted() -> None:
    assert level(of(32_767, -32_768, 32_700, 32_699, 0)).at_full_scale == 3


@pytest.mark.parametrize("amplitude", [0, 10])
def test_silence_is_a_microphone_that_does_not_hear(amplitude: int) -> None:
    random = Random(4)
    hiss = of(*(random.randint(-amplitude, amplitude) for _ in range(SENTENCE_S * RATE)))
    assert verdict(hiss) is Verdict.SILENT


def test_before_any_sound_nothing_was_heard() -> None:
    check = MicrophoneCheck()
    assert check.verdict is Verdict.SILENT
    assert not check.enough
    check.hear(bytes(SENTENCE_S * 2 * RATE - 2))
    assert not check.enough


@pytest.mark.parametrize("silence_s", [0.0, 1.03, 2.0])
def test_a_rush_that_sets_in_is_no_voice(silence_s: float) -> None:
    count, quiet = SENTENCE_S * RATE, round(silence_s * RATE)
    rush = 4_000 * np.random.default_rng(7).standard_normal(count)
    assert verdict(whole(np.concatenate([np.zeros(quiet), rush])[:count])) is Verdict.NOISY


def test_a_steady_hum_is_no_voice() -> None:
    hum = whole(2_000 * np.sin(2 * np.pi * 100 * np.arange(SENTENCE_S * RATE) / RATE))
    assert verdict(hum) is Verdict.NOISY


@with_recordings
@pytest.mark.parametrize(
    ("decibels", "expected"),
    [(0, Verdict.GOOD), (-20, Verdict.GOOD), (-37, Verdict.TOO_QUIET), (-60, Verdict.SILENT)],
)
def test_recordings_are_judged_by_how_loud_they_are(decibels: float, expected: Verdict) -> None:
    # The softest of them is 8 dB softer than the loudest.
    assert [verdict(whole(each * 10 ** (decibels / 20))) for each in sentences()] == [
        expected
    ] * len(sentences())


@with_recordings
def test_a_microphone_turned_up_too_far_is_told() -> None:
    assert {verdict(whole(each * 10 ** (18 / 20))) for each in sentences()} == {Verdict.CLIPPED}


@with_recordings
@pytest.mark.parametrize(("ratio_db", "at_least"), [(20, 0.0), (5, 0.8), (0, 1.0)])
def test_noise_is_told_where_following_would_fail(ratio_db: float, at_least: float) -> None:
    noisy = 0
    takes = sentences()
    for seed, take in enumerate(takes):
        noise = pink(len(take), seed) * take.std() * 10 ** (-ratio_db / 20)
        noisy += verdict(whole((take + noise) / 2)) is Verdict.NOISY
    assert noisy >= at_least * len(takes)
    if ratio_db == 20:
        assert noisy == 0


@with_recordings
def test_the_length_of_the_chunks_does_not_matter() -> None:
    sound = read(Path(recordings()[0]))[: SENTENCE_S * 2 * RATE]
    assert {verdict(sound, chunk) for chunk in (1, 641, 3_200, len(sound))} == {Verdict.GOOD}
