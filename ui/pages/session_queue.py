"""The queue before a session: people on cards, dragged or moved by keys, in her order."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.keys import bind
from ui.models.queue_rows import QueueLine, QueueRows
from ui.pages.list_parts import PlainList, RowCards
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import badge_size, draw_avatar, draw_badge, draw_words

_AVATAR = 36
_NUMBER = 26


class QueueView(PlainList):
    """Says what the seller does to her queue; shows the lines it is given."""

    moved = Signal(int, int)
    """She dragged a contact to a place among the people, from 0."""

    moved_by = Signal(int, int)
    """She moved a contact so many places down (negative: up)."""

    left_out = Signal(int)
    """She leaves a contact out."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        self.rows = QueueRows()
        super().__init__(self.rows, "Whom you will call", parent)
        self.rows.setParent(self)
        self._place = 0
        self._filling = False
        self.setItemDelegate(_Lines(look, self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.verticalScrollBar().setSingleStep(RowCards.HEIGHT // 2)
        self.rows.moved.connect(self._dragged)
        self.selectionModel().currentChanged.connect(self._remember)
        bind(self, "Alt+Up", lambda: self._move_by(-1), repeats=True)
        bind(self, "Alt+Down", lambda: self._move_by(1), repeats=True)
        for key in ("Del", "Backspace"):
            bind(self, key, self.leave_out)

    @property
    def current(self) -> int | None:
        """The contact who is marked; None for nobody."""
        return self.rows.contact_id(self.currentIndex())

    def show_lines(self, lines: tuple[QueueLine, ...]) -> None:
        """Show these; who was marked stays so, else who stands in her place now."""
        marked = self.current
        self._filling = True
        self.rows.set_rows(lines)
        if lines and not self.rows.row_of(marked).isValid():
            marked = lines[min(self._place, len(lines) - 1)].contact_id
        self.setCurrentIndex(self.rows.row_of(marked))
        self._filling = False
        self._remember()

    def leave_out(self) -> None:
        """Leave out who is marked."""
        if self.current is not None:
            self.left_out.emit(self.current)

    def _move_by(self, by: int) -> None:
        if self.current is not None:
            self.moved_by.emit(self.current, by)

    def _dragged(self, contact_id: int, place: int) -> None:
        self.setCurrentIndex(self.rows.row_of(contact_id))
        self.moved.emit(contact_id, place)

    def _remember(self) -> None:
        """Keep the place of who is marked, for when she leaves."""
        if self.current is not None and not self._filling:
            rows = range(self.currentIndex().row())
            above = (self.rows.contact_id(self.rows.index(row)) for row in rows)
            self._place = sum(1 for each in above if each is not None)


class _Lines(RowCards):
    """Her number, initials, name and reason, and a badge for when; who is not in it is pale."""

    def draw(self, painter: QPainter, area: QRectF, row: QueueLine) -> None:
        theme, middle = self._look.theme, area.center().y()
        left, right = area.left() + Space.S, area.right() - Space.M
        if row.number is None:
            painter.setOpacity(0.7)
        else:
            number = QRectF(left, middle - 10, _NUMBER - Space.XS, 20)
            painter.setFont(font(Size.SMALL, QFont.Weight.DemiBold))
            painter.setPen(theme.muted)
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(row.number))
        left += _NUMBER
        avatar = QRectF(left, middle - _AVATAR / 2, _AVATAR, _AVATAR)
        draw_avatar(painter, avatar, row.name, theme)
        left = avatar.right() + Space.M
        size = badge_size(row.badge)
        badge = QRectF(right - size.width(), middle - 21, size.width(), size.height())
        draw_badge(painter, badge, row.badge, theme, row.tone)
        name = QRectF(left, middle - 20, badge.left() - Space.S - left, 20)
        draw_words(painter, name, row.name, font(Size.BODY, QFont.Weight.DemiBold), theme.ink)
        reason = QRectF(left, middle + 1, right - left, 18)
        draw_words(painter, reason, row.reason, font(Size.CAPTION), theme.muted)
