"""What is to be heard beside the choice of a script: its words in a voice, or a name in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.speech.names import Sounded
from ui.pages.rehearse_voice import NamedVoice
from ui.presenters.reading_aloud import ReadingAloud, Sounding, VoiceChoice
from ui.presenters.sounds_like import SoundsLikePresenter
from ui.settings import WindowSettings
from ui.theme import Tone

if TYPE_CHECKING:
    from ui.pages.rehearse_choice import RehearseChoice

_IDLE_MS = 300
"""Who looks for no other script so long may want to hear this one."""


class ChoiceSound(QObject):
    """Reads what the view shows aloud, and lets its prompter follow the voice."""

    def __init__(
        self,
        view: RehearseChoice,
        aloud: ReadingAloud,
        sounds: SoundsLikePresenter,
        settings: WindowSettings,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._aloud = aloud
        self._sounds = sounds
        self._settings = settings
        self._reading = self._voiced = False
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._get_ready)
        view.shown_changed.connect(self._idle.start)
        aloud.changed.connect(self._change)
        aloud.word_changed.connect(self._light)
        view.hear.clicked.connect(self.toggle)
        view.panel.prompter.hold_wanted.connect(self.toggle)
        view.panel.prompter.moved_by_hand.connect(self._go_to)
        view.voice.pause_wanted.connect(self.toggle)
        view.voice.again_wanted.connect(self.say_again)
        view.voice.stop_wanted.connect(self.stop)
        view.voice.voice_chosen.connect(self._choose_voice)
        view.names.hear_wanted.connect(self._hear_name)
        view.names.kept.connect(sounds.keep)
        sounds.sounded.connect(self._show_names)
        sounds.told.connect(lambda words, undo: view.notice.emit(words, Tone.PROMISE, undo))
        sounds.refused.connect(view.names.refuse)

    def show_voices(self, voices: Sequence[NamedVoice]) -> None:
        """Offer the voices of this computer."""
        sound = self._settings.sound
        self._view.voice.show_voices(voices, sound.voice, sound.voice_wpm)
        self._voiced = True
        self.get_ready_soon()

    def get_ready_soon(self) -> None:
        """Have what is on show read in advance, unless something else is wanted at once."""
        self._idle.start()

    def toggle(self) -> None:
        """Begin, pause or go on; what is about to sound is waited for."""
        if not self._reading:
            self._read(0)
        elif self._aloud.sounding is not Sounding.PREPARING:
            self._aloud.toggle()

    def say_again(self) -> None:
        """The sentence that sounds, once more."""
        if self._reading:
            self._aloud.say_again()

    def stop(self) -> None:
        """Be quiet."""
        if self._aloud.sounding is not Sounding.NOTHING:
            self._aloud.stop()

    @property
    def _voice(self) -> VoiceChoice:
        sound = self._settings.sound
        return VoiceChoice(sound.voice or None, sound.voice_wpm)

    def _read(self, from_word: int) -> None:
        piece = self._view.piece
        if piece is None:
            return
        self._view.panel.prompter.pause()
        spellings = self._sounds.spellings
        self._aloud.read(piece.text, piece.language, spellings, self._voice, from_word)
        self._reading = True
        self._change(self._aloud.sounding)

    def _get_ready(self) -> None:
        piece = self._view.piece
        if self._voiced and piece is not None and self._view.isVisible():
            spellings = self._sounds.spellings
            self._aloud.get_ready(piece.text, piece.language, spellings, self._voice)

    def _go_to(self, word: int) -> None:
        if self._reading:
            self._aloud.go_to(word)

    def _hear_name(self, word: str, spelling: str) -> None:
        piece = self._view.piece
        self._reading = False
        if piece is not None:
            self._aloud.read(spelling or word, piece.language, {}, self._voice)

    def _choose_voice(self, voice_id: str, wpm: int) -> None:
        self._settings.sound = replace(self._settings.sound, voice=voice_id, voice_wpm=wpm)
        # She wants to know what it sounds like: from where she is, in the new voice.
        self._read(max(self._aloud.word, 0))

    def _change(self, sounding: Sounding) -> None:
        if sounding is Sounding.NOTHING and self._reading:
            self._reading = False
            self._view.panel.prompter.go_to_word(0)  # the next one begins there
        self._view.show_hearing(self._reading)
        self._view.voice.show_sounding(sounding)
        self._view.hear.setEnabled(sounding is not Sounding.PREPARING)

    def _light(self, word: int) -> None:
        if self._reading:
            self._view.panel.prompter.follow(word)

    def _show_names(self, words: tuple[Sounded, ...]) -> None:
        self._view.names.bubble.close_up()
        self._view.names.show_words(words)
        self.get_ready_soon()  # said as she wants it now
