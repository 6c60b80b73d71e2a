"""The list of a script's earlier words."""

from __future__ import annotations

from app.domain.wording import Version
from ui.models.rows import ListRows


class VersionRows(ListRows[tuple[Version, str]]):
    """(version, when it was written in words) in the order given."""

    def key(self, row: tuple[Version, str]) -> Version:
        return row[0]

    def words(self, row: tuple[Version, str]) -> str:
        return version_words(*row)


def version_words(version: Version, when: str) -> str:
    """Such as "Version 2 · Nov 3 at 9 am"."""
    return f"Version {version.version} · {when}"
