"""vCard files of every version, as phones, mail programs and test suites write them."""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import KnownError
from app.exchange.incoming import IncomingContact, ReadResult
from app.exchange.read import read_contacts
from app.exchange.vcard_file import read_vcards

CARDS = Path(__file__).resolve().parents[3] / "shared" / "data" / "contacts"


def read(*lines: str, ending: str = "\r\n") -> ReadResult:
    return read_vcards(ending.join(lines).encode(), "US", "people.vcf")


def card(*lines: str, version: str = "3.0") -> IncomingContact:
    result = read("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")
    assert not result.problems
    assert len(result.contacts) == 1
    return result.contacts[0]


def test_google_contacts() -> None:
    contact = card(
        "FN:Ann M. Lee",
        "N:Lee;Ann;M.;;",
        "EMAIL;TYPE=INTERNET;TYPE=HOME:ann@x.org",
        "TEL;TYPE=HOME:(614) 555-0142",
        "TEL;TYPE=CELL;TYPE=PREF:+1 614-555-0143",
        "item1.TEL:614-555-0144",
        "item1.X-ABLabel:Sister",
        "ADR;TYPE=HOME:;;12 High St;Columbus;OH;43004;US",
        "ORG:Salon;Front desk",
        "BDAY:1985-04-12",
        "NOTE:Likes tea\\, a lot\\nMet at the",
        "  fair",
        "CATEGORIES:VIP,myContacts",
        "PHOTO:https://example.org/a.jpg",
    )
    assert (contact.line, contact.name) == (1, "Ann M. Lee")
    assert [(phone.label, phone.e164) for phone in contact.phones] == [
        ("mobile", "+16145550143"),
        ("home", "+16145550142"),
        ("Sister", "+16145550144"),
    ]
    assert contact.emails == ("ann@x.org",)
    assert (contact.company, contact.tags) == ("Salon", ("VIP",))
    assert contact.note == "Likes tea, a lot\nMet at the fair\nBirthday: April 12, 1985"
    assert (contact.city, contact.state, contact.country) == ("Columbus", "OH", "US")


def test_version_4_with_tel_addresses() -> None:
    contact = card(
        "FN:Ann Lee",
        'TEL;VALUE=uri;TYPE="voice,home":tel:+1-614-555-0142;ext=7',
        "TEL;VALUE=uri;PREF=1;TYPE=cell:tel:+1%20614%20555%200143",
        "BDAY:--0412",
        version="4.0",
    )
    assert [(p.label, p.e164, p.extension) for p in contact.phones] == [
        ("mobile", "+16145550143", ""),
        ("home", "+16145550142", "7"),
    ]
    assert contact.note == "Birthday: April 12"


def test_version_2_1_with_quoted_printable() -> None:
    contact = card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB;;;",
        "TEL;CELL;PREF:614-555-0142",
        "TEL;WORK;FAX:614-555-0143",
        "NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0Asecond, which is =",
        "long",
        "X-PATH:C:\\n\\;",
        version="2.1",
    )
    assert contact.name == "Zoë Müller"
    assert [phone.e164 for phone in contact.phones] == ["+16145550142"]
    assert contact.note == "first\nsecond, which is long"


@pytest.mark.parametrize(
    "line",
    [
        "TEL;TYPE=FAX:614-555-0142",
        "TEL;TYPE=home,fax:614-555-0142",
        "TEL;HOME;PAGER:614-555-0142",
        "item1.TEL:614-555-0142\r\nitem1.X-ABLabel:homeFax",
        "ITEM2.TEL;TYPE=MODEM:614-555-0142",
    ],
)
def test_a_fax_is_never_a_phone(line: str) -> None:
    assert card("FN:Ann", line).phones == ()


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:Lee;Ann;M.;Dr.;Jr."], "Dr. Ann M. Lee Jr."),
        (["FN:Bee", "N:Lee;Ann;;;"], "Bee"),
        (["FN:", "N:;;;;", "NICKNAME:Bee"], "Bee"),
        (["FN:Salon", "ORG:Salon"], "Salon"),
        (["ORG:Salon;Desk", "TEL:614-555-0142"], "Salon"),
        (["TEL:614-555-0142", "EMAIL:ann@x.org"], "(614) 555-0142"),
        (["EMAIL:ann@x.org"], "ann@x.org"),
        (["FN:<b>Ann</b> <img src=x>"], "<b>Ann</b> <img src=x>"),
    ],
)
def test_the_name(lines: list[str], name: str) -> None:
    assert card(*lines).name == name


def test_a_card_with_nobody_in_it_is_told() -> None:
    result = read("BEGIN:VCARD", "ADR:;;x;;;;", "END:VCARD", "BEGIN:VCARD", "FN:Bo", "END:VCARD")
    assert [(contact.line, contact.name) for contact in result.contacts] == [(4, "Bo")]
    assert [problem.line for problem in result.problems] == [1]


