"""A small notation for the many ways to say one thing.

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

A phrase becomes a graph of steps whose tails are shared.  ``phrases.py`` looks for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

Classes = Mapping[str, str]
"""Word classes, or the phrases of a book, by name.

Phrases are divided by ``|`` or by the end of a line; within brackets a line may be broken.
"""

MARKS = frozenset(".,;:!?…()–—\n")
"""What divides clauses; each stands for itself among the words."""


@dataclass(frozen=True, slots=True, eq=False)
class OneWord:
    """One word out of a set; an empty set stands for any word."""

    words: frozenset[str]
    then: Step


@dataclass(frozen=True, slots=True, eq=False)
class Fork:
    """One of several ways on."""

    ways: tuple[Step, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Unless:
    """On, but not where another phrase comes next."""

    other: Step
    then: Step


@dataclass(frozen=True, slots=True, eq=False)
class Edge:
    """The start (or else the end) of a clause."""

    start: bool
    then: Step


@dataclass(frozen=True, slots=True, eq=False)
class Done:
    """The end of the phrase."""


Step = OneWord | Fork | Unless | Edge | Done

_DONE = Done()
_ANY: frozenset[str] = frozenset()


_ITEM = re.compile(r"\s*(?:(\()|(\))|(\|)|(!\()|~(\d+)|(<\w+>)|([_^$])(?!\S*\w)|([^\s()|?]+))(\?)?")


class Notation:
    """Reads phrases with the word classes of one language."""

    def __init__(self, classes: Classes) -> None:
        self._classes = {name: phrases_in(phrases) for name, phrases in classes.items()}

    def read(self, phrase: str) -> Step:
        """The graph of a phrase.  Raises ``ValueError`` for one that is not well written."""
        way, rest = self._alternatives(_items(phrase), 0, _DONE)
        if rest < len(_items(phrase)):
            raise ValueError(f"one bracket too many: {phrase}")
        return way

    def words(self, name: str) -> frozenset[str]:
        """The single words of a class, as a set."""
        alone = (phrase for phrase in self._classes[name] if re.fullmatch(r"[^\s<]+", phrase))
        return frozenset(word for phrase in alone for word in phrase.split("/"))

    def _alternatives(self, items: _Items, at: int, then: Step) -> tuple[Step, int]:
        """Phrases divided by bars, up to the closing bracket or the end."""
        ways = []
        while True:
            way, at = self._sequence(items, at, then)
            ways.append(way)
            if at >= len(items) or items[at][0] != "|":
                return _fork(ways), at
            at += 1

    def _sequence(self, items: _Items, at: int, then: Step) -> tuple[Step, int]:
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
            step = Unless(other, tail)
        else:
            step = self._single(sign, tail)
        return (_fork([step, tail]) if optional else step), rest

    def _single(self, sign: str, then: Step) -> Step:
        """A word, a class or a sign before what follows it."""
        if sign in "^$":
            return Edge(sign == "^", then)
        if sign == "_":
            return OneWord(_ANY, then)
        if sign[0] == "~" and sign[1:].isdigit():
            step = then
            for _ in range(int(sign[1:])):
                step = _fork([OneWord(_ANY, step), then])
            return step
        if sign[0] == "<" and sign[-1] == ">":
            name = sign[1:-1]
            longer = [phrase for phrase in self._classes[name] if " " in phrase or "<" in phrase]
            ways = [self._sequence(_items(phrase), 0, then)[0] for phrase in longer]
            alone = self.words(name)
            return _fork([*ways, OneWord(alone, then)] if alone else ways)
        return OneWord(frozenset(sign.split("/")), then)


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


def _fork(ways: Iterable[Step]) -> Step:
    """Several ways as one, each once; words with the same way on are put together."""
    words: dict[int, OneWord] = {}
    others: list[Step] = []
    for way in ways:
        if isinstance(way, OneWord) and way.words:
            key = id(way.then)
            known = words[key].words if key in words else frozenset()
            words[key] = OneWord(known | way.words, way.then)
        elif isinstance(way, OneWord) or all(way is not other for other in others):
            others.append(way)
    steps = [*words.values(), *others]
    return steps[0] if len(steps) == 1 else Fork(tuple(steps))


def phrases_in(text: str) -> tuple[str, ...]:
    """The phrases of a text, which bars and line ends divide where they stand outside brackets."""
    found: list[str] = []
    depth = last = 0
    for at, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0 and char in "|\n":
            found.append(text[last:at])
            last = at + 1
    found.append(text[last:])
    return tuple(phrase.strip() for phrase in found if phrase.strip())
