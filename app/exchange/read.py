"""Reading a file of contacts, whatever kind it is."""

from __future__ import annotations

from pathlib import Path

from app.domain.errors import KnownError
from app.exchange.csv_file import read_csv
from app.exchange.incoming import ReadResult
from app.exchange.text_file import decode, read_bytes
from app.exchange.vcard_file import read_vcards
from app.exchange.vcard_lines import is_vcard


def read_contacts(path: Path, region: str) -> ReadResult:
    """The contacts of a CSV or vCard file, told apart by what is in it, not by its name.

    ``region`` is the country national numbers are dialled in (``US``).  Raises ``KnownError`` with
    a sentence for the seller when the file cannot be read or is no list of contacts.
    """
    data = read_bytes(path)
    if is_vcard(data):
        return read_vcards(data, region, path.name)
    text = decode(data)
    if not text.strip("\ufeff\0 \t\r\n"):
        raise KnownError(f"“{path.name}” is empty: there are no contacts in it.")
    if path.suffix.casefold() in (".vcf", ".vcard"):
        raise KnownError(f"“{path.name}” holds no contacts: there is not one card in it.")
    return read_csv(text, region, path.name)
