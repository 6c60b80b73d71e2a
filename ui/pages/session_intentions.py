"""If-then plans to pick from, by number, by arrow or by a tap, and a line for one of her own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from app.usecases.session import LONGEST_INTENTION
from ui.pages.page_parts import Column
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.button import PaintedButton
from ui.widgets.icons import draw_icon, icon
from ui.widgets.painting import KEY_CAP_HEIGHT, draw_key_cap, key_cap_size
from ui.widgets.text import wrapped

MOST = 9
"""So many plans have a key of their own."""

_HEIGHT = 36
_MARK = 18
_KEYS = tuple(Qt.Key(Qt.Key.Key_1 + place) for place in range(MOST))
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Intentions(Column):
    """One plan at most is marked: one of those offered, or her own; a second tap takes it back."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(Space.XS, parent=parent)
        self._look = look
        self._rows: list[_Plan] = []
        self._picked: int | None = None
        self.field = _OwnPlan(look)
        self.field.setMaxLength(LONGEST_INTENTION)
        self.field.setPlaceholderText("Or your own: If …, I …")
        self.field.setAccessibleName("My if-then plan")
        self.field.textEdited.connect(lambda _: self._mark(None))
        self.field.numbered.connect(self.pick)
        self.field.moved.connect(self.go)
        self.add(self.field)

    @property
    def chosen(self) -> str:
        """The plan; "" for none."""
        if self._picked is not None:
            return self._rows[self._picked].text()
        return self.field.text().strip()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab reaches here, in order."""
        return (*self._rows, self.field)

    def offer(self, plans: Sequence[str], own: str, picked: str) -> None:
        """Offer these plans and her ``own`` of another time; ``picked`` is marked if it is there.

        ``picked`` is one of them or her own; "" for none.
        """
        for row in self._rows:
            self.box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_Plan(self._look, plan, place + 1) for place, plan in enumerate(plans)]
        for place, row in enumerate(self._rows):
            row.clicked.connect(partial(self.pick, place))
            self.box.insertWidget(place, row)
        self.field.setText(own)
        self._mark(plans.index(picked) if picked in plans else None)

    def pick(self, place: int) -> None:
        """Mark a plan by its place from 0, or take the mark back; nothing where there is none."""
        if place < len(self._rows):
            self._mark(None if place == self._picked else place)

    def go(self, by: int) -> None:
        """Mark the next plan (negative: the one before), from her own on at either end."""
        ways = [None, *range(len(self._rows))]
        self._mark(ways[(ways.index(self._picked) + by) % len(ways)])

    def activate(self) -> None:
        """The keyboard is in the line for her own, where numbers and arrows pick, too."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _mark(self, place: int | None) -> None:
        self._picked = place
        for number, row in enumerate(self._rows):
            row.setChecked(number == place)
        self.field.mark(on=place is None and bool(self.field.text().strip()))


class _OwnPlan(QLineEdit):
    """A number or an arrow pressed where nothing is typed yet is about the plans offered."""

    numbered = Signal(int)
    """The place of a plan, from 0."""

    moved = Signal(int)

    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self._look = look
        self._chosen = QAction(self)
        self.addAction(self._chosen, QLineEdit.ActionPosition.TrailingPosition)
        look.changed.connect(self._paint)
        self._paint()
        self.mark(on=False)

    def mark(self, *, on: bool) -> None:
        """Show whether this is the plan."""
        self._chosen.setVisible(on)
        self.setAccessibleDescription("Your plan for this session" if on else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is marked as a whole is not typed yet in this session."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        untouched = self.selectedText() == self.text()
        key = Qt.Key(event.key())
        if plain and untouched and key in _KEYS:
            self.numbered.emit(_KEYS.index(key))
        elif plain and key in _MOVES:
            self.moved.emit(_MOVES[key])
        else:
            super().keyPressEvent(event)

    def _paint(self) -> None:
        self._chosen.setIcon(icon("check", self._look.theme.accent, _MARK))


class _Plan(PaintedButton):
    """Its number, its words on up to two lines, and a check where it is the one."""

    def __init__(self, look: ThemeController, plan: str, number: int) -> None:
        super().__init__(look, plan)
        self._number = str(number)
        self.setCheckable(True)
        self.setAccessibleDescription(f"Key {number}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bevel of the style sheet, then all of it from the left."""
        super().paintEvent(event)
        painter = QPainter(self)
        theme, middle = self.look.theme, self.height() / 2
        colour = theme.accent if self.isChecked() else theme.ink
        draw_key_cap(
            painter,
            QPointF(Space.M, middle - KEY_CAP_HEIGHT / 2),
            self._number,
            colour if self.isChecked() else theme.muted,
        )
        left = Space.M + key_cap_size(self._number).width() + Space.M
        right = self.width() - Space.M - _MARK
        used = font(Size.SMALL)  # bold would break the line elsewhere
        painter.setFont(used)
        painter.setPen(colour)
        metrics = QFontMetricsF(used)
        lines = wrapped(self.text(), metrics, right - left - Space.S, 2)
        top = middle - metrics.height() * len(lines) / 2
        for place, line in enumerate(lines):
            room = QRectF(left, top + place * metrics.height(), right - left, metrics.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)
        if self.isChecked():
            draw_icon(painter, "check", QRectF(right, middle - _MARK / 2, _MARK, _MARK), colour)
