"""News and permission through the command line: each person hears it once, and nothing is left."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.bootstrap import open_office
from app.domain.contact import Permission
from app.usecases import contacts, news
from app.usecases.office import Office
from app.usecases.today import due_list
from tests.builders import day, moment

Ringwell = Callable[..., dict[str, Any]]

# A Monday; Thanksgiving is that Thursday, the 26th.
MONDAY = "2026-11-23"
SPRING = ("news", "add", "--title", "Spring set", "--teaser", "The spring set is here.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def ringwell(folder: Path, capsys: pytest.CaptureFixture[str]) -> Ringwell:
    """Runs a command on a folder of its own and returns its JSON answer."""

    def run(*arguments: str, code: int = 0) -> dict[str, Any]:
        assert cli.main([*arguments, "--json", "--data-dir", str(folder)]) == code
        answer: dict[str, Any] = json.loads(capsys.readouterr().out)
        return answer

    return run


@pytest.fixture
def change(folder: Path) -> Callable[[Callable[[Office], object]], None]:
    """Changes something as the window does, with the same use cases."""

    def do(act: Callable[[Office], object]) -> None:
        office = open_office(folder)
        act(office)
        office.database.close()

    return do


def add(ringwell: Ringwell, name: str, *more: str, yes: bool = True) -> str:
    said = ("--permission", "granted") if yes else ()
    answer = ringwell("add", "--name", name, "--phone", "(614) 555-0142", *said, *more)
    return str(answer["contact_id"])


def due(ringwell: Ringwell, on: str) -> dict[int, tuple[str, str]]:
    """Who is due for what and since when."""
    rows = ringwell("due", "--on", on, "--at", "10:00")["due"]
    return {row["contact_id"]: (row["situation"], row["due_on"]) for row in rows}


def told(ringwell: Ringwell, on: str) -> set[str]:
    """The ids of those who are due because of news."""
    situations = {contact: situation for contact, (situation, _) in due(ringwell, on).items()}
    return {str(contact) for contact, said in situations.items() if said in ("news", "deadline")}


def new(ringwell: Ringwell, *more: str) -> str:
    return str(ringwell(*SPRING, "--starts", MONDAY, *more)["news_id"])


def ok(ringwell: Ringwell) -> None:
    assert ringwell("verify") == {"ok": True, "mismatches": []}


def test_it_is_for_those_who_said_yes_and_belong_to_it(ringwell: Ringwell) -> None:
    ann = add(ringwell, "Ann", "--relationship", "customer", "--tag", "baking")
    add(ringwell, "Bea", "--relationship", "customer")
    add(ringwell, "Cleo", "--relationship", "team", "--tag", "baking")
    add(ringwell, "Dora", "--relationship", "customer", "--tag", "baking", yes=False)
    eve = add(ringwell, "Eve", "--relationship", "prospect", "--tag", "baking", "--tag", "vip")
    answer = ringwell(
        *SPRING, "--starts", MONDAY, "--tag", "baking", "--tag", "garden",
        "--relationship", "customer", "--relationship", "prospect", "--why", " It is  for you. ",
    )  # fmt: skip
    assert (answer["permitted"], answer["heard"], answer["to_hear"]) == (2, 0, 2)
    assert told(ringwell, MONDAY) == {ann, eve}
    (listed,) = ringwell("news", "list")["news"]
    assert listed["why"] == "It is for you."
    assert listed["relationships"] == ["customer", "prospect"]
    assert listed["tags"] == ["baking", "garden"]
    assert (listed["permitted"], listed["heard"], listed["to_hear"]) == (2, 0, 2)


@pytest.mark.parametrize("outcome", ["voicemail", "spoke", "called_back"])
def test_each_hears_it_once_whichever_way(ringwell: Ringwell, outcome: str) -> None:
    ann, bea = add(ringwell, "Ann"), add(ringwell, "Bea")
    new(ringwell)
    ringwell("log", ann, outcome, "--at", f"{MONDAY}T10:00")
    assert told(ringwell, MONDAY) == {bea}
    ringwell("log", ann, "spoke", "--at", "2026-11-30T10:00")
    assert told(ringwell, "2026-12-20") == {bea}
    (listed,) = ringwell("news", "list")["news"]
    assert (listed["permitted"], listed["heard"], listed["to_hear"]) == (2, 1, 1)
    ok(ringwell)


@pytest.mark.parametrize("outcome", ["no_message", "mailbox_full"])
def test_a_try_that_says_nothing_does_not_count(ringwell: Ringwell, outcome: str) -> None:
    ann = add(ringwell, "Ann")
    new(ringwell)
    ringwell("log", ann, outcome, "--at", f"{MONDAY}T10:00")
    assert told(ringwell, MONDAY) == set()
    assert told(ringwell, "2026-11-24") == {ann}


def test_undo_makes_her_due_again_exactly_as_before(ringwell: Ringwell) -> None:
    ann = add(ringwell, "Ann")
    new(ringwell, "--deadline", "2026-12-11")
    before = due(ringwell, MONDAY), ringwell("news", "list")
    for outcome in ("voicemail", "spoke", "stop", "wrong_number"):
        ringwell("log", ann, outcome, "--at", f"{MONDAY}T10:00")
        assert told(ringwell, MONDAY) == set()
        ringwell("undo")
        assert (due(ringwell, MONDAY), ringwell("news", "list")) == before
        ok(ringwell)


def test_permission_that_changes(ringwell: Ringwell, change: Any) -> None:
    ann = add(ringwell, "Ann", yes=False)
    new(ringwell)
    assert told(ringwell, MONDAY) == set()
    # She says yes in a talk: from the next calling day on.
    ringwell("log", ann, "spoke", "--at", f"{MONDAY}T10:00", "--permission", "yes")
    assert told(ringwell, MONDAY) == set()
    assert due(ringwell, "2026-11-24") == {int(ann): ("news", "2026-11-24")}
    # She says no in a talk, and then the seller enters that she said yes after all.
    ringwell("log", ann, "spoke", "--at", "2026-11-24T10:00", "--permission", "no")
    assert told(ringwell, "2027-01-20") == set()
    ringwell("undo")
    assert due(ringwell, "2026-11-24") == {int(ann): ("news", "2026-11-24")}
    said_no = moment("2026-11-24 11:00")
    change(lambda office: contacts.set_permission(office, int(ann), Permission.DECLINED, said_no))
    assert told(ringwell, "2027-01-20") == set()
    said_yes = moment("2026-11-24 12:00")
    change(lambda office: contacts.set_permission(office, int(ann), Permission.GRANTED, said_yes))
    assert told(ringwell, "2026-11-24") == {ann}
    ringwell("log", ann, "stop", "--at", "2026-11-24T13:00")
    assert told(ringwell, "2027-01-20") == set()
    ok(ringwell)


def test_a_tag_given_later_belongs_and_one_taken_away_does_not(
    ringwell: Ringwell, change: Any
) -> None:
    ann, bea = add(ringwell, "Ann"), add(ringwell, "Bea", "--tag", "baking")
    new(ringwell, "--tag", "baking")
    assert told(ringwell, MONDAY) == {bea}

    def tag(office: Office, contact: str, *tags: str) -> None:
        details = contacts.details(office, int(contact))
        changed = replace(details, tags=frozenset(tags))
        contacts.change(office, int(contact), changed, moment(f"{MONDAY} 09:00"))

    change(lambda office: tag(office, ann, "vip", "baking"))
    assert told(ringwell, MONDAY) == {ann, bea}
    change(lambda office: tag(office, bea))
    assert told(ringwell, MONDAY) == {ann}
    ok(ringwell)


def test_it_runs_from_its_start_until_its_deadline(ringwell: Ringwell) -> None:
    ann = add(ringwell, "Ann")
    ringwell("log", ann, "spoke", "--at", f"{MONDAY}T09:00")
    ringwell(*SPRING, "--starts", "2026-11-30", "--deadline", "2026-12-04")
    situations = {
        on: [situation for situation, _ in due(ringwell, on).values()]
        for on in ("2026-11-29", "2026-11-30", "2026-12-01", "2026-12-04", "2026-12-05")
    }
    assert list(situations.values()) == [[], ["news"], ["deadline"], ["deadline"], []]


def test_a_promise_and_an_agreed_date_go_first(ringwell: Ringwell) -> None:
    ann, bea, cleo = (add(ringwell, name) for name in ("Ann", "Bea", "Cleo"))
    ringwell("log", ann, "voicemail", "--at", f"{MONDAY}T09:00", "--retry", "2026-11-25/morning")
    ringwell("log", bea, "spoke", "--at", f"{MONDAY}T09:00", "--agreed", "2026-11-27")
    answer = ringwell(*SPRING, "--starts", MONDAY)
    assert (answer["permitted"], answer["to_hear"]) == (3, 3)
    assert told(ringwell, "2026-12-10") == {cleo}
    # Once the promise is kept and they talked, she is to hear the news as well.
    ringwell("log", ann, "spoke", "--at", "2026-11-25T10:00")
    assert due(ringwell, "2026-11-27")[int(ann)] == ("news", "2026-11-27")


def test_ending_it_takes_its_due_dates_back_exactly(ringwell: Ringwell) -> None:
    ann, bea = add(ringwell, "Ann"), add(ringwell, "Bea")
    ringwell("log", bea, "spoke", "--at", f"{MONDAY}T09:00")
    days = (MONDAY, "2026-11-24", "2026-12-10", "2027-01-30")
    before = [due(ringwell, on) for on in days]
    news_id = new(ringwell)
    assert [told(ringwell, on) for on in days] == [{ann}, {ann, bea}, {ann, bea}, {ann, bea}]
    ringwell("news", "end", news_id)
    assert [due(ringwell, on) for on in days] == before
    (listed,) = ringwell("news", "list")["news"]
    assert (listed["to_hear"], listed["due"], listed["running"]) == (0, 0, False)
    ok(ringwell)


def test_editing_and_taking_back_are_exact(ringwell: Ringwell, change: Any) -> None:
    ann = add(ringwell, "Ann", "--tag", "baking")
    add(ringwell, "Bea")
    days = (MONDAY, "2026-11-27", "2026-11-30", "2026-12-20")
    without = [due(ringwell, on) for on in days]
    news_id = int(new(ringwell, "--deadline", "2026-11-30"))
    with_it = [due(ringwell, on) for on in days]
    undos: list[Any] = []

    def edit(office: Office) -> None:
        (item,) = news.all_news(office)
        edited = replace(item, tags=frozenset({"baking"}), starts=day("2026-11-27"), deadline=None)
        undos.append(news.change(office, edited).undo)
        assert [told_in(office, on) for on in days] == [set(), {ann}, {ann}, {ann}]
        undos.append(news.end(office, news_id, moment(f"{MONDAY} 12:00")).undo)
        assert [told_in(office, on) for on in days] == [set()] * 4
        for undo in reversed(undos):
            undo(moment(f"{MONDAY} 12:05"))

    def told_in(office: Office, on: str) -> set[str]:
        rows = due_list(office, moment(f"{on} 10:00")).rows
        return {str(row.contact_id) for row in rows if row.due.news_id == news_id}

    change(edit)
    assert [due(ringwell, on) for on in days] == with_it
    change(lambda office: news.end(office, news_id, moment(f"{MONDAY} 12:10")))
    assert [due(ringwell, on) for on in days] == without
    ok(ringwell)


def test_two_pieces_of_news_are_told_one_after_the_other(ringwell: Ringwell) -> None:
    ann = add(ringwell, "Ann")
    new(ringwell, "--deadline", "2026-12-31")
    new(ringwell, "--deadline", "2026-12-11")
    ringwell("log", ann, "spoke", "--at", f"{MONDAY}T10:00")
    assert due(ringwell, "2026-11-24") == {int(ann): ("news", "2026-11-24")}
    ringwell("log", ann, "spoke", "--at", "2026-11-24T10:00")
    assert told(ringwell, "2026-12-20") == set()
    calls = sorted(ringwell("show", ann)["calls"], key=lambda call: call["call_id"])
    assert [call["news_id"] for call in calls] == [2, 1]


def test_a_forecast_comes_with_it(ringwell: Ringwell) -> None:
    for number in range(3):
        add(ringwell, f"Ann {number}")
    answer = ringwell(*SPRING)
    assert answer["to_hear"] == 3
    assert answer["missed"] == 0
    assert answer["heard_by"] is not None