def test_a_card_without_an_end_is_kept_and_told() -> None:
    result = read("BEGIN:VCARD", "FN:Ann", "BEGIN:VCARD", "FN:Bo", "END:VCARD", "")
    assert [contact.name for contact in result.contacts] == ["Ann", "Bo"]
    assert [(p.line, p.message) for p in result.problems] == [
        (1, "This card is cut off: please check what was read from it.")
    ]


def test_a_value_cut_off_in_the_middle_costs_no_other_card() -> None:
    result = read(
        *("BEGIN:VCARD", "FN;ENCODING=QUOTED-PRINTABLE:Ann=", "END:VCARD"),
        *("BEGIN:VCARD", "FN:Bo", "END:VCARD"),
    )
    assert [contact.name for contact in result.contacts] == ["Ann", "Bo"]
    assert not result.problems


def test_every_ending_of_lines() -> None:
    for ending in ("\n", "\r\n", "\r", "\r\r\n"):
        result = read("BEGIN:VCARD", "FN:Ann", " Lee", "END:VCARD ", "", ending=ending)
        assert [contact.name for contact in result.contacts] == ["AnnLee"]


def test_a_number_that_is_none_is_told() -> None:
    result = read("BEGIN:VCARD", "FN:Ann", "TEL:Mobile", "TEL:", "TEL:-", "END:VCARD")
    assert result.contacts[0].phones == ()
    assert [problem.message for problem in result.problems] == [
        "“Mobile” is not a phone number, so it was left out."
    ]


def test_a_file_without_cards_is_refused() -> None:
    with pytest.raises(KnownError, match=r"“people\.vcf” holds no contacts"):
        read("FN:Ann")


@given(st.binary(max_size=400), st.sampled_from([b"", b"BEGIN:VCARD\n", b"BEGIN:VCARD\nN:"]))
def test_no_bytes_crash_the_reader(data: bytes, start: bytes) -> None:
    with contextlib.suppress(KnownError):
        assert all(c.name for c in read_vcards(start + data, "US", "x.vcf").contacts)


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40)


@given(st.lists(st.tuples(TEXTS, TEXTS, st.integers(2_000_000, 9_999_999)), min_size=1, max_size=6))
def test_what_is_written_is_read_back(people: list[tuple[str, str, int]]) -> None:
    def escaped(text: str) -> str:
        return re.sub(r"([\\,;])", r"\\\1", text).replace("\n", "\\n")

    lines = []
    for name, note, number in people:
        lines += ["BEGIN:VCARD", "VERSION:3.0", f"FN:{escaped(name)} x", f"NOTE:{escaped(note)}"]
        lines += [f"TEL:+1614{number}", "END:VCARD"]
    folded = [line[:20] + "\r\n " + line[20:] if len(line) > 20 else line for line in lines]
    contacts = read(*folded).contacts
    assert len(contacts) == len(people)
    for contact, (_, _, number) in zip(contacts, people, strict=True):
        assert contact.name.endswith("x")
        assert contact.phones[0].as_written == f"+1614{number}"


def collected() -> list[dict[str, Any]]:
    if not CARDS.is_dir():
        return []
    lines = (CARDS / "index.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def digits(text: str | None) -> str:
    return re.sub(r"\D", "", text or "")


@pytest.mark.skipif(not CARDS.is_dir(), reason="the collection of cards is not beside the project")
@pytest.mark.parametrize("expected", collected(), ids=lambda expected: expected["file"])
def test_cards_nobody_here_wrote(expected: dict[str, Any]) -> None:
    path = CARDS / expected["file"]
    if expected["expected_contacts"] == 0:
        with pytest.raises(KnownError, match="no contacts"):
            read_contacts(path, "US")
        return
    result = read_contacts(path, "US")
    counts = expected.get("acceptable") or [expected["expected_contacts"]]
    if expected["file"] == "ical4j_sap_multi.vcf":
        counts = [30]  # thirty cards stand in it, the index speaks of the first four
    assert len(result.contacts) in counts
    assert result.contacts or result.problems
    for person in expected.get("expect", ()):
        names = [person["name"], *person.get("name_also_ok", ())]
        contact = next(c for c in result.contacts if c.name in names)
        found = {digits(phone.as_written) for phone in contact.phones}
        found |= {digits(phone.e164) for phone in contact.phones}
        # One or two digits (a phone maker's own test data) are no number to dial.
        assert found >= {digits(p) for p in person["phones"] if len(digits(p)) > 2}
        assert not found & {digits(number) for number in person.get("other_numbers", ())}
        if not person["phones"] and "TEL p" not in expected.get("notes", ""):
            assert contact.phones == ()
