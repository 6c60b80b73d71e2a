"""The history of a contact as a line of dots with words beside them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.presenters.history_words import Entry
from ui.theme import Size, Space, Theme, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.icons import draw_icon
from ui.widgets.painting import draw_focus_ring, text_width
from ui.widgets.text import plain_tip, wrapped

_DOT = 5.0
_TEXT_LEFT = 24
_MOST_LINES, _MOST_SAID = 6, 40
_CHEVRON = 12
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_MOST_WIDTHS = 8


@dataclass(frozen=True, slots=True)
class _Layout:
    """The entries, each with its top, in a column of some width."""

    entries: list[tuple[float, list[_Line]]]
    height: float


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of an entry, ``top`` pixels below the entry's own top.

    ``opens`` the words that were said, or closes them.
    """

    text: str
    size: Size
    bold: bool
    tone: Tone | None
    top: float
    height: float
    opens: bool = False


class Timeline(QWidget):
    """Newest first.  Painted, for a contact may have hundreds of entries and shows in one frame.

    The words of a message are in the tooltip of its entry, and unfold below it: by a click, or by
    Enter or Space on the one that Up and Down have gone to.
    """

    looked_at = Signal(QRect)
    """The keyboard has gone to an entry there, or unfolded it."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: tuple[Entry, ...] = ()
        # A layout asks for several widths before it settles on one.
        self._laid_out: dict[int, _Layout] = {}
        self._open: set[int] = set()
        self._current = 0  # of the entries with words
        self._shows_focus = False
        self.setMouseTracking(True)
        # A fixed height would be that of the size hint, not the one for the width there is.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("History")

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        if tuple(entries) == self._entries:
            return
        self._entries = tuple(entries)
        self._open.clear()
        self._current = 0
        self._laid_out.clear()
        spoken = bool(self._with_words())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if spoken else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription("\n".join(_spoken(entry) for entry in entries[:20]))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all entries in a column of that width."""
        return round(self._lay_out(width).height)

    def sizeHint(self) -> QSize:
        """As tall as the entries are at the present width."""
        return QSize(220, self.heightForWidth(self.width() or 220))

    def minimumSizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(160, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entries that are in sight."""
        laid_out = self._lay_out(self.width())
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = event.rect()
        for place, (top, lines) in enumerate(laid_out.entries):
            last = place == len(laid_out.entries) - 1
            bottom = laid_out.height if last else laid_out.entries[place + 1][0]
            if bottom < clip.top() or top > clip.bottom():
                continue
            if not last:
                painter.setPen(QPen(theme.line, 2))
                painter.drawLine(QPointF(7, top + 16), QPointF(7, bottom + 4))
            painter.setPen(QPen(theme.promise, 2))
            painter.setBrush(theme.paper)
            painter.drawEllipse(QPointF(7, top + 10), _DOT, _DOT)
            for line in lines:
                painter.setFont(_font(line))
                painter.setPen(_colour(line, theme))
                room = QRectF(_TEXT_LEFT, top + line.top, self.width() - _TEXT_LEFT, line.height)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line.text)
                if line.opens:
                    self._paint_chevron(painter, room, line, place)

    def event(self, event: QEvent) -> bool:
        """Keep Space for itself, and tell the mouse what was said."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in _PRESSING and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                event.accept()
                return True
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos().y())
            said = "" if place is None or place in self._open else self._entries[place].said
            QToolTip.showText(event.globalPos(), plain_tip(said), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where there is something to unfold."""
        there = self._place_at(event.position().y())
        unfolds = there is not None and bool(self._entries[there].said)
        shape = Qt.CursorShape.PointingHandCursor if unfolds else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Unfold what was said, or fold it."""
        place = self._place_at(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._toggle(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go along the messages; Enter and Space unfold one."""
        spoken = self._with_words()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if spoken and event.key() in _PRESSING:
            self._toggle(spoken[self._current])
        elif spoken and 0 <= self._current + step < len(spoken) and step:
            self._current += step
            self._look_at(spoken[self._current])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which entry the keys are for."""
        self._shows_focus = True
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop showing it."""
        self._shows_focus = False
        self.update()

    def _paint_chevron(self, painter: QPainter, room: QRectF, line: _Line, place: int) -> None:
        theme, end = self._look.theme, room.left() + text_width(line.text, _font(line))
        at = QRectF(end + Space.XS, room.center().y() - _CHEVRON / 2, _CHEVRON, _CHEVRON)
        name = "chevron-down" if place in self._open else "chevron-right"
        draw_icon(painter, name, at, theme.muted)
        if self._shows_focus and place == self._with_words()[self._current]:
            ring = QRectF(room.left() - 5, room.top(), at.right() - room.left() + 9, room.height())
            draw_focus_ring(painter, ring, theme.focus, 6)

    def _with_words(self) -> list[int]:
        return [place for place, entry in enumerate(self._entries) if entry.said]

    def _place_at(self, y: float) -> int | None:
        """The entry at a height."""
        tops = [top for top, _ in self._lay_out(self.width()).entries]
        place = bisect_right(tops, y) - 1
        return place if place >= 0 else None

    def _toggle(self, place: int) -> None:
        if not self._entries[place].said:
            return
        self._open ^= {place}
        self._current = self._with_words().index(place)
        self._laid_out.clear()
        self.updateGeometry()
        self.update()
        # Once there is room for the words, which the layout makes when it comes to it.
        QTimer.singleShot(0, self, lambda: self._look_at(place))

    def _look_at(self, place: int) -> None:
        self.update()
        if place >= len(self._entries):
            return
        laid_out = self._lay_out(self.width())
        bottoms = [*(top for top, _ in laid_out.entries[1:]), laid_out.height]
        top = laid_out.entries[place][0]
        self.looked_at.emit(QRectF(0, top, self.width(), bottoms[place] - top).toAlignedRect())

    def _lay_out(self, width: int) -> _Layout:
        if width not in self._laid_out:
            if len(self._laid_out) >= _MOST_WIDTHS:
                self._laid_out.clear()
            entries = []
            top = 0.0
            for place, entry in enumerate(self._entries):
                lines = _lines(entry, max(80, width - _TEXT_LEFT), unfolded=place in self._open)
                entries.append((top, lines))
                top += lines[-1].top + lines[-1].height + Space.M
            self._laid_out[width] = _Layout(entries, max(0.0, top - Space.M))
        return self._laid_out[width]


def _lines(entry: Entry, width: float, *, unfolded: bool) -> list[_Line]:
    kept = {"kept": " ✓ kept", "late": " · late", "": ""}[entry.kept]
    promised = Tone.AMBER if entry.kept == "late" else Tone.PROMISE
    said = entry.said if unfolded else ""
    setting = _Setting(width)
    setting.add(entry.title, Tone.NEUTRAL, size=Size.BODY, bold=True)
    setting.add(entry.when)
    setting.add(f"{entry.promise}{kept}", promised)
    setting.add(entry.permission, Tone.PROMISE)
    setting.add(entry.note, Tone.NEUTRAL)
    setting.add(entry.script, opens=True)
    setting.add(said, Tone.NEUTRAL, most=_MOST_SAID)
    return setting.lines


class _Setting:
    """Sets the lines of one entry below each other."""

    def __init__(self, width: float) -> None:
        self.lines: list[_Line] = []
        self._width = width
        self._top = 0.0

    def add(
        self,
        text: str,
        tone: Tone | None = None,
        *,
        size: Size = Size.CAPTION,
        bold: bool = False,
        most: int = _MOST_LINES,
        opens: bool = False,
    ) -> None:
        """Add a text, in as many lines as it takes, if there is one."""
        used = font(size, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        metrics = QFontMetricsF(used)
        height = 20.0 if bold else metrics.height() + 2
        # What unfolds is one line, with a chevron after it.
        room = self._width - Space.XS - _CHEVRON if opens else self._width
        for piece in wrapped(text, metrics, room, 1 if opens else most):
            self.lines.append(_Line(piece, size, bold, tone, self._top, height, opens))
            self._top += height


def _font(line: _Line) -> QFont:
    return font(line.size, QFont.Weight.DemiBold if line.bold else QFont.Weight.Normal)


def _colour(line: _Line, theme: Theme) -> QColor:
    return theme.muted if line.tone is None else theme.tone(line.tone)[0]


def _spoken(entry: Entry) -> str:
    parts = (entry.title, entry.when, entry.promise, entry.kept, entry.permission, entry.note)
    said = f"{entry.script}: {entry.said}" if entry.said else ""
    return ", ".join(part for part in (*parts, said) if part)
