"""Takes made of words: who says what of a script, and when."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.hearing import HeardWord, Hearing, OwnWords
from app.domain.score import Score, Tick
from app.domain.scoring import Asked, score
from app.domain.script_words import ScriptWord, script_words

MESSAGE = (
    "Hi Rosa, it is Maria from Bright Kitchen. We met at the school fair, and you asked how I get "
    "bread out of a cold oven. I wrote the three steps down for you. No need to ring me. I will "
    "try you again Tuesday evening. My number, only if it helps, is 614, 555, 0199. Have a good "
    "day, Rosa."
)
TALK = (
    "Hi, is that Rosa? It is Maria from Bright Kitchen. I promised to call. How was the bread? "
    "One last thing: may I call you again when there is something new?"
)


class Speaker:
    """Says words of a script, ``pace`` spoken words a minute, from half a second on."""

    def __init__(self, text: str = MESSAGE, *, pace: float = 150, start: float = 0.5) -> None:
        self.text = text
        self.words: tuple[ScriptWord, ...] = script_words(text)
        self.at = start
        self._word = 60 / pace
        self._heard: list[HeardWord] = []
        self._own: list[OwnWords] = []

    def says(self, said: str = "") -> Speaker:
        """A stretch of the script, or all of it; words beside each other, no pause between."""
        first = self.text.index(said or self.text)
        last = first + len(said or self.text)
        for index, word in enumerate(self.words):
            if first <= word.start and word.end <= last and word.spoken:
                end = self.at + self._word * len(word.spoken)
                self._heard.append(HeardWord(index, self.at, end))
                self.at = end
        return self

    def waits(self, seconds: float) -> Speaker:
        """Says nothing."""
        self.at += seconds
        return self

    def adds(self, seconds: float, phrase: str = "") -> Speaker:
        """Says words of her own, with a request for a call back in them."""
        self._own.append(OwnWords(self.at, self.at + seconds, phrase))
        self.at += seconds
        return self

    @property
    def hearing(self) -> Hearing:
        """What was heard of it."""
        return Hearing(self.at + 0.5, tuple(self._heard), tuple(self._own))

    def score(
        self,
        *,
        loudness: Sequence[float] = (),
        my_name: str = "Maria",
        business: str = "Bright Kitchen",
        attempt: int = 1,
        live: bool = False,
    ) -> Score:
        """The score of it."""
        asked = Asked(self.text, my_name, attempt=attempt, live=live, business=business)
        return score(self.words, self.hearing, loudness, asked)


def all_but(*left_out: str, text: str = MESSAGE, pace: float = 150) -> Speaker:
    """A take of the whole text without some stretches of it."""
    speaker = Speaker(text, pace=pace)
    rest = text
    for stretch in left_out:
        before, _, rest = rest.partition(stretch)
        if before.strip():
            speaker.says(before.strip())
    if rest.strip():
        speaker.says(rest.strip())
    return speaker


def lines(ticks: Sequence[Tick]) -> dict[str, bool]:
    """The line of each tick, and whether it was kept."""
    return {tick.words: tick.kept for tick in ticks}


def room(seconds: float, voice: float, quiet: float = -70.0) -> list[float]:
    """The loudness of a voice that talks all the time, with a second of the room around it."""
    return [*[quiet] * 20, *[voice] * round(seconds / 0.05 - 40), *[quiet] * 20]
