"""Contact lists as CSV, written and read in a test."""

from __future__ import annotations

import csv
import io

from app.exchange.csv_file import read_csv
from app.exchange.incoming import IncomingContact, ReadResult


def table(headings: list[str], *rows: dict[str, str]) -> str:
    """A list with these headings; what a row does not say is empty."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, headings, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def read(text: str, region: str = "US") -> ReadResult:
    """What is read of a list."""
    return read_csv(text, region, "people.csv")


def only(text: str) -> IncomingContact:
    """The one contact of a list that is read without a fault."""
    result = read(text)
    assert not result.problems
    assert len(result.contacts) == 1
    return result.contacts[0]


def numbers(contact: IncomingContact) -> list[tuple[str, str]]:
    """Label and number, as written where it is none, of each phone."""
    return [(phone.label, phone.e164 or phone.as_written) for phone in contact.phones]
