"""The text of a take on the move: by her voice, at her pace, or held by her hand."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ui.presenters import rehearsal_words
from ui.presenters.leading import HeardSoFar, Leading, Leads


class FollowingWords(Protocol):
    """What is said of it: a module of sentences, such as ``rehearsal_words``."""

    WAITING: str
    LISTENING: str
    NOTHING_YET: str
    FOLLOWING: str
    FOUND_AGAIN: str
    HARD_TO_HEAR: str
    BY_PACE: str
    ENGLISH_ONLY: str
    STOPPED_LISTENING: str
    HELD: str
    NO_MICROPHONE: str


class FollowingPresenter(QObject):
    """Tells the prompter where to go, and the seller who moves it."""

    went_to = Signal(int)
    """The text goes to the word that was heard."""

    runs_changed = Signal(bool)
    """The text runs by itself at her pace, or stands still."""

    held_changed = Signal(bool)
    """She holds the text, or lets it go on."""

    says = Signal(str)
    """The line that tells who moves the text."""

    def __init__(
        self,
        parent: QObject | None = None,
        words: FollowingWords = rehearsal_words,
        *,
        runs_in_silence: bool = False,
    ) -> None:
        """``runs_in_silence``: while not a sound comes at all, the text moves at her pace."""
        super().__init__(parent)
        self._words = words
        self._runs_in_silence = runs_in_silence
        self._waits = ""
        self._leading = Leading(listens=False)
        self._english = True
        self._found = self._runs = False
        self._recorded = True
        self._silent = False

    @property
    def listens(self) -> bool:
        """Whether anybody listens."""
        return self._leading.listens

    def prepare(
        self, *, listens: bool, english: bool, recorded: bool = True, waits: str = ""
    ) -> None:
        """Another take; ``english`` tells whether its words are.

        ``waits`` is what is said while others speak, in a talk, and the text waits for her; where
        it is "" what cannot be made out runs at her pace.
        """
        self._waits = waits
        self._leading = Leading(listens)
        self._english, self._recorded, self._found = english, recorded, False
        self._silent = False
        self.held_changed.emit(False)
        self.says.emit(self._words.WAITING if recorded else self._words.NO_MICROPHONE)

    def start(self) -> None:
        """She may speak: what leads, leads."""
        self._lead()

    def stop(self) -> None:
        """The text stands still."""
        self._set_runs(False)

    def set_silent(self, silent: bool) -> None:
        """Whether not a sound has come since the take began."""
        self._silent = silent
        self._lead()

    def hear(self, heard: HeardSoFar) -> None:
        """Go where she was heard."""
        word = self._leading.hear(heard)
        self._found = self._found or word is not None
        self._lead()
        if word is not None:
            self.went_to.emit(word)

    def hold(self) -> None:
        """Hold the text, or let it go on; the listening goes on anyway."""
        word = self._leading.hold()
        self.held_changed.emit(self._leading.leads is Leads.HAND)
        self._lead()
        if word is not None:
            self.went_to.emit(word)

    def go_by_hand(self, word: int, audio_s: float) -> None:
        """She went to a word by hand, ``audio_s`` seconds into the take."""
        self._leading.go_by_hand(word, audio_s)

    def _lead(self) -> None:
        leads = self._leading.leads
        if leads is Leads.VOICE and self._silent and self._runs_in_silence:
            leads = Leads.PACE
        lets_others_speak = (
            self._waits and self._leading.listens and (leads is Leads.PACE or self._silent)
        )
        self._set_runs(leads is Leads.PACE and not lets_others_speak)
        self.says.emit(self._waits if lets_others_speak else self._who_moves(leads))

    def _who_moves(self, leads: Leads) -> str:
        words = self._words
        match leads:
            case Leads.HAND:
                return words.HELD
            case _ if self._silent:
                return words.NOTHING_YET
            case Leads.VOICE if self._leading.found_again:
                return words.FOUND_AGAIN
            case Leads.VOICE:
                return words.FOLLOWING if self._found else words.LISTENING
            case Leads.PACE:
                return self._why_by_pace()

    def _why_by_pace(self) -> str:
        words = self._words
        if not self._recorded:
            return words.NO_MICROPHONE
        if not self._english:
            return words.ENGLISH_ONLY
        if self._leading.listens:
            return words.HARD_TO_HEAR
        return words.STOPPED_LISTENING if self._leading.lost else words.BY_PACE

    def _set_runs(self, runs: bool) -> None:
        if runs is not self._runs:
            self._runs = runs
            self.runs_changed.emit(runs)
