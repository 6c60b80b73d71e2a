"""Hearing a script in a voice, or a take once more, with the word that sounds at each moment."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.domain.errors import KnownError
from app.domain.hearing import HeardWord
from app.domain.script_words import script_words
from app.domain.take import Take
from app.speech.reading_aloud import ReadAloud
from ui.lanes import Lane

Result = TypeVar("Result")


class Sounding(Enum):
    """What is to be heard just now."""

    NOTHING = auto()
    PREPARING = auto()
    """The voice has been asked and is about to speak."""
    PLAYING = auto()
    PAUSED = auto()


class Plays(Protocol):
    """What is asked of ``ui.audio.loudspeaker.Loudspeaker``."""

    moved: SignalInstance
    finished: SignalInstance
    lost: SignalInstance

    def play(self, samples: bytes, from_s: float = 0.0, to_s: float | None = None) -> None: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def stop(self) -> None: ...


class Reads(Protocol):
    """What is asked of ``app.speech.reading_aloud.Narrator``."""

    def read(
        self,
        text: str,
        language: str,
        sounds_like: Mapping[str, str],
        voice_id: str | None,
        wpm: int,
    ) -> ReadAloud: ...

    def cancel(self) -> None: ...


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """The engine's id of a voice (None: its usual one) and words a minute."""

    voice_id: str | None
    wpm: int


