"""Phrases looked up in a row of words, all at once.

A book goes through the words with every phrase that may still come true, as *threads*; the threads
left after a word are a *state*.  The same few states come back in every message, so a state is
worked out when it is first met and looked up from then on: the more messages are read, the less a
word costs, and a book of a thousand phrases costs little more than one of ten.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from app.domain.language.notation import (
    MARKS,
    Classes,
    Done,
    Edge,
    Fork,
    Notation,
    OneWord,
    Step,
    Unless,
    phrases_in,
)

_END = "\n"
"""What is heard after the last word: a mark, for a clause ends there too."""
_UNKNOWN = ""
"""Any word that no phrase of the book names."""
_MOST_STATES = 20_000
_NOTHING: frozenset[Step] = frozenset()


class Match(NamedTuple):
    """A phrase found: words ``start`` to ``end`` (exclusive) and what the book calls it."""

    kind: str
    start: int
    end: int


class _Thread(NamedTuple):
    """A phrase that may still come true, and the step it stands before.

    It comes to nothing if one of the phrases that go on with ``unless`` does come.  A phrase that
    is done waits for that: ``ago`` is how many words ago it was done.
    """

    kind: str
    step: Step
    unless: frozenset[Step] = _NOTHING
    ago: int = 0


class _State:
    """The threads left after some words, and the phrases done: kind, and how many words ago."""

    __slots__ = ("after", "ended", "threads")

    def __init__(self, threads: Iterable[_Thread], ended: Iterable[tuple[str, int]]) -> None:
        self.threads = tuple(threads)
        self.ended = tuple(ended)
        self.after: dict[str, _State] = {}


class Phrasebook:
    """Phrases by kind, found wherever they start in a row of words.

    ``book`` names each kind and lists its phrases in the way of a word class.
    """

    def __init__(self, notation: Notation, book: Classes) -> None:
        self._known = set(MARKS)
        # Whether a clause starts there, then the word a phrase can start with ("": any).
        self._openings: tuple[dict[str, list[_Thread]], ...] = (
            defaultdict(list),
            defaultdict(list),
        )
        self._first: dict[tuple[str, bool], _State] = {}
        self._kept: dict[tuple[str, Step, bool], tuple[_Thread, ...]] = {}
        self._states: dict[tuple[frozenset[_Thread], frozenset[tuple[str, int]]], _State] = {}
        for kind, phrases in book.items():
            for phrase in phrases_in(phrases):
                self._add(kind, notation.read(phrase))

    def at(self, words: Sequence[str], at: int) -> list[Match]:
        """The phrases that start at word ``at``, each at its longest."""
        if not 0 <= at < len(words) or words[at] in MARKS:
            return []
        ends: dict[str, int] = {}
        state = self._start(words[at], edge=at == 0 or words[at - 1] in MARKS)
        place = at + 1
        while True:
            for kind, ago in state.ended:
                ends[kind] = max(ends.get(kind, at), place - ago)
            if not state.threads or place > len(words):
                return [Match(kind, at, end) for kind, end in ends.items() if end > at]
            word = words[place] if place < len(words) else _END
            state = self._next(state, word if word in self._known else _UNKNOWN)
            place += 1

    def find(self, words: Sequence[str]) -> list[Match]:
        """All phrases anywhere, by their first word; of one kind and place only the longest."""
        return [match for at in range(len(words)) for match in self.at(words, at)]

    def around(self, words: Sequence[str], place: int) -> bool:
        """Whether a phrase goes over the word at ``place``."""
        return any(match.end > place for at in range(place + 1) for match in self.at(words, at))

    def _add(self, kind: str, step: Step) -> None:
        """Put a phrase under the words it can start with."""
        self._known |= _words_of(step)
        for edge, openings in enumerate(self._openings):
            for thread in _before(kind, step, _NOTHING, edge=bool(edge)):
                for word in _expected(thread.step) or (_UNKNOWN,):
                    openings[word].append(thread)

    def _start(self, word: str, *, edge: bool) -> _State:
        """The state after the first word of a phrase."""
        word = word if word in self._known else _UNKNOWN
        state = self._first.get((word, edge))
        if state is None:
            openings = self._openings[edge]
            threads = [*openings.get(_UNKNOWN, ()), *(openings.get(word, ()) if word else ())]
            state = self._first[word, edge] = self._worked_out(threads, word)
        return state

    def _next(self, state: _State, word: str) -> _State:
        """The state after one more word."""
        following = state.after.get(word)
        if following is None:
            following = state.after[word] = self._worked_out(state.threads, word)
        return following

    def _worked_out(self, threads: Iterable[_Thread], word: str) -> _State:
        """The state that threads come to with a word."""
        left: set[_Thread] = set()
        ended: set[tuple[str, int]] = set()
        mark = word in MARKS
        for thread in threads:
            step = thread.step
            if isinstance(step, OneWord) and not thread.unless:
                # Nearly all are of this kind, and most of them end here: that shall cost little.
                if mark if not step.words else word not in step.words:
                    continue
                reached: Iterable[_Thread] = self._beyond(thread.kind, step.then, mark)
            else:
                reached = _heard(thread, word)
            for heard in reached:
                if isinstance(heard.step, Done) and not heard.unless:
                    ended.add((heard.kind, heard.ago))
                else:
                    left.add(heard)
        key = frozenset(left), frozenset(ended)
        if key not in self._states:
            if len(self._states) >= _MOST_STATES:
                self._states.clear()
                self._first.clear()
            self._states[key] = _State(*key)
        return self._states[key]

    def _beyond(self, kind: str, step: Step, edge: bool) -> tuple[_Thread, ...]:
        """``_before``, kept."""
        key = kind, step, edge
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = tuple(_before(kind, step, _NOTHING, edge=edge))
        return found


def _before(kind: str, step: Step, unless: frozenset[Step], *, edge: bool) -> Iterator[_Thread]:
    """Where a phrase can stand before its next word; ``edge`` tells that a clause starts here."""
    if isinstance(step, Fork):
        for way in step.ways:
            yield from _before(kind, way, unless, edge=edge)
    elif isinstance(step, Unless):
        others = {thread.step for thread in _before("", step.other, _NOTHING, edge=edge)}
        if not any(isinstance(other, Done) for other in others):
            yield from _before(kind, step.then, unless | others, edge=edge)
    elif isinstance(step, Edge) and step.start:
        if edge:
            yield from _before(kind, step.then, unless, edge=edge)
    else:
        yield _Thread(kind, step, unless)


def _heard(thread: _Thread, word: str) -> Iterator[_Thread]:
    """What a thread comes to with a word; nothing if that is not the word it waits for."""
    unless = _NOTHING
    if thread.unless:
        others = {
            heard.step for other in thread.unless for heard in _heard(_Thread("", other), word)
        }
        if any(isinstance(other, Done) for other in others):
            return
        unless = frozenset(others)
    step = thread.step
    if isinstance(step, Done):
        yield thread._replace(unless=unless, ago=thread.ago + 1)
    elif isinstance(step, Edge):
        if word in MARKS:
            # The clause ended before this mark: what follows its end may still be the mark.
            for then in _before(thread.kind, step.then, _NOTHING, edge=True):
                for heard in _heard(then, word):
                    yield heard._replace(unless=heard.unless | unless)
    elif isinstance(step, OneWord) and (word in step.words if step.words else word not in MARKS):
        yield from _before(thread.kind, step.then, unless, edge=word in MARKS)


def _expected(step: Step) -> frozenset[str]:
    """The words a thread waits for; none where it may be any, or where it does not wait."""
    return step.words if isinstance(step, OneWord) else frozenset()


def _words_of(step: Step) -> set[str]:
    """All words that a phrase names."""
    found: set[str] = set()
    seen: set[Step] = set()
    ahead = [step]
    while ahead:
        step = ahead.pop()
        if step in seen:
            continue
        seen.add(step)
        found |= _expected(step)
        if isinstance(step, Fork):
            ahead += step.ways
        elif isinstance(step, Unless):
            ahead += (step.other, step.then)
        elif not isinstance(step, Done):
            ahead.append(step.then)
    return found
