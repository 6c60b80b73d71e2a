"""A script as the prompter reads it: words, phrases and sentences on a line of spoken beats.

Pure: no Qt.  A *beat* is the time of one spoken word, so that n words a minute are n beats a
minute whatever the size of the type.  Positions in a script are beats from its beginning.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

_PHRASE = 4  # words that the eye takes in at once
_ENDS_SENTENCE = re.compile(r"[.!?…]+[\"'”’)\]]*$")
_ENDS_CLAUSE = re.compile(r"[,;:–—]+[\"'”’)\]]*$")


class Marked(Enum):
    """Why some words of a script are shown unlike the rest."""

    PROMISE = "promise"
    """What will be kept: coloured and underlined."""
    STAND_IN = "stand-in"
    """Words in place of something that is not known: dotted below."""
    QUESTION = "question"
    """What to ask before goodbye: its lines have a bar beside them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """``text[start:end]`` and why it is marked; ``tip``, plain text, explains it to the mouse."""

    start: int
    end: int
    kind: Marked = Marked.PROMISE
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """``text[start:end]`` without the white space around it; ``beats`` is how long it takes."""

    start: int
    end: int
    beats: int


def spoken_beats(word: str) -> int:
    """One beat for a word; one for each digit of a number, since digits are said one by one.

    A voicemail's courtesy number has to be slow enough to be written down: "0199" is four words
    to the ear.
    """
    return max(1, sum(character.isdigit() for character in word))


class SpokenScript:
    """The words of a text with their time.  All indexes of words are from 0."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = tuple(
            Word(found.start(), found.end(), spoken_beats(found[0]))
            for found in re.finditer(r"\S+", text)
        )
        *self._starts, self.beats = accumulate((word.beats for word in self.words), initial=0)
        """Beats of the whole script."""
        said = [text[word.start : word.end] for word in self.words]
        self._phrases = _phrases(said)
        ends = [index + 1 for index, word in enumerate(said) if _ENDS_SENTENCE.search(word)]
        self._sentences = [first for first in (0, *ends) if first < len(said)]

    def starts_at(self, word: int) -> int:
        """The beat a word begins on; the end of the script for the number of words."""
        return self.beats if word >= len(self.words) else self._starts[max(0, word)]

    def word_from(self, offset: int) -> int:
        """The first word that ends after a character; the number of words past the last one."""
        return bisect_right(self.words, offset, key=lambda word: word.end)

    def word_at(self, beat: float) -> int:
        """The word being said at ``beat``: the first before the beginning, the last at the end.

        0 for a script without words.
        """
        return max(0, bisect_right(self._starts, beat) - 1)

    def phrase_of(self, word: int) -> range:
        """The words that are lit together with ``word``; empty for a script without words."""
        place = bisect_right(self._phrases, word, key=lambda phrase: phrase.start) - 1
        return self._phrases[place] if self._phrases else range(0)

    def phrase_before(self, word: int) -> int:
        """The first word of this phrase, or of the one before when ``word`` is its first."""
        here = self.phrase_of(word)
        return here.start if here.start < word else self.phrase_of(max(0, word - 1)).start

    def phrase_after(self, word: int) -> int:
        """The first word of the next phrase; the number of words at the end."""
        return max(self.phrase_of(word).stop, 0)

    def sentence_before(self, word: int) -> int:
        """The first word of this sentence, or of the one before when ``word`` is its first."""
        place = bisect_left(self._sentences, word) - 1
        return self._sentences[place] if place >= 0 else 0

    def sentence_after(self, word: int) -> int:
        """The first word of the next sentence; the number of words at the end."""
        place = bisect_right(self._sentences, word)
        return self._sentences[place] if place < len(self._sentences) else len(self.words)


def _phrases(words: list[str]) -> list[range]:
    """Runs of up to four words that do not cross a sentence and, where possible, no comma."""
    clauses: list[range] = []
    for index in range(len(words)):
        if clauses and not _ends(words[index - 1]):
            clauses[-1] = range(clauses[-1].start, index + 1)
        else:
            clauses.append(range(index, index + 1))
    phrases: list[range] = []
    for clause in clauses:
        parts = -(-len(clause) // _PHRASE)
        for part in range(parts):
            phrase = clause[len(clause) * part // parts : len(clause) * (part + 1) // parts]
            last = phrases[-1] if phrases else range(0)
            # "614, 555, 0199" and "Hi Ann, it's Maria" are each said in one breath.
            together = phrase.stop - last.start
            breathes = parts > 1 or not last or bool(_ENDS_SENTENCE.search(words[last.stop - 1]))
            if together <= _PHRASE and not breathes:
                phrases[-1] = range(last.start, phrase.stop)
            else:
                phrases.append(phrase)
    return phrases


def _ends(word: str) -> bool:
    return bool(_ENDS_SENTENCE.search(word) or _ENDS_CLAUSE.search(word))
