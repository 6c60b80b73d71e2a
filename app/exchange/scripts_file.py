"""Scripts as a text file that a person can read, write and pass on.

    === My first message ===
    When: first
    Language: en

    Hi {first_name|there}, it's {my_name} …

A heading begins each script.  Below it stand the occasion, the language (English if not said) and,
with ``For: team``, the relationship it is meant for; after a blank line come the words as they are.
``Id: own.12-3f9a1c7e`` tells which script of the seller's it was and, by a print of the words it
had then, that it was hers: with changed words it comes back as a new version of that script.
Lines with a # before the first heading are remarks.  A text without any heading is one script.
A rule of === signs with neither a title nor an occasion belongs to the words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256
from itertools import islice, pairwise, takewhile
from pathlib import Path
from typing import Final

from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import OCCASIONS, Occasion, occasion
from app.domain.policy import Situation
from app.domain.recommending import FALLBACK_LANGUAGE
from app.domain.script import Script, ScriptError
from app.domain.wording import gist, language_code, sound
from app.exchange.text_file import decode

LARGEST_FILE: Final = 4 * 1024 * 1024
"""Bytes; a hundred scripts are a hundredth of it."""

MOST_SCRIPTS: Final = 500
"""In one file: far more than anybody says, and few enough for every card to stay quick."""

_PREAMBLE: Final = f"""\
# Scripts from Ringwell. You may change them here and bring them in again.
# Each begins with its title between === signs; leave the line "Id" as it is, for by it Ringwell
# knows the script again. "When" says what it is for:
# {", ".join(OCCASIONS[: len(Situation)])};
# or, as a reply in a talk: {", ".join(OCCASIONS[len(Situation) :])}.
"""

_ESCAPED: Final = re.compile(r"\\+===")
_HEADER: Final = re.compile(
    r"\s*(?P<name>when|language|for|id(?=\s*:\s*own\.\d+-[0-9a-f]{8}\s*$))\s*:(?P<value>.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A script in a file; ``line`` is where it begins, from 1.  ``why`` tells what was assumed.

    ``known_as`` is the id it was written with and ``was`` the print of its words then, or "".
    """

    title: str
    occasion: Occasion
    language: str
    relationship: Relationship | None
    text: str
    line: int
    why: str = ""
    known_as: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong on a line, counted from 1, of the script with that title if it has one."""

    line: int
    message: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading (None: there is none) and the lines below it; ``line`` is that of the heading."""

    title: str | None
    line: int
    lines: list[str]


def written(scripts: Iterable[Script]) -> str:
    """The scripts as the text of a file, with lines ending in "\\n"."""
    return "\n".join([_PREAMBLE, *map(_written, scripts)])


def _written(script: Script) -> str:
    lines = [f"=== {script.title} ===", f"When: {script.occasion}", f"Language: {script.language}"]
    if script.relationship is not None:
        lines.append(f"For: {script.relationship}")
    if script.own:
        lines.append(f"Id: {script.id}-{print_of(script.title, script.text)}")
    lines.append("")
    for line in script.text.split("\n"):
        looks_like_heading = line.startswith("===") or _ESCAPED.match(line)
        lines.append(f"\\{line}" if looks_like_heading else line)
    return "\n".join((*lines, ""))


def print_of(title: str, text: str) -> str:
    """Eight hexadecimal digits that tell these words from others, whatever the line breaks."""
    return sha256(f"{title}\n{gist(text)}".encode()).hexdigest()[:8]


def text_of(path: Path) -> str:
    """The text of a file; ``KnownError`` when it cannot be read or is no text."""
    try:
        if path.is_dir():
            raise KnownError(f"“{path.name}” is a folder: please choose the text file in it.")
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "its name is not a file name"
        raise KnownError(
            f"“{path.name}” cannot be read ({reason}): please choose another file."
        ) from fault
    if len(data) > LARGEST_FILE:
        raise KnownError(f"“{path.name}” is too large for a file of scripts.")
    text = decode(data)
    if re.search(r"[\x00-\x08\x0e-\x1f]", text):
        raise KnownError(f"“{path.name}” is no text file: save the scripts as plain text (.txt).")
    return text


