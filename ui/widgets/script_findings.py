"""What there is to say about a script, one below the other, each with what to say instead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.presenters.script_check import Hint
from ui.theme import RADIUS, Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.icons import draw_icon
from ui.widgets.script_hint import HINT_TONE, offer
from ui.widgets.text import PlainLabel

_ICON = 18


class FindingsList(QWidget):
    """One row for each hint, in reading order; one warm line when there is none."""

    used = Signal(object)
    """The ``Hint`` whose suggestion she wants."""

    pointed = Signal(object)
    """The ``Hint`` she clicked on, to see its words."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[_Row] = []
        self._count = PlainLabel(size=Size.CAPTION, muted=True)
        self._praise = _Praise(look)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.S)
        self._box.addWidget(self._count)
        self._box.addWidget(self._praise)

    @property
    def said(self) -> list[str]:
        """What each row says, as it is read out; the warm line where there are none."""
        rows = [row.accessibleName() for row in self._rows if not row.isHidden()]
        return rows or [self._praise.text]

    def show_hints(self, hints: Sequence[Hint], praise: str, *, may_use: bool) -> None:
        """Show these; ``praise`` is what to say when there are none."""
        while len(self._rows) < len(hints):
            row = _Row(self._look, self)
            row.used.connect(self.used)
            row.pointed.connect(self.pointed)
            self._rows.append(row)
            self._box.addWidget(row)
        for place, row in enumerate(self._rows):
            if place < len(hints):
                row.set_hint(hints[place], may_use=may_use)
            row.setVisible(place < len(hints))
        self._count.setText(
            "One thing to look at" if len(hints) == 1 else f"{len(hints)} things to look at"
        )
        self._count.setVisible(bool(hints))
        self._praise.set_text(praise)
        self._praise.setVisible(not hints)

    def wait(self) -> None:
        """Say nothing while the words are looked through for the first time."""
        self.show_hints((), "", may_use=False)
        self._praise.hide()

    def mark(self, hint: Hint | None) -> None:
        """Show which hint the caret is at."""
        for row in self._rows:
            row.set_current(hint is not None and row.hint == hint)


class _Row(QWidget):
    """Name, reason and suggestion of one hint; a click goes to its words."""

    used = Signal(object)
    pointed = Signal(object)

    def __init__(self, look: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.hint: Hint | None = None
        self._current = False
        self._name = PlainLabel(size=Size.BODY, weight=QFont.Weight.DemiBold, wrap=True)
        self._why = PlainLabel(size=Size.SMALL, wrap=True)
        self._instead = PlainLabel(size=Size.SMALL, tone=Tone.PROMISE, wrap=True)
        self._use = Button(look, "Use this")
        self._use.clicked.connect(lambda: self.used.emit(self.hint))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout()
        row.addWidget(self._use)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(Space.M + _ICON + Space.S, Space.M, Space.M, Space.M)
        box.setSpacing(Space.XS + 2)
        for label in (self._name, self._why, self._instead):
            box.addWidget(label)
        box.addLayout(row)

    def set_hint(self, hint: Hint, *, may_use: bool) -> None:
        instead, action = offer(hint)
        self._use.setText(action or "Use this")
        self._use.setVisible(bool(action) and may_use)
        if hint == self.hint:
            return
        self.hint = hint
        self._name.setText(hint.name)
        self._name.set_tone(HINT_TONE)
        self._why.setText(hint.why)
        self._instead.setText(instead)
        self._instead.setVisible(bool(instead))
        self._use.setAccessibleDescription(f"{hint.name}: {instead}")
        self.setAccessibleName(f"{hint.name}. {hint.why} {instead}".strip())
        self.update()

    def set_current(self, current: bool) -> None:
        if current != self._current:
            self._current = current
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.pointed.emit(self.hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hint is None:
            return
        theme = self._look.theme
        words, surface = theme.tone(HINT_TONE)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(words if self._current else theme.line)
        painter.setBrush(surface if self._current else theme.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        draw_icon(painter, "alert", QRectF(Space.M, Space.M, _ICON, _ICON), words)


class _Praise(QWidget):
    """The warm line."""

    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self._look = look
        self._label = PlainLabel(size=Size.SMALL, tone=Tone.PROMISE, wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(Space.M + _ICON + Space.S, Space.M, Space.M, Space.M)
        box.addWidget(self._label)

    @property
    def text(self) -> str:
        return self._label.text()

    def set_text(self, text: str) -> None:
        self._label.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.promise_soft)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        draw_icon(painter, "check", QRectF(Space.M, Space.M, _ICON, _ICON), theme.promise)
