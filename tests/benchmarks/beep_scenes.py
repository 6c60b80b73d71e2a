"""Calls made of voices, tones and noise, with what is to be heard in them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.speech.sound import RATE, read
from tests.recordings import recordings
from tests.speech import telephone
from tests.speech.telephone import Noise, Sound, silence

SNR_DB = (10.0, 15.0, 20.0, 30.0)
LENGTHS = (0.15, 0.2, 0.3, 0.5, 0.8, 1.2, 1.5)
_NOISES: tuple[Noise, ...] = ("pink", "white", "babble")
_GREETINGS = (
    "Leave a message.",
    "Hi, this is Sandra. I can't come to the phone right now. Please leave a message.",
    "You have reached the mailbox of five five five, oh one four two. Please leave your name and"
    " number after the beep. Thank you.",
    "Hey, it's Joe, you know what to do. Beep!",
    "The person you are calling is not available. At the tone, please record your message. When you"
    " are finished recording, you may hang up, or press one for more options.",
    "Hello? No, just kidding, we are out in the garden, beep, beep, so tell us all about it.",
)
_TALK = (
    "Ooh, I know, I know, she said she would be at home by noon. Let me see, whom do I call next?"
    " Beep, beep, beep. No, hmm, that was the oven, it always does that when the cake is ready."
    " So, as I was saying, the new catalogue is here, and there are two or three things in it"
    " which I believe you are going to love. Who knew? You do, too. Boo! Moo, said the cow."
)


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks; the held-out ones and their words are never tuned on."""

    names: tuple[str, ...]
    every: int
    """Of the recordings every second one, from this on."""


TUNED = Voices(("espeak:en-us+f2:160", "espeak:en-us:150", "flite:slt", "flite:rms"), 0)
HELD_OUT = Voices(("espeak:en-gb+f4:170", "espeak:en-us+m3:140", "flite:awb", "flite:kal16"), 1)


