"""What the words of a message speak for, beside the rules: a small linear model of Ringwell's own.

Rules name what they find, but nobody can list all the ways to ask, to sell or to push.  So the
words of a sentence are also weighed: each pair, triple and piece of a word speaks a little for or
against, and the sum tells.  The weights are learned from labelled messages written for Ringwell
(``packaging/learn.py``) and kept in ``resources/traps``; docs/decisions/script-check.md says what
they are worth.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import sqrt

from app.domain.language.reading import Clause, Part, Place, Sentence, SentenceReading


class Topic(StrEnum):
    """What is weighed: three of a sentence, ``IDLE`` (it says nothing that matters) of a message."""

    ASK = "ask"
    SALE = "sale"
    PUSH = "push"
    IDLE = "idle"


@dataclass(frozen=True, slots=True)
class Scale:
    """How a topic is weighed.

    Above ``sure`` it is taken as said; below ``doubtful`` as not said, whatever the rules found.
    """

    bias: float
    sure: float
    doubtful: float


Weights = tuple[float, ...]
"""Of a feature: how rare it is (above 0), then what it speaks for, in the order of ``Topic``."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """The weights of one language by feature, and the scale of each topic."""

    weights: Mapping[str, Weights]
    scales: Mapping[Topic, Scale]

    @lru_cache(maxsize=1024)  # noqa: B019 - one instance for each language, kept for good
    def weigh(self, parts: tuple[Part, ...]) -> Mapping[Topic, float]:
        """What some parts of a message speak for: around 0 where they leave it open."""
        rarity = ask = sale = push = idle = 0.0
        for name in features(parts):
            if weights := self.weights.get(name):
                rarity += weights[0] * weights[0]
                ask += weights[1]
                sale += weights[2]
                push += weights[3]
                idle += weights[4]
        length = sqrt(rarity) or 1.0
        sums = zip(Topic, (ask, sale, push, idle), strict=True)
        return {topic: self.scales[topic].bias + total / length for topic, total in sums}

    def clauses(self, reading: SentenceReading, sentence: str) -> tuple[Clause, ...]:
        """The clauses of a sentence that ask, sell or push, by the rules and by the weights."""
        weighed = self.weigh(reading.parts)
        kept: list[Clause] = []
        for place in Place:
            topic = Topic(place)
            found = [clause for clause in reading.clauses if clause.place is place]
            if found and weighed[topic] >= self.scales[topic].doubtful:
                kept += found
            elif not found and reading.parts and weighed[topic] > self.scales[topic].sure:
                kept.append(self._clause(place, reading.parts, sentence))
        return tuple(sorted(kept, key=lambda clause: clause.start))

    def idle(self, message: Iterable[Sentence], *, found: bool) -> bool:
        """Whether a message as a whole says nothing that matters to the person called.

        ``found`` is what the rules say.
        """
        parts = tuple(part for sentence in message for part in sentence.reading.parts)
        scale, weighed = self.scales[Topic.IDLE], self.weigh(parts)[Topic.IDLE]
        return weighed >= scale.doubtful if found else weighed > scale.sure

    def _clause(self, place: Place, parts: Sequence[Part], sentence: str) -> Clause:
        """The part that speaks for it most."""
        part = max(parts, key=lambda part: self.weigh((part,))[Topic(place)])
        return Clause(place, "", part.start, part.end, sentence[part.start : part.end])


def features(parts: Iterable[Part]) -> set[str]:
    """What is weighed of some parts: runs of words, words with a gap, pieces of words."""
    words = ["^"]
    for part in parts:
        words += (*part.words, ",")
    found: set[str] = set()
    for at, word in enumerate(words):
        found.add(word)
        found.update(_pieces(word))
        if at >= 1:
            found.add(f"{words[at - 1]} {word}")
        if at >= 2:
            found.add(f"{words[at - 2]} {words[at - 1]} {word}")
            found.add(f"{words[at - 2]} _ {word}")
    return found


@lru_cache(maxsize=4096)
def _pieces(word: str) -> tuple[str, ...]:
    """The three to five letters in a row that a word has, its edges marked."""
    if not word.isalpha():
        return ()
    edged = f"<{word}>"
    return tuple(
        f"~{edged[at : at + length]}"
        for length in (3, 4, 5)
        for at in range(len(edged) - length + 1)
    )
