"""What ``check`` answers: the traps in a message, its words and its length.  Needs no database."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import KnownError
from app.domain.language.guess import language_of
from app.domain.script import seconds_at, words
from app.domain.traps import Finding
from app.domain.typical import as_said
from app.exchange.text_file import decode
from app.usecases.script_check import check

Json = dict[str, object]

_WORDS_PER_MINUTE = 150
"""The brisk end of a good pace: the most words of a message, 75, then take its 30 seconds."""
_LARGEST = 1024 * 1024
"""Bytes; a message of 75 words has about 400."""


def check_script(arguments: argparse.Namespace) -> tuple[Json, list[str]]:
    """The findings in a file or in what comes on standard input, with character offsets into it."""
    text = read_text(arguments.file)
    language = arguments.language or language_of(text)
    found = check(text, attempt=arguments.attempt, language=language)
    spoken = as_said(text)
    seconds = round(seconds_at(spoken, _WORDS_PER_MINUTE), 1)
    answer: Json = {
        "findings": [as_json(finding) for finding in found],
        "words": words(spoken),
        "seconds": seconds,
    }
    pace = f"{_WORDS_PER_MINUTE} words a minute"
    summary = f"{words(spoken)} words, about {seconds:.0f} seconds at {pace}."
    return answer, [*in_lines(text, found), summary]


def as_json(finding: Finding) -> Json:
    """A finding as ``check`` answers it."""
    return {
        "trap": finding.trap,
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "suggestion": finding.suggestion,
    }


def in_lines(text: str, found: Sequence[Finding]) -> list[str]:
    """Findings in a text for a reader: two lines for each."""
    lines = []
    for finding in found:
        lines.append(f"“{_in_a_line(text[finding.start : finding.end])}”: {finding.message}")
        better = _in_a_line(finding.suggestion)
        lines.append(f"    Better: {better}" if better else "    Better: leave it out.")
    return lines


def read_text(name: str) -> str:
    """The text of a file, or of standard input for "-".  ``KnownError`` where that fails."""
    return decode(_read(name))


def _read(name: str) -> bytes:
    shown = "what was handed in" if name == "-" else f"“{Path(name).name or name}”"
    try:
        if name == "-":
            data = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(_LARGEST + 1)
    except FileNotFoundError as missing:
        raise KnownError(
            f"There is no file {shown}: please check its name and folder."
        ) from missing
    except IsADirectoryError as folder:
        raise KnownError(f"{shown} is a folder: please name the script in it.") from folder
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "that is no name of a file"
        raise KnownError(f"{shown} cannot be read ({why}): please try a copy of it.") from fault
    if len(data) > _LARGEST:
        raise KnownError(f"{shown} is far too long for a script: one message is checked at a time.")
    return data


def _in_a_line(text: str) -> str:
    return " ".join(text.split())
