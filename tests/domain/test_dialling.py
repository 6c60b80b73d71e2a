"""The address that is handed to a phone says the number and nothing else."""

from __future__ import annotations

import re
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.dialling import tel_uri


@pytest.mark.parametrize(
    ("number", "extension", "uri"),
    [
        ("+19375550118", "", "tel:+19375550118"),
        ("+19375550118", "27", "tel:+19375550118;ext=27"),
        ("+442079460958", "", "tel:+442079460958"),
        ("(937) 555-0118", "", "tel:9375550118"),
        ("(+1) 937 555 0118", "", "tel:+19375550118"),
        ("\u202a+1 937\u202c", "", "tel:+1937"),
        ("٩٣٧٥٥٥", "", "tel:937555"),
        ("937.555\u20110118", " 27 ", "tel:9375550118;ext=27"),
        ("+123456789012345", "", "tel:+123456789012345"),
        ("+19375550118", "27 or 28", "tel:+19375550118"),
        ("+19375550118", "#1,2", "tel:+19375550118"),
        ("ask Mary", "5", ""),
        ("", "", ""),
    ],
)
def test_an_address_is_made_of_digits(number: str, extension: str, uri: str) -> None:
    assert tel_uri(number, extension) == uri


@pytest.mark.parametrize(
    "written",
    [
        "*67 614 555 0142",
        "#31#6145550142",
        "614 555 0142 / 614 555 0143",
        "614-555-0142 or 614-555-0143",
        "614 555 0142 614 555 0143",
        "555-0142 (ask for 2nd floor)",
        "555-0142 (old 555-0143)",
        "555-0118 + a bit",
        "555-0142 x22 home",
        "1-800-FLOWERS",
        "614 555 0142,,9#",
        "614;phone-context=x",
        "+1 614 555 0142 +1 614",
        "614+5550142",
        "+44 (0)20 7946 0958",
        "+1234567890123456",
    ],
)
def test_what_is_not_plainly_one_number_is_dialled_by_hand(written: str) -> None:
    assert tel_uri(written) == ""
    assert tel_uri(written, "5") == ""


@given(st.from_regex(r"\+?[0-9]{1,15}", fullmatch=True), st.randoms())
def test_marks_between_the_digits_change_nothing(number: str, random: Random) -> None:
    written = "".join(sign + random.choice(["", " ", "-", ".", ") "]) for sign in number)
    assert tel_uri(written) == f"tel:{number}"


@given(st.text(), st.text())
@example("tel:1;ext=2\r\n?x=%41", "&")
def test_nothing_typed_gets_into_an_address(number: str, extension: str) -> None:
    assert re.fullmatch(r"(tel:\+?[0-9]{1,15}(;ext=[0-9]+)?)?", tel_uri(number, extension))
