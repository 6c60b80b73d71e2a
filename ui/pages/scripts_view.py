"""Scripts in a list, by occasion: a heading, then a line for each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView

from ui.models.rows import ROW
from ui.models.script_rows import ScriptLine, ScriptRows
from ui.pages.list_parts import PlainList, RowCards
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import badge_size, draw_badge, draw_words


class ScriptsView(PlainList):
    """Scripts below headings."""

    def __init__(self, look: ThemeController, rows: ScriptRows) -> None:
        super().__init__(rows, "Scripts")
        self.setItemDelegate(_Lines(look, self))
        self.verticalScrollBar().setSingleStep(_Lines.HEIGHT // 2)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home goes to the first script, and shows the heading above it."""
        if action is not QAbstractItemView.CursorAction.MoveHome:
            return super().moveCursor(action, modifiers)
        self.scrollToTop()
        rows = (self.model().index(row, 0) for row in range(self.model().rowCount()))
        return next((row for row in rows if row.data(ROW) is not None), QModelIndex())


class _Lines(RowCards):
    """Paints headings, and scripts with their title, whose they are, and whether they are used."""

    HEIGHT = 54

    def draw(self, painter: QPainter, area: QRectF, row: ScriptLine) -> None:
        theme, middle = self._look.theme, area.center().y()
        left, right = area.left() + Space.M, area.right() - Space.M
        title = QRectF(left, middle - 20, right - left, 20)
        about = QRectF(left, middle + 1, right - left, 18)
        if row.badge:
            size = badge_size(row.badge)
            badge = QRectF(right - size.width(), middle + 1, size.width(), size.height() - 2)
            draw_badge(painter, badge, row.badge, theme, row.tone)
            about.setRight(badge.left() - Space.S)
        weight = QFont.Weight.DemiBold if row.own else QFont.Weight.Normal
        draw_words(painter, title, row.title, font(Size.BODY, weight), theme.ink)
        draw_words(painter, about, row.about, font(Size.CAPTION), theme.muted)
