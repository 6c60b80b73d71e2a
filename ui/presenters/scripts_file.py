"""Scripts from a file and to a file: looked at first, then brought in, all or nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.usecases import library
from app.usecases.change import Change
from app.usecases.scripts_matching import ScriptsPreview
from ui.desk import Desk


class ScriptsFilePresenter(QObject):
    """One file at a time; the answer for an earlier one is dropped."""

    planned = Signal(object)
    """What is in a file and what would become of it, as ``ScriptsPreview``; nothing is written."""

    done = Signal()
    """The scripts of the file are in the library."""

    refused = Signal(str)
    """Why the file could not be read or written."""

    told = Signal(str, object)
    """What has just been done, in a sentence, and how to undo it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ticket = 0

    def read(self, path: Path) -> None:
        """Look at a file."""
        self._ticket += 1
        ticket = self._ticket

        def done(plan: ScriptsPreview) -> None:
            if ticket == self._ticket:
                self.planned.emit(plan)

        self._desk.read(
            lambda: library.preview_scripts(self._desk.office, path), done, self._refuse
        )

    def bring_in(self, plan: ScriptsPreview) -> None:
        """Bring in what is new in a file."""

        def done(change: Change) -> None:
            self.done.emit()
            if change.undo is None:
                self.told.emit("You have all of these already.", None)
            else:
                self.told.emit(_brought(plan), change.undo)

        self._desk.change(
            lambda: library.import_scripts(self._desk.office, plan, self._desk.clock()),
            lambda change: change,
            done,
            self._refuse,
        )

    def write(self, path: Path) -> None:
        """Write the seller's own scripts to a file."""
        self._desk.read(
            lambda: library.export_scripts(self._desk.office, path),
            lambda count: self.told.emit(f"{scripts(count)} saved in “{path.name}”.", None),
            self._refuse,
        )

    def _refuse(self, fault: KnownError) -> None:
        self.refused.emit(str(fault))


def _brought(plan: ScriptsPreview) -> str:
    parts = [f"{scripts(plan.added)} added"] * bool(plan.added)
    if plan.changed:
        new = "a new version" if plan.changed == 1 else f"{plan.changed:,} new versions"
        parts.append(f"{new} kept")
    words = " and ".join(parts)
    return f"{words[:1].upper()}{words[1:]}."


def scripts(count: int) -> str:
    """A number of scripts: "1 script", "12 scripts"."""
    return "1 script" if count == 1 else f"{count:,} scripts"
