"""Where the program's own data lives and where a seller's data goes."""

from __future__ import annotations

from pathlib import Path

_RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def resource(name: str) -> Path:
    """The path of a shipped data file, for example ``resource("scripts/en.toml")``."""
    return _RESOURCES / name


def default_data_dir() -> Path:
    """The folder for the seller's data where her system keeps such things (platformdirs)."""
    import platformdirs  # only where nobody names a folder: it takes a while to import

    return Path(platformdirs.user_data_dir("Ringwell", appauthor=False))
