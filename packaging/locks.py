"""`dev.py lock`: pin every dependency, with the hashes of its files for every system.

The locks are made from pyproject.toml by uv, which works out one universal answer for Linux,
Windows and macOS and for every Python from 3.11 on.  They carry no index address: where the files
come from is the business of the machine that installs them; that they are the right ones is proved
by their hashes.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from places import ROOT, say
from project_environment import pip_install, python_of

PACKAGING = ROOT / "packaging"

# Each lock is compiled from these parts of pyproject.toml, and agrees with the locks before it.
LOCKS: dict[str, list[str]] = {
    "requirements.lock": ["pyproject.toml", "--group", "install"],
    "requirements-dev.lock": ["--group", "dev"],
    "requirements-build.lock": ["--group", "build"],
}

# A lock that names an index or a folder of one machine would not work anywhere else.
NOT_PORTABLE = re.compile(
    r"https?://|file:|^\s*(--(extra-)?index-url|--find-links|-i|-f)\b", re.MULTILINE
)


def write_locks(upgrade: bool) -> int:
    """Write the lock files anew; without ``upgrade``, pins that still fit pyproject.toml stay."""
    tools = ROOT / "build" / "lock-tools"
    if not python_of(tools).exists():
        subprocess.run([sys.executable, "-m", "venv", str(tools)], check=True)
    pip_install(tools, "uv")
    environment = {**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "python3 packaging/dev.py lock"}
    earlier: list[str] = []
    for name, sources in LOCKS.items():
        target = (PACKAGING / name).relative_to(ROOT).as_posix()
        command = [str(python_of(tools)), "-m", "uv", "pip", "compile", *sources]
        command += ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-annotate"]
        command += ["--quiet", "--no-config", "--output-file", target]
        command += [word for other in earlier for word in ("--constraint", other)]
        if upgrade:
            command.append("--upgrade")
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        refuse_addresses(PACKAGING / name)
        earlier.append(target)
        say(f"Wrote {target}.")
    return 0


def refuse_addresses(lock_file: Path) -> None:
    """Stop when a lock file names an index or a folder instead of leaving that to the machine."""
    if NOT_PORTABLE.search(lock_file.read_text(encoding="utf-8")):
        raise SystemExit(f"{lock_file.name} names an address; it must hold names and hashes only.")
