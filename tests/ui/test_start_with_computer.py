"""What is written is what the system reads: the same command, whatever its path is made of."""

from __future__ import annotations

import plistlib
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from app.domain.errors import KnownError
from ui.start_with_computer import (
    IN_TRAY,
    StartWithComputer,
    desktop_entry,
    launch_agent,
    own_command,
    run_value,
)

COMMAND = ["/opt/Ring well/ringwell", "--data-dir", '/home/ann/100% "mine" $HOME `x` \\', IN_TRAY]
# No path holds a NUL, and none of these systems one that is no text.
ARGUMENTS = st.lists(
    st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), min_size=1),
    min_size=1,
    max_size=4,
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


def exec_line(entry: bytes) -> str:
    """The value of Exec as text: what the file's own escapes stand for."""
    (line,) = [each for each in entry.decode().split("\n") if each.startswith("Exec=")]
    signs = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    return re.sub(r"\\(.)", lambda found: signs[found[1]], line.removeprefix("Exec="))


@given(ARGUMENTS)
@example(COMMAND)
@example(["a\nHidden=true", "\\n", "\\\\$x", "%f"])
def test_a_desktop_entry_starts_the_very_command(command: list[str]) -> None:
    entry = desktop_entry(command)
    assert entry.count(b"\n") == 7
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"(?: |$)', exec_line(entry), re.DOTALL)
    told = [re.sub(r'\\(["`$\\])', r"\1", each).replace("%%", "%") for each in quoted]
    assert told == command


@given(st.lists(st.text(st.characters(codec="ascii", min_codepoint=32), min_size=1), min_size=1))
@example(COMMAND)
def test_an_agent_starts_the_very_command_at_login(command: list[str]) -> None:
    agent = plistlib.loads(launch_agent(command))
    assert agent["ProgramArguments"] == command
    assert agent["RunAtLoad"] is True
    assert agent["Label"]


def test_windows_is_given_one_line() -> None:
    told = run_value([r"C:\Program Files\Ringwell\Ringwell.exe", "--data-dir", "D:\\my data\\"])
    assert told == '"C:\\Program Files\\Ringwell\\Ringwell.exe" --data-dir "D:\\my data\\\\"'


@pytest.mark.parametrize(
    ("system", "file"),
    [
        ("linux", ".config/autostart/ringwell.desktop"),
        ("darwin", "Library/LaunchAgents/ringwell.plist"),
    ],
)
def test_it_is_off_until_she_asks_and_on_until_she_asks_again(
    home: Path, system: str, file: str
) -> None:
    start = StartWithComputer(COMMAND, system)
    assert not start.on
    start.turn(False)
    assert list(home.rglob("*.*")) == []
    start.turn(True)
    assert start.on
    assert (home / file).is_file()
    start.turn(True)
    start.turn(False)
    assert not start.on
    assert not (home / file).exists()


def test_the_folder_the_desktop_names_is_used(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "elsewhere"))
    StartWithComputer(COMMAND, "linux").turn(True)
    assert (tmp_path / "elsewhere/autostart/ringwell.desktop").is_file()
    monkeypatch.setenv("XDG_CONFIG_HOME", "not/absolute")
    assert not StartWithComputer(COMMAND, "linux").on


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_what_she_switched_off_in_her_desktop_is_off(home: Path, line: str) -> None:
    start = StartWithComputer(COMMAND, "linux")
    start.turn(True)
    file = home / ".config/autostart/ringwell.desktop"
    kept = file.read_text(encoding="utf-8").replace("X-GNOME-Autostart-enabled=true\n", "")
    file.write_text(f"{kept}{line}\n", encoding="utf-8")
    assert not start.on
    start.turn(True)
    assert start.on


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], QSettings]:
    """The registry as files, one for each key, by the last two parts of its name."""

    def key(name: str) -> QSettings:
        file = tmp_path / "-".join(name.split("\\")[-2:])
        return QSettings(str(file), QSettings.Format.IniFormat)

    monkeypatch.setattr("ui.start_with_computer._key", key)
    return key


Registry = Callable[[str], QSettings]
RUN, APPROVED = r"CurrentVersion\Run", r"StartupApproved\Run"


def test_windows_starts_it_until_she_asks_again(registry: Registry) -> None:
    start = StartWithComputer(COMMAND, "win32")
    assert not start.on
    start.turn(True)
    assert start.on
    assert registry(RUN).value("Ringwell") == run_value(COMMAND)
    start.turn(False)
    assert not start.on
    assert registry(RUN).allKeys() == []


@pytest.mark.parametrize(
    ("first", "on"), [(0x02, True), (0x06, True), (0x03, False), (0x07, False), (0x63, False)]
)
def test_what_the_task_manager_switched_off_is_off(
    registry: Registry, first: int, on: bool
) -> None:
    start = StartWithComputer(COMMAND, "win32")
    start.turn(True)
    # Bytes as Windows writes them (a time follows), as Qt hands them over.
    written = bytes([first, 0, 0, 0, 0xD4, 0x0D, 0x43, 0x8D, 0xC8, 0x3B, 0xD9, 0x01])
    kept = registry(APPROVED)
    kept.setValue("Ringwell", written.decode("utf-16-le"))
    kept.sync()
    assert start.on is on
    start.turn(True)
    assert start.on
    assert registry(APPROVED).allKeys() == []


def test_a_folder_that_cannot_be_written_is_one_sentence(home: Path) -> None:
    (home / ".config").write_text("a file", encoding="utf-8")
    with pytest.raises(KnownError, match="permissions"):
        StartWithComputer(COMMAND, "linux").turn(True)


def test_this_program_is_what_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_command() == [sys.executable, "-m", "ui", IN_TRAY]
    assert own_command(tmp_path)[3:5] == ["--data-dir", str(tmp_path)]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == [sys.executable, IN_TRAY]
