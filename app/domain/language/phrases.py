"""A small notation for the many ways to say one thing, and a book to look them up in.

A phrase is words divided by blanks; the words are those of ``words.py`` (lower case, contractions
taken apart):

====================  ==========================================================================
``ring``              this word
``ring/phone``        one of these words
``<call>``            a phrase of the word class "call"
``please?``           this, or nothing; also ``<call>?`` and ``(…)?``
``(a bell|a shout)``  one of these phrases
``~3``                up to three words, whatever they are, but no mark such as a comma
``_``                 exactly one word, whatever it is
``!(not|never)``      not one of these phrases next
``^`` and ``$``       a clause starts, or ends, here
====================  ==========================================================================

A phrase becomes a graph of steps whose tails are shared, and a book keeps its phrases by the words
they can start with.  So a book of a thousand phrases costs little more than one of ten.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

Classes = Mapping[str, str]
"""Word classes by name.  Each is written as phrases divided by ``|`` or by the end of a line."""

MARKS = frozenset(".,;:!?…()–—\n")
"""What divides clauses; each stands for itself among the words."""


@dataclass(frozen=True, slots=True)
class _Word:
    """One word out of a set; an empty set stands for any word."""

    words: frozenset[str]
    then: _Step


@dataclass(frozen=True, slots=True)
class _Fork:
    """One of several ways on."""

    ways: tuple[_Step, ...]


@dataclass(frozen=True, slots=True)
class _Unless:
    """On, but not where another phrase comes next."""

    other: _Step
    then: _Step


@dataclass(frozen=True, slots=True)
class _Edge:
    """The start (or else the end) of a clause."""

    start: bool
    then: _Step


@dataclass(frozen=True, slots=True)
class _Done:
    """The end of the phrase."""


_Step = _Word | _Fork | _Unless | _Edge | _Done

_DONE = _Done()
_ANY: frozenset[str] = frozenset()


def _reach(step: _Step, words: Sequence[str], at: int) -> int:
    """The furthest end of the phrase that starts at word ``at``, or -1."""
    while True:
        if isinstance(step, _Word):
            if at >= len(words):
                return -1
            word = words[at]
            if word not in step.words and (step.words or word in MARKS):
                return -1
            at += 1
            step = step.then
        elif isinstance(step, _Fork):
            furthest = -1
            word = words[at] if at < len(words) else "\n"
            for way in step.ways:
                # Most ways end at their first word: seen here, that costs no call.
                if isinstance(way, _Word):
                    if word not in way.words and (way.words or word in MARKS):
                        continue
                    furthest = max(furthest, _reach(way.then, words, at + 1))
                else:
                    furthest = max(furthest, _reach(way, words, at))
            return furthest
        elif isinstance(step, _Done):
            return at
        elif isinstance(step, _Unless):
            if _reach(step.other, words, at) >= 0:
                return -1
            step = step.then
        else:
            beside = at - 1 if step.start else at
            if 0 <= beside < len(words) and words[beside] not in MARKS:
                return -1
            step = step.then


def _starts(step: _Step, known: dict[int, frozenset[str] | None]) -> frozenset[str] | None:
    """The words with which a phrase can go on; None where that may be any word, or none.

    ``known`` keeps what was found out about the steps that phrases share.
    """
    if id(step) in known:
        return known[id(step)]
    found: frozenset[str] | None = None
    if isinstance(step, _Word):
        found = step.words or None
    elif isinstance(step, _Fork):
        each = [_starts(way, known) for way in step.ways]
        told = [words for words in each if words is not None]
        found = frozenset().union(*told) if len(told) == len(each) else None
    elif isinstance(step, _Unless | _Edge):
        found = _starts(step.then, known)
    known[id(step)] = found
    return found


def _after(step: _Step, word: str) -> list[_Step]:
    """Where a phrase can stand when a word of it was heard."""
    if isinstance(step, _Word):
        return [step.then] if word in step.words else []
    if isinstance(step, _Fork):
        return [then for way in step.ways for then in _after(way, word)]
    if isinstance(step, _Unless | _Edge):
        return _after(step.then, word)
    return []


_ITEM = re.compile(r"\s*(?:(\()|(\))|(\|)|(!\()|~(\d+)|(<\w+>)|([_^$])(?!\S*\w)|([^\s()|?]+))(\?)?")


class Notation:
    """Reads phrases with the word classes of one language."""

    def __init__(self, classes: Classes) -> None:
        self._classes = {name: _divided(phrases) for name, phrases in classes.items()}

    def read(self, phrase: str) -> _Step:
        """The graph of a phrase.  Raises ``ValueError`` for one that is not well written."""
        way, rest = self._alternatives(_items(phrase), 0, _DONE)
        if rest < len(_items(phrase)):
            raise ValueError(f"one bracket too many: {phrase}")
        return way

    def words(self, name: str) -> frozenset[str]:
        """The single words of a class, as a set."""
        alone = (phrase for phrase in self._classes[name] if re.fullmatch(r"[^\s<]+", phrase))
        return frozenset(word for phrase in alone for word in phrase.split("/"))

    def _alternatives(self, items: _Items, at: int, then: _Step) -> tuple[_Step, int]:
        """Phrases divided by bars, up to the closing bracket or the end."""
        ways = []
        while True:
            way, at = self._sequence(items, at, then)
            ways.append(way)
            if at >= len(items) or items[at][0] != "|":
                return _fork(ways), at
            at += 1

    def _sequence(self, items: _Items, at: int, then: _Step) -> tuple[_Step, int]:
        """Items up to a bar, the closing bracket or the end."""
        if at >= len(items) or items[at][0] in "|)":
            return then, at
        sign, optional = items[at]
        end = at + 1
        if sign in ("(", "!("):
            end = _closing(items, at) + 1
            optional = items[end - 1][1]
        tail, rest = self._sequence(items, end, then)
        if sign == "(":
            step, _ = self._alternatives(items, at + 1, tail)
        elif sign == "!(":
            other, _ = self._alternatives(items, at + 1, _DONE)
            step = _Unless(other, tail)
        else:
            step = self._single(sign, tail)
        return (_fork([step, tail]) if optional else step), rest

    def _single(self, sign: str, then: _Step) -> _Step:
        """A word, a class or a sign before what follows it."""
        if sign in "^$":
            return _Edge(sign == "^", then)
        if sign == "_":
            return _Word(_ANY, then)
        if sign[0] == "~" and sign[1:].isdigit():
            step = then
            for _ in range(int(sign[1:])):
                step = _fork([_Word(_ANY, step), then])
            return step
        if sign[0] == "<" and sign[-1] == ">":
            name = sign[1:-1]
            longer = [phrase for phrase in self._classes[name] if " " in phrase or "<" in phrase]
            ways = [self._sequence(_items(phrase), 0, then)[0] for phrase in longer]
            alone = self.words(name)
            return _fork([*ways, _Word(alone, then)] if alone else ways)
        return _Word(frozenset(sign.split("/")), then)


_Items = Sequence[tuple[str, bool]]


@lru_cache(maxsize=4096)
def _items(phrase: str) -> _Items:
    """The signs of a phrase, each with whether it may be left out."""
    items: list[tuple[str, bool]] = []
    at = 0
    while at < len(phrase.rstrip()):
        match = _ITEM.match(phrase, at)
        if match is None:
            raise ValueError(f"not understood at {at}: {phrase}")
        sign = match[0].strip().removesuffix("?") if match[9] else match[0].strip()
        items.append((sign, bool(match[9])))
        at = match.end()
    return items


def _closing(items: _Items, at: int) -> int:
    """Where the bracket opened at ``at`` is closed."""
    depth = 0
    for index in range(at, len(items)):
        depth += (items[index][0] in ("(", "!(")) - (items[index][0] == ")")
        if depth == 0:
            return index
    raise ValueError("a bracket is not closed")


def _fork(ways: Iterable[_Step]) -> _Step:
    """Several ways as one, each once; words with the same way on are put together."""
    words: dict[int, _Word] = {}
    others: list[_Step] = []
    for way in ways:
        if isinstance(way, _Word) and way.words:
            key = id(way.then)
            known = words[key].words if key in words else frozenset()
            words[key] = _Word(known | way.words, way.then)
        elif isinstance(way, _Word) or all(way is not other for other in others):
            others.append(way)
    steps = [*words.values(), *others]
    return steps[0] if len(steps) == 1 else _Fork(tuple(steps))


def _divided(phrases: str) -> tuple[str, ...]:
    """The phrases of a class: its lines, each divided at the bars that stand outside brackets."""
    found: list[str] = []
    for line in phrases.splitlines():
        depth, last = 0, 0
        for at, char in enumerate(line):
            depth += (char == "(") - (char == ")")
            if char == "|" and depth == 0:
                found.append(line[last:at])
                last = at + 1
        found.append(line[last:])
    return tuple(phrase.strip() for phrase in found if phrase.strip())


class Match(NamedTuple):
    """A phrase found: words ``start`` to ``end`` (exclusive) and what the book calls it."""

    kind: str
    start: int
    end: int


_NOTHING: list[Match] = []
_Entry = tuple[str, _Step, frozenset[str] | None]
"""A phrase under one of its first words: its kind, its graph, the words that can come second."""


class Phrasebook:
    """Phrases by kind, found wherever they start in a row of words.

    ``book`` names each kind and lists its phrases in the way of a word class.
    """

    def __init__(self, notation: Notation, book: Classes) -> None:
        self._by_word: dict[str, list[_Entry]] = {}
        self._anywhere: list[_Entry] = []
        known: dict[int, frozenset[str] | None] = {}
        for kind, phrases in book.items():
            for phrase in _divided(phrases):
                step = notation.read(phrase)
                starts = _starts(step, known)
                if starts is None:
                    self._anywhere.append((kind, step, None))
                for word in starts or ():
                    second = [_starts(then, known) for then in _after(step, word)]
                    told = [words for words in second if words is not None]
                    both = frozenset().union(*told) if len(told) == len(second) else None
                    self._by_word.setdefault(word, []).append((kind, step, both))

    def at(self, words: Sequence[str], at: int) -> list[Match]:
        """The phrases that start at word ``at``, each at its longest."""
        word = words[at] if at < len(words) else "\n"
        entries = self._by_word.get(word, ())
        if word in MARKS or not (entries or self._anywhere):
            return _NOTHING
        found = []
        following = words[at + 1] if at + 1 < len(words) else "\n"
        for kind, step, seconds in (*entries, *self._anywhere) if self._anywhere else entries:
            if seconds is None or following in seconds:
                end = _reach(step, words, at)
                if end > at:
                    found.append(Match(kind, at, end))
        return found

    def find(self, words: Sequence[str]) -> list[Match]:
        """All phrases anywhere, by their first word; of one kind and place only the longest."""
        found: dict[tuple[str, int], Match] = {}
        for at in range(len(words)):
            for match in self.at(words, at):
                known = found.get((match.kind, at))
                if known is None or known.end < match.end:
                    found[match.kind, at] = match
        return list(found.values())

    def around(self, words: Sequence[str], place: int) -> bool:
        """Whether a phrase goes over the word at ``place``."""
        return any(match.end > place for at in range(place + 1) for match in self.at(words, at))
