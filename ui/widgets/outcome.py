"""The button of an outcome: its key, its name, and what will come of it before it is pressed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import RADIUS, Size, Space, Theme, font
from ui.theme_controller import ThemeController
from ui.widgets.button import PaintedButton
from ui.widgets.painting import draw_focus_ring, draw_key_cap, key_cap_size
from ui.widgets.text import plain_tip, wrapped

PENDING = "…"
_ARROW = "→ "
_SIDE_BY_SIDE = 140  # narrower than this, the key stands above the words


class OutcomeKind(StrEnum):
    """The easy one, the others, and the one that ends it."""

    MAIN = "main"
    NORMAL = "normal"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class OutcomeChoice:
    """What never changes about an outcome's button.  ``short`` is its name where room is scarce."""

    key: str
    title: str
    short: str
    kind: OutcomeKind = OutcomeKind.NORMAL


@dataclass(frozen=True, slots=True)
class Consequence:
    """What pressing the button will lead to, such as "Thursday morning".

    ``promise`` marks a date that the script says aloud: it is then written in the colour the
    script underlines it with.  ``short`` is for where room is scarce.
    """

    text: str
    short: str = ""
    promise: bool = False


class OutcomeButton(PaintedButton):
    """Key cap, title and consequence; a consequence of None is still being worked out."""

    def __init__(
        self, look: ThemeController, choice: OutcomeChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, choice.title, parent)
        self._choice = choice
        self._consequence: Consequence | None = None
        self._folded = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    def set_consequence(self, consequence: Consequence | None) -> None:
        """Say what will come of it; None while that is being worked out."""
        if consequence != self._consequence:
            self._consequence = consequence
            self._describe()
            self.update()

    def set_folded(self, folded: bool) -> None:
        """Use the short name and the lower height of the bar that is folded into one row."""
        self._folded = folded
        self._describe()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for most titles on two lines."""
        if self._folded:
            return QSize(112, 88)
        return QSize(160, 80)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for seven side by side in a small window."""
        return QSize(78, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface, then the key beside or above the words."""
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        self._draw_surface(painter, area, theme)
        words = self._word_colour(theme)
        cap = key_cap_size(self._choice.key)
        if area.width() < _SIDE_BY_SIDE:
            inside = area.adjusted(9, 8, -5, -6)
            draw_key_cap(painter, inside.topLeft(), self._choice.key, words)
            self._draw_words(painter, inside.adjusted(0, cap.height() + 3, 0, 0), theme, False)
        else:
            inside = area.adjusted(Space.M, 6, -Space.S, -6)
            at = QPointF(inside.left(), inside.center().y() - cap.height() / 2)
            draw_key_cap(painter, at, self._choice.key, words)
            self._draw_words(painter, inside.adjusted(cap.width() + 10, 0, 0, 0), theme, True)
        if self.hasFocus():
            main = self._choice.kind is OutcomeKind.MAIN
            draw_focus_ring(painter, area, theme.ink if main else theme.focus, RADIUS + 2)

    def _describe(self) -> None:
        then = self._consequence.text if self._consequence else "working out what follows"
        self.setAccessibleName(f"{self._choice.title}, then: {then}")
        self.setAccessibleDescription(f"Key {self._choice.key}")
        self.setToolTip(plain_tip(f"{self._choice.title} → {then}") if self._folded else "")

    def _draw_surface(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        if self._choice.kind is OutcomeKind.MAIN and self.isEnabled():
            fill = theme.accent_hover if self.underMouse() else theme.accent
            edge = fill = theme.accent_pressed if self.isDown() else fill
        else:
            fill = theme.hover if self.underMouse() and self.isEnabled() else theme.card
            fill = theme.pressed if self.isDown() else fill
            edge = theme.line
        painter.setPen(QPen(edge, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS + 2, RADIUS + 2)

    def _word_colour(self, theme: Theme) -> QColor:
        if not self.isEnabled():
            return theme.muted
        match self._choice.kind:
            case OutcomeKind.MAIN:
                return theme.on_accent
            case OutcomeKind.NORMAL:
                return theme.ink
            case OutcomeKind.STOP:
                return theme.stop
            case _:
                assert_never(self._choice.kind)

    def _draw_words(self, painter: QPainter, area: QRectF, theme: Theme, centred: bool) -> None:
        """Title and consequence as one block, in the vertical middle or from the top."""
        main = self._choice.kind is OutcomeKind.MAIN
        roomy = main and area.width() > 96
        title_font = font(
            Size.HEADING if roomy and not self._folded else Size.LEAD if roomy else Size.SMALL,
            QFont.Weight.DemiBold,
        )
        small = font(Size.SMALL if roomy else Size.CAPTION)
        title_metrics, small_metrics = QFontMetricsF(title_font), QFontMetricsF(small)
        name = self._choice.short if self._folded else self._choice.title
        title = wrapped(name, title_metrics, area.width(), 2)
        room = area.height() - len(title) * title_metrics.height()
        most = max(1, min(2, int(room / small_metrics.height())))
        then_width = area.width() - (14 if main else 0)
        then = wrapped(self._then(small_metrics, then_width), small_metrics, then_width, most)
        gap = 7.0 if main else 1.0
        height = len(title) * title_metrics.height() + gap + len(then) * small_metrics.height()
        top = area.top() + (max(0.0, (area.height() - height) / 2) if centred else 0)

        painter.setFont(title_font)
        painter.setPen(self._word_colour(theme))
        for line in title:
            painter.drawText(QPointF(area.left(), top + title_metrics.ascent()), line)
            top += title_metrics.height()
        painter.setFont(small)
        top += gap
        painter.setPen(self._then_colour(theme))
        if main and self.isEnabled() and self._consequence and self._consequence.promise:
            self._draw_promise_surface(painter, QPointF(area.left(), top), then, small_metrics)
            painter.setPen(theme.promise)
            area = area.adjusted(7, 0, 0, 0)
        for line in then:
            painter.drawText(QPointF(area.left(), top + small_metrics.ascent()), line)
            top += small_metrics.height()

    def _draw_promise_surface(
        self, painter: QPainter, at: QPointF, lines: list[str], metrics: QFontMetricsF
    ) -> None:
        """The promise keeps its own colour even on the accent."""
        width = max(metrics.horizontalAdvance(line) for line in lines) + 14
        surface = QRectF(at.x(), at.y() - 2, width, len(lines) * metrics.height() + 4)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.theme.promise_soft)
        painter.drawRoundedRect(surface, 6, 6)
        painter.restore()

    def _then(self, metrics: QFontMetricsF, width: float) -> str:
        if self._consequence is None:
            return f"{_ARROW}{PENDING}"
        text = (self._folded and self._consequence.short) or self._consequence.text
        # Where a word just fits without the arrow, the word is worth more.
        widest = max(metrics.horizontalAdvance(word) for word in text.split() or [""])
        fits = metrics.horizontalAdvance(_ARROW) + widest <= width
        return f"{_ARROW}{text}" if fits else text

    def _then_colour(self, theme: Theme) -> QColor:
        if not self.isEnabled():
            return theme.muted
        match self._choice.kind:
            case OutcomeKind.MAIN:
                return theme.on_accent
            case OutcomeKind.STOP:
                return theme.stop
            case OutcomeKind.NORMAL:
                promise = self._consequence is not None and self._consequence.promise
                return theme.promise if promise else theme.muted
            case _:
                assert_never(self._choice.kind)
