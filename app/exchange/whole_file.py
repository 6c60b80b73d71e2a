"""Writing a file so that it is either the old one or the whole new one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from app.domain.errors import KnownError


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8, with the line ends of this system, in place of what was there.

    ``KnownError`` as ``write_bytes`` raises it.
    """
    write_bytes(path, text.replace("\n", os.linesep).encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file in place of what was there.

    The content goes to a file beside it first, which then takes its name.  ``KnownError`` when the
    place cannot be written to; what was there is then as it was.
    """
    temporary: Path | None = None
    try:
        if path.is_dir():
            raise KnownError(f"“{path.name}” is a folder: please choose a file name in it.")
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except (OSError, ValueError) as fault:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
        reason = getattr(fault, "strerror", None) or "its name is not a file name"
        raise KnownError(
            f"“{path.name}” cannot be written ({reason}): please choose another folder or name."
        ) from fault
