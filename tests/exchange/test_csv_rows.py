"""Rows of contact lists: what is odd in them, and that nobody is lost."""

from __future__ import annotations

import contextlib
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import KnownError
from tests.exchange.contact_lists import numbers, only, read, table


def test_a_row_without_a_name_is_kept() -> None:
    result = read(
        "Name,Phone,Email,Company\n"
        ",614-555-0142,,\n"
        ",,ann@x.org,\n"
        ",614-555-0143,bo@x.org,Bo's Salon\n"
        ",555-0144,,\n"
    )
    assert not result.problems
    assert [contact.name for contact in result.contacts] == [
        *("(614) 555-0142", "ann@x.org", "Bo's Salon", "555-0144"),
    ]


def test_a_row_without_a_number_is_kept() -> None:
    assert only("Name,Phone\nAnn Lee,\n").phones == ()


def test_nobody_is_lost_silently() -> None:
    result = read(
        "Name,Phone,Note\nAnn,614-555-0142,\n,,just a note\n\n,,\nBo,ask Mary,\nCy,6.14556E+09,\n"
        "Di,none@all,\n,fax only,\n"
    )
    assert [(c.line, c.name, len(c.phones)) for c in result.contacts] == [
        *((2, "Ann", 1), (6, "Bo", 0), (7, "Cy", 0), (8, "Di", 0)),
    ]
    assert [problem.line for problem in result.problems] == [3, 6, 7, 8, 9, 9]
    assert "nobody to add" in result.problems[0].message
    assert result.problems[1].message == "“ask Mary” is not a phone number, so it was left out."
    assert "spreadsheet has shortened" in result.problems[2].message


def test_a_row_with_a_fax_number_only_is_told() -> None:
    result = read("Name,Phone 1 - Label,Phone 1 - Value\n,Work Fax,614-555-0142\n")
    assert result.contacts == ()
    assert "only a fax or pager number" in result.problems[0].message


def test_lines_are_those_of_the_file() -> None:
    result = read('Name,Note,Phone\n"Ann","two\r\nlines",1\n\nBo,,614-555-0142\n,"x\ny",\n,,zz\n')
    assert [contact.line for contact in result.contacts] == [2, 5]
    assert [problem.line for problem in result.problems] == [2, 6, 8, 8]


def test_several_numbers_in_one_cell() -> None:
    contact = only("Name,Phone\nAnn,614-555-0142 / 614-555-0143 or 6145550144\n")
    assert [number for _, number in numbers(contact)] == [
        *("+16145550142", "+16145550143", "+16145550144"),
    ]
    # German ways of writing one number are not taken apart.
    assert [number for _, number in numbers(only("Name,Phone\nAnn,0987 /6543\n"))] == ["0987 /6543"]


def test_the_same_number_twice_is_one() -> None:
    assert len(only("Name,Phone,Mobile\nAnn,614-555-0142,+16145550142\n").phones) == 1


def test_quotation_marks_that_do_not_match_swallow_nobody() -> None:
    result = read(
        'Name,Phone,Note\n"Ann "Bee" Lee",614-555-0141,\n"Bo,614-555-0142,y\n'
        'Cy,614-555-0143,"z\nDi,614-555-0144,w\nEd,614-555-0145,"two\nlines"\nFi,614-555-0146,"open'
    )
    assert [(c.line, c.name, c.phones[0].as_written[-1]) for c in result.contacts] == [
        *((2, "Ann Bee Lee", "1"), (3, "Bo", "2"), (4, "Cy", "3"), (5, "Di", "4")),
        *((6, "Ed", "5"), (8, "Fi", "6")),
    ]
    assert result.contacts[4].note == "two\nlines"
    assert [problem.line for problem in result.problems] == [2, 3, 4, 8]


def test_cells_beyond_the_headings_are_told() -> None:
    result = read("Name,Phone\nLee, Ann,614-555-0142,\n")
    assert result.contacts[0].name == "Lee"
    assert result.problems[-1].message == (
        "There are more cells here than headings, so this was left out: 614-555-0142."
    )


@pytest.mark.parametrize("start", ["+", "-", "=", "@"])
def test_the_apostrophe_of_careful_spreadsheets_is_taken_off(start: str) -> None:
    contact = only(f"Name,Phone,Note\n'{start}Ann,'+1 614 555 0142,'quoted' O'Brien\n")
    assert contact.name == f"{start}Ann"
    assert contact.phones[0].as_written == "+1 614 555 0142"
    assert contact.note == "'quoted' O'Brien"


