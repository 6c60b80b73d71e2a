"""Reading sound files, and how loud they are."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from app.domain.errors import KnownError
from app.speech import sound
from app.speech.sound import LOUDNESS_STEP, RATE, loudness, read
from tests.recordings import recordings, with_recordings


def tone(seconds: float = 1.0, rate: int = RATE, hertz: float = 440.0) -> NDArray[np.float64]:
    return 0.5 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)


def ours(values: NDArray[np.float64]) -> NDArray[np.int16]:
    return np.rint(values * 32_768).astype("<i2")


@with_recordings
def test_a_recording_is_read_bit_by_bit() -> None:
    for path in recordings():
        with wave.open(str(path)) as file:
            assert read(path) == file.readframes(file.getnframes())


@pytest.mark.parametrize("name", ["take.flac", "take.wav", "take.aiff"])
def test_sound_of_16_khz_is_the_same_in_every_file(tmp_path: Path, name: str) -> None:
    samples = ours(tone())
    soundfile.write(tmp_path / name, samples, RATE, subtype="PCM_16")
    assert read(tmp_path / name) == samples.tobytes()


@pytest.mark.parametrize("rate", [8_000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_24", "FLOAT"])
def test_other_rates_channels_and_kinds_are_converted(
    tmp_path: Path, rate: int, subtype: str
) -> None:
    channels = np.column_stack([tone(rate=rate), tone(rate=rate)])
    soundfile.write(tmp_path / "take.wav", channels, rate, subtype=subtype)
    samples = np.frombuffer(read(tmp_path / "take.wav"), "<i2")
    assert len(samples) == pytest.approx(RATE, abs=2)
    middle = slice(RATE // 4, RATE // 2)  # a filter rings at the ends
    assert np.abs(samples[middle] - ours(tone())[middle]).max() < 60


def test_what_is_too_loud_for_16_bits_is_cut_off(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "take.wav", tone() * 4, RATE, subtype="FLOAT")
    samples = np.frombuffer(read(tmp_path / "take.wav"), "<i2")
    assert (samples.min(), samples.max()) == (-32_768, 32_767)


def test_what_cannot_be_read_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, empty, silent = (tmp_path / name for name in ("text.wav", "empty.wav", "silent.wav"))
    text.write_text("Hi Linda, it's Carol.", encoding="utf-8")
    empty.touch()
    soundfile.write(silent, ours(tone(0.0)), RATE)
    soundfile.write(tmp_path / "long.flac", ours(tone(3.0)), RATE)
    soundfile.write(tmp_path / "long.wav", ours(tone(3.0)), RATE)
    monkeypatch.setattr(sound, "LONGEST_SECONDS", 2)
    for name, why in {
        "missing.wav": "no file",
        "text.wav": "not a sound file",
        "empty.wav": "not a sound file",
        "silent.wav": "no sound",
        "long.flac": "longer than",
        "long.wav": "longer than",
        "": "cannot be read",
    }.items():
        with pytest.raises(KnownError, match=why):
            read(tmp_path / name)


def test_loudness_is_told_step_by_step() -> None:
    step = round(LOUDNESS_STEP * RATE)
    full = np.full(step, 32_767, "<i2")
    steps = np.concatenate([full, full // 10, np.zeros(step, "<i2"), full[: step // 2]])
    assert loudness(steps.tobytes()) == pytest.approx((0.0, -20.0, -100.0), abs=0.01)
    assert loudness(b"") == ()
