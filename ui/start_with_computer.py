"""Starting Ringwell with the computer, off until the seller asks for it.

What is kept is what the system itself reads: a desktop entry in the autostart folder (XDG), a value
of the Run key (Windows), an agent (macOS).  Her system's own settings show it as well; what she
switches off there is off here, too, but for macOS, which keeps that where no program looks it up.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.errors import KnownError

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

IN_TRAY: Final = "--in-tray"
"""The option with which Ringwell starts without opening its window, where it has a tray."""

_NAME: Final = "Ringwell"
_LABEL: Final = "ringwell"
_EVERY_START: Final = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion"
_RUN_KEY: Final = rf"{_EVERY_START}\Run"
_APPROVED_KEY: Final = rf"{_EVERY_START}\Explorer\StartupApproved\Run"
# What a desktop's own settings write when she switches an entry off there.
_SWITCHED_OFF: Final = frozenset({"hidden=true", "x-gnome-autostart-enabled=false"})


def own_command(data_dir: Path | None = None) -> list[str]:
    """How this Ringwell is started into the tray; ``data_dir`` where it is not the usual one."""
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program += ["-m", "ui"]
    if data_dir is not None:
        program += ["--data-dir", str(data_dir.absolute())]
    return [*program, IN_TRAY]


class StartWithComputer:
    """Says whether ``command`` is started when she logs in, and sees to it.

    Its methods read and write a small file or the registry; ``KnownError`` where they may not.
    """

    def __init__(self, command: Sequence[str], system: str = sys.platform) -> None:
        self._command = command
        self._system = system

    @property
    def on(self) -> bool:
        """Whether it is, as far as the system lets a program know: see above for macOS."""
        if self._system == "win32":
            return _key(_RUN_KEY).contains(_NAME) and not _switched_off()
        try:
            text = self._file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return False
        told = {line.replace(" ", "").strip().casefold() for line in text.splitlines()}
        return not told & _SWITCHED_OFF

    def turn(self, on: bool) -> None:
        """Start it from now on, whatever she switched off before, or no more."""
        if self._system == "win32":
            _turn_key(on, run_value(self._command))
            return
        try:
            if not on:
                self._file.unlink(missing_ok=True)
                return
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise KnownError(
                f"Ringwell may not change {self._file.parent}; please look at its permissions."
            ) from fault
        from app.exchange.whole_file import write_bytes

        made = launch_agent if self._system == "darwin" else desktop_entry
        write_bytes(self._file, made(self._command))

    @property
    def _file(self) -> Path:
        if self._system == "darwin":
            return Path.home() / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
        # A path that is not absolute is to be passed over (XDG Base Directory Specification).
        named = Path(os.environ.get("XDG_CONFIG_HOME", ""))
        folder = named if named.is_absolute() else Path.home() / ".config"
        return folder / "autostart" / f"{_LABEL}.desktop"


def desktop_entry(command: Sequence[str]) -> bytes:
    """An entry of the Desktop Entry Specification that starts ``command``."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        f"Name={_NAME}",
        "Comment=Whom to call, what to say, when to try again",
        f"Exec={' '.join(map(_quoted, command))}",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return "".join(f"{line}\n" for line in lines).encode()


def launch_agent(command: Sequence[str]) -> bytes:
    """A property list with which launchd starts ``command`` at login."""
    import plistlib

    return plistlib.dumps(
        {
            "Label": _LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
    )


def run_value(command: Sequence[str]) -> str:
    """``command`` as one line that Windows takes apart again."""
    from subprocess import list2cmdline

    return list2cmdline(command)


def _quoted(argument: str) -> str:
    """An argument in the quotes of an Exec key, then escaped as every text of the file is."""
    for sign in '\\"`$':
        argument = argument.replace(sign, f"\\{sign}")
    argument = '"' + argument.replace("%", "%%") + '"'
    for sign, told in (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")):
        argument = argument.replace(sign, told)
    return argument


def _key(name: str) -> QSettings:
    from PySide6.QtCore import QSettings

    return QSettings(name, QSettings.Format.NativeFormat)


def _switched_off() -> bool:
    """Whether she switched it off in the Task Manager or in the settings of Windows.

    They leave the Run key as it is, and write twelve bytes beside it.  Microsoft does not describe
    them; as seen since Windows 8, the first one is even (02, 06) for on and odd (03, 07) for off.
    """
    # Qt hands over binary values as text, two bytes a sign, the first one in its lower half.
    told = _key(_APPROVED_KEY).value(_NAME)
    return isinstance(told, str) and told != "" and ord(told[0]) % 2 == 1


def _turn_key(on: bool, value: str) -> None:
    run, approved = _key(_RUN_KEY), _key(_APPROVED_KEY)
    if on:
        run.setValue(_NAME, value)
    else:
        run.remove(_NAME)
    approved.remove(_NAME)
    for key in (run, approved):
        key.sync()
        if key.status() is not key.Status.NoError:
            raise KnownError("Windows does not let Ringwell change what starts with this computer.")
