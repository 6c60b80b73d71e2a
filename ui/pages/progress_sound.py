"""What is to be heard on the progress page: a take, or a word of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.take import Take
from ui.pages.progress import ProgressPage
from ui.presenters.reading_aloud import Plays, ReadingAloud, Sounding, words_heard


class ProgressSound(QObject):
    """Plays what the page asks for, and tells it where the sound is."""

    def __init__(self, page: ProgressPage, aloud: ReadingAloud, loudspeaker: Plays) -> None:
        super().__init__(page)
        self._page = page
        self._aloud = aloud
        self._playing: int | None = None
        page.hear_wanted.connect(self._play)
        page.stop_wanted.connect(self.stop)
        aloud.changed.connect(self._change)
        loudspeaker.moved.connect(self._move)

    def stop(self) -> None:
        """Be quiet."""
        if self._playing is not None:
            self._aloud.stop()

    def _play(self, take: Take, span: tuple[float, float] | None) -> None:
        if take.sound is None:
            return
        self._aloud.stop()
        self._playing = take.id
        self._page.show_playing(take.id)
        self._aloud.play_take(take.sound, words_heard(take), span)

    def _change(self, sounding: Sounding) -> None:
        if sounding is Sounding.NOTHING and self._playing is not None:
            self._playing = None
            self._page.show_playing(None)

    def _move(self, seconds: float) -> None:
        if self._playing is not None:
            self._page.show_position(seconds)
