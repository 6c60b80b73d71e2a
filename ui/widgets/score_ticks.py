"""The points of the method as they were said, one below the other, and what to say about them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.score import Tick
from ui.theme import RADIUS, Size, Space, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.card import Rule
from ui.widgets.icons import draw_icon
from ui.widgets.text import PlainLabel

_ROUND, _ICON = 22, 14


class TickList(QWidget):
    """A line for each point: a tick where it was kept, a mark to look at where it was not.

    One that she had not come to has an empty round.
    """

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: list[_Line] = []
        self._low = False
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def minimumSizeHint(self) -> QSize:
        """As high as the width asks for, which a hint cannot know."""
        return QSize(120, 0)

    @property
    def said(self) -> list[str]:
        """What each line says, as it is read out."""
        return [line.accessibleName() for line in self._lines if not line.isHidden()]

    def show_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these points."""
        while len(self._lines) < len(ticks):
            line = _Line(self._look, first=not self._lines)
            line.set_low(self._low)
            self._lines.append(line)
            self._box.addWidget(line)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(ticks))
            if place < len(ticks):
                line.show_tick(ticks[place])

    def set_low(self, low: bool) -> None:
        """Less air between the lines where there is little room."""
        self._low = low
        for line in self._lines:
            line.set_low(low)


class PraiseBox(QWidget):
    """A warm sentence or two on a ground of their own."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label = PlainLabel(size=Size.SMALL, tone=Tone.PROMISE, wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        box.addWidget(self._label)

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Say this; nothing takes the box away."""
        self._label.setText(text)
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.promise_soft)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)


class _Line(QWidget):
    """A round mark and the words beside it, below a fine line."""

    def __init__(self, look: ThemeController, *, first: bool) -> None:
        super().__init__()
        self._look = look
        self._kept, self._ahead = True, False
        self._words = PlainLabel(size=Size.SMALL, wrap=True)
        self._words.setMinimumHeight(_ROUND)
        inside = self._inside = QVBoxLayout()
        self.set_low(False)
        inside.addWidget(self._words)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        if not first:
            box.addWidget(Rule())
        box.addLayout(inside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_low(self, low: bool) -> None:
        ends = Space.XS if low else Space.S
        self._inside.setContentsMargins(_ROUND + Space.M, ends, 0, ends)

    def show_tick(self, tick: Tick) -> None:
        self._kept, self._ahead = tick.kept, bool(tick.ahead)
        self._words.setText(tick.words)
        spoken = "Kept" if tick.kept else "Open" if tick.ahead else "To look at"
        self.setAccessibleName(f"{spoken}: {tick.words}")
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        words, surface = theme.tone(Tone.PROMISE if self._kept else Tone.AMBER)
        if self._ahead:
            words, surface = theme.muted, theme.line
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(surface)
        area = QRectF(0, self._words.geometry().top(), _ROUND, _ROUND)
        painter.drawEllipse(area)
        if self._kept:
            inset = (_ROUND - _ICON) / 2
            draw_icon(painter, "check", area.adjusted(inset, inset, -inset, -inset), words)
        elif not self._ahead:
            painter.setPen(words)
            painter.setFont(font(Size.SMALL, QFont.Weight.Bold))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "!")
