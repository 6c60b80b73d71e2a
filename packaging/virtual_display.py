"""A display that exists only in memory, for a machine without a screen and for tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

XVFB_OPTIONS = ("-dpi", "96", "-nolisten", "tcp", "-noreset")


def has_display() -> bool:
    """Whether a window can be shown here; systems other than Linux always have a screen."""
    return os.name != "posix" or os.uname().sysname != "Linux" or display_is_set()


def display_is_set() -> bool:
    """Whether the environment names an X11 or Wayland display."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def virtual_display(size: str = "1920x1080") -> Iterator[dict[str, str]]:
    """Run Xvfb on a free display for the time of the block.

    ``size`` is in pixels.  Yields an environment for programs that shall show their windows there.
    Raises SystemExit when Xvfb is not installed or does not start.
    """
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        raise SystemExit("A virtual display needs Xvfb (Debian's package is called xvfb).")
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        [xvfb, "-displayfd", str(write_end), "-screen", "0", f"{size}x24", *XVFB_OPTIONS],
        pass_fds=[write_end],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()  # comes when the display accepts windows
        if not number:
            raise SystemExit("The virtual display (Xvfb) did not start.")
        environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        yield environment
    finally:
        server.terminate()
        server.wait()
