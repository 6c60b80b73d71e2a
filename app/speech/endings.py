"""Sounds of a word from those of its stem: "Gurson's", "catalogs", "restocked"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

_HISSING = frozenset({"S", "Z", "SH", "ZH", "CH", "JH"})
_VOICELESS = frozenset({"P", "T", "K", "F", "TH"})
_VOWELS = "aeiou"

Look = Callable[[str], tuple[str, ...]]


def inflected(word: str, look: Look, *, only_possessive: bool = False) -> tuple[str, ...]:
    """Every pronunciation of a word whose stem ``look`` knows; () where it knows none.

    ``only_possessive`` reads no ending but 's and the like: those no name ends in.
    """
    for stem, ending in _endings(word, only_possessive=only_possessive):
        if len(stem) > 1 and (sounds := look(stem)):
            return tuple(dict.fromkeys(f"{each} {_said(ending, each)}".strip() for each in sounds))
    return ()


def _endings(word: str, *, only_possessive: bool) -> Iterator[tuple[str, str]]:
    """Stems a word may come from, each with the ending it then has."""
    for ending in ("'s", "'ll", "'d", "'ve", "'re"):
        if word.endswith(ending):
            yield word[: -len(ending)], ending
    if word.endswith("s'"):
        yield word[:-1], ""
        yield word[:-2], "s"
    if only_possessive:
        return
    if word.endswith("ies"):
        yield f"{word[:-3]}y", "s"
    elif word.endswith("es") and not word.endswith(("sses", "xes", "zes", "shes", "ches")):
        yield word[:-1], "s"
    elif word.endswith("es"):
        yield word[:-2], "s"
    elif word.endswith("s") and not word.endswith("ss"):
        yield word[:-1], "s"
    # Not "er": more names than verbs end in it, and a name is better read by its letters.
    for ending in ("ing", "in'", "ed"):
        if word.endswith(ending):
            for stem in _stems(word[: -len(ending)]):
                yield stem, ending
    for ending in ("ly", "ness", "less", "ful"):
        if word.endswith(ending):
            yield word[: -len(ending)], ending


def _stems(root: str) -> Iterator[str]:
    """ "hop" comes from "hope" or "hop", "hopp" from "hop", "tri" from "try"."""
    if len(root) < 3:
        return
    if root[-1] == root[-2] and root[-1] not in _VOWELS and root[-1] not in "ls":
        yield root[:-1]
    if root.endswith("i"):
        yield f"{root[:-1]}y"
    ways = (root, f"{root}e", *((root[:-1],) if root[-1] == root[-2] else ()))
    # "paled" comes from "pale", not from "pal", of which it would be "palled".
    short = root[-1] not in f"{_VOWELS}wxy" and root[-2] in _VOWELS and root[-3] not in _VOWELS
    yield from (ways[1], ways[0], *ways[2:]) if short else ways


def _said(ending: str, stem: str) -> str:
    """The sounds of an ending behind a stem's."""
    last = stem.rsplit(" ", 1)[-1]
    match ending:
        case "'s" | "s":
            return "IH Z" if last in _HISSING else "S" if last in _VOICELESS else "Z"
        case "ed":
            voiceless = last in _VOICELESS or last in ("S", "SH", "CH")
            return "IH D" if last in ("T", "D") else "T" if voiceless else "D"
        case "ly":
            return "IY" if last == "L" else "L IY"  # "really" has one L
        case _:
            return _SOUNDS[ending]


_SOUNDS = {
    "": "", "'ll": "AH L", "'d": "D", "'ve": "AH V", "'re": "ER", "ing": "IH NG", "in'": "IH N",
    "ness": "N AH S", "less": "L AH S", "ful": "F AH L",
}  # fmt: skip
