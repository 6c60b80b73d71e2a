"""Reading contact lists that a phone, a mail program or a spreadsheet wrote as CSV."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from app.domain.errors import KnownError
from app.exchange.csv_columns import PLACE, Column, Part, columns_of, is_contact_list
from app.exchange.csv_rows import Row, cells_of, lines_of, rows
from app.exchange.entry import RawEntry, read_entry, shortened
from app.exchange.incoming import IncomingContact, Problem, ReadResult
from app.exchange.names import full_name

_DELIMITERS: Final = (",", ";", "\t", "|")
# Some programs write a title or a remark above the headings.
_LINES_BEFORE_HEADINGS: Final = 12
# Google puts this between several values in one cell.
_SEVERAL: Final = ":::"
_BETWEEN_TAGS: Final = re.compile(r":::|[;,]")
# A spreadsheet would take a cell that starts with one of these for a formula; programs that care
# put an apostrophe before it.
_GUARD: Final = re.compile(r"'(?=[=+\-@\t\r\n])")
# Outlook's columns stand in the order of the alphabet, the assistant's before one's own.  Google
# marks the preferred number with a star and otherwise keeps the owner's order.
_RANKS: Final = {"primary": 0, "mobile": 1, "home": 2, "assistants": 4, "radio": 4, "callback": 4}
_PREFERRED_RANK: Final = 0
_COMMON_RANK: Final = 3


def read_csv(text: str, region: str, name: str) -> ReadResult:
    """The contacts of a decoded CSV file; ``name`` is the file's, for messages.

    ``region`` is the country national numbers are dialled in.  Every row that is not empty gives
    a contact or a problem.  Raises ``KnownError`` when no row looks like the headings of a list of
    contacts.
    """
    lines = lines_of(text)
    delimiter, headings_at, headings = _find_headings(lines, name)
    table = _Table(headings, region, has_guards=_GUARD.search(text) is not None)
    contacts: list[IncomingContact] = []
    problems: list[Problem] = []
    for row in rows(lines, headings_at + 1, delimiter, len(headings)):
        if "".join(row.cells).strip():
            contact, found = table.read(row)
            problems += found
            if contact is not None:
                contacts.append(contact)
    return ReadResult(tuple(contacts), tuple(problems))


def _find_headings(lines: Sequence[str], name: str) -> tuple[str, int, list[str]]:
    """The delimiter, the index of the line with the headings, and the headings."""
    for at, line in enumerate(lines[:_LINES_BEFORE_HEADINGS]):
        best: tuple[int, str, list[str]] | None = None
        for delimiter in _DELIMITERS:
            headings = cells_of(line, delimiter)
            columns = columns_of(headings)
            if is_contact_list(headings, columns) and (best is None or len(columns) > best[0]):
                best = (len(columns), delimiter, headings)
        if best is not None:
            return best[1], at, best[2]
    if not any(line.strip() for line in lines):
        raise KnownError(f"“{name}” is empty: there are no contacts in it.")
    raise KnownError(
        f"“{name}” does not look like a contact list: its first line should name the columns, such"
        " as Name, Phone and Email, the way Google Contacts exports them."
    )


class _Table:
    """Reads rows by the headings of their list."""

    def __init__(self, headings: Sequence[str], region: str, *, has_guards: bool) -> None:
        self._has_guards = has_guards
        self._width = len(headings)
        self._region = region
        self._by_part: dict[Part, list[Column]] = {part: [] for part in Part}
        self._addresses: dict[str, dict[Part, int]] = {}
        for column in columns_of(headings):
            if column.part in PLACE:
                self._addresses.setdefault(column.label, {}).setdefault(column.part, column.at)
            else:
                self._by_part[column.part].append(column)

    def read(self, row: Row) -> tuple[IncomingContact | None, list[Problem]]:
        """The contact of a row and what is to be said about it."""
        cells = row.cells + [""] * (self._width - len(row.cells))
        if self._has_guards:
            cells = [_unguarded(cell) for cell in cells]
        contact, problems = read_entry(self._raw(row.line, cells), self._region)
        if row.repaired:
            problems.append(
                Problem(
                    row.line,
                    "The quotation marks do not match here: please check what was read from it.",
                )
            )
        elif extra := [cell.strip() for cell in cells[self._width :] if cell.strip()]:
            problems.append(
                Problem(
                    row.line,
                    "There are more cells here than headings, so this was left out:"
                    f" {shortened(', '.join(extra))}.",
                )
            )
        return contact, problems

    def _raw(self, line: int, cells: Sequence[str]) -> RawEntry:
        place = self._place(cells)
        return RawEntry(
            line=line,
            name=self._name(cells),
            company=self._first(cells, Part.COMPANY),
            phones=self._phones(cells),
            emails=[
                email
                for column in self._by_part[Part.EMAIL]
                for email in cells[column.at].split(_SEVERAL)
            ],
            notes=[cells[column.at] for column in self._by_part[Part.NOTE]],
            birthday=self._first(cells, Part.BIRTHDAY),
            tags=[
                tag
                for column in self._by_part[Part.TAGS]
                for tag in _BETWEEN_TAGS.split(cells[column.at])
            ],
            city=place.get(Part.CITY, ""),
            state=place.get(Part.STATE, ""),
            country=place.get(Part.COUNTRY, ""),
        )

    def _first(self, cells: Sequence[str], part: Part) -> str:
        """The first column of a part that is not empty; of several values in it the first."""
        for column in self._by_part[part]:
            if cells[column.at].strip():
                return cells[column.at].split(_SEVERAL)[0]
        return ""

    def _name(self, cells: Sequence[str]) -> str:
        first, last = self._first(cells, Part.FIRST_NAME), self._first(cells, Part.LAST_NAME)
        if name := self._first(cells, Part.NAME):
            # Some lists call the first name "Name" and put the surname beside it.
            is_first_only = not self._by_part[Part.FIRST_NAME] and last.strip() not in name
            return full_name(name, last) if is_first_only else name
        built = full_name(first, self._first(cells, Part.MIDDLE_NAME), last)
        if built:
            return full_name(
                self._first(cells, Part.PREFIX), built, self._first(cells, Part.SUFFIX)
            )
        return self._first(cells, Part.FILE_AS) or self._first(cells, Part.NICKNAME)

    def _phones(self, cells: Sequence[str]) -> list[tuple[str, str]]:
        """Labels and numbers, those that reach the person herself first."""
        found: list[tuple[int, str, str]] = []
        for column in self._by_part[Part.PHONE]:
            if not (cell := cells[column.at]):
                continue
            label, rank = column.label, _RANKS.get(column.label, _COMMON_RANK)
            if column.label_at is not None:
                label = cells[column.label_at]
                rank = _PREFERRED_RANK if label.startswith("*") else _COMMON_RANK
            found += [(rank, label.strip("* "), phone) for phone in cell.split(_SEVERAL)]
        found.sort(key=lambda phone: phone[0])
        return [(label, phone) for _, label, phone in found]

    def _place(self, cells: Sequence[str]) -> dict[Part, str]:
        """City, state and country of the first address that has any of them."""
        for address in self._addresses.values():
            place = {part: cells[at].split(_SEVERAL)[0] for part, at in address.items()}
            if any(text.strip() for text in place.values()):
                return place
        return {}


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARD.match(cell) else cell
