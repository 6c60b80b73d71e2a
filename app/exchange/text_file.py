"""Opening a file someone brings: its bytes, and its letters in whatever encoding they came."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Final

from app.domain.errors import KnownError

LARGEST_FILE: Final = 256 * 1024 * 1024
"""Bytes; 100,000 rows are a tenth of it, 3,000 cards with small pictures a half."""

# What the first bytes of a file say it is, where it is a common mistake to choose it.
_OTHER_KINDS: Final = (
    (b"PK\x03\x04", "a spreadsheet, document or archive: open it, save it as CSV and take that"),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet or document: open it, save it as CSV and take that"),
    (b"%PDF", "a PDF: please export the contacts themselves as CSV or vCard"),
    (b"SQLite format 3", "a database: please export the contacts from it as CSV or vCard"),
    (b"\x89PNG", "a picture: please choose a CSV or vCard file"),
    (b"\xff\xd8\xff", "a picture: please choose a CSV or vCard file"),
    (b"\x1f\x8b", "a packed archive: unpack it and choose the CSV or vCard file in it"),
)
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE: Final = 4096
_MOST_CONTROLS: Final = 0.1


def read_bytes(path: Path) -> bytes:
    """All bytes of a file; ``KnownError`` when it cannot be read or is no text at all."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise KnownError(f"“{name}” is a folder: please choose the contacts file in it.")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise KnownError(
                f"“{name}” is {size // 1024**2:,} MB, far more than a contact list needs: export"
                " it without pictures, or in parts, and try again."
            )
        data = path.read_bytes()
    except FileNotFoundError as missing:
        raise KnownError(
            f"There is no file “{name}”: please check the name and the folder."
        ) from missing
    except PermissionError as refused:
        raise KnownError(
            f"“{name}” may not be read: copy it to your own folder and choose it there."
        ) from refused
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "its name is not a file name"
        raise KnownError(
            f"“{name}” cannot be read ({reason}): copy it to this computer and try again."
        ) from fault
    _refuse_other_kinds(data, name)
    return data


def decode(data: bytes) -> str:
    """The text of a file: by its byte order mark, else UTF-16, UTF-8 or windows-1252 by its bytes.

    Where UTF-8 and windows-1252 are mixed, each line is read as what it is.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if wide := _unmarked_wide_encoding(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(_decode_line(line) for line in data.splitlines(keepends=True))


def _decode_line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _unmarked_wide_encoding(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of mostly Latin text is zero."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 4:
        return None
    if sample[1::2].count(0) > half * 0.7 and sample[::2].count(0) < half * 0.1:
        return "utf-16-le"
    if sample[::2].count(0) > half * 0.7 and sample[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None


def _refuse_other_kinds(data: bytes, name: str) -> None:
    for start, what in _OTHER_KINDS:
        if data.startswith(start):
            raise KnownError(f"“{name}” is {what}.")
    sample = decode(data[:_SAMPLE])
    controls = sum(sign < " " and sign not in "\t\r\n\f" for sign in sample)
    if controls > len(sample) * _MOST_CONTROLS:
        raise KnownError(
            f"“{name}” is not a text file, so there are no contacts in it to read: please choose a"
            " CSV or vCard file."
        )
