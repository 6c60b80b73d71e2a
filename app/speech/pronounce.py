"""How words sound: as the seller spells them, as the dictionary says, or as they are guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.spelled_out import plain_word
from app.speech import espeak
from app.speech.dictionary import Dictionary, dictionary
from app.speech.endings import inflected
from app.speech.letters import by_letters, romanised
from app.speech.phones import joined, valid
from app.speech.respelling import checked_spelling, heard_as, said_as

__all__ = ["Pronouncer", "checked_spelling", "said_as"]

_MOST = 8  # ways to say a choice of several words
_LONGEST = 60  # letters of a word that are read; there is none longer


class Pronouncer:
    """The sounds of words; ``sounds_like`` are the seller's spellings by word ("gur-son").

    A spelling wins over everything, also inside "Gurson's"; one with nothing to say is left aside.
    """

    def __init__(
        self, sounds_like: Mapping[str, str] | None = None, words: Dictionary | None = None
    ) -> None:
        self._words = dictionary() if words is None else words
        told = {
            plain_word(word): heard_as(spelling, self._words.of, by_letters)
            for word, spelling in (sounds_like or {}).items()
        }
        self._spelled = {word: sounds for word, sounds in told.items() if word and sounds}
        self._found: dict[str, tuple[str, ...]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """Every way a word is said, the most usual first: sounds with blanks between ("HH AY").

        Each is one or more of ``phones.PHONES``.  A choice of several words is said as one.  A word
        without a letter of ours (a Chinese name, an emoji) has none: ().
        """
        self.learn((word,))
        return joined([self._found[part] for part in _parts(word)], _MOST)

    def knows(self, word: str) -> bool:
        """Whether a word needs no guess: the seller spelled it or the dictionary has it."""
        return all(self._known(part) for part in _parts(word))

    def guessed(self, words: Iterable[str]) -> tuple[str, ...]:
        """Those of ``words`` that are guessed, each once; () where there is no dictionary."""
        if not self._words:
            return ()
        return tuple(
            word
            for word in dict.fromkeys(words)
            if romanised(plain_word(word)).strip("'") and not self.knows(word)
        )

    def learn(self, words: Iterable[str]) -> None:
        """Look several words up at once, which is faster when some of them have to be guessed."""
        unknown: list[str] = []
        for part in dict.fromkeys(part for word in words for part in _parts(word)):
            if part not in self._found:
                self._found[part] = self._known(part)
                if not self._found[part]:
                    unknown.append(part)
        if unknown:
            read = [romanised(part, by_ear=True)[:_LONGEST] for part in unknown]
            for part, sounds in zip(unknown, _guesses(read), strict=True):
                self._found[part] = sounds

    def _known(self, word: str) -> tuple[str, ...]:
        """From the seller, the dictionary, or a stem with an ending one of them has."""
        if len(word) > _LONGEST:
            return ()
        bare = romanised(word)
        return (
            self._spelled.get(word)
            or inflected(word, self._spelling, only_possessive=True)
            or self._words.of(bare)
            or inflected(bare, self._words.of)
        )

    def _spelling(self, word: str) -> tuple[str, ...]:
        return self._spelled.get(word, ())


def _parts(word: str) -> list[str]:
    """The words of a choice; hyphens do not make one."""
    return plain_word(word).replace("-", " ").split()


def _guesses(words: list[str]) -> list[tuple[str, ...]]:
    """What the letters of each suggest, then what eSpeak makes of it.

    In this order because the letters are right more often (docs/decisions/pronunciations.md).
    """
    sayable = [word for word in dict.fromkeys(words) if word]
    heard = dict(zip(sayable, espeak.sounds_of(sayable), strict=True))
    return [
        tuple(filter(valid, dict.fromkeys((*by_letters(word), heard[word])))) if word else ()
        for word in words
    ]
