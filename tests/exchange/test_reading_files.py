"""Files as they lie on a disk: their kind, their encoding, and what is no list of contacts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import KnownError
from app.exchange import text_file
from app.exchange.read import read_contacts

LIST = "Name,Phone\nZoë Müller,(614) 555-0142\n"
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Müller\r\nTEL:(614) 555-0142\r\nEND:VCARD\r\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
@pytest.mark.parametrize("text", [LIST, CARD], ids=["csv", "vcf"])
def test_every_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "people.txt"
    path.write_bytes(text.encode(encoding))
    (contact,) = read_contacts(path, "US").contacts
    assert (contact.name, contact.phones[0].e164) == ("Zoë Müller", "+16145550142")


def test_lines_of_two_encodings_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(LIST.encode() + "Bo Nüßle,614-555-0143\n".encode("cp1252"))
    assert [c.name for c in read_contacts(path, "US").contacts] == ["Zoë Müller", "Bo Nüßle"]


def test_the_kind_is_told_by_what_is_inside(tmp_path: Path) -> None:
    wrong = tmp_path / "people.csv"
    wrong.write_text(CARD, encoding="utf-8")
    assert len(read_contacts(wrong, "US").contacts) == 1
    wrong = tmp_path / "people.vcf"
    wrong.write_text(LIST, encoding="utf-8")
    with pytest.raises(KnownError, match="not one card"):
        read_contacts(wrong, "US")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.csv", b"", "“empty.csv” is empty"),
        ("empty.vcf", b"\xef\xbb\xbf", "“empty.vcf” is empty"),
        ("blank.csv", b" \r\n\r\n", "“blank.csv” is empty"),
        ("book.xlsx", b"PK\x03\x04 and so on", "save it as CSV"),
        ("book.xls", b"\xd0\xcf\x11\xe0 and so on", "save it as CSV"),
        ("leaflet.pdf", b"%PDF-1.7 and so on", "a PDF"),
        ("me.png", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("me.jpg", b"\xff\xd8\xff\xe0", "a picture"),
        ("all.gz", b"\x1f\x8b\x08", "unpack it"),
        ("data.db", b"SQLite format 3\0", "a database"),
        ("noise.bin", bytes(range(256)) * 20, "not a text file"),
        ("zeros.csv", bytes(5000), "not a text file"),
        ("shop.csv", b"id,product,price\n1,Tea,4\n", "does not look like a contact list"),
        ("notes.txt", b"Dear Ann,\nplease phone me.\n", "does not look like a contact list"),
    ],
)
def test_what_is_no_list_of_contacts_is_refused(
    tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(KnownError, match=message) as fault:
        read_contacts(path, "US")
    assert str(tmp_path) not in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"There is no file “people\.csv”"):
        read_contacts(tmp_path / "people.csv", "US")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="is a folder"):
        read_contacts(tmp_path, "US")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "people.csv"
    path.write_text(LIST, encoding="utf-8")

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(KnownError, match=r"“people\.csv” may not be read"):
        read_contacts(path, "US")


def test_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "people.csv"
    path.write_text(LIST, encoding="utf-8")

    def fail(_path: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(KnownError, match=r"cannot be read \(Input/output error\)"):
        read_contacts(path, "US")


def test_a_file_far_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_file, "LARGEST_FILE", 3 * 1024**2)
    path = tmp_path / "people.csv"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 5 * 1024**2)
    with pytest.raises(KnownError, match=r"“people\.csv” is 5 MB, far more than"):
        read_contacts(path, "US")


@pytest.mark.parametrize("name", ["a\0b.csv", "x" * 5000 + ".csv"])
def test_a_name_no_file_can_have(tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownError):
        read_contacts(tmp_path / name, "US")


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_decoder(data: bytes) -> None:
    assert isinstance(text_file.decode(data), str)
