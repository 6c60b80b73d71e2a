"""A promise the seller words herself: never past, and with a part of the day."""

from __future__ import annotations

import pytest

from app.domain.promising import is_past, named_now, with_part
from tests.builders import HONOLULU, a_contact, moment, promise
from tests.domain.story import ANN, DEFAULTS


@pytest.mark.parametrize(
    ("said", "now", "past"),
    [
        ("2026-11-30", "2026-12-01 00:01", True),
        ("2026-12-01", "2026-12-01 23:59", False),
        ("2026-12-01 morning", "2026-12-01 11:59", False),
        ("2026-12-01 morning", "2026-12-01 12:00", True),
        ("2026-12-01 evening", "2026-12-01 19:59", False),
        ("2026-12-01 evening", "2026-12-01 20:00", True),
        ("2026-12-02 morning", "2026-12-01 20:00", False),
    ],
)
def test_a_promise_is_past_when_its_part_of_the_day_is_over(
    said: str, now: str, past: bool
) -> None:
    assert is_past(ANN, promise(said), moment(now)) == past


def test_past_is_what_is_past_where_she_is() -> None:
    far = a_contact(zones=(HONOLULU,))
    assert not is_past(far, promise("2026-12-01"), moment("2026-12-02 04:59"))
    assert is_past(far, promise("2026-12-01"), moment("2026-12-02 05:01"))


@pytest.mark.parametrize(
    ("said", "now", "meant"),
    [
        ("2026-12-03 morning", "2026-12-01 10:00", "2026-12-03 morning"),
        ("2026-12-03", "2026-12-01 10:00", "2026-12-03 afternoon"),
        ("2026-12-03", "2026-12-01 18:00", "2026-12-03 morning"),
        ("2026-12-01", "2026-12-01 10:00", "2026-12-01 afternoon"),
        ("2026-12-01", "2026-12-01 14:00", "2026-12-01 evening"),
        ("2026-12-01", "2026-12-01 18:00", "2026-12-01"),
    ],
)
def test_without_a_part_another_than_now_is_meant(said: str, now: str, meant: str) -> None:
    assert with_part(ANN, promise(said), DEFAULTS, moment(now)) == promise(meant)


@pytest.mark.parametrize(
    ("said", "now", "named"),
    [
        ("2026-12-01 morning", "2026-12-01 08:30", "2026-12-01 morning"),
        ("2026-12-01 morning", "2026-12-01 11:59", "2026-12-01 morning"),
        ("2026-12-01 morning", "2026-12-01 12:00", "2026-12-01"),
        ("2026-12-01 morning", "2026-12-01 18:33", "2026-12-01"),
        ("2026-12-01 afternoon", "2026-12-01 10:00", "2026-12-01"),
        ("2026-12-01 afternoon", "2026-12-01 12:00", "2026-12-01 afternoon"),
        ("2026-12-01 afternoon", "2026-12-01 17:00", "2026-12-01"),
        ("2026-12-01 evening", "2026-12-01 16:59", "2026-12-01"),
        ("2026-12-01 evening", "2026-12-01 19:00", "2026-12-01 evening"),
        ("2026-12-01", "2026-12-01 19:00", "2026-12-01"),
        ("2026-11-30 evening", "2026-12-01 09:00", None),
        ("2026-11-28 morning", "2026-12-01 09:00", None),
        ("2026-12-02 morning", "2026-12-01 09:00", None),
    ],
)
def test_a_promise_is_named_only_while_the_name_is_true(
    said: str, now: str, named: str | None
) -> None:
    assert named_now(promise(said), moment(now)) == (promise(named) if named else None)
