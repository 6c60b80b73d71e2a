"""The address that is handed to a phone says the number and nothing else."""

from __future__ import annotations

import re

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
        ("555-0118 + a bit", "", "tel:5550118"),
        ("*67 937;phone-context=x", "#1,2", "tel:67937;ext=12"),
        ("ask Mary", "5", ""),
        ("", "", ""),
    ],
)
def test_an_address_is_made_of_digits(number: str, extension: str, uri: str) -> None:
    assert tel_uri(number, extension) == uri


@given(st.text(), st.text())
@example("tel:1;ext=2\r\n?x=%41", "&")
def test_nothing_typed_gets_into_an_address(number: str, extension: str) -> None:
    assert re.fullmatch(r"(tel:\+?[0-9]+(;ext=[0-9]+)?)?", tel_uri(number, extension))
