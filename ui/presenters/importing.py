"""Importing a file: reading it, looking at what would happen, then doing it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.domain.seller import Seller
from app.exchange.incoming import Problem
from app.exchange.plan import Action, ImportItem
from app.usecases import importing, preferences
from app.usecases.importing import Imported, ImportPreview
from ui.desk import Desk
from ui.presenters.place_words import country_choices


@dataclass(frozen=True, slots=True)
class Preview:
    """A planned import, its entries sorted by what becomes of them."""

    plan: ImportPreview
    new: tuple[ImportItem, ...]
    merged: tuple[ImportItem, ...]
    skipped: tuple[ImportItem, ...]

    @classmethod
    def of(cls, plan: ImportPreview) -> Preview:
        """Sort the entries of a plan."""
        new, merged, skipped = (
            tuple(item for item in plan.items if item.action is action)
            for action in (Action.ADD, Action.MERGE, Action.SKIP)
        )
        return cls(plan, new, merged, skipped)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be taken as it stands."""
        return self.plan.problems


class ImportPresenter(QObject):
    """One file at a time; the answer for an earlier one is dropped."""

    countries_known = Signal(object, str)
    """The countries as (code, words) to choose from, and the seller's own code."""

    reading = Signal(str)
    """The name of the file being read."""

    planned = Signal(object)
    """A ``Preview`` of the file; nothing is written yet."""

    applying = Signal()
    """The import is being written."""

    done = Signal(str)
    """What has been imported, in a sentence."""

    refused = Signal(str)
    """Why the file cannot be imported, or was not."""

    told = Signal(str, object)
    """What has just been done, in a sentence, and how to undo it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path: Path | None = None
        self._region: str | None = None
        self._ticket = 0
        self._preview: Preview | None = None
        self._applying: Preview | None = None
        desk.store.bug.connect(self._on_bug)

    @property
    def preview(self) -> Preview | None:
        """The planned import, if there is one."""
        return self._preview

    def open(self) -> None:
        """Read which country the seller is in, for numbers written without a country code."""

        def job() -> str:
            office = self._desk.office
            return (preferences.seller(office) or Seller(zone=office.home_zone)).region

        def done(region: str) -> None:
            self.countries_known.emit(country_choices(), self._region or region)

        self._desk.read(job, done)

    def read(self, path: Path) -> None:
        """Read a file and plan its import."""
        self._path = path
        self._plan()

    def set_region(self, region: str) -> None:
        """Take numbers as written in another country, and plan again."""
        if region != self._region:
            self._region = region
            if self._path is not None:
                self._plan()

    def forget(self) -> None:
        """Let go of the file."""
        self._ticket += 1
        self._path = self._preview = None

    def apply(self) -> None:
        """Do what the preview says, all of it or nothing."""
        preview = self._preview
        if preview is None:
            return
        self._preview, self._applying = None, preview
        self.applying.emit()

        def done(imported: Imported) -> None:
            self._applying = None
            self.forget()
            sentence = _imported_in_words(imported)
            self.done.emit(sentence)
            self.told.emit(sentence, imported.change.undo)

        def failed(fault: KnownError) -> None:
            self._back_to_preview()
            self.refused.emit(str(fault))

        self._desk.change(
            lambda: importing.apply(self._desk.office, preview.plan, self._desk.clock()),
            lambda imported: imported.change,
            done,
            failed,
        )

    def _back_to_preview(self) -> None:
        """Nothing was written; the plan is as good as before."""
        self._preview, self._applying = self._applying, None
        self.planned.emit(self._preview)

    def _on_bug(self, _fault: object) -> None:
        """The bug is told elsewhere; here she is not left waiting."""
        if self._applying is not None:
            self._back_to_preview()
        elif self._path is not None and self._preview is None:
            self.forget()
            self.refused.emit("This file could not be read; please try another one.")

    def _plan(self) -> None:
        path, region = self._path, self._region
        assert path is not None
        self._ticket += 1
        ticket = self._ticket
        self._preview = None
        self.reading.emit(path.name)

        def job() -> Preview | None:
            if ticket != self._ticket:
                return None
            return Preview.of(importing.preview(self._desk.office, path, region))

        def done(preview: Preview | None) -> None:
            if preview is not None and ticket == self._ticket:
                self._preview = preview
                self.planned.emit(preview)

        def failed(fault: KnownError) -> None:
            if ticket == self._ticket:
                self._path = None
                self.refused.emit(str(fault))

        self._desk.read(job, done, failed)


def people(count: int) -> str:
    """A number of people: "1 person", "1,240 people"."""
    return "1 person" if count == 1 else f"{count:,} people"


def _imported_in_words(imported: Imported) -> str:
    added = f"{people(imported.added)} added" if imported.added else ""
    merged = f"{people(imported.merged)} completed" if imported.merged else ""
    words = " and ".join(part for part in (added, merged) if part)
    return f"{words[0].upper()}{words[1:]}." if words else "Nothing in the file was new."
