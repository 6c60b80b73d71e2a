"""What the seller chose in the window is what the command line says and remembers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.bootstrap import open_office
from app.domain.policy import Situation
from app.usecases import library
from tests.builders import moment

NOW = moment("2026-11-23 10:00")


Ringwell = Callable[..., dict[str, Any]]


@pytest.fixture
def ringwell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ringwell:
    def run(*arguments: str, code: int = 0) -> dict[str, Any]:
        assert cli.main([*arguments, "--json", "--data-dir", str(tmp_path)]) == code
        answer: dict[str, Any] = json.loads(capsys.readouterr().out)
        return answer

    return run


@pytest.mark.flow
def test_she_hears_her_own_language(ringwell: Ringwell) -> None:
    phone = ("--phone", "(614) 555-0142")
    ana = str(ringwell("add", "--name", "Ana Ruiz", *phone, "--language", "ES")["contact_id"])
    ringwell("add", "--name", "Bob Ray", *phone, "--language", "French", code=2)
    [row] = ringwell("due", "--on", "2026-11-23", "--at", "10:00")["due"]
    assert row["script_id"] == "es.first"
    ringwell("log", ana, "voicemail", "--at", "2026-11-23T10:00")
    shown = ringwell("show", ana)
    assert shown["contact"]["language"] == "es"
    assert shown["calls"][0]["said"] == row["say"]
    assert "miércoles por la tarde" in row["say"]


@pytest.mark.flow
def test_the_chosen_script_is_said_and_remembered(ringwell: Ringwell, tmp_path: Path) -> None:
    ann = str(ringwell("add", "--name", "Ann Lee", "--phone", "(614) 555-0142")["contact_id"])
    office = open_office(tmp_path)
    mine, _ = library.create(office, Situation.FIRST, "en", "Mine", "Hello {first_name}!", NOW)
    library.choose(office, Situation.FIRST, "en", None, mine.id)
    office.database.close()

    [row] = ringwell("due", "--on", "2026-11-23", "--at", "10:00")["due"]
    assert (row["script_id"], row["say"]) == ("own.1", "Hello Ann!")
    ringwell("log", ann, "voicemail", "--at", "2026-11-23T10:00")
    [call] = ringwell("show", ann)["calls"]
    assert (call["script_id"], call["script_version"], call["said"]) == ("own.1", 1, "Hello Ann!")
    assert ringwell("verify")["ok"]
