"""A local record of bugs: what broke and where in the code, never whose data it was.

Nothing is ever sent anywhere.  A line says when, the kind of the exception and the places in the
code it went through.  Its message is left out, for it may quote a name, a number or a note; so are
the values of a log call and everything other libraries say.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_LARGEST = 200_000
_KEPT = 2
_OWN = ("app", "ui")


class _WithoutPeople(logging.Formatter):
    """Writes a record without anything that could stem from the seller's data."""

    def format(self, record: logging.LogRecord) -> str:
        """One line for the event, one more for each frame of its exceptions."""
        own = record.name.partition(".")[0] in _OWN and isinstance(record.msg, str)
        what = f" {record.msg}" if own else ""
        lines = [
            f"{self.formatTime(record)} {record.levelname} {record.name}:{record.lineno}{what}"
        ]
        fault = record.exc_info[1] if record.exc_info else None
        for part in _chain(fault):
            lines.append(f"  {_kind(part)}")
            lines.extend(f"    {place}" for place in _places(part.__traceback__))
        return "\n".join(lines)


def start_log(folder: Path) -> Path:
    """Write warnings and bugs to ``folder/ringwell.log`` from now on, crashes to ``crash.log``.

    Both files are readable by their owner alone.  Returns the first one's path.  ``OSError`` where
    they cannot be written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / "ringwell.log"
    _touch_private(path)
    handler = RotatingFileHandler(
        path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(_WithoutPeople())
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    _record_crashes(folder / "crash.log")
    return path


def _record_crashes(path: Path) -> None:
    """Let the interpreter write its stack there if the process is killed by a fault of its own.

    Such a stack holds places in the code only.
    """
    if path.exists() and path.stat().st_size > _LARGEST:
        path.replace(path.with_suffix(".old.log"))
    _touch_private(path)
    # Stays open for as long as the process lives: the handler writes to it at the very end.
    file = path.open("a", encoding="utf-8")
    faulthandler.enable(file)


def _touch_private(path: Path) -> None:
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
    with contextlib.suppress(PermissionError):
        path.chmod(0o600)


def _chain(fault: BaseException | None) -> Iterator[BaseException]:
    """The exception and those it came from, newest first."""
    seen: set[int] = set()
    while fault is not None and id(fault) not in seen:
        seen.add(id(fault))
        yield fault
        fault = fault.__cause__ or fault.__context__


def _kind(fault: BaseException) -> str:
    kind = type(fault)
    return f"{kind.__module__}.{kind.__qualname__}"


def _places(frames: TracebackType | None) -> Iterator[str]:
    """``file:line function`` of each frame, the file without the folders of this computer."""
    for frame, line in traceback.walk_tb(frames):
        code = frame.f_code
        yield f"{_short(code.co_filename)}:{line} {code.co_name}"


def _short(file: str) -> str:
    parts = Path(file).parts
    for root in ("app", "ui", "site-packages"):
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at:])
    return Path(file).name
