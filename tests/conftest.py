"""What every test stands on: a strict environment, no network, a display of its own.

Nothing of the machine reaches a test: not the user's folders, language, zone, theme or screen.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import hypothesis
import pytest
from virtual_display import virtual_display

from tests.sound_room import sound_room as sound_room

ROOT = Path(__file__).resolve().parent.parent

# A zone with daylight saving, so that a local time taken for UTC is a failed test.
ZONE = "America/New_York"

_home = pytest.StashKey[tempfile.TemporaryDirectory[str]]()

# Deadlines would make a property fail because the machine is busy.
hypothesis.settings.register_profile(
    "ringwell",
    deadline=None,
    print_blob=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("ringwell")


def pytest_configure(config: pytest.Config) -> None:
    """Cut the environment off from the machine before anything of Ringwell is imported."""
    home = tempfile.TemporaryDirectory(prefix="ringwell-home-", ignore_cleanup_errors=True)
    config.stash[_home] = home
    for name in list(os.environ):
        if name.startswith(("QT_", "QML_", "RINGWELL_", "LC_", "XDG_", "DBUS_", "WAYLAND_")):
            del os.environ[name]
    os.environ.pop("DISPLAY", None)
    folders = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
    folders += ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
    for name in folders:
        folder = Path(home.name) / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)
    os.environ |= {"LANG": "C.UTF-8", "TZ": ZONE, "QT_QPA_PLATFORM": "offscreen"}
    # No sound either, unless a test asks for a ``sound_room``.
    os.environ["PULSE_SERVER"] = f"unix:{home.name}/no-sound"
    if hasattr(time, "tzset"):
        time.tzset()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Throw the test's own home folder away."""
    if _home in config.stash:
        config.stash[_home].cleanup()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ringwell never opens a network connection; a test that sees one fails."""

    def refuse(_socket: socket.socket, address: object) -> NoReturn:
        pytest.fail(f"a network connection to {address!r} was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture(scope="session")
def display() -> Iterator[None]:
    """A display of the tests' own for windows in this process and in those it starts.

    Where Xvfb is not installed, Qt's off-screen platform stands in.
    """
    if shutil.which("Xvfb") is None:
        yield
        return
    before = os.environ.copy()
    with virtual_display() as environment:
        os.environ.update(environment)
        yield
        os.environ.clear()
        os.environ.update(before)


@pytest.fixture(scope="session")
def qapp_args(display: None) -> list[str]:
    """pytest-qt asks for this before it makes the application, so the display is there first."""
    return ["ringwell"]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty place for a seller's data; the folder itself is not made yet."""
    return tmp_path / "data"


Ringwell = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def ringwell(data_dir: Path) -> Ringwell:
    """Run the program as a process of its own: ``ringwell("due", "--json")``.

    Standard output and error come back as text; the exit code is left to the test to judge.
    """

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "ui", "--data-dir", str(data_dir), *arguments]
        return subprocess.run(
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run
