"""Names as people write them: tidying them, and telling people apart by them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from app.domain.script import first_name

_BETWEEN_WORDS: Final = re.compile(r"[\s,.;:!?()\"“”‘’'`_/&+-]+")
# Marks that turn the reading direction of everything after them, and the zero-width no-break space.
_TURNING_MARKS: Final = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_FEWEST_LETTERS_OF_A_SHORT_FORM: Final = 3


def tidy(text: str) -> str:
    """One line of text: no control characters, single spaces, letters in their composed form."""
    if not text:
        return ""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join(_without_controls(text, keep="").split())


def tidy_note(text: str) -> str:
    """As ``tidy``, but keeping lines and the spaces within them."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    if unified.isascii() and unified.replace("\n", "").isprintable():
        return unified.strip()
    return _without_controls(unified, keep="\n\t").strip()


def _without_controls(text: str, keep: str) -> str:
    composed = unicodedata.normalize("NFC", text).translate(_TURNING_MARKS)
    return "".join(
        sign if sign in keep or unicodedata.category(sign) not in ("Cc", "Cs") else " "
        for sign in composed
    )


def full_name(*parts: str) -> str:
    """The parts of a name in the order given, the empty ones left out."""
    return " ".join(" ".join(parts).split())


def is_no_name(name: str) -> bool:
    """Whether a name only stands in for one: a number or an e-mail address."""
    return not any(sign.isalpha() or unicodedata.category(sign) == "So" for sign in name) or (
        "@" in name and " " not in name
    )


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """What "Lee, Ann", "ann  LEE" and "Ánn Lee" share; never empty for a name that is not."""
    return " ".join(sorted(_words(name))) or name.casefold()


def email_key(address: str) -> str:
    """What two writings of one e-mail address share."""
    return address.strip().casefold()


def may_be_same_person(one: str, other: str) -> bool:
    """Whether two names on the same number are likely one person's.

    True unless the first names clearly differ: "Ann Lee" may be "A. Lee", "Anna Lee", "Dr. Ann M.
    Lee", "Lee, Ann" or (newly married) "Ann Miller", but not "Tom Lee".  A stand-in for a name may
    be anybody's.
    """
    if is_no_name(one) or is_no_name(other):
        return True
    words, others = set(_words(one)), set(_words(other))
    if words <= others or others <= words:
        return True
    first, second = _plain(first_name(one) or one), _plain(first_name(other) or other)
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    may_be_short = len(shorter) == 1 or len(shorter) >= _FEWEST_LETTERS_OF_A_SHORT_FORM
    return may_be_short and longer.startswith(shorter) and bool((words & others) - {first, second})


def _words(name: str) -> list[str]:
    return [word for word in _BETWEEN_WORDS.split(_plain(name)) if word]


def _plain(text: str) -> str:
    folded = text.casefold()
    if folded.isascii():
        return folded.strip(" .,")
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", folded)).strip(" .,")
