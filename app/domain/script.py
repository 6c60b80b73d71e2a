"""Scripts: the words for one occasion, and how the gaps in them are filled.

The language of a script is three signs (docs/decisions/script-format.md):

- ``{first_name}`` is filled with a value;
- ``{first_name|there}`` is filled with the words after the bar where there is no value;
- ``[, {first_name}]`` is left out, with its spacing, where a field inside has neither.

White space is one blank wherever it stands, so a script may be written over several lines.  What
is filled in is plain text: a contact called ``{reason}`` or ``<b>Ann</b>`` is read as just that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache

from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import Occasion


class Field(StrEnum):
    """What may be filled into a script.  The shape of each value decides whether a sentence holds.

    ``first_name``, ``my_name`` and ``business`` are names.  ``my_number`` is written as it is read
    (``spoken_number``).  ``retry_when`` (``spoken_when``), ``said_before`` (``when_said``: the time
    promised or agreed on) and ``deadline``, in the words of the script's language
    (``app.domain.tongue``), end a sentence or come before a comma.

    ``reason`` (why this call), ``interest`` (what the contact cares about) and ``last_purchase``
    are noun phrases said *to* the contact, without a full stop: "the bread pans you had your eye
    on", "your daughter's wedding shower".  They must sound right after "I'm calling about".

    ``news_teaser`` and ``news_why`` (why it matters to her) are short sentences, ``news_title`` the
    heading the seller gave the news.
    """

    FIRST_NAME = "first_name"
    MY_NAME = "my_name"
    BUSINESS = "business"
    REASON = "reason"
    INTEREST = "interest"
    LAST_PURCHASE = "last_purchase"
    NEWS_TITLE = "news_title"
    NEWS_TEASER = "news_teaser"
    NEWS_WHY = "news_why"
    RETRY_WHEN = "retry_when"
    SAID_BEFORE = "said_before"
    DEADLINE = "deadline"
    MY_NUMBER = "my_number"


NAMES = frozenset(
    {Field.FIRST_NAME, Field.MY_NAME, Field.BUSINESS, Field.MY_NUMBER, Field.NEWS_TITLE}
)
"""Fields that keep their own capitals even at the start of a sentence."""


class ScriptError(KnownError):
    """A script that cannot be read; ``position`` is the offset of the character to look at."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


@dataclass(frozen=True, slots=True)
class Gap:
    """A place for a value; ``fallback`` is said where there is none."""

    field: Field
    fallback: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words and gaps; an optional one is said only when every gap in it has something to say."""

    parts: tuple[str | Gap, ...]
    optional: bool = False

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Its gaps in reading order."""
        return tuple(part for part in self.parts if isinstance(part, Gap))


Template = tuple[Stretch, ...]
"""A script, read: its stretches in order."""


@dataclass(frozen=True, slots=True)
class Script:
    """The words for one occasion in one language, with their gaps.

    ``live`` scripts are for a talk; all others are voicemails.  ``id`` is unique and stable:
    "en.first", "en.first.short", "en.objection.busy", or "own.12" for the seller's own.  One with a
    ``relationship`` is meant for such contacts alone.  ``version`` tells how often the seller has
    written her own script, from 1; built-in scripts have none.
    """

    id: str
    occasion: Occasion
    title: str
    language: str
    text: str
    live: bool = False
    relationship: Relationship | None = None
    version: int | None = None

    @property
    def own(self) -> bool:
        """Whether the seller wrote it."""
        return self.version is not None

    @property
    def number(self) -> int | None:
        """The 12 of "own.12", which grows from script to script; None for a built-in one."""
        return own_number(self.id)


def own_id(number: int) -> str:
    """The id of the seller's script of that number: "own.12"."""
    return f"own.{number}"


def own_number(script_id: str) -> int | None:
    """The number in the id of one of the seller's scripts; None for any other id."""
    match = re.fullmatch(r"own\.([1-9][0-9]{0,17})", script_id)
    return int(match[1]) if match else None


@dataclass(frozen=True, slots=True)
class Span:
    """A filled gap: ``text[start:end]``."""

    start: int
    end: int
    field: Field
    is_fallback: bool


