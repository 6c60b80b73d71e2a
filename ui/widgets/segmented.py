"""A choice of a few words side by side, such as Voicemail or They answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from ui.theme import RADIUS, Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.button import PaintedButton
from ui.widgets.painting import (
    KEY_CAP_HEIGHT,
    draw_focus_ring,
    draw_key_cap,
    key_cap_size,
    text_width,
)
from ui.widgets.text import set_tip

_AIR, _TIGHT_AIR = 24, 14  # left and right of the words, together


class SegmentedControl(QWidget):
    """Exactly one of its segments is chosen, the first one to begin with.

    With ``unanswered`` it is a question: that segment is chosen to begin with, looks like no answer
    even then, and the others look like what can be pressed.
    Left and Right move between segments when one has the keyboard.  ``segments`` are pairs of
    words and the key shown beside them (empty for none); the page owns the shortcut.
    """

    changed = Signal(int)
    """The place of the segment now chosen, from 0, whoever chose it."""

    def __init__(
        self,
        look: ThemeController,
        segments: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        unanswered: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.XS)
        self._segments: list[_Segment] = []
        self._columns = len(segments)
        for index, (words, key) in enumerate(segments):
            answers = None if unanswered is None else index != unanswered
            segment = _Segment(look, words, key, answers, self)
            self._group.addButton(segment, index)
            self._segments.append(segment)
            self._grid.addWidget(segment, 0, index)
        self._group.idToggled.connect(self._toggled)
        self._group.button(unanswered or 0).setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def index(self) -> int:
        """The place of the chosen segment, from 0."""
        return self._group.checkedId()

    def set_index(self, index: int) -> None:
        """Choose a segment."""
        self._group.button(index).setChecked(True)

    def take_keyboard(self) -> None:
        """Put the keyboard on the chosen segment."""
        self._segments[self.index].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_tight(self, tight: bool) -> None:
        """Do without the keys and with less air around the words, where there is little room."""
        self._grid.setSpacing(2 if tight else Space.XS)
        for segment in self._segments:
            segment.set_tight(tight)

    def fit(self, width: int) -> None:
        """Stand in as few rows as there is room for in ``width``."""
        widths = [segment.sizeHint().width() for segment in self._segments]
        columns = next(
            (many for many in range(len(widths), 1, -1) if _width_of(widths, many) <= width), 1
        )
        if columns != self._columns:
            self._columns = columns
            for index, segment in enumerate(self._segments):
                self._grid.removeWidget(segment)
                self._grid.addWidget(segment, *divmod(index, columns))

    def come_after(self, before: QWidget) -> None:
        """Be what Tab reaches after another widget of the page, once both are in it."""
        for button in self._group.buttons():
            QWidget.setTabOrder(before, button)
            before = button

    def _toggled(self, index: int, checked: bool) -> None:
        # Tab goes to the chosen one, and the arrow keys from there to the others.
        policy = Qt.FocusPolicy.TabFocus if checked else Qt.FocusPolicy.NoFocus
        self._group.button(index).setFocusPolicy(policy)
        if checked:
            self.changed.emit(index)


def _width_of(widths: Sequence[int], columns: int) -> int:
    """The width of segments in so many columns, each as wide as its widest."""
    inside = sum(max(widths[column::columns]) for column in range(columns))
    return inside + Space.XS * (columns - 1)


class _Segment(PaintedButton):
    def __init__(
        self,
        look: ThemeController,
        words: str,
        key: str,
        answers: bool | None,
        parent: QWidget,
    ) -> None:
        """``answers`` tells an answer to a question from none; None: nothing is asked."""
        super().__init__(look, words, parent)
        self._answers = answers
        self._key = self._shown_key = key
        self._air = _AIR
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a screen reader says one of several; the group sees to it
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if key:
            self.setAccessibleDescription(f"Key {key}")

    def set_tight(self, tight: bool) -> None:
        """The key stands in the tooltip instead of beside the words."""
        self._shown_key = "" if tight else self._key
        self._air = _TIGHT_AIR if tight else _AIR
        hidden = self._key and tight
        set_tip(self, f"{self.text()} ({self._key})" if hidden else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        # Measured in the bold of the chosen segment, so that choosing moves nothing.
        width = text_width(self.text(), font(Size.SMALL, QFont.Weight.DemiBold)) + self._air
        if self._shown_key:
            width += key_cap_size(self._shown_key).width() + Space.S
        return QSize(round(width), 32)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        chosen = self.isChecked()
        told = chosen and self._answers is not False
        if chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent_soft if told else theme.hover)
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        if self._answers and not chosen:
            painter.setPen(theme.line_strong)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        clear = chosen or self._answers or self.underMouse()
        colour = theme.accent if told else theme.ink if clear else theme.muted
        used = font(Size.SMALL, QFont.Weight.DemiBold if told else QFont.Weight.Normal)
        width = text_width(self.text(), used)
        key = self._shown_key
        key_width = key_cap_size(key).width() + Space.S if key else 0
        left = (area.width() - width - key_width) / 2
        painter.setFont(used)
        painter.setPen(colour)
        painter.drawText(
            QRectF(left, 0, width + 1, area.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if key:
            at = QPointF(left + width + Space.S, area.center().y() - KEY_CAP_HEIGHT / 2)
            draw_key_cap(painter, at, key, colour)
        if self.hasFocus():
            draw_focus_ring(painter, area, theme.focus, RADIUS)
