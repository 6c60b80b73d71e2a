"""Scripts in a list, by occasion: a heading, then a line for each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ui.models.script_rows import LINE, ScriptRows
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import badge_size, draw_badge, draw_row
from ui.widgets.text import plain_tip

_ROW_HEIGHT = 54
_HEADING_HEIGHT = 34


class ScriptsView(QListView):
    """Scripts below headings; a title that has no room is said whole to the mouse."""

    def __init__(self, look: ThemeController, rows: ScriptRows) -> None:
        super().__init__()
        self.setModel(rows)
        self.setItemDelegate(_Lines(look, self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_ROW_HEIGHT // 2)
        self.setAccessibleName("Scripts")

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a title whole where the row had no room for it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            line = self.indexAt(event.pos()).data(LINE)
            QToolTip.showText(event.globalPos(), plain_tip(line.title if line else ""), self)
            return True
        return super().viewportEvent(event)


class _Lines(QStyledItemDelegate):
    """Paints headings, and scripts with their title, whose they are, and whether they are used."""

    def __init__(self, look: ThemeController, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, _ROW_HEIGHT if index.data(LINE) is not None else _HEADING_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line, theme = index.data(LINE), self._look.theme
        area = QRectF(option.rect).adjusted(0, 1, -Space.S, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = font(Size.CAPTION)
        if line is None:
            heading = QRectF(area.left() + 2, area.bottom() - 22, area.width() - 4, 20)
            self._draw(
                painter, str(index.data()), font(Size.CAPTION, QFont.Weight.DemiBold), heading
            )
            painter.restore()
            return
        draw_row(painter, area, option.state, theme, focused=self._view.hasFocus())
        middle, left, right = area.center().y(), area.left() + Space.M, area.right() - Space.M
        about_right = right
        if line.badge:
            size = badge_size(line.badge)
            badge = QRectF(right - size.width(), middle + 1, size.width(), size.height() - 2)
            draw_badge(painter, badge, line.badge, theme, line.tone)
            about_right = badge.left() - Space.S
        bold = font(Size.BODY, QFont.Weight.DemiBold if line.own else QFont.Weight.Normal)
        painter.setPen(theme.ink)
        self._draw(painter, line.title, bold, QRectF(left, middle - 20, right - left, 20), ink=True)
        self._draw(painter, line.about, small, QRectF(left, middle + 1, about_right - left, 18))
        painter.restore()

    def _draw(
        self, painter: QPainter, text: str, used: QFont, room: QRectF, *, ink: bool = False
    ) -> None:
        theme = self._look.theme
        painter.setFont(used)
        painter.setPen(theme.ink if ink else theme.muted)
        shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
