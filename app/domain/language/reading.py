"""What a language makes of a sentence, and of a message: plain values for the rules of the check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from app.domain.language.words import Word, sentences

if TYPE_CHECKING:
    from app.domain.language.evidence import Evidence


class Trap(StrEnum):
    """What a message may do that makes calling harder for both sides (DESIGN.md)."""

    ASKS_CALLBACK = "asks_callback"
    NO_RETRY = "no_retry"
    NO_REASON = "no_reason"
    SELLS = "sells"
    PUSHY = "pushy"
    TOO_LONG = "too_long"
    NO_NAME = "no_name"
    MISSING_OPTOUT = "missing_optout"


class Place(StrEnum):
    """What a clause does to the person called."""

    ASK = "ask"
    SALE = "sale"
    PUSH = "push"


class Role(StrEnum):
    """How sure it is that a name is the caller's own."""

    SELF = "self"
    ALONE = "alone"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause to be changed: ``sentence[start:end]`` can be replaced as a whole.

    ``kind`` is the phrasebook's word for what was found, ``said`` its own words.  ``verb`` is how
    they should get in touch ("ring"), ``when`` a time named in it, ``purpose`` what the caller
    would then do ("hold it") – each "" where nothing is said.
    """

    place: Place
    kind: str
    start: int
    end: int
    said: str
    verb: str = ""
    when: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A clause of a sentence with its words as the language reads them, at ``[start:end]``."""

    words: tuple[str, ...]
    start: int
    end: int


def parts_of(words: Sequence[Word], segments: Iterable[tuple[int, int]]) -> tuple[Part, ...]:
    """The parts of a sentence whose clauses go from word to word (exclusive)."""
    return tuple(
        Part(
            tuple(word.text for word in words[first:last]), words[first].start, words[last - 1].end
        )
        for first, last in segments
    )


def times_of(words: Sequence[Word], sentence: str) -> tuple[str, ...]:
    """The times among the words of a sentence, as they are written there."""
    return tuple(sentence[word.start : word.end] for word in words if word.text == "#when")


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence as its language understands it; offsets count from the sentence's start."""

    parts: tuple[Part, ...] = ()
    clauses: tuple[Clause, ...] = ()
    names: tuple[tuple[str, Role], ...] = ()
    promises: bool = False
    """Says that the caller will try again, and when."""
    trying: bool = False
    """Says that the caller will try again, with or without a time."""
    when: bool = False
    """Names a time and little else, as after "I'll try you again."."""
    times: tuple[str, ...] = ()
    """The times named, in their own words ("Tuesday evening")."""
    way_out: bool = False
    reason: int = 0
    """How much it says that could matter to the person called; a field of a reason is 2."""
    idle: bool = False
    """Says that there is nothing much to say."""
    signature: bool = False
    """Is a name and nothing else, as at the end of a letter."""
    greeting: bool = False
    polite: bool = False
    """Only a greeting, a wish or a goodbye."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at ``text[start:end]`` of a message."""

    start: int
    end: int
    text: str
    reading: SentenceReading


@dataclass(frozen=True, slots=True)
class Offer:
    """Other words for ``text[start:end]``; "" leaves it out."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A trap in a message before it is worded: where it is and what was read there.

    ``surplus`` is the number of words too many.  ``sentence`` is the index of the sentence it belongs to; ``clause`` what is to be changed in
    it, if the trap is something said rather than something missing.
    """

    trap: Trap
    start: int
    end: int
    sentence: int
    clause: Clause | None = None
    surplus: int = 0


class Language(Protocol):
    """What the script check asks of a language; see the docstring of this package."""

    def read(self, sentence: str, *, plain: bool) -> SentenceReading:
        """Understand one sentence; ``plain`` tells that the message is written without capitals."""
        ...

    def offers(self, trouble: Trouble, message: Sequence[Sentence]) -> Iterator[Offer]:
        """Other words for it, the best first; the check takes the first that brings no new trap."""
        ...


def read(text: str, language: Language, evidence: Evidence | None = None) -> tuple[Sentence, ...]:
    """The sentences of a message in their order; ``evidence`` backs what the language finds."""
    plain = _plain(text)
    found: list[Sentence] = []
    for start, end in sentences(text):
        piece = text[start:end]
        reading = language.read(piece, plain=plain)
        answers = bool(found) and found[-1].reading.way_out
        if evidence is not None:
            backed = evidence.clauses(reading, piece)
            if answers or reading.way_out:
                # What answers a way out asks in the same words; there the rules know better.
                backed = tuple(
                    clause
                    for clause in backed
                    if clause.place is not Place.ASK or clause in reading.clauses
                )
            reading = replace(reading, clauses=backed)
        if answers:
            # "You'd rather not? Just tell me." answers the way out, it does not ask for a call.
            asked = [clause for clause in reading.clauses if clause.kind != "tell"]
            reading = replace(reading, clauses=tuple(asked))
        found.append(Sentence(start, end, piece, reading))
    return tuple(found)


def _plain(text: str) -> bool:
    """Whether a text is written down without capitals and marks, as telephones do.

    The odd capital, as in "I'll", makes no difference.
    """
    words = text.split()
    capitals = sum(word[0].isupper() and word[:1] + word[1:2] not in ("I", "I'") for word in words)
    marks = sum(word[-1] in ".,;:!?…" for word in words)
    return max(capitals, marks) * 12 < len(words)


def promises(message: Sequence[Sentence]) -> bool:
    """Whether it says when the caller will try again, if need be in the next sentence."""
    readings = [sentence.reading for sentence in message]
    beside = pairwise(readings)
    return any(reading.promises for reading in readings) or any(
        (one.trying and other.when) or (one.when and other.trying and not one.promises)
        for one, other in beside
    )


def names(message: Sequence[Sentence]) -> bool:
    """Whether the caller says a name of their own.

    A name that stands alone may be the person called ("Otto."), so one more is needed.
    """
    seen = [name for sentence in message for name in sentence.reading.names]
    if any(role is Role.SELF for _, role in seen):
        return True
    if len(message) > 1 and message[-1].reading.signature:
        return True
    alone = {name for name, role in seen if role is Role.ALONE}
    theirs = {name for name, role in seen if role is Role.THEIRS}
    if any(" " in name for name in alone - theirs):
        return True
    return len(alone | theirs) > 1 and bool(alone - theirs)


def reasons(message: Sequence[Sentence], evidence: Evidence | None = None) -> bool:
    """Whether anything in it could matter to the person called."""
    said = [sentence.reading for sentence in message]
    none = sum(reading.reason for reading in said) <= any(reading.idle for reading in said)
    if evidence is None or any(reading.reason > 1 for reading in said):
        return not none
    return not evidence.idle(message, found=none)


def way_out(message: Sequence[Sentence]) -> bool:
    """Whether it offers to stop."""
    return any(sentence.reading.way_out for sentence in message)