def read(text: str, name: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The scripts in a file's text, and what is wrong with the others.

    ``name`` becomes the title where the text has no heading.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    sections = list(islice(_sections(text.removeprefix("\ufeff")), MOST_SCRIPTS + 1))
    if len(sections) > MOST_SCRIPTS:
        why = f"A file may hold {MOST_SCRIPTS} scripts at most; please bring in fewer at a time."
        return (), (Problem(sections[-1].line, why),)
    for section in sections:
        try:
            entries.append(_entry(section, name))
        except _Fault as fault:
            problems.append(Problem(fault.line, str(fault), section.title or ""))
    if not entries and not problems:
        problems.append(Problem(1, "There are no words in this file yet."))
    return tuple(entries), tuple(problems)


class _Fault(Exception):
    """What is wrong with a section, and on which line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def _sections(text: str) -> Iterator[_Section]:
    lines = re.split(r"\r\n|\r|\n", text)
    starts = [
        at
        for at, line in enumerate(lines)
        if line.startswith("===") and (_title(line) or _tells_occasion(lines, at + 1))
    ]
    before = lines[: starts[0]] if starts else lines
    if starts:
        before = ["" if line.lstrip().startswith("#") else line for line in before]
    if any(line.strip() for line in before):
        yield _Section(None, 1, before)
    for start, end in pairwise([*starts, len(lines)]):
        yield _Section(_title(lines[start]), start + 1, lines[start + 1 : end])


def _title(heading: str) -> str:
    """The title between the signs; one between blanks may have such signs of its own."""
    heading = heading.rstrip()
    after = heading.lstrip("=")
    inner = after.rstrip("=")
    closed = len(after) - len(inner) >= len("===")
    if closed and inner[:1].isspace() and inner[-1:].isspace() and inner.strip():
        return inner.strip()
    return after.strip("= ")


def _tells_occasion(lines: list[str], at: int) -> bool:
    """Whether ``When:`` is among the headers from that line on."""
    headers = takewhile(bool, (_HEADER.fullmatch(lines[each]) for each in range(at, len(lines))))
    return any(match["name"].lower() == "when" for match in headers if match)


def _entry(section: _Section, name: str) -> Entry:
    headed = section.title is not None
    first = section.line + headed
    headers: dict[str, tuple[int, str]] = {}
    lines, skipped = section.lines, 0
    while skipped < len(lines) and (match := _HEADER.fullmatch(lines[skipped])):
        name_of, header = match["name"].lower(), (first + skipped, match["value"].strip())
        if not headed and not _is_known(name_of, header):
            break
        headers[name_of] = header
        skipped += 1
    while skipped < len(lines) and not lines[skipped].strip():
        skipped += 1
    begins = first + skipped
    text = "\n".join(line[1:] if _ESCAPED.match(line) else line for line in lines[skipped:])
    if headed and "when" not in headers:
        raise _Fault(section.line, "Say below the title what it is for, such as “When: first”.")
    try:
        title, text = sound(name if section.title is None else section.title, text)
    except ScriptError as fault:
        raise _Fault(begins + text.count("\n", 0, fault.position), str(fault)) from fault
    except KnownError as fault:
        raise _Fault(section.line, str(fault)) from fault
    known_as, _, was = headers.get("id", (0, ""))[1].lower().rpartition("-")
    return Entry(
        title,
        _read_occasion(*headers["when"]) if "when" in headers else Situation.FIRST,
        _read_language(*headers["language"]) if "language" in headers else FALLBACK_LANGUAGE,
        _read_relationship(*headers["for"]) if "for" in headers else None,
        text,
        section.line,
        "" if "when" in headers else "It does not say what it is for: taken as a first message.",
        known_as,
        was,
    )


def _is_known(name: str, header: tuple[int, str]) -> bool:
    """Whether a line at the top of a mere text can be meant as a header: “For: Ann” is words."""
    try:
        _READERS[name](*header)
    except _Fault:
        return False
    return header[1] != ""


def _read_occasion(line: int, written: str) -> Occasion:
    name = re.sub(r"[\s-]+", "_", written.lower()).removeprefix("objection.")
    try:
        return occasion(name)
    except ValueError:
        raise _Fault(line, _unknown_occasion(written, name)) from None


def _unknown_occasion(written: str, name: str) -> str:
    if not name:
        return "Please say after “When:” what it is for, such as “first” for a first message."
    near = get_close_matches(name, [str(each) for each in OCCASIONS], n=1)
    if near:
        return f"Ringwell has no scripts for “{written}”. Did you mean “{near[0]}”?"
    return (
        f"Ringwell has no scripts for “{written}”. Write for example “first” (a first message),"
        " “news” (something new) or “care” (staying in touch)."
    )


def _read_language(line: int, written: str) -> str:
    try:
        return language_code(written)
    except KnownError as fault:
        raise _Fault(line, str(fault)) from fault


def _read_relationship(line: int, written: str) -> Relationship | None:
    name = written.lower()
    if name in ("", "everybody", "everyone", "all"):
        return None
    for relationship in Relationship:
        if name in (relationship, f"{relationship}s"):
            return relationship
    near = get_close_matches(name, [*Relationship, "everybody"], n=1)
    hint = (
        f"Did you mean “{near[0]}”?" if near else f"Write {', '.join(Relationship)} or everybody."
    )
    raise _Fault(line, f"“{written}” is no kind of contact in Ringwell. {hint}")


_READERS: Final[Mapping[str, Callable[[int, str], object]]] = {
    "when": _read_occasion,
    "language": _read_language,
    "for": _read_relationship,
    "id": lambda _line, written: written,
}
