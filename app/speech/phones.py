"""The 39 sounds of American English as the recogniser writes them (ARPAbet without stress)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product

PHONES = frozenset(
    "AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W "
    "Y Z ZH".split()
)

# eSpeak's International Phonetic Alphabet for its voice "en-us", with what other languages' names
# bring in. Longer signs come first when it is read.
_IPA = {
    "aɪ": "AY", "aʊ": "AW", "eɪ": "EY", "oʊ": "OW", "əʊ": "OW", "ɔɪ": "OY", "tʃ": "CH", "dʒ": "JH",
    "ɜɹ": "ER", "ɚɹ": "ER", "ɝɹ": "ER", "əɹ": "ER",
    "ɑ": "AA", "ɒ": "AA", "a": "AA", "æ": "AE", "ʌ": "AH", "ə": "AH", "ɐ": "AH", "ɔ": "AO",
    "ɛ": "EH", "e": "EY", "ɜ": "ER", "ɚ": "ER", "ɝ": "ER", "ɪ": "IH", "ᵻ": "IH", "ɨ": "IH",
    "i": "IY", "o": "OW", "ø": "ER", "œ": "ER", "ʊ": "UH", "u": "UW", "y": "UW",
    "b": "B", "β": "B", "c": "K", "ç": "HH", "d": "D", "ð": "DH", "f": "F", "ɡ": "G", "g": "G",
    "ɣ": "G", "h": "HH", "j": "Y", "k": "K", "l": "L", "ɫ": "L", "ɬ": "L", "ʎ": "L Y", "m": "M",
    "n": "N", "ɲ": "N Y", "ŋ": "NG", "p": "P", "r": "R", "ɹ": "R", "ʁ": "R", "ɾ": "T", "s": "S",
    "ʃ": "SH", "t": "T", "ʔ": "T", "θ": "TH", "v": "V", "w": "W", "x": "K", "z": "Z", "ʒ": "ZH",
}  # fmt: skip
_IPA_SIGN = re.compile("|".join(sorted(_IPA, key=len, reverse=True)))
_MARKS = re.compile("[ˈˌːˑ_\u0361\u0303\u0329ʲʰ̪]")


def valid(sounds: str) -> bool:
    """Whether it is one or more sounds with blanks between them; stress digits are not."""
    return bool(sounds) and PHONES.issuperset(sounds.split(" "))


def from_ipa(ipa: str) -> str:
    """Sounds for a word in the International Phonetic Alphabet; "" where none is known."""
    return " ".join(_IPA[sign] for sign in _IPA_SIGN.findall(_MARKS.sub("", ipa)))


def joined(parts: Sequence[Sequence[str]], most: int) -> tuple[str, ...]:
    """What follows one another said as one: each choice of each part, ``most`` at most."""
    choices: Iterable[tuple[str, ...]] = product(*(part[:3] for part in parts if part))
    told: dict[str, None] = {}
    for choice in choices:
        if choice:
            told[" ".join(choice)] = None
        if len(told) == most:
            break
    return tuple(told)
