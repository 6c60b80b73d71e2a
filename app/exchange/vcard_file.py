"""Reading vCard files: 3.0 as Google and Apple write it, and 2.1 and 4.0 as they come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import unquote

from app.domain.errors import KnownError
from app.exchange.entry import RawEntry, is_no_phone, read_entry
from app.exchange.incoming import IncomingContact, Problem, ReadResult
from app.exchange.names import full_name
from app.exchange.vcard_lines import Card, Property, read_cards

_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
# Version 2.1 knows only this escape; any other backslash is meant (file paths, Japanese yen).
_ESCAPED_SEMICOLON: Final = re.compile(r"\\(;)")
_APPLE_LABEL: Final = re.compile(r"_\$!<(.*)>!\$_")
# Types that say how a number is used, not which one it is.
_NO_LABEL: Final = frozenset(
    {"voice", "pref", "msg", "text", "video", "internet", "other", "1", ""}
)


def read_vcards(data: bytes, region: str, name: str) -> ReadResult:
    """The contacts of a vCard file; ``name`` is the file's, for messages.

    ``region`` is the country national numbers are dialled in.  Every card gives a contact or a
    problem.  Raises ``KnownError`` when there is no card.
    """
    contacts: list[IncomingContact] = []
    problems: list[Problem] = []
    for card in read_cards(data):
        contact, found = read_entry(_raw(card), region)
        problems += found
        if contact is not None:
            contacts.append(contact)
        if not card.complete:
            problems.append(
                Problem(card.line, "This card is cut off: please check what was read from it.")
            )
    if not contacts and not problems:
        raise KnownError(f"“{name}” holds no contacts: there is not one card in it.")
    return ReadResult(tuple(contacts), tuple(problems))


def _raw(card: Card) -> RawEntry:
    reader = _CardReader(card)
    # Several given names, titles or the like stand in one part with commas between them.
    family, given, additional, prefix, suffix = (
        " ".join(part.replace(",", " ").split()) for part in reader.parts("N", 5)
    )
    written = reader.first("FN")
    _, _, _, city, state, _, country = reader.parts("ADR", 7)
    return RawEntry(
        line=card.line,
        name=written
        or full_name(prefix, given, additional, family, suffix)
        or reader.first("NICKNAME"),
        company=reader.parts("ORG", 1)[0],
        phones=reader.phones(),
        emails=[reader.plain(prop) for prop in reader.all("EMAIL")],
        notes=[reader.plain(prop) for prop in reader.all("NOTE")],
        birthday=reader.first("BDAY"),
        tags=[tag for prop in reader.all("CATEGORIES") for tag in reader.plain(prop).split(",")],
        city=city,
        state=state,
        country=country,
    )


class _CardReader:
    """Takes the values of one card apart by the rules of its version."""

    def __init__(self, card: Card) -> None:
        self._properties = card.properties
        self._old_escapes = card.version == "2.1"

    def all(self, name: str) -> Iterable[Property]:
        return (prop for prop in self._properties if prop.name == name)

    def first(self, name: str) -> str:
        """The first value of a property that is not empty."""
        return next((text for prop in self.all(name) if (text := self.plain(prop).strip())), "")

    def plain(self, prop: Property) -> str:
        return self._unescaped(prop.text())

    def parts(self, name: str, count: int) -> list[str]:
        """The parts of the first property of a name that has any, as many as asked for."""
        for prop in self.all(name):
            found = [self._unescaped(part).strip() for part in _split_unescaped(prop.text())]
            if any(found):
                return (found + [""] * count)[:count]
        return [""] * count

    def phones(self) -> list[tuple[str, str]]:
        """Labels and numbers, the preferred ones first."""
        found = [
            (_is_preferred(prop), self._label(prop), _number(self.plain(prop)))
            for prop in self.all("TEL")
        ]
        found.sort(key=lambda phone: not phone[0])
        return [(label, number) for _, label, number in found]

    def _label(self, prop: Property) -> str:
        types = [kind for kind in prop.parameters.get("TYPE", ()) if kind]
        named = [
            _APPLE_LABEL.sub(r"\1", self.plain(other))
            for other in self._properties
            if prop.group and other.group == prop.group and other.name == "X-ABLABEL"
        ]
        # All of them count for "fax"; one is enough for people.
        if any(is_no_phone(word) for word in (*named, *types)):
            return "fax"
        return next(
            (word for word in (*named, *types) if word.strip().casefold() not in _NO_LABEL), ""
        ).removeprefix("X-")

    def _unescaped(self, text: str) -> str:
        if self._old_escapes:
            return _ESCAPED_SEMICOLON.sub(r"\1", text)
        return _ESCAPE.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], text)


def _split_unescaped(text: str) -> list[str]:
    """The parts between semicolons that no backslash stands before."""
    if "\\" not in text:
        return text.split(";")
    parts = [""]
    escaped = False
    for piece in re.split(r"(;)", text):
        if piece == ";" and not escaped:
            parts.append("")
        else:
            parts[-1] += piece
        escaped = (len(piece) - len(piece.rstrip("\\"))) % 2 == 1
    return parts


def _is_preferred(prop: Property) -> bool:
    types = {kind.casefold() for kind in prop.parameters.get("TYPE", ())}
    return "pref" in types or "1" in prop.parameters.get("PREF", ())


def _number(text: str) -> str:
    """The number of a ``tel:`` address (RFC 3966), anything else as it is."""
    stripped = text.strip()
    return unquote(stripped[4:]) if stripped[:4].casefold() == "tel:" else stripped
