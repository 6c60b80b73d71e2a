"""The seller's own words: their versions, and what they have to be like to be kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import KnownError
from app.domain.script import parse

LONGEST_TEXT = 5_000
"""Letters of a script; a voicemail has about 400."""

LONGEST_TITLE = 100

# Control characters and halves of characters, which a text file would not carry.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Version:
    """The words of one of the seller's scripts from the aware instant ``at`` on, counted from 1."""

    version: int
    title: str
    text: str
    at: datetime


def sound(title: str, text: str) -> tuple[str, str]:
    """A title and a text as they are kept: no blanks around them, "\\n" between lines.

    ``KnownError`` where one is empty or too long, ``ScriptError`` (with the place in ``text`` as
    given) where the text cannot be read.
    """
    parse(text)
    named = one_line(title)
    lines = re.split(r"\r\n|\r|\n", _UNSEEN.sub("", text))
    words = "\n".join(line.rstrip() for line in lines).strip()
    if not named:
        raise KnownError("Please give the script a title, so that you find it again.")
    if len(named) > LONGEST_TITLE:
        raise KnownError(f"Please keep the title under {LONGEST_TITLE} letters.")
    if not words:
        raise KnownError("Please write down what to say; there are no words in it yet.")
    if len(words) > LONGEST_TEXT:
        raise KnownError(f"That is a long script; please keep it under {LONGEST_TEXT:,} letters.")
    return named, words


def one_line(text: str) -> str:
    """Words on one line, without what a text file would not carry."""
    return " ".join(_UNSEEN.sub(" ", text).split())


def gist(text: str) -> str:
    """The words whatever the line breaks, for telling whether two texts say the same."""
    return " ".join(text.split())


def language_code(written: str) -> str:
    """A language as it is kept: two small letters such as "en".  ``KnownError`` for another."""
    code = written.strip().lower()
    if not re.fullmatch(r"[a-z]{2}", code):
        raise KnownError(f"“{written}” is no language Ringwell knows: use a code such as “en”.")
    return code
