"""Contact lists as CSV: the columns people bring."""

from __future__ import annotations

import pytest

from app.domain.errors import KnownError
from tests.exchange.contact_lists import numbers, only, read, table

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
