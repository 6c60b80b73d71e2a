"""What was said of a script: which words, when, and what they read like.

The words said are put down in the order of the script, each once, because a repeat is heard as one
sentence.  A word left out is simply missing, but the mark after it is kept, so that two sentences
do not run into each other.  Own words cannot be read: a dash stands for them within a sentence, so
that the words around them are not taken for one phrase.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isfinite

from app.domain.hearing import HeardWord, Hearing, OwnWords
from app.domain.script_words import ScriptWord
from app.domain.traps import Finding

_MARKS = re.compile(r"[.,;:!?…]+(?=[\"'”’)\]]*$)")
_ENDS = ".!?…"
_OWN = "–"

_LIKE = 1.6
"""How many times longer or shorter speech may be than words it is taken for."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words of a script put together: ``places`` are (word, start, end) in ``text``."""

    text: str
    places: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True)
class Said:
    """A script and what was heard of it: ``heard`` and ``own`` make sense and are in order."""

    words: tuple[ScriptWord, ...]
    heard: tuple[HeardWord, ...]
    own: tuple[OwnWords, ...]

    @classmethod
    def of(cls, words: Sequence[ScriptWord], hearing: Hearing) -> Said:
        """What was heard, in order; what is no word of the script or has no time is passed over."""
        heard = [
            one
            for one in hearing.words
            if 0 <= one.word < len(words) and words[one.word].spoken and _is_span(one)
        ]
        own = [one for one in hearing.own_words if _is_span(one) and one.end > one.start]
        return cls(
            tuple(words),
            tuple(sorted(heard, key=lambda one: (one.start, one.end, one.word))),
            tuple(sorted(own, key=lambda one: (one.start, one.end))),
        )

    @cached_property
    def last(self) -> dict[int, HeardWord]:
        """Each word that was said, as it was said the last time."""
        return {one.word: one for one in self.heard}

    @cached_property
    def to_say(self) -> tuple[int, ...]:
        """The words of the script with something to say; a dash has nothing."""
        return tuple(index for index, word in enumerate(self.words) if word.spoken)

    @cached_property
    def sounds(self) -> tuple[HeardWord | OwnWords, ...]:
        """Everything that was said, in order."""
        sounds: list[HeardWord | OwnWords] = [*self.heard, *self.own]
        return tuple(sorted(sounds, key=lambda sound: (sound.start, sound.end)))

    @property
    def coverage(self) -> float:
        """The share of the script's words that was said; 0 of no words at all."""
        return len(self.last) / len(self.to_say) if self.to_say else 0.0

    @cached_property
    def left_out(self) -> tuple[tuple[int, ...], ...]:
        """The runs of words that were not said, within a sentence or over several."""
        runs: list[list[int]] = []
        previous_said = True
        for index in self.to_say:
            said = index in self.last
            if not said:
                if previous_said:
                    runs.append([])
                runs[-1].append(index)
            previous_said = said
        return tuple(map(tuple, runs))

    @cached_property
    def own_before(self) -> tuple[int, ...]:
        """For each stretch of own words, the word of the script before which it was said."""
        starts = [one.start for one in self.heard]
        places: list[int] = []
        for own in self.own:
            behind = bisect_right(starts, (own.start + own.end) / 2)
            places.append(self.heard[behind - 1].word + 1 if behind else 0)
        return tuple(places)

    @cached_property
    def strict(self) -> Text:
        """The words that were heard, and no others."""
        return self._text(self.last.keys())

    @cached_property
    def likely(self) -> Said:
        """What was probably said, though the recogniser did not make out all of it.

        That is speech in the place of words left out, and of just their length: it is more often
        the script than an ad-lib.  And a single word left out between two that were said: a name
        or a "not" is easily missed, and nobody is to be told off for that.
        """
        heard: list[HeardWord] = []
        own: list[OwnWords] = []
        for speech, place in zip(self.own, self.own_before, strict=True):
            run = self._unclear(speech, place)
            step = speech.seconds / max(len(run), 1)
            for at, word in enumerate(run):
                start = speech.start + at * step
                heard.append(HeardWord(word, start, start + step))
            own += [] if run else [speech]
        missed = [run[0] for run in self.left_out if len(run) == 1 and self._inside(run[0])]
        for word in set(missed) - {one.word for one in heard}:
            behind = max(one.end for index, one in self.last.items() if index < word)
            heard.append(HeardWord(word, behind, behind))
        if not heard:
            return self
        in_order = sorted([*self.heard, *heard], key=lambda one: (one.start, one.end, one.word))
        return Said(self.words, tuple(in_order), tuple(own))

    def _unclear(self, speech: OwnWords, place: int) -> tuple[int, ...]:
        """The words left out in whose place, before ``place``, there was speech as long as they."""
        spoken = sum(self.aloud(one.word) for one in self.heard)
        if not spoken:
            return ()
        each = sum(one.end - one.start for one in self.heard) / spoken
        middle = (speech.start + speech.end) / 2
        after = next((one.word for one in self.heard if one.start > middle), len(self.words))
        for run in self.left_out:
            wanted = each * sum(map(self.aloud, run))
            alike = wanted / _LIKE <= speech.seconds <= wanted * _LIKE
            if place <= run[0] and run[-1] < after and alike:
                return run
        return ()

    def aloud(self, word: int) -> int:
        """How many words are said of one written word: of "614" three."""
        return sum(len(place[0].split()) for place in self.words[word].spoken if place)

    def _inside(self, word: int) -> bool:
        """Whether there is something to say before and after a word."""
        return self.to_say[0] < word < self.to_say[-1]

    def in_strict(self, finding: Finding) -> tuple[int, int] | None:
        """Where a finding in ``likely.strict.text`` stands in ``strict.text``.

        What was not made out is shown at the word before it; None where there is none.
        """
        found = [
            index
            for index, start, end in self.likely.strict.places
            if start < finding.end and end > finding.start
        ]
        places = [place for place in self.strict.places if place[0] in set(found)]
        if found and not places:
            places = [place for place in self.strict.places if place[0] < found[0]][-1:]
        return (places[0][1], places[-1][2]) if places else None

    def around(self, index: int) -> bool:
        """Whether the word before or after one with nothing to say was said."""
        before = max((place for place in self.to_say if place < index), default=None)
        after = min((place for place in self.to_say if place > index), default=None)
        return before in self.last or after in self.last

    def quoted(self, run: Sequence[int], most: int = 7) -> str:
        """Words of the script to be quoted in a sentence, cut where they are many."""
        kept = [self.words[index].text for index in run[:most]]
        if len(run) > most:
            return " ".join(kept) + " …"
        return " ".join(kept).rstrip(".,;:!?…")

    def _text(self, kept: Collection[int]) -> Text:
        """The words kept, in the order of the script, with the dashes that stand between them."""
        pieces: list[str] = []
        places: list[tuple[int, int, int]] = []
        length = 0
        behind = -1
        for index in self._with_dashes(kept):
            if pieces:
                joint = self._mark_between(behind, index) + self._own_between(behind, index) + " "
                pieces.append(joint)
                length += len(joint)
            word = self.words[index].text
            places.append((index, length, length + len(word)))
            pieces.append(word)
            length += len(word)
            behind = index
        return Text("".join(pieces), tuple(places))

    def _with_dashes(self, kept: Collection[int]) -> list[int]:
        """The words kept, and what has nothing to say between two that stand side by side."""
        found: list[int] = []
        silent: list[int] = []
        for index, word in enumerate(self.words):
            if index in kept:
                found += [*silent, index]
                silent = []
            elif word.spoken or not found or found[-1] + len(silent) + 1 != index:
                silent = []
            else:
                silent.append(index)
        return found

    def _mark_between(self, behind: int, index: int) -> str:
        """The mark of what was left out between two words, where the first has none of its kind."""
        one_sentence = self.words[behind].sentence == self.words[index].sentence
        mark = _MARKS.search(self.words[behind].text)
        if mark and (one_sentence or mark[0][-1] in _ENDS):
            return ""
        for between in range(index - 1, behind, -1):
            mark = _MARKS.search(self.words[between].text)
            if one_sentence and mark and mark[0][-1] not in _ENDS:
                return mark[0]
            if not one_sentence and self.words[between].sentence == self.words[behind].sentence:
                return mark[0] if mark and mark[0][-1] in _ENDS else "."
        return ""

    def _own_between(self, behind: int, index: int) -> str:
        """A dash where own words were said inside a sentence."""
        inside = self.words[behind].sentence == self.words[index].sentence
        between = any(behind < place <= index for place in self.own_before)
        return f" {_OWN}" if inside and between else ""


def _is_span(one: HeardWord | OwnWords) -> bool:
    """Whether a time can be made sense of."""
    return isfinite(one.start) and isfinite(one.end) and 0 <= one.start <= one.end
