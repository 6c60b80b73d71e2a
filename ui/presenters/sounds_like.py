"""How the names in a script are said: which are guessed, and how the seller says them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.speech.names import Sounded, sounded
from app.speech.pronounce import checked_spelling
from app.usecases import pronunciations
from app.usecases.change import Change, Thing
from ui.desk import Desk


class SoundsLikePresenter(QObject):
    """Looks at one script at a time; the latest one is answered."""

    sounded = Signal(object)
    """The ``Sounded`` words of the script, in its order."""

    told = Signal(str, object)
    """What has just been done, in a sentence, and how to undo it."""

    refused = Signal(str)
    """Why a spelling was not kept."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = ""
        self._language = ""
        self._ticket = 0
        self._spellings: dict[str, str] = {}
        desk.changed.connect(self._on_change)

    @property
    def spellings(self) -> dict[str, str]:
        """Her spellings by word, in lower case."""
        return self._spellings

    def look_at(self, text: str, language: str) -> None:
        """Tell about the words of this script from now on."""
        self._text, self._language = text, language
        self._read()

    def keep(self, word: str, spelling: str) -> None:
        """Say a word so from now on; an empty spelling leaves it to Ringwell."""
        said = f"“{word}” is said like “{spelling}” from now on."

        def job() -> Change:
            told = checked_spelling(spelling) if spelling else ""
            office = self._desk.office
            return pronunciations.set_sounds_like(office, word, told, self._desk.clock())

        def done(change: Change) -> None:
            self.told.emit(said if spelling else f"Ringwell guesses “{word}” again.", change.undo)

        def fail(fault: KnownError) -> None:
            self.refused.emit(str(fault))

        self._desk.change(
            job,
            lambda change: change,
            done,
            fail,
        )

    def _read(self) -> None:
        self._ticket += 1
        ticket, text, language = self._ticket, self._text, self._language

        def job() -> tuple[dict[str, str], tuple[Sounded, ...]]:
            spellings = dict(pronunciations.sounds_like(self._desk.office))
            return spellings, sounded(text, language, spellings)

        def done(result: tuple[dict[str, str], tuple[Sounded, ...]]) -> None:
            if ticket == self._ticket:
                self._spellings, found = result
                self.sounded.emit(found)

        self._desk.read(job, done)

    def _on_change(self, change: Change) -> None:
        if Thing.SOUNDS in change.things and self._text:
            self._read()
