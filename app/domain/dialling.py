"""A phone number as it is handed to something that dials: a paired phone, a code to scan."""

from __future__ import annotations

import re
from typing import Final

from app.domain.contact import digits_of

# Marks that tell which way a text runs come along with a number that was copied.
_UNSEEN: Final = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# Nothing but one number: its digits, the marks between them, and the + of a country in front.
_ONE_NUMBER: Final = re.compile(r"[\s(]*(\+?)[\d\s().\-\u2010-\u2015]*")
# The trunk zero of "+44 (0)20 …" is dialled at home and not from abroad.
_TRUNK: Final = re.compile(r"\(\s*0\s*\)")
_EXTENSION: Final = re.compile(r"[\d\s]*")
_MOST_DIGITS: Final = 15
"""Of any number there is, its country included (ITU-T E.164, 6.1)."""


def tel_uri(number: str, extension: str = "") -> str:
    """A ``tel:`` address (RFC 3966) for a number as it is dialled; "" where it is not plainly one.

    ``number`` is E.164 or as somebody wrote it, ``extension`` what is dialled after it.  The
    address is made of ASCII digits, a leading ``+`` and ``;ext=`` alone, whatever was typed:
    people's text must not be able to add a parameter, a service code such as ``*#`` or a pause.
    With other words or signs among its digits, or more of them than a number has, it may be two
    numbers, or part of none, and would call a stranger: that is for her to read, and no address.
    """
    number = _UNSEEN.sub("", number)
    digits, one = digits_of(number), _ONE_NUMBER.fullmatch(number)
    if one is None or not 0 < len(digits) <= _MOST_DIGITS or _TRUNK.search(number):
        return ""
    inside = digits_of(extension) if _EXTENSION.fullmatch(extension) else ""
    return f"tel:{one[1]}{digits};ext={inside}" if inside else f"tel:{one[1]}{digits}"
