"""A phone number as it is handed to something that dials: a paired phone, a code to scan."""

from __future__ import annotations

import re
from typing import Final

from app.domain.contact import digits_of

_ABROAD: Final = re.compile(r"\D*\+")


def tel_uri(number: str, extension: str = "") -> str:
    """A ``tel:`` address (RFC 3966) for a number as it is dialled; "" where there is no digit.

    ``number`` is E.164 or as somebody wrote it, ``extension`` what is dialled after it.  The
    address is made of ASCII digits, a leading ``+`` and ``;ext=`` alone, whatever was typed:
    people's text must not be able to add a parameter, a service code such as ``*#`` or a pause.
    """
    digits = digits_of(number)
    if not digits:
        return ""
    plus = "+" if _ABROAD.match(number) else ""
    inside = digits_of(extension)
    return f"tel:{plus}{digits};ext={inside}" if inside else f"tel:{plus}{digits}"