class ReadingAloud(QObject):
    """One sound at a time; the latest wish is the one that counts."""

    changed = Signal(object)
    """The new ``Sounding``."""

    word_changed = Signal(int)
    """The word of the script that sounds, from 0."""

    refused = Signal(str)
    """Why nothing is to be heard, in a sentence."""

    def __init__(
        self, lane: Lane, narrator: Reads, loudspeaker: Plays, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lane = lane
        self._narrator = narrator
        self._loudspeaker = loudspeaker
        self._sounding = Sounding.NOTHING
        self._wish = 0
        self._in_advance: tuple[object, ...] | None = None
        self._samples = b""
        self._words: tuple[HeardWord, ...] = ()
        self._starts: list[float] = []
        self._sentences: list[int] = []
        self._word = -1
        loudspeaker.moved.connect(self._move)
        loudspeaker.finished.connect(self._end)
        loudspeaker.lost.connect(self._lose_loudspeaker)

    @property
    def sounding(self) -> Sounding:
        """What is to be heard just now."""
        return self._sounding

    @property
    def word(self) -> int:
        """The word that sounds or sounded last, from 0; -1 before the first."""
        return self._word

    def read(
        self,
        text: str,
        language: str,
        sounds_like: Mapping[str, str],
        voice: VoiceChoice,
        from_word: int = 0,
    ) -> None:
        """Speak a script from a word on."""

        def job() -> tuple[ReadAloud, list[int]]:
            spoken = self._narrator.read(text, language, sounds_like, voice.voice_id, voice.wpm)
            return spoken, _sentence_starts(text, language)

        def done(result: tuple[ReadAloud, list[int]]) -> None:
            spoken, self._sentences = result
            self._play(spoken.samples, spoken.words, from_word)

        if self._in_advance == (text, language, dict(sounds_like), voice):
            self._in_advance = None  # it is half read already: that is worth waiting for
        self._ask(job, done)

    def get_ready(
        self, text: str, language: str, sounds_like: Mapping[str, str], voice: VoiceChoice
    ) -> None:
        """Have a script read in advance: she may want to hear it soon.

        Nobody is told where that fails, and whatever is wanted meanwhile goes before it.
        """
        asked = text, language, dict(sounds_like), voice
        if self._sounding is not Sounding.NOTHING or asked == self._in_advance:
            return
        self._want()
        wish, self._in_advance = self._wish, asked

        def job() -> None:
            if wish == self._wish:
                self._narrator.read(text, language, sounds_like, voice.voice_id, voice.wpm)

        def over(_result: object = None) -> None:
            """Whatever has failed, she is told when she wants to hear it."""
            if wish == self._wish:
                self._in_advance = None

        self._lane.run(job, over, over, over)

    def play_take(
        self, path: Path, words: Sequence[HeardWord], span: tuple[float, float] | None = None
    ) -> None:
        """Play a take, or only the seconds from ``span[0]`` to ``span[1]`` of it."""
        from app.speech.sound import read

        def done(samples: bytes) -> None:
            self._sentences = []
            self._play(samples, tuple(words), span=span)

        self._ask(lambda: read(path), done)

    def toggle(self) -> None:
        """Pause, or go on."""
        if self._sounding is Sounding.PLAYING:
            self._loudspeaker.pause()
            self._tell(Sounding.PAUSED)
        elif self._sounding is Sounding.PAUSED:
            self._loudspeaker.resume()
            self._tell(Sounding.PLAYING)

    def say_again(self) -> None:
        """Say the sentence that sounds once more from its beginning."""
        if self._sounding in (Sounding.PLAYING, Sounding.PAUSED) and self._words:
            place = bisect_right(self._sentences, max(self._word, 0)) - 1
            self.go_to(self._sentences[place] if place >= 0 else 0)

    def go_to(self, word: int) -> None:
        """Go on from a word; nothing happens while nothing sounds."""
        if self._sounding in (Sounding.PLAYING, Sounding.PAUSED):
            self._play(self._samples, self._words, word)

    def be_quiet(self) -> None:
        """Stop if this is what sounds: a drill has the same loudspeaker."""
        self._want()  # nor is anything got ready any more
        if self._sounding is not Sounding.NOTHING:
            self.stop()

    def stop(self) -> None:
        """Be quiet."""
        self._want()
        if self._sounding is Sounding.PREPARING:
            self._narrator.cancel()  # nobody is to wait for what she no longer wants
        self._loudspeaker.stop()
        self._tell(Sounding.NOTHING)

    def _want(self) -> None:
        """She wants something else from now on, which need not wait for a script in advance."""
        self._wish += 1
        if self._in_advance is not None:
            self._in_advance = None
            self._narrator.cancel()

    def _ask(self, job: Callable[[], Result], done: Callable[[Result], None]) -> None:
        self.stop()
        wish = self._wish
        self._tell(Sounding.PREPARING)

        def ready(result: Result | None) -> None:
            if wish == self._wish and result is not None:
                done(result)

        def fail(fault: KnownError) -> None:
            if wish == self._wish:
                self._lose(str(fault))

        def if_wanted() -> Result | None:
            return job() if wish == self._wish else None

        def give_up() -> None:
            if wish == self._wish:
                self._tell(Sounding.NOTHING)

        self._lane.run(if_wanted, ready, fail, give_up)

    def _play(
        self,
        samples: bytes,
        words: tuple[HeardWord, ...],
        from_word: int = 0,
        span: tuple[float, float] | None = None,
    ) -> None:
        self._samples, self._words = samples, words
        self._starts = [word.start for word in words]
        self._word = -1
        start = next((each.start for each in words if each.word >= from_word > 0), 0.0)
        self._tell(Sounding.PLAYING)
        if span is None:
            self._loudspeaker.play(samples, start)
        else:
            self._loudspeaker.play(samples, *span)

    def _move(self, seconds: float) -> None:
        if self._sounding is not Sounding.PLAYING:
            return  # a drill plays
        place = bisect_right(self._starts, seconds) - 1
        word = self._words[place].word if place >= 0 else -1
        if word != self._word and word >= 0:
            self._word = word
            self.word_changed.emit(word)

    def _end(self) -> None:
        if self._sounding is Sounding.PLAYING:
            self._tell(Sounding.NOTHING)

    def _lose_loudspeaker(self, sentence: str) -> None:
        if self._sounding in (Sounding.PLAYING, Sounding.PAUSED):
            self._lose(sentence)

    def _lose(self, sentence: str) -> None:
        self._tell(Sounding.NOTHING)
        self.refused.emit(sentence)

    def _tell(self, sounding: Sounding) -> None:
        if sounding is not self._sounding:
            self._sounding = sounding
            self.changed.emit(sounding)


def words_heard(take: Take) -> tuple[HeardWord, ...]:
    """When each word of a take was said, as far as that was heard."""
    said = enumerate(take.score.words) if take.score is not None else ()
    return tuple(
        HeardWord(at, word.start, word.end)
        for at, word in said
        if word.start is not None and word.end is not None
    )


def _sentence_starts(text: str, language: str) -> list[int]:
    """The first word of every sentence."""
    starts: list[int] = []
    sentence = -1
    for at, word in enumerate(script_words(text, language)):
        if word.sentence != sentence:
            sentence = word.sentence
            starts.append(at)
    return starts
