"""Sound as devices want it."""

from __future__ import annotations

import numpy as np
import pytest

from app.speech.device_sound import DeviceFormat, FromDevice, Kind, for_device
from app.speech.sound import RATE


def tone(rate: int = RATE, seconds: float = 0.5) -> bytes:
    wave = 0.5 * np.sin(2 * np.pi * 300 * np.arange(round(rate * seconds)) / rate)
    return np.rint(32_768 * wave).astype("<i2").tobytes()


def difference(one: bytes, other: bytes) -> int:
    """The largest, away from the ends, where a filter rings."""
    a, b = (np.frombuffer(sound, "<i2").astype(int) for sound in (one, other))
    assert len(a) == pytest.approx(len(b), abs=4)
    return int(np.abs(a[1_000:-1_000] - b[1_000 : len(a) - 1_000]).max())


@pytest.mark.parametrize("rate", [RATE, 44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("kind", ["u1", "<i2", "<i4", "<f4"])
@pytest.mark.parametrize("piece", [997, 10**9])
def test_there_and_back_is_the_same_sound(rate: int, channels: int, kind: Kind, piece: int) -> None:
    form = DeviceFormat(rate, channels, kind)
    raw = for_device(tone(), form)
    take_in = FromDevice(form)
    back = b"".join(take_in(raw[at : at + piece]) for at in range(0, len(raw), piece))
    assert difference(back + take_in.rest(), tone()) <= (260 if kind == "u1" else 60)


def test_full_scale_stays_full_scale() -> None:
    loud = np.array([32_767, -32_768] * 50, "<i2").tobytes()
    for kind in ("u1", "<i4", "<f4"):
        form = DeviceFormat(RATE, 1, kind)
        back = np.frombuffer(FromDevice(form)(for_device(loud, form)), "<i2")
        assert back.max() >= 32_500
        assert back.min() <= -32_500
