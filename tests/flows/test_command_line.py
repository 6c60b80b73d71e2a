"""The command line as DESIGN.md promises it: names, answers, exit codes and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.bootstrap import open_office
from app.domain.session import State
from tests.builders import moment
from tests.usecases.calling import begun, states

Ringwell = Callable[..., dict[str, Any]]

# A Monday; Thanksgiving is that Thursday, the 26th.
MONDAY = "2026-11-23"


@pytest.fixture
def ringwell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ringwell:
    """Runs a command on a folder of its own and returns its JSON answer."""

    def run(*arguments: str, code: int = 0) -> dict[str, Any]:
        assert cli.main([*arguments, "--json", "--data-dir", str(tmp_path / "data")]) == code
        printed = capsys.readouterr()
        answer: dict[str, Any] = json.loads(printed.out)
        if code:
            assert list(answer) == ["error"]
            assert printed.err == answer["error"] + "\n"
        else:
            assert printed.err == ""
        return answer

    return run


def add(ringwell: Ringwell, name: str = "Ann Kowalski", *more: str) -> str:
    return str(ringwell("add", "--name", name, "--phone", "(614) 555-0142", *more)["contact_id"])


def due(ringwell: Ringwell, on: str, at: str = "10:00") -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = ringwell("due", "--on", on, "--at", at)["due"]
    return rows


def test_a_new_contact_is_due_for_a_first_call_with_words_to_say(ringwell: Ringwell) -> None:
    ann = add(ringwell)
    answer = ringwell("due", "--on", MONDAY, "--at", "10:00")
    assert answer["count"] == 1
    [row] = answer["due"]
    assert set(row) == {
        "contact_id", "name", "phone", "reason", "due_on", "day_part", "situation",
        "script_id", "say", "callable_now",
    }  # fmt: skip
    assert row["contact_id"] == int(ann)
    assert row["phone"] == "+16145550142"
    assert row["situation"] == "first"
    assert "Ann" in row["say"]
    assert "{" not in row["say"]
    assert "tomorrow" in row["say"] or "Wednesday" in row["say"]
    assert row["callable_now"] is True


def test_what_the_voicemail_says_is_when_she_is_due_again(ringwell: Ringwell) -> None:
    ann = add(ringwell)
    [row] = due(ringwell, MONDAY)
    assert "Wednesday afternoon" in row["say"]
    answer = ringwell("log", ann, "voicemail", "--at", f"{MONDAY}T10:00")
    assert set(answer) == {"call_id", "next", "do_not_call"}
    assert answer["next"] == {
        "due_on": "2026-11-25",
        "day_part": "afternoon",
        "reason": "You promised Wednesday afternoon · message 2 of 4",
        "situation": "promised_2",
    }
    assert due(ringwell, "2026-11-24") == []
    [row] = due(ringwell, "2026-11-25")
    assert row["reason"] == "You promised this afternoon · message 2 of 4"


def test_four_messages_then_a_rest_then_a_fresh_start(ringwell: Ringwell) -> None:
    ann = add(ringwell)
    dues = []
    at = f"{MONDAY}T10:00"
    for _ in range(5):
        upcoming = ringwell("log", ann, "voicemail", "--at", at)["next"]
        dues.append((upcoming["due_on"], upcoming["situation"]))
        at = f"{upcoming['due_on']}T10:00"
    assert dues == [
        ("2026-11-25", "promised_2"),
        # Four calling days, Thanksgiving and the Sunday left out.
        ("2026-12-01", "promised_3"),
        ("2026-12-09", "way_out"),
        # Sixty days later is a Sunday.
        ("2027-02-08", "returning"),
        ("2027-02-10", "promised_2"),
    ]


def test_what_she_says_she_did_before_a_session_is_no_call_of_it(
    ringwell: Ringwell, tmp_path: Path
) -> None:
    ann, bea = add(ringwell), add(ringwell, "Bea Brown")
    office, at = open_office(tmp_path / "data"), moment(f"{MONDAY} 10:00")
    begun(office, [int(ann), int(bea)], at)
    ringwell("log", ann, "no_message", "--at", f"{MONDAY}T09:30")
    ringwell("log", bea, "no_message", "--at", f"{MONDAY}T10:05")
    assert states(office, at) == {int(ann): State.OPEN, int(bea): State.CALLED}
    office.database.close()


def test_undo_goes_back_exactly_one_outcome_at_a_time(ringwell: Ringwell) -> None:
    ann = add(ringwell)
    seen = [ringwell("show", ann)["next"]]
    calls = []
    for outcome, at in (
        ("voicemail", f"{MONDAY}T10:00"),
        ("no_message", "2026-11-25T13:00"),
        ("spoke", "2026-11-27T13:00"),
        ("stop", "2026-12-10T13:00"),
    ):
        calls.append(ringwell("log", ann, outcome, "--at", at)["call_id"])
        seen.append(ringwell("show", ann)["next"])
    for call_id, before in zip(reversed(calls), reversed(seen[:-1]), strict=True):
        answer = ringwell("undo")
        assert answer["undone"] == call_id
        assert ringwell("show", ann)["next"] == before
        assert ringwell("verify") == {"ok": True, "mismatches": []}
    assert "no outcome" in ringwell("undo", code=2)["error"]


def test_somebody_who_asks_to_stop_is_never_listed_again(ringwell: Ringwell) -> None:
    ann = add(ringwell)
    answer = ringwell("log", ann, "stop", "--at", f"{MONDAY}T10:00")
    assert answer["do_not_call"] is True
    assert answer["next"] is None
    for day in (MONDAY, "2027-06-01", "2036-01-02"):
        assert due(ringwell, day) == []


def test_news_makes_those_who_said_yes_due_once(ringwell: Ringwell) -> None:
    ann = add(ringwell, "Ann Kowalski", "--permission", "granted")
    bo = str(ringwell("add", "--name", "Bo Lee", "--phone", "614 555 0143")["contact_id"])
    for contact in (ann, bo):
        ringwell("log", contact, "spoke", "--at", "2026-11-23T10:00")
    news = ringwell(
        "news", "add", "--title", "Winter catalogue", "--teaser", "The winter catalogue is here.",
        "--starts", "2026-11-30", "--deadline", "2026-12-11",
    )  # fmt: skip
    assert due(ringwell, "2026-11-29") == []
    [row] = due(ringwell, "2026-11-30")
    assert (row["contact_id"], row["situation"]) == (int(ann), "news")
    assert row["due_on"] == "2026-11-30"
    assert "Winter catalogue" in row["reason"]
    # Within three days of the deadline it is urgent, after it over.
    assert next(r for r in due(ringwell, "2026-12-08"))["situation"] == "deadline"
    assert {row["situation"] for row in due(ringwell, "2026-12-12")} == {"care"}
    # Told once, by a message, she is not told again.
    ringwell("log", ann, "voicemail", "--at", "2026-11-30T10:00")
    ringwell("log", ann, "spoke", "--at", "2026-12-02T10:00")
    assert [row["contact_id"] for row in due(ringwell, "2026-12-08")] == [int(bo)]
    ringwell("undo")
    ringwell("undo")
    assert [row["contact_id"] for row in due(ringwell, "2026-11-30")] == [int(ann)]
    ringwell("news", "end", str(news["news_id"]))
    assert due(ringwell, "2026-11-30") == []
    assert ringwell("verify")["ok"] is True


def test_permission_taken_back_stops_news(ringwell: Ringwell) -> None:
    ann = add(ringwell, "Ann Kowalski", "--permission", "granted")
    ringwell("news", "add", "--title", "T", "--teaser", "It is here.", "--starts", "2026-11-24")
    assert [row["situation"] for row in due(ringwell, "2026-11-24")] == ["news"]
    ringwell("log", ann, "spoke", "--at", "2026-11-24T10:00", "--permission", "no")
    assert due(ringwell, "2027-03-01") == []


def test_an_agreed_date_wins(ringwell: Ringwell) -> None:
    ann = add(ringwell)
    answer = ringwell(
        "log", ann, "spoke", "--at", f"{MONDAY}T10:00", "--agreed", "2026-12-24", "--note", "gift"
    )
    assert answer["next"]["due_on"] == "2026-12-24"
    shown = ringwell("show", ann)
    assert shown["calls"][0]["outcome"] == "spoke"
    assert shown["calls"][0]["note"] == "gift"


def test_nobody_is_called_outside_her_own_hours(ringwell: Ringwell) -> None:
    # Portland, Oregon: three hours behind the seller's number's zone.
    ringwell("add", "--name", "Lena Hart", "--phone", "(503) 555-0142")
    at_ten_there = ringwell("due", "--on", MONDAY, "--at", f"{MONDAY}T18:00+00:00")["due"]
    too_early = ringwell("due", "--on", MONDAY, "--at", f"{MONDAY}T15:30+00:00")["due"]
    assert [row["callable_now"] for row in at_ten_there] == [True]
    assert [row["callable_now"] for row in too_early] == [False]


@pytest.mark.parametrize(
    "arguments",
    [
        ["log", "99", "voicemail"],
        ["log", "1", "shouted"],
        ["log", "one", "voicemail"],
        ["log", "1", "voicemail", "--at", f"{MONDAY}T10:00", "--retry", "2026-11-20"],
        ["log", "1", "voicemail", "--at", f"{MONDAY}T19:00", "--retry", f"{MONDAY}/morning"],
        ["log", "1", "voicemail", "--retry", "2099-13-45"],
        ["log", "1", "voicemail", "--retry", "2099-01-05/midnight"],
        ["log", "1", "no_message", "--retry", "2099-01-05"],
        ["log", "1", "voicemail", "--permission", "yes"],
        ["log", "1", "voicemail", "--agreed", "2099-01-05"],
        ["log", "1", "spoke", "--at", "0001-01-01T00:00"],
        ["log", "1", "spoke", "--at", "yesterday"],
        ["show", "99"],
        ["show", "99999999999999999999"],
        ["add", "--name", "Ann", "--phone", "hello"],
        ["add", "--name", "  ", "--phone", "614 555 0142"],
        ["add", "--name", "Ann"],
        ["due", "--on", "someday"],
        ["due", "--at", "25:00"],
        ["news", "end", "7"],
        ["news", "add", "--title", "T", "--teaser", "word " * 21],
        ["news", "add", "--title", "T", "--teaser", "x", "--starts", "2026-12-02",
         "--deadline", "2026-12-01"],
        ["import", "/nowhere/at/all.csv"],
        ["import", "/"],
        ["frobnicate"],
        [],
    ],
)  # fmt: skip
def test_a_wrong_command_is_one_clear_sentence_and_changes_nothing(
    ringwell: Ringwell, arguments: list[str]
) -> None:
    add(ringwell)
    before = ringwell("show", "1")
    sentence = ringwell(*arguments, code=2)["error"]
    assert sentence[0].isupper() or sentence[0] in "“"
    assert "\n" not in sentence
    assert "Error" not in sentence
    assert ringwell("show", "1") == before


def test_names_are_plain_text(ringwell: Ringwell) -> None:
    add(ringwell, "<b>Ann</b> <img src=x>")
    [row] = due(ringwell, MONDAY)
    assert row["name"] == "<b>Ann</b> <img src=x>"
    assert "<b>" in row["say"] or "Ann" in row["say"]


def test_options_may_stand_before_the_command_and_no_window_is_needed(tmp_path: Path) -> None:
    """A process of its own: `python -m ui` answers a command without importing Qt."""
    code = (
        "import sys; from ui.__main__ import main; "
        f"status = main(['--json', '--data-dir', {str(tmp_path)!r}, 'due']); "
        "assert not [name for name in sys.modules if name.startswith('PySide6')]; "
        "sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"due": [], "count": 0}


def test_the_messages_after_news_are_about_the_news_while_it_runs(ringwell: Ringwell) -> None:
    ann = add(ringwell, "Ann Kowalski", "--permission", "granted")
    ringwell(
        "news", "add", "--title", "Spring set", "--teaser", "The spring set is here.",
        "--starts", "2026-11-23", "--deadline", "2026-11-28",
    )  # fmt: skip
    ringwell("log", ann, "voicemail", "--at", f"{MONDAY}T10:00")
    [row] = due(ringwell, "2026-11-25")
    assert "about the Spring set" in row["say"]
    [row] = due(ringwell, "2026-11-30")
    assert "Spring set" not in row["say"]


def test_a_promise_long_past_is_not_named_in_the_message(ringwell: Ringwell) -> None:
    ann = add(ringwell)
    ringwell("log", ann, "voicemail", "--at", f"{MONDAY}T10:00")
    [late] = due(ringwell, "2026-11-27")
    assert "Wednesday afternoon" in late["say"]
    [very_late] = due(ringwell, "2026-12-28")
    assert "November" not in very_late["say"]


def test_an_agreed_day_that_reached_nobody_is_told_as_it_was(ringwell: Ringwell) -> None:
    ann = add(ringwell)
    ringwell("log", ann, "spoke", "--at", f"{MONDAY}T10:00", "--agreed", "2026-12-01")
    answer = ringwell("log", ann, "no_message", "--at", "2026-12-01T10:00")
    assert answer["next"]["reason"] == "You agreed to talk · no message left today"
