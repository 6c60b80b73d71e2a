"""Text into sentences and words that know where they stand; the same for every language.

A word keeps its place in the text and is read in lower case.  Some are read as what they are: a
price is ``#money``, a telephone number ``#number``, a field of a script what its value will be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from app.domain.script import Field


class Word(NamedTuple):
    """A word of a sentence, ``text[start:end]``; ``capital`` tells whether it starts with one."""

    text: str
    start: int
    end: int
    capital: bool = False


Split = Callable[[str], Sequence[tuple[str, int]]]
"""Takes a contraction apart: the words it stands for, each with how many of its letters are its."""


FIELDS = {
    Field.FIRST_NAME: "#you",
    Field.MY_NAME: "#name",
    Field.BUSINESS: "#name",
    Field.REASON: "#thing",
    Field.INTEREST: "#thing",
    Field.LAST_PURCHASE: "#thing",
    Field.NEWS_TITLE: "#thing",
    Field.NEWS_TEASER: "#thing",
    Field.RETRY_WHEN: "#when",
    Field.SAID_BEFORE: "#past",
    Field.DEADLINE: "#date",
    Field.MY_NUMBER: "#number",
}
"""What a field is among the words of a sentence."""

_QUOTES = str.maketrans("’‘ʼ`´“”„«»", "'''''\"\"\"\"\"")

_TOKEN = re.compile(
    r"""
    (?P<field>\{[^{}\[\]]*\})
  | (?P<number>\+?\(?\d(?:[\s().,/–-]{0,2}\d){6,})
  | (?P<money>[$£€]\s?\d[\d.,]*\d|[$£€]\s?\d|\d+(?:[.,]\d+)?\s?[$£€])
  | (?P<percent>\d+(?:[.,]\d+)?\s?%)
  | (?P<clock>\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.?|[ap]m)(?!\w)|\d{1,2}[:.]\d\d(?!\d)|\d{1,2}h(?!\w))
  | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)(?!\w)|\d{1,2}/\d{1,2}(?:/\d+)?(?!\d))
  | (?P<digits>\d+(?:[.,]\d+)*)
  | (?P<title>(?:mr|mrs|ms|dr|st|jr|sr|prof|sra|dra|co|inc|ltd)\.(?=\s)|(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s?[A-Z][a-z]))
  | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*'?)
  | (?P<dash>–|—|--+|(?<=\s)-(?=\s))
  | (?P<mark>\.{2,}|[.,;:!?…()]|\n[ \t\r]*\n)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MAY_END = ("m.", "co.", "inc.", "ltd.", "jr.", "sr.")
_ENDS = frozenset(".!?…\n")


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences stand, each with the mark that ends it; blanks between belong to none."""
    found: list[tuple[int, int]] = []
    start = last = 0
    for match in _TOKEN.finditer(text.translate(_QUOTES)):
        kind = match.lastgroup
        if kind == "mark" and match[0][0] in _ENDS:
            if _closes(text, match.end()):
                _add(found, text, start, match.end())
                start = match.end()
        elif kind in ("title", "clock") and match[0].lower().endswith(_MAY_END):
            # "At four p.m. I'll ring": a full stop only where a sentence seems to start after it.
            after = text[match.end() : match.end() + 2]
            if after.strip()[:1].isupper():
                _add(found, text, start, match.end())
                start = match.end()
        last = match.end()
    _add(found, text, start, max(last, len(text)))
    return found


def _closes(text: str, end: int) -> bool:
    """Whether a sentence is over here: at the end, before a blank, or after a mark that no word follows."""
    after = text[end : end + 1]
    return not after or not (after.isalnum() or after in ".!?…")


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Note a sentence without the blanks around it; marks alone belong to the one before."""
    piece = text[start:end]
    inside = piece.strip()
    if not inside:
        return
    at = start + piece.index(inside[0])
    stop = at + len(inside)
    if found and not any(char.isalnum() or char in "{}" for char in inside):
        found[-1] = (found[-1][0], stop)
    elif any(char.isalnum() for char in inside):
        found.append((at, stop))


def words_of(sentence: str, split: Split) -> list[Word]:
    """The words and marks of a sentence; brackets of optional parts and the like are passed over."""
    found: list[Word] = []
    for match in _TOKEN.finditer(sentence.translate(_QUOTES)):
        kind, start, end = match.lastgroup, match.start(), match.end()
        token = match[0].lower()
        if kind == "field":
            name = token[1:-1].partition("|")[0].strip()
            found.append(
                Word(
                    FIELDS.get(Field(name), "#thing") if name in set(Field) else "#thing",
                    start,
                    end,
                )
            )
        elif kind in ("number", "money", "percent", "clock", "ordinal"):
            found.append(Word(f"#{kind}", start, end))
        elif kind == "mark":
            found.append(Word("…" if len(token) > 1 else token[0], start, end))
        elif kind == "dash":
            found.append(Word("–", start, end))
        elif kind == "word":
            # Capitals throughout are for stress, unless everything is written so.
            loud = len(token) > 1 and match[0].isupper() and not sentence.isupper()
            capital = not match[0][0].islower() and not loud
            at = start
            for piece, letters in split(token):
                found.append(Word(piece, at, min(at + letters, end), capital))
                at += letters
                capital = False
        else:
            found.append(
                Word(
                    token.rstrip(".") if kind == "title" else token,
                    start,
                    end,
                    match[0][0].isupper(),
                )
            )
    return found
