"""Letters into sounds, for words that no dictionary has."""

from __future__ import annotations

import unicodedata

_LATIN = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "th", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
        "ı": "i", "ħ": "h", "ŋ": "ng", "ə": "a", "ǝ": "a", "ƒ": "f", "ĸ": "k",
    }
)  # fmt: skip
# An accent that changes how American English reads the letter.
_ACCENTED = str.maketrans({"ñ": "ny", "ç": "s", "š": "sh", "č": "ch", "ž": "zh", "ć": "ch"})


def romanised(word: str, *, by_ear: bool = False) -> str:
    """A word in lower case in the letters a to z and apostrophes; the rest is left out.

    "zoë" gives "zoe", "łukasz" "lukasz", a Chinese name "".  ``by_ear`` writes "ny" for "ñ".
    """
    if by_ear:
        word = word.translate(_ACCENTED)
    bare = unicodedata.normalize("NFKD", word.translate(_LATIN))
    return "".join(sign for sign in bare if sign in _ROMAN)


_ROMAN = frozenset("abcdefghijklmnopqrstuvwxyz'")


def by_letters(word: str) -> tuple[str, ...]:
    """Sounds for a word of the letters a to z, the likeliest first; () for one without letters."""
    from app.speech.respelling import by_ear

    told = by_ear(word.replace("'", ""))
    return (told,) if told else ()
