"""A script as a row of words that can be heard: what is said of each written word.

A *word* is a stretch of the text between white space, counted from 0 as ``text.split()`` does; the
prompter (``ui.widgets.prompter_script``) and the command line count them the same way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain import numbers_said as numbers
from app.domain.language.words import sentences
from app.domain.numbers_said import CURRENCIES, Said
from app.domain.spelled_out import is_short_form, plain_word, spelled_out

_ENDS_CLAUSE = re.compile(r"(?:[,;:–—.!?…]+|(?:^|\s)[-·•*]+)[\"'”’)\]]*$")
# Seven to fifteen digits in groups: a telephone number is said digit by digit.
_PHONE = re.compile(
    rf"(?<![\w.,{CURRENCIES}])\+?\(?[0-9](?:[\s().,/–-]{{0,3}}[0-9]){{6,}}(?![\w%])"
)
_MOST_DIGITS = 15  # of a telephone number anywhere (ITU-T E.164)
_NOT_DIALLED = re.compile(
    r"""
    \d{1,3}(?:,\d{3})+(?:\.\d+)?       # 1,200,000
  | .*(?:/\d{1,2}/|-\d\d-\d\d$).*      # 12/24/2026, 2026-12-24
  | (?:(?:19|20)\d\d[\s,–-]*)+         # 2026, 2027
  | (?:\d{1,2},\s*)+\d{1,2}            # 8, 9, 10, 11
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class ScriptWord:
    """A written word, ``text`` at ``[start:end]`` of the script, and what is said of it.

    ``spoken`` is what is said, in order: each place with the words that may stand there, the most
    usual first, in lower case ("zero" or "oh"; a choice may be of several words, "two thousand").
    It is empty for a word with nothing to say, such as a dash.  ``sentence`` is the number of its
    sentence, from 0; ``begins_clause`` tells whether somebody takes breath before it.
    """

    text: str
    start: int
    end: int
    spoken: Said
    sentence: int
    begins_clause: bool


def script_words(text: str, language: str = "en") -> tuple[ScriptWord, ...]:
    """The words of a script, word i being ``text.split()[i]``.

    Numbers, times, money, dates, abbreviations and addresses are spelled out for English only:
    nothing listens to other languages, whose words are said as they are written.
    """
    tokens = list(re.finditer(r"\S+", text))
    written = [token[0] for token in tokens]
    ends = _sentence_ends(text)
    english = language == "en"
    calls = _telephone_numbers(text) if english else []
    shouted = not any(map(str.islower, text))
    words: list[ScriptWord] = []
    sentence = call = 0
    begins = True
    for index, token in enumerate(tokens):
        start, end = token.span()
        while sentence < len(ends) - 1 and ends[sentence] <= start:
            sentence += 1
        while call < len(calls) and calls[call][1] <= start:
            call += 1
        if call < len(calls) and calls[call][0] < end:
            spoken = numbers.dialled(token[0])
        elif english:
            beside = (written[place] if 0 <= place < len(written) else ""
                      for place in (index - 1, index + 1))  # fmt: skip
            spoken = spelled_out(token[0], *beside, shouted=shouted)
        else:
            spoken = _as_written(token[0])
        new = not words or words[-1].sentence != sentence
        words.append(ScriptWord(token[0], start, end, spoken, sentence, begins or new))
        # A dash between blanks is no word: whoever speaks breathes before the next one.
        begins = (begins and not spoken) or (
            _ENDS_CLAUSE.search(token[0]) is not None and not is_short_form(token[0])
        )
    return tuple(words)


def _sentence_ends(text: str) -> list[int]:
    """Where sentences end; the full stop of a short form ends none before "3" or "the"."""
    return [
        end
        for start, end in sentences(text)
        if not (
            re.match(r"\s*[^\W_A-Z]", text[end : end + 8])
            and is_short_form(text[max(start, text.rfind(" ", 0, end) + 1) : end])
        )
    ]


def _telephone_numbers(text: str) -> list[tuple[int, int]]:
    """Where telephone numbers stand in the text, in order."""
    return [
        found.span()
        for found in _PHONE.finditer(text)
        if not _NOT_DIALLED.fullmatch(found[0]) and sum(map(str.isdigit, found[0])) <= _MOST_DIGITS
    ]


def _as_written(token: str) -> Said:
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", plain_word(token))
    return tuple((word,) for word in words)
