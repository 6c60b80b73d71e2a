"""The prompter as it is used: with keys, wheel and mouse."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from ui.theme_controller import ThemeController
from ui.widgets.prompter_motion import FOLLOW_SECONDS, GLIDE_SECONDS, WPM_STEP
from ui.widgets.prompter_view import PrompterView
from ui.widgets.text import plain_tip

FONT_STEP = 4
_WAIT_AFTER_WHEEL = 0.6  # seconds the text stands still after the seller turned the wheel


class Prompter(PrompterView):
    """Its own keys, while it has the keyboard:

    Space start and pause · Up, Down pace · Page Up, Page Down sentence · Left, Right phrase ·
    Home, End · + and - size · M mirror · F11 full screen.

    A click goes to a word; the wheel or a drag moves the text, and a moving text goes on from
    there.  While a voice leads (``set_led``), Space asks to hold the text.
    """

    full_screen_wanted = Signal()
    """F11 was pressed; whoever holds the prompter decides what that means."""

    moved_by_hand = Signal(int)
    """The seller went to this word with a key, the wheel or the mouse; a voice never emits it."""

    hold_wanted = Signal()
    """Space, while a voice leads."""

    def __init__(
        self,
        look: ThemeController,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(look, parent, clock=clock)
        self._grip: tuple[float, float] | None = None  # where pressed, and the height there
        self._dragging = False
        self._shows_focus = False
        self._led = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_led(self, led: bool) -> None:
        """Whether a voice leads, rather than the clock and Space."""
        self._led = led

    def set_counts_down(self, counts_down: bool) -> None:
        """Whether three, two, one comes before a start; never while a voice leads."""
        super().set_counts_down(counts_down and not self._led)

    def toggle(self) -> None:
        """Start or pause, as Space does; while a voice leads, ask to hold the text."""
        if self._led:
            self.hold_wanted.emit()
        else:
            super().toggle()

    def follow(self, word: int) -> None:
        """Glide to the word a listener has just heard, unless the text is under her hand.

        Unlike ``go_to_word`` it ends a run.
        """
        if self._grip is None:
            self.pause()
            self._move_to(self._reader.script.starts_at(word), seconds=FOLLOW_SECONDS)

    def larger(self) -> None:
        """One step larger type."""
        self.set_font_px(self.font_px + FONT_STEP)

    def smaller(self) -> None:
        """One step smaller type."""
        self.set_font_px(self.font_px - FONT_STEP)

    def faster(self) -> None:
        """One step more words a minute."""
        self.set_wpm(self.wpm + WPM_STEP)

    def slower(self) -> None:
        """One step fewer words a minute."""
        self.set_wpm(self.wpm - WPM_STEP)

    def go_to(self, offset: int) -> None:
        """Glide to the word at a character of the text."""
        self.go_to_word(self._reader.script.word_from(offset))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the focus ring for those who came by keyboard."""
        super().paintEvent(event)
        if self._shows_focus:
            painter = QPainter(self)
            colour, wide, high = self.look.theme.focus, self.width(), self.height()
            painter.fillRect(0, 0, wide, 2, colour)
            painter.fillRect(0, high - 2, wide, 2, colour)
            painter.fillRect(0, 0, 2, high, colour)
            painter.fillRect(wide - 2, 0, 2, high, colour)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring to those who came by keyboard."""
        self._shows_focus = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        self._shows_focus = False
        self.update()

    def event(self, event: QEvent) -> bool:
        """Claim its own keys before a shortcut of the page takes them; explain what is marked."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self._tip_under(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._action(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means here, or leave it to the page."""
        action = self._action(event)
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move the text by hand; a moving text waits a moment and goes on from there."""
        pixels = event.pixelDelta().y()
        distance = pixels or event.angleDelta().y() / 120 * self._text().line_height
        now = self._clock()
        height = self._reader.track.height_at(self._reader.beat_at(now)) - distance
        beat = self._reader.track.beat_at(height)
        self._move_to(beat, wait=_WAIT_AFTER_WHEEL, seconds=0.0 if pixels else GLIDE_SECONDS)
        self.moved_by_hand.emit(self.word)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._text()
            self._grip = event.position().y(), self._reader.height_at(self._clock())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hold the text under the hand."""
        if self._grip is None:
            return
        pressed, height = self._grip
        distance = event.position().y() - pressed
        if not self._dragging and abs(distance) < QApplication.startDragDistance():
            return
        self._dragging = True
        beat = self._reader.track.beat_at(height - distance)
        self._move_to(beat, wait=inf, seconds=0.0)
        self.moved_by_hand.emit(self.word)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the text go on from where it was dragged, or from the word clicked on."""
        if self._grip is None:
            return
        if self._dragging:
            self._move_to(self._reader.beat_at(self._clock()), seconds=0.0)
        else:
            word = self._word_under(event.position().x(), event.position().y())
            if word is not None:
                self._go_by_hand(word)
        self._grip = None
        self._dragging = False

    def _tip_under(self, x: float, y: float) -> str:
        """What there is to explain about the words at a point of the widget."""
        at = self._word_under(x, y)
        if at is None:
            return ""
        word = self._reader.script.words[at]
        tips = (mark.tip for mark in self._marks if mark.start < word.end and mark.end > word.start)
        return next(filter(None, tips), "")

    def _go_by_hand(self, word: int) -> None:
        self.go_to_word(word)
        self.moved_by_hand.emit(self.word)

    def _action(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        ):
            return None
        script = self._reader.script
        match event.key():
            case Qt.Key.Key_Space:
                return self.toggle
            case Qt.Key.Key_Up:
                return self.faster
            case Qt.Key.Key_Down:
                return self.slower
            case Qt.Key.Key_PageUp:
                return lambda: self._go_by_hand(script.sentence_before(self._word_now()))
            case Qt.Key.Key_PageDown:
                return lambda: self._go_by_hand(script.sentence_after(self._word_now()))
            case Qt.Key.Key_Left:
                return lambda: self._go_by_hand(script.phrase_before(self._word_now()))
            case Qt.Key.Key_Right:
                return lambda: self._go_by_hand(script.phrase_after(self._word_now()))
            case Qt.Key.Key_Home:
                return lambda: self._go_by_hand(0)
            case Qt.Key.Key_End:
                return lambda: self._go_by_hand(len(script.words))
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                return self.larger
            case Qt.Key.Key_Minus:
                return self.smaller
            case Qt.Key.Key_M:
                return lambda: self.set_mirrored(not self.mirrored)
            case Qt.Key.Key_F11:
                return self.full_screen_wanted.emit
            case _:
                return None
