"""Letters into sounds, for words that no dictionary has.

What is known of reading was learned from the recogniser's dictionary by
``packaging/learn_sounds.py`` and is kept in ``resources/sounds/letters.npz``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from app.paths import resource

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

ALPHABET = "abcdefghijklmnopqrstuvwxyz'"
SIDE = 5
"""How many letters on each side say how a letter is read."""
BACK = 3
"""How many of the choices made for the letters before it do."""

_BEAM = 6  # ways to go on that are looked at
_LIKELY = 2.0  # how much less likely (as a logarithm) a second way to say a word may be

_LATIN = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "th", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
        "ı": "i", "ħ": "h", "ŋ": "ng", "ə": "a", "ǝ": "a", "ƒ": "f", "ĸ": "k",
    }
)  # fmt: skip
# An accent that changes how American English reads the letter.
_ACCENTED = str.maketrans({"ñ": "ny", "ç": "s", "š": "sh", "č": "ch", "ž": "zh", "ć": "ch"})


def romanised(word: str, *, by_ear: bool = False) -> str:
    """A word in lower case in the letters a to z and apostrophes; the rest is left out.

    "zoë" gives "zoe", "łukasz" "lukasz", a Chinese name "".  ``by_ear`` writes "ny" for "ñ".
    """
    if by_ear:
        word = word.translate(_ACCENTED)
    bare = unicodedata.normalize("NFKD", word.translate(_LATIN))
    return "".join(sign for sign in bare if sign in ALPHABET)


def places(word: str, at: int, said: Sequence[int], choices: int) -> list[int]:
    """Which inputs of the network are lit for letter ``at`` of a word.

    One for each letter around it, then one for each of the choices made before it (``said``, by
    number); beyond the ends of a word is a sign of its own.
    """
    width = len(ALPHABET) + 1
    lit = [
        (place - at + SIDE) * width + (ALPHABET.index(word[place]) if 0 <= place < len(word)
                                       else width - 1)
        for place in range(at - SIDE, at + SIDE + 1)
    ]  # fmt: skip
    begin = (2 * SIDE + 1) * width
    for back in range(1, BACK + 1):
        choice = said[-back] if back <= len(said) else choices
        lit.append(begin + (back - 1) * (choices + 1) + choice)
    return lit


def by_letters(word: str) -> tuple[str, ...]:
    """Sounds for a word of the letters a to z, the likeliest first; () for one without letters.

    A second way is told where it is nearly as likely.
    """
    if not word.strip("'"):
        return ()
    return _reader().read(word)


class _Reader:
    """The network: for each letter, from left to right, how likely each choice of sounds is."""

    def __init__(self) -> None:
        import numpy as np

        with np.load(resource("sounds/letters.npz")) as kept:
            self._choices = [str(choice) for choice in kept["choices"]]
            self._layers: list[tuple[Floats, Floats]] = [
                (kept[f"weight{layer}"] * kept[f"scale{layer}"], kept[f"bias{layer}"])
                for layer in range(3)
            ]

    def read(self, word: str) -> tuple[str, ...]:
        """The likeliest ways to say a word in the alphabet, as sounds with blanks between."""
        ways: list[tuple[float, list[int]]] = [(0.0, [])]
        for at in range(len(word)):
            further: list[tuple[float, list[int]]] = []
            for cost, said in ways:
                costs = self._costs(places(word, at, said, len(self._choices)))
                best = costs.argsort()[:_BEAM].tolist()
                further += [(cost + float(costs[choice]), [*said, choice]) for choice in best]
            ways = sorted(further)[:_BEAM]
        told: dict[str, float] = {}
        for cost, said in ways:
            sounds = " ".join(self._choices[choice] for choice in said if self._choices[choice])
            if sounds and cost < ways[0][0] + _LIKELY:
                told.setdefault(sounds, cost)
        return tuple(told)[:2]

    def _costs(self, lit: list[int]) -> Floats:
        """−log of how likely each choice is."""
        import numpy as np

        weight, bias = self._layers[0]
        told: Floats = weight[lit].sum(axis=0) + bias
        for weight, bias in self._layers[1:]:
            told = np.maximum(told, 0) @ weight + bias
        told = told - told.max()
        costs: Floats = np.log(np.exp(told).sum()) - told
        return costs


_reader = cache(_Reader)
