"""The project's own Python environment in `.venv`, exactly as the lock files say.

A stamp inside it remembers what has been set up from which lock files, so that every later start
costs a few file reads and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from places import ROOT, VENV, say

RUNTIME_LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"
BUILD_LOCK = "requirements-build.lock"

STAMP = VENV / "ringwell-stamp.json"


def ready(locks: list[str], system_packages: list[str]) -> Path:
    """The interpreter of a `.venv` that holds ``locks``, set up now if it is not there yet.

    ``system_packages`` are Debian's names of what the caller needs from the system.  Raises
    SystemExit with one sentence when the set-up cannot be finished.
    """
    stamp = read_stamp()
    if stamp.get("python") != python_identity():
        stamp = {}
    done_locks: dict[str, str] = stamp.get("locks", {})
    stale = [name for name in locks if done_locks.get(name) != lock_hash(name)]
    lacking = [name for name in system_packages if name not in stamp.get("system", [])]
    project = project_hash()
    if not stale and not lacking and stamp.get("project") == project:
        return python_of(VENV)

    if lacking:
        import system_packages as system  # not needed by a start that finds all in place

        system.provide(lacking)
    if not stamp:
        make_venv()
    for name in stale:
        say(f"Installing what packaging/{name} lists (this needs the network, once) …")
        pip_install(VENV, "--require-hashes", "--no-deps", "--requirement", f"packaging/{name}")
    if stale or stamp.get("project") != project:
        install_project()
    write_stamp(
        {
            "python": python_identity(),
            "project": project,
            "locks": done_locks | {name: lock_hash(name) for name in locks},
            "system": sorted({*stamp.get("system", []), *system_packages}),
        }
    )
    return python_of(VENV)


def python_of(venv: Path) -> Path:
    """The interpreter inside a virtual environment."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def python_identity() -> str:
    """What the `.venv` stands on: another Python, or a moved folder, makes it useless."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    return f"{sys.implementation.name} {version} at {sys.base_prefix} for {VENV}"


def lock_hash(name: str) -> str:
    """Identity of a lock file's content."""
    return hashlib.sha256((ROOT / "packaging" / name).read_bytes()).hexdigest()


def project_hash() -> str:
    """Identity of what the installed project's entry point and metadata are made from."""
    return hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()


def read_stamp() -> dict[str, Any]:
    """What has been set up so far; nothing when the stamp or the interpreter is not there."""
    if not python_of(VENV).exists():
        return {}
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(stamp: dict[str, Any]) -> None:
    """Remember a finished set-up; written aside and moved, so that it is never half there."""
    aside = STAMP.with_suffix(".new")
    aside.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    aside.replace(STAMP)


def make_venv() -> None:
    """A new, empty `.venv`, in place of one that belongs to another Python."""
    if VENV.exists():
        if Path(sys.prefix).resolve() == VENV.resolve():
            raise SystemExit("The .venv is out of date: start this with your system's Python.")
        shutil.rmtree(VENV)
    say("Making a Python environment in .venv …")
    made = subprocess.run(
        [getattr(sys, "_base_executable", sys.executable), "-m", "venv", str(VENV)],
        stdout=sys.stderr,
        check=False,
    )
    if made.returncode != 0:
        raise SystemExit(
            "Python could not make a virtual environment (its own words are above). "
            "Please install Python's venv module and start again."
        )


def pip_install(venv: Path, *arguments: str) -> None:
    """Run pip of ``venv`` from the project's root; its faults end the helper with one sentence."""
    command = [str(python_of(venv)), "-m", "pip", "install", "--quiet", "--no-input"]
    command += ["--disable-pip-version-check", "--only-binary=:all:", *arguments]
    done = subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=False)
    if done.returncode != 0:
        STAMP.unlink(missing_ok=True)
        raise SystemExit(
            "The Python packages could not be installed (pip's own words are above). "
            "Check the network connection and start again."
        )


def install_project() -> None:
    """Make `ringwell` a command of `.venv` that runs the code of this folder."""
    # As a plain path entry: the import hook that is the default costs every start of Python time.
    pip_install(
        VENV,
        "--no-index",
        "--no-build-isolation",
        "--no-deps",
        "--config-settings=editable_mode=compat",
        "--editable",
        ".",
    )
