"""Sound files and numbers about sound.

Everywhere in Ringwell sound is ``bytes`` of 16 kHz, mono, signed 16-bit little endian.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.errors import KnownError
from app.domain.microphone import RATE as RATE
from app.speech.take_file import samples_of_take

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LOUDNESS_STEP: Final = 0.05
"""Seconds that one value of ``loudness`` stands for."""
LONGEST_SECONDS: Final = 30 * 60
FLOOR_DBFS: Final = -100.0
"""The loudness of digital silence."""


class SoundFault(KnownError):
    """A sound file that cannot be read as it is."""


def read(path: Path) -> bytes:
    """The sound of a file of any kind soundfile knows (WAV, FLAC, Ogg, AIFF, MP3 …).

    A take that was cut off by a crash is read as far as it goes.  Raises ``SoundFault`` in one
    sentence for what is missing, no sound, empty, or longer than ``LONGEST_SECONDS``.
    """
    try:
        samples = samples_of_take(path)
    except FileNotFoundError as fault:
        raise SoundFault(f"There is no file {path}; please check its name.") from fault
    except OSError as fault:
        why = (fault.strerror or "it is refused").lower()
        raise SoundFault(f"{path} cannot be read ({why}); please check the file.") from fault
    if samples is None:
        samples = _converted(path)
    if not samples:
        raise SoundFault(f"There is no sound in {path}; please record it again.")
    if len(samples) > LONGEST_SECONDS * RATE * 2:
        raise _too_long(path)
    return samples


def loudness(samples: bytes) -> tuple[float, ...]:
    """How loud each whole ``LOUDNESS_STEP`` is, in dBFS (root mean square; a full sine is -3)."""
    import numpy as np

    step = round(RATE * LOUDNESS_STEP)
    values = np.frombuffer(samples, "<i2", len(samples) // (2 * step) * step)
    power = np.square(values.astype(np.float64) / 32_768).reshape(-1, step).mean(axis=1)
    quietest = 10 ** (FLOOR_DBFS / 10)
    return tuple(float(level) for level in 10 * np.log10(np.maximum(power, quietest)))


def resampled(samples: NDArray[np.float32], rate: int) -> bytes:
    """Samples of one channel between -1 and 1 at any ``rate``, as sound of ours."""
    import numpy as np
    import soxr

    if rate != RATE:
        samples = soxr.resample(samples, rate, RATE)
    whole = np.clip(np.rint(samples * 32_768), -32_768, 32_767)
    return whole.astype("<i2").tobytes()


def _converted(path: Path) -> bytes:
    import soundfile

    try:
        with soundfile.SoundFile(path) as file:
            if file.frames > LONGEST_SECONDS * file.samplerate:
                raise _too_long(path)
            # Reading whole numbers as such keeps 16 kHz takes as they are, bit by bit.
            values = file.read(dtype="float32", always_2d=True)
            return resampled(values.mean(axis=1), file.samplerate)
    except (soundfile.SoundFileError, TypeError) as fault:
        raise SoundFault(
            f"{path} is not a sound file Ringwell can read; please give it a WAV or FLAC file."
        ) from fault


def _too_long(path: Path) -> SoundFault:
    return SoundFault(
        f"{path} is longer than {LONGEST_SECONDS // 60} minutes; please give Ringwell only the"
        " part you said the script in."
    )
