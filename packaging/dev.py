"""The one door to Ringwell on any machine: set up, run, test, measure, bundle.

    python3 packaging/dev.py run        open the program (arguments are passed on to it)
    python3 packaging/dev.py test       every check (arguments are passed on to pytest)
    python3 packaging/dev.py bench      the benchmarks behind the README's table
    python3 packaging/dev.py screens D  a picture of every page into the folder D
    python3 packaging/dev.py build      a folder with the program that needs no Python
    python3 packaging/dev.py lock       pin the dependencies anew

Needs nothing but Python 3.11 or newer; whatever else is missing it installs or asks for.
"""

from __future__ import annotations

import sys

# An older Python must still be able to read this file, to the point where it says so.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("Ringwell needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

import argparse
import os
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import system_packages as system
from places import ROOT, SCREENS, say
from project_environment import BUILD_LOCK, DEV_LOCK, RUNTIME_LOCK, ready
from virtual_display import has_display, virtual_display


def main() -> int:
    """Carry out the command of the command line; the answer is the exit code."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = {
        "run": run,
        "test": test,
        "bench": bench,
        "screens": screens,
        "build": build,
        "lock": lock,
    }
    parser.add_argument("command", choices=commands, metavar="command")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="passed on")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started is ended
    try:
        return commands[given.command](given.arguments)
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the program, or carry out its command when ``arguments`` name one."""
    window = opens_window(arguments)
    if has_display() or not window:
        python = ready([RUNTIME_LOCK], system.names(system.WINDOW, system.VOICE))
        replace_by([str(python), "-m", "ui", *arguments])
    say(
        "There is no display here, so Ringwell opens with demo data on a virtual one\n"
        f"and leaves a picture of every page in {SCREENS.relative_to(ROOT).as_posix()}/."
    )
    return screens([str(SCREENS)])


def opens_window(arguments: list[str]) -> bool:
    """Whether the program would show its window: nothing but options, or none at all."""
    rest = iter(arguments)
    for word in rest:
        if word == "--data-dir":
            next(rest, None)
        elif word != "--demo" and not word.startswith("--data-dir="):
            return False
    return True


def replace_by(command: list[str]) -> NoReturn:
    """Become ``command``, with its exit code; a helper that waits would only stand in the way."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    # Windows starts a second process instead, and the terminal would not wait for that one.
    sys.exit(subprocess.run(command, check=False).returncode)


def on_some_display(command: list[str]) -> int:
    """Run ``command`` where its windows can be shown: on a virtual display if there is no other."""
    if has_display():
        return call(command, os.environ)
    with virtual_display() as environment:
        return call(command, environment)


def call(command: list[str], environment: Mapping[str, str]) -> int:
    """Run ``command`` in the project's folder and hand back its exit code."""
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def display_packages() -> list[str]:
    """What a window needs from the system here, with a virtual display if there is no other."""
    groups = [system.WINDOW, system.VOICE]
    return system.names(*groups) if has_display() else system.names(*groups, system.VIRTUAL_DISPLAY)


def screens(arguments: list[str]) -> int:
    """Save a picture of every page, with demo data."""
    python = ready([RUNTIME_LOCK], display_packages())
    if arguments and not arguments[0].startswith("-"):
        arguments = [str(Path(arguments[0]).absolute()), *arguments[1:]]
    return on_some_display([str(python), "-m", "ui", "screens", *arguments])


def test(arguments: list[str]) -> int:
    """Run every check, each to its end, and say at the end which failed."""
    from checks import run_checks

    packages = system.names(system.WINDOW, system.VOICE, system.VIRTUAL_DISPLAY, system.TESTS)
    python = ready([RUNTIME_LOCK, DEV_LOCK], packages)
    return run_checks(python, arguments)


def bench(arguments: list[str]) -> int:
    """Run the benchmarks, on a virtual display even beside a real one: it is always the same."""
    packages = system.names(system.WINDOW, system.VOICE, system.VIRTUAL_DISPLAY, system.TESTS)
    python = ready([RUNTIME_LOCK, DEV_LOCK], packages)
    command = [str(python), "-m", "tests.benchmarks", *arguments]
    if not sys.platform.startswith("linux"):
        return call(command, os.environ)
    with virtual_display() as environment:
        return call(command, environment)


def build(_arguments: list[str]) -> int:
    """Bundle the program into a folder that needs no Python, and start it once."""
    from bundle import build_bundle

    packages = system.names(
        system.WINDOW, system.VOICE, system.VIRTUAL_DISPLAY, system.TESTS, system.BUNDLE
    )
    python = ready([RUNTIME_LOCK, BUILD_LOCK], packages)
    return build_bundle(python)


def lock(arguments: list[str]) -> int:
    """Pin the dependencies anew, with ``--upgrade`` to the newest versions allowed."""
    from locks import write_locks

    return write_locks(upgrade="--upgrade" in arguments)


if __name__ == "__main__":
    sys.exit(main())
