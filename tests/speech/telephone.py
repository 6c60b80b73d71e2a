"""What a call sounds like: tones, voices, and the way from the mailbox to the microphone.

Sounds are float arrays at 16 kHz, of about 1 at their loudest until `heard` sets their level.
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from app.speech.sound import RATE, read

Sound = NDArray[np.float64]
Noise = Literal["white", "pink", "babble"]

SIT = (985.2, 1_428.5, 1_776.7)
"""The three tones before "the number you have dialed is not in service"."""
KEYS = ((697, 1_209), (770, 1_336), (852, 1_477), (941, 1_336), (697, 1_477))


def silence(seconds: float) -> Sound:
    """Nothing."""
    return np.zeros(round(seconds * RATE))


def tone(
    seconds: float, *hertz: float, fade: float = 0.005, overtones: Sequence[float] = ()
) -> Sound:
    """A steady tone, or several at once; ``overtones`` are the strengths of the 2nd, 3rd, …"""
    at = np.arange(round(seconds * RATE)) / RATE
    sound = np.zeros(len(at))
    for each in hertz:
        sound += np.sin(2 * np.pi * each * at)
        for times, strength in enumerate(overtones, 2):
            sound += strength * np.sin(2 * np.pi * each * times * at)
    return edged(sound / max(1, len(hertz)), fade)


def edged(sound: Sound, fade: float) -> Sound:
    """Without a click at its ends."""
    steps = min(len(sound) // 2, max(1, round(fade * RATE)))
    ramp = np.sin(np.linspace(0, np.pi / 2, steps)) ** 2
    sound = sound.copy()
    sound[:steps] *= ramp
    sound[-steps:] *= ramp[::-1]
    return sound


def cadence(pattern: Sequence[float], times: int, *hertz: float) -> Sound:
    """Seconds on and off in turns, over and over."""
    turn = [
        tone(seconds, *hertz) if place % 2 == 0 else silence(seconds)
        for place, seconds in enumerate(pattern)
    ]
    return np.concatenate(turn * times)


@cache
def call_tones() -> dict[str, Sound]:
    """Tones of exchanges and keys by name, each for some ten seconds, a beep in none of them."""
    return {
        "dial US": tone(8.0, 350, 440),
        "dial Europe": tone(8.0, 425),
        "dial, stuttering": np.concatenate([cadence((0.1, 0.1), 10, 350, 440), tone(4, 350, 440)]),
        "ringing US": cadence((2.0, 4.0), 3, 440, 480),
        "ringing UK": cadence((0.4, 0.2, 0.4, 2.0), 5, 400, 450),
        "ringing Europe": cadence((1.0, 4.0), 4, 425),
        "ringing Spain": cadence((1.5, 3.0), 4, 425),
        "ringing France": cadence((1.5, 3.5), 4, 440),
        "busy US": cadence((0.5, 0.5), 10, 480, 620),
        "reorder US": cadence((0.25, 0.25), 20, 480, 620),
        "not in service": np.concatenate(
            [tone(s, f) for s, f in zip((0.38, 0.276, 0.38), SIT, strict=True)]
        ),
        "keys": np.concatenate([np.concatenate([tone(0.15, *k), silence(0.12)]) for k in KEYS]),
    }


def voice(text: str, name: str, folder: Path) -> Sound:
    """A text spoken: ``name`` is "espeak:VOICE:WORDS A MINUTE" or "flite:VOICE"."""
    program, kind, *rate = name.split(":")
    file = folder / f"{abs(hash((text, name)))}.wav"
    if program == "flite":
        command = ["flite", "-voice", kind, "-t", text, "-o", str(file)]
    else:
        command = ["espeak-ng", "-v", kind, "-s", *(rate or ["150"]), "-w", str(file), text]
    subprocess.run(command, check=True, capture_output=True)
    sound = of_bytes(read(file))
    file.unlink()
    return scaled(sound)


def of_bytes(samples: bytes) -> Sound:
    """Sound of ours as numbers between -1 and 1."""
    return np.frombuffer(samples, "<i2").astype(float) / 32_768


def scaled(sound: Sound) -> Sound:
    """As loud as a tone of 1 where it is loud: the root mean square of its louder half."""
    steps = sound[: len(sound) // 320 * 320].reshape(-1, 320)
    power = np.sort((steps**2).mean(axis=1))
    return sound * np.sqrt(0.5 / max(1e-12, power[len(power) // 2 :].mean()))


def faster(sound: Sound, times: float) -> Sound:
    """A sound so many times as fast and as high."""
    quick: Sound = np.interp(np.arange(0, len(sound), times), np.arange(len(sound)), sound)
    return quick


def music(seconds: float, rng: np.random.Generator) -> Sound:
    """A tune of notes with overtones that fade, over chords: what is played while one waits."""
    sound = silence(seconds)
    scale = 220 * 2 ** (np.array([0, 2, 4, 5, 7, 9, 11, 12, 14, 16, 17, 19, 21, 24, 26, 28]) / 12)
    decay = rng.uniform(0.15, 3.0)
    overtones = rng.uniform(0, 0.5) * 0.5 ** np.arange(5)
    vibrato = rng.choice([0.0, 0.003, 0.008])
    at = 0.0
    beat = rng.uniform(0.15, 0.4)
    while at < seconds - 2:
        length = beat * rng.choice([1, 1, 2, 3])
        place = np.arange(round(length * 1.05 * RATE)) / RATE
        for hertz in rng.choice(scale, rng.choice([1, 1, 2, 3]), replace=False):
            phase = 2 * np.pi * hertz * (place + vibrato / 35 * np.sin(2 * np.pi * 5.5 * place))
            note = np.sin(phase) + sum(s * np.sin(n * phase) for n, s in enumerate(overtones, 2))
            note = edged(note * np.exp(-place / decay), 0.01)
            first = round(at * RATE)
            sound[first : first + len(note)] += note[: len(sound) - first]
        at += length if rng.random() < 0.85 else length * 2
    return scaled(sound)


def held_voice(seconds: float, hertz: float, rng: np.random.Generator, jitter: float) -> Sound:
    """A vowel sung or hummed: overtones under formants, a pitch that wavers as people's does.

    ``jitter`` is how far the pitch strays, as a share of it (people: 0.005 to 0.02).
    """
    count = round(seconds * RATE)
    slow = _strays(count, 800, rng)
    shake = np.sin(2 * np.pi * rng.uniform(4.5, 6.5) * np.arange(count) / RATE + rng.uniform(0, 6))
    pitch = hertz * (1 + jitter * (0.7 * slow + 0.5 * shake))
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    formants = rng.choice([(300, 870), (270, 2_290), (640, 1_190), (490, 1_350)])
    sound = np.zeros(count)
    for times in range(1, int(3_400 / hertz) + 1):
        here = hertz * times
        gain = sum(1 / (1 + ((here - f) / 90) ** 2) for f in formants) + 0.003
        sound += gain * np.sin(times * phase) / times**0.5
    return scaled(edged(sound, 0.03))


def murmur(syllables: int, rng: np.random.Generator) -> Sound:
    """What speech is to somebody who hears no words: syllables, where there is no voice to use."""
    parts = []
    for _ in range(syllables):
        held = held_voice(rng.uniform(0.08, 0.25), rng.uniform(110, 240), rng, 0.02)
        parts += [held * rng.uniform(0.4, 1.2), silence(rng.uniform(0.0, 0.12))]
    return scaled(np.concatenate(parts))


def whistle(seconds: float, hertz: float, rng: np.random.Generator) -> Sound:
    """Somebody whistles: nearly one line, but it wavers and slides a little."""
    count = round(seconds * RATE)
    slow = _strays(count, 480, rng)
    slide = np.linspace(0, rng.uniform(-0.05, 0.05), count)
    phase = 2 * np.pi * np.cumsum(hertz * (1 + 0.01 * slow + slide)) / RATE
    breath = 0.05 * rng.standard_normal(count)
    return scaled(edged(np.sin(phase) + breath, 0.03))


def _strays(count: int, step: int, rng: np.random.Generator) -> Sound:
    """A slow random walk around 0, one step each so many samples."""
    walk = [0.0]
    while len(walk) * step < count + step:
        walk.append(0.85 * walk[-1] + rng.normal(0, 0.5))
    strays: Sound = np.interp(np.arange(count), np.arange(len(walk)) * step, walk)
    return strays


@dataclass(frozen=True, slots=True)
class Way:
    """From the line to the microphone: all that colours a sound before noise is added."""

    low: float = 300.0
    high: float = 3_400.0
    bumps: tuple[tuple[float, float, float], ...] = ()
    """Resonances of the loudspeaker: Hz, octaves, dB."""
    echo_seconds: float = 0.0
    """How long the room needs to become 60 dB softer; 0 for none."""
    direct_db: float = 10.0
    """How much louder what comes straight is than what comes off the walls."""
    gain_control: float = 0.0
    """0 none, 1 as strong as to even all loudness out."""
    seed: int = 0


def some_way(rng: np.random.Generator) -> Way:
    """A telephone, a loudspeaker and a room as they come."""
    bumps = tuple(
        (rng.uniform(400, 3_000), rng.uniform(0.1, 0.6), rng.uniform(-6, 6)) for _ in range(3)
    )
    return Way(
        rng.uniform(250, 450),
        rng.uniform(2_800, 3_600),
        bumps,
        float(rng.choice([0.0, rng.uniform(0.1, 0.5)])),
        rng.uniform(4, 14),
        float(rng.choice([0.0, rng.uniform(0.3, 0.8)])),
        int(rng.integers(1 << 30)),
    )


def over(sound: Sound, way: Way) -> Sound:
    """A sound at the end of its way."""
    rng = np.random.default_rng(way.seed)
    sound = _companded(_shaped(sound, way))
    if way.gain_control:
        sound = _evened(sound, way.gain_control)
    if way.echo_seconds:
        sound = _in_room(sound, way, rng)
    return sound


def heard(sound: Sound, noise: Sound, *, loudness: float, snr_db: float, reference: float) -> bytes:
    """What the microphone gives.

    ``reference`` is the power of the tone (or voice) the noise is ``snr_db`` below, both within
    300 to 3,400 Hz; ``loudness`` is where that tone lies, in dB below full scale.
    """
    noise = noise[: len(sound)] * np.sqrt(reference / power(noise) / 10 ** (snr_db / 10))
    mixed = (sound + noise) * np.sqrt(10 ** (-loudness / 10) / (2 * reference))
    return np.clip(np.rint(mixed * 32_767), -32_768, 32_767).astype("<i2").tobytes()


def power(sound: Sound) -> float:
    """Mean power within 300 to 3,400 Hz."""
    lines = np.abs(np.fft.rfft(sound)) ** 2
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float(2 * lines[(hertz >= 300) & (hertz <= 3_400)].sum() / len(sound) ** 2)


def noise(kind: Noise, samples: int, rng: np.random.Generator, voices: Sequence[Sound]) -> Sound:
    """Noise of a room: pink, white, or six voices at once."""
    if kind == "babble":
        mixed = np.zeros(samples)
        for _ in range(6):
            one = voices[rng.integers(len(voices))]
            mixed += np.roll(np.resize(one, samples), int(rng.integers(samples)))
        return mixed
    white: Sound = rng.standard_normal(samples)
    if kind == "white":
        return white
    size = _handy(samples)
    lines = np.fft.rfft(white, size)
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    pink: Sound = np.fft.irfft(lines / np.sqrt(np.maximum(hertz, 20)), size)[:samples]
    return pink


def _handy(size: int) -> int:
    """The next length that is quickly transformed."""
    return 1 << (size - 1).bit_length()


def _shaped(sound: Sound, way: Way) -> Sound:
    size = _handy(len(sound) + 2_048)
    lines: NDArray[Any] = np.fft.rfft(sound, size)
    hertz = np.maximum(np.fft.rfftfreq(size, 1 / RATE), 1.0)
    gain = 1 / np.sqrt(1 + (way.low / hertz) ** 8) / np.sqrt(1 + (hertz / way.high) ** 12)
    for centre, octaves, decibels in way.bumps:
        gain *= 10 ** (decibels / 20 * np.exp(-((np.log2(hertz / centre) / octaves) ** 2)))
    shaped: Sound = np.fft.irfft(lines * gain, size)[: len(sound)]
    return shaped


def _companded(sound: Sound) -> Sound:
    """Through the eight bits of a telephone exchange (mu-law)."""
    most = float(np.abs(sound).max()) or 1.0
    small = np.sign(sound) * np.log1p(255 * np.abs(sound) / most) / np.log(256)
    coarse = np.rint(small * 127) / 127
    wide: Sound = np.sign(coarse) * (256 ** np.abs(coarse) - 1) / 255 * most
    return wide


def _evened(sound: Sound, strength: float) -> Sound:
    """What a speakerphone does: loud sounds softer within 20 ms, soft ones louder within 0.5 s."""
    step = RATE // 100
    levels = np.sqrt((sound[: len(sound) // step * step].reshape(-1, step) ** 2).mean(axis=1))
    usual = max(1e-6, float(np.quantile(levels, 0.9)))
    held, gains = usual, []
    for level in levels:
        held += (level - held) * (0.4 if level > held else 0.02)
        gains.append((max(held, usual * 0.1) / usual) ** -strength)
    places = np.arange(len(gains)) * step
    evened: Sound = sound * np.interp(np.arange(len(sound)), places, gains)
    return evened


def _in_room(sound: Sound, way: Way, rng: np.random.Generator) -> Sound:
    count = round(way.echo_seconds * RATE)
    tail = rng.standard_normal(count) * 10 ** (-3 * np.arange(count) / count)
    tail[: RATE // 500] = 0
    tail *= np.sqrt(10 ** (-way.direct_db / 10) / (tail**2).sum())
    tail[0] = 1.0
    size = _handy(len(sound) + count)
    both = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(tail, size), size)
    inside: Sound = both[: len(sound)]
    return inside
