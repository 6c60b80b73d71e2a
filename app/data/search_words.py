"""What of a contact is put into the search index, and how typed text asks for it."""

from __future__ import annotations

from collections.abc import Iterable

from app.data.stored_text import storable
from app.domain.contact import ContactDetails, PhoneNumber


def words_of(details: ContactDetails) -> tuple[str, ...]:
    """What the columns of the index hold for a contact."""
    columns = (
        _with_and_without_apostrophes(details.name),
        details.company,
        " ".join(word for number in details.phones for word in _endings(number)),
        " ".join(details.emails),
        " ".join(sorted(details.tags)),
        f"{details.interest} {details.note}".strip(),
        f"{details.city} {details.state}".strip(),
    )
    return tuple(map(storable, columns))


def match_for(typed: str) -> str | None:
    """What was typed as an FTS5 expression that is valid whatever it holds; None for no words."""
    pieces = [piece for piece in storable(typed).split() if any(map(str.isalnum, piece))]
    if not pieces:
        return None
    words = " AND ".join(map(_beginning, pieces))
    number = _digits(typed) if _is_number(typed) else ""
    return f"({words}) OR {_quoted(number)}" if number and len(pieces) > 1 else words


def _with_and_without_apostrophes(name: str) -> str:
    joined = name.replace("'", "").replace("’", "")
    return name if joined == name else f"{name} {joined}"


def _endings(number: PhoneNumber) -> Iterable[str]:
    """A number from each of its digits on: so it is found with or without country or area code."""
    digits = _digits(number.dialled)
    yield from (digits[start:] for start in range(max(1, len(digits) - 2)))
    if number.e164 is None:
        yield number.as_written


def _beginning(piece: str) -> str:
    number = _digits(piece) if _is_number(piece) else ""
    if number and number != piece:
        return f"({_quoted(number)} OR {_quoted(piece)})"
    return _quoted(piece)


def _quoted(words: str) -> str:
    """Words in a row of which the last may go on; quoted, nothing in them is an operator."""
    return '"' + words.replace('"', '""') + '"*'


def _is_number(text: str) -> bool:
    return all(sign.isdecimal() or sign.isspace() or sign in "+-./()‐‑–" for sign in text)


def _digits(text: str) -> str:
    """The digits, without the zeros that stand for dialling abroad or out of town."""
    return "".join(str(int(sign)) for sign in text if sign.isdecimal()).lstrip("0")