@dataclass(frozen=True, slots=True)
class FilledScript:
    """What to say.  ``missing`` are the fields that had no value, in reading order, each once."""

    text: str
    spans: tuple[Span, ...]
    missing: tuple[Field, ...]


def fill(script: Script, values: Mapping[Field, str | None]) -> FilledScript:
    """The script with its gaps filled; an absent, None or blank value counts as missing.

    Raises ``ScriptError`` for a script that cannot be read.
    """
    told = {key: " ".join((value or "").split()) for key, value in values.items()}
    writer = _Writer()
    missing: dict[Field, None] = {}
    for stretch in parse(script.text):
        unsaid = [gap for gap in stretch.gaps if not told.get(gap.field)]
        missing.update(dict.fromkeys(gap.field for gap in unsaid))
        if stretch.optional and any(gap.fallback is None for gap in unsaid):
            writer.left_out = True
            continue
        for part in stretch.parts:
            if isinstance(part, str):
                writer.words(part)
            elif value := told.get(part.field):
                writer.gap(part.field, value, is_fallback=False)
            elif part.fallback is not None:
                writer.gap(part.field, part.fallback, is_fallback=True)
            else:
                writer.left_out = True
    return FilledScript(writer.text.rstrip(), tuple(writer.spans), tuple(missing))


@dataclass(slots=True)
class _Writer:
    """Puts words and values together so that blanks, full stops and capitals come out right.

    ``left_out`` tells that something before this place was not said, ``starting`` that a sentence
    starts here, ``closed`` that the value just filled in brought its own full stop.
    """

    text: str = ""
    spans: list[Span] = field(default_factory=list)
    left_out: bool = False
    starting: bool = True
    closed: bool = False

    def words(self, words: str) -> None:
        """Add words of the script itself."""
        if self.closed and words.startswith("."):
            words = words[1:]
            self.starting = True
        if self.text == "" or self.text.endswith(" "):
            words = words.lstrip()
        if words.startswith(tuple(".,;:!?")):
            self.text = self.text.rstrip()
        if self.starting and self.left_out:
            words = _capitalised(words)
        if words.strip():
            self.starting = words.rstrip().endswith(_SENTENCE_ENDS)
            self.left_out = self.closed = False
        self.text += words

    def gap(self, name: Field, value: str, *, is_fallback: bool) -> None:
        """Add a value, or the words that stand in for one."""
        phrase = is_fallback or name not in NAMES
        if phrase and self.starting:
            value = _capitalised(value)
        start = len(self.text)
        self.text += value
        self.spans.append(Span(start, len(self.text), name, is_fallback))
        self.closed = value.endswith(_SENTENCE_ENDS)
        self.starting = phrase and self.closed
        self.left_out = False


_SENTENCE_ENDS = (".", "!", "?", "…")


def _capitalised(words: str) -> str:
    """With its first letter a capital, if it starts with a letter (after a blank)."""
    blank = len(words) - len(words.lstrip())
    return words[:blank] + words[blank : blank + 1].upper() + words[blank + 1 :]


@lru_cache(maxsize=256)
def parse(text: str) -> Template:
    """Read a script's text.  Raises ``ScriptError`` with the place and one sentence about it."""
    stretches: list[Stretch] = []
    parts: list[str | Gap] = []
    opened: int | None = None
    for match in re.finditer(r"\{[^{}\[\]]*\}|[{}\[\]]|[^{}\[\]]+", text):
        token, at = match[0], match.start()
        if token == "[":
            if opened is not None:
                raise ScriptError("Close the first square bracket before opening another.", at)
            stretches.append(Stretch(tuple(parts)))
            parts, opened = [], at
        elif token == "]":
            if opened is None:
                raise ScriptError("This closing square bracket has no opening one before it.", at)
            stretch = Stretch(tuple(parts), optional=True)
            if not stretch.gaps:
                raise ScriptError(
                    "Square brackets hold words that are left out when a field is empty: "
                    "put a field such as {first_name} between them, or remove them.",
                    opened,
                )
            stretches.append(stretch)
            parts, opened = [], None
        elif token == "{":
            raise ScriptError("This field needs a closing brace, as in {first_name}.", at)
        elif token == "}":
            raise ScriptError("This closing brace has no opening one before it.", at)
        elif token.startswith("{"):
            parts.append(_gap(token[1:-1], at))
        else:
            parts.append(re.sub(r" (?=[.,;:!?])", "", " ".join(re.split(r"\s+", token))))
    if opened is not None:
        raise ScriptError("This square bracket needs a closing one.", opened)
    stretches.append(Stretch(tuple(parts)))
    return tuple(stretch for stretch in stretches if stretch.parts)


