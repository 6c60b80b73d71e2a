"""What is to be heard on the score: her take, a stretch of it, or the words in a voice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from app.domain.take import Take
from ui.audio.loudspeaker import Loudspeaker
from ui.pages.rehearse_score import RehearseScore, Sounding
from ui.presenters import reading_aloud
from ui.presenters.reading_aloud import ReadingAloud, VoiceChoice, words_heard


class ScoreSound(QObject):
    """Plays what the score view asks for, and lights up the word that sounds."""

    def __init__(
        self,
        view: RehearseScore,
        aloud: ReadingAloud,
        loudspeaker: Loudspeaker,
        voice: Callable[[], VoiceChoice],
        spellings: Callable[[], Mapping[str, str]],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._aloud = aloud
        self._voice = voice
        self._spellings = spellings
        self._playing: Sounding | None = None
        view.hear_take.connect(self._play_take)
        view.hear_span.connect(lambda start, end: self._play_take((start, end)))
        view.hear_model.connect(self._play_model)
        view.stop_wanted.connect(self.stop)
        aloud.changed.connect(self._change)
        aloud.word_changed.connect(self._light)
        loudspeaker.moved.connect(self._move)

    def stop(self) -> None:
        """Be quiet."""
        if self._playing is not None:
            self._aloud.stop()

    def _play_take(self, span: tuple[float, float] | None = None) -> None:
        take = self._take
        if take is not None and take.sound is not None:
            self._begin(Sounding.TAKE)
            self._aloud.play_take(take.sound, words_heard(take), span)

    def _play_model(self) -> None:
        take = self._take
        if take is not None:
            self._begin(Sounding.MODEL)
            self._aloud.read(take.text, take.language, self._spellings(), self._voice())

    @property
    def _take(self) -> Take | None:
        return self._view.shown.take if self._view.shown is not None else None

    def _begin(self, what: Sounding) -> None:
        self.stop()
        self._playing = what
        self._view.show_sounding(what)

    def _change(self, sounding: reading_aloud.Sounding) -> None:
        if sounding is reading_aloud.Sounding.NOTHING and self._playing is not None:
            self._playing = None
            self._view.show_sounding(None)
        elif self._playing is not None:
            self._view.show_sounding(self._playing)

    def _light(self, word: int) -> None:
        if self._playing is Sounding.MODEL:
            self._view.light_word(word)

    def _move(self, seconds: float) -> None:
        if self._playing is Sounding.TAKE:
            self._view.show_position(seconds)
