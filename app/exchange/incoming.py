"""What reading a file of contacts gives: plain values, each with its line in the file."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.contact import PhoneNumber


@dataclass(frozen=True, slots=True)
class IncomingContact:
    """One person of a file.

    ``line`` is where she begins, counted from 1.  ``name`` is never empty: without one it is the
    company, else the number, else the e-mail address.  ``phones`` has the preferred one first, no
    fax or pager among them, and may be empty ("needs a number").  ``emails`` and ``tags`` hold no
    doubles.  ``note`` may have several lines.
    """

    line: int
    name: str
    phones: tuple[PhoneNumber, ...] = ()
    emails: tuple[str, ...] = ()
    company: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    city: str = ""
    state: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that could not be taken as it stands, said for the seller.

    ``line`` counts from 1.  A line with a problem may still have given a contact: then the message
    says what of it was left out.
    """

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class ReadResult:
    """Everything in a file: each entry of it is among the contacts or the problems, or both."""

    contacts: tuple[IncomingContact, ...]
    problems: tuple[Problem, ...]
