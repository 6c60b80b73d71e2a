"""The last check: the real program in a process of its own, seen and closed as a person would."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from places import ROOT
from virtual_display import virtual_display

TITLE = "Ringwell"
APPEARS_WITHIN_S = 60
ENDS_WITHIN_S = 20
EMPTY = 3  # exit code of look_at_window.py


def check_window(python: Path, program: list[str], picture: Path) -> tuple[bool, str]:
    """Start ``program`` with demo data, wait for its window, look at it, close it.

    ``python`` is the interpreter of the `.venv`, ``picture`` where the look is kept.  Gives back
    success and a note for the person who asked.
    """
    if not sys.platform.startswith("linux"):
        return True, "left out: only Linux has a virtual display"
    with virtual_display("1440x900") as environment, tempfile.TemporaryFile("w+") as errors:
        started = subprocess.Popen(
            [*program, "--demo"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stderr=errors,
        )
        try:
            fault = watch(started, python, picture, environment)
        finally:
            started.kill()  # does nothing when it has ended by itself
            started.wait()
        errors.seek(0)
        said = errors.read().strip()
    if said:
        print(said)
        fault = fault or "the program wrote to standard error"
    kept = picture.relative_to(ROOT).as_posix()
    return not fault, fault or f"shown, pictured in {kept}, closed"


def watch(
    program: subprocess.Popen[bytes], python: Path, picture: Path, environment: dict[str, str]
) -> str:
    """Follow the program from its window to its end; what went wrong, or nothing."""
    give_up = time.monotonic() + APPEARS_WITHIN_S
    while not (windows := visible_windows(environment)):
        if program.poll() is not None:
            return f"the program ended by itself with exit code {program.returncode}"
        if time.monotonic() > give_up:
            return f"no window called {TITLE} within {APPEARS_WITHIN_S} s"
        time.sleep(0.1)
    window = windows[0]
    picture.parent.mkdir(exist_ok=True)
    looked = subprocess.run(
        [str(python), str(Path(__file__).with_name("look_at_window.py")), window, str(picture)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if looked.returncode == EMPTY:
        return f"the window looks empty: {looked.stdout.strip()} of it has something in it"
    if looked.returncode != 0:
        return f"the window could not be looked at: {looked.stderr.strip()}"
    try:
        code = program.wait(ENDS_WITHIN_S)
    except subprocess.TimeoutExpired:
        return f"the program was still there {ENDS_WITHIN_S} s after its window was closed"
    return "" if code == 0 else f"the program ended with exit code {code}"


def visible_windows(environment: dict[str, str]) -> list[str]:
    """X11's numbers of the windows of Ringwell that can be seen."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", TITLE],
        env=environment,
        capture_output=True,
        text=True,
        check=False,  # it fails when there is none yet
    )
    return found.stdout.split()
