"""Every built-in voicemail, filled in for a hundred odd people, is free of traps."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.domain.policy import Situation
from app.domain.script import Field, Script, fill
from app.domain.traps import Trap
from app.usecases.script_check import check

SCRIPTS = tomllib.loads(
    (Path(__file__).parents[2] / "resources" / "scripts" / "en.toml").read_text(encoding="utf-8")
)
VOICEMAILS = sorted(name for name, told in SCRIPTS.items() if not told.get("live"))

FIRST_NAMES = [
    "Will", "May", "Callie Back", "Mr. and Mrs. Baker", "Sue and Tom", "D'Arcy", "李", "O'Neil",
    "J.",
    "Anne-Marie", "Hope", "Ring", "Joy", "Mark", "Bill", "Grace", "Order", "Sunday", "April",
    "Ümit",
    "Mrs. Call", "Buzz", "Penny", "Rich", "Dr. Who", "ann", "LOU", None,
]  # fmt: skip
MY_NAMES = [
    "Will",
    "May Call",
    "Jean Porter",
    "Joy",
    "O'Brien",
    "jean",
    "Mary-Lou Smith",
    "Sunday Ekwueme",
    "李娜",
]
BUSINESSES = [
    "Call Me Candles", "Order House", "Luma Skincare", "Bell & Co", "Party Pieces",
    "The Price Is Right",
    "Sorry Not Sorry", "Buy The Sea", "50% Wool", "Ring My Bell", "First Thursday", None,
]  # fmt: skip
REASONS = [
    "the party on Friday", "your order", "the bread pans you had your eye on", "the refund",
    "your daughter's wedding shower", "the book you lent me", "the call you wanted", None,
]  # fmt: skip
INTERESTS = [
    "baking",
    "your garden",
    "the roses by the door",
    "calling cards from the forties",
    None,
]
PURCHASES = ["the mixing bowls", "the party set", "the Thursday tea", "the bell jar", None]
TEASERS = [
    "the fall colors are here",
    "The new pans have arrived.",
    "a tea that tastes of May",
    None,
]
WHENS = ["tomorrow morning", "Thursday", "Thursday, December 3rd, in the morning", "later today",
         "in the middle of January", "at the end of May"]  # fmt: skip
BEFORE = ["on Thursday", "yesterday morning", None]
DEADLINES = ["Friday", "December 3rd", None]
NUMBERS = ["555-0100", "(312) 555-0164", "+44 20 7946 0123", None]

VALUES: dict[Field, Sequence[str | None]] = {
    Field.FIRST_NAME: FIRST_NAMES,
    Field.MY_NAME: MY_NAMES,
    Field.BUSINESS: BUSINESSES,
    Field.REASON: REASONS,
    Field.INTEREST: INTERESTS,
    Field.LAST_PURCHASE: PURCHASES,
    Field.NEWS_TEASER: TEASERS,
    Field.RETRY_WHEN: WHENS,
    Field.SAID_BEFORE: BEFORE,
    Field.DEADLINE: DEADLINES,
    Field.MY_NUMBER: NUMBERS,
}
PEOPLE = [{field: told[at % len(told)] for field, told in VALUES.items()} for at in range(140)]


@pytest.mark.parametrize("name", VOICEMAILS)
def test_a_built_in_script_has_no_trap_for_anybody(name: str) -> None:
    script = Script(name, Situation(name.partition(".")[0]), name, "en", SCRIPTS[name]["text"])
    attempt = 4 if name.startswith("way_out") else 1
    for values in PEOPLE:
        text = fill(script, values).text
        found = [f for f in check(text, attempt=attempt) if f.trap is not Trap.TOO_LONG]
        assert not found, (text, [(f.trap, text[f.start : f.end]) for f in found])


@pytest.mark.parametrize("name", VOICEMAILS)
def test_a_built_in_script_has_no_trap_as_it_is_written(name: str) -> None:
    text = " ".join(SCRIPTS[name]["text"].split())
    assert not check(text, attempt=4 if name.startswith("way_out") else 1)