@dataclass(frozen=True, slots=True)
class Truth:
    """A beep that is there: its seconds and its frequencies, one or two."""

    begin: float
    end: float
    hertz: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A call as the microphone hears it, and what is in it."""

    kind: str
    sound: bytes
    beeps: tuple[Truth, ...] = ()
    snr_db: float = 0.0
    noise: str = ""
    way: str = ""

    @property
    def seconds(self) -> float:
        """Its length."""
        return len(self.sound) / 2 / RATE


class Studio:
    """Makes scenes; the same seed and voices make the same ones."""

    def __init__(self, seed: int, voices: Voices) -> None:
        self._rng = np.random.default_rng(seed)
        with tempfile.TemporaryDirectory() as folder:
            said = [
                [telephone.voice(text, name, Path(folder)) for text in (*_GREETINGS, _TALK)]
                for name in voices.names
            ]
        self._greetings = [each for one in said for each in one[:-1]]
        self.talks = [one[-1] for one in said] + [
            telephone.scaled(telephone.of_bytes(read(path)))
            for path in recordings()[voices.every :: 2]
        ]

    def mailboxes(self, count: int) -> Iterator[Scene]:
        """Calls with a greeting and a beep, each length at each SNR in turn."""
        for place in range(count):
            length = LENGTHS[place % len(LENGTHS)]
            snr = SNR_DB[place // len(LENGTHS) % len(SNR_DB)]
            yield self._mailbox(length, snr)

    def talking(self, minutes: int) -> Iterator[Scene]:
        """People who talk, higher or deeper each time, over the line and in the room in turns."""
        for place in range(minutes):
            parts: list[Sound] = []
            while sum(map(len, parts)) < 60 * RATE:
                parts += [
                    self._at_other_pitch(self._any(self.talks)),
                    silence(self._rng.uniform(0.2, 2.0)),
                ]
            sound = np.concatenate(parts)[: 60 * RATE]
            if place % 2:
                yield self._mixed("talk in the room", sound, in_room=True)
            else:
                yield self._mixed("talk over the line", sound)

    def ways_of_talk(self, talk: Sound) -> Iterator[Scene]:
        """Somebody who talks: as recorded, over the line and in the room, there at other pitch."""
        talk = telephone.scaled(talk)
        loudness = self._rng.uniform(12, 40)
        bare = np.clip(np.rint(talk * 10 ** (-loudness / 20) * 32_767), -32_768, 32_767)
        yield Scene("talk as recorded", bare.astype("<i2").tobytes())
        yield self._mixed("talk over the line", self._at_other_pitch(talk))
        yield self._mixed("talk in the room", self._at_other_pitch(talk), in_room=True)

    def held_voices(self, count: int) -> Iterator[Scene]:
        """Vowels sung, hummed or held, each after a greeting."""
        for _ in range(count):
            hertz = self._rng.uniform(110, 600)
            sung = telephone.held_voice(
                self._rng.uniform(0.15, 1.5), hertz, self._rng, self._rng.uniform(0.004, 0.02)
            )
            yield self._mixed("held vowel", self._after_greeting(sung))

    def whistles(self, count: int) -> Iterator[Scene]:
        """Whistling after a greeting."""
        for _ in range(count):
            hertz = self._rng.uniform(600, 2_000)
            sound = telephone.whistle(self._rng.uniform(0.15, 1.5), hertz, self._rng)
            yield self._mixed("whistle", self._after_greeting(sound))

    def music(self, count: int) -> Iterator[Scene]:
        """Half a minute of music after a greeting."""
        for _ in range(count):
            tune = telephone.music(30.0, self._rng)
            yield self._mixed("music", self._after_greeting(tune))

    def call_tones(self, times: int) -> Iterator[Scene]:
        """Each tone of exchanges and keys, as a call begins and after somebody spoke."""
        for _ in range(times):
            for name, tones in telephone.call_tones().items():
                pause = silence(self._rng.uniform(0.3, 2.0))
                yield self._mixed(name, np.concatenate([pause, tones, pause]))
                yield self._mixed(f"{name}, after talk", self._after_greeting(tones))

    def _at_other_pitch(self, sound: Sound) -> Sound:
        return telephone.faster(sound, self._rng.uniform(0.8, 1.25))

    def _any(self, sounds: list[Sound]) -> Sound:
        return sounds[int(self._rng.integers(len(sounds)))]

    def _after_greeting(self, sound: Sound) -> Sound:
        pause = silence(self._rng.uniform(0.3, 1.5))
        return np.concatenate([self._any(self._greetings), pause, sound, silence(1.0)])

    def _mixed(self, kind: str, sound: Sound, *, in_room: bool = False) -> Scene:
        """Something without a beep on its way to the microphone, at any SNR."""
        rng = self._rng
        way = telephone.some_way(rng)
        snr, noise = float(rng.choice(SNR_DB)), _NOISES[rng.integers(len(_NOISES))]
        coloured = sound if in_room else telephone.over(sound, way)
        return Scene(kind, self._heard(coloured, noise, snr, 0.5), (), snr, noise, str(way))

    def _heard(self, sound: Sound, noise: Noise, snr: float, reference: float) -> bytes:
        return telephone.heard(
            sound,
            telephone.noise(noise, len(sound), self._rng, self.talks),
            loudness=self._rng.uniform(12, 40),
            snr_db=snr,
            reference=reference,
        )

    def _mailbox(self, length: float, snr: float) -> Scene:
        rng = self._rng
        before = [silence(rng.uniform(0.3, 1.5))]
        if rng.random() < 0.5:
            tones = telephone.call_tones()
            names = [name for name in tones if name.startswith("ringing")]
            before = [tones[names[rng.integers(len(names))]], silence(rng.uniform(0.0, 0.8))]
        greeting = self._any(self._greetings) * 10 ** (rng.uniform(-6, 6) / 20)
        gap = silence(0.0 if rng.random() < 0.15 else rng.uniform(0.05, 2.5))
        opening = np.concatenate([*before, greeting, gap])
        kind, hertz, beep, starts = self._beep(length)
        told = tuple(
            Truth(len(opening) / RATE + start, len(opening) / RATE + start + length, hertz)
            for start in starts
        )
        way = telephone.some_way(rng)
        sound = telephone.over(np.concatenate([opening, beep, silence(2.5)]), way)
        first = sound[round(told[0].begin * RATE) : round(told[0].end * RATE)]
        reference = telephone.power(first)
        if rng.random() < 0.5:  # the seller speaks, nearer to the microphone
            hers = self._any(self.talks)[: round(rng.uniform(0.5, 1.6) * RATE)]
            hers = hers * np.sqrt(2 * reference) * 10 ** (rng.uniform(0, 10) / 20)
            sound[-len(hers) :] += hers
        noise = _NOISES[rng.integers(len(_NOISES))]
        return Scene(kind, self._heard(sound, noise, snr, reference), told, snr, noise, str(way))

    def _beep(self, length: float) -> tuple[str, tuple[float, ...], Sound, tuple[float, ...]]:
        """What kind it is, its frequencies, how it sounds, and when its parts begin."""
        rng = self._rng
        hertz = float(rng.uniform(400, 2_000))
        fade = float(rng.choice([0.002, 0.01]))
        one = telephone.tone(length, hertz, fade=fade)
        which = rng.random()
        if which < 0.7:
            return "one tone", (hertz,), one, (0.0,)
        if which < 0.85:
            rich = rng.uniform(0, 0.4) * 0.6 ** np.arange(3)
            return "overtones", (hertz,), telephone.tone(length, hertz, overtones=rich), (0.0,)
        if which < 0.95:
            apart = rng.uniform(0.15, 0.4)
            both = np.concatenate([one, silence(apart), one])
            return "two in a row", (hertz,), both, (0.0, length + apart)
        low = float(rng.uniform(400, 1_250))
        pair = (low, low * float(rng.uniform(1.1, 1.6)))
        return "two at once", pair, telephone.tone(length, *pair, fade=fade), (0.0,)
