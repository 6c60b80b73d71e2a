"""Where Ringwell starts: a command goes to the command line, no command opens the window.

Nothing of Qt is imported before it is certain that a window is wanted.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

_WITH_VALUE = "--data-dir"
_IN_TRAY = "--in-tray"
_COMMON = frozenset({"--demo", "--json", _IN_TRAY})


def main(argv: Sequence[str] | None = None) -> int:
    """Run with these arguments (those of the process by default); returns the exit code."""
    if getattr(sys, "frozen", False):
        # In a bundle a child process is this program again: it does its work here and ends.
        from multiprocessing import freeze_support

        freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    command = _command(arguments)
    if command == "screens":
        from ui.screens import main as draw_screens

        return draw_screens(arguments)
    if command is not None:
        from app.cli import main as run_command

        return run_command(arguments)
    # A start makes much and throws nothing away; from then on ``run_window`` tidies up.
    gc.disable()
    from app.paths import default_data_dir
    from ui.program import run_window

    named = _data_dir(arguments)
    return run_window(
        named or default_data_dir(),
        "--demo" in arguments,
        in_tray=_IN_TRAY in arguments,
        starts_in=named,
    )


def _command(arguments: Sequence[str]) -> str | None:
    """The first argument that only the command line understands; None if there is none."""
    rest = iter(arguments)
    for argument in rest:
        if argument == _WITH_VALUE:
            if not (next(rest, None) or "").strip():
                return argument  # the command line says what is missing
        elif argument not in _COMMON and not argument.startswith(f"{_WITH_VALUE}="):
            return argument
    return None


def _data_dir(arguments: Sequence[str]) -> Path | None:
    """The folder named on the command line, the last one if there are several."""
    named = None
    rest = iter(arguments)
    for argument in rest:
        if argument == _WITH_VALUE:
            named = next(rest)
        elif argument.startswith(f"{_WITH_VALUE}="):
            named = argument.partition("=")[2]
    return None if named is None else Path(named)


if __name__ == "__main__":
    sys.exit(main())
