"""Names: tidied, and told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import names


def test_the_key_of_a_name() -> None:
    same = ["Ann Lee", "ann  LEE", "Lee, Ann", "Ánn Lée", "Ann\tLee."]
    assert {names.name_key(name) for name in same} == {"ann lee"}
    assert names.name_key("Ann Leh") != names.name_key("Ann Lee")
    assert names.name_key("राम") != names.name_key("रमा")
    assert names.name_key("...") == "..."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", "ann lee"),
        ("Ann Lee", "A. Lee"),
        ("Ann Lee", "Ann"),
        ("Ann Lee", "Mrs. Ann Lee"),
        ("Sue & Tom Baker", "Sue Baker"),
        ("Jen Smith", "Jennifer Smith"),
        ("Ann Lee", "(614) 555-0142"),
        ("Ann Lee", "ann@x.org"),
    ],
)
def test_names_that_may_be_one_persons(one: str, other: str) -> None:
    assert names.may_be_same_person(one, other)
    assert names.may_be_same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ann Lee", "Tom Lee"), ("Jo Lee", "Joanna Lee"), ("Ann Lee", "Salon"), ("李安", "王安")],
)
def test_names_of_two_people(one: str, other: str) -> None:
    assert not names.may_be_same_person(one, other)
    assert not names.may_be_same_person(other, one)


@given(st.text(), st.text())
def test_every_text_can_be_a_name(one: str, other: str) -> None:
    tidied = names.tidy(one)
    assert names.tidy(tidied) == tidied
    assert names.tidy_note(names.tidy_note(one)) == names.tidy_note(one)
    assert bool(names.name_key(tidied)) == bool(tidied)
    assert names.may_be_same_person(tidied, tidied)
    assert names.may_be_same_person(one, other) == names.may_be_same_person(other, one)