def _gap(inside: str, at: int) -> Gap:
    """Read what stands between two braces."""
    written, bar, words_instead = inside.partition("|")
    name, fallback = written.strip().lower(), " ".join(words_instead.split())
    if name not in set(Field):
        near = get_close_matches(name, list(Field), n=1)
        hint = f"did you mean {{{near[0]}}}?" if near else f"there are {', '.join(Field)}."
        raise ScriptError(f"Ringwell has no field called {{{written.strip()}}}: {hint}", at)
    if bar and not fallback:
        raise ScriptError(f"Put the words to say instead of {{{name}}} after the bar.", at)
    return Gap(Field(name), fallback if bar else None)


# Seven digits and more in groups. "December 3rd" and "2026" are said as words, a number is not.
_PHONE = re.compile(r"\+?\(?\d(?:[\s().,/-]{0,3}\d){6,}")


def words(text: str) -> int:
    """How many words are written: what stands between blanks, dashes and the like aside."""
    return sum(any(sign.isalnum() or sign == "_" for sign in word) for word in text.split())


def seconds_at(text: str, words_per_minute: float) -> float:
    """How long the text takes to say at that pace (greater than 0), its pauses included.

    A telephone number is read digit by digit, so each digit takes the time of a word.
    """
    digits = sum(char.isdigit() for number in _PHONE.finditer(text) for char in number[0])
    return (words(_PHONE.sub(" ", text)) + digits) * 60 / words_per_minute


_TITLES = frozenset(
    "mr mrs ms miss mx dr prof rev madam sr sra srta dra señor señora señorita doña".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv md phd esq cpa dds rn".split())
_NOT_A_PERSON = frozenset("inc llc ltd gmbh corp company plc family familia the".split())
_AND = frozenset({"and", "&", "+"})


def called(name: str) -> str:
    """What to call somebody in a sentence: the first name, else the whole name."""
    return first_name(name) or name or "this contact"


def first_name(full_name: str, and_word: str = "and") -> str | None:
    """What to call somebody on the telephone, or None where the name does not tell.

    "Sue Baker", "Baker, Sue" and "Dr. Sue Baker" give "Sue"; "Mrs. Baker" and "Mr. and Mrs.
    Baker" stay as they are; "Sue & Tom Baker" gives "Sue and Tom", with the ``and_word`` of the
    language spoken.  A company, a family, an address or a number has no first name.
    """
    family, _, given = (" ".join(part.split()) for part in full_name.partition(","))
    turned = bool(given) and not set(map(_plain, given.split())) <= _SUFFIXES
    written = (given if turned else family).split()
    names = [word for word in written if not word.startswith("(")]
    plain = [_plain(word) for word in names]
    if not any(map(str.isalpha, "".join(plain))) or "@" in full_name:
        return None
    if {plain[0], plain[-1], _plain(given)} & _NOT_A_PERSON:
        return None
    pair = next((i for i in range(1, len(names) - 1) if plain[i] in _AND), None)
    if len(names) > 2 and names[1] in ("y", "e"):
        pair = 1  # "Ana y Luis Pérez", but not "José Ortega y Gasset" or "John E. Smith"
    if pair is not None:
        titled = plain[0] in _TITLES
        return " ".join(names) if titled else f"{names[0]} {and_word} {names[pair + 1]}"
    if plain[0] in _TITLES:
        if len(names) <= 2 and not turned:
            return " ".join(names)
        names = names[1:] or names
    in_full = (word for word in names[:-1] if not re.fullmatch(r"(\w\.)+", word))
    return next(in_full, names[0])


def _plain(word: str) -> str:
    """A word of a name in lower case without full stops and commas, for comparing."""
    return word.strip(".,").lower()
