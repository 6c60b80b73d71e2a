"""The libraries of the operating system that Ringwell needs, and how they get there."""

from __future__ import annotations

import ctypes.util
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys

from places import say

# Debian's names.  What Qt loads at run time is not known to pip, hence the list; a name changed in
# a newer release stands after a bar.
WINDOW = (
    "fonts-dejavu-core libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 "
    "libglib2.0-0|libglib2.0-0t64 libgssapi-krb5-2 libwayland-cursor0 libwayland-egl1 libx11-6 "
    "libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
    "libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 "
    "libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0"
)
# Speaking, and Qt Multimedia with the plug-in it loads first.
VOICE = "espeak-ng libdrm2 libpulse0 libxext6 libxrandr2"
VIRTUAL_DISPLAY = "xvfb"
TESTS = "pulseaudio xdotool"
BUNDLE = "binutils"

# The same for systems without Debian's package manager: what to look for, what it belongs to.
LIBRARIES = {
    "EGL": "libEGL",
    "GL": "libGL",
    "dbus-1": "libdbus",
    "fontconfig": "fontconfig",
    "xcb-cursor": "xcb-util-cursor",
    "xcb-icccm": "xcb-util-wm",
    "xcb-image": "xcb-util-image",
    "xcb-keysyms": "xcb-util-keysyms",
    "xcb-render-util": "xcb-util-renderutil",
    "xkbcommon-x11": "libxkbcommon-x11",
    "pulse": "libpulse",
}
PROGRAMS = {"espeak-ng": "espeak-ng", "Xvfb": "xvfb", "xdotool": "xdotool"}


def names(*groups: str) -> list[str]:
    """The packages of the groups, each name once, in order."""
    return list(dict.fromkeys(name for group in groups for name in group.split()))


def provide(wanted: list[str]) -> None:
    """Install what is missing of ``wanted`` (Debian's names), or say exactly what is needed.

    Raises SystemExit with one sentence when something is missing that cannot be installed here.
    """
    if not sys.platform.startswith("linux"):
        return  # the wheels bring all that Qt needs on Windows and macOS
    if shutil.which("dpkg-query") and shutil.which("apt-get"):
        missing = missing_on_debian(with_venv(wanted))
        if missing:
            install_on_debian(missing)
        return
    absent = missing_elsewhere(wanted)
    if absent:
        say(f"Ringwell also needs, from your system's package manager: {', '.join(absent)}.")


def with_venv(wanted: list[str]) -> list[str]:
    """Add Debian's own part of Python, without which it cannot make a `.venv`."""
    debians_own = sys.base_prefix == "/usr"
    if debians_own and importlib.util.find_spec("ensurepip") is None:
        return [*wanted, f"python3.{sys.version_info.minor}-venv"]
    return wanted


def missing_on_debian(wanted: list[str]) -> list[str]:
    """The packages of ``wanted`` that dpkg does not know as installed, by their first name."""
    every_name = [name for entry in wanted for name in entry.split("|")]
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f=${Package} ${db:Status-Status}\n", *every_name],
        capture_output=True,
        text=True,
        check=False,  # it fails when a single name is unknown, and still tells about the others
    )
    installed = {
        line.split()[0] for line in answer.stdout.splitlines() if line.endswith(" installed")
    }
    return [entry.split("|")[0] for entry in wanted if not installed & set(entry.split("|"))]


def install_on_debian(missing: list[str]) -> None:
    """Install with apt-get as root, through sudo after saying so, or else print the command."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() == 0:
        say(f"Installing from your system's packages: {' '.join(missing)}")
        prefix: list[str] = []
    elif may_use_sudo():
        say("Ringwell needs some of your system's packages and will use sudo to install them:")
        say(f"    sudo {shlex.join(install)}")
        prefix = ["sudo"]
    else:
        command = f"apt-get update && {shlex.join(install)}"
        raise SystemExit(
            "Ringwell needs some of your system's packages. Please have an administrator run\n"
            f"    {command}\nand then start again."
        )
    quietly = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    # A list that cannot be refreshed is no reason to stop: the packages may be known already.
    subprocess.run([*quietly, "apt-get", "update", "-qq"], stdout=subprocess.DEVNULL, check=False)
    done = subprocess.run([*quietly, *install], stdout=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise SystemExit(
            "The system's packages could not be installed (apt-get's own words are above). "
            "When that is settled, start again."
        )


def may_use_sudo() -> bool:
    """Whether sudo is there and can either ask for the password or does not need one."""
    if not shutil.which("sudo"):
        return False
    if sys.stdin is not None and sys.stdin.isatty():
        return True
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0


def missing_elsewhere(wanted: list[str]) -> list[str]:
    """What another Linux seems to lack; only programs that ``wanted`` mentions are looked for."""
    libraries = [
        belongs_to
        for name, belongs_to in LIBRARIES.items()
        if ctypes.util.find_library(name) is None
    ]
    programs = [
        belongs_to
        for program, belongs_to in PROGRAMS.items()
        if belongs_to in wanted and shutil.which(program) is None
    ]
    return libraries + programs
