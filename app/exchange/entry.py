"""From the texts found in one entry of a file to a contact, the same for every kind of file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from app.domain.contact import PhoneNumber, digits_of
from app.exchange import names, phone_numbers
from app.exchange.incoming import IncomingContact, Problem

# Nobody speaks into these: they are never taken for a phone (FACTS: files people bring).
_NO_PHONE: Final = re.compile(
    r"fax|pager|beeper|telex|isdn|modem|\bbbs\b|\btty\b|\btdd\b|textphone|t[ée]l[ée]copi",
    re.IGNORECASE,
)
_BETWEEN_NUMBERS: Final = re.compile(r"\s*(?:[;,/|\n]|\bor\b)\s*")
_WORDS: Final = re.compile(r"[\s;,<>\"]+")
_BIRTHDAY: Final = re.compile(r"(\d{4}|-)-?(\d{2})-?(\d{2})(?:T.*)?")
# Groups every contact of a Google or Android phone is in: they say nothing about her.
_EVERYBODYS_TAGS: Final = frozenset({"mycontacts", "my contacts", "starred", "starred in android"})
_USUAL_LABELS: Final = {
    "cell": "mobile", "iphone": "mobile", "mobile phone": "mobile", "mobile": "mobile",
    "home": "home", "work": "work",
}  # fmt: skip

# The notes are in the language of the product, whatever the machine's is.
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

# Far more than people write; what is longer got into the wrong cell.
# A local number without its area code.
_FEWEST_DIALLED = 7
_LONGEST_LINE: Final = 200
_LONGEST_NOTE: Final = 20_000
_LONGEST_SHOWN: Final = 40


@dataclass(slots=True)
class RawEntry:
    """The texts of one entry as they stand in the file, still to be tidied and judged.

    ``phones`` pairs a label with a number; the preferred number comes first.  ``company`` also
    stands in for a missing name.
    """

    line: int
    name: str = ""
    company: str = ""
    phones: Iterable[tuple[str, str]] = ()
    emails: Iterable[str] = ()
    notes: Iterable[str] = ()
    birthday: str = ""
    tags: Iterable[str] = ()
    city: str = ""
    state: str = ""
    country: str = ""


def read_entry(raw: RawEntry, region: str) -> tuple[IncomingContact | None, list[Problem]]:
    """The contact of an entry and what of it could not be taken; no contact, then a problem.

    ``region`` is the country national numbers are dialled in.
    """
    return _EntryReader(raw.line, region).read(raw)


@lru_cache(maxsize=1024)
def is_no_phone(label: str) -> bool:
    """Whether a label says that nobody answers there: fax, pager, telex, ISDN and the like."""
    return _NO_PHONE.search(label) is not None


class _EntryReader:
    """Reads one entry, collecting what the seller has to be told about it."""

    def __init__(self, line: int, region: str) -> None:
        self._line = line
        self._region = region
        self._problems: list[Problem] = []

    def read(self, raw: RawEntry) -> tuple[IncomingContact | None, list[Problem]]:
        name = self._short("name", raw.name)
        company = self._short("company", raw.company)
        phones, other_numbers = self._phones(raw.phones)
        emails = self._emails(raw.emails)
        name = name or company or self._stand_in(phones, emails)
        if not name:
            self._say(
                "There is no name, phone number or e-mail address here"
                f"{', only a fax or pager number' if other_numbers else ''}, so there is nobody to"
                " add."
            )
            return None, self._problems
        contact = IncomingContact(
            line=self._line,
            name=name,
            phones=phones,
            emails=emails,
            company=company,
            note=self._note(raw),
            tags=self._tags(raw.tags),
            city=self._short("city", raw.city),
            state=self._short("state", raw.state),
            country=self._short("country", raw.country),
        )
        return contact, self._problems

    def _say(self, message: str) -> None:
        self._problems.append(Problem(self._line, message))

    def _short(self, what: str, text: str) -> str:
        tidied = names.tidy(text)
        if len(tidied) <= _LONGEST_LINE:
            return tidied
        self._say(f"The {what} is too long, so only its first {_LONGEST_LINE} signs were kept.")
        return tidied[:_LONGEST_LINE].rstrip()

    def _stand_in(self, phones: tuple[PhoneNumber, ...], emails: tuple[str, ...]) -> str:
        if phones:
            e164 = phones[0].e164
            return phone_numbers.display(e164, self._region) if e164 else phones[0].as_written
        return emails[0] if emails else ""

    def _phones(self, written: Iterable[tuple[str, str]]) -> tuple[tuple[PhoneNumber, ...], bool]:
        """The numbers someone answers, each once, and whether there were others."""
        found: dict[str, PhoneNumber] = {}
        others = False
        for written_label, text in written:
            label = self._short("label of a number", written_label)
            if is_no_phone(label):
                others = others or bool(text.strip())
                continue
            for line in text.splitlines():
                for phone in self._numbers(names.tidy(line), _usual_label(label)):
                    found.setdefault(phone.key, phone)
        return tuple(found.values()), others

    def _numbers(self, text: str, label: str) -> list[PhoneNumber]:
        """The numbers in a line of text: mostly one, several only where all of them are valid."""
        if len(text) > _LONGEST_LINE:
            self._say(f"“{shortened(text)}” is far too long for a phone number: it was left out.")
            return []
        # Germans write one number with a slash in it.
        if _BETWEEN_NUMBERS.search(text):
            parts = [part for part in _BETWEEN_NUMBERS.split(text) if part]
            several = [phone_numbers.parse(part, self._region, label) for part in parts]
            if all(phone.e164 is not None for phone in several):
                return several
        phone = phone_numbers.parse(text, self._region, label)
        if phone.e164 is not None:
            return [phone]
        if phone_numbers.is_phone_like(text):
            if len(digits_of(text)) < _FEWEST_DIALLED:
                self._say(f"“{shortened(text)}” is short for a phone number: it was kept as it is.")
            return [phone]
        if phone_numbers.is_shortened(text):
            self._say(
                f"A spreadsheet has shortened a number to “{text}”: please make that column wider"
                " and save the file again, or add the number by hand."
            )
        elif any(sign.isalnum() for sign in text):
            self._say(f"“{shortened(text)}” is not a phone number, so it was left out.")
        return []

    def _emails(self, written: Iterable[str]) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for cell in written:
            text = names.tidy(cell)
            words = [word.removeprefix("mailto:") for word in _WORDS.split(text) if word]
            addresses = [w for w in words if "@" in w.strip("@") and len(w) <= _LONGEST_LINE]
            for address in addresses:
                found.setdefault(names.email_key(address), address)
            # Words beside an address only name its owner: Ann Lee <ann@x.org>.
            if words and not addresses:
                self._say(f"“{shortened(text)}” is not an e-mail address, so it was left out.")
        return tuple(found.values())

    def _note(self, raw: RawEntry) -> str:
        parts = [names.tidy_note(note) for note in raw.notes]
        if birthday := names.tidy(raw.birthday):
            parts.append(f"Birthday: {_birthday_in_words(birthday)[:_LONGEST_LINE]}")
        note = "\n".join(part for part in parts if part)
        if len(note) <= _LONGEST_NOTE:
            return note
        self._say(f"The note is too long, so only its first {_LONGEST_NOTE:,} signs were kept.")
        return note[:_LONGEST_NOTE].rstrip()

    def _tags(self, written: Iterable[str]) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for text in written:
            tag = self._short("tag", text.strip().removeprefix("*"))
            if tag and tag.casefold() not in _EVERYBODYS_TAGS:
                found.setdefault(tag.casefold(), tag)
        return tuple(found.values())


def _usual_label(label: str) -> str:
    return _USUAL_LABELS.get(label.casefold(), label)


def shortened(text: str) -> str:
    """The beginning of a text, to show in a message."""
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _birthday_in_words(written: str) -> str:
    """``March 21, 1980`` for 19800321 and 1980-03-21, ``March 21`` for --0321; else as written."""
    parts = _BIRTHDAY.fullmatch(written)
    if parts is None:
        return written
    try:
        # A leap year stands in for an unknown one, so that February 29 is a day.
        day = date(2000 if parts[1] == "-" else int(parts[1]), int(parts[2]), int(parts[3]))
    except ValueError:
        return written
    words = f"{_MONTHS[day.month - 1]} {day.day}"
    return words if parts[1] == "-" else f"{words}, {day.year}"
