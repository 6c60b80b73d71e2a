"""Sound as a device wants it, where that is not 16 kHz, mono, signed 16-bit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from app.speech.sound import RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Kind = Literal["u1", "<i2", "<i4", "<f4"]
"""Numpy's names of the kinds of sample there are: unsigned bytes, whole numbers, fractions."""

_ZERO: Final[dict[Kind, float]] = {"u1": 128, "<i2": 0, "<i4": 0, "<f4": 0}
_FULL: Final[dict[Kind, float]] = {"u1": 128, "<i2": 2**15, "<i4": 2**31, "<f4": 1}


@dataclass(frozen=True, slots=True)
class DeviceFormat:
    """Samples a second, channels (their samples take turns) and kind of sample."""

    rate: int
    channels: int
    kind: Kind


class FromDevice:
    """Turns what a microphone gives, piece by piece, into sound of ours.

    A piece of 50 ms takes 0.1 ms.  The resampler holds some 10 ms back; ``rest`` gives them.
    """

    def __init__(self, form: DeviceFormat) -> None:
        import soxr

        self._form = form
        self._resampler: Any = None
        if form.rate != RATE:
            self._resampler = soxr.ResampleStream(form.rate, RATE, 1, dtype="float32")
        self._cut_off = b""

    def __call__(self, raw: bytes, last: bool = False) -> bytes:
        """The next piece."""
        import numpy as np

        form = self._form
        raw = self._cut_off + raw
        frame = np.dtype(form.kind).itemsize * form.channels
        whole = len(raw) // frame * frame
        self._cut_off = raw[whole:]
        values = np.frombuffer(raw[:whole], form.kind).astype(np.float32)
        values = (values - _ZERO[form.kind]) / _FULL[form.kind]
        mono = values.reshape(-1, form.channels).mean(axis=1, dtype=np.float32)
        if self._resampler is not None:
            mono = self._resampler.resample_chunk(mono, last=last)
        return _whole_numbers(mono, "<i2").tobytes()

    def rest(self) -> bytes:
        """What was held back, once nothing more comes."""
        return self(b"", last=True)


def for_device(samples: bytes, form: DeviceFormat) -> bytes:
    """Sound of ours as a loudspeaker wants it, the same in every channel.

    Thirty seconds take 10 to 50 ms of a processor, five minutes 0.6 s: not for the window's thread.
    """
    import numpy as np
    import soxr

    mono = np.frombuffer(samples, "<i2").astype(np.float32) / _FULL["<i2"]
    if form.rate != RATE:
        mono = soxr.resample(mono, RATE, form.rate)
    return np.repeat(_whole_numbers(mono, form.kind), form.channels).tobytes()


def _whole_numbers(values: NDArray[np.float32], kind: Kind) -> NDArray[Any]:
    import numpy as np

    if kind == "<f4":
        return values.astype(kind)
    full, zero = _FULL[kind], _ZERO[kind]
    scaled = np.rint(values.astype(np.float64) * full)
    return (np.clip(scaled, -full, full - 1) + zero).astype(kind)