@pytest.mark.parametrize(
    "name",
    [
        "<b>Ann</b> <img src=x>",
        "Ann 👩‍👧 🌸",
        "שרה כהן",
        "محمد علي",
        "李安",
        "O’Neil & Co.",
        "Zoë",
        "=1+1",
    ],
)
def test_odd_names_stay_as_they_are(name: str) -> None:
    assert only(table(["Name", "Phone"], {"Name": name, "Phone": "614-555-0142"})).name == name


def test_signs_that_would_spoil_the_screen_are_taken_out() -> None:
    contact = only("Name,Phone,Note\nAnn\0\x07 \u202eLee\u2066,614\0 555-0142,a\x00b\tc\n")
    assert (contact.name, contact.note) == ("Ann Lee", "a b\tc")
    assert contact.phones[0].e164 == "+16145550142"


def test_a_cell_of_a_megabyte() -> None:
    long = "x" * 1_000_000
    result = read(
        f"Name,Phone,Note,Email,Tags\n{long},{'6' * 1_000_000},{long},{long}@x.org,{long}\n"
    )
    (contact,) = result.contacts
    assert len(contact.name) == 200
    assert len(contact.note) == 20_000
    assert contact.phones == contact.emails == ()
    assert len(result.problems) == 5
    assert all(len(problem.message) < 200 for problem in result.problems)


# Without the carriage return: the writer does not quote it everywhere.
LINES = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r"), max_size=30)


@given(
    st.lists(st.tuples(LINES, LINES, LINES, LINES), max_size=12),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\r\n", "\n"]),
)
def test_every_row_gives_a_contact_or_a_problem(
    rows: list[tuple[str, str, str, str]], delimiter: str, ending: str
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=ending)
    writer.writerow(["Name", "Phone", "Email", "Note"])
    lines = []
    for row in rows:
        lines.append(out.getvalue().count("\n") + 1)
        writer.writerow(row)
    result = read(out.getvalue())
    told = {contact.line for contact in result.contacts}
    told |= {problem.line for problem in result.problems}
    wanted = {line for line, row in zip(lines, rows, strict=True) if "".join(row).strip()}
    assert told == wanted


@given(st.text(max_size=300))
def test_no_text_crashes_the_reader(text: str) -> None:
    for start in ("", "Name,Phone,Email\n", "First Name;Last Name\n"):
        with contextlib.suppress(KnownError):
            assert all(contact.name for contact in read(start + text).contacts)


WORDS = st.from_regex(r"[A-Za-zÀ-ÿ=+@'-][A-Za-zÀ-ÿ .'=+@-]{0,20}[A-Za-zÀ-ÿ]", fullmatch=True)


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "Name": WORDS.filter(lambda name: "@" not in name),
                "Phone": st.integers(2_000_000, 9_999_999).map(lambda n: f"+1614{n}"),
                "Company": WORDS,
                "Notes": st.lists(WORDS, max_size=3).map("\n".join),
                "City": WORDS,
            }
        ),
        max_size=10,
    ),
    st.booleans(),
)
def test_what_is_written_is_read_back(people: list[dict[str, str]], careful: bool) -> None:
    """With ``careful``, as programs write it that put an apostrophe before formulas."""

    def guarded(text: str) -> str:
        return f"'{text}" if careful and text.startswith(("=", "+", "-", "@")) else text

    def plain(text: str) -> str:
        # A real apostrophe before such a sign cannot be told from the program's.
        return text[1:] if text[0:1] == "'" and text[1:2] in tuple("=+-@") else text

    headings = ["Name", "Phone", "Company", "Notes", "City"]
    rows = [{key: guarded(plain(value)) for key, value in person.items()} for person in people]
    contacts = read(table(headings, *rows)).contacts
    assert [(c.name, c.company, c.note, c.city) for c in contacts] == [
        (tidied(p["Name"]), tidied(p["Company"]), plain(p["Notes"]), tidied(p["City"]))
        for p in people
    ]


def tidied(text: str) -> str:
    text = text[1:] if text[0:1] == "'" and text[1:2] in tuple("=+-@") else text
    return " ".join(text.split())
