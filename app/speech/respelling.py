"""How a word sounds as the seller spells it: "gur-son", "SHOH-nah"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from app.domain.errors import KnownError
from app.domain.spelled_out import plain_word
from app.speech.letters import romanised
from app.speech.phones import joined

_MOST = 4  # ways to say one spelling
_LONGEST = 60

# What people write when they spell by ear (as newspapers do): the signs that leave no doubt.
_BY_EAR = {
    "ah": "AA", "aa": "AA", "aw": "AO", "au": "AO", "ay": "EY", "ai": "EY", "ar": "AA R",
    "air": "EH R", "ee": "IY", "ea": "IY", "eh": "EH", "ehr": "EH R", "eer": "IH R", "er": "ER",
    "eye": "AY", "ey": "EY", "igh": "AY", "ih": "IH", "ie": "IY", "ir": "ER", "oh": "OW",
    "oa": "OW", "oe": "OW", "oo": "UW", "or": "AO R", "ohr": "AO R", "ow": "AW", "oy": "OY",
    "oi": "OY", "ou": "AW", "uh": "AH", "ur": "ER", "uu": "UH", "yoo": "Y UW",
    "a": "AE", "e": "EH", "i": "IH", "o": "AA", "u": "AH", "y": "IH",
    "b": "B", "c": "K", "ch": "CH", "ck": "K", "d": "D", "dh": "DH", "f": "F", "g": "G", "h": "HH",
    "j": "JH", "k": "K", "kh": "K", "kw": "K W", "l": "L", "m": "M", "n": "N", "ng": "NG", "p": "P",
    "ph": "F", "q": "K", "qu": "K W", "r": "R", "s": "S", "sh": "SH", "t": "T", "th": "TH",
    "v": "V", "w": "W", "wh": "W", "x": "K S", "z": "Z", "zh": "ZH",
}  # fmt: skip
_SIGN = re.compile("|".join(sorted(_BY_EAR, key=len, reverse=True)))
_LEAVES_NO_DOUBT = re.compile(r"[aeiou]h|ee|oo|zh|kh|dh|aw|igh|uu|^[^aeiou]*ay$|^[^aeiou]*y$")
_FINAL = {"y": "AY", "o": "OW", "e": "IY", "i": "IY", "a": "AA", "u": "UW"}
"""A lone vowel at the end of a syllable is long: "so-fee-a", "ty-ra"."""


def checked_spelling(spelling: str) -> str:
    """A spelling as it is kept: tidied, its syllables joined by hyphens ("gur son" → "gur-son").

    Raises ``KnownError`` where there is nothing to say in it.
    """
    tidy = "-".join(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", plain_word(spelling)))
    if not _syllables(tidy):
        raise KnownError(
            "That has no letters to read aloud: spell the word the way it sounds, as in “gur-son”."
        )
    if len(tidy) > _LONGEST:
        raise KnownError(
            f"That is too long to be one word: use up to {_LONGEST} letters, as in “gur-son”."
        )
    return tidy


def heard_as(
    spelling: str,
    known: Callable[[str], tuple[str, ...]],
    guess: Callable[[str], tuple[str, ...]],
) -> tuple[str, ...]:
    """The sounds of a spelling, syllable by syllable; () where nothing can be said.

    A syllable is read as the word it is (``known``), by ear, or else as its letters suggest
    (``guess``).
    """
    syllables = _syllables(spelling)
    parts = [_syllable(syllable, known, guess) for syllable in syllables]
    if len(parts) > 1 and syllables[-1].endswith("ah"):
        parts[-1] = (*parts[-1], *(f"{sounds[:-2]}AH" for sounds in parts[-1][:1]))
    return tuple(dict.fromkeys(_once(sounds) for sounds in joined(parts, _MOST)))


def said_as(text: str, sounds_like: Mapping[str, str]) -> str:
    """The text for a voice: each word the seller spelled (lower case) with her spelling instead.

    Whole words only, in capitals or not, with "’s" left where it is.  Words between white space
    stay as many as they were.
    """
    spelled = {plain_word(word): "-".join(_syllables(told)) for word, told in sounds_like.items()}
    spelled = {word: told for word, told in spelled.items() if word and told}
    if not spelled:
        return text
    # The longest first: "ann-marie" before "ann".
    each = "|".join(
        re.escape(word).replace("'", "['’]")
        for word in sorted(spelled, key=lambda word: (-len(word), word))
    )
    found = re.compile(rf"(?<![\w'’])(?:{each})(?!\w|['’](?!s\b)\w)", re.IGNORECASE)
    return found.sub(lambda match: spelled.get(plain_word(match[0]), match[0]), text)


def _syllables(spelling: str) -> list[str]:
    letters = plain_word(spelling).replace("'", "")
    parts = (romanised(part) for part in re.findall(r"[^\W\d_]+", letters))
    return [part for part in parts if part]


def _syllable(
    syllable: str,
    known: Callable[[str], tuple[str, ...]],
    guess: Callable[[str], tuple[str, ...]],
) -> tuple[str, ...]:
    word = known(syllable) if len(syllable) > 1 else ()
    if _LEAVES_NO_DOUBT.search(syllable) or len(syllable) == 1:
        return tuple(dict.fromkeys((*word[:1], by_ear(syllable))))
    return word or tuple(dict.fromkeys((*guess(syllable)[:1], by_ear(syllable))))


def by_ear(syllable: str) -> str:
    """The sounds of one syllable of a to z as a newspaper would spell it."""
    told = [_BY_EAR[sign] for sign in _SIGN.findall(syllable)]
    silent = re.fullmatch(r"([^aeiou]*)([aeiou])([^aeiouwxyh]{1,2})e", syllable)
    if silent:  # "mike", "ware"
        long = {"a": "EY", "e": "IY", "i": "AY", "o": "OW", "u": "UW"}[silent[2]]
        told = [*_signs(silent[1]), long, *_signs(silent[3])]
    elif re.fullmatch(r"[^aeiouy]*[aeiouy]", syllable):
        told = [*_signs(syllable[:-1]), _FINAL[syllable[-1]]]
    sounds = [sound for sign in told for sound in sign.split()]
    return _once(" ".join(sounds))


def _once(sounds: str) -> str:
    """Without the second of two equal sounds: "tup-per" has one P."""
    return re.sub(r"\b([A-Z]+)(?: \1\b)+", r"\1", sounds)


def _signs(letters: str) -> list[str]:
    return [_BY_EAR[sign] for sign in _SIGN.findall(letters)]
