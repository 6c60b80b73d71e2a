"""What a microphone and a voice sound like on the whole, learned while they are listened to.

A recogniser compares sound after taking away its mean.  Left alone, pocketsphinx takes the mean of
its training material for the first eight seconds of a take, which is when a seller says her name.
"""

from __future__ import annotations

from typing import Any

# pocketsphinx counts the mean it is given as so many frames of 10 ms (CMN_WIN in its cmn.h).
_FRAMES_GIVEN = 500
_FRAMES_PER_SECOND = 100
# How many frames the mean of the training material counts for, against what is heard.
_FRAMES_OF_TRAINING = 50
# What was heard longer ago than about this fades.
_FRAMES_KEPT = 800
_LEARN_EVERY = 50
_LONGEST_GAP = 30


class CepstralMean:
    """Keeps a decoder's mean up to date; silence is not learned from."""

    def __init__(self, decoder: Any) -> None:
        self._decoder = decoder
        self._training = self._read(update=False)
        self._given = self._training
        self._sum = [0.0] * len(self._training)
        self._learned = 0
        self._new = 0
        self._gap = _LONGEST_GAP

    @property
    def text(self) -> str:
        """The mean as pocketsphinx writes it."""
        return ",".join(f"{value:.4f}" for value in self._given)

    def heard(self, seconds: float, *, sound: bool) -> None:
        """Learn from the sound the decoder was just given."""
        frames = round(seconds * _FRAMES_PER_SECOND)
        self._new += frames
        self._gap = 0 if sound else self._gap + frames
        if self._gap >= _LONGEST_GAP:
            self._give()
        elif self._new >= _LEARN_EVERY:
            self._learn()
            self._give()

    def _learn(self) -> None:
        mean = self._read(update=True)
        weight = _FRAMES_GIVEN + self._new
        for at, (value, given) in enumerate(zip(mean, self._given, strict=True)):
            self._sum[at] += value * weight - given * _FRAMES_GIVEN
        self._learned += self._new
        if self._learned > _FRAMES_KEPT:
            share = _FRAMES_GIVEN / self._learned
            self._sum = [value * share for value in self._sum]
            self._learned = _FRAMES_GIVEN
        weight = _FRAMES_OF_TRAINING + self._learned
        self._given = [
            (training * _FRAMES_OF_TRAINING + heard) / weight
            for training, heard in zip(self._training, self._sum, strict=True)
        ]

    def _give(self) -> None:
        """Hand the mean over, which also makes the decoder forget what it has not told."""
        self._new = 0
        self._decoder.set_cmn(self.text)

    def _read(self, *, update: bool) -> list[float]:
        return [float(value) for value in self._decoder.get_cmn(update).split(",")]
