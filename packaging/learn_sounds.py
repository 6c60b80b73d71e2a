"""Learns how American English reads its letters from the recogniser's dictionary.

    .venv/bin/python packaging/learn_sounds.py      # resources/sounds/letters.npz, some minutes

Every letter is given none, one or two sounds, by the alignment that is likeliest over the whole
dictionary; then a small network learns to choose them from the letters around and the sounds just
said.  One word in twenty, with all its forms, is never learned from: the figures are of those
(docs/decisions/pronunciations.md).  The same machine learns the same weights every time.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # sums of two threads differ in the last digit

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.speech.dictionary import dictionary_file  # noqa: E402
from app.speech.letters import ALPHABET, BACK, SIDE, places  # noqa: E402

TARGET = ROOT / "resources" / "sounds" / "letters.npz"

_HELD_OUT = 20  # one in so many
_ALIGNED = 25_000  # words the likelihoods are counted on
_LEAST = 30  # a pair of sounds said for fewer letters is a slip
_HIDDEN = (224, 112)
_ROUNDS = 14
_BATCH = 512
_STEP = 2e-3
_FORGOTTEN = 0.08  # how often a sound just said is left out, as it may be wrong

Floats = NDArray[np.float32]
Entry = tuple[str, tuple[str, ...]]


def is_held_out(word: str) -> bool:
    """Whether a word is never learned from; it goes with its stem, whatever its ending."""
    stem = word.replace("'", "")
    for ending in ("s", "ed", "ing", "er", "ers", "es", "ly"):
        if stem.endswith(ending) and len(stem) - len(ending) >= 4:
            stem = stem[: -len(ending)]
            break
    return zlib.crc32(stem.encode()) % _HELD_OUT == 0


def entries() -> Iterator[Entry]:
    """Words of letters in the order of the dictionary, each with its first pronunciation."""
    path = dictionary_file()
    if path is None:
        raise SystemExit("The dictionary comes with pocketsphinx: install it first.")
    for line in path.read_text(encoding="ascii").splitlines():
        word, _, sounds = line.partition(" ")
        told = tuple(sounds.split())
        # "aaa" is said "triple a": such words teach nothing about letters.
        if set(word) <= set(ALPHABET) and len(word) > 1 and len(told) <= 1.5 * len(word):
            yield word, told


class Aligner:
    """Gives every letter none, one or two of a word's sounds, by likelihoods it counts itself."""

    def __init__(self, words: Sequence[Entry], rounds: int = 5) -> None:
        counts: Counter[tuple[str, tuple[str, ...]]] = Counter()
        for word, sounds in words:
            for at, letter in enumerate(word):
                for place, sound in enumerate(sounds):
                    if abs(at / len(word) - place / len(sounds)) < 0.2:
                        counts[letter, (sound,)] += 1
        self._cost = self._costs(counts)
        for _ in range(rounds):
            counts = Counter()
            for word, sounds in words:
                counts.update(zip(word, self.aligned(word, sounds) or (), strict=False))
            self._cost = self._costs(counts)

    @staticmethod
    def _costs(
        counts: Counter[tuple[str, tuple[str, ...]]],
    ) -> defaultdict[tuple[str, tuple[str, ...]], float]:
        of_letter: Counter[str] = Counter()
        for (letter, _), count in counts.items():
            of_letter[letter] += count
        costs = {pair: -log(count / of_letter[pair[0]]) for pair, count in counts.items()}
        unseen: defaultdict[tuple[str, tuple[str, ...]], float] = defaultdict(lambda: 12.0)
        unseen.update(costs)
        return unseen

    def aligned(self, word: str, sounds: Sequence[str]) -> list[tuple[str, ...]] | None:
        """The sounds of each letter; None where there are more than two for each."""
        total = len(sounds)
        best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
        for at, letter in enumerate(word):
            here: dict[int, tuple[float, int]] = {}
            left = len(word) - at - 1
            for said, (cost, _) in best[-1].items():
                for many in (0, 1, 2):
                    now = said + many
                    if now > total or total - now > 2 * left:
                        continue
                    price = self._cost[letter, tuple(sounds[said:now])]
                    price += (0.0, 0.0, 2.5)[many] + (3.0 if many == 0 and price >= 12.0 else 0.0)
                    if now not in here or cost + price < here[now][0]:
                        here[now] = (cost + price, said)
            best.append(here)
        if total not in best[-1]:
            return None
        told: list[tuple[str, ...]] = []
        now = total
        for step in range(len(word), 0, -1):
            before = best[step][now][1]
            told.append(tuple(sounds[before:now]))
            now = before
        return told[::-1]


