"""What was said of a script: which words, when, and what they read like.

The words said are put down in the order of the script, each once, because a repeat is heard as one
sentence.  A word left out is simply missing, but the mark after it is kept, so that two sentences
do not run into each other.  Own words cannot be read: a dash stands for them within a sentence, so
that the words around them are not taken for one phrase.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import isfinite

from app.domain.clarity import Room
from app.domain.hearing import HeardWord, Hearing, OwnWords
from app.domain.script_words import ScriptWord
from app.domain.traps import Finding

_MARKS = re.compile(r"[.,;:!?…]+(?=[\"'”’)\]]*$)")
_ENDS = ".!?…"
_OWN = "–"

_USUAL_WORD = 0.33
"""Seconds of a word where none was heard to tell from."""

_LIKE = 1.6
"""How many times longer or shorter speech may be than words it is taken for."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words of a script put together: ``places`` are (word, start, end) in ``text``."""

    text: str
    places: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True)
class Said:
    """A script and what was heard of it: ``heard`` and ``own`` make sense and are in order.

    ``unclear`` are words that were not made out though there is speech where they belong: they
    count as said.  ``poor`` tells that there was too much noise to say what was left out.
    """

    words: tuple[ScriptWord, ...]
    heard: tuple[HeardWord, ...]
    own: tuple[OwnWords, ...]
    unclear: frozenset[int] = frozenset()
    poor: bool = False

    @classmethod
    def of(
        cls, words: Sequence[ScriptWord], hearing: Hearing, loudness: Sequence[float] = ()
    ) -> Said:
        """What was heard, in order; what is no word of the script or has no time is passed over.

        Without a ``loudness`` (dBFS for each 0.05 s) every word that was not heard is left out.
        """
        heard = [
            one
            for one in hearing.words
            if 0 <= one.word < len(words) and words[one.word].spoken and _is_span(one)
        ]
        own = [one for one in hearing.own_words if _is_span(one) and one.end > one.start]
        said = cls(
            tuple(words),
            tuple(sorted(heard, key=lambda one: (one.start, one.end, one.word))),
            tuple(sorted(own, key=lambda one: (one.start, one.end))),
        )
        return said._doubted(Room(loudness), hearing.seconds) if loudness else said

    def _doubted(self, room: Room, seconds: float) -> Said:
        """The same, with what cannot be told for sure."""
        if room.noisy and self.missing and self.sounds:
            return replace(self, poor=True)
        spoken = sum(self.aloud(one.word) for one in self.heard)
        each = sum(one.end - one.start for one in self.heard) / spoken if spoken else _USUAL_WORD
        unclear: set[int] = set()
        for run in self.missing:
            aloud = sum(map(self.aloud, run))
            before = max((one.end for at, one in self.last.items() if at < run[0]), default=0.0)
            starts = (one.start for at, one in self.last.items() if at > run[-1])
            after = min((start for start in starts if start >= before), default=seconds)
            asked = any(one.phrase and before <= one.start < after for one in self.own)
            if not asked and room.may_hold((before, after), len(run), aloud * each):
                unclear.update(run)
        return replace(self, unclear=frozenset(unclear))

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
        said = len(self.last) + len(self.unclear)
        return said / len(self.to_say) if self.to_say else 0.0

    @cached_property
    def left_out(self) -> tuple[tuple[int, ...], ...]:
        """The runs of words that were surely not said, within a sentence or over several."""
        if self.poor:
            return ()
        return tuple(run for run in self.missing if run[0] not in self.unclear)

    @cached_property
    def missing(self) -> tuple[tuple[int, ...], ...]:
        """The runs of words that were not heard, within a sentence or over several."""
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
            run = () if speech.phrase else self._unclear(speech, place)
            step = speech.seconds / max(len(run), 1)
            for at, word in enumerate(run):
                start = speech.start + at * step
                heard.append(HeardWord(word, start, start + step))
            own += [] if run else [speech]
        return self._with(heard, own)

    @cached_property
    def doubtful(self) -> Said:
        """What was said if every word was that was not made out, though it may have been."""
        return self._with(map(self._unheard, sorted(self.unclear)), self.own)

    def _with(self, more: Iterable[HeardWord], own: Sequence[OwnWords]) -> Said:
        """The same with more words heard, and each single word that was missed."""
        heard = list(more)
        missed = [run[0] for run in self.missing if len(run) == 1 and self._inside(run[0])]
        known = {one.word for one in heard}
        heard += [self._unheard(word) for word in missed if word not in known]
        if not heard:
            return self
        in_order = sorted([*self.heard, *heard], key=lambda one: (one.start, one.end, one.word))
        return replace(self, heard=tuple(in_order), own=tuple(own), unclear=frozenset())

    def _unheard(self, word: int) -> HeardWord:
        """A word that was not heard, right behind the one before it."""
        behind = max((one.end for index, one in self.last.items() if index < word), default=0.0)
        return HeardWord(word, behind, behind)

    def _unclear(self, speech: OwnWords, place: int) -> tuple[int, ...]:
        """The words left out in whose place, before ``place``, there was speech as long as they."""
        spoken = sum(self.aloud(one.word) for one in self.heard)
        if not spoken:
            return ()
        each = sum(one.end - one.start for one in self.heard) / spoken
        middle = (speech.start + speech.end) / 2
        after = next((one.word for one in self.heard if one.start > middle), len(self.words))
        for run in self.missing:
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
        said = self.last.keys() | self.unclear
        return before in said or after in said

    def quoted(self, run: Sequence[int], most: int = 7) -> str:
        """Words of the script to be quoted in a sentence, cut where they are many."""
        kept = [self.words[index].text for index in run[:most]]
        words = " ".join(kept).rstrip(".,;:!?…")
        return f"{words} …" if len(run) > most else words

    def _text(self, kept: Collection[int]) -> Text:
        """The words kept, in the order of the script, with what stands between them."""
        parts: list[tuple[str, int | None]] = []
        behind = -1
        for index in self._with_dashes(kept):
            parts += [*self._between(behind, index), (self.words[index].text, index)]
            behind = index
        parts += self._between(behind, len(self.words))
        places: list[tuple[int, int, int]] = []
        length = 0
        for part, place in parts:
            if place is not None:
                places.append((place, length, length + len(part)))
            length += len(part)
        return Text("".join(part for part, _ in parts), tuple(places))

    def _between(self, behind: int, index: int) -> list[tuple[str, int | None]]:
        """What stands between two words: marks, and what was made out of own words.

        That has a place too, below 0.  ``behind`` is -1 before the first word, and ``index`` behind
        the last one after it.
        """
        phrases = [
            (phrase, -1 - number)
            for number, (place, phrase) in enumerate(self._phrases)
            if behind < place <= index
        ]
        if behind >= 0 and index < len(self.words):
            mark = self._mark_between(behind, index)
            if self.words[behind].sentence == self.words[index].sentence and phrases:
                parts: list[tuple[str, int | None]] = [(f"{mark} {_OWN} ", None)]
                for made_out in phrases:
                    parts += [made_out, (f" {_OWN} ", None)]
                return parts
            parts = [(mark + self._own_between(behind, index) + " ", None)]
        elif behind >= 0 and phrases:
            ended = _MARKS.search(self.words[behind].text)
            parts = [(" " if ended and ended[0][-1] in _ENDS else ". ", None)]
        else:
            parts = []
        for phrase, place in phrases:
            parts += [(f"{phrase}.", place), (" ", None)]
        return parts[:-1] if phrases and index == len(self.words) else parts

    @cached_property
    def _phrases(self) -> list[tuple[int, str]]:
        """What was made out in own words, and the word of the script before which that was."""
        return [
            (place, one.phrase)
            for one, place in zip(self.own, self.own_before, strict=True)
            if one.phrase
        ]

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
