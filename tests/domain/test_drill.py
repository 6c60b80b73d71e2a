"""What the other side says: enough of it, never twice in a row, fit to be spoken."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from app.data import drill_lines
from app.domain import drill
from app.domain.drill import DrillLines
from app.domain.errors import KnownError
from app.domain.objections import Objection


@pytest.fixture(params=["en", "es"])
def lines(request: pytest.FixtureRequest) -> DrillLines:
    return drill_lines.load(request.param)


def test_there_is_enough_to_be_surprised(lines: DrillLines) -> None:
    assert len(lines.greetings) >= 6
    assert len(lines.openers) >= 8
    assert set(lines.objections) == set(Objection)
    assert all(len(said) >= 4 for said in lines.objections.values())


def test_everything_is_fit_to_be_spoken(lines: DrillLines) -> None:
    said = [*lines.greetings, *lines.openers, *sum(lines.objections.values(), ())]
    for each in said:
        words = each.replace("{name}", "Sue")
        assert words.isprintable()
        assert not any(sign.isdigit() or sign in "{}[]<>&" for sign in words), words
        assert words.endswith((".", "!", "?"))
        assert len(words.split()) <= 24  # eight seconds: she wants to speak, not to wait


def test_no_greeting_is_heard_twice_in_a_row(lines: DrillLines) -> None:
    rng, greetings = Random(3), [""]
    for _ in range(60):
        greetings.append(drill.greeting(lines, rng, "Sue", greetings[-1] or None))
    templates = [
        next(each for each in lines.greetings if drill._is(each, said)) for said in greetings[1:]
    ]
    assert all(one != other for one, other in pairwise(templates))
    assert set(templates) == set(lines.greetings)


def test_a_greeting_names_whose_mailbox_it_is(lines: DrillLines) -> None:
    assert "Zelda" in drill.greeting(lines, Random(1), "Zelda", None)


def test_after_a_line_comes_an_objection_of_another_kind(lines: DrillLines) -> None:
    rng = Random(5)
    first = [drill.their_line(lines, rng, None) for _ in range(60)]
    assert {line.objection for line in first} == {None, *Objection}
    line = first[0]
    for _ in range(40):
        other = drill.their_line(lines, rng, line)
        assert other.objection is not None
        assert other.objection is not line.objection
        line = other


def test_the_same_objection_is_put_in_other_words(lines: DrillLines) -> None:
    rng = Random(2)
    line = drill.objection_line(lines, rng, Objection.COST, None)
    for _ in range(20):
        other = drill.objection_line(lines, rng, Objection.COST, line)
        assert other != line
        line = other
    opening = drill.opening_line(lines, rng, None)
    assert drill.opening_line(lines, rng, opening) != opening


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        ("openers = [", "could not be read"),
        ("openers = []", "“busy” needs its lines"),
        ("greetings = ['Hi', 'Ho']", "needs its lines"),
    ],
)
def test_a_damaged_file_is_a_known_fault(damage: str, why: str) -> None:
    with pytest.raises(KnownError, match=why):
        drill_lines.read(damage, "en")


def _whole(**changes: str) -> str:
    parts = {
        "greetings": '["Hi, {name}.", "This is {name}."]',
        "openers": '["Hello?", "Yes?"]',
    } | changes
    said = "".join(f'{each.value} = ["One.", "Two."]\n' for each in Objection)
    head = "".join(f"{name} = {value}\n" for name, value in parts.items())
    return f"{head}[objections]\n{said}"


def test_a_whole_file_is_read() -> None:
    assert drill_lines.read(_whole(), "en").openers == ("Hello?", "Yes?")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"greetings": '["Hi.", "Ho."]'}, "nobody's name"),
        ({"openers": '["Yes?", "Yes?"]'}, "no two the same"),
        ({"openers": '["Yes?"]'}, "at least two"),
        ({"openers": '["Yes?", 3]'}, "needs its lines"),
        ({"jokes": '["Ha.", "Ho."]'}, "nobody asks"),
    ],
)
def test_what_is_wrong_in_a_file_is_named(changes: dict[str, str], why: str) -> None:
    with pytest.raises(KnownError, match=why):
        drill_lines.read(_whole(**changes), "en")


def test_a_language_without_lines_is_a_known_fault() -> None:
    assert drill_lines.languages() == {"en", "es"}
    with pytest.raises(KnownError):
        drill_lines.load("xx")
