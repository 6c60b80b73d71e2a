"""``ringwell check``: a file or standard input in, findings with offsets into it out."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app import cli

ASKING = "Hi Carol, it's Jean Porter from Luma. Your cream is in. Call me back.\n"


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Checks bytes handed in on standard input, or whatever the arguments name."""

    def run(*arguments: str, given: bytes = b"", code: int = 0) -> dict[str, Any]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        assert cli.main(["check", *arguments, "--json"]) == code
        answer: dict[str, Any] = json.loads(capsys.readouterr().out)
        return answer

    return run


def test_a_file_is_checked_and_every_finding_says_where_and_what_instead(
    check: Any, tmp_path: Path
) -> None:
    script = tmp_path / "script.txt"
    script.write_text(ASKING, encoding="utf-8")
    answer = check(str(script))
    assert set(answer) == {"findings", "words", "seconds"}
    assert answer["words"] == 14
    assert answer["seconds"] == pytest.approx(14 * 60 / 150, abs=0.1)
    for finding in answer["findings"]:
        assert set(finding) == {"trap", "start", "end", "message", "suggestion"}
        assert 0 <= finding["start"] < finding["end"] <= len(ASKING)
    by_trap = {finding["trap"]: finding for finding in answer["findings"]}
    assert set(by_trap) == {"asks_callback", "no_retry"}
    asks = by_trap["asks_callback"]
    assert "Call me back" in ASKING[asks["start"] : asks["end"]]


@pytest.mark.parametrize("name", [(), ("-",)])
def test_without_a_file_standard_input_is_checked(check: Any, name: tuple[str, ...]) -> None:
    traps = [finding["trap"] for finding in check(*name, given=ASKING.encode())["findings"]]
    assert "asks_callback" in traps


def test_from_the_fourth_message_on_a_way_out_is_missed(check: Any) -> None:
    def missed(attempt: int) -> bool:
        found = check("-", "--attempt", str(attempt), given=ASKING.encode())["findings"]
        return "missing_optout" in [finding["trap"] for finding in found]

    assert [missed(attempt) for attempt in (1, 3, 4, 7)] == [False, False, True, True]


def test_the_language_is_told_by_the_words(check: Any) -> None:
    given = "Hola Ana, soy María de Luz. Llegó su crema. Llámeme cuando pueda, por favor."
    found = check(given=given.encode())["findings"]
    asks = next(finding for finding in found if finding["trap"] == "asks_callback")
    assert "Llámeme" in given[asks["start"] : asks["end"]]


def test_offsets_count_characters_whatever_the_line_ends_and_the_encoding(check: Any) -> None:
    text = "Hi Zoë 🌸,\r\nit's Jean from Luma.\r\nYour cream is in.\r\nPlease call me back.\r\n"
    for given in (text.encode(), text.encode("utf-8-sig"), text.encode("utf-16")):
        found = check(given=given)["findings"]
        asks = next(finding for finding in found if finding["trap"] == "asks_callback")
        assert "call me back" in text[asks["start"] : asks["end"]]


@pytest.mark.parametrize(
    "given", [b"", b" \n\n ", b"\0\0\0", b"\xff\xfe", b"...", b"{", "🌸".encode()]
)
def test_what_is_no_message_is_no_fault(check: Any, given: bytes) -> None:
    assert set(check(given=given)) == {"findings", "words", "seconds"}


def test_what_cannot_be_read_is_one_sentence(check: Any, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_bytes(b"word " * 300_000)
    for name in (tmp_path / "missing.txt", tmp_path, long):
        answer = check(str(name), code=2)
        assert list(answer) == ["error"]
        assert "Traceback" not in answer["error"]


def test_no_data_is_opened_or_made(check: Any, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    check("--data-dir", str(folder), given=ASKING.encode())
    assert not folder.exists()


def test_a_language_nobody_reads_is_refused(check: Any) -> None:
    answer = check("--language", "tlh", given=ASKING.encode(), code=2)
    assert "choose from" in answer["error"]


def test_a_reader_who_has_enough_is_no_fault(tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text(ASKING * 300, encoding="utf-8")
    command = [sys.executable, "-m", "ui", "check", str(script), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ringwell:
        assert ringwell.stdout is not None
        assert ringwell.stderr is not None
        ringwell.stdout.close()
        told = ringwell.stderr.read()
    assert told == b""
    assert ringwell.returncode == 0
