"""The history of a contact as a line of dots with words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.presenters.history_words import Entry
from ui.theme import Size, Space, Theme, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.text import wrapped

_DOT = 5.0
_TEXT_LEFT = 24
_MOST_LINES = 6
_MOST_WIDTHS = 8


@dataclass(frozen=True, slots=True)
class _Layout:
    """The entries, each with its top, in a column of some width."""

    entries: list[tuple[float, list[_Line]]]
    height: float


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of an entry, ``top`` pixels below the entry's own top."""

    text: str
    size: Size
    bold: bool
    tone: Tone | None
    top: float
    height: float


class Timeline(QWidget):
    """Newest first.  Painted, for a contact may have hundreds of entries and shows in one frame."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: tuple[Entry, ...] = ()
        # A layout asks for several widths before it settles on one.
        self._laid_out: dict[int, _Layout] = {}
        # A fixed height would be that of the size hint, not the one for the width there is.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("History")

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        self._entries = tuple(entries)
        self._laid_out.clear()
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

    def _lay_out(self, width: int) -> _Layout:
        if width not in self._laid_out:
            if len(self._laid_out) >= _MOST_WIDTHS:
                self._laid_out.clear()
            entries = []
            top = 0.0
            for entry in self._entries:
                lines = _lines(entry, max(80, width - _TEXT_LEFT))
                entries.append((top, lines))
                top += lines[-1].top + lines[-1].height + Space.M
            self._laid_out[width] = _Layout(entries, max(0.0, top - Space.M))
        return self._laid_out[width]


def _lines(entry: Entry, width: float) -> list[_Line]:
    kept = {"kept": " ✓ kept", "late": " · late", "": ""}[entry.kept]
    promised = Tone.AMBER if entry.kept == "late" else Tone.PROMISE
    parts = [
        (entry.title, Size.BODY, True, Tone.NEUTRAL),
        (entry.when, Size.CAPTION, False, None),
        (f"{entry.promise}{kept}", Size.CAPTION, False, promised),
        (entry.permission, Size.CAPTION, False, Tone.PROMISE),
        (entry.note, Size.CAPTION, False, Tone.NEUTRAL),
    ]
    lines: list[_Line] = []
    top = 0.0
    for text, size, bold, tone in parts:
        if not text:
            continue
        used = font(size, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        metrics = QFontMetricsF(used)
        height = 20.0 if bold else metrics.height() + 2
        for piece in wrapped(text, metrics, width, _MOST_LINES):
            lines.append(_Line(piece, size, bold, tone, top, height))
            top += height
    return lines


def _font(line: _Line) -> QFont:
    return font(line.size, QFont.Weight.DemiBold if line.bold else QFont.Weight.Normal)


def _colour(line: _Line, theme: Theme) -> QColor:
    return theme.muted if line.tone is None else theme.tone(line.tone)[0]


def _spoken(entry: Entry) -> str:
    parts = (entry.title, entry.when, entry.promise, entry.kept, entry.permission, entry.note)
    return ", ".join(part for part in parts if part)
