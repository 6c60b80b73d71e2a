"""Names: tidied, greeted and told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import names


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Ann Lee", "Ann"),
        ("Dr. Ann Lee", "Ann"),
        ("Lee, Ann", "Ann"),
        ("Lee, Dr. Ann", "Ann"),
        ("Ann Lee, Jr.", "Ann"),
        ("Lee, Jr.", "Lee"),
        ("Mr. John Richter, James Doe Sr.", "John"),
        ("Zoë", "Zoë"),
        ("李安", "李安"),
        ("Dr.", "Dr."),
        ("🌸 Ann", "🌸"),
        ("(614) 555-0142", ""),
        ("ann@x.org", ""),
        ("", ""),
    ],
)
def test_the_first_name_to_greet_with(name: str, first: str) -> None:
    assert names.first_name(name) == first


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
        ("Ann Lee", "Mrs. Lee"),
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
    assert names.first_name(tidied) in tidied
    assert bool(names.name_key(tidied)) == bool(tidied)
    assert names.may_be_same_person(tidied, tidied)
    assert names.may_be_same_person(one, other) == names.may_be_same_person(other, one)
