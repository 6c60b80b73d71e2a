"""The helper's judgement: what opens a window, what is missing, when nothing is to be done."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any, NoReturn

import dev
import project_environment
import pytest
import system_packages


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--demo"], True),
        (["--data-dir", "due", "--demo"], True),
        (["--data-dir=due"], True),
        (["due", "--json"], False),
        (["--data-dir", "/tmp/x", "log", "3", "voicemail"], False),
        (["--help"], False),
    ],
)
def test_only_options_open_the_window(arguments: list[str], window: bool) -> None:
    assert dev.opens_window(arguments) is window


def test_missing_packages_are_told_by_their_first_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def dpkg(command: list[str], **_options: Any) -> subprocess.CompletedProcess[str]:
        said = "libgl1 installed\nlibglib2.0-0t64 installed\nxvfb config-files\n"
        return subprocess.CompletedProcess(command, 1, stdout=said, stderr="no packages found")

    monkeypatch.setattr(system_packages.subprocess, "run", dpkg)
    wanted = ["libgl1", "libglib2.0-0|libglib2.0-0t64", "xvfb", "old|new"]
    assert system_packages.missing_on_debian(wanted) == ["xvfb", "old"]


def test_without_root_and_sudo_the_exact_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(system_packages, "may_use_sudo", lambda: False)
    with pytest.raises(SystemExit, match="apt-get install -y --no-install-recommends xvfb"):
        system_packages.install_on_debian(["xvfb"])


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """A project folder of two locks, and what the helper does to it, in order."""
    done: list[str] = []
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging/a.lock").write_text("a==1")
    (tmp_path / "packaging/b.lock").write_text("b==1")
    (tmp_path / "pyproject.toml").write_text("[project]")
    venv = tmp_path / ".venv"

    def make_venv() -> None:
        done.append("venv")
        python = project_environment.python_of(venv)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()

    monkeypatch.setattr(project_environment, "ROOT", tmp_path)
    monkeypatch.setattr(project_environment, "VENV", venv)
    monkeypatch.setattr(project_environment, "STAMP", venv / "stamp.json")
    monkeypatch.setattr(project_environment, "make_venv", make_venv)
    monkeypatch.setattr(
        project_environment, "pip_install", lambda _venv, *words: done.append(words[-1])
    )
    monkeypatch.setattr(system_packages, "provide", lambda wanted: done.append(" ".join(wanted)))
    return done


def test_the_first_start_sets_all_up_and_the_second_nothing(set_up: list[str]) -> None:
    project_environment.ready(["a.lock"], ["libgl1"])
    assert set_up == ["libgl1", "venv", "packaging/a.lock", "."]
    set_up.clear()
    project_environment.ready(["a.lock"], ["libgl1"])
    assert set_up == []


def test_only_what_is_new_is_added(set_up: list[str]) -> None:
    project_environment.ready(["a.lock"], ["libgl1"])
    set_up.clear()
    project_environment.ready(["a.lock", "b.lock"], ["libgl1", "xvfb"])
    assert set_up == ["xvfb", "packaging/b.lock", "."]
    set_up.clear()
    project_environment.ready(["a.lock"], ["libgl1"])
    assert set_up == []


def test_a_changed_lock_is_installed_again(set_up: list[str], tmp_path: Path) -> None:
    project_environment.ready(["a.lock"], [])
    set_up.clear()
    (tmp_path / "packaging/a.lock").write_text("a==2")
    project_environment.ready(["a.lock"], [])
    assert set_up == ["packaging/a.lock", "."]


def test_another_python_gets_a_new_environment(
    set_up: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project_environment.ready(["a.lock"], [])
    set_up.clear()
    monkeypatch.setattr(project_environment, "python_identity", lambda: "another")
    project_environment.ready(["a.lock"], [])
    assert set_up == ["venv", "packaging/a.lock", "."]


def test_a_broken_stamp_counts_as_none(set_up: list[str], tmp_path: Path) -> None:
    project_environment.ready(["a.lock"], [])
    set_up.clear()
    (tmp_path / ".venv/stamp.json").write_text("{")
    project_environment.ready(["a.lock"], [])
    assert set_up[0] == "venv"


def test_a_failed_install_is_not_remembered(
    set_up: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_venv: Path, *_words: str) -> NoReturn:
        raise SystemExit("no network")

    with monkeypatch.context() as broken:
        broken.setattr(project_environment, "pip_install", fail)
        with pytest.raises(SystemExit):
            project_environment.ready(["a.lock"], [])
    set_up.clear()
    project_environment.ready(["a.lock"], [])
    assert "packaging/a.lock" in set_up