def examples(
    words: Sequence[Entry], aligner: Aligner
) -> tuple[NDArray[np.int16], NDArray[np.int16], list[str]]:
    """For every letter the lit places of what is read and said before, its choice, and choices."""
    told = [(word, aligner.aligned(word, sounds)) for word, sounds in words]
    kept = [(word, [" ".join(each) for each in chosen]) for word, chosen in told if chosen]
    count = Counter(each for _, chosen in kept for each in chosen)
    choices = ["", *sorted(each for each, many in count.items() if each and many >= _LEAST)]
    index = {each: at for at, each in enumerate(choices)}
    lit: list[list[int]] = []
    answers: list[int] = []
    for word, chosen in kept:
        if all(each in index for each in chosen):
            said = [index[each] for each in chosen]
            for at in range(len(word)):
                lit.append(places(word, at, said[:at], len(choices)))
                answers.append(said[at])
    return np.array(lit, np.int16), np.array(answers, np.int16), choices


def learn(lit: NDArray[np.int16], answers: NDArray[np.int16], choices: int) -> list[Floats]:
    """Weights and biases of the three layers, by Adam (Kingma & Ba 2015) with falling steps."""
    chance = np.random.default_rng(1)
    inputs = (2 * SIDE + 1) * (len(ALPHABET) + 1) + BACK * (choices + 1)
    sizes = (inputs, *_HIDDEN, choices)
    weights: list[Floats] = []
    for layer, (fan_in, fan_out) in enumerate(pairwise(sizes)):
        lit_at_once = lit.shape[1] if layer == 0 else fan_in
        spread = (2 / lit_at_once) ** 0.5
        weights.append((chance.standard_normal((fan_in, fan_out)) * spread).astype(np.float32))
        weights.append(np.zeros(fan_out, np.float32))
    means = [np.zeros_like(weight) for weight in weights]
    squares = [np.zeros_like(weight) for weight in weights]
    steps = _ROUNDS * (len(answers) // _BATCH)
    step = 0
    for turn in range(_ROUNDS):
        order = chance.permutation(len(answers))
        wrong = 0
        for first in range(0, len(order) - _BATCH + 1, _BATCH):
            rows = order[first : first + _BATCH]
            step += 1
            seen = np.zeros((_BATCH, inputs), np.float32)
            seen[np.arange(_BATCH)[:, None], lit[rows]] = 1
            back = seen[:, -BACK * (choices + 1) :].reshape(_BATCH, BACK, choices + 1)
            back[chance.random((_BATCH, BACK)) < _FORGOTTEN] = 0
            slopes, missed = _slopes(weights, seen, answers[rows])
            wrong += missed
            pace = _STEP * min(1.0, step / 500) * (0.5 + 0.5 * np.cos(np.pi * step / steps))
            for weight, mean, square, slope in zip(weights, means, squares, slopes, strict=True):
                mean += 0.1 * (slope - mean)
                square += 0.001 * (slope * slope - square)
                fair = pace * (1 - 0.999**step) ** 0.5 / (1 - 0.9**step)
                weight -= (fair * mean / (np.sqrt(square) + 1e-7)).astype(np.float32)
        print(f"round {turn + 1}: {100 * wrong / len(answers):.2f} % of letters wrong", flush=True)
    return weights


def _slopes(
    weights: Sequence[Floats], seen: Floats, answers: NDArray[np.int16]
) -> tuple[list[Floats], int]:
    """How the loss changes with each weight, and how many answers were wrong."""
    one, one_bias, two, two_bias, three, three_bias = weights
    first = np.maximum(seen @ one + one_bias, 0)
    second = np.maximum(first @ two + two_bias, 0)
    told = second @ three + three_bias
    told -= told.max(axis=1, keepdims=True)
    share = np.exp(told)
    share /= share.sum(axis=1, keepdims=True)
    rows = np.arange(len(answers))
    wrong = int((share.argmax(axis=1) != answers).sum())
    share[rows, answers] -= 1
    share /= len(answers)
    on_second = (share @ three.T) * (second > 0)
    on_first = (on_second @ two.T) * (first > 0)
    return [
        seen.T @ on_first,
        on_first.sum(axis=0),
        first.T @ on_second,
        on_second.sum(axis=0),
        second.T @ share,
        share.sum(axis=0),
    ], wrong


def main() -> None:
    """Learn, and write the weights down as whole numbers of one byte."""
    words = [entry for entry in entries() if not is_held_out(entry[0])]
    aligner = Aligner(words[:: max(1, len(words) // _ALIGNED)])
    lit, answers, choices = examples(words, aligner)
    print(f"{len(words)} words, {len(answers)} letters, {len(choices)} choices", flush=True)
    weights = learn(lit, answers, len(choices))
    kept: dict[str, Any] = {"choices": np.array(choices)}
    for layer in range(3):
        weight, bias = weights[2 * layer], weights[2 * layer + 1]
        scale = np.maximum(np.abs(weight).max(axis=0), 1e-6) / 127
        kept[f"weight{layer}"] = np.round(weight / scale).astype(np.int8)
        kept[f"scale{layer}"] = scale.astype(np.float32)
        kept[f"bias{layer}"] = bias.astype(np.float32)
    TARGET.parent.mkdir(exist_ok=True)
    np.savez_compressed(TARGET, **kept)
    print(f"{TARGET.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
