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
from ui.widgets.text import set_tip, wrapped

PENDING = "…"
_ARROW = "→ "
_PROMISE_SIDE, _SMALL_PROMISE_SIDE = 7, 4
_ENTER, _SMALL_ENTER = "Enter", "↵"
_SMALL_WIDTH, _SMALL_HEIGHT, _SMALL_GAP = 84, 40, 2.0
SIDE_BY_SIDE = 140
"""A button narrower than this has its key above its words and wants to be tall."""
_MAIN_WORDED, _WORDED = 220, 158  # width from which the long words fit beside the key
_FILLED = 0.8  # of the lines, by words that break into them uncut


class OutcomeKind(StrEnum):
    """The easy one, the others, and the one that ends it."""

    MAIN = "main"
    NORMAL = "normal"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class OutcomeChoice:
    """What never changes of an outcome's button.  ``short`` is its name where room is scarce."""

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
        self._tall = self._small = False
        self._accented = choice.kind is OutcomeKind.MAIN
        self._offered = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    def set_consequence(self, consequence: Consequence | None) -> None:
        """Say what will come of it; None while that is being worked out."""
        if consequence != self._consequence:
            self._consequence = consequence
            self._describe()
            self.update()

    @property
    def accented(self) -> bool:
        """Whether it is the one that stands out."""
        return self._accented

    def set_accented(self, accented: bool) -> None:
        """Stand out, as the likeliest of all, or leave that to another one."""
        if accented != self._accented:
            self._accented = accented
            self.update()

    def set_offered(self, offered: bool) -> None:
        """Show Enter in place of its key: it is what has happened, as far as can be told."""
        if offered != self._offered:
            self._offered = offered
            self._describe()
            self.update()

    def set_shape(self, *, folded: bool, tall: bool, small: bool = False) -> None:
        """Use the short name when the bar is folded; be taller where the words need more lines.

        A ``small`` one says its key and its short name; only the main one says what follows.
        """
        self._folded = folded or small
        self._tall = tall
        self._small = small
        self._describe()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a title and a consequence of two lines each."""
        if self._small:
            return QSize(_SMALL_WIDTH, _SMALL_HEIGHT)
        if self._folded:
            return QSize(112, 88)
        return QSize(160, 98 if self._tall else 80)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for seven side by side in a small window."""
        return QSize(_SMALL_WIDTH if self._small else 78, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface, then the key beside or above the words."""
        theme = self.look.theme
        painter, area = QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_surface(painter, area, theme)
        if self._small:
            self._draw_small(painter, area.adjusted(6, 1, -1, -1))
        elif area.width() < SIDE_BY_SIDE:
            side = 9 if area.width() > 96 else 7
            self._draw_stacked(painter, area.adjusted(side, 8, 4 - side, -6))
        else:
            self._draw_beside(painter, area.adjusted(Space.M, 6, -Space.S, -6))
        if self.hasFocus():
            ring = theme.ink if self._accented else theme.focus
            draw_focus_ring(painter, area, ring, RADIUS + 2)

    def _describe(self) -> None:
        then = self._consequence.text if self._consequence else "working out what follows"
        self.setAccessibleName(f"{self._choice.title}, then: {then}")
        self.setAccessibleDescription(f"Key {_ENTER if self._offered else self._choice.key}")
        set_tip(self, f"{self._choice.title} → {then}" if self._folded else "")

    def _draw_surface(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        if self._accented and self.isEnabled():
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
        if self._accented:
            return theme.on_accent
        match self._choice.kind:
            case OutcomeKind.MAIN | OutcomeKind.NORMAL:
                return theme.ink
            case OutcomeKind.STOP:
                return theme.stop
            case _:
                assert_never(self._choice.kind)

    def _draw_beside(self, painter: QPainter, area: QRectF) -> None:
        """The key on the left, the words beside it, all in the vertical middle."""
        key = key_cap_size(self._cap)
        middle = area.center().y()
        at = QPointF(area.left(), middle - key.height() / 2)
        draw_key_cap(painter, at, self._cap, self._word_colour(self.look.theme))
        area.setLeft(area.left() + key.width() + 10)
        roomy = self._is_main and not self._folded
        title_font = font(
            Size.HEADING if roomy else Size.LEAD if self._is_main else Size.SMALL,
            QFont.Weight.DemiBold,
        )
        small = font(Size.SMALL if self._is_main else Size.CAPTION)
        title = self._title(title_font, area.width())
        then = self._then(small, area, len(title) * QFontMetricsF(title_font).height())
        height = len(title) * QFontMetricsF(title_font).height() + self._gap
        height += len(then) * QFontMetricsF(small).height()
        area.setTop(max(area.top(), middle - height / 2))
        area.setTop(self._draw_title(painter, area, title, title_font))
        self._draw_then(painter, area, then, small)

    def _draw_stacked(self, painter: QPainter, area: QRectF) -> None:
        """The key in the corner, the words below it; the main title stands beside its key."""
        key = key_cap_size(self._cap)
        draw_key_cap(painter, area.topLeft(), self._cap, self._word_colour(self.look.theme))
        bold = font(Size.SMALL, QFont.Weight.DemiBold)
        small = font(Size.CAPTION)
        metrics = QFontMetricsF(bold)
        title = self._title(bold, area.width())
        beside = area.adjusted(key.width() + Space.S, (key.height() - metrics.height()) / 2, 0, 0)
        if self._is_main and metrics.horizontalAdvance(self._name) <= beside.width():
            self._draw_title(painter, beside, [self._name], bold)
            area.setTop(area.top() + key.height() + self._gap)
            then = self._then(small, area, 0)
        else:
            area.setTop(area.top() + key.height() + 3)
            then = self._then(small, area, len(title) * metrics.height())
            area.setTop(self._draw_title(painter, area, title, bold))
        self._draw_then(painter, area, then, small)

    def _draw_small(self, painter: QPainter, area: QRectF) -> None:
        """The key on the left, beside it the name in small type, or the name and what follows."""
        key = key_cap_size(self._cap)
        middle = area.center().y()
        colour = self._word_colour(self.look.theme)
        draw_key_cap(painter, QPointF(area.left(), middle - key.height() / 2), self._cap, colour)
        area.setLeft(area.left() + key.width() + (Space.S if self._is_main else 3))
        used, small = self._small_font, font(Size.CAPTION)
        title = self._small_title(area.width())
        then = self._small_then(small, area.width()) if self._is_main else []
        height = len(title) * QFontMetricsF(used).height() + len(then) * (
            QFontMetricsF(small).height() + _SMALL_GAP
        )
        painter.setPen(colour)
        area.setTop(_draw_lines(painter, QPointF(area.left(), middle - height / 2), title, used))
        area.setTop(area.top() + _SMALL_GAP)
        self._draw_then(painter, area, then, small)

    def _small_title(self, width: float) -> list[str]:
        most = 1 if self._is_main else 2  # the main one says below its name what follows
        return wrapped(self._name, QFontMetricsF(self._small_font), width, most)

    def _small_then(self, used: QFont, width: float) -> list[str]:
        """What follows, in one line: a whole date is worth more than its arrow."""
        metrics, room = QFontMetricsF(used), width - 2 * self._promise_side
        if self._consequence is None:
            return [f"{_ARROW}{PENDING}"]
        text = self._consequence.short or self._consequence.text
        arrowed = f"{_ARROW}{text}"
        return wrapped(
            arrowed if metrics.horizontalAdvance(arrowed) <= room else text, metrics, room, 1
        )

    @property
    def _promise_side(self) -> int:
        return _SMALL_PROMISE_SIDE if self._small else _PROMISE_SIDE

    @property
    def _small_font(self) -> QFont:
        bold = QFont.Weight.DemiBold if self._is_main else QFont.Weight.Normal
        return font(Size.SMALL if self._is_main else Size.CAPTION, bold)

    @property
    def _cap(self) -> str:
        enter = _SMALL_ENTER if self._small else _ENTER
        return enter if self._offered else self._choice.key

    @property
    def _is_main(self) -> bool:
        return self._choice.kind is OutcomeKind.MAIN

    @property
    def _name(self) -> str:
        return self._choice.short if self._is_brief else self._choice.title

    @property
    def _is_brief(self) -> bool:
        """Whether the short words are used, because the room beside the key is scarce."""
        least = _MAIN_WORDED if self._is_main else _WORDED
        return self._folded and (self._small or self.width() < least)

    @property
    def _gap(self) -> float:
        """Between title and consequence; the promise's own surface needs some air."""
        return 7.0 if self._is_main else 1.0

    def _title(self, used: QFont, width: float) -> list[str]:
        return wrapped(self._name, QFontMetricsF(used), width, 2)

    def _then(self, used: QFont, area: QRectF, title_height: float) -> list[str]:
        """The consequence in the lines that are left below a title."""
        metrics = QFontMetricsF(used)
        width = area.width() - (2 * _PROMISE_SIDE if self._is_main else 0)
        room = area.height() - title_height - self._gap
        most = max(1, min(2, int(room / metrics.height())))
        if self._consequence is None:
            return [f"{_ARROW}{PENDING}"]
        text, short = self._consequence.text, self._consequence.short
        long = metrics.horizontalAdvance(text) > _FILLED * most * width
        text = (self._folded and (self._is_brief or long) and short) or text
        # Where a word just fits without the arrow, the word is worth more.
        widest = max(metrics.horizontalAdvance(word) for word in text.split() or [""])
        fits = metrics.horizontalAdvance(_ARROW) + widest <= width
        return wrapped(f"{_ARROW}{text}" if fits else text, metrics, width, most)

    def _draw_title(self, painter: QPainter, area: QRectF, title: list[str], used: QFont) -> float:
        """Draw the title from the top of ``area``; where the consequence begins."""
        painter.setPen(self._word_colour(self.look.theme))
        return _draw_lines(painter, area.topLeft(), title, used) + self._gap

    def _draw_then(self, painter: QPainter, area: QRectF, then: list[str], used: QFont) -> None:
        theme = self.look.theme
        at = area.topLeft()
        painter.setPen(self._then_colour(theme))
        promise = self._consequence is not None and self._consequence.promise
        if self._is_main and self.isEnabled() and promise:
            self._draw_promise_surface(painter, at, then, QFontMetricsF(used))
            painter.setPen(theme.promise)
            at.setX(at.x() + self._promise_side)
        _draw_lines(painter, at, then, used)

    def _draw_promise_surface(
        self, painter: QPainter, at: QPointF, lines: list[str], metrics: QFontMetricsF
    ) -> None:
        """The promise keeps its own colour even on the accent."""
        width = max(metrics.horizontalAdvance(line) for line in lines) + 2 * self._promise_side
        surface = QRectF(at.x(), at.y() - 2, width, len(lines) * metrics.height() + 4)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.theme.promise_soft)
        painter.drawRoundedRect(surface, 6, 6)
        painter.restore()

    def _then_colour(self, theme: Theme) -> QColor:
        if not self.isEnabled():
            return theme.muted
        if self._accented:
            return theme.on_accent
        match self._choice.kind:
            case OutcomeKind.STOP:
                return theme.stop
            case OutcomeKind.MAIN | OutcomeKind.NORMAL:
                promise = self._consequence is not None and self._consequence.promise
                return theme.promise if promise else theme.muted
            case _:
                assert_never(self._choice.kind)


def _draw_lines(painter: QPainter, at: QPointF, lines: list[str], used: QFont) -> float:
    """Draw lines from ``at`` downwards; the height where they end."""
    metrics = QFontMetricsF(used)
    painter.setFont(used)
    top = at.y()
    for line in lines:
        painter.drawText(QPointF(at.x(), top + metrics.ascent()), line)
        top += metrics.height()
    return top
