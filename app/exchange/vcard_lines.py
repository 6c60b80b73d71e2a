"""The cards of a vCard file and their lines, of any version and in whatever encoding they came.

Everything stays bytes until a value is wanted: in version 2.1 each line may have a character set of
its own, and in Shift_JIS half a character can look like a backslash.
"""

from __future__ import annotations

import binascii
import codecs
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from app.exchange.text_file import decode

_WIDE_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_CHARSET: Final = re.compile(rb"CHARSET=\"?([\w.:-]+)", re.IGNORECASE)
_OPENING: Final = re.compile(rb"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_CARD_LIMIT: Final = re.compile(rb"\s*(?:BEGIN|END)\s*:\s*VCARD\s*$", re.IGNORECASE)
_QUOTED_PRINTABLE: Final = re.compile(rb"^[^:]*QUOTED-PRINTABLE", re.IGNORECASE)
# Pictures, sounds and keys: megabytes that nobody needs here.
_BULK: Final = re.compile(rb"^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]", re.IGNORECASE)
_BARE_ENCODINGS: Final = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_LIMITS: Final = frozenset({"BEGIN", "END"})
# What a contact is made of; the rest of a card is not even taken apart.
_WANTED: Final = _LIMITS | {
    "VERSION", "FN", "N", "NICKNAME", "ORG", "TEL", "EMAIL", "ADR", "NOTE", "BDAY", "CATEGORIES",
    "X-ABLABEL",
}  # fmt: skip
_FALLBACK: Final = "cp1252"


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card, unfolded.

    ``name`` is in capitals, ``group`` ("item1") in small letters, the names of ``parameters`` in
    capitals and their values as written, the bare types of version 2.1 under ``TYPE``.
    """

    group: str
    name: str
    parameters: Mapping[str, tuple[str, ...]]
    value: bytes
    charset: str

    def text(self) -> str:
        """The value as text; escapes stay, since what they mean depends on the property."""
        encodings = {encoding.upper() for encoding in self.parameters.get("ENCODING", ())}
        raw = self.value
        if "QUOTED-PRINTABLE" in encodings:
            raw = binascii.a2b_qp(raw)
        for charset in (*self.parameters.get("CHARSET", ()), "utf-8", self.charset):
            try:
                return raw.decode(charset)
            except (LookupError, UnicodeDecodeError):
                continue
        return raw.decode(_FALLBACK, "replace")


@dataclass(slots=True)
class Card:
    """The lines between BEGIN and END; ``line`` is that of BEGIN, counted from 1.

    ``complete`` is False where the file ends before the card does.
    """

    line: int
    properties: list[Property] = field(default_factory=list)
    complete: bool = False

    @property
    def version(self) -> str:
        """``2.1``, ``3.0``, ``4.0``, or "" where the card does not say."""
        return next((p.text().strip() for p in self.properties if p.name == "VERSION"), "")


def is_vcard(data: bytes) -> bool:
    """Whether there is a line that opens a card."""
    return _OPENING.search(_as_narrow(data)) is not None


def read_cards(data: bytes) -> Iterator[Card]:
    """The cards of a file in the order they begin; a card within another is one of its own."""
    narrow = _as_narrow(data)
    charset = _common_charset(narrow)
    begun: list[Card] = []
    unfinished: list[Card] = []
    for line, content in _unfolded(narrow):
        prop = _property(content, charset)
        if prop is None:
            continue
        if prop.name == "BEGIN":
            unfinished.append(Card(line))
            begun.append(unfinished[-1])
        elif unfinished and prop.name == "END":
            unfinished.pop().complete = True
            if not unfinished:
                yield from begun
                begun = []
        elif unfinished:
            unfinished[-1].properties.append(prop)
    yield from begun


def _as_narrow(data: bytes) -> bytes:
    """The bytes with one byte for each ASCII sign and no byte order mark."""
    if data.startswith(codecs.BOM_UTF8):
        return data[len(codecs.BOM_UTF8) :]
    if data.startswith(_WIDE_MARKS) or b"\0" in data[:2]:
        return decode(data).encode("utf-8")
    return data


def _common_charset(data: bytes) -> str:
    """What a line in no UTF-8 is most likely in: a character set that other lines name."""
    found: list[bytes] = _CHARSET.findall(data)
    for name, _ in Counter(found).most_common():
        charset = name.decode("ascii")
        try:
            if codecs.lookup(charset).name != "utf-8":
                return charset
        except LookupError:
            continue
    return _FALLBACK


def _unfolded(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines with their continuations, each with its number; empty ones are left out.

    A line is continued by one that begins with a blank, or in quoted-printable by ending with
    "="; there an END is never swallowed, so that a cut-off value costs no other card.
    """
    parts: list[bytes] = []
    first = 0
    quoted = bulky = False
    for number, raw in enumerate(data.split(b"\n" if b"\n" in data else b"\r"), start=1):
        content = raw.rstrip(b"\r")
        if quoted and parts and parts[-1].endswith(b"=") and not _CARD_LIMIT.match(content):
            parts[-1] = parts[-1][:-1]
            parts.append(content)
        elif parts and content[:1] in (b" ", b"\t"):
            if not bulky and content.strip():
                parts.append(content[1:])
        else:
            if parts:
                yield first, b"".join(parts)
            parts = [content] if content.strip() else []
            first = number
            quoted = bool(parts) and _QUOTED_PRINTABLE.match(content) is not None
            bulky = bool(parts) and _BULK.match(content) is not None
    if parts:
        yield first, b"".join(parts)


def _property(content: bytes, charset: str) -> Property | None:
    """The parts of a line; None for one that has no name and value, or none that is wanted."""
    at = _end_of_head(content)
    if at is None:
        return None
    value = content[at + 1 :]
    head = content[:at].decode("utf-8", "replace")
    qualified, semicolon, rest = head.partition(";")
    group, _, bare_name = qualified.strip().rpartition(".")
    name = bare_name.strip().upper()
    if name not in _WANTED or (name in _LIMITS and value.strip().upper() != b"VCARD"):
        return None
    parameters = _parameters(rest) if semicolon else {}
    return Property(group.strip().casefold(), name, parameters, value, charset)


def _parameters(text: str) -> dict[str, tuple[str, ...]]:
    parameters: dict[str, tuple[str, ...]] = {}
    for parameter in _split_outside_quotes(text, ";"):
        key, equals, value = parameter.partition("=")
        key = key.strip().upper()
        if not equals:
            key, value = ("ENCODING" if key in _BARE_ENCODINGS else "TYPE"), parameter
        values = tuple(part.strip().strip('"') for part in value.strip().split(","))
        parameters[key] = parameters.get(key, ()) + values
    return parameters


def _end_of_head(content: bytes) -> int | None:
    """Where the colon before the value stands: the first one outside quotation marks."""
    at = content.find(b":")
    if at < 0:
        return None
    if b'"' not in content[:at]:
        return at
    inside = False
    for index, sign in enumerate(content):
        if sign == ord('"'):
            inside = not inside
        elif sign == ord(":") and not inside:
            return index
    return at


def _split_outside_quotes(text: str, separator: str) -> list[str]:
    if '"' not in text:
        return text.split(separator)
    return re.split(rf'{re.escape(separator)}(?=(?:[^"]*"[^"]*")*[^"]*$)', text)
