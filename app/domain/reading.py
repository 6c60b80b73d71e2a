"""How easily words are said and followed: sentences, syllables, and the usual formulas over them.

English: Rudolf Flesch, "A New Readability Yardstick", Journal of Applied Psychology 32 (1948),
pages 221 to 233.  Spanish: José Fernández Huerta, "Medidas sencillas de lecturabilidad",
Consigna 214 (1959), pages 29 to 32, in the form corrected by Gwillim Law (2011).  Both give about
100 for words a child follows and about 30 for those of a contract.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)]*(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Ease:
    """``score`` from about 0, hard, to about 100, easy, with the mean length of a sentence."""

    score: float
    words_a_sentence: float


def ease(text: str, language: str) -> Ease | None:
    """How easy a text is, measured as English unless ``language`` is "es"; None without words."""
    words = _WORD.findall(text)
    if not words:
        return None
    spanish = language == "es"
    count = _spanish if spanish else _english
    sentences = sum(bool(_WORD.search(part)) for part in _SENTENCE_END.split(text))
    length = len(words) / max(1, sentences)
    syllables = sum(count(word.lower()) for word in words) / len(words)
    if spanish:
        score = 206.84 - 60.0 * syllables - 1.02 * length
    else:
        score = 206.835 - 84.6 * syllables - 1.015 * length
    return Ease(score, length)


def syllables(word: str, language: str) -> int:
    """How many syllables a word has, at least 1.

    By its vowels, which for words as they are spoken is closer than a table of hyphenation
    (docs/decisions/reading-ease.md).
    """
    return _spanish(word.lower()) if language == "es" else _english(word.lower())


_VOWELS = re.compile(r"[aeiouyáéíóúü]+")
# A written e that is not heard ...
_SILENT = re.compile(
    r"[^aeiouyl]e$|[aeiouyr]le$"  # "here", "while"; not "little"
    r"|[^aeiouylscgzx](?<!ch)(?<!sh)es$|(?<=[aeiouyr]l)es$"  # "times", "smiles"; not "pages"
    r"|[^aeiouytdl]ed$|(?<=[aeiouyl]l)ed$"  # "used", "called"; not "wanted"
    r"|some(?=\w)|[^aeiouylscg]e(?=ly$|ment|ful|less)"  # "something", "lovely"
    r"|(?<=dn)es|(?<=ev)e(?=n[it])"  # "Wednesday", "evening"
)
# ... two vowels side by side that are heard apart ...
_APART = re.compile(
    r"(?<![tscg])i[ao]|iu|uou|eo(?![up])|ua[tl]|ue[tl]|crea|(?<=id)ea|ei(?=ng)|[aouy]ing"
)
# ... and an end that is heard without a vowel: "didn't", "enthusiasm".
_VOICED_END = re.compile(r"[ds]n['’]t$|sm$|thm$")

_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
# A strong vowel with the weak ones beside it, a weak one under its accent, weak ones together.
_NUCLEUS = re.compile(r"[iuüy]?[aeoáéó][iuy]?|[íú]|[iuüy]+")


def _english(word: str) -> int:
    count = len(_VOWELS.findall(word)) - len(_SILENT.findall(word))
    return max(1, count + len(_APART.findall(word)) + len(_VOICED_END.findall(word)))


def _spanish(word: str) -> int:
    return max(1, len(_NUCLEUS.findall(_SILENT_U.sub("", word))))
