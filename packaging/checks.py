"""`dev.py test`: every check one after the other, each to its end, with one line each to close."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from places import ROOT
from window_check import check_window

# pytest's last line, such as "=== 312 passed, 2 skipped in 41.20s ===".
PYTEST_SUMMARY = re.compile(r"^=+ (?P<counts>.*\bin [\d.]+s\b.*?) =+$")

PICTURE = ROOT / "build" / "window.png"


@dataclass(frozen=True, slots=True)
class Result:
    """How a check ended; ``note`` is its own closing line if it has one."""

    name: str
    passed: bool
    seconds: float
    note: str = ""


def run_checks(python: Path, pytest_arguments: list[str]) -> int:
    """Run all checks with the interpreter of the `.venv`; 0 when every one passed."""

    def tool(*command: str) -> Callable[[], tuple[bool, str]]:
        return lambda: stream([str(python), *command])

    checks: dict[str, Callable[[], tuple[bool, str]]] = {
        "lint": tool("-m", "ruff", "check", "."),
        "format": tool("-m", "ruff", "format", "--check", "."),
        "types": tool("-m", "mypy"),
        "imports": tool(
            "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-logo"
        ),
        "tests": tool("-m", "pytest", *pytest_arguments),
        "window": lambda: check_window(python, [str(python), "-m", "ui"], PICTURE),
    }
    results: list[Result] = []
    for name, check in checks.items():
        print(f"\n── {name} ──", flush=True)
        began = time.monotonic()
        passed, note = check()
        results.append(Result(name, passed, time.monotonic() - began, note))

    print("\n── summary ──")
    for result in results:
        state = "ok" if result.passed else "FAILED"
        print(f"{result.name:<8} {state:<7} {result.seconds:6.1f} s  {result.note.strip('= ')}")
    for result in results:
        if result.name == "tests" and result.note:
            print(result.note)
    return 0 if all(result.passed for result in results) else 1


def stream(command: list[str]) -> tuple[bool, str]:
    """Run ``command``, passing its output on as it comes; its success and pytest's last line."""
    note = ""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            sys.stdout.write(line)
            sys.stdout.flush()
            if PYTEST_SUMMARY.match(line.strip()):
                note = line.strip()
    return process.returncode == 0, note
