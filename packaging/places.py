"""Where things are, and how the helper speaks."""

from __future__ import annotations

import sys
from pathlib import Path

# This folder holds plain scripts and must never get an __init__.py: Python would then take it for
# the well-known `packaging` library, which pip and pytest import, whenever they run from the root.
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCREENS = ROOT / "build" / "screens"


def say(message: str) -> None:
    """Tell the person at the terminal; standard output stays free for the program's own answers."""
    print(message, file=sys.stderr, flush=True)
