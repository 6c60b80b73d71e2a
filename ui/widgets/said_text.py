"""What was said, against the script; a click on a word, or Enter, asks to hear it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.presenters.said_words import CHIPS, Piece, SaidAs, read_out
from ui.theme import Size, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import draw_focus_ring
from ui.widgets.said_lines import SaidLines
from ui.widgets.script_waves import draw_wave
from ui.widgets.text import plain_tip

_EDGE = 5  # room beside the lines for a ring and a ground that are a little wider than the word
_ROUND = 5.0
_DOTS = (0.1, 2.4)  # a dot and the gap after it, in widths of the pen
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_MOVING = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class SaidText(QWidget):
    """The script's words: said plain, left out dotted, own words in a chip, traps above a wave.

    What she had not come to is pale.  The arrow keys go from piece to piece, Home and End to the
    first and last, Enter hears one.
    """

    hear_wanted = Signal(float, float)
    """She wants to hear this stretch of the take, seconds from its beginning to its end."""

    reached = Signal(QRect)
    """Where the piece stands that the keys or the sound have come to, in this widget."""

    def __init__(
        self, look: ThemeController, size: Size = Size.HEADING, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._font = font(size)
        self._pieces: tuple[Piece, ...] = ()
        self._may_hear = False
        self._lines: SaidLines | None = None
        self._heights: dict[int, int] = {}
        self._under: int | None = None
        self._here: int | None = None
        self._lit: int | None = None
        self._by_keys = False
        # As high as its width asks for; its hint, for another width, is no bound.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("What you said")
        look.changed.connect(self._set_again)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is shown."""
        return self._pieces

    @property
    def lit(self) -> int | None:
        """The place of the piece that sounds, in ``pieces``."""
        return self._lit

    @property
    def here(self) -> int | None:
        """The place of the piece the keys have come to, in ``pieces``."""
        return self._here

    def set_pieces(self, pieces: Sequence[Piece], *, may_hear: bool) -> None:
        """Show these; ``may_hear`` tells whether there is sound to them."""
        self._pieces, self._may_hear = tuple(pieces), may_hear
        self._under = self._here = self._lit = None
        self.setAccessibleDescription(read_out(self._pieces))
        self._heights.clear()
        self._set_again()

    def set_size(self, size: Size) -> None:
        """Set the words in letters of this size."""
        if self._font.pixelSize() != size:
            self._font = font(size)
            self._heights.clear()
            self._set_again()

    def light_word(self, word: int | None) -> None:
        """A word of the script sounds, by its place there; None: nothing does."""
        self._light(
            next((at for at, piece in enumerate(self._pieces) if piece.word == word), None)
            if word is not None
            else None
        )

    def light_at(self, seconds: float | None) -> None:
        """The take sounds at this place; None: it does not."""
        self._light(None if seconds is None else self._sounding(seconds))

    def rects(self, piece: int) -> list[QRectF]:
        """Where a piece stands, a rectangle for each line it is on."""
        return [rect.translated(_EDGE, 0) for rect in self._set_lines().rects(piece)]

    def heightForWidth(self, width: int) -> int:
        """All lines."""
        if width not in self._heights:
            self._heights[width] = SaidLines(self._pieces, self._font, width - 2 * _EDGE).height
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """A column that is easy to read."""
        return QSize(420, self.heightForWidth(420))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but a column."""
        return QSize(160, 0)

    def event(self, event: QEvent) -> bool:
        """Say more about the piece under the mouse; keep Enter from the page's shortcuts."""
        if isinstance(event, QHelpEvent):
            piece = self._piece_at(QPointF(event.pos()))
            tip = self._pieces[piece].tip if piece is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (*_PRESSING, *_MOVING)
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._set_again()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first piece, where she comes by the keys."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS and self._pieces:
            self._go(self._here or 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be heard."""
        self._hover(self._piece_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hear the piece under the mouse."""
        piece = self._piece_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and piece is not None:
            self._here, self._by_keys = piece, False
            self._hear(piece)
            if not self._hearable(piece) and self._may_hear and self._pieces[piece].tip:
                self._tell(piece)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another piece, or hear this one."""
        key, last = event.key(), len(self._pieces) - 1
        here = self._here if self._here is not None else 0
        if last < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _PRESSING:
            self._hear(here)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            onward = (key == Qt.Key.Key_Right) != self._set_lines().right_to_left[here]
            step = (1 if onward else -1) if self._here is not None else 0
            self._go(min(max(here + step, 0), last))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            near = self._set_lines().beside(here, 1 if key == Qt.Key.Key_Down else -1)
            self._go(here if near is None else near)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds, words, lines below them."""
        theme, lines = self._look.theme, self._set_lines()
        kinds = [piece.kind for piece in self._pieces]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_EDGE, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        for place in lines.places:
            if place.piece == self._lit:
                painter.setBrush(theme.accent_soft)
            elif kinds[place.piece] in CHIPS:
                painter.setBrush(theme.amber_soft)
            elif place.piece == self._under and self._hearable(place.piece):
                painter.setBrush(theme.pressed)
            else:
                continue
            own = kinds[place.piece] in CHIPS  # which brings room at its sides
            ground = place.rect.adjusted(0, -1, 0, 2) if own else _ground(place.rect)
            painter.drawRoundedRect(ground, _ROUND, _ROUND)
        painter.setPen(theme.ink)
        lines.draw(painter, QRectF(event.rect()).translated(-_EDGE, 0))
        dots = QPen(theme.stop, 2)
        dots.setCapStyle(Qt.PenCapStyle.RoundCap)
        dots.setDashPattern(_DOTS)
        painter.setPen(dots)
        for run in lines.runs(kinds, SaidAs.LEFT_OUT):
            below = run.bottom() + 1
            painter.drawLine(QPointF(run.left() + 1, below), QPointF(run.right() - 1, below))
        for run in lines.runs(kinds, SaidAs.TRAP):
            draw_wave(painter, run.adjusted(0, 0, 0, 3), theme.amber)
        if self.hasFocus() and self._by_keys and self._here is not None:
            for rect in lines.rects(self._here):
                draw_focus_ring(painter, _ground(rect), theme.focus, _ROUND)

    def _set_lines(self) -> SaidLines:
        if self._lines is None:
            width = self.width() - 2 * _EDGE
            self._lines = SaidLines(self._pieces, self._font, width, self._look.theme)
        return self._lines

    def _set_again(self) -> None:
        self._lines = None
        self.updateGeometry()
        self.update()

    def _sounding(self, seconds: float) -> int | None:
        return next(
            (
                at
                for at, piece in enumerate(self._pieces)
                if piece.start is not None
                and piece.end is not None
                and piece.start <= seconds < piece.end
            ),
            None,
        )

    def _light(self, piece: int | None) -> None:
        if piece == self._lit:
            return
        for changed in (self._lit, piece):
            if changed is not None:
                for rect in self.rects(changed):
                    self.update(_ground(rect).toAlignedRect())
        self._lit = piece
        if piece is not None:
            self._tell_reached(piece)

    def _hover(self, piece: int | None) -> None:
        if piece == self._under:
            return
        self._under = piece
        if piece is not None and self._hearable(piece):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        self.update()

    def _go(self, piece: int) -> None:
        if not self._pieces:
            return
        self._here, self._by_keys = piece, True
        self._tell_reached(piece)
        self.update()
        shown = self._pieces[piece]
        if shown.kind is SaidAs.TRAP:
            self._tell(piece)
        words = ". ".join(filter(None, (shown.text, shown.tip)))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _tell(self, piece: int) -> None:
        """Say more about a piece, right below it."""
        for rect in self.rects(piece)[:1]:
            below = self.mapToGlobal(rect.bottomLeft().toPoint())
            QToolTip.showText(below, plain_tip(self._pieces[piece].tip), self)

    def _hear(self, piece: int) -> None:
        span = self._pieces[piece].span
        if self._may_hear and span is not None:
            self.hear_wanted.emit(*span)
        self.update()

    def _hearable(self, piece: int) -> bool:
        return self._may_hear and self._pieces[piece].span is not None

    def _piece_at(self, point: QPointF) -> int | None:
        return self._set_lines().piece_at(point - QPointF(_EDGE, 0))

    def _tell_reached(self, piece: int) -> None:
        for rect in self.rects(piece)[:1]:
            self.reached.emit(_ground(rect).toAlignedRect())


def _ground(rect: QRectF) -> QRectF:
    """A little more than the word."""
    return rect.adjusted(-3, -1, 3, 2)
