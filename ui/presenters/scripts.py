"""The scripts page: every script there is, which is said when, and the seller's own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import Occasion
from app.domain.policy import Policy
from app.domain.recommending import Library, recommended
from app.domain.script import Script, ScriptError
from app.domain.wording import Version
from app.usecases import library, own_words, preferences
from app.usecases.change import Change, Thing
from ui.desk import Desk
from ui.presenters.contact_words import PLURALS
from ui.presenters.occasion_words import used_in_words, used_when
from ui.presenters.script_check import why_unreadable
from ui.presenters.version_words import written

Result = TypeVar("Result")

_WAITS = "It waits until you use it."

NEW_SCRIPT = ""
"""The id of a script that is being written and not kept yet."""


@dataclass(frozen=True, slots=True)
class ScriptsBoard:
    """Every script there is now.  ``heard_by`` gives by script id who hears it; absent: nobody."""

    library: Library
    policy: Policy
    heard_by: Mapping[str, frozenset[Relationship]]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are scripts in, in the order of the scripts."""
        return tuple(dict.fromkeys(script.language for script in self.library.scripts))

    def script(self, script_id: str) -> Script | None:
        """A script by its id; None where it is not there, or not any more."""
        return next((each for each in self.library.scripts if each.id == script_id), None)

    def is_used(self, script: Script) -> bool:
        """Whether anybody hears it."""
        return script.id in self.heard_by

    def used(self, script: Script) -> str:
        """Where a script is used, in a sentence."""
        return used_in_words(script.occasion, self.heard_by.get(script.id, frozenset()))

    def could_be_used(self, script: Script) -> bool:
        """Whether using it would be something new; who else hears it is chosen in the table."""
        return not self.is_used(script)


def board_of(known: Library, policy: Policy) -> ScriptsBoard:
    """The board of a library under the seller's policy."""
    apart: dict[tuple[Occasion, str], list[Script]] = {}
    for script in known.scripts:
        apart.setdefault((script.occasion, script.language), []).append(script)
    heard_by: dict[str, set[Relationship]] = {}
    for (occasion, language), scripts in apart.items():
        for kind in Relationship:
            # Where all words of a language are for others, English is said: another group.
            with suppress(LookupError):
                said = recommended(scripts, known.choices, occasion, language, kind)
                heard_by.setdefault(said.id, set()).add(kind)
    return ScriptsBoard(known, policy, {key: frozenset(whom) for key, whom in heard_by.items()})


class ScriptsPresenter(QObject):
    """Keeps the page in step with the data, and does with scripts what the seller wants."""

    listed = Signal(object)
    """A ``ScriptsBoard`` in place of the one before."""

    kept = Signal(object)
    """The ``Script`` whose words are on disk now, for the first time or once more."""

    copied = Signal(object)
    """The seller's own ``Script``, made of another one."""

    refused = Signal(str)
    """Why the words were not kept."""

    versions_read = Signal(object, object)
    """An own ``Script`` and its earlier ``Version`` s, each with when it was written in words."""

    told = Signal(str, object)
    """What has just been done, in a sentence, and how to undo it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.changed.connect(self._on_change)
        # A bug is told elsewhere; here she may try again.
        desk.store.bug.connect(lambda _fault: self.refused.emit(""))

    def open(self) -> None:
        """Read every script."""

        def job() -> ScriptsBoard:
            office = self._desk.office
            return board_of(library.library(office), preferences.policy(office))

        self._desk.read(job, self.listed.emit)

    def beside(self, job: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Do something long beside the window, such as checking words."""
        self._desk.read(job, done)

    def keep(self, script: Script, title: str, text: str) -> None:
        """Keep the words of an own script, or of a new one."""
        is_new = script.id == NEW_SCRIPT

        def job() -> tuple[Script, Change]:
            office, now = self._desk.office, self._desk.clock()
            if not is_new:
                return library.save(office, script.id, title, text, now)
            return library.create(
                office, script.occasion, script.language, title, text, now, script.relationship
            )

        def done(result: tuple[Script, Change]) -> None:
            saved, change = result
            self.kept.emit(saved)
            if is_new:
                self.told.emit(f"“{saved.title}” is saved.", change.undo)
            elif change.things:
                self.told.emit(f"Saved as version {saved.version}.", change.undo)

        def refuse(fault: KnownError) -> None:
            # The seller knows her fields by their names, not by what stands in the braces.
            named = why_unreadable(text, script.language) if isinstance(fault, ScriptError) else ""
            self.refused.emit(named or str(fault))

        self._desk.change(job, lambda result: result[1], done, refuse)

    def bring_back(self, script: Script, version: Version) -> None:
        """Make the words of an earlier version those of today, as a version of their own."""

        def done(result: tuple[Script, Change]) -> None:
            saved, change = result
            self.kept.emit(saved)
            words = f"The words of version {version.version} are back"
            self.told.emit(f"{words}, as version {saved.version}.", change.undo)

        self._desk.change(
            lambda: library.save(
                self._desk.office, script.id, version.title, version.text, self._desk.clock()
            ),
            lambda result: result[1],
            done,
            self._refuse,
        )

    def make_mine(self, script: Script) -> None:
        """Copy a script for the seller to change; the copy is said to whom the original was."""

        def job() -> tuple[Script, Change, str]:
            office = self._desk.office
            copy, change = own_words.make_mine(office, script.id, self._desk.clock())
            board = board_of(library.library(office), preferences.policy(office))
            where = board.used(copy) if board.is_used(copy) else _WAITS
            return copy, change, where

        def done(result: tuple[Script, Change, str]) -> None:
            copy, change, where = result
            self.copied.emit(copy)
            self.told.emit(f"This copy is yours. {where}", change.undo)

        self._desk.change(job, lambda result: result[1], done)

    def remove(self, script: Script) -> None:
        """Take an own script out of the library."""
        self._run(
            lambda: library.remove(self._desk.office, script.id, self._desk.clock()),
            f"“{script.title}” is removed. Calls keep the words they were made with.",
        )

    def use(self, script: Script) -> None:
        """Say a script from now on wherever it fits."""
        self.choose(script.occasion, script.language, script.relationship, script)

    def choose(
        self,
        occasion: Occasion,
        language: str,
        relationship: Relationship | None,
        script: Script | None,
    ) -> None:
        """Say a script on an occasion, or (None) leave that to Ringwell again."""
        whom = f" to {PLURALS[relationship].lower()}" if relationship else ""
        words = (
            f"From now on you say “{script.title}”{whom} {used_when(occasion)}."
            if script is not None
            else "Ringwell chooses again."
        )
        self._run(
            lambda: library.choose(
                self._desk.office, occasion, language, relationship, script.id if script else None
            ),
            words,
        )

    def read_versions(self, script: Script) -> None:
        """Read the words of an own script before today's, the newest first."""

        def job() -> list[tuple[Version, str]]:
            office = self._desk.office
            seller = preferences.seller(office)
            now = self._desk.clock().astimezone(
                ZoneInfo(seller.zone if seller else office.home_zone)
            )
            *earlier, _ = library.versions(office, script.id)
            return [(version, written(version.at, now)) for version in reversed(earlier)]

        self._desk.read(job, lambda versions: self.versions_read.emit(script, versions))

    def _run(self, job: Callable[[], Change], words: str) -> None:
        self._desk.change(
            job, lambda change: change, lambda change: self.told.emit(words, change.undo)
        )

    def _refuse(self, fault: KnownError) -> None:
        self.refused.emit(str(fault))

    def _on_change(self, change: Change) -> None:
        if change.things & {Thing.SCRIPTS, Thing.SETTINGS}:
            self.open()
