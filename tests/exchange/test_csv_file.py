"""Contact lists as CSV: the columns people bring, and what is wrong with them."""

from __future__ import annotations

import contextlib
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import KnownError
from app.exchange.csv_file import read_csv
from app.exchange.incoming import IncomingContact, ReadResult

GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,"
    "Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,"
    "Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,"
    "E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,"
    "Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,"
    "Address 1 - Extended Address,Address 2 - City,Address 2 - Region,Website 1 - Value"
).split(",")
GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Family Name Yomi,"
    "Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,"
    "Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,"
    "Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,"
    "Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title"
).split(",")
OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
    "Business City,Business State,Business Country/Region,Home City,Home State,Assistant's Phone,"
    "Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,"
    "Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,"
    "Radio Phone,TTY/TDD Phone,Telex,Categories,E-mail Address,E-mail Type,E-mail Display Name,"
    "E-mail 2 Address,Notes"
).split(",")


def table(headings: list[str], *rows: dict[str, str]) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, headings, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def read(text: str, region: str = "US") -> ReadResult:
    return read_csv(text, region, "people.csv")


def only(text: str) -> IncomingContact:
    result = read(text)
    assert not result.problems
    assert len(result.contacts) == 1
    return result.contacts[0]


def numbers(contact: IncomingContact) -> list[tuple[str, str]]:
    return [(phone.label, phone.e164 or phone.as_written) for phone in contact.phones]


def test_google_contacts() -> None:
    contact = only(
        table(
            GOOGLE_NEW,
            {
                "First Name": "Ann",
                "Middle Name": "M.",
                "Last Name": "Lee",
                "Organization Name": "Salon",
                "Birthday": "1985-04-12",
                "Notes": "Met at the fair\nLikes tea",
                "Labels": "VIP ::: Fair 2026 ::: * myContacts ::: * starred",
                "E-mail 1 - Label": "* Home",
                "E-mail 1 - Value": "ann@x.org ::: lee@y.org",
                "Phone 1 - Label": "Home",
                "Phone 1 - Value": "(614) 555-0142",
                "Phone 2 - Label": "* Mobile",
                "Phone 2 - Value": "614-555-0143 ::: 614-555-0144",
                "Address 2 - City": "Columbus",
                "Address 2 - Region": "OH",
            },
        )
    )
    assert (contact.line, contact.name) == (2, "Ann M. Lee")
    # The number with the star is the one she prefers.
    assert numbers(contact) == [
        ("mobile", "+16145550143"),
        ("mobile", "+16145550144"),
        ("home", "+16145550142"),
    ]
    assert contact.emails == ("ann@x.org", "lee@y.org")
    assert contact.tags == ("VIP", "Fair 2026")
    assert contact.note == "Met at the fair\nLikes tea\nBirthday: April 12, 1985"
    assert (contact.company, contact.city, contact.state) == ("Salon", "Columbus", "OH")


def test_google_contacts_of_before() -> None:
    contact = only(
        table(
            GOOGLE_OLD,
            {
                "Name": "Dr. Ann Lee",
                "Given Name": "Ann",
                "Family Name": "Lee",
                "Name Prefix": "Dr.",
                "Birthday": " --04-12",
                "Group Membership": "* My Contacts ::: * Friends ::: VIP",
                "E-mail 1 - Type": "* ",
                "E-mail 1 - Value": "ann@x.org",
                "Phone 1 - Type": "Work",
                "Phone 1 - Value": "614-555-0142 x7",
                "Organization 1 - Name": "Salon",
            },
        )
    )
    assert contact.name == "Dr. Ann Lee"
    assert numbers(contact) == [("work", "+16145550142")]
    assert contact.phones[0].extension == "7"
    assert contact.tags == ("Friends", "VIP")
    assert contact.note == "Birthday: April 12"
    assert contact.company == "Salon"


def test_outlook_and_what_is_no_phone() -> None:
    row = dict.fromkeys(OUTLOOK, "") | {
        "First Name": "Ann",
        "Last Name": "Lee",
        "Home City": "Dayton",
        "Home State": "OH",
        "Categories": "VIP;Fair",
        "E-mail Address": "ann@x.org",
        "E-mail Type": "SMTP",
        "E-mail Display Name": "Ann Lee (ann@x.org)",
    }
    for last_digits, heading in enumerate(OUTLOOK):
        if heading in ("ISDN", "Pager", "Telex", "Callback") or heading.split()[-1].isdigit():
            row[heading] = f"614-555-01{last_digits:02d}"
        if "Phone" in heading or "Fax" in heading:
            row[heading] = f"614-555-01{last_digits:02d}"
    contact = only(table(OUTLOOK, row))
    assert [phone.label for phone in contact.phones] == [
        *("primary", "mobile", "home", "home", "business", "business", "car", "company main"),
        *("other", "assistants", "callback", "radio"),
    ]
    assert contact.tags == ("VIP", "Fair")
    assert (contact.city, contact.state, contact.emails) == ("Dayton", "OH", ("ann@x.org",))


@pytest.mark.parametrize(
    "text",
    [
        "Name,Phone,Email\nAnn Lee,614-555-0142,ann@x.org\n",
        "sep=;\nName;Phone;Email\nAnn Lee;614-555-0142;ann@x.org\n",
        "Full Name\tMobile Number\tE-Mail\nAnn Lee\t6145550142\tann@x.org",
        "FirstName,LastName,PhoneNumber,EmailAddress\nAnn,Lee,614.555.0142,ann@x.org\r\n",
        "first_name|last_name|home_phone|email_1\rAnn|Lee|614 555 0142|ann@x.org\r",
        '"Customer Name","Telephone 1","E-mail (work)"\n"Lee, Ann","614-555-0142","ann@x.org"\n',
        "Name,Surname,Tel.,Email\nAnn,Lee,+1 614 555 0142,Ann <ann@x.org>\n",
        'Notes:\n"When exporting, some"\n\nFirst Name,Last Name,Phone,Email Address\n'
        "Ann,Lee,614-555-0142,mailto:ann@x.org\n",
    ],
)
def test_lists_people_made_themselves(text: str) -> None:
    contact = only(text)
    assert contact.name in ("Ann Lee", "Lee, Ann")
    assert contact.phones[0].e164 == "+16145550142"
    assert contact.emails == ("ann@x.org",)


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
    ("text", "message"),
    [
        ("", "empty"),
        (" \n\n", "empty"),
        ("id,product,price\n1,Tea,4\n", "does not look like a contact list"),
        ("Name,Price\nTea,4\n", "does not look like a contact list"),
        ("Ann Lee,614-555-0142\n", "its first line should name the columns"),
        ("Dear Ann,\nplease phone me.\n", "does not look like a contact list"),
    ],
)
def test_a_file_that_is_no_list_is_refused(text: str, message: str) -> None:
    with pytest.raises(KnownError, match=message) as fault:
        read(text)
    assert "“people.csv”" in str(fault.value)


def test_a_list_of_names_alone_is_one() -> None:
    assert [c.name for c in read("Name,Tags\nAnn Lee,VIP\nBo Day,\n").contacts] == [
        *("Ann Lee", "Bo Day"),
    ]


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
