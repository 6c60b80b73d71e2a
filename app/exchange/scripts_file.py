"""Scripts as a text file that a person can read, write and pass on.

    === My first message ===
    When: first
    Language: en

    Hi {first_name|there}, it's {my_name} …

A heading begins each script.  Below it stand the occasion, the language (English if not said) and,
with ``For: team``, the relationship it is meant for; after a blank line come the words as they are.
Lines with a # before the first heading are remarks.  A text without any heading is one script.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from typing import Final

from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import OCCASIONS, Occasion, occasion
from app.domain.policy import Situation
from app.domain.recommending import FALLBACK_LANGUAGE
from app.domain.script import Script, ScriptError
from app.domain.wording import language_code, sound
from app.exchange.text_file import decode

LARGEST_FILE: Final = 4 * 1024 * 1024
"""Bytes; a hundred scripts are a hundredth of it."""

_PREAMBLE: Final = f"""\
# Scripts from Ringwell. You may change them here and bring them in again.
# Each begins with its title between === signs; "When" says what it is for:
# {", ".join(OCCASIONS[: len(Situation)])};
# or, as a reply in a talk: {", ".join(OCCASIONS[len(Situation) :])}.
"""

_HEADING: Final = re.compile(r"={3,}(?:\s+(?P<title>.*?)\s+={3,}|(?P<plain>.*))\s*")
_ESCAPED: Final = re.compile(r"\\+===")
_HEADER: Final = re.compile(r"\s*(?P<name>when|language|for)\s*:(?P<value>.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A script in a file; ``line`` is where it begins, from 1.  ``why`` tells what was assumed."""

    title: str
    occasion: Occasion
    language: str
    relationship: Relationship | None
    text: str
    line: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong on a line, counted from 1."""

    line: int
    message: str


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
    lines.append("")
    for line in script.text.split("\n"):
        looks_like_heading = line.startswith("===") or _ESCAPED.match(line)
        lines.append(f"\\{line}" if looks_like_heading else line)
    return "\n".join((*lines, ""))


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
    for section in _sections(text.removeprefix("\ufeff")):
        try:
            entries.append(_entry(section, name))
        except _Fault as fault:
            problems.append(Problem(fault.line, str(fault)))
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
    starts = [at for at, line in enumerate(lines) if line.startswith("===")]
    before = lines[: starts[0]] if starts else lines
    if starts:
        before = ["" if line.lstrip().startswith("#") else line for line in before]
    if any(line.strip() for line in before):
        yield _Section(None, 1, before)
    for start, end in pairwise([*starts, len(lines)]):
        match = _HEADING.fullmatch(lines[start])
        assert match is not None
        title = match["title"] or (match["plain"] or "").strip("= ")
        yield _Section(title, start + 1, lines[start + 1 : end])


def _entry(section: _Section, name: str) -> Entry:
    headed = section.title is not None
    first = section.line + headed
    headers: dict[str, tuple[int, str]] = {}
    body = list(section.lines)
    skipped = 0
    while body and (match := _HEADER.fullmatch(body[0])):
        headers[match["name"].lower()] = (first + skipped, match["value"].strip())
        body.pop(0)
        skipped += 1
    while body and not body[0].strip():
        body.pop(0)
        skipped += 1
    begins = first + skipped
    text = "\n".join(line[1:] if _ESCAPED.match(line) else line for line in body)
    if headed and "when" not in headers:
        raise _Fault(section.line, "Say below the title what it is for, such as “When: first”.")
    try:
        title, text = sound(name if section.title is None else section.title, text)
    except ScriptError as fault:
        raise _Fault(begins + text.count("\n", 0, fault.position), str(fault)) from fault
    except KnownError as fault:
        raise _Fault(section.line, str(fault)) from fault
    return Entry(
        title,
        _read_occasion(*headers["when"]) if "when" in headers else Situation.FIRST,
        _read_language(*headers["language"]) if "language" in headers else FALLBACK_LANGUAGE,
        _read_relationship(*headers["for"]) if "for" in headers else None,
        text,
        section.line,
        "" if "when" in headers else "It does not say what it is for: taken as a first message.",
    )


def _read_occasion(line: int, written: str) -> Occasion:
    name = re.sub(r"[\s-]+", "_", written.lower()).removeprefix("objection.")
    try:
        return occasion(name)
    except ValueError:
        near = get_close_matches(name, [str(each) for each in OCCASIONS], n=1)
        hint = f"did you mean “{near[0]}”?" if near else f"use {', '.join(OCCASIONS)}."
        raise _Fault(line, f"Ringwell knows no occasion “{written}”: {hint}") from None


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
    whom = ", ".join(Relationship)
    raise _Fault(line, f"“{written}” is no kind of contact: use {whom} or everybody.")
