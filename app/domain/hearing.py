"""What a recogniser heard in a take, as values.

A *word* is the place of a word in the script: the 0-based number of a stretch of its text between
white space.  Times are seconds from the beginning of the take's sound.
"""

from __future__ import annotations

from dataclasses import dataclass

HEARD_LANGUAGE = "en"
"""The one language there is a recogniser for: the acoustic model is of US English."""


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word of the script that was said; one that was said twice is heard twice."""

    word: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A stretch of speech that is not in the script.

    ``phrase`` is what was made out in it: a request for a call back ("give me a call"), or nothing.
    """

    start: float
    end: float
    phrase: str = ""

    @property
    def seconds(self) -> float:
        """How long it took."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Hearing:
    """What was heard in a take of ``seconds``, each in the order in which it was said.

    ``words`` may skip places of the script and come back to earlier ones.
    """

    seconds: float
    words: tuple[HeardWord, ...] = ()
    own_words: tuple[OwnWords, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """Where in the script somebody is, as known ``audio_s`` seconds into the take."""

    audio_s: float
    word: int
