"""What the columns of a contact list hold, told by their headings, not their places.

Google (old and new), Outlook and Outlook.com, LinkedIn and hand-made lists all go through the same
table.  Headings of numbers and addresses follow a pattern; all others are listed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final

from app.exchange.entry import is_no_phone


class Part(StrEnum):
    """What of a contact a column holds."""

    NAME = auto()
    FIRST_NAME = auto()
    MIDDLE_NAME = auto()
    LAST_NAME = auto()
    PREFIX = auto()
    SUFFIX = auto()
    NICKNAME = auto()
    FILE_AS = auto()
    COMPANY = auto()
    PHONE = auto()
    EMAIL = auto()
    NOTE = auto()
    BIRTHDAY = auto()
    TAGS = auto()
    CITY = auto()
    STATE = auto()
    COUNTRY = auto()


PLACE: Final = (Part.CITY, Part.STATE, Part.COUNTRY)
"""The parts of an address that tell where someone is."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where a part stands.

    ``label`` says which number it is (unless the column ``label_at`` does), or which address a
    city, state or country belongs to.
    """

    at: int
    part: Part
    label: str = ""
    label_at: int | None = None


# Headings after ``_plain``: small letters, words separated by one space, no numbering.
_HEADINGS: Final = {
    Part.NAME: "name|full name|display name|contact|contact name|customer|customer name|client"
    "|client name|guest name|names",
    Part.FIRST_NAME: "first name|given name|first|forename|given|firstname",
    Part.MIDDLE_NAME: "middle name|additional name|middle",
    Part.LAST_NAME: "last name|family name|last|surname|family|lastname",
    Part.PREFIX: "name prefix|prefix",
    Part.SUFFIX: "name suffix|suffix",
    Part.NICKNAME: "nickname",
    Part.FILE_AS: "file as",
    Part.COMPANY: "company|company name|organization|organisation|organization name"
    "|organisation name|business|business name|employer",
    Part.NOTE: "notes|note|comments|comment|remarks|remark|memo",
    Part.BIRTHDAY: "birthday|birth date|birthdate|date of birth|dob",
    Part.TAGS: "labels|group membership|tags|tag|groups|group|categories|category",
    Part.CITY: "city|town|address city|home city|business city|other city|home address city",
    Part.STATE: "state|province|region|address region|address state|home state|business state"
    "|other state|home address state|state province",
    Part.COUNTRY: "country|address country|home country|business country|other country"
    "|country region|home country region|business country region|home address country",
}
_PART_OF_HEADING: Final = {
    heading: part for part, headings in _HEADINGS.items() for heading in headings.split("|")
}
_PHONE_WORDS: Final = frozenset(
    {"phone", "telephone", "tel", "mobile", "cell", "cellphone", "landline", "callback", "whatsapp"}
)
# What may follow such a word without making something else of it ("Phone notes" is no number).
_PHONE_KINDS: Final = frozenset(
    {"home", "work", "business", "office", "mobile", "cell", "main", "primary", "other", "private"}
    | {"evening", "day", "daytime", "phone", "number", "no", "value"}
)
_NOT_A_NUMBER: Final = frozenset({"not", "verified", "type", "label", "carrier", "country"})


def columns_of(headings: Sequence[str]) -> tuple[Column, ...]:
    """What each column with a known heading holds; several may hold the same part."""
    plain = [_plain(heading) for heading in headings]
    columns = []
    for at, heading in enumerate(plain):
        words = re.sub(r"\b\d+\b", "", heading).split()
        if part := _PART_OF_HEADING.get(" ".join(words)):
            columns.append(Column(at, part, _address(heading) if part in PLACE else ""))
        elif _is_email(words):
            columns.append(Column(at, Part.EMAIL))
        elif _is_phone(words):
            label_at = _label_column(plain, heading)
            columns.append(Column(at, Part.PHONE, _label(words), label_at))
    return tuple(columns)


def is_contact_list(headings: Sequence[str], columns: Sequence[Column]) -> bool:
    """Whether these are the headings of a contact list.

    A number or an e-mail address settles it, and so do first and last names; "Name" alone might
    as well be that of goods, so then every other heading must be one of a contact too.
    """
    parts = {column.part for column in columns}
    if parts & {Part.PHONE, Part.EMAIL} or {Part.FIRST_NAME, Part.LAST_NAME} <= parts:
        return True
    return Part.NAME in parts and len(columns) == sum(bool(text.strip()) for text in headings)


def _plain(heading: str) -> str:
    """A heading in small letters without punctuation, one space between its words.

    ``First_Name``, ``firstName`` and ``First  name*`` are ``first name``; ``E-mail`` is ``email``.
    """
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading.replace("’", "'").replace("'", ""))
    words = " ".join(re.split(r"[\W_]+", spaced.casefold())).strip()
    return re.sub(r"\be mail\b", "email", words)


def _address(heading: str) -> str:
    """``address 1`` for its city and its country alike."""
    return re.sub(r"\b(city|town|state|province|region|country)\b", "", heading).strip()


def _is_email(words: list[str]) -> bool:
    """``email 2 address``, ``email 1 value``, ``home email``, ``email work``."""
    kept = [word for word in words if word not in ("value", "address", "adress")]
    return "email" in kept and set(kept) <= {"email", *_PHONE_KINDS, "personal"}


def _is_phone(words: list[str]) -> bool:
    """``phone 1 value``, ``business phone 2``, ``assistants phone``, ``phone mobile``."""
    if is_no_phone(" ".join(words)) or _NOT_A_NUMBER & set(words):
        return False
    kept = [word for word in words if word not in ("number", "no", "value")]
    if not kept:
        return False
    return kept[-1] in _PHONE_WORDS or (kept[0] in _PHONE_WORDS and set(kept[1:]) <= _PHONE_KINDS)


def _label(words: list[str]) -> str:
    kinds = [word for word in words if word not in ("phone", "telephone", "tel", "number", "value")]
    return " ".join(kinds).replace("cellphone", "mobile")


def _label_column(plain: Sequence[str], heading: str) -> int | None:
    """The column that says what ``phone 1 value`` is: ``phone 1 label`` or ``phone 1 type``."""
    stem = heading.removesuffix(" value")
    if stem == heading:
        return None
    for suffix in ("label", "type"):
        if f"{stem} {suffix}" in plain:
            return plain.index(f"{stem} {suffix}")
    return None
