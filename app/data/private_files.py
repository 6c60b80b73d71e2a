"""Files that the seller alone can read."""

from __future__ import annotations

import os
from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def make_private_file(path: Path, *, anew: bool = False) -> None:
    """Make an empty file that only the seller can read, in a folder that only she can look into.

    One that is there stays as it is, or with ``anew`` is a ``FileExistsError``.  Raises ``OSError``
    where nothing can be made.
    """
    folder = path.parent
    if not folder.exists():
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    elif not any(folder.iterdir()):
        # Made for Ringwell a moment ago; a folder with other things in it is left alone.
        folder.chmod(PRIVATE_FOLDER)
    how = os.O_RDWR | os.O_CREAT | (os.O_EXCL if anew else 0)
    os.close(os.open(path, how, PRIVATE_FILE))
