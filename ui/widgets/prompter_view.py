"""A script in large type that moves past a fixed eye line at a steady pace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import font
from ui.theme_controller import ThemeController
from ui.widgets.prompter_lines import CLOSE, LINE_HEIGHT, OVERHANG, Lines
from ui.widgets.prompter_motion import GLIDE_SECONDS
from ui.widgets.prompter_reader import Reader
from ui.widgets.prompter_script import Mark, SpokenScript
from ui.widgets.prompter_sheet import Sheet, paint_count

FONT_LEAST, FONT_MOST = 28, 72
"""Sizes of the type in logical pixels."""

_FRAME_MS = 16
_COLUMN = 26  # widest column, in sizes of the type: some fifty letters
_AHEAD = 4.5  # lines in sight from the one being said on; beyond that, the line just said
_ABOVE = 0.9  # of a line at least, so that the end of a line, said half a line higher, is whole


@dataclass(frozen=True, slots=True)
class Frame:
    """What is on screen: the text's ``top`` in device pixels, what is lit, and the countdown."""

    top: int
    phrase: range
    count: int


class PrompterView(QWidget):
    """Shows and plays a script; ``Prompter`` adds the keys and the mouse.

    The place follows from the time passed alone, never from the number of frames.
    """

    playing_changed = Signal(bool)
    word_changed = Signal(int)
    """The word now being said, from 0."""
    wpm_changed = Signal(int)
    font_px_changed = Signal(int)
    mirrored_changed = Signal(bool)
    finished = Signal()
    """The last word has been said; ``playing_changed(False)`` comes first."""

    def __init__(
        self,
        look: ThemeController,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] | None = None,
    ) -> None:
        """``clock`` tells seconds that only go forward; by default those of the machine."""
        super().__init__(parent)
        self.look = look
        self._clock = clock or _machine_clock()
        self._reader = Reader(SpokenScript(""), wpm=132)
        self._marks: tuple[Mark, ...] = ()
        self._font_px = 36
        self._mirrored = self._close = False
        self._counts_down = False
        self._word = 0
        self._lines: Lines | None = None
        self._sheet: Sheet | None = None
        self._shown: Frame | None = None
        self._ticks = QTimer(self)
        self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticks.setInterval(_FRAME_MS)
        self._ticks.timeout.connect(self._tick)
        look.changed.connect(self._forget_pictures)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Teleprompter")

    def set_script(self, text: str, marks: Sequence[Mark] = (), word: int = 0) -> None:
        """Show plain text from ``word`` on; the places of ``marks`` are characters of it.

        The script it already shows is left where it is.
        """
        # Of the same length, so that the ranges stay right.
        text = text.replace("\r\n", " \n").replace("\r", "\n").replace("\t", " ")
        if text == self._reader.script.text and tuple(marks) == self._marks:
            return
        self.pause()
        self._reader = Reader(SpokenScript(text), self._reader.wpm)
        self._marks = tuple(marks)
        self.setAccessibleDescription(text)
        self._forget_lines()
        if word:
            self._move_to(self._reader.script.starts_at(word), seconds=0.0)
        else:
            self._tell_word(0)

    @property
    def word(self) -> int:
        """The word being said, from 0."""
        return self._word

    @property
    def seconds(self) -> int:
        """How long the whole script takes at this pace."""
        return round(self._reader.script.beats * 60 / self.wpm)

    @property
    def font_px(self) -> int:
        """Size of the type in logical pixels."""
        return self._font_px

    def set_font_px(self, size: int) -> None:
        """Change the size of the type, within 28 to 72; the pace stays."""
        size = max(FONT_LEAST, min(FONT_MOST, size))
        if size != self._font_px:
            self._font_px = size
            self._forget_lines()
            self.font_px_changed.emit(size)

    def set_close(self, close: bool) -> None:
        """Let the lines stand closer to each other, where there is room for few."""
        if close != self._close:
            self._close = close
            self._forget_lines()

    @property
    def mirrored(self) -> bool:
        """Whether the picture is flipped from side to side."""
        return self._mirrored

    def set_mirrored(self, mirrored: bool) -> None:
        """Flip the picture from side to side, for a pane of glass before a camera."""
        if mirrored != self._mirrored:
            self._mirrored = mirrored
            self._forget_pictures()
            self.mirrored_changed.emit(mirrored)

    @property
    def is_playing(self) -> bool:
        """Whether it moves, or counts down to moving."""
        return self._reader.is_playing

    @property
    def wpm(self) -> int:
        """The pace in words a minute."""
        return self._reader.wpm

    def set_wpm(self, wpm: int) -> None:
        """Change the pace from here on, within 80 to 240 words a minute."""
        before = self.wpm
        self._reader.set_wpm(wpm, self._clock())
        if self.wpm != before:
            self.wpm_changed.emit(self.wpm)

    def set_counts_down(self, counts_down: bool) -> None:
        """Whether three, two, one comes before a start."""
        self._counts_down = counts_down

    def start(self) -> None:
        """Go on from here, or from the beginning when the end has been reached."""
        if self.is_playing or not self._reader.script.words:
            return
        self._text()
        self._reader.start(self._clock(), counting=self._counts_down)
        self._show_motion()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stop where it is."""
        if self.is_playing:
            self._reader.pause(self._clock())
            self.update()
            self.playing_changed.emit(False)

    def toggle(self) -> None:
        """Start or pause, as Space does."""
        if self.is_playing:
            self.pause()
        else:
            self.start()

    def go_to_word(self, word: int) -> None:
        """Glide to a word, from 0; a moving text moves on from there."""
        self._move_to(self._reader.script.starts_at(word))

    def top_at(self, now: float) -> float:
        """Where the text's upper edge belongs at a moment of the clock, in device pixels."""
        self._text()
        return (self._eye() - self._reader.height_at(now)) * self.devicePixelRatioF()

    def frame_at(self, now: float) -> Frame:
        """What is to be seen at a moment of the clock."""
        phrase = self._reader.script.phrase_of(self._reader.word_at(now))
        return Frame(round(self.top_at(now)), phrase, self._reader.count_at(now))

    def sizeHint(self) -> QSize:
        """Room for a script of a minute."""
        return QSize(680, 440)

    def minimumSizeHint(self) -> QSize:
        """Three lines at least."""
        return QSize(320, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show what belongs on screen at this very moment."""
        frame = self.frame_at(self._clock())
        self._shown = frame
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        self._pictures().paint(painter, frame.top, frame.phrase)
        painter.restore()
        if frame.count:
            paint_count(painter, QRectF(self.rect()), self.look.theme, frame.count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew; the place in the script stays at the eye line."""
        self._forget_lines()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody reads what cannot be seen."""
        self.pause()

    def event(self, event: QEvent) -> bool:
        """Paint anew when the window comes to a screen of another pixel ratio."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._forget_pictures()
        return super().event(event)

    def _move_to(self, beat: float, *, wait: float = 0.0, seconds: float = GLIDE_SECONDS) -> None:
        self._text()
        self._reader.move_to(beat, self._clock(), wait=wait, seconds=seconds)
        self._show_motion()

    def _word_now(self) -> int:
        return self._reader.word_at(self._clock())

    def _word_under(self, x: float, y: float) -> int | None:
        """The word at a point of the widget."""
        text = self._text()
        if self._mirrored:
            x = self.width() - x
        top = self._eye() - self._reader.height_at(self._clock())
        return text.word_at(x - self._left(), y - top)

    def _show_motion(self) -> None:
        self._tell_word(self._word_now())
        if not self._ticks.isActive():
            self._ticks.start()
        self.update()

    def _tick(self) -> None:
        now = self._clock()
        ended = self._reader.advance(now)
        self._tell_word(self._reader.word_at(now))
        frame = self.frame_at(now)
        if self._shown is None or frame.count != self._shown.count:
            self.update()
        elif frame != self._shown:
            # Beside the column nothing moves; a quarter of a wide screen need not be painted.
            beside = self._left() - OVERHANG
            self.update(beside, 0, self._column() + 2 * OVERHANG, self.height())
        else:
            # Nothing moved by a whole pixel: time to draw what will come into sight.
            self._pictures().warm(frame.top, frame.phrase)
        if ended:
            self.playing_changed.emit(False)
            self.finished.emit()
        if self._reader.is_still(now) and (frame == self._shown or not self.isVisible()):
            self._ticks.stop()

    def _tell_word(self, word: int) -> None:
        if word != self._word:
            self._word = word
            self.word_changed.emit(word)

    def _left(self) -> int:
        """Where the column begins: after the margin, or in the middle of a wide screen."""
        return max(self._margin(), (self.width() - self._column()) // 2)

    def _margin(self) -> int:
        """Room for the mark at the eye line."""
        return 18 + round(self._font_px * 1.05)

    def _column(self) -> int:
        room = self.width() - self._margin() - self._font_px
        return max(self._font_px, min(room, _COLUMN * self._font_px))

    def _eye(self) -> float:
        """The height of the eye line: near the top, where the most is left to look ahead."""
        line = self._text().line_height
        eye = min(1.5 * line, self.height() + (0.5 - _AHEAD) * line)
        return min(max(eye, _ABOVE * line), self.height() / 2)

    def _text(self) -> Lines:
        if self._lines is None:
            used = font(self._font_px)
            # Large type needs no help to be sharp, and unhinted it is spaced evenly.
            used.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            script = self._reader.script
            height = CLOSE if self._close else LINE_HEIGHT
            self._lines = Lines(script, self._marks, used, self._column(), height)
            self._reader.track = self._lines.track
        return self._lines

    def _pictures(self) -> Sheet:
        if self._sheet is None:
            ratio = self.devicePixelRatioF()
            self._sheet = Sheet(
                self._text(),
                self.look.theme,
                size=(QSizeF(self.size()) * ratio).toSize(),
                left=round(self._left() * ratio),
                eye=round(self._eye() * ratio),
                ratio=ratio,
                mirror=self._mirrored,
            )
        return self._sheet

    def _forget_lines(self) -> None:
        self._lines = None
        self._forget_pictures()

    def _forget_pictures(self) -> None:
        self._sheet = None
        self._shown = None
        self.update()


def _machine_clock() -> Callable[[], float]:
    timer = QElapsedTimer()
    timer.start()
    return lambda: timer.nsecsElapsed() / 1e9
